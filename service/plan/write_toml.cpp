#include "plan/obligation.hpp"
#include "plan/reading.hpp"
#include "plan/text.hpp"

#include <cstdio>

namespace arrimage::plan {
namespace {

/// A TOML basic string.
std::string in_guillemets(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < ' ' || byte == 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(byte));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

void add_dates(std::string& table, const std::optional<Date>& start, const std::optional<Date>& end) {
    if (start) table += (table.empty() ? "" : ", ") + std::string{"start = "} + to_iso(*start);
    if (end) table += (table.empty() ? "" : ", ") + std::string{"end = "} + to_iso(*end);
}

std::string alternatives(const std::vector<Interval>& intervals) {
    std::string list;
    for (const Interval& interval : intervals) {
        std::string table;
        add_dates(table, interval.start, interval.end);
        list += (list.empty() ? "{ " : ", { ") + table + " }";
    }
    return "[" + list + "]";
}

std::string explicit_deadline(const Deadline& deadline) {
    std::string table =
        "text = " + in_guillemets(deadline.text) + ", kind = " + in_guillemets(to_string(deadline.kind));
    add_dates(table, deadline.start, deadline.end);
    if (!deadline.inferred.empty()) {
        table += ", inferred = [";
        for (std::size_t i = 0; i < deadline.inferred.size(); ++i)
            table += (i > 0 ? ", " : "") + in_guillemets(deadline.inferred[i]);
        table += "]";
    }
    if (deadline.ambiguous) table += ", ambiguous = true";
    if (!deadline.alternatives.empty()) table += ", alternatives = " + alternatives(deadline.alternatives);
    if (deadline.subject) table += ", subject = " + in_guillemets(*deadline.subject);
    return "{ " + table + " }";
}

class Writer {
  public:
    explicit Writer(const Plan& plan) : plan_{plan} {
        if (plan.period.start.ok() && plan.period.end.ok()) context_.period = plan.period;
    }

    std::string write() {
        out_ = "# Plan d’action. Les numéros et les libellés sont ceux du plan ; une échéance est gardée "
               "dans ses mots.\n\n";
        out_ += "title = " + in_guillemets(plan_.title) + "\n";
        if (context_.period) {
            out_ += "period = { start = " + to_iso(context_.period->start) +
                    ", end = " + to_iso(context_.period->end) + " }\n";
        }
        for (const Objective& objective : plan_.objectives) write(objective);
        return std::move(out_);
    }

  private:
    void write(const Objective& objective) {
        open("objective", 0, objective.number, objective.title);
        for (const Means& means : objective.means) {
            open("objective.means", 2, means.number, means.title);
            for (const Activity& activity : means.activities) write(activity);
        }
    }

    void open(std::string_view table, std::size_t indent, const std::string& number,
              const std::string& title) {
        indent_ = std::string(indent, ' ');
        out_ += "\n" + indent_ + "[[" + std::string{table} + "]]\n";
        if (!number.empty()) line("number = " + in_guillemets(number));
        if (!title.empty()) line("title = " + in_guillemets(title));
    }

    void write(const Activity& activity) {
        open("objective.means.activity", 4, activity.number, activity.title);
        if (activity.key != activity.number) line("key = " + in_guillemets(activity.key));
        std::vector<std::string> resources, deadlines;
        for (const Resource& resource : activity.resources) {
            resources.push_back(in_guillemets(std::string{to_string(resource.kind)} + ": " + resource.text));
        }
        for (const Deadline& deadline : activity.deadlines) deadlines.push_back(value_of(deadline));
        list("resources", resources);
        list("deadlines", deadlines);
        write(activity.obligation, activity.title);
    }

    void write(const std::optional<Obligation>& obligation, std::string_view title) {
        if (!obligation) {
            if (promise_of(title, plan_.period)) line("obligation = false");
            return;
        }
        line("obligation.kind = " + in_guillemets(to_string(obligation->kind)));
        std::vector<std::string> slots;
        for (const Slot& slot : obligation->slots) slots.push_back(value_of(slot));
        list("obligation.slots", slots);
    }

    std::string value_of(const Slot& slot) const {
        std::string table;
        if (slot.territory) table = "territory = " + in_guillemets(*slot.territory);
        if (slot.deadline)
            table += (table.empty() ? "" : ", ") + std::string{"deadline = "} + value_of(*slot.deadline);
        return table.empty() ? "{}" : "{ " + table + " }";
    }

    /// The wording alone where reading it again gives the same value.
    std::string value_of(const Deadline& deadline) const {
        const DeadlineReading again = read_deadlines(deadline.text, context_);
        const bool same = again.deadlines.size() == 1 && again.deadlines[0] == deadline;
        return same ? in_guillemets(deadline.text) : explicit_deadline(deadline);
    }

    void line(const std::string& text) { out_ += indent_ + text + "\n"; }

    void list(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return;
        line(std::string{key} + " = [");
        for (const std::string& value : values) line("  " + value + ",");
        line("]");
    }

    const Plan& plan_;
    DeadlineContext context_{};
    std::string out_{};
    std::string indent_{};
};

} // namespace

std::string to_toml(const Plan& plan) {
    return Writer{plan}.write();
}

} // namespace arrimage::plan
