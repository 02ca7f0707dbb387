#include "domain/audit.hpp"
#include "domain/french_time.hpp"
#include "domain/personal_data.hpp"
#include "plan/french_date.hpp"

#include <algorithm>
#include <charconv>

namespace arrimage::domain {

namespace {

struct Words {
    std::string_view code{};
    std::string_view words{};
};

constexpr Words table[] = {
    {"accepted", "sera là"},
    {"declined", "ne viendra pas"},
    {"tentative", "incertain"},
    {"delegated", "se fait remplacer"},
    {"needs-action", "pas de réponse"},
    {"yes", "oui"},
    {"if-needed", "au besoin"},
    {"no", "non"},
    {"present", "présence"},
    {"excused", "absence motivée"},
    {"replaced", "remplacement"},
    {"absent", "absence"},
    {"guest", "présence à titre d’invité"},
    {"link", "par un lien"},
    {"mail", "par courriel"},
    {"hand", "à la main"},
    {"coordonnatrice", "coordonnatrice"},
    {"secretary", "secrétaire"},
    {"fr", "français"},
    {"en", "anglais"},
    {"taken", "retenue"},
    {"answer", "réponse"},
    {"stale", "réponse périmée"},
    {"proposal", "autre moment proposé"},
    {"bounce", "courriel revenu"},
    {"ignored", "laissé de côté"},
    {"held", "en attente d’une personne"},
    {"plan", "plan"},
    {"persons", "liste de personnes"},
};

std::optional<Instant> instant_in(const std::string& iso) {
    const auto time =
        local_time_from_iso(std::string_view{iso}.substr(0, std::min<std::size_t>(iso.size(), 16)));
    if (!time) return std::nullopt;
    return Instant{std::chrono::sys_days{time->date} + time->time_of_day};
}

std::string french_moment(const std::string& iso) {
    const auto time = local_time_from_iso(iso);
    if (!time) return iso;
    return "le " + plan::french_date(time->date) + " à " + french_time(time->time_of_day);
}

std::string french_code(const std::string& code) {
    const auto* found = std::ranges::find(table, code, &Words::code);
    return found == std::end(table) ? french_act(code) : std::string{found->words};
}

std::string french_day(const std::string& iso) {
    const auto day = plan::from_iso(iso);
    return day ? "le " + plan::french_date(*day) : french_moment(iso);
}

} // namespace

std::string french_fact(FactKind kind, const std::string& value, const std::string& zone) {
    switch (kind) {
    case FactKind::text:
    case FactKind::number: return value;
    case FactKind::code: return french_code(value);
    case FactKind::day: return french_day(value);
    case FactKind::moment: return french_moment(value);
    case FactKind::truth: return value == "true" ? "oui" : "non";
    case FactKind::instant: break;
    }
    const auto instant = instant_in(value);
    return instant ? french_instant(*instant, zone) : value;
}

} // namespace arrimage::domain
