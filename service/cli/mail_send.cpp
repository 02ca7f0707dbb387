#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/letter_lines.hpp"
#include "domain/count_words.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

void declare(Arguments& arguments) {
    arguments.json();
}

std::string json_of(const actions::Sending& sending) {
    boost::json::array unsent;
    for (const auto& [id, why, failed] : sending.unsent)
        unsent.push_back(boost::json::object{{"id", id.value}, {"why", why}, {"failed", failed}});
    return boost::json::serialize(boost::json::object{
               {"left", sending.left}, {"unsent", unsent}, {"interrupted", sending.interrupted}}) +
           "\n";
}

std::string report_of(const actions::Sending& sending) {
    if (sending.left == 0 && sending.unsent.empty()) return "Aucune lettre n’attend.\n";
    return domain::counted(sending.left, "lettre partie", "lettres parties") + ".\n";
}

Outcome run(const Invocation& invocation, const settings::Settings&, app::Office* office) {
    const auto sending = office->send_letters({}, actions::Pass::all_waiting);
    return {.exit_code = sending.unsent.empty() ? 0 : 1,
            .out = invocation.flag("json") ? json_of(sending) : report_of(sending),
            .err = unsent_lines(sending)};
}

} // namespace

const Command mail_send{"mail send", "Fait partir les lettres qui attendent", Place::data_folder, declare,
                        run};

} // namespace arrimage::cli
