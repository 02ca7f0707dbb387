#include "domain/meeting_history.hpp"

#include "domain/french_time.hpp"
#include "domain/meeting_words.hpp"
#include "domain/names.hpp"
#include "plan/french_date.hpp"

#include <algorithm>
#include <charconv>

namespace arrimage::domain {

namespace {

using Text = std::optional<std::string>;

/// What columns are about. Those of a date and of a window are told together.
enum class Subject {
    date,
    window,
    state,
    kind,
    convener,
    committee,
    territory,
    text,
    plan,
    creation,
    archive
};

struct Field {
    std::string_view column{};
    Subject subject{};
    std::string_view name{};
};

/// Columns that are not here follow from others.
constexpr Field fields[] = {
    {"created", Subject::creation, "création"},
    {"kind", Subject::kind, "genre"},
    {"convener", Subject::convener, "convocation"},
    {"state", Subject::state, "état"},
    {"title", Subject::text, "titre"},
    {"window_start", Subject::window, "jours possibles"},
    {"window_end", Subject::window, "jours possibles"},
    {"wording", Subject::text, "libellé au plan"},
    {"starts_at", Subject::date, "date"},
    {"ends_at", Subject::date, "date"},
    {"zone", Subject::date, "date"},
    {"place", Subject::text, "lieu"},
    {"link", Subject::text, "lien"},
    {"activity", Subject::plan, "activité"},
    {"slot", Subject::plan, "case du plan"},
    {"committee", Subject::committee, "comité"},
    {"territory", Subject::territory, "territoire"},
    {"archived_at", Subject::archive, "plan"},
};

constexpr Name<std::string_view> authors[] = {
    {"import", "importation du plan"},
    {"commande", "ligne de commande"},
};

const Field* find_field(std::string_view column) {
    const auto* found = std::ranges::find(fields, column, &Field::column);
    return found == std::end(fields) ? nullptr : found;
}

std::string in_guillemets(const std::string& text) {
    return "«\u00a0" + text + "\u00a0»";
}

std::string became(const Text& from, const Text& to) {
    const bool was = from && !from->empty(), is = to && !to->empty();
    if (was && is) return in_guillemets(*from) + " devient " + in_guillemets(*to);
    return is ? in_guillemets(*to) : in_guillemets(from.value_or("")) + " retiré";
}

/// The French of a value that is there.
template <class Read>
Text said(const Text& value, const Read& read) {
    if (!value) return std::nullopt;
    return std::string{read(*value)};
}

std::string name_in(const std::map<std::int64_t, std::string>& names, const std::string& number) {
    std::int64_t id = 0;
    std::from_chars(number.data(), number.data() + number.size(), id);
    const auto found = names.find(id);
    return found == names.end() ? "n°\u00a0" + number : found->second;
}

std::string state_word(const std::string& word) {
    const auto state = meeting_state(word);
    return state ? std::string{french_name(*state)} : word;
}

std::string kind_word(const std::string& word) {
    const auto kind = plan::obligation_kind(word);
    return kind ? std::string{french_kind(*kind)} : word;
}

std::string convener_word(const std::string& word) {
    const auto who = convener(word);
    return who ? std::string{french_name(*who)} : word;
}

Text value_word(Subject subject, const Text& value, const BodyNames& names) {
    switch (subject) {
    case Subject::state: return said(value, state_word);
    case Subject::kind: return said(value, kind_word);
    case Subject::convener: return said(value, convener_word);
    case Subject::committee: return said(value, [&](auto& id) { return name_in(names.committees, id); });
    case Subject::territory: return said(value, [&](auto& id) { return name_in(names.territories, id); });
    case Subject::plan: return said(value, [](auto& id) { return "n°\u00a0" + id; });
    default: return value;
    }
}

std::string sentence(const Field& field, const MeetingChange& change, const BodyNames& names) {
    if (field.subject == Subject::archive)
        return change.new_value ? "rencontre retirée avec sa case du plan" : "rencontre de retour au plan";
    return std::string{field.name} + ", " +
           became(value_word(field.subject, change.old_value, names),
                  value_word(field.subject, change.new_value, names));
}

/// "mardi 28 octobre 2003 de 19 h à 21 h": what follows "du" and "au".
std::string without_article(const std::string& sitting) {
    return sitting.substr(std::string_view{"le "}.size());
}

std::string date_words(const std::optional<Sitting>& from, const std::optional<Sitting>& to) {
    if (!from || !to) return to ? french_sitting(*to) : french_sitting(*from) + ", retirée";
    const auto zone = from->zone == to->zone ? "" : ", à l’heure de " + to->zone;
    if (from->start.date != from->end.date || to->start.date != to->end.date)
        return became(french_sitting(*from), french_sitting(*to)) + zone;
    return "du " + without_article(french_sitting(*from)) + " au " + without_article(french_sitting(*to)) +
           zone;
}

/// The columns of the date and of the window as they were, going back in time.
class Rewound {
  public:
    explicit Rewound(const Meeting& meeting) {
        const auto& [start, end] = meeting.window;
        if (start) columns_["window_start"] = plan::to_iso(*start);
        if (end) columns_["window_end"] = plan::to_iso(*end);
        if (!meeting.sitting) return;
        columns_["starts_at"] = to_iso(meeting.sitting->start);
        columns_["ends_at"] = to_iso(meeting.sitting->end);
        columns_["zone"] = meeting.sitting->zone;
    }

    /// What the changes did, before which this then stands.
    std::string undo(Subject subject, std::span<const MeetingChange> changes) {
        const auto new_sitting = sitting();
        const auto new_window = window();
        for (const auto& change : changes) columns_[change.field] = change.old_value;
        if (subject == Subject::date) return "date, " + date_words(sitting(), new_sitting);
        return "jours possibles, " +
               became(plan::french_interval(window()), plan::french_interval(new_window));
    }

  private:
    std::optional<Sitting> sitting() {
        const auto start = local_time_from_iso(columns_["starts_at"].value_or(""));
        const auto end = local_time_from_iso(columns_["ends_at"].value_or(""));
        if (!start || !end) return std::nullopt;
        return Sitting{*start, *end, columns_["zone"].value_or("")};
    }

    plan::Interval window() {
        return {plan::from_iso(columns_["window_start"].value_or("")),
                plan::from_iso(columns_["window_end"].value_or(""))};
    }

    std::map<std::string, Text> columns_{};
};

bool is_grouped(Subject subject) {
    return subject == Subject::date || subject == Subject::window;
}

/// How many of the last changes are told together: the columns of one date or window, each once, of one occasion.
std::size_t last_group(std::span<const MeetingChange> changes) {
    const auto& last = changes.back();
    const auto* field = find_field(last.field);
    std::size_t size = 1;
    if (!field || !is_grouped(field->subject)) return size;
    for (; size < changes.size(); ++size) {
        const auto& earlier = changes[changes.size() - size - 1];
        const auto* other = find_field(earlier.field);
        const bool same_subject = other && other->subject == field->subject;
        if (!same_subject || earlier.at != last.at || earlier.by != last.by) break;
        const auto group = changes.last(size);
        if (std::ranges::find(group, earlier.field, &MeetingChange::field) != group.end()) break;
    }
    return size;
}

std::string author(const std::string& by) {
    const auto name = name_of(authors, std::string_view{by});
    return name.empty() ? by : std::string{name};
}

} // namespace

std::vector<HistoryLine> meeting_history(const Meeting& meeting, std::span<const MeetingChange> changes,
                                         const BodyNames& names) {
    std::vector<HistoryLine> lines;
    Rewound rewound{meeting};
    while (!changes.empty()) {
        const auto group = changes.last(last_group(changes));
        changes = changes.first(changes.size() - group.size());
        const auto& last = group.back();
        const auto* field = find_field(last.field);
        if (!field) continue;
        lines.push_back({last.at, author(last.by),
                         is_grouped(field->subject) ? rewound.undo(field->subject, group)
                                                    : sentence(*field, last, names)});
    }
    std::ranges::reverse(lines);
    return lines;
}

std::string french_line(const HistoryLine& line, const std::string& zone) {
    return french_instant(line.at, zone) + ", " + line.by + "\u00a0: " + line.what;
}

} // namespace arrimage::domain
