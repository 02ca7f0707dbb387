#include "store/functions.hpp"

#include "plan/text.hpp"

#include <sqlite3.h>

#include <exception>

namespace arrimage::store {

namespace {

std::string_view text_of(sqlite3_value* value) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void folded(sqlite3_context* context, int, sqlite3_value** values) noexcept {
    try {
        const auto text = plan::text::fold(text_of(values[0]));
        sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    } catch (const std::exception&) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void add_functions(SQLite::Database& database) {
    database.createFunction("folded", 1, true, nullptr, folded);
}

} // namespace arrimage::store
