#include "actions/import_persons.hpp"

#include "actions/import_run.hpp"
#include "actions/tokens.hpp"
#include "domain/names.hpp"
#include "domain/person_file.hpp"
#include "domain/refusal.hpp"
#include "plan/reading.hpp"

#include <algorithm>
#include <optional>

namespace arrimage::actions {

namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr domain::Name<RowFate> fate_names[] = {
    {RowFate::added, "added"},     {RowFate::changed, "changed"}, {RowFate::same, "same"},
    {RowFate::problem, "problem"}, {RowFate::blank, "blank"},
};

/// Each run leaves out at least one line more; lists that people write need two.
constexpr int most_runs = 6;

domain::PersonFile read(std::string_view bytes) {
    if (bytes.size() > max_person_file_bytes)
        throw Refusal{RefusalKind::too_large,
                      "La liste dépasse 5\u00a0Mo. Partagez-la en plusieurs fichiers."};
    const auto text = plan::decode_text(bytes);
    if (!text)
        throw Refusal{RefusalKind::invalid,
                      "Ce fichier n’est pas du texte. Dans le tableur, enregistrez-le en CSV."};
    return domain::read_person_file(*text);
}

std::string basis_of(const PersonsReport& report) {
    std::string text;
    const auto add = [&](std::string_view part) { text.append(part).append(1, '\0'); };
    for (const auto& row : report.rows) {
        add(std::to_string(row.line));
        add(to_string(row.fate));
        add(row.name);
        add(row.problem);
        for (const auto& [field, before, after] : row.changes) {
            add(domain::to_string(field));
            add(before);
            add(after);
        }
    }
    for (const auto* names :
         {&report.organisations, &report.territories, &report.committees, &report.seats}) {
        add(std::to_string(names->size()));
        for (const auto& name : *names) add(name);
    }
    return hash_token(text);
}

/// Runs until no line is refused any more. The last run is kept when its report is the one asked for, and given up when
/// none is.
PersonsReport run(const Env& env, std::string_view bytes, plan::Date today,
                  std::optional<std::string_view> basis) {
    auto file = read(bytes);
    for (int i = 0; i < most_runs; ++i) {
        store::Transaction transaction{env.database};
        auto report = run_import(transaction, env, today, file.rows);
        if (!report) continue;
        report->ignored_columns = file.ignored_columns;
        report->basis = basis_of(*report);
        if (!basis) return *std::move(report);
        if (*basis != report->basis)
            throw Refusal{RefusalKind::conflict,
                          "Les personnes ont changé depuis cet aperçu. Refaites l’aperçu, "
                          "puis confirmez de nouveau."};
        transaction.commit();
        return *std::move(report);
    }
    throw Refusal{RefusalKind::invalid,
                  "Les lignes de cette liste se contredisent trop pour être départagées. "
                  "Importez-la en plusieurs parties."};
}

} // namespace

std::string_view to_string(RowFate fate) {
    return name_of(fate_names, fate);
}

int PersonsReport::count(RowFate fate) const {
    return static_cast<int>(std::ranges::count(rows, fate, &RowReport::fate));
}

bool PersonsReport::changes_anything() const {
    return count(RowFate::added) + count(RowFate::changed) > 0;
}

PersonsReport preview_persons(const Env& env, std::string_view file, plan::Date today) {
    return run(env, file, today, std::nullopt);
}

PersonsReport import_persons(const Env& env, std::string_view file, plan::Date today,
                             std::string_view basis) {
    return run(env, file, today, basis);
}

} // namespace arrimage::actions
