#include "html/report_data.hpp"

#include "domain/report_words.hpp"
#include "html/link_data.hpp"
#include "html/report_charts.hpp"
#include "html/values.hpp"

namespace arrimage::html {

using domain::Fate;
using kainjow::mustache::data;

namespace {

data text_data(const std::string& text) {
    return data{"text", text};
}

data number_data(int number) {
    return std::to_string(number);
}

data line_data(const domain::ReportLine& line) {
    data values{"subject", domain::subject_of(line)};
    values["title"] = text_or_false(line.promised ? line.title : "");
    values["added"] = !line.promised;
    values["state"] = state_data(fate_label(line.fate, line.day.has_value()));
    values["day"] = text_or_false(domain::day_in_words(line));
    values["to_confirm"] = line.to_confirm;
    values["slippage"] =
        text_or_false(line.slippage_days ? domain::slippage_in_words(*line.slippage_days) : "");
    return values;
}

data activity_data(const domain::ReportActivity& activity, const std::string& title, plan::Date today) {
    data values{"activity", title};
    values["facts"] = list_of(domain::figure_sentences(activity.figures), text_data);
    values["has_lines"] = !activity.lines.empty();
    values["lines"] = list_of(activity.lines, line_data);
    values["has_documents"] = !activity.documents.empty();
    values["documents"] =
        list_of(activity.documents, [](const auto& document) { return text_data(document.title); });
    values["has_follow_ups"] = !activity.follow_ups.empty();
    values["follow_ups"] = list_of(activity.follow_ups, [&](const auto& follow_up) {
        return text_data(domain::follow_up_in_words(follow_up, today));
    });
    return values;
}

data row_data(const std::string& title, const domain::ReportFigures& figures) {
    data values{"title", title};
    values["promised"] = number_data(all_of(figures.promised));
    for (const auto fate : domain::fates)
        values[fate == Fate::to_come ? "to_come" : std::string{domain::to_string(fate)}] =
            number_data(figures.promised[fate]);
    values["moved"] = number_data(figures.promised.moved + figures.added.moved);
    values["added"] = number_data(all_of(figures.added));
    const auto middle = domain::median(figures);
    values["slippage"] = text_or_false(middle ? domain::slippage_in_words(*middle) : "");
    return values;
}

std::string objective_title(const domain::ReportObjective& objective) {
    return domain::numbered_title(objective.number, objective.title);
}

data presence_data(const domain::PresenceRow& row, const char* unnamed) {
    const auto& counts = row.counts;
    data values{"name", row.name.empty() ? unnamed : row.name};
    values["present"] = number_data(counts.present);
    values["replaced"] = number_data(counts.replaced);
    values["excused"] = number_data(counts.excused);
    values["absent"] = number_data(counts.absent);
    values["guests"] = number_data(counts.guests);
    return values;
}

data presences_data(const std::vector<domain::PresenceRow>& rows, const char* unnamed, const char* about) {
    data values{"about", about};
    values["rows"] = list_of(rows, [&](const auto& row) { return presence_data(row, unnamed); });
    return values;
}

data objective_data(const domain::Report& report, std::size_t place) {
    data values{"objective", objective_title(report.objectives[place])};
    data activities{data::type::list};
    for (const auto& activity : report.activities)
        if (activity.objective == place)
            activities.push_back(activity_data(
                activity, domain::numbered_title(activity.number, activity.title), report.as_of));
    values["activities"] = std::move(activities);
    return values;
}

data carried_data(const domain::Report& report, bool ongoing) {
    data carried{data::type::list};
    for (const auto& activity : report.activities) {
        if (!activity.carried || (*activity.carried == domain::Carried::ongoing) != ongoing) continue;
        const auto title = domain::numbered_title(activity.number, activity.title);
        carried.push_back(
            text_data(ongoing ? title : title + " (" + domain::carried_in_words(activity) + ")"));
    }
    return carried;
}

void add_list(data& values, const std::string& name, data list) {
    values["has_" + name] = !list.is_empty_list();
    values[name] = std::move(list);
}

void add_objectives(data& values, const domain::Report& report) {
    data objectives{data::type::list}, rows{data::type::list};
    for (std::size_t place = 0; place < report.objectives.size(); ++place) {
        const auto& objective = report.objectives[place];
        rows.push_back(row_data(objective_title(objective), objective.figures));
        objectives.push_back(objective_data(report, place));
    }
    rows.push_back(row_data("Hors du plan", report.outside.figures));
    values["figure_rows"] = std::move(rows);
    values["objectives"] = std::move(objectives);
    values["outside"] = report.outside == domain::ReportActivity{}
                            ? data{false}
                            : activity_data(report.outside, "Hors du plan", report.as_of);
}

void add_presences(data& values, const domain::Report& report) {
    values["has_presences"] = !report.by_territory.empty();
    values["presence"] = domain::presence_in_words(report.presence);
    values["presences_chart"] = chart_data(presences_chart(report.by_territory));
    values["by_territory"] = presences_data(report.by_territory, domain::no_territory, "Territoire");
    values["by_body"] = presences_data(report.by_body, domain::no_body, "Organisme");
    values["without_sheet"] =
        text_or_false(report.without_sheet > 0 ? std::to_string(report.without_sheet) : "");
}

} // namespace

data report_data(const domain::Report& report) {
    data values{"heading", domain::report_heading(report)};
    values["facts"] = list_of(domain::figure_sentences(report.totals), text_data);
    values["objectives_chart"] = chart_data(promises_chart(report));
    values["sum"] = row_data("En tout", report.totals);
    add_objectives(values, report);
    add_presences(values, report);
    add_list(values, "open", carried_data(report, false));
    add_list(values, "ongoing", carried_data(report, true));
    return values;
}

} // namespace arrimage::html
