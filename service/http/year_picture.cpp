#include "http/year_picture.hpp"

#include "domain/coverage_words.hpp"
#include "http/state_labels.hpp"
#include "plan/french_date.hpp"

#include <algorithm>
#include <array>

namespace arrimage::http {
namespace {

using html::DeskPage;

constexpr int month_width = 80;
constexpr int mark_width = 10;
constexpr int first_row = 28;
constexpr int row_height = 20;
constexpr std::size_t most_rows = 14;
constexpr std::array<const char*, 12> month_names{"janv.", "févr.", "mars",  "avril", "mai",  "juin",
                                                  "juil.", "août",  "sept.", "oct.",  "nov.", "déc."};

/// Where days stand along the picture.
class Scale {
  public:
    explicit Scale(const domain::YearPicture& year) : first_(year.months.front().first) {
        last_ = plan::end_of_month(year.months.back().first);
    }

    bool holds(plan::Date day) const { return first_ <= day && day <= last_; }

    int left_of(plan::Date day) const {
        day = std::clamp(day, first_, last_);
        const auto months = (day.year() - first_.year()) +
                            std::chrono::months{static_cast<unsigned>(day.month())} -
                            std::chrono::months{static_cast<unsigned>(first_.month())};
        const auto days = static_cast<int>(static_cast<unsigned>(plan::end_of_month(day).day()));
        const auto passed = static_cast<int>(static_cast<unsigned>(day.day())) - 1;
        return static_cast<int>(months.count()) * month_width + passed * month_width / days;
    }

    int right_of(plan::Date day) const { return left_of(plan::add_days(std::min(day, last_), 1)); }

  private:
    plan::Date first_{};
    plan::Date last_{};
};

std::string title_of(const domain::YearMark& mark) {
    const auto when = mark.day ? plan::french_date(*mark.day) : plan::french_interval(mark.window);
    return mark.title + ", " + when + " – " + state_label(mark.state).word;
}

DeskPage::Bar bar_of(const domain::YearMark& mark, const Scale& scale) {
    DeskPage::Bar bar{.look = state_label(mark.state).look, .title = title_of(mark)};
    const auto first = mark.day ? mark.day : mark.window.start ? mark.window.start : mark.window.end;
    const auto last = mark.window.end ? mark.window.end : first;
    bar.x = scale.left_of(*first);
    bar.width = mark.day ? mark_width : std::max(mark_width, scale.right_of(*last) - bar.x - 2);
    return bar;
}

/// Puts bars under each other where they would touch; false when there is no row left.
class Rows {
  public:
    bool place(DeskPage::Bar& bar) {
        const auto free = std::ranges::find_if(ends_, [&](int end) { return end + 2 <= bar.x; });
        if (free == ends_.end() && ends_.size() == most_rows) return false;
        const auto row = free - ends_.begin();
        if (free == ends_.end()) ends_.push_back(0);
        ends_[static_cast<std::size_t>(row)] = bar.x + bar.width;
        bar.y = first_row + static_cast<int>(row) * row_height;
        return true;
    }

    int height() const {
        return first_row + static_cast<int>(std::max<std::size_t>(ends_.size(), 1)) * row_height;
    }

  private:
    std::vector<int> ends_{};
};

std::vector<DeskPage::Bar> bars_of(const domain::YearPicture& year, const Scale& scale) {
    std::vector<DeskPage::Bar> bars;
    for (const auto& month : year.months)
        for (const auto& mark : month.marks.lines)
            if (mark.day || mark.window.start || mark.window.end) bars.push_back(bar_of(mark, scale));
    std::ranges::stable_sort(bars, {}, &DeskPage::Bar::x);
    return bars;
}

domain::SlotCounts counts_of(const domain::YearPicture& year) {
    domain::SlotCounts counts = year.elsewhere.counts;
    for (const auto& month : year.months) counts += month.counts;
    return counts;
}

} // namespace

DeskPage::Picture draw_year(const domain::YearPicture& year, plan::Date today) {
    DeskPage::Picture picture{.title =
                                  "Rencontres promises\u00a0: " + domain::counts_in_words(counts_of(year)),
                              .width = static_cast<int>(year.months.size()) * month_width};
    if (year.months.empty()) return picture;
    const Scale scale{year};
    Rows rows;
    for (auto& bar : bars_of(year, scale))
        if (rows.place(bar)) picture.bars.push_back(std::move(bar));
    for (std::size_t i = 0; i < year.months.size(); ++i)
        picture.months.push_back({static_cast<int>(i) * month_width,
                                  month_names[static_cast<unsigned>(year.months[i].first.month()) - 1]});
    picture.height = rows.height();
    if (scale.holds(today)) picture.today = scale.left_of(today);
    return picture;
}

} // namespace arrimage::http
