#include "domain/person_row.hpp"

#include "domain/person_cells.hpp"
#include "domain/plain_text.hpp"
#include "domain/proper_name.hpp"
#include "domain/refusal.hpp"

#include <algorithm>

namespace arrimage::domain {

namespace {

/// One row while its cells are read.
class RowReader {
  public:
    RowReader(const PersonHeading& heading, const plan::CsvRecord& record) : heading_(heading) {
        row_.line = record.first;
        for (std::size_t i = 0; i < record.cells.size(); ++i) read_guarded(i, record.cells[i]);
        row_.blank = !seen_;
        if (seen_) finish(record);
    }

    PersonRow take() && { return std::move(row_); }

  private:
    void add_problem(const std::string& sentence) {
        row_.problem += (row_.problem.empty() ? "" : " ") + sentence;
    }

    void read_guarded(std::size_t index, const plan::TableCell& cell) {
        try {
            auto text = text_of(cell);
            if (text.empty()) return;
            seen_ = true;
            if (index >= heading_.columns.size())
                throw Refusal{RefusalKind::invalid, "La ligne a plus de cellules que de titres."};
            if (const auto column = heading_.columns[index]) read(*column, text);
        } catch (const Refusal& refusal) {
            seen_ = true;
            add_problem(refusal.what());
        }
    }

    static std::string text_of(const plan::TableCell& cell) {
        constexpr std::size_t longest = 4'000;
        for (const auto& line : cell) check_line("Une cellule", std::string{line.text}, longest);
        auto text = plan::joined(cell);
        plan::undouble_quotes(text);
        return unguarded(std::move(text));
    }

    void read(PersonColumn column, const std::string& text) {
        switch (column) {
        case PersonColumn::slug: row_.slug = text; return;
        case PersonColumn::name: row_.name = proper_name("Le nom", text); return;
        case PersonColumn::first_name: first_name_ = text; return;
        case PersonColumn::last_name: last_name_ = text; return;
        case PersonColumn::addresses: return read_addresses(text);
        case PersonColumn::organisation:
            row_.organisation = proper_name("Le nom de l’organisme", text);
            return;
        case PersonColumn::territory: row_.territory = proper_name("Le nom du territoire", text); return;
        case PersonColumn::language: row_.language = language_in(text); return;
        case PersonColumn::from: row_.from = day_in(text); return;
        case PersonColumn::to: row_.to = day_in(text); return;
        case PersonColumn::committee: return read_committees(text);
        case PersonColumn::seat: row_.seat = proper_name("Le nom du siège", text); return;
        case PersonColumn::role: return read_roles(text);
        case PersonColumn::seat_from: row_.seat_from = day_in(text); return;
        case PersonColumn::seat_to: row_.seat_to = day_in(text); return;
        }
    }

    void read_addresses(const std::string& text) {
        for (const auto& part : parts_of(text, " ,;|\t")) {
            auto address = mail_address(part);
            if (std::ranges::count(row_.addresses, address) == 0)
                row_.addresses.push_back(std::move(address));
        }
    }

    void read_committees(const std::string& text) {
        for (const auto& part : parts_of(text, ";|"))
            row_.committees.push_back(proper_name("Le nom du comité", part));
    }

    void read_roles(const std::string& text) {
        for (const auto& part : parts_of(text, ",;|/")) {
            const auto role = role_in(part);
            if (role && std::ranges::count(row_.roles, *role) == 0) row_.roles.push_back(*role);
            row_.member = row_.member || !role;
        }
    }

    void finish(const plan::CsvRecord& record) {
        if (record.cut) add_problem("La ligne a trop de cellules.");
        if (row_.name.empty()) join_names();
        settle_membership();
        if (row_.places()) return;
        if (!row_.from) row_.from = row_.seat_from;
        if (!row_.to) row_.to = row_.seat_to;
        row_.seat_from.reset();
        row_.seat_to.reset();
    }

    void join_names() {
        try {
            row_.name = proper_name("Le nom", first_name_ + " " + last_name_);
        } catch (const Refusal& refusal) {
            add_problem(refusal.what());
        }
    }

    void settle_membership() {
        const bool secretary = std::ranges::count(row_.roles, Role::secretary) > 0;
        if (row_.committees.empty() && (secretary || !row_.seat.empty()))
            add_problem("Dites de quel comité\u00a0: la colonne «\u00a0comité\u00a0» est vide.");
        row_.member = !row_.committees.empty() && (row_.member || !row_.seat.empty() || !secretary);
    }

    const PersonHeading& heading_;
    PersonRow row_{};
    std::string first_name_{};
    std::string last_name_{};
    bool seen_{false};
};

} // namespace

PersonRow read_person_row(const PersonHeading& heading, const plan::CsvRecord& record) {
    return RowReader{heading, record}.take();
}

} // namespace arrimage::domain
