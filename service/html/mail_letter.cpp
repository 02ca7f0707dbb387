#include "html/mail_letter.hpp"

#include "html/template.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using kainjow::mustache::data;
using Kind = domain::LetterPart::Kind;

namespace {

data line_data(const std::string& line) {
    return data{"line", line};
}

data lines_data(const std::string& name, const std::vector<std::string>& lines) {
    return data{name, list_of(lines, line_data)};
}

data strong_data(const std::vector<std::string>& lines) {
    auto values = lines_data("lines", {lines.begin() + 1, lines.end()});
    values["title"] = lines.front();
    return values;
}

data link_data(const std::vector<std::string>& lines) {
    data values;
    values["label"] = lines[0];
    values["url"] = lines[1];
    return values;
}

/// Which of its kinds it is; the others are said to be none, or a name would be looked for further out.
data part_data(const domain::LetterPart& part, bool rendered_agenda) {
    data values;
    for (const auto* name : {"paragraph", "strong", "list", "link", "agenda", "plain"}) values[name] = false;
    switch (part.kind) {
    case Kind::paragraph: values["paragraph"] = part.lines.front(); break;
    case Kind::strong: values["strong"] = strong_data(part.lines); break;
    case Kind::list: values["list"] = lines_data("items", part.lines); break;
    case Kind::link: values["link"] = link_data(part.lines); break;
    case Kind::agenda:
        if (rendered_agenda)
            values["agenda"] = true;
        else
            values["plain"] = lines_data("lines", part.lines);
        break;
    case Kind::plain: values["plain"] = lines_data("lines", part.lines); break;
    }
    return values;
}

/// Without the empty lines that sections leave.
std::string dense(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != '\n' || !out.ends_with('\n')) out += c;
    return out;
}

} // namespace

std::string render(const domain::LetterDraft& letter, domain::Language language, const std::string& agenda) {
    data values;
    values["language"] = language == domain::Language::french ? "fr-CA" : "en-CA";
    values["subject"] = letter.subject;
    values["parts"] =
        list_of(letter.parts, [&](const auto& part) { return part_data(part, !agenda.empty()); });
    auto document = dense(render_document("mail_letter", std::move(values)));
    // No value of the letter can hold this mark: all are escaped.
    constexpr std::string_view mark = "<!--agenda-->";
    if (const auto at = document.find(mark); at != document.npos) document.replace(at, mark.size(), agenda);
    return document;
}

} // namespace arrimage::html
