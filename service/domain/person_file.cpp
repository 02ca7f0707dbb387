#include "domain/person_file.hpp"

#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

void check_size(std::string_view text) {
    if (static_cast<std::size_t>(std::ranges::count(text, '\n')) <= most_person_lines &&
        static_cast<std::size_t>(std::ranges::count(text, '\r')) <= most_person_lines)
        return;
    throw Refusal{RefusalKind::too_large,
                  "La liste dépasse 20\u00a0000 lignes. Partagez-la en plusieurs fichiers."};
}

} // namespace

PersonFile read_person_file(std::string_view text) {
    check_size(text);
    const auto heading = find_person_heading(text, most_person_columns);
    PersonFile file{.ignored_columns = heading.ignored};
    plan::CsvRecords records{text.substr(heading.end), heading.delimiter, heading.next_line};
    while (!records.done()) file.rows.push_back(read_person_row(heading, records.next(most_person_columns)));
    return file;
}

} // namespace arrimage::domain
