#include "domain/text_difference.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

using Kind = DifferenceLine::Kind;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Lengths of the longest common orders of what follows each pair of lines.
class Lengths {
  public:
    Lengths(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
        : width_(b.size() + 1), lengths_((a.size() + 1) * width_) {
        for (auto i = a.size(); i-- > 0;)
            for (auto j = b.size(); j-- > 0;)
                at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    int& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<int> lengths_;
};

} // namespace

std::vector<DifferenceLine> text_difference(std::string_view before, std::string_view after) {
    constexpr std::size_t most = 2'000;
    const auto a = lines_of(before), b = lines_of(after);
    std::vector<DifferenceLine> lines;
    const auto add = [&](Kind kind, std::string_view text) { lines.push_back({kind, std::string{text}}); };
    std::size_t i = 0, j = 0;
    if (a.size() <= most && b.size() <= most) {
        Lengths lengths{a, b};
        while (i < a.size() && j < b.size())
            if (a[i] == b[j])
                add(Kind::same, a[i]), ++i, ++j;
            else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1))
                add(Kind::removed, a[i++]);
            else
                add(Kind::added, b[j++]);
    }
    while (i < a.size()) add(Kind::removed, a[i++]);
    while (j < b.size()) add(Kind::added, b[j++]);
    return lines;
}

} // namespace arrimage::domain
