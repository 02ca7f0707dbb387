#include "plan/obligation.hpp"
#include "plan/text.hpp"
#include "plan/word_set.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace arrimage::plan {
namespace {

struct Word {
    std::string_view text{};
    bool after_mark{false}; ///< a comma, a semicolon or a slash stands before it
};

using Words = std::span<const Word>;

/// More slots than this is a misreading, not a plan.
constexpr int most_slots = 60;

constexpr std::size_t longest_phrase = 600;

bool is_part_of_word(char c) {
    return text::is_lower(c) || text::is_digit(c) || c == '-';
}

/// The words of a folded phrase; a hyphen may be inside a word, not at its ends.
std::vector<Word> words_of(std::string_view folded) {
    std::vector<Word> words;
    words.reserve(folded.size() / 4);
    bool mark = false;
    for (std::size_t at = 0; at < folded.size();) {
        const char c = folded[at];
        if (c == '-' || !is_part_of_word(c)) {
            mark = mark || c == ',' || c == ';' || c == '/';
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && is_part_of_word(folded[end])) ++end;
        const std::size_t size = end - at - (folded[end - 1] == '-' ? 1 : 0);
        words.push_back({folded.substr(at, size), mark});
        mark = false;
        at = end;
    }
    return words;
}

constexpr WordSet holding{"tenir",        "organiser",     "convoquer",  "planifier", "animer",
                          "realiser",     "prevoir",       "coordonner", "favoriser", "assurer",
                          "offrir",       "poursuivre",    "maintenir",  "mettre",    "tenue",
                          "organisation", "planification", "animation",  "effectuer", "preparer",
                          "instaurer",    "faire"};

/// Words that may stand between the verb and the meeting without changing what is promised.
constexpr WordSet between{"un",
                          "une",
                          "des",
                          "de",
                          "d",
                          "la",
                          "le",
                          "les",
                          "l",
                          "du",
                          "nos",
                          "ses",
                          "au",
                          "a",
                          "moins",
                          "environ",
                          "plus",
                          "minimum",
                          "maximum",
                          "tenue",
                          "organisation",
                          "animation",
                          "premiere",
                          "deuxieme",
                          "seconde",
                          "troisieme",
                          "grande",
                          "grandes",
                          "nouvelle",
                          "nouvelles",
                          "autre",
                          "autres",
                          "prochaine",
                          "prochaines",
                          "breve",
                          "breves",
                          "petite",
                          "petites",
                          "annuelle",
                          "annuelles",
                          "mensuelle",
                          "mensuelles",
                          "trimestrielle",
                          "trimestrielles",
                          "reguliere",
                          "regulieres",
                          "et",
                          "serie",
                          "cycle",
                          "quelques",
                          "plusieurs",
                          "diverses",
                          "differentes",
                          "chaque",
                          "grand",
                          "en",
                          "place",
                          "ou"};

constexpr WordSet meetings{"rencontre",
                           "rencontres",
                           "reunion",
                           "reunions",
                           "seance",
                           "seances",
                           "assemblee",
                           "assemblees",
                           "forum",
                           "forums",
                           "colloque",
                           "colloques",
                           "journee",
                           "journees",
                           "atelier",
                           "ateliers",
                           "sommet",
                           "tournee",
                           "cafe-rencontre",
                           "cafes-rencontres",
                           "diner-causerie",
                           "dejeuner-causerie",
                           "diners-causeries",
                           "table-ronde",
                           "rendez-vous",
                           "mi-rencontre"};

struct NumberWord {
    std::string_view word;
    int value;
};

constexpr std::array number_words{
    NumberWord{"un", 1},     NumberWord{"une", 1},     NumberWord{"deux", 2},   NumberWord{"trois", 3},
    NumberWord{"quatre", 4}, NumberWord{"cinq", 5},    NumberWord{"six", 6},    NumberWord{"sept", 7},
    NumberWord{"huit", 8},   NumberWord{"neuf", 9},    NumberWord{"dix", 10},   NumberWord{"onze", 11},
    NumberWord{"douze", 12}, NumberWord{"quinze", 15}, NumberWord{"vingt", 20},
};

std::optional<int> number_of(std::string_view word) {
    if (!word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), text::is_digit)) {
        int value = 0;
        for (const char c : word) value = value * 10 + (c - '0');
        return value > 0 ? std::optional{value} : std::nullopt;
    }
    const auto row = std::find_if(number_words.begin(), number_words.end(),
                                  [&](const NumberWord& n) { return n.word == word; });
    return row == number_words.end() ? std::nullopt : std::optional{row->value};
}

/// The words from `at` are these.
bool reads(Words words, std::size_t at, std::initializer_list<std::string_view> expected) {
    if (at + expected.size() > words.size()) return false;
    return std::all_of(expected.begin(), expected.end(),
                       [&](std::string_view word) { return words[at++].text == word; });
}

bool has(Words words, std::initializer_list<std::string_view> expected) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (reads(words, at, expected)) return true;
    }
    return false;
}

struct Found {
    std::size_t at{0}; ///< of the word that names the meeting
    std::optional<int> count{};
    bool press{false};
};

bool is_press_conference(Words words, std::size_t at) {
    return reads(words, at, {"conference", "de", "presse"}) ||
           reads(words, at, {"conferences", "de", "presse"}) || reads(words, at, {"point", "de", "presse"}) ||
           reads(words, at, {"points", "de", "presse"});
}

/// The meeting that the words from `at` lead to, over words that only count or qualify it.
std::optional<Found> meeting_from(Words words, std::size_t at) {
    Found found;
    for (; at < words.size(); ++at) {
        const std::string_view word = words[at].text;
        if (is_press_conference(words, at)) return Found{at, found.count, true};
        if (meetings.contains(word)) {
            found.at = at;
            const bool singular = word.back() != 's';
            const bool definite = at > 0 && (words[at - 1].text == "la" || words[at - 1].text == "l" ||
                                             words[at - 1].text == "le");
            if (!found.count && singular && definite && word != "rendez-vous") found.count = 1;
            return found;
        }
        if (const auto number = number_of(word)) {
            found.count = number;
        } else if (word == "serie" || word == "cycle" || word == "quelques" || word == "plusieurs") {
            found.count.reset();
        } else if (!between.contains(word) && !holding.contains(word)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Found> find_meeting(Words words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool clause =
            at == 0 || words[at].after_mark || words[at - 1].text == "et" || words[at - 1].text == "puis";
        if (clause && holding.contains(words[at].text)) {
            if (const auto found = meeting_from(words, at + 1)) return found;
        } else if (at == 0) {
            if (const auto found = meeting_from(words, at)) return found;
        }
    }
    return std::nullopt;
}

struct KindWord {
    std::string_view start; ///< of a word
    ObligationKind kind;
};

/// What each of which has its own meeting.
constexpr WordSet places{"territoire", "mrc", "ville", "municipalite", "secteur", "region"};

constexpr std::array kind_words{
    KindWord{"inter-region", ObligationKind::inter_regional},
    KindWord{"interregion", ObligationKind::inter_regional},
    KindWord{"sous-comite", ObligationKind::working_group},
    KindWord{"comite", ObligationKind::committee},
    KindWord{"table", ObligationKind::committee},
    KindWord{"commission", ObligationKind::committee},
    KindWord{"territo", ObligationKind::territorial},
    KindWord{"local", ObligationKind::territorial},
    KindWord{"locaux", ObligationKind::territorial},
    KindWord{"mrc", ObligationKind::territorial},
    KindWord{"municipal", ObligationKind::territorial},
    KindWord{"region", ObligationKind::regional},
    KindWord{"provincia", ObligationKind::other},
    KindWord{"national", ObligationKind::other},
};

/// The first word from the meeting on that tells its kind.
ObligationKind kind_from(Words words, std::size_t at) {
    for (; at < words.size(); ++at) {
        if (reads(words, at, {"groupe", "de", "travail"}) || reads(words, at, {"comite", "de", "travail"}) ||
            reads(words, at, {"groupes", "de", "travail"}) ||
            reads(words, at, {"comites", "de", "travail"})) {
            return ObligationKind::working_group;
        }
        if (reads(words, at, {"conseil", "d", "administration"})) return ObligationKind::committee;
        const auto row = std::find_if(kind_words.begin(), kind_words.end(), [&](const KindWord& kind) {
            return words[at].text.starts_with(kind.start);
        });
        if (row != kind_words.end()) return row->kind;
    }
    return ObligationKind::other;
}

bool for_each_territory(Words words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        const bool each = words[at - 1].text == "par" || words[at - 1].text == "chaque";
        if (each && places.contains(words[at].text)) return true;
    }
    return has(words, {"chacun", "des", "territoires"}) || has(words, {"chacune", "des", "mrc"}) ||
           has(words, {"tous", "les", "territoires"}) || has(words, {"toutes", "les", "mrc"});
}

int months_of(const Period& period) {
    if (!period.start.ok() || !period.end.ok()) return 12;
    const auto index = [](Date date) {
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    };
    return std::max(1, index(period.end) - index(period.start) + 1);
}

struct Rhythm {
    std::string_view start; ///< of a word: "mensuel", "mensuelles"
    int months;
};

constexpr std::array rhythms{Rhythm{"mensuel", 1}, Rhythm{"bimestriel", 2}, Rhythm{"trimestriel", 3},
                             Rhythm{"semestriel", 6}, Rhythm{"annuel", 12}};

/// Months between two times: 1 for "par mois", "chaque mois"; 2 for "aux deux mois", "tous les deux mois".
std::optional<int> interval_of(Words words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto row = std::find_if(rhythms.begin(), rhythms.end(), [&](const Rhythm& rhythm) {
            return words[at].text.starts_with(rhythm.start);
        });
        if (row != rhythms.end()) return row->months;
        if (words[at].text != "aux" || at + 2 >= words.size() || words[at + 2].text != "mois") continue;
        if (const auto after = number_of(words[at + 1].text)) return after;
    }
    if (has(words, {"par", "mois"}) || has(words, {"chaque", "mois"}) || has(words, {"tous", "les", "mois"}))
        return 1;
    if (has(words, {"par", "trimestre"}) || has(words, {"par", "saison"})) return 3;
    if (has(words, {"par", "annee"}) || has(words, {"par", "an"}) || has(words, {"chaque", "annee"}))
        return 12;
    return std::nullopt;
}

/// "4 fois", "deux fois".
std::optional<int> times_of(Words words) {
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (words[at].text == "fois") return number_of(words[at - 1].text);
    }
    return std::nullopt;
}

/// "rencontres (4)", "réunions : 4 par année": the number printed just after the meeting.
std::optional<int> count_after(Words words, std::size_t at, bool press) {
    const std::size_t next = at + (press ? 3 : 1);
    if (next >= words.size() || !text::is_digit(words[next].text[0])) return std::nullopt;
    const bool counted =
        next + 1 == words.size() || words[next + 1].text == "par" || words[next + 1].text == "fois";
    return counted ? number_of(words[next].text) : std::nullopt;
}

std::optional<int> over_period(std::optional<int> count, std::optional<int> interval, const Period& period) {
    if (!interval) return count;
    const int times = std::max(1, months_of(period) / *interval) * count.value_or(1);
    return times <= most_slots ? std::optional{times} : std::nullopt;
}

} // namespace

std::optional<int> rhythm_count(std::string_view phrase, const Period& period) {
    const std::string folded = text::fold(phrase.substr(0, longest_phrase));
    const std::vector<Word> words = words_of(folded);
    const auto interval = interval_of(words);
    return interval ? over_period(times_of(words), interval, period) : times_of(words);
}

std::optional<Promise> promise_of(std::string_view title, const Period& period) {
    const std::string folded = text::fold(title.substr(0, longest_phrase));
    const std::vector<Word> words = words_of(folded);
    const auto found = find_meeting(words);
    if (!found || has(words, {"sur", "invitation"})) return std::nullopt;
    Promise promise{.kind = found->press ? ObligationKind::press_conference : kind_from(words, found->at),
                    .count = found->count};
    const Words rest = Words{words}.subspan(found->at);
    promise.each_territory = for_each_territory(rest);
    if (promise.each_territory) promise.kind = ObligationKind::territorial;
    if (!promise.count) promise.count = count_after(words, found->at, found->press);
    if (const auto times = times_of(rest)) promise.count = times;
    const auto interval = interval_of(words);
    if (interval && (promise.count || *interval < 12 || words[found->at].text.back() != 's')) {
        promise.count = over_period(promise.count, interval, period);
    }
    if (promise.count && *promise.count > most_slots) promise.count.reset();
    return promise;
}

Obligation obligation_of(const Promise& promise, const std::vector<Slot>& named,
                         const std::vector<Deadline>& dates) {
    Obligation obligation{.kind = promise.kind};
    if (promise.kind == ObligationKind::territorial && !named.empty()) {
        const int each = promise.each_territory ? promise.count.value_or(1) : 1;
        for (const Slot& slot : named) {
            obligation.slots.push_back(slot);
            for (int i = 1; i < each; ++i) obligation.slots.push_back({std::nullopt, slot.territory});
        }
        return obligation;
    }
    if (promise.each_territory) return obligation;
    const bool dated = dates.size() >= 2 || (dates.size() == 1 && dates[0].kind == DeadlineKind::day);
    const std::size_t count = promise.count ? static_cast<std::size_t>(*promise.count)
                              : dated       ? dates.size()
                                            : 0;
    for (std::size_t i = 0; i < count; ++i) {
        obligation.slots.push_back({i < dates.size() ? std::optional{dates[i]} : std::nullopt, std::nullopt});
    }
    return obligation;
}

} // namespace arrimage::plan
