#include "plan/account.hpp"
#include "plan/builder.hpp"
#include "plan/frame.hpp"
#include "plan/keys.hpp"
#include "plan/lines.hpp"
#include "plan/obligation.hpp"
#include "plan/resource.hpp"
#include "plan/text.hpp"
#include "plan/toml_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <string>

namespace arrimage::plan {
namespace {

using Allowed = std::initializer_list<std::string_view>;

class TomlReader {
  public:
    TomlReader(Reading& reading, const ReadOptions& options) : reading_{reading}, options_{options} {
        context_.fiscal_start = options.fiscal_start;
    }

    void read(const toml::table& root) {
        check_keys(root, {"title", "period", "objective"});
        reading_.plan.title = text_at(root, "title");
        read_period(root);
        for_each_table(root, "objective", [&](const toml::table& table) { read_objective(table); });
        settle_keys();
    }

  private:
    void read_period(const toml::table& root) {
        std::optional<Period> period = options_.period;
        if (const auto* node = root.get("period"); node && !period) {
            if (const auto phrase = node->value<std::string>())
                period = period_in(*phrase, options_.fiscal_start);
            if (const auto* table = node->as_table()) {
                const auto start = date_at(*table, "start"), end = date_at(*table, "end");
                if (start && end && *start <= *end) period = Period{*start, *end};
            }
            if (!period)
                note(*node, "toml-value",
                     "La période ne se lit pas ; elle s’écrit { start = 2003-04-01, end = 2004-03-31 } ou "
                     "\"2003-2004\".");
        } else if (!period) {
            reading_.findings.push_back({0, "no-period", "Le fichier ne dit pas la période du plan."});
        }
        if (!period) return;
        reading_.plan.period = *period;
        context_.period = period;
    }

    void read_objective(const toml::table& table) {
        check_keys(table, {"number", "title", "means"});
        reading_.plan.objectives.push_back(
            {.number = text_at(table, "number"), .title = text_at(table, "title")});
        for_each_table(table, "means", [&](const toml::table& means) { read_means(means); });
    }

    void read_means(const toml::table& table) {
        check_keys(table, {"number", "title", "activity"});
        reading_.plan.objectives.back().means.push_back(
            {.number = text_at(table, "number"), .title = text_at(table, "title")});
        for_each_table(table, "activity", [&](const toml::table& activity) { read_activity(activity); });
    }

    void read_activity(const toml::table& table) {
        check_keys(table, {"number", "title", "key", "resources", "deadlines", "obligation"});
        Activity activity{.key = text_at(table, "key"),
                          .number = text_at(table, "number"),
                          .title = text_at(table, "title")};
        for_each(table, "resources", [&](const toml::node& node) { read_resource(activity, node); });
        for_each(table, "deadlines", [&](const toml::node& node) {
            for (Deadline& deadline : deadlines_of(node)) activity.deadlines.push_back(std::move(deadline));
        });
        activity.obligation = obligation_at(table, activity);
        lines_.push_back(static_cast<int>(table.source().begin.line));
        reading_.plan.objectives.back().means.back().activities.push_back(std::move(activity));
    }

    void read_resource(Activity& activity, const toml::node& node) {
        if (const auto* table = node.as_table()) {
            check_keys(*table, {"kind", "text"});
            const auto kind = resource_kind(text_at(*table, "kind"));
            const std::string text = text_at(*table, "text");
            activity.resources.push_back({kind.value_or(kind_of_resource(text)), text});
            return;
        }
        const std::string text = text_of(node);
        const std::size_t colon = text.find(": ");
        const auto kind = colon == std::string::npos ? std::nullopt : resource_kind(text.substr(0, colon));
        activity.resources.push_back(kind ? Resource{*kind, text.substr(colon + 2)}
                                          : Resource{kind_of_resource(text), text});
    }

    std::vector<Deadline> deadlines_of(const toml::node& node) {
        if (const auto* table = node.as_table()) return {explicit_deadline(*table)};
        const DeadlineReading read = read_deadlines(text_of(node), context_);
        for (const DeadlineProblem& problem : read.problems) note(node, problem.code, problem.message);
        return read.deadlines;
    }

    Deadline explicit_deadline(const toml::table& table) {
        check_keys(table,
                   {"text", "kind", "start", "end", "inferred", "ambiguous", "alternatives", "subject"});
        Deadline deadline{
            .text = text_at(table, "text"), .start = date_at(table, "start"), .end = date_at(table, "end")};
        const auto kind = deadline_kind(text_at(table, "kind"));
        if (!kind) note(table, "toml-value", "Ce genre d’échéance n’existe pas.");
        deadline.kind = kind.value_or(DeadlineKind::undetermined);
        for_each(table, "inferred",
                 [&](const toml::node& node) { deadline.inferred.push_back(text_of(node)); });
        deadline.ambiguous = table["ambiguous"].value_or(false);
        for_each_table(table, "alternatives", [&](const toml::table& other) {
            deadline.alternatives.push_back({date_at(other, "start"), date_at(other, "end")});
        });
        if (table.contains("subject")) deadline.subject = text_at(table, "subject");
        return deadline;
    }

    /// Where the file says nothing, the title promises what it promises; `false` says that it promises nothing.
    std::optional<Obligation> obligation_at(const toml::table& table, const Activity& activity) {
        const auto* node = table.get("obligation");
        if (!node) return promised_by(activity);
        const auto* own = node->as_table();
        if (!own) return std::nullopt;
        check_keys(*own, {"kind", "slots"});
        const auto kind = obligation_kind(text_at(*own, "kind"));
        if (!kind) note(*node, "toml-value", "Ce genre de rencontre n’existe pas.");
        Obligation obligation{.kind = kind.value_or(ObligationKind::other)};
        for_each_table(*own, "slots",
                       [&](const toml::table& slot) { obligation.slots.push_back(slot_of(slot)); });
        return obligation;
    }

    std::optional<Obligation> promised_by(const Activity& activity) const {
        const auto promise = promise_of(activity.title, reading_.plan.period);
        if (!promise) return std::nullopt;
        std::vector<Slot> named;
        std::vector<Deadline> dates;
        for (const Deadline& deadline : activity.deadlines) {
            if (deadline.subject) named.push_back({deadline, deadline.subject});
            if (deadline.start || deadline.end) dates.push_back(deadline);
        }
        return obligation_of(*promise, named, dates);
    }

    Slot slot_of(const toml::table& table) {
        check_keys(table, {"deadline", "territory"});
        Slot slot;
        if (table.contains("territory")) slot.territory = text_at(table, "territory");
        if (const auto* node = table.get("deadline")) {
            std::vector<Deadline> deadlines = deadlines_of(*node);
            if (!deadlines.empty()) slot.deadline = std::move(deadlines.front());
        }
        return slot;
    }

    void settle_keys() {
        Keys keys;
        each_activity([&](Activity& activity, std::size_t, std::size_t, int line) {
            if (activity.key.empty() || keys.reserve(activity.key)) return;
            reading_.findings.push_back(
                {line, "duplicate-key", "La clé " + activity.key + " sert déjà à une autre activité."});
            activity.key.clear();
        });
        each_activity([&](Activity& activity, std::size_t objective, std::size_t means, int line) {
            if (!activity.key.empty()) return;
            KeyChoice choice = keys.choose(activity.number, container_of(reading_.plan, objective, means));
            if (choice.repeated) {
                reading_.findings.push_back(
                    {line, "duplicate-number", "Le numéro " + activity.number + " sert plus d’une fois."});
            }
            activity.key = std::move(choice.key);
        });
    }

    template <typename Visit>
    void each_activity(Visit visit) {
        std::size_t count = 0;
        for (std::size_t o = 0; o < reading_.plan.objectives.size(); ++o) {
            auto& means = reading_.plan.objectives[o].means;
            for (std::size_t m = 0; m < means.size(); ++m) {
                for (Activity& activity : means[m].activities) visit(activity, o, m, lines_[count++]);
            }
        }
    }

    template <typename Visit>
    void for_each(const toml::table& table, std::string_view key, Visit visit) {
        const auto* node = table.get(key);
        if (!node) return;
        if (const auto* array = node->as_array()) {
            for (const toml::node& each : *array) visit(each);
        } else {
            visit(*node);
        }
    }

    template <typename Visit>
    void for_each_table(const toml::table& table, std::string_view key, Visit visit) {
        for_each(table, key, [&](const toml::node& node) {
            if (const auto* each = node.as_table()) return visit(*each);
            note(node, "toml-value",
                 "«\u00A0" + std::string{key} + "\u00A0» attend un ou plusieurs tableaux.");
        });
    }

    std::string text_at(const toml::table& table, std::string_view key) {
        const auto* node = table.get(key);
        return node ? text_of(*node) : std::string{};
    }

    std::string text_of(const toml::node& node) {
        if (const auto text = node.value_exact<std::string>()) return text::clean(*text);
        if (const auto count = node.value_exact<std::int64_t>()) return std::to_string(*count);
        note(node, "toml-value", "Cette valeur doit être un texte entre guillemets.");
        return {};
    }

    std::optional<Date> date_at(const toml::table& table, std::string_view key) {
        const auto* node = table.get(key);
        if (!node) return std::nullopt;
        if (const auto date = node->value_exact<toml::date>()) {
            return Date{std::chrono::year{date->year}, std::chrono::month{date->month},
                        std::chrono::day{date->day}};
        }
        const auto text = node->value_exact<std::string>();
        const auto date = text ? from_iso(*text) : std::nullopt;
        if (!date) note(*node, "toml-value", "Cette date doit s’écrire comme 2003-10-31.");
        return date;
    }

    void check_keys(const toml::table& table, Allowed allowed) {
        for (const auto& [key, node] : table) {
            if (std::find(allowed.begin(), allowed.end(), key.str()) != allowed.end()) continue;
            note(node, "unknown-key",
                 "La clé «\u00A0" + text::clean(key.str()) +
                     "\u00A0» n’est pas connue ; elle est laissée de côté.");
        }
    }

    void note(const toml::node& node, std::string_view code, std::string message) {
        reading_.findings.push_back(
            {static_cast<int>(node.source().begin.line), std::string{code}, std::move(message)});
    }

    Reading& reading_;
    const ReadOptions& options_;
    DeadlineContext context_{};
    std::vector<int> lines_{}; ///< of the activities, in order
};

struct KeyRole {
    std::string_view start; ///< of the line
    LineRole role;
};

constexpr std::array key_roles{
    KeyRole{"[[objective]]", LineRole::objective},
    KeyRole{"[[objective.means]]", LineRole::means},
    KeyRole{"[[objective.means.activity]]", LineRole::activity},
    KeyRole{"resources", LineRole::resource},
    KeyRole{"deadlines", LineRole::deadline},
    KeyRole{"number", LineRole::continuation},
    KeyRole{"key", LineRole::continuation},
    KeyRole{"obligation", LineRole::continuation},
    KeyRole{"#", LineRole::outside},
};

/// A line of the file has the role of the key it starts with; one that starts with none goes on with the one before.
std::vector<LineRange> roles_of(const std::vector<Line>& lines) {
    Account account{lines};
    LineRole role = LineRole::heading;
    bool inside = false;
    for (const Line& line : lines) {
        if (line.blank()) continue;
        const auto row = std::find_if(key_roles.begin(), key_roles.end(),
                                      [&](const KeyRole& key) { return line.text.starts_with(key.start); });
        if (row != key_roles.end()) role = row->role;
        inside = inside || role == LineRole::objective;
        if (line.text.starts_with("title") || line.text.starts_with("period"))
            role = inside ? LineRole::continuation : LineRole::heading;
        account.take_all(line.number, line.number, role);
    }
    return account.ranges();
}

} // namespace

bool looks_like_toml(std::string_view text) {
    int seen = 0;
    while (!text.empty() && seen < 20) {
        const std::size_t end = text.find_first_of("\r\n");
        const std::string_view line = text::trim(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("[[objective") || line.starts_with("[objective")) return true;
        std::size_t key = 0;
        while (key < line.size() && (text::is_lower(line[key]) || line[key] == '_')) ++key;
        const std::string_view rest = text::trim(line.substr(key));
        if (seen == 0 && key > 2 && !rest.empty() && rest.front() == '=') return true;
        ++seen;
    }
    return false;
}

Reading read_toml(std::string_view text, const ReadOptions& options) {
    Reading reading;
    const std::vector<Line> lines = split_lines(text);
    try {
        const toml::table root = toml::parse(text);
        TomlReader{reading, options}.read(root);
        reading.lines = roles_of(lines);
        if (!reading.has_plan())
            reading.findings.push_back({0, "no-activity", "Aucune activité n’a été trouvée."});
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        reading = Reading{};
        reading.findings.push_back(
            {line, "toml-error",
             "Le fichier n’est pas du TOML valide : voir la ligne " + std::to_string(line) +
                 " (un guillemet, un crochet ou un signe «\u00A0=\u00A0» peut manquer)."});
        reading.lines = Account{lines}.ranges();
    }
    std::stable_sort(reading.findings.begin(), reading.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    return reading;
}

} // namespace arrimage::plan
