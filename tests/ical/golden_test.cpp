#include "ical/calendar.hpp"

#include "sample.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

// The expected bytes are in tests/golden/ical. ARRIMAGE_WRITE_GOLDEN=1 writes them anew, to be read before they are
// committed.

namespace {

using namespace sample;
using domain::Entry;
using domain::EntryStatus;
using Entries = std::vector<Entry>;

struct Golden {
    std::string file{};
    ical::CalendarHead head{};
    Entries entries{};
};

Entry cancelled() {
    auto entry = evening();
    entry.sequence = 3;
    entry.status = EntryStatus::cancelled;
    entry.summary = "ANNULÉ – " + entry.summary;
    return entry;
}

Entry long_accented() {
    auto entry = evening();
    entry.summary =
        "Journée régionale d’échange sur la sécurité alimentaire, l’hébergement et la participation "
        "sociale des aînées et des aînés de la Mauricie";
    entry.description = "éèêëàâîïôöùûüç €€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€ 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀\n\n"
                        "Deuxième paragraphe, sans espace à la coupure : "
                        "anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement.";
    entry.location =
        "Hôtel de ville de Trois-Rivières, 1325, place de l’Hôtel-de-Ville, salle du rez-de-chaussée";
    return entry;
}

Entry special_characters() {
    auto entry = evening();
    entry.summary = R"(Budget ; loyer, chauffage \ "divers" : l’essentiel)";
    entry.description = "Première ligne ; avec, des \\ signes\nDeuxième ligne \"entre guillemets\"\n\nFin\\n";
    entry.location = R"(Salle A, B ; C \ "D")";
    entry.category = "Rencontre, territoire ; Mékinac";
    entry.url = "https://exemple.ca/r;v=1,2?q=réunion d’été";
    return entry;
}

Entries around_old_changes() {
    return {
        meeting_on(2003y / April / 4, hours{9}, "avril-avant@arrimage", "Avant l’heure d’été de 2003"),
        meeting_on(2003y / April / 7, hours{9}, "avril-apres@arrimage", "Après l’heure d’été de 2003"),
        meeting_on(2003y / October / 24, hours{13} + minutes{30}, "octobre-avant@arrimage", "En heure d’été"),
        meeting_on(2003y / October / 28, hours{19}, "octobre-apres@arrimage", "En heure normale"),
        meeting_on(2004y / March / 17, hours{9}, "mars@arrimage", "En mars, heure normale"),
        promise(2004y / January / 1, 2004y / March / 31)};
}

Entries around_new_changes() {
    return {meeting_on(2026y / March / 6, hours{9}, "mars-avant@arrimage", "Avant l’heure d’été de 2026"),
            meeting_on(2026y / March / 20, hours{9}, "mars-apres@arrimage", "Après l’heure d’été de 2026"),
            meeting_on(2026y / October / 30, hours{19}, "octobre@arrimage", "En heure d’été"),
            meeting_on(2026y / November / 23, hours{9}, "novembre@arrimage", "En heure normale"),
            promise(2026y / June / 1, 2026y / June / 30)};
}

Entries joined(Entries first, const Entries& second) {
    for (auto entry : second) {
        entry.uid += ".2";
        first.push_back(std::move(entry));
    }
    return first;
}

Entries in_vancouver() {
    auto here = meeting_on(2003y / October / 28, hours{19}, "ici@arrimage", "À Vancouver");
    here.when = sitting(2003y / October / 28, hours{19}, hours{21}, "America/Vancouver");
    auto summer = meeting_on(2004y / June / 28, hours{9}, "ete@arrimage", "À Vancouver, en été");
    summer.when = sitting(2004y / June / 28, hours{9}, hours{11}, "America/Vancouver");
    return {here, summer, meeting_on(2003y / October / 28, hours{19}, "toronto@arrimage", "À Toronto")};
}

Entry tentative_and_busy() {
    auto entry = evening();
    entry.status = EntryStatus::tentative;
    return entry;
}

std::vector<Golden> goldens() {
    const auto archive = head(2003, 2004);
    auto bare = head(2026, 2026, "America/Regina");
    bare.description.clear();
    bare.organizer_name.clear();
    auto named = archive;
    named.name = R"(Comité "Famille" ; enfance, jeunesse \ aînés)";
    named.organizer_name = R"(Comité "Famille" ; enfance, jeunesse)";
    auto plain = promise(2026y / February / 28, 2026y / February / 28);
    plain.description.clear();
    plain.category.clear();
    return {
        {"timed-meeting", archive, {evening()}},
        {"placeholder-of-one-day", archive, {promise(2003y / October / 31, 2003y / October / 31)}},
        {"placeholder-of-a-month", archive, {promise(2003y / December / 1, 2003y / December / 31)}},
        {"cancelled", archive, {cancelled()}},
        {"tentative-and-busy", archive, {tentative_and_busy()}},
        {"folded", archive, {long_accented()}},
        {"special-characters", named, {special_characters()}},
        {"bare", bare, {plain}},
        {"archive-era", archive, around_old_changes()},
        {"current-era", head(2026, 2026), around_new_changes()},
        {"two-eras", head(2003, 2026), joined(around_old_changes(), around_new_changes())},
        {"vancouver", head(2003, 2004, "America/Vancouver"), in_vancouver()},
    };
}

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST_CASE("The bytes of a calendar are those of its golden file") {
    for (const auto& golden : goldens()) {
        const auto path = ARRIMAGE_SOURCE_DIR "/tests/golden/ical/" + golden.file + ".ics";
        const auto text = ical::render_calendar(golden.head, golden.entries);
        if (std::getenv("ARRIMAGE_WRITE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << text;
        INFO(path);
        CHECK(text == contents(path));
    }
}
