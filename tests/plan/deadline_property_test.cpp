#include "plan/deadlines_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <random>

namespace arrimage::plan::test {

namespace {

constexpr unsigned seed = 20031031;

const std::array<DeadlineContext, 3>& contexts() {
    static const std::array<DeadlineContext, 3> all{
        DeadlineContext{},
        DeadlineContext{fiscal_year(2003), {}, {}},
        DeadlineContext{{}, 2004, {}},
    };
    return all;
}

bool is_sound(const Deadline& deadline, const std::string& phrase) {
    if (phrase.find(deadline.text) == std::string::npos) return false;
    if (deadline.start && deadline.end && *deadline.start > *deadline.end) return false;
    if (deadline.start && !deadline.start->ok()) return false;
    const Interval preferred{deadline.start, deadline.end};
    if (std::find(deadline.alternatives.begin(), deadline.alternatives.end(), preferred) !=
        deadline.alternatives.end())
        return false;
    if (!deadline.alternatives.empty() && !deadline.ambiguous) return false;
    return std::all_of(deadline.alternatives.begin(), deadline.alternatives.end(), [](const Interval& other) {
        return !other.start || !other.end || *other.start <= *other.end;
    });
}

void check_sound(const std::string& phrase) {
    for (const DeadlineContext& context : contexts()) {
        const DeadlineReading reading = read_deadlines(phrase, context);
        INFO("seed " << seed << ", phrase: " << phrase);
        REQUIRE_FALSE(reading.deadlines.empty());
        if (reading.deadlines.size() == 1) REQUIRE(reading.deadlines.front().text == phrase);
        for (const Deadline& deadline : reading.deadlines) {
            INFO(written(deadline));
            REQUIRE(is_sound(deadline, phrase));
        }
    }
    const auto found = deadline_in(phrase);
    REQUIRE(looks_like_deadline(phrase) == (found && found->size() == phrase.size()));
}

std::string random_bytes(std::mt19937& random) {
    std::string text(random() % 60, ' ');
    for (char& byte : text) byte = static_cast<char>(random() % 256);
    return text;
}

constexpr std::array<std::string_view, 112> tokens{
    "janvier",
    "fév.",
    "mars",
    "mai",
    "sept.",
    "déc",
    "hiver",
    "été",
    "automne",
    "printemps",
    "2003",
    "2004",
    "2003-2004",
    "04",
    "'05",
    "1er",
    "2e",
    "31",
    "12",
    "3",
    "30",
    "29",
    "lundi",
    "vendredis",
    "début",
    "mi-",
    "fin",
    "de",
    "du",
    "d'",
    "le",
    "la",
    "les",
    "au",
    "à",
    "aux",
    "en",
    "dans",
    "d'ici",
    "avant",
    "après",
    "dès",
    "jusqu'au",
    "depuis",
    "vers",
    "à partir",
    "à compter",
    "au plus tard",
    "entre",
    "et",
    "ou",
    ",",
    ";",
    ":",
    "–",
    "-",
    "/",
    "(",
    ")",
    "?",
    ".",
    "•",
    "chaque",
    "tous les",
    "fois",
    "par",
    "mois",
    "an",
    "année",
    "semaine",
    "trimestre",
    "semestre",
    "quinzaine",
    "rentrée",
    "Noël",
    "Pâques",
    "les Fêtes",
    "en continu",
    "à déterminer",
    "selon",
    "si",
    "annuel",
    "mensuellement",
    "exercice",
    "scolaire",
    "h",
    "13 h 30",
    "Rapport",
    "Mékinac",
    "reporté",
    "dernier",
    "date limite",
    "date limite :",
    "Début :",
    "Fin :",
    "(Mékinac)",
    "fin de semaine",
    "premières",
    "semaines",
    "A2010",
    "rue",
    "par la suite",
    "soit",
    "10-06-30",
    "201",
    "201 1",
    "année scolaire",
    "an 1",
    "relâche",
    "Claude",
    "Avril",
    "\n",
};

std::string random_tokens(std::mt19937& random) {
    std::string text;
    for (std::size_t left = 1 + random() % 14; left > 0; --left) {
        text += tokens[random() % tokens.size()];
        if (random() % 8 != 0) text += ' ';
    }
    return text;
}

std::string mutated(std::string text, std::mt19937& random) {
    for (std::size_t left = 1 + random() % 3; left > 0 && !text.empty(); --left) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
        case 0: text.erase(at, 1 + random() % 3); break;
        case 1: text.insert(at, tokens[random() % tokens.size()]); break;
        case 2: text[at] = static_cast<char>(random() % 256); break;
        default: text = text.substr(at) + " " + text.substr(0, at); break;
        }
    }
    return text;
}

/// Of the processor, so that other programs do not count.
double seconds_for(const std::string& phrase) {
    const std::clock_t start = std::clock();
    const DeadlineReading reading = read_deadlines(phrase, contexts()[1]);
    const std::clock_t stop = std::clock();
    REQUIRE_FALSE(reading.deadlines.empty());
    return static_cast<double>(stop - start) / CLOCKS_PER_SEC;
}

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

} // namespace

TEST_CASE("any bytes give sound deadlines that keep the wording") {
    std::mt19937 random{seed};
    for (int i = 0; i < 1500; ++i) check_sound(random_bytes(random));
}

TEST_CASE("any order of the words of time gives sound deadlines that keep the wording") {
    std::mt19937 random{seed};
    for (int i = 0; i < 2500; ++i) check_sound(random_tokens(random));
}

TEST_CASE("damaged phrases give sound deadlines that keep the wording") {
    std::mt19937 random{seed};
    const auto rows = read_rows(std::string{ARRIMAGE_SOURCE_DIR} + "/tests/plan/deadlines.tsv");
    for (const Row& row : rows)
        for (int i = 0; i < 2; ++i) check_sound(mutated(row.phrase, random));
}

TEST_CASE("the time to read grows no faster than the phrase") {
    constexpr std::size_t bytes = 40'000;
    for (const std::string_view piece : {"janvier ",
                                         "1er, ",
                                         "2, ",
                                         "2 et ",
                                         "lundi ",
                                         "de ",
                                         "le ",
                                         "d'ici ",
                                         "fin ",
                                         "exercice ",
                                         "année ",
                                         "entre ",
                                         "semaine du ",
                                         "juin – ",
                                         "mai et ",
                                         "2004-",
                                         "2004, ",
                                         "début à ",
                                         "3 mai ",
                                         "(",
                                         "sept ",
                                         "12/",
                                         "12. ",
                                         "– ",
                                         "a : ",
                                         "tous les ",
                                         "mensuelle x ",
                                         "1er et ",
                                         "1er lundi de ",
                                         "x",
                                         "9",
                                         "\xC3",
                                         "ou mai ",
                                         "h ",
                                         "midi ",
                                         "deux mille ",
                                         "mai - ",
                                         "mai, jusqu'en ",
                                         "lundi le ",
                                         "reporté du ",
                                         "12 mai ou ",
                                         "12 mai, ",
                                         "31 et 1er mai, ",
                                         "date limite ",
                                         "mensuel par la suite ",
                                         "mai 2010 et 2011 et ",
                                         "mai et 2010 et ",
                                         "début : mai fin : juin ",
                                         "mai (Mékinac) ",
                                         "mai – Mékinac; ",
                                         "mai ; ",
                                         "l5 ",
                                         "201 1 ",
                                         "01/02/03 au "}) {
        const double once = seconds_for(repeated(piece, bytes));
        const double fourfold = seconds_for(repeated(piece, 4 * bytes));
        INFO("repeated: " << piece << ", seconds: " << once << " then " << fourfold);
        CHECK((fourfold < 8 * once || fourfold < 0.3));
    }
}

} // namespace arrimage::plan::test
