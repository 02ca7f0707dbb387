#include "http/form_reader.hpp"

#include "domain/plain_text.hpp"
#include "domain/proper_name.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.size() > 4 || error != std::errc{} || stop != text.data() + text.size() ||
        value < 0)
        return std::nullopt;
    return value;
}

/// The parts of "31/10/2003" or "31-10-2003".
std::optional<plan::Date> day_first(std::string_view text) {
    std::array<int, 3> parts{};
    for (auto& part : parts) {
        const auto end = std::min(text.find_first_of("/-."), text.size());
        const auto value = whole(text.substr(0, end));
        if (!value) return std::nullopt;
        part = *value;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const plan::Date date{std::chrono::year{parts[2]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                          std::chrono::day{static_cast<unsigned>(parts[0])}};
    return text.empty() && date.ok() && parts[2] > 999 ? std::optional{date} : std::nullopt;
}

std::optional<std::chrono::minutes> time_of(std::string_view folded) {
    const auto mark = folded.find_first_of(":h");
    const auto hours = whole(plan::text::trim(folded.substr(0, mark)));
    const auto rest = mark == folded.npos ? std::string_view{} : plan::text::trim(folded.substr(mark + 1));
    const auto minutes = rest.empty() && mark != folded.npos && folded[mark] == 'h' ? 0 : whole(rest);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
}

} // namespace

std::string FormReader::line(const std::string& name, std::string_view what, std::size_t most) {
    return take(name,
                [&](std::string_view sent) {
                    std::string text{plan::text::trim(sent)};
                    domain::check_line(what, text, most);
                    return text;
                })
        .value_or("");
}

std::string FormReader::needed_line(const std::string& name, std::string_view what, std::size_t most,
                                    const std::string& when_empty) {
    auto text = line(name, what, most);
    if (text.empty()) note(name, when_empty);
    return text;
}

std::string FormReader::name(const std::string& name, std::string_view what) {
    if (plan::text::trim(form_[name]).empty()) return {};
    return take(name, [&](std::string_view sent) { return domain::proper_name(what, sent); }).value_or("");
}

std::string FormReader::lines(const std::string& name, std::string_view what, std::size_t most) {
    std::string text{plan::text::trim(form_[name])};
    std::string flat = text;
    std::ranges::replace(flat, '\n', ' ');
    std::ranges::replace(flat, '\t', ' ');
    take(name, [&](std::string_view) {
        domain::check_line(what, flat, most);
        return true;
    });
    return text;
}

std::optional<plan::Date> FormReader::day(const std::string& name) {
    const auto sent = plan::text::trim(form_[name]);
    if (sent.empty()) return std::nullopt;
    auto date = plan::from_iso(sent);
    if (!date) date = day_first(sent);
    if (!date) note(name, "Cette date n’existe pas au calendrier\u00a0: écrivez 2004-02-12 ou 12/02/2004.");
    return date;
}

std::optional<plan::Date> FormReader::needed_day(const std::string& name) {
    if (plan::text::trim(form_[name]).empty()) note(name, "Donnez une date.");
    return day(name);
}

std::optional<std::chrono::minutes> FormReader::time(const std::string& name) {
    const auto sent = plan::text::fold(plan::text::trim(form_[name]));
    if (sent.empty()) return std::nullopt;
    const auto time = time_of(sent);
    if (!time) note(name, "Cette heure n’existe pas\u00a0: écrivez 13:30 ou 13 h 30.");
    return time;
}

std::optional<std::chrono::minutes> FormReader::needed_time(const std::string& name) {
    if (plan::text::trim(form_[name]).empty()) note(name, "Donnez une heure.");
    return time(name);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && stop == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::optional<std::int64_t> FormReader::number(const std::string& name) {
    const auto sent = plan::text::trim(form_[name]);
    if (sent.empty()) return std::nullopt;
    const auto value = whole_number(sent);
    if (!value) note(name, "Choisissez une des réponses de la liste.");
    return value;
}

} // namespace arrimage::http
