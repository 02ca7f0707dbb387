#include "domain/extract.hpp"
#include "domain/search_expression.hpp"
#include "support/catch.hpp"

#include <random>

using namespace arrimage;
using domain::extract_of;
using domain::ExtractPiece;

TEST_CASE(
    "An extract tells apart the words that were looked for, whatever their accents, by their beginning") {
    CHECK(extract_of("L’équipe et les équipes\nde coordination", domain::search_terms("l’équipe")) ==
          std::vector<ExtractPiece>{{"L’", false},
                                    {"équipe", true},
                                    {" et les ", false},
                                    {"équipes", true},
                                    {" de coordination", false}});
    CHECK(extract_of("Un cœur", domain::search_terms("coeur")) ==
          std::vector<ExtractPiece>{{"Un ", false}, {"cœur", true}});
    CHECK(extract_of("le la lent", domain::search_terms("le")) ==
          std::vector<ExtractPiece>{{"le", true}, {" la lent", false}});
    CHECK(extract_of("rien", {"absent"}) == std::vector<ExtractPiece>{{"rien", false}});
    CHECK(extract_of("", {"a"}).empty());
}

TEST_CASE("An extract of a long text stands around the first find, cut between words, as valid UTF-8") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 chance{seed};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const auto find = chance() % 400;
        for (std::size_t word = 0; word < 400; ++word)
            text += (word == find ? std::string{"Québec"} : std::string(1 + chance() % 60, 'x') + "é") +
                    (chance() % 3 == 0 ? "\n" : " ");
        const auto pieces = extract_of(text, {"quebec"});
        std::string all;
        int found = 0;
        for (const auto& piece : pieces) {
            all += piece.text;
            found += piece.found ? 1 : 0;
            CHECK((piece.text.front() & 0xc0) != 0x80);
        }
        CHECK(found == 1);
        CHECK(all.find("Québec") != std::string::npos);
        CHECK(all.size() < 330);
        CHECK(all.find('\n') == std::string::npos);
    }
}
