#pragma once

#include "domain/ids.hpp"
#include "domain/meeting.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace arrimage::store {

/// Bytes that are no text.
struct Blob {
    std::string_view bytes{};
};

/// What must be there in a row that we wrote; a database that says otherwise was changed by another hand.
template <class Value>
Value required(std::optional<Value> value, std::string_view column) {
    if (!value) throw std::runtime_error{"unexpected value in the database: " + std::string{column}};
    return *std::move(value);
}

/// How a value is written in a row. Enumerators go by their word: to_string of their own folder.
inline void bind_value(SQLite::Statement& statement, int index, const std::string& text) {
    statement.bind(index, text);
}
inline void bind_value(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string{text});
}
inline void bind_value(SQLite::Statement& statement, int index, const char* text) {
    statement.bind(index, text);
}
inline void bind_value(SQLite::Statement& statement, int index, Blob blob) {
    statement.bind(index, blob.bytes.empty() ? "" : blob.bytes.data(), static_cast<int>(blob.bytes.size()));
}
inline void bind_value(SQLite::Statement& statement, int index, std::nullopt_t) {
    statement.bind(index);
}
inline void bind_value(SQLite::Statement& statement, int index, plan::Date date) {
    statement.bind(index, plan::to_iso(date));
}
inline void bind_value(SQLite::Statement& statement, int index, const domain::LocalTime& time) {
    statement.bind(index, domain::to_iso(time));
}
inline void bind_value(SQLite::Statement& statement, int index, domain::Instant instant) {
    statement.bind(index, static_cast<std::int64_t>(instant.time_since_epoch().count()));
}
template <class Noun>
void bind_value(SQLite::Statement& statement, int index, domain::Id<Noun> id) {
    statement.bind(index, id.value);
}
template <std::integral Integer>
void bind_value(SQLite::Statement& statement, int index, Integer value) {
    statement.bind(index, static_cast<std::int64_t>(value));
}
template <class Enum>
requires std::is_enum_v<Enum>
void bind_value(SQLite::Statement& statement, int index, Enum value) {
    bind_value(statement, index, to_string(value));
}
template <class Value>
void bind_value(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
    if (value)
        bind_value(statement, index, *value);
    else
        statement.bind(index);
}

/// How a value is read from a column.
template <class Value>
struct Reader;

template <>
struct Reader<std::string> {
    static std::string read(const SQLite::Column& column) { return column.getString(); }
};
template <std::integral Integer>
struct Reader<Integer> {
    static Integer read(const SQLite::Column& column) { return static_cast<Integer>(column.getInt64()); }
};
template <>
struct Reader<bool> {
    static bool read(const SQLite::Column& column) { return column.getInt64() != 0; }
};
template <class Noun>
struct Reader<domain::Id<Noun>> {
    static domain::Id<Noun> read(const SQLite::Column& column) { return {column.getInt64()}; }
};
template <>
struct Reader<domain::Instant> {
    static domain::Instant read(const SQLite::Column& column) {
        return domain::Instant{std::chrono::seconds{column.getInt64()}};
    }
};
template <>
struct Reader<plan::Date> {
    static plan::Date read(const SQLite::Column& column) {
        return required(plan::from_iso(column.getText()), "date");
    }
};
template <>
struct Reader<domain::LocalTime> {
    static domain::LocalTime read(const SQLite::Column& column) {
        return required(domain::local_time_from_iso(column.getText()), "local time");
    }
};
template <class Value>
struct Reader<std::optional<Value>> {
    static std::optional<Value> read(const SQLite::Column& column) {
        if (column.isNull()) return std::nullopt;
        return Reader<Value>::read(column);
    }
};

} // namespace arrimage::store
