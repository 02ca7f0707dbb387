#include "domain/minutes.hpp"
#include "domain/text_difference.hpp"
#include "support/catch.hpp"
#include "support/refused.hpp"

#include <random>

using namespace arrimage;
using namespace arrimage::support;
using domain::MinutesAct;
using domain::MinutesState;
using Kind = domain::DifferenceLine::Kind;

TEST_CASE("A compte-rendu goes from draft to circulated to approved to public, and one step back") {
    using enum MinutesAct;
    using enum MinutesState;
    struct Case {
        MinutesAct act{};
        MinutesState from{};
        std::optional<MinutesState> to{};
    };
    for (const auto& [act, from, to] :
         {Case{write, draft, draft}, Case{write, circulated, circulated}, Case{write, approved, {}},
          Case{write, published, {}}, Case{circulate, draft, circulated}, Case{circulate, approved, approved},
          Case{approve, draft, {}}, Case{approve, circulated, approved}, Case{approve, published, published},
          Case{publish, draft, {}}, Case{publish, circulated, {}}, Case{publish, approved, published},
          Case{reopen, draft, {}}, Case{reopen, circulated, draft}, Case{reopen, approved, circulated},
          Case{reopen, published, approved}}) {
        std::optional<MinutesState> reached;
        const auto refusal =
            refused([&, act = act, from = from] { reached = domain::state_after(act, from); });
        CHECK(reached == to);
        if (!to) CHECK(refusal.kind == domain::RefusalKind::conflict);
    }
}

TEST_CASE("The public reads no withheld passage, even one whose end was forgotten") {
    struct Case {
        const char* text{};
        const char* outside{};
        const char* inside{};
    };
    for (const auto& [text, outside, inside] :
         {Case{"Rien à taire.", "Rien à taire.", "Rien à taire."},
          Case{"Avant [[secret]] après", "Avant [passage retiré] après", "Avant secret après"},
          Case{"[[a]][[b]]", "[passage retiré][passage retiré]", "ab"},
          Case{"Ouvert [[sans fin\net plus", "Ouvert [passage retiré]", "Ouvert sans fin\net plus"},
          Case{"[[a [[b]] c]] d", "[passage retiré] c]] d", "a [[b c]] d"}, Case{"", "", ""}}) {
        CHECK(domain::public_text(text) == outside);
        CHECK(domain::whole_text(text) == inside);
    }
    const auto sections = domain::public_sections({{"k", "T", "[[x]]", "Oui [[non]]", "[[y"}});
    CHECK(sections[0].body + sections[0].decisions + sections[0].follow_ups ==
          "[passage retiré]Oui [passage retiré][passage retiré]");
}

TEST_CASE("The difference of two texts gives both back") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    const auto text = [&] {
        std::string lines;
        for (auto left = chance() % 12; left > 0; --left)
            lines += std::string(1, static_cast<char>('a' + chance() % 4)) + "\n";
        return lines;
    };
    for (int round = 0; round < 500; ++round) {
        const auto before = text(), after = text();
        std::string first, second;
        for (const auto& [kind, line] : domain::text_difference(before, after)) {
            if (kind != Kind::added) first += line + "\n";
            if (kind != Kind::removed) second += line + "\n";
        }
        CHECK(first == before);
        CHECK(second == after);
    }
    CHECK(domain::text_difference("un\ndeux", "un\ntrois") ==
          std::vector<domain::DifferenceLine>{
              {Kind::same, "un"}, {Kind::removed, "deux"}, {Kind::added, "trois"}});
}
