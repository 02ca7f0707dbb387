#include "actions/import_run.hpp"

#include "actions/add_person.hpp"
#include "actions/change_person.hpp"
#include "actions/import_bodies.hpp"
#include "actions/import_roles.hpp"
#include "actions/leave_person.hpp"
#include "actions/match_persons.hpp"
#include "actions/names.hpp"
#include "domain/refusal.hpp"
#include "plan/french_date.hpp"
#include "store/audit.hpp"
#include "store/persons.hpp"

#include <algorithm>
#include <functional>

namespace arrimage::actions {

namespace {

using domain::Person;
using domain::PersonColumn;
using domain::PersonGroup;
using domain::PersonRow;

/// A person of the list, as they were and as they become.
struct Subject {
    PersonGroup group{};
    std::optional<Person> before{};
    Person now{};
};

std::string told(const std::optional<plan::Date>& day) {
    return day ? plan::french_date(*day) : std::string{};
}

std::string told(const std::vector<std::string>& addresses) {
    std::string text;
    for (const auto& address : addresses) text += (text.empty() ? "" : " ") + address;
    return text;
}

class Run {
  public:
    Run(store::Transaction& transaction, const Env& env, plan::Date today, std::vector<PersonRow>& rows)
        : transaction_(transaction), env_(env), today_(today), rows_(rows), seats_(transaction, env, today),
          changes_(rows.size()), owners_(rows.size()) {}

    std::optional<PersonsReport> go() {
        const auto bodies = read_bodies(transaction_);
        write_persons();
        place_all();
        if (refused_) return std::nullopt;
        tell_persons();
        auto report = new_bodies(transaction_, bodies);
        for (std::size_t i = 0; i < rows_.size(); ++i) report.rows.push_back(report_of(i));
        return report;
    }

  private:
    /// True when the act was done; else the lines have its refusal as their problem.
    template <class Act>
    bool try_for(const std::vector<std::size_t>& rows, Act act) {
        try {
            act();
            return true;
        } catch (const domain::Refusal& refusal) {
            for (const auto row : rows) rows_[row].problem = refusal.what();
            refused_ = true;
            return false;
        }
    }

    void write_persons() {
        auto groups = domain::group_by_person(rows_);
        const auto matches = match_persons(transaction_, groups);
        subjects_.reserve(groups.size());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            Subject subject{std::move(groups[i]), matches[i].person, {}};
            const auto rows = subject.group.rows;
            const bool written = try_for(rows, [&] {
                if (!matches[i].problem.empty())
                    throw domain::Refusal{domain::RefusalKind::invalid, matches[i].problem};
                subject.now = subject.before ? change(subject) : add(subject.group);
            });
            if (!written) continue;
            for (const auto row : rows) owners_[row] = subjects_.size();
            subjects_.push_back(std::move(subject));
        }
    }

    std::optional<domain::TerritoryId> territory_of(const PersonGroup& group) {
        if (group.territory.empty()) return std::nullopt;
        return import_territory(transaction_, env_, group.territory).id;
    }

    Person add(const PersonGroup& group) {
        const PersonEntry entry{.name = group.name,
                                .addresses = group.addresses,
                                .organisation = group.organisation,
                                .territory = territory_of(group),
                                .language = group.language.value_or(domain::Language::french),
                                .from = group.from.value_or(group.first_seat.value_or(today_))};
        return add_person(transaction_, fill_in(transaction_, entry, {.active = {.to = group.to}}), env_);
    }

    /// What the list leaves out stays; addresses it does not know come after its own.
    Person change(const Subject& subject) {
        const auto& [group, before, now] = subject;
        auto addresses = group.addresses;
        addresses.insert(addresses.end(), before->addresses.begin(), before->addresses.end());
        const auto territory = territory_of(group);
        const auto first = std::min(before->active.from, group.first_seat.value_or(before->active.from));
        const PersonEntry entry{.name = group.name,
                                .addresses = addresses,
                                .organisation = group.organisation.empty()
                                                    ? name_of(transaction_, before->organisation)
                                                    : group.organisation,
                                .territory = territory ? territory : before->territory,
                                .language = group.language.value_or(before->language),
                                .from = group.from.value_or(first)};
        return change_person(transaction_, {before->id, before->version, entry}, env_.now);
    }

    /// Functions before departures, the latest first, so that who takes over is there; departures before seats, and the
    /// earliest of these first, so that each is free.
    void place_all() {
        auto order = placed_rows();
        const auto first_day = [&](std::size_t row) { return rows_[row].seat_from; };
        std::ranges::stable_sort(order, std::ranges::greater{}, first_day);
        for (const auto row : order)
            place(row,
                  [&](const Placed& placed) { return import_roles(transaction_, env_, today_, placed); });
        for (auto& subject : subjects_) try_for(subject.group.rows, [&] { leave(subject); });
        std::ranges::stable_sort(order, {}, first_day);
        for (const auto row : order) place(row, [&](const Placed& placed) { return seats_.place(placed); });
    }

    /// Those that name a seat or a function.
    std::vector<std::size_t> placed_rows() const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (owners_[i] && rows_[i].places()) order.push_back(i);
        return order;
    }

    template <class Act>
    void place(std::size_t row, Act act) {
        if (!rows_[row].problem.empty()) return;
        const auto& subject = subjects_[*owners_[row]];
        try_for({row}, [&] {
            for (auto& change : act(Placed{rows_[row], subject.now, !subject.before}))
                changes_[row].push_back(std::move(change));
        });
    }

    void leave(Subject& subject) {
        const auto last = subject.group.to;
        if (!last || subject.now.active.to == last) return;
        subject.now = leave_person(transaction_, {subject.now.id, *last, today_}, env_.now).person;
    }

    void note(const Subject& subject) {
        const auto& before = subject.before;
        if (!before || before->version == subject.now.version) return;
        const auto act =
            before->active == subject.now.active ? domain::act::person_changed : domain::act::person_left;
        store::note_audit(
            transaction_,
            {.who = env_.by, .act = std::string{act}, .person = before->id, .detail = "liste importée"},
            env_.now);
    }

    void tell_persons() {
        for (const auto& subject : subjects_) {
            note(subject);
            auto& told = changes_[subject.group.rows.front()];
            const auto own =
                differences(subject.before.value_or(Person{.language = {}}), subject.now, !subject.before);
            told.insert(told.begin(), own.begin(), own.end());
        }
    }

    std::vector<FieldChange> differences(const Person& before, const Person& after, bool is_new) {
        std::vector<FieldChange> changes;
        const auto add = [&](PersonColumn field, const std::string& was, const std::string& is) {
            if (was != is) changes.push_back({field, was, is});
        };
        const auto word = [](const Person& person) {
            return std::string{domain::to_string(person.language)};
        };
        add(PersonColumn::name, before.name, after.name);
        add(PersonColumn::addresses, told(before.addresses), told(after.addresses));
        add(PersonColumn::organisation, name_of(transaction_, before.organisation),
            name_of(transaction_, after.organisation));
        add(PersonColumn::territory, name_of(transaction_, before.territory),
            name_of(transaction_, after.territory));
        add(PersonColumn::language, is_new ? "" : word(before), word(after));
        add(PersonColumn::from, is_new ? "" : told(before.active.from), told(after.active.from));
        add(PersonColumn::to, told(before.active.to), told(after.active.to));
        return changes;
    }

    RowReport report_of(std::size_t index) {
        const auto& row = rows_[index];
        RowReport report{.line = row.line, .name = row.name, .problem = row.problem};
        if (row.blank) return report;
        report.fate = RowFate::problem;
        if (!row.problem.empty()) return report;
        const auto& subject = subjects_[*owners_[index]];
        report.changes = std::move(changes_[index]);
        const bool adds = !subject.before && subject.group.rows.front() == index;
        report.fate = adds ? RowFate::added : report.changes.empty() ? RowFate::same : RowFate::changed;
        return report;
    }

    store::Transaction& transaction_;
    const Env& env_;
    plan::Date today_;
    std::vector<PersonRow>& rows_;
    SeatImport seats_;
    std::vector<Subject> subjects_{};
    std::vector<std::vector<FieldChange>> changes_;  ///< by row
    std::vector<std::optional<std::size_t>> owners_; ///< by row, whose it is among the subjects
    bool refused_{false};
};

} // namespace

std::optional<PersonsReport> run_import(store::Transaction& transaction, const Env& env, plan::Date today,
                                        std::vector<PersonRow>& rows) {
    return Run{transaction, env, today, rows}.go();
}

} // namespace arrimage::actions
