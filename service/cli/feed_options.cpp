#include "cli/feed_options.hpp"

#include "cli/arguments.hpp"
#include "domain/refusal.hpp"

namespace arrimage::cli {

using domain::Refusal;
using domain::RefusalKind;

void feed_options(Arguments& arguments) {
    arguments.text("--placeholders", "Rencontres à fixer : all, dated (jour connu) ou none");
    arguments.number("--cancelled-days", "Jours pendant lesquels une rencontre annulée reste (60)");
    arguments.number("--past-years", "Années de plan gardées avant la plus récente (1)");
}

domain::FeedOptions feed_options_of(const Invocation& invocation) {
    domain::FeedOptions options;
    if (const auto word = invocation.text("placeholders"); !word.empty()) {
        options.placeholders = domain::placeholders(word);
        if (!options.placeholders)
            throw Refusal{RefusalKind::invalid, "--placeholders est all, dated ou none."};
    }
    options.cancelled_days =
        static_cast<int>(invocation.number("cancelled-days").value_or(options.cancelled_days));
    options.past_years = static_cast<int>(invocation.number("past-years").value_or(options.past_years));
    domain::check(options);
    return options;
}

domain::CalendarName calendar_of(const std::string& text) {
    if (const auto name = domain::calendar_name(text)) return *name;
    throw Refusal{RefusalKind::not_found,
                  "« " + text + " » n’est pas un nom de calendrier. Voir « arrimage calendar list »."};
}

} // namespace arrimage::cli
