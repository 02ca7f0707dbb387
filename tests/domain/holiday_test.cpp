#include "domain/holiday.hpp"

#include "support/catch.hpp"
#include "support/plan_builder.hpp"

#include <algorithm>
#include <fstream>
#include <map>

using namespace arrimage;
using domain::Holiday;
using domain::holidays;
using domain::holidays_between;

namespace {

/// As the table writes them: day, tab, name.
std::string written(const std::vector<Holiday>& found) {
    std::string lines;
    for (const auto& [day, name] : found) lines += plan::to_iso(day) + "\t" + name + "\n";
    return lines;
}

/// The lines of each year.
std::map<int, std::string> table() {
    std::ifstream file{std::string{ARRIMAGE_SOURCE_DIR} + "/tests/domain/holidays.tsv"};
    std::map<int, std::string> years;
    for (std::string line; std::getline(file, line);)
        if (!line.starts_with('#')) years[std::stoi(line.substr(0, 4))] += line + "\n";
    return years;
}

std::string written_between(const char* first, const char* last) {
    return written(holidays_between(*plan::from_iso(first), *plan::from_iso(last)));
}

std::chrono::weekday weekday(plan::Date date) {
    return std::chrono::weekday{std::chrono::sys_days{date}};
}

/// True for the Monday of the seven days that begin with `first`.
bool monday_of_week(plan::Date date, plan::Date first) {
    return weekday(date) == std::chrono::Monday && first <= date && date <= plan::add_days(first, 6);
}

} // namespace

TEST_CASE("The holidays of each year are those of the table, neither more nor less") {
    const auto years = table();
    REQUIRE(years.size() == 51);
    for (const auto& [year, lines] : years) CHECK(written(holidays(year)) == lines);
}

TEST_CASE("Easter falls on the days that almanacs print") {
    const char* printed[] = {"1818-03-22", "1943-04-25", "2000-04-23", "2003-04-20", "2004-04-11",
                             "2008-03-23", "2011-04-24", "2038-04-25", "2285-03-22"};
    for (const char* easter : printed) {
        INFO(easter);
        const auto sunday = *plan::from_iso(easter);
        const auto found = holidays(static_cast<int>(sunday.year()));
        CHECK(found.at(1).day == plan::add_days(sunday, -2));
        CHECK(found.at(2).day == plan::add_days(sunday, 1));
    }
}

TEST_CASE("A fête nationale on a Sunday frees the Monday too, and since 2007 only for some") {
    CHECK(written_between("2001-06-24", "2001-06-25") ==
          "2001-06-24\tFête nationale du Québec\n2001-06-25\tcongé de la Fête nationale du Québec\n");
    CHECK(written_between("2007-06-24", "2007-06-25") ==
          "2007-06-24\tFête nationale du Québec\n2007-06-25\tcongé de la Fête nationale du Québec "
          "(pour qui ne travaille pas le dimanche)\n");
    CHECK(written_between("2003-06-25", "2003-06-30").empty());
}

TEST_CASE("A Canada Day on a Sunday is kept on the Monday alone") {
    CHECK(written_between("2007-07-01", "2007-07-02") == "2007-07-02\tcongé de la fête du Canada\n");
    CHECK(written_between("2003-07-01", "2003-07-02") == "2003-07-01\tfête du Canada\n");
}

TEST_CASE("The 30th of September is no statutory holiday in Québec") {
    CHECK(written_between("2021-09-30", "2021-09-30").empty());
}

TEST_CASE("Holidays between two days count both days, over any number of years") {
    CHECK(written_between("2003-12-25", "2004-01-01") == "2003-12-25\tNoël\n2004-01-01\tjour de l’An\n");
    CHECK(written_between("2003-12-26", "2003-12-31").empty());
    CHECK(written_between("2003-12-25", "2003-12-25") == "2003-12-25\tNoël\n");
    CHECK(written_between("2004-01-01", "2003-12-25").empty());
    CHECK(written_between("2003-12-25", "2003-01-01").empty());
    CHECK(written_between("2002-01-01", "2004-12-31") ==
          written(holidays(2002)) + written(holidays(2003)) + written(holidays(2004)));
    CHECK(written_between("2002-01-02", "2004-12-24") == written_between("2002-01-02", "2002-12-31") +
                                                             written(holidays(2003)) +
                                                             written_between("2004-01-01", "2004-12-24"));
}

TEST_CASE("In any year the days come in order, each on its weekday and within its week") {
    using support::day;
    for (int year = 1583; year <= 2999; ++year) {
        CAPTURE(year);
        const auto found = holidays(year);
        REQUIRE(found.size() == (weekday(day(year, 6, 24)) == std::chrono::Sunday ? 10 : 9));
        REQUIRE(std::ranges::adjacent_find(found, std::ranges::greater_equal{}, &Holiday::day) ==
                found.end());
        REQUIRE(weekday(found[1].day) == std::chrono::Friday);
        REQUIRE(found[1].day >= day(year, 3, 20));
        REQUIRE(found[2].day <= day(year, 4, 26));
        REQUIRE(found[2].day == plan::add_days(found[1].day, 3));
        REQUIRE(monday_of_week(found[3].day, day(year, 5, 18)));
        REQUIRE(monday_of_week(found.end()[-3].day, day(year, 9, 1)));
        REQUIRE(monday_of_week(found.end()[-2].day, day(year, 10, 8)));
    }
}
