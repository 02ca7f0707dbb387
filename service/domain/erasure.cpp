#include "domain/erasure.hpp"

#include <algorithm>
#include <iterator>

namespace arrimage::domain {

namespace {

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> folded;
    for (auto& word : name_words(text)) folded.push_back(std::move(word.folded));
    return folded;
}

/// The parts of a name between its spaces: "Marie-Ève", "D’Amours".
std::vector<std::vector<std::string>> parts_of(std::string_view name) {
    std::vector<std::vector<std::string>> parts;
    std::size_t end = 0;
    for (auto& word : name_words(name)) {
        if (parts.empty() || parts_names(name.substr(end, word.begin - end))) parts.emplace_back();
        parts.back().push_back(std::move(word.folded));
        end = word.end;
    }
    return parts;
}

std::vector<std::string> joined(const std::vector<std::vector<std::string>>& parts, std::size_t from,
                                std::size_t to) {
    std::vector<std::string> words;
    for (auto i = from; i < to; ++i) words.insert(words.end(), parts[i].begin(), parts[i].end());
    return words;
}

} // namespace

NameEraser::NameEraser(Erasure erasure)
    : addresses_(std::move(erasure.addresses)), title_(std::move(erasure.title)) {
    for (const auto& name : erasure.names) add_forms(name);
    std::ranges::stable_sort(forms_, std::ranges::greater{},
                             [](const Form& form) { return form.words.size(); });
}

void NameEraser::add_forms(std::string_view name) {
    const auto parts = parts_of(name);
    if (parts.empty()) return;
    auto family = parts.back();
    families_.push_back(family.back());
    forms_.push_back({joined(parts, 0, parts.size()), 0, parts.size() < 2});
    for (std::size_t turn = 1; turn < parts.size(); ++turn) {
        auto words = joined(parts, turn, parts.size());
        const auto family_words = words.size();
        std::ranges::copy(joined(parts, 0, turn), std::back_inserter(words));
        forms_.push_back({std::move(words), family_words});
    }
}

bool NameEraser::fits(const Form& form, std::string_view text, const NameWords& words, std::size_t at) const {
    if (at + form.words.size() > words.size()) return false;
    if (form.alone && form.words.size() != words.size()) return false;
    const auto last = at + form.words.size() - 1;
    for (auto i = at; i <= last; ++i)
        if (words[i].folded != form.words[i - at]) return false;
    for (auto i = at; i < last; ++i) {
        const bool turns = i + 1 - at == form.turn;
        if (turns ? !is_turned(text, words, at, i, last) : !are_tied(text, words[i], words[i + 1]))
            return false;
    }
    return !is_part(text, words, at, last);
}

std::optional<NameEraser::Span> NameEraser::match(std::string_view text, const NameWords& words,
                                                  std::size_t at) const {
    const auto found =
        std::ranges::find_if(forms_, [&](const Form& form) { return fits(form, text, words, at); });
    if (found == forms_.end()) return std::nullopt;
    return Span{courtesy_begin(text, words, at), words[at + found->words.size() - 1].end};
}

void NameEraser::find_addresses(std::string_view text, std::vector<Span>& spans) const {
    for (const auto& address : addresses_)
        for (auto at = find_address(text, address, 0); at != text.npos;
             at = find_address(text, address, at + address.size()))
            spans.push_back({at, at + address.size()});
}

std::vector<NameEraser::Span> NameEraser::find(std::string_view text) const {
    std::vector<Span> spans;
    const auto words = name_words(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const auto span = match(text, words, at)) {
            spans.push_back(*span);
            while (at + 1 < words.size() && words[at + 1].begin < span->end) ++at;
        }
    find_addresses(text, spans);
    std::ranges::sort(spans, {}, &Span::begin);
    return spans;
}

std::optional<std::string> NameEraser::erase(std::string_view text) const {
    const auto spans = find(text);
    if (spans.empty()) return std::nullopt;
    if (spans.size() == 1 && spans[0].begin == 0 && spans[0].end == text.size()) return title_;
    std::string result;
    std::size_t done = 0;
    for (const auto& [begin, end] : spans) {
        if (begin < done) continue;
        result += text.substr(done, begin - done);
        append_title(result, title_);
        done = end;
    }
    return result += text.substr(done);
}

bool NameEraser::names(std::string_view text) const {
    return !find(text).empty();
}

bool NameEraser::may_name(std::string_view text) const {
    const auto folded = folded_words(text);
    return std::ranges::any_of(
        families_, [&](const auto& family) { return std::ranges::find(folded, family) != folded.end(); });
}

} // namespace arrimage::domain
