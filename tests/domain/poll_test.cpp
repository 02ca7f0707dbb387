#include "domain/poll.hpp"

#include "domain/refusal.hpp"
#include "support/catch.hpp"
#include "support/plan_builder.hpp"

using namespace arrimage;
using namespace arrimage::domain;
using namespace std::chrono_literals;
using support::day;

namespace {

Sitting on(unsigned day_of_month, std::chrono::minutes from = 13h + 30min,
           const char* zone = "America/Toronto") {
    const auto date = day(2004, 2, day_of_month);
    return {{date, from}, {date, from + 150min}, zone};
}

constexpr PollDateId a{1}, b{2}, c{3};

Invitee asked(PollAnswers answers, std::set<PollDateId> awaited = {a, b, c}) {
    return {.answers = std::move(answers), .awaited = std::move(awaited)};
}

Poll poll_of(std::vector<Invitee> invitees) {
    return {.dates = {{a, on(10)}, {b, on(11)}, {c, on(12)}}, .invitees = std::move(invitees)};
}

std::vector<Sitting> days(unsigned count) {
    std::vector<Sitting> sittings;
    for (unsigned i = 1; i <= count; ++i) sittings.push_back(on(i));
    return sittings;
}

bool refuses(const std::vector<Sitting>& dates) {
    try {
        check_poll_dates(dates);
        return false;
    } catch (const Refusal& refusal) {
        CHECK(refusal.kind() == RefusalKind::invalid);
        return true;
    }
}

} // namespace

TEST_CASE("Each date counts the answers of those whom it concerns") {
    const auto poll = poll_of({asked({{a, Choice::yes}, {b, Choice::no}, {c, Choice::if_needed}}),
                               asked({{a, Choice::yes}, {b, Choice::yes}}), asked({}),
                               asked({{a, Choice::no}, {b, Choice::yes}}, {b})});
    CHECK(poll_totals(poll) == std::vector<DateTotals>{{a, 2, 0, 0, 1}, {b, 2, 0, 1, 1}, {c, 0, 1, 0, 2}});
    CHECK(poll_totals(poll_of({})) == std::vector<DateTotals>{{a}, {b}, {c}});
}

TEST_CASE("The best date has most yes, then fewest no, then most if-needed, then comes first") {
    using Order = std::vector<PollDateId>;
    CHECK(best_dates(poll_of({})) == Order{a, b, c});
    CHECK(best_dates(poll_of({asked({{b, Choice::yes}}), asked({{c, Choice::yes}, {b, Choice::yes}})})) ==
          Order{b, c, a});
    CHECK(best_dates(poll_of({asked({{a, Choice::no}, {b, Choice::if_needed}})})) == Order{b, c, a});
    CHECK(best_dates(poll_of({asked({{a, Choice::yes}, {c, Choice::yes}}), asked({{a, Choice::no}})})) ==
          Order{c, a, b});
}

TEST_CASE("Someone lacks an answer while one of their dates has none") {
    CHECK(lacks_answer(asked({})));
    CHECK(lacks_answer(asked({{a, Choice::yes}, {b, Choice::no}})));
    CHECK_FALSE(lacks_answer(asked({{a, Choice::yes}, {b, Choice::no}, {c, Choice::no}})));
    CHECK_FALSE(lacks_answer(asked({{b, Choice::no}}, {b})));
    CHECK_FALSE(lacks_answer(asked({}, {})));
}

TEST_CASE("A poll takes from two to twenty dates, each once, all on the clock") {
    CHECK(refuses({}));
    CHECK(refuses(days(1)));
    CHECK_FALSE(refuses(days(2)));
    CHECK_FALSE(refuses(days(20)));
    CHECK(refuses(days(21)));
    CHECK(refuses({on(10), on(11), on(10)}));
    CHECK_FALSE(refuses({on(10), on(10, 9h)}));
    CHECK(refuses({on(10, 13h), on(10, 10h, "America/Vancouver")}));
    auto backwards = days(3);
    std::swap(backwards[1].start, backwards[1].end);
    CHECK(refuses(backwards));
}

TEST_CASE("Answers are for dates of the poll, with a note of at most a thousand characters") {
    const auto poll = poll_of({});
    const auto answer = [&](const PollAnswers& answers, const std::string& note = "") {
        check_answers(poll, answers, note);
    };
    CHECK_NOTHROW(answer({{a, Choice::yes}}));
    CHECK_NOTHROW(answer({{a, Choice::yes}}, "Après 14 h,\nsi possible."));
    std::string thousand;
    for (int i = 0; i < 1'000; ++i) thousand += "é";
    CHECK_NOTHROW(answer({{a, Choice::yes}}, thousand));
    CHECK_THROWS_AS(answer({{a, Choice::yes}}, thousand + "é"), Refusal);
    CHECK_THROWS_AS(answer({{a, Choice::yes}}, "\xff"), Refusal);
    CHECK_THROWS_AS(answer({{a, Choice::yes}}, "a\rb"), Refusal);
    CHECK_THROWS_AS(answer({{a, Choice::yes}}, std::string("a\0b", 3)), Refusal);
    CHECK_THROWS_AS(answer({}), Refusal);
    CHECK_THROWS_AS(answer({{PollDateId{9}, Choice::yes}}), Refusal);
}

TEST_CASE("Choices read back from their words") {
    for (const auto one : {Choice::yes, Choice::if_needed, Choice::no}) CHECK(choice(to_string(one)) == one);
    CHECK_FALSE(choice("maybe"));
}
