#include "domain/person_groups.hpp"

#include "domain/refusal.hpp"
#include "plan/text.hpp"

#include <map>

namespace arrimage::domain {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal{RefusalKind::invalid, sentence};
}

bool same_words(const std::string& a, const std::string& b) {
    return plan::text::fold(a) == plan::text::fold(b);
}
template <class Value>
bool same_words(const Value& a, const Value& b) {
    return a == b;
}

bool is_absent(const std::string& text) {
    return text.empty();
}
template <class Value>
bool is_absent(const std::optional<Value>& value) {
    return !value;
}

class Grouping {
  public:
    explicit Grouping(std::vector<PersonRow>& rows) : rows_(rows) {}

    std::vector<PersonGroup> run() && {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (rows_[i].blank || !rows_[i].problem.empty()) continue;
            try {
                add(i);
            } catch (const Refusal& refusal) {
                rows_[i].problem = refusal.what();
            }
        }
        return std::move(groups_);
    }

  private:
    void add(std::size_t index) {
        const auto& row = rows_[index];
        auto place = by_slug(row);
        if (!place) place = by_address(row);
        if (!place) place = by_name(row);
        if (place) check(groups_[*place], row);
        if (!place) {
            place = groups_.size();
            groups_.push_back({.slug = row.slug, .name = row.name});
            names_.emplace(plan::text::fold(row.name), *place);
        }
        merge(*place, index);
    }

    std::optional<std::size_t> by_slug(const PersonRow& row) const {
        const auto found = row.slug.empty() ? slugs_.end() : slugs_.find(row.slug);
        return found == slugs_.end() ? std::nullopt : std::optional{found->second};
    }

    std::optional<std::size_t> by_address(const PersonRow& row) const {
        std::optional<std::size_t> place;
        for (const auto& address : row.addresses) {
            const auto found = addresses_.find(address);
            if (found == addresses_.end()) continue;
            if (!same_words(groups_[found->second].name, row.name) || (place && *place != found->second))
                refuse("L’adresse " + address + " est déjà à la ligne " + line_of(found->second) + ", pour " +
                       groups_[found->second].name + ".");
            place = found->second;
        }
        return place;
    }

    /// Two lines with an identifier each are two persons; so are two with an address each, but then somebody must say so.
    std::optional<std::size_t> by_name(const PersonRow& row) const {
        std::optional<std::size_t> place;
        const auto [first, last] = names_.equal_range(plan::text::fold(row.name));
        for (auto found = first; found != last; ++found) {
            const auto& group = groups_[found->second];
            if (!group.slug.empty() && !row.slug.empty()) continue;
            const bool told_apart = !group.addresses.empty() && !row.addresses.empty();
            if (told_apart || place)
                refuse(row.name + " est déjà à la ligne " + line_of(told_apart ? found->second : *place) +
                       (told_apart
                            ? " avec une autre adresse. Donnez toutes ses adresses sur la même ligne, ou "
                              "ajoutez à part la personne du même nom."
                            : " et à une autre\u00a0: donnez son adresse pour dire de qui il s’agit."));
            place = found->second;
        }
        return place;
    }

    void check(const PersonGroup& group, const PersonRow& row) const {
        for (const auto& address : row.addresses) {
            const auto found = addresses_.find(address);
            if (found != addresses_.end() && &groups_[found->second] != &group)
                refuse("L’adresse " + address + " est déjà à la ligne " + line_of(found->second) + ", pour " +
                       groups_[found->second].name + ".");
        }
        const auto agree = [&](const auto& known, const auto& said, const char* what) {
            if (is_absent(known) || is_absent(said) || same_words(known, said)) return;
            refuse("La ligne " + std::to_string(rows_[group.rows.front()].line) + " donne " + what +
                   " à cette personne.");
        };
        agree(group.name, row.name, "un autre nom");
        agree(group.organisation, row.organisation, "un autre organisme");
        agree(group.territory, row.territory, "un autre territoire");
        agree(group.language, row.language, "une autre langue");
        agree(group.from, row.from, "un autre premier jour");
        agree(group.to, row.to, "un autre dernier jour");
    }

    void merge(std::size_t place, std::size_t index) {
        const auto& row = rows_[index];
        auto& group = groups_[place];
        group.rows.push_back(index);
        const auto fill = [](auto& known, const auto& said) {
            if (is_absent(known)) known = said;
        };
        fill(group.slug, row.slug);
        fill(group.organisation, row.organisation);
        fill(group.territory, row.territory);
        fill(group.language, row.language);
        fill(group.from, row.from);
        fill(group.to, row.to);
        if (row.seat_from && (!group.first_seat || *row.seat_from < *group.first_seat))
            group.first_seat = row.seat_from;
        for (const auto& address : row.addresses)
            if (addresses_.emplace(address, place).second) group.addresses.push_back(address);
        if (!row.slug.empty()) slugs_.emplace(row.slug, place);
    }

    std::string line_of(std::size_t place) const {
        return std::to_string(rows_[groups_[place].rows.front()].line);
    }

    std::vector<PersonRow>& rows_;
    std::vector<PersonGroup> groups_{};
    std::map<std::string, std::size_t> slugs_{};
    std::map<std::string, std::size_t> addresses_{};
    std::multimap<std::string, std::size_t> names_{};
};

} // namespace

std::vector<PersonGroup> group_by_person(std::vector<PersonRow>& rows) {
    return Grouping{rows}.run();
}

} // namespace arrimage::domain
