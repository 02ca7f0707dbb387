#include "actions/index_text.hpp"

#include "domain/refusal.hpp"
#include "html/markdown.hpp"
#include "store/agendas.hpp"
#include "store/facts.hpp"
#include "store/minutes.hpp"
#include "store/passages.hpp"
#include "store/plans.hpp"

namespace arrimage::actions {

using store::Passage;
using store::PassageKind;

namespace {

constexpr auto fact = "index";
constexpr auto form = "1";

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + "\n" + b;
}

void add(store::Transaction& transaction, const Passage& passage) {
    if (!passage.body.empty() || passage.kind == PassageKind::agenda)
        store::add_passage(transaction, passage);
}

bool is_up_to_date(store::Database& database) {
    store::Session session{database};
    return store::find_fact(session, fact) == form;
}

void index_everything(store::Transaction& transaction) {
    for (const auto meeting : store::list_prepared_agendas(transaction))
        index_agenda(transaction, *store::find_agenda(transaction, meeting));
    for (const auto& line : store::list_minutes(transaction))
        if (const auto minutes = store::find_minutes(transaction, line.meeting))
            index_minutes(transaction, line.meeting,
                          store::load_minutes_version(transaction, line.meeting, minutes->version).sections);
    index_plans(transaction);
}

} // namespace

void index_minutes(store::Transaction& transaction, domain::MeetingId meeting,
                   const std::vector<domain::MinutesSection>& sections) {
    store::drop_passages(transaction, PassageKind::minutes, meeting);
    store::drop_passages(transaction, PassageKind::decision, meeting);
    for (const auto& each : sections) {
        add(transaction, {.kind = PassageKind::minutes,
                          .meeting = meeting,
                          .key = each.key,
                          .title = each.title,
                          .body = joined(html::markdown_words(domain::whole_text(each.body)),
                                         domain::whole_text(each.follow_ups))});
        add(transaction, {.kind = PassageKind::decision,
                          .meeting = meeting,
                          .key = each.key,
                          .title = each.title,
                          .body = domain::whole_text(each.decisions)});
    }
}

void index_agenda(store::Transaction& transaction, const domain::Agenda& agenda) {
    store::drop_passages(transaction, PassageKind::agenda, agenda.meeting);
    for (const auto& item : agenda.items)
        if (!item.suppressed && item.derived.reason != domain::AgendaReason::opening &&
            item.derived.reason != domain::AgendaReason::closing)
            add(transaction, {.kind = PassageKind::agenda,
                              .meeting = agenda.meeting,
                              .key = item.derived.key,
                              .title = domain::title_of(item),
                              .body = joined(item.derived.why, item.note)});
}

void index_plans(store::Transaction& transaction) {
    const auto activities = store::list_activity_texts(transaction);
    if (activities == store::list_activity_passages(transaction)) return;
    store::drop_activity_passages(transaction);
    for (const auto& activity : activities)
        store::add_passage(transaction, {.kind = PassageKind::activity,
                                         .activity = activity.id,
                                         .title = activity.heading,
                                         .body = activity.text});
}

void bring_index_up_to_date(store::Database& database) {
    if (is_up_to_date(database)) return;
    try {
        store::Transaction transaction{database, store::Purpose::bookkeeping};
        index_everything(transaction);
        store::save_fact(transaction, fact, form);
        transaction.commit();
    } catch (const domain::Refusal&) {
        // The disk is full: all else is still there, what is not indexed is found another time.
    }
}

} // namespace arrimage::actions
