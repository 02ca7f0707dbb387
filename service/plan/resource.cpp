#include "plan/resource.hpp"
#include "plan/resource_words.hpp"
#include "plan/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arrimage::plan {
namespace {

/// A word of the text: folded and in the singular, and how it is written.
struct Token {
    std::string folded{};
    bool capital{false};     ///< starts with a capital that is not the only letter
    bool acronym{false};     ///< two capitals at least and no small letter
    bool starts_part{false}; ///< first of the text, or after a comma, a dash, a parenthesis
};

class Tokens {
  public:
    explicit Tokens(std::string_view text) {
        tokens_.reserve(std::min(longest, text.size() / 6 + 1));
        for (std::size_t at = 0; at < text.size() && tokens_.size() < longest;) {
            const text::Point point = text::point_at(text, at);
            at += point.length;
            if (text::is_letter_point(point.value) || (point.value >= '0' && point.value <= '9')) {
                add(point.value);
            } else if (point.value == '-' && !word_.empty()) {
                word_ += '-';
            } else {
                close();
                part_ = part_ || point.value == ',' || point.value == '(' || point.value == ';' ||
                        point.value == ':' || point.value == '/' || point.value == 0x2013 ||
                        point.value == 0x2014;
            }
        }
        close();
    }

    const std::vector<Token>& all() const { return tokens_; }

  private:
    static constexpr std::size_t longest = 24;

    void add(char32_t value) {
        if (text::is_letter_point(value)) ++(text::is_upper_point(value) ? uppers_ : lowers_);
        if (word_.empty()) capital_ = text::is_upper_point(value);
        text::append_folded(word_, value);
    }

    void close() {
        if (word_.empty()) return;
        Token token{.folded = std::move(word_),
                    .capital = capital_ && lowers_ > 0,
                    .acronym = uppers_ >= 2 && lowers_ <= 1,
                    .starts_part = part_};
        if (token.folded.size() > 3 && (token.folded.ends_with('s') || token.folded.ends_with('x')))
            token.folded.pop_back();
        tokens_.push_back(std::move(token));
        word_.clear();
        uppers_ = lowers_ = 0;
        part_ = false;
    }

    std::vector<Token> tokens_{};
    std::string word_{}; ///< folded
    int uppers_{0};
    int lowers_{0};
    bool capital_{false};
    bool part_{true};
};

bool is_small_word(std::string_view word) {
    return word == "de" || word == "d" || word == "du" || word == "des" || word == "la" || word == "le" ||
           word == "l" || word == "a";
}

/// The kind that the word tells, or the word with the next full one: "conférence de presse".
std::optional<ResourceKind> kind_at(const std::vector<Token>& tokens, std::size_t at) {
    std::size_t next = at + 1;
    while (next < tokens.size() && is_small_word(tokens[next].folded)) ++next;
    if (next < tokens.size() && starts_pair(tokens[at].folded)) {
        if (const auto kind = kind_of_word(tokens[at].folded + " " + tokens[next].folded)) return kind;
    }
    if (const auto kind = kind_of_word(tokens[at].folded)) return kind;
    if (tokens[at].acronym) return ResourceKind::organisation;
    return std::nullopt;
}

bool is_name(const Token& token) {
    return token.capital && !token.acronym && !kind_of_word(token.folded);
}

/// Two or three capitalised words of which none is a common one; a known first name is enough with any capital after.
bool names_person(const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].folded == "mme" || tokens[at].folded == "m" || tokens[at].folded == "madame" ||
        tokens[at].folded == "monsieur") {
        return at + 1 < tokens.size() && tokens[at + 1].capital;
    }
    if (!is_first_name(tokens[at].folded) || !tokens[at].capital) return false;
    return at + 1 == tokens.size() || is_name(tokens[at + 1]) || tokens[at + 1].starts_part ||
           tokens[at + 1].folded.size() == 1;
}

/// Two capitalised words that make a whole part and that no table knows: "Ginette Untel, CDC".
bool looks_like_person(const std::vector<Token>& tokens, std::size_t at) {
    if (at + 1 >= tokens.size() || !is_name(tokens[at]) || !is_name(tokens[at + 1]) ||
        tokens[at + 1].starts_part)
        return false;
    if (tokens[at].folded.size() < 3 || tokens[at + 1].folded.size() < 3 || is_article(tokens[at].folded))
        return false;
    return at + 2 == tokens.size() || tokens[at + 2].starts_part;
}

/// "5 000 $", "2,5 M$", "90 envois postaux".
bool is_amount(std::string_view text, const std::vector<Token>& tokens) {
    if (text.find('$') != std::string_view::npos &&
        text.find_first_of("0123456789") != std::string_view::npos)
        return true;
    if (text.empty() || !text::is_digit(text.front()) || tokens.size() < 2) return false;
    if (!text::is_digit(tokens[0].folded.back())) return false;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (text::is_digit(tokens[i].folded.back())) continue;
        const auto kind = kind_at(tokens, i);
        return !kind || *kind == ResourceKind::channel || *kind == ResourceKind::document;
    }
    return false;
}

/// "à Montréal", "au Cégep de …": a preposition of place and a name.
bool is_place(std::string_view text, const std::vector<Token>& tokens) {
    if (tokens.size() < 2) return false;
    const std::string& first = tokens[0].folded;
    const bool preposition = first == "a" || first == "au" || first == "aux" || first == "chez";
    return preposition && !text::is_digit(tokens[1].folded[0]) && text.size() < 80;
}

bool is_weak(ResourceKind kind) {
    return kind == ResourceKind::organisation || kind == ResourceKind::role;
}

/// Nouns that also close the name of something else: "action bénévole", "comité citoyen", "milieu scolaire".
constexpr std::array<std::string_view, 12> adjectives{"benevole",  "jeune",   "aine",   "citoyen",
                                                      "citoyenne", "employe", "expert", "famille",
                                                      "parent",    "membre",  "budget", "plan"};

std::vector<std::string_view> parts_between(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : marks.front();
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        const bool mark = i == text.size() || (depth <= 0 && marks.find(c) != std::string_view::npos);
        if (!mark) continue;
        const std::string_view part = text::trim(text.substr(start, i - start));
        if (!part.empty()) parts.push_back(part);
        start = i + 1;
    }
    return parts;
}

/// Commas separate resources unless the second part says where the first is from ("Ginette Untel, CDC").
bool is_list(const std::vector<std::string_view>& parts) {
    if (parts.size() < 2) return false;
    std::vector<ResourceKind> kinds;
    kinds.reserve(parts.size());
    for (const std::string_view part : parts) kinds.push_back(kind_of_resource(part));
    if (std::find(kinds.begin(), kinds.end(), ResourceKind::other) != kinds.end()) return false;
    const auto is_someone = [](ResourceKind kind) {
        return kind == ResourceKind::person || kind == ResourceKind::role;
    };
    const bool affiliation = is_someone(kinds[0]) && kinds[1] != kinds[0];
    return !affiliation ||
           (kinds[0] == ResourceKind::role && (parts.size() > 2 || kinds[1] == ResourceKind::committee));
}

} // namespace

ResourceKind kind_of_resource(std::string_view text) {
    const Tokens read{text.substr(0, 300)};
    const std::vector<Token>& tokens = read.all();
    if (tokens.empty()) return ResourceKind::other;
    if (is_amount(text, tokens)) return ResourceKind::amount;
    if (is_place(text, tokens)) return ResourceKind::place;
    std::optional<ResourceKind> first;
    bool person = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        person = person || names_person(tokens, i) || (tokens[i].starts_part && looks_like_person(tokens, i));
        if (!first) first = kind_at(tokens, i);
    }
    if (person && (!first || is_weak(*first) || names_person(tokens, 0))) return ResourceKind::person;
    return first.value_or(ResourceKind::other);
}

bool starts_another(std::string_view above, std::string_view line) {
    const auto names_someone = [](std::string_view text) {
        const ResourceKind kind = kind_of_resource(text);
        return kind != ResourceKind::other && kind != ResourceKind::place;
    };
    if (line.empty() || above.size() > 120) return false;
    if (text::is_upper_point(text::point_at(line, 0).value)) {
        return names_someone(line) && kind_of_resource(above) != ResourceKind::other;
    }
    const Tokens read{line.substr(0, 60)};
    if (read.all().empty()) return false;
    const std::size_t noun = is_article(read.all()[0].folded) && read.all().size() > 1 ? 1 : 0;
    const std::string& word = read.all()[noun].folded;
    const auto kind = kind_of_word(word);
    const bool adjective = std::find(adjectives.begin(), adjectives.end(), word) != adjectives.end();
    return kind && *kind != ResourceKind::place && !adjective && names_someone(above);
}

std::vector<Resource> resources_in(std::string_view cell) {
    std::vector<Resource> resources;
    for (const std::string_view part : parts_between(cell, ";")) {
        const auto names = parts_between(part, ",");
        if (!is_list(names)) {
            resources.push_back({kind_of_resource(part), std::string{part}});
            continue;
        }
        for (const std::string_view name : names)
            resources.push_back({kind_of_resource(name), std::string{name}});
    }
    return resources;
}

} // namespace arrimage::plan
