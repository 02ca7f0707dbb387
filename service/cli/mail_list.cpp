#include "app/office.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/instants.hpp"
#include "domain/french_time.hpp"
#include "domain/retry.hpp"
#include "store/letters.hpp"

#include <boost/json.hpp>

namespace arrimage::cli {

namespace {

using domain::Letter;

void declare(Arguments& arguments) {
    arguments.json();
}

boost::json::object json_of(const Letter& letter) {
    return {{"id", letter.id.value},
            {"recipient", letter.recipient},
            {"subject", letter.subject},
            {"written", json_instant(letter.written_at)},
            {"left", json_instant(letter.left_at)},
            {"failed", json_instant(letter.failed_at)},
            {"attempts", letter.attempts},
            {"interruptions", letter.interruptions},
            {"trouble", letter.trouble}};
}

std::string standing(const Letter& letter, const std::string& zone) {
    if (letter.left_at) return "partie " + domain::french_instant(*letter.left_at, zone);
    if (letter.failed_at)
        return "refusée " + domain::french_instant(*letter.failed_at, zone) +
               "\u00a0: " + domain::delivery_trouble(letter.trouble) + " (" + letter.trouble + ")";
    const auto since = "en attente depuis " + domain::french_instant(letter.written_at, zone);
    return letter.trouble.empty() ? since : since + "\u00a0: " + letter.trouble;
}

std::string line_of(const Letter& letter, const std::string& zone) {
    return std::to_string(letter.id.value) + "  " + letter.recipient + "  " + letter.subject + "  " +
           standing(letter, zone) + "\n";
}

std::vector<Letter> recent_letters(app::Office& office) {
    constexpr int most = 100;
    store::Session session{office.database()};
    return store::list_recent_letters(session, most);
}

Outcome run(const Invocation& invocation, const settings::Settings& settings, app::Office* office) {
    boost::json::array array;
    std::string report;
    for (const auto& letter : recent_letters(*office)) {
        array.push_back(json_of(letter));
        report += line_of(letter, settings.organisation.zone);
    }
    if (report.empty()) report = "Aucune lettre.\n";
    return {.out = invocation.flag("json") ? boost::json::serialize(array) + "\n" : report};
}

} // namespace

const Command mail_list{"mail list", "Les lettres qui attendent et les dernières parties", Place::data_folder,
                        declare, run};

} // namespace arrimage::cli
