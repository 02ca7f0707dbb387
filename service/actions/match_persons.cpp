#include "actions/match_persons.hpp"

#include "plan/text.hpp"
#include "store/persons.hpp"

#include <map>
#include <set>

namespace arrimage::actions {

namespace {

using domain::Person;
using domain::PersonGroup;

/// Everybody, by what may name them.
class Directory {
  public:
    explicit Directory(store::Session& session) : persons_(store::list_persons(session)) {
        for (const auto& person : persons_) {
            slugs_.emplace(person.slug, &person);
            names_.emplace(plan::text::fold(person.name), &person);
            for (const auto& address : person.addresses) addresses_.emplace(address, &person);
        }
    }

    PersonMatch by_address(const PersonGroup& group) const {
        const Person* match = nullptr;
        for (const auto& address : group.addresses) {
            const auto found = addresses_.find(address);
            if (found == addresses_.end()) continue;
            if (match && match != found->second)
                return {{},
                        "Ces adresses sont celles de deux personnes, " + match->name + " et " +
                            found->second->name + "."};
            match = found->second;
        }
        return match ? PersonMatch{*match, {}} : PersonMatch{};
    }

    PersonMatch by_slug(const PersonGroup& group) const {
        const auto found = slugs_.find(group.slug);
        return found == slugs_.end() ? PersonMatch{} : PersonMatch{*found->second, {}};
    }

    PersonMatch by_name(const PersonGroup& group, const std::set<domain::PersonId>& taken) const {
        const Person* match = nullptr;
        const auto [first, last] = names_.equal_range(plan::text::fold(group.name));
        for (auto found = first; found != last; ++found) {
            if (taken.contains(found->second->id)) continue;
            if (match)
                return {{},
                        "Plusieurs personnes s’appellent " + group.name +
                            "\u00a0: donnez une adresse qui dise de qui il s’agit."};
            match = found->second;
        }
        if (match && !match->addresses.empty() && !group.addresses.empty())
            return {{},
                    match->name + " a une autre adresse, " + match->addresses.front() +
                        ". Si c’est la même personne, ajoutez la nouvelle à sa fiche\u00a0; sinon, ajoutez "
                        "à part la personne du même nom."};
        return match ? PersonMatch{*match, {}} : PersonMatch{};
    }

  private:
    std::vector<Person> persons_;
    std::map<std::string, const Person*> slugs_{};
    std::multimap<std::string, const Person*> names_{};
    std::map<std::string, const Person*> addresses_{};
};

bool is_open(const PersonMatch& match) {
    return !match.person && match.problem.empty();
}

} // namespace

std::vector<PersonMatch> match_persons(store::Session& session, const std::vector<PersonGroup>& groups) {
    const Directory directory{session};
    std::vector<PersonMatch> matches(groups.size());
    std::set<domain::PersonId> taken;
    const auto settle = [&](auto rule) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!is_open(matches[i])) continue;
            auto match = rule(groups[i]);
            if (match.person && !taken.insert(match.person->id).second)
                match = {{},
                         match.person->name +
                             " est déjà dans le fichier, sous un autre nom ou une autre adresse."};
            matches[i] = std::move(match);
        }
    };
    settle([&](const auto& group) { return directory.by_address(group); });
    settle([&](const auto& group) { return directory.by_slug(group); });
    settle([&](const auto& group) { return directory.by_name(group, taken); });
    return matches;
}

} // namespace arrimage::actions
