#include "actions/pick_person.hpp"

#include "domain/plain_text.hpp"
#include "domain/refusal.hpp"
#include "plan/text.hpp"
#include "store/persons.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

namespace arrimage::actions {

namespace {

using domain::Person;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t most_told = 8;
constexpr std::size_t longest = 254;

std::optional<Person> numbered(store::Session& session, const std::string& who) {
    domain::PersonId id;
    const auto* end = who.data() + who.size();
    const auto read = std::from_chars(who.data(), end, id.value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return store::find_person(session, id);
}

/// Those named exactly so, else those whose name or address has it somewhere.
std::vector<Person> best(std::vector<Person> found, const std::string& folded) {
    std::vector<Person> exact;
    for (const auto& person : found)
        if (plan::text::fold(person.name) == folded ||
            std::ranges::find(person.addresses, folded) != person.addresses.end())
            exact.push_back(person);
    return exact.empty() ? found : exact;
}

std::vector<Person> answering(store::Session& session, const std::string& who, plan::Date day) {
    auto found = store::list_persons(session, {.text = who, .active_on = day});
    if (found.empty()) found = store::list_persons(session, {.text = who});
    return best(std::move(found), plan::text::fold(who));
}

std::string told(const Person& person) {
    return person.name + " (" +
           (person.addresses.empty() ? "numéro\u00a0" + std::to_string(person.id.value)
                                     : person.addresses.front()) +
           ")";
}

[[noreturn]] void refuse(const std::string& who, const std::vector<Person>& found) {
    const auto quoted = "«\u00a0" + who + "\u00a0»";
    if (found.empty())
        throw Refusal{RefusalKind::invalid,
                      "Personne ne répond à " + quoted +
                          ". Vérifiez l’orthographe, ou inscrivez d’abord cette personne."};
    std::string names;
    for (const auto& person : found | std::views::take(most_told))
        names += (names.empty() ? "" : ", ") + told(person);
    if (found.size() > most_told) names += " et " + std::to_string(found.size() - most_told) + " de plus";
    throw Refusal{RefusalKind::invalid, std::to_string(found.size()) + " personnes répondent à " + quoted +
                                            "\u00a0: " + names + ". Écrivez ce qui est entre parenthèses."};
}

} // namespace

Person pick_person(store::Database& database, const std::string& who, plan::Date day) {
    const auto cleaned = plan::text::clean(who);
    domain::check_line("Le nom", cleaned, longest);
    if (cleaned.empty())
        throw Refusal{RefusalKind::invalid, "Écrivez le nom ou le courriel d’une personne inscrite."};
    store::Session session{database};
    if (auto person = numbered(session, cleaned)) return *std::move(person);
    auto found = answering(session, cleaned, day);
    if (found.size() == 1) return std::move(found.front());
    refuse(cleaned, found);
}

} // namespace arrimage::actions
