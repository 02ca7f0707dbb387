#include "actions/edit_agenda.hpp"

#include "actions/agenda_source.hpp"
#include "actions/index_text.hpp"
#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/agendas.hpp"
#include "store/meetings.hpp"

#include <algorithm>

namespace arrimage::actions {

using domain::Agenda;
using domain::AgendaItem;
using domain::AgendaReason;

namespace {

constexpr std::size_t longest_title = 300;
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_note = 4'000;
constexpr int most_minutes = 600;

[[noreturn]] void refuse(domain::RefusalKind kind, const char* sentence) {
    throw domain::Refusal{kind, sentence};
}

AgendaWords checked(AgendaWords words) {
    words.title = plan::text::clean(words.title);
    if (words.title.empty()) refuse(domain::RefusalKind::invalid, "Donnez un titre au point.");
    domain::check_line("Le titre du point", words.title, longest_title);
    domain::check_line("Le nom de qui présente", words.presenter, longest_name);
    words.note = domain::with_plain_line_ends(std::move(words.note));
    domain::check_text("La note", words.note, longest_note);
    if (words.minutes < 0 || words.minutes > most_minutes)
        refuse(domain::RefusalKind::invalid, "La durée d’un point est un nombre de minutes, de 0 à 600.");
    return words;
}

Agenda current(store::Session& session, const AgendaAim& aim) {
    store::load_meeting(session, aim.meeting);
    auto agenda = store::find_agenda(session, aim.meeting);
    if (aim.version && *aim.version != (agenda ? agenda->version : 0))
        refuse(domain::RefusalKind::conflict, "L’ordre du jour a changé depuis que vous l’avez ouvert. Voyez "
                                              "ce qu’il dit maintenant, puis refaites "
                                              "votre modification.");
    if (agenda) return *std::move(agenda);
    return {.meeting = aim.meeting,
            .items = domain::merge({}, domain::derive_agenda(agenda_source(session, aim.meeting)))};
}

AgendaItem& item_of(Agenda& agenda, const std::string& key) {
    const auto found =
        std::ranges::find_if(agenda.items, [&](const AgendaItem& item) { return item.derived.key == key; });
    if (found == agenda.items.end())
        refuse(domain::RefusalKind::not_found, "Ce point n’est pas à l’ordre du jour. Rechargez la page.");
    return *found;
}

template <class Edit>
Agenda edit(const Env& env, const AgendaAim& aim, Edit change) {
    store::Transaction transaction{env.database};
    auto agenda = current(transaction, aim);
    change(transaction, agenda);
    agenda = store::save_agenda(transaction, std::move(agenda), env.now);
    index_agenda(transaction, agenda);
    transaction.commit();
    return agenda;
}

template <class Value>
std::optional<Value> unless_derived(const Value& value, const Value& derived) {
    return value == derived ? std::nullopt : std::optional{value};
}

void put(AgendaItem& item, const AgendaWords& words) {
    item.title = unless_derived(words.title, item.derived.title);
    item.section = unless_derived(words.section, item.derived.section);
    item.minutes = unless_derived(words.minutes, item.derived.minutes);
    item.presenter = words.presenter;
    item.note = words.note;
}

bool closes(const AgendaItem& item) {
    const auto reason = item.derived.reason;
    return reason == AgendaReason::varia || reason == AgendaReason::next_meeting ||
           reason == AgendaReason::closing;
}

/// The place of the item that is shown next to another, up or down; absent at an end of its section.
std::optional<std::size_t> neighbour(const Agenda& agenda, std::size_t place, AgendaMove move) {
    const auto& items = agenda.items;
    const auto section = domain::section_of(items[place]);
    const int step = move == AgendaMove::up ? -1 : 1;
    for (auto at = static_cast<int>(place) + step; at >= 0 && at < static_cast<int>(items.size());
         at += step) {
        const auto& other = items[static_cast<std::size_t>(at)];
        if (!other.suppressed && domain::section_of(other) == section) return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

} // namespace

Agenda derive_agenda(const Env& env, const AgendaAim& aim) {
    return edit(env, aim, [&](store::Transaction& transaction, Agenda& agenda) {
        agenda.items = domain::merge(std::move(agenda.items),
                                     domain::derive_agenda(agenda_source(transaction, aim.meeting)));
    });
}

Agenda change_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key,
                          const AgendaWords& words) {
    const auto fit = checked(words);
    return edit(env, aim, [&](store::Transaction&, Agenda& agenda) { put(item_of(agenda, key), fit); });
}

Agenda add_agenda_item(const Env& env, const AgendaAim& aim, const AgendaWords& words) {
    const auto fit = checked(words);
    return edit(env, aim, [&](store::Transaction&, Agenda& agenda) {
        AgendaItem item{.derived = {.key = "added:" + env.new_uid(),
                                    .reason = AgendaReason::added,
                                    .section = fit.section,
                                    .title = fit.title,
                                    .minutes = fit.minutes},
                        .presenter = fit.presenter,
                        .note = fit.note};
        agenda.items.insert(std::ranges::find_if(agenda.items, closes), std::move(item));
    });
}

Agenda move_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key, AgendaMove move) {
    return edit(env, aim, [&](store::Transaction&, Agenda& agenda) {
        const auto place = static_cast<std::size_t>(&item_of(agenda, key) - agenda.items.data());
        if (const auto other = neighbour(agenda, place, move))
            std::swap(agenda.items[place], agenda.items[*other]);
    });
}

Agenda suppress_agenda_item(const Env& env, const AgendaAim& aim, const std::string& key, bool suppressed) {
    return edit(env, aim, [&](store::Transaction&, Agenda& agenda) {
        auto& item = item_of(agenda, key);
        item.suppressed = suppressed;
        std::erase_if(agenda.items, [&](const AgendaItem& each) {
            return each.suppressed && each.derived.reason == AgendaReason::added;
        });
    });
}

Agenda mark_not_reached(const Env& env, const AgendaAim& aim, const std::string& key, bool not_reached) {
    return edit(env, aim,
                [&](store::Transaction&, Agenda& agenda) { item_of(agenda, key).not_reached = not_reached; });
}

} // namespace arrimage::actions
