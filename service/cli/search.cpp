#include "actions/search_records.hpp"
#include "app/office.hpp"
#include "cli/commands.hpp"
#include "cli/meeting_argument.hpp"
#include "domain/count_words.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

constexpr int most = 50;

void declare(Arguments& arguments) {
    arguments.text("WORDS", "Les mots à chercher, entre guillemets", Arguments::Need::required);
    arguments.json();
}

std::string text_of(const std::vector<domain::ExtractPiece>& extract) {
    std::string text;
    for (const auto& piece : extract) text += piece.text;
    return text;
}

std::string place_of(const actions::FoundPassage& found) {
    auto place = found.document.empty() ? found.passage.title : found.document;
    return found.meeting.empty() ? place : found.meeting + " – " + place;
}

boost::json::object json_of(const actions::FoundPassage& found) {
    const auto& passage = found.passage;
    return {{"kind", store::to_string(passage.kind)},
            {"meeting", passage.meeting ? boost::json::value(passage.meeting->value) : nullptr},
            {"activity", passage.activity ? boost::json::value(passage.activity->value) : nullptr},
            {"document", passage.document ? boost::json::value(passage.document->value) : nullptr},
            {"title", passage.title},
            {"extract", text_of(found.extract)}};
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto found =
        actions::search_records(office->database(), office_viewer(), invocation.text("WORDS"), 0, most);
    boost::json::array array;
    std::string report = domain::counted(found.total, "passage", "passages") + "\n";
    for (const auto& line : found.lines) {
        array.push_back(json_of(line));
        report += "\n" + place_of(line) + "\n  " + text_of(line.extract) + "\n";
    }
    if (invocation.flag("json")) return {.out = boost::json::serialize(array) + "\n"};
    return {.out = report};
}

} // namespace

const Command search{"search", "Chercher dans les comptes-rendus, ordres du jour, plans et documents",
                     Place::data_folder, declare, run};

} // namespace arrimage::cli
