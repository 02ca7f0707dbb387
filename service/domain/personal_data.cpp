#include "domain/personal_data.hpp"

#include "domain/french_time.hpp"
#include "domain/iso_instant.hpp"

#include <cstdio>

namespace arrimage::domain {

namespace {

constexpr auto colon = "\u00a0: ";

/// Backslashes, quotes and control characters as RFC 8259 §7 has them.
std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        char escape[8];
        if (c == '"' || c == '\\') {
            json.append({'\\', c});
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            json += escape;
        } else {
            json += c;
        }
    }
    return json += '"';
}

std::string json_value(FactKind kind, const std::optional<std::string>& value) {
    if (!value) return "null";
    return kind == FactKind::number || kind == FactKind::truth ? *value : quoted(*value);
}

std::string json_row(const FactSection& section, const std::vector<std::optional<std::string>>& row) {
    std::string json = "{";
    for (std::size_t i = 0; i < section.columns.size(); ++i)
        json += (i == 0 ? "" : ",") + quoted(section.columns[i].key) + ":" +
                json_value(section.columns[i].kind, row[i]);
    return json + "}";
}

std::string json_section(const FactSection& section) {
    std::string json = quoted(section.key) + ":[";
    for (const auto& row : section.rows)
        json += (&row == &section.rows[0] ? "" : ",") + json_row(section, row);
    return json + "]";
}

std::string text_row(const FactSection& section, const std::vector<std::optional<std::string>>& row,
                     const std::string& zone) {
    std::string text;
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
        if (!row[i] || row[i]->empty()) continue;
        const auto& [key, title, kind] = section.columns[i];
        text.append(text.empty() ? "- " : "  ").append(title).append(colon);
        for (const char c : french_fact(kind, *row[i], zone))
            text.append(c == '\n' ? "\n    " : std::string(1, c));
        text += "\n";
    }
    return text;
}

} // namespace

std::string to_json(const PersonalData& data) {
    std::string sections;
    for (const auto& section : data.sections)
        sections += (sections.empty() ? "" : ",") + json_section(section);
    return "{\"person\":" + std::to_string(data.person.value) + ",\"name\":" + quoted(data.name) +
           ",\"made\":" + quoted(iso_instant(data.made_at)) + ",\"sections\":{" + sections + "}}";
}

std::string to_text(const PersonalData& data, const std::string& zone) {
    auto text = "Renseignements détenus sur " + data.name + ", " + french_instant(data.made_at, zone) + "\n";
    std::string empty;
    for (const auto& section : data.sections) {
        if (section.rows.empty()) {
            empty.append(empty.empty() ? "" : ", ").append(section.title);
            continue;
        }
        text.append("\n").append(section.title).append("\n");
        for (const auto& row : section.rows) text += text_row(section, row, zone);
    }
    if (!empty.empty()) text += "\nRien n’est détenu sous\u00a0: " + empty + ".\n";
    return text;
}

} // namespace arrimage::domain
