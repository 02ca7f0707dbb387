#include "domain/slug.hpp"

namespace arrimage::domain {

namespace {

struct Fold {
    std::string_view letters{}; ///< UTF-8 characters of two bytes each
    std::string_view ascii{};
};

constexpr Fold folds[] = {
    {"àâäáãåÀÂÄÁÃÅ", "a"}, {"çÇ", "c"},       {"éèêëÉÈÊË", "e"}, {"îïíìÎÏÍÌ", "i"}, {"ñÑ", "n"},
    {"ôöóòõÔÖÓÒÕ", "o"},   {"ùûüúÙÛÜÚ", "u"}, {"ÿýŸÝ", "y"},     {"œŒ", "oe"},      {"æÆ", "ae"},
};

std::string_view fold(std::string_view letter) {
    for (const auto& row : folds)
        for (std::size_t i = 0; i < row.letters.size(); i += 2)
            if (row.letters.substr(i, 2) == letter) return row.ascii;
    return {};
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

std::string slug(std::string_view text) {
    std::string result;
    bool gap = false;
    const auto add = [&](std::string_view letters) {
        if (gap && !result.empty()) result += '-';
        gap = false;
        result += letters;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (is_alphanumeric(c)) {
            add({&c, 1});
        } else if (const auto ascii = fold(text.substr(i, 2)); !ascii.empty()) {
            add(ascii);
            ++i;
        } else {
            gap = true;
        }
    }
    return result;
}

} // namespace arrimage::domain
