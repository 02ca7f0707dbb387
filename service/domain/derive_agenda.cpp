#include "domain/derive_agenda.hpp"

#include "domain/count_words.hpp"
#include "domain/french_time.hpp"
#include "plan/french_date.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

using plan::Date;
using Reason = AgendaReason;
using Section = AgendaSection;

constexpr std::chrono::days horizon{90};

/// Minutes that an item gets before anyone allots them.
int usual_minutes(Reason reason) {
    switch (reason) {
    case Reason::opening:
    case Reason::adoption:
    case Reason::next_meeting: return 5;
    case Reason::previous_minutes:
    case Reason::not_reached:
    case Reason::due:
    case Reason::varia: return 10;
    case Reason::follow_up:
    case Reason::overdue: return 15;
    case Reason::territories: return 20;
    default: return 0;
    }
}

Date plus(Date day, std::chrono::days more) {
    return Date{std::chrono::sys_days{day} + more};
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

std::string quoted(const std::string& text) {
    return "«\u00a0" + text + "\u00a0»";
}

std::string label_of(const AgendaActivity& activity) {
    return activity.number.empty() ? activity.title : activity.number + " – " + activity.title;
}

/// What one activity has to say, by reason.
struct Findings {
    std::vector<std::string> overdue{};
    std::vector<std::string> due{};
    std::vector<std::string> held{};
    std::vector<std::string> coming{};
};

class Derivation {
  public:
    explicit Derivation(const AgendaSource& source)
        : source_(source), since_(source.previous && source.previous->days.start
                                      ? *source.previous->days.start
                                      : plus(source.period.start, std::chrono::days{-1})),
          until_(source.next && source.next->days.end ? *source.next->days.end : plus(source.day, horizon)) {}

    std::vector<AgendaLine> lines() {
        add("opening", Reason::opening, "Ouverture de la rencontre");
        add("adoption", Reason::adoption, "Adoption de l’ordre du jour");
        add_previous_minutes();
        for (const auto& follow_up : source_.follow_ups) add_follow_up(follow_up);
        const auto before_plan = lines_.size();
        if (source_.of_committee)
            add_plan();
        else
            add_own_activity();
        add("varia", Reason::varia, "Varia");
        add_next_meeting();
        add("closing", Reason::closing, "Levée de la rencontre");
        add_unreached(before_plan);
        return std::move(lines_);
    }

  private:
    AgendaLine& add(std::string key, Reason reason, std::string title, std::string why = {}) {
        lines_.push_back({.key = std::move(key),
                          .reason = reason,
                          .title = std::move(title),
                          .why = std::move(why),
                          .minutes = usual_minutes(reason)});
        return lines_.back();
    }

    void add_minutes(const NeighbourMeeting& meeting, const std::string& why) {
        add("previous-minutes:" + std::to_string(meeting.id.value), Reason::previous_minutes,
            "Adoption du compte-rendu de la rencontre du " + plan::french_date(*meeting.days.start), why);
    }

    void add_previous_minutes() {
        for (const auto& meeting : source_.to_approve)
            add_minutes(meeting, "Ce compte-rendu est diffusé et n’est pas encore approuvé.");
        if (!source_.previous || !source_.previous->dated || source_.previous_approved) return;
        add_minutes(*source_.previous, (source_.previous->held ? "La rencontre précédente a eu lieu le "
                                                               : "La rencontre précédente est fixée au ") +
                                           plan::french_date(*source_.previous->days.start) + ".");
    }

    void add_follow_up(const OpenFollowUp& follow_up) {
        auto why = "Suivi confié à " + follow_up.who;
        if (follow_up.by && *follow_up.by < source_.day)
            why += ", attendu depuis le " + plan::french_date(*follow_up.by);
        else if (follow_up.by)
            why += ", pour le " + plan::french_date(*follow_up.by);
        add(follow_up.key, Reason::follow_up, follow_up.what, why + ".");
    }

    /// An activity keeps its key, so that what is made of the item holds whether the plan still asks for it or not.
    static AgendaLine line_of(const UnreachedItem& item) {
        const bool of_plan = item.key.starts_with("activity:");
        return {.key = of_plan ? item.key : "not-reached:" + std::to_string(item.id.value),
                .reason = Reason::not_reached,
                .title = item.title,
                .activity = item.activity};
    }

    void add_unreached(std::size_t place) {
        for (const auto& item : source_.unreached) {
            auto line = std::ranges::find(lines_, item.key, &AgendaLine::key);
            if (line == lines_.end())
                line = lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(place++), line_of(item));
            line->section = Section::discuss;
            line->minutes = std::max(line->minutes, item.minutes);
            for (const auto& more : {std::string{"La rencontre précédente n’y est pas venue."}, item.note})
                if (!more.empty()) line->why += (line->why.empty() ? "" : "\n") + more;
        }
    }

    /// A committee goes through the plan: what is late, what is due, its territories, then what is to know.
    void add_plan() {
        std::vector<std::pair<const AgendaActivity*, Findings>> found;
        for (const auto& activity : source_.activities) found.emplace_back(&activity, findings_of(activity));
        for (const auto& [activity, findings] : found)
            if (!findings.overdue.empty()) add_activity(*activity, findings, Reason::overdue);
        for (const auto& [activity, findings] : found)
            if (findings.overdue.empty() && !findings.due.empty())
                add_activity(*activity, findings, Reason::due);
        add_territories();
        for (const auto& [activity, findings] : found)
            if (!findings.held.empty()) add_held(*activity, findings);
        for (const auto& [activity, findings] : found)
            if (findings.overdue.empty() && findings.due.empty() && !findings.coming.empty())
                add_activity(*activity, findings, Reason::coming);
    }

    void add_own_activity() {
        const auto own = std::ranges::find_if(source_.activities, [&](const auto& activity) {
            return activity.id == source_.meeting.activity;
        });
        if (own == source_.activities.end()) return;
        auto& line = add("activity:" + std::to_string(own->id.value), Reason::due, label_of(*own),
                         source_.meeting.wording.empty()
                             ? "C’est l’activité du plan que sert cette rencontre."
                             : "C’est l’activité du plan que sert cette rencontre, échéance " +
                                   quoted(source_.meeting.wording) + ".");
        line.activity = own->id;
    }

    void add_activity(const AgendaActivity& activity, const Findings& findings, Reason reason) {
        std::string why;
        for (const auto* lines : {&findings.overdue, &findings.due, &findings.coming})
            for (const auto& each : *lines) why += (why.empty() ? "" : "\n") + each;
        auto& line = add("activity:" + std::to_string(activity.id.value), reason, label_of(activity), why);
        line.activity = activity.id;
        if (reason == Reason::coming) line.section = Section::know;
    }

    void add_held(const AgendaActivity& activity, const Findings& findings) {
        std::string why;
        for (const auto& each : findings.held) why += (why.empty() ? "" : "\n") + each;
        auto& line =
            add("held:" + std::to_string(activity.id.value), Reason::held_since, label_of(activity), why);
        line.activity = activity.id;
        line.section = Section::know;
    }

    void add_territories() {
        if (!source_.has_territories) return;
        std::string names;
        for (const auto& name : source_.territories_with_nothing) names += (names.empty() ? "" : ", ") + name;
        add("territories", Reason::territories, "Tour de table des territoires",
            names.empty() ? "Chaque territoire a une rencontre tenue ou fixée cette année."
                          : "Sans rencontre tenue ni fixée cette année\u00a0: " + names + ".");
    }

    void add_next_meeting() {
        if (!source_.next && !source_.of_committee) return;
        std::string why = "Aucune autre rencontre n’est promise au plan.";
        if (source_.next) {
            const auto days = plan::french_interval(source_.next->days);
            why = source_.next->dated ? "Elle aura lieu " + days + "." : "Elle est à fixer, " + days + ".";
        }
        add("next-meeting", Reason::next_meeting, "Prochaine rencontre", why);
    }

    Findings findings_of(const AgendaActivity& activity) const {
        Findings findings;
        for (const auto& covered : activity.slots)
            if (!is_this_meeting(covered)) add_slot(findings, covered);
        for (const auto& deadline : activity.deadlines) add_deadline(findings, deadline);
        return findings;
    }

    bool is_this_meeting(const SlotCoverage& covered) const {
        return covered.meeting && covered.meeting->id == source_.meeting.id;
    }

    static std::string of_territory(const SlotCoverage& covered) {
        return covered.slot.territory ? *covered.slot.territory + "\u00a0: " : std::string{};
    }

    /// Whose promise it is, unless its wording says so.
    static std::string whose(const SlotCoverage& covered) {
        const auto& [id, due, territory] = covered.slot;
        const bool said = territory && due && due->text.find(*territory) != std::string::npos;
        return said ? std::string{} : of_territory(covered);
    }

    void add_slot(Findings& findings, const SlotCoverage& covered) const {
        if (covered.state == SlotState::held || covered.state == SlotState::dated) {
            add_met(findings, covered);
            return;
        }
        const auto end = covered.promised_end ? covered.promised_end : last_day(covered.slot);
        if (!covered.slot.due || !end) {
            add_undated(findings, covered);
            return;
        }
        const auto wording = whose(covered) + "échéance " + quoted(covered.slot.due->text);
        if (*end < source_.day)
            findings.overdue.push_back(wording + ", passée depuis le " + plan::french_date(*end) + " (" +
                                       counted(days_between(*end, source_.day), "jour", "jours") + ").");
        else if (*end <= until_)
            findings.due.push_back(wording + ", d’ici le " + plan::french_date(*end) + ".");
        else if (*end <= plus(until_, horizon))
            findings.coming.push_back(wording + ", d’ici le " + plan::french_date(*end) + ".");
    }

    /// A meeting promised without a day is due by the end of the plan's period.
    void add_undated(Findings& findings, const SlotCoverage& covered) const {
        const auto end = source_.period.end;
        const auto promise = whose(covered) + (covered.slot.due ? "rencontre promise, échéance " +
                                                                      quoted(covered.slot.due->text)
                                                                : "rencontre promise sans date");
        const auto words = promise + ", d’ici la fin du plan, le " + plan::french_date(end) + ".";
        if (end < source_.day)
            findings.overdue.push_back(promise + ", et le plan est terminé.");
        else if (end <= until_)
            findings.due.push_back(words);
        else if (end <= plus(until_, horizon))
            findings.coming.push_back(words);
    }

    void add_met(Findings& findings, const SlotCoverage& covered) const {
        const auto day = met_on(covered);
        if (!day) return;
        const auto date = plan::french_date(*day);
        if (covered.state == SlotState::held) {
            if (*day > since_ && *day <= source_.day)
                findings.held.push_back(of_territory(covered) + "rencontre tenue le " + date + ".");
            return;
        }
        if (*day < source_.day)
            findings.due.push_back(of_territory(covered) + "rencontre fixée au " + date +
                                   ", à confirmer comme tenue.");
        else if (*day <= plus(until_, horizon))
            findings.coming.push_back(of_territory(covered) + "rencontre fixée au " + date + ".");
    }

    /// What is not a meeting is not known to be done: it is due around its day, and not told for ever.
    void add_deadline(Findings& findings, const Due& deadline) const {
        const auto day = deadline.days.end ? deadline.days.end : deadline.days.start;
        if (!day || *day <= since_) return;
        const auto wording = "échéance " + quoted(deadline.text);
        if (*day <= until_)
            findings.due.push_back(wording + (*day < source_.day ? ", passée depuis le " : ", d’ici le ") +
                                   plan::french_date(*day) + ".");
        else if (*day <= plus(until_, horizon))
            findings.coming.push_back(wording + ", d’ici le " + plan::french_date(*day) + ".");
    }

    const AgendaSource& source_;
    Date since_; ///< the day of the former meeting, else the eve of the plan
    Date until_; ///< the last day of the next one
    std::vector<AgendaLine> lines_{};
};

/// Sentences begin by a capital.
void capitalize(std::string& text) {
    const auto raise = [](std::string& word, std::size_t at) {
        if (at < word.size() && word[at] >= 'a' && word[at] <= 'z')
            word[at] = static_cast<char>(word[at] - 'a' + 'A');
        if (word.compare(at, 2, "é") == 0) word.replace(at, 2, "É");
    };
    for (std::size_t at = 0; at != text.npos && at < text.size();) {
        raise(text, at);
        at = text.find('\n', at);
        if (at != text.npos) ++at;
    }
}

} // namespace

std::vector<AgendaLine> derive_agenda(const AgendaSource& source) {
    auto lines = Derivation{source}.lines();
    for (auto& line : lines) capitalize(line.why);
    return lines;
}

} // namespace arrimage::domain
