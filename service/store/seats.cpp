#include "store/seats.hpp"

#include "domain/refusal.hpp"

namespace arrimage::store {

using domain::Holding;
using domain::HoldingId;
using domain::Refusal;
using domain::RefusalKind;
using domain::Seat;
using domain::SeatId;

namespace {

Seat seat_of(const Query& query) {
    const auto [id, committee, name, territory, organisation, closed_on] =
        query.row<SeatId, domain::CommitteeId, std::string, std::optional<domain::TerritoryId>,
                  std::optional<domain::OrganisationId>, std::optional<plan::Date>>();
    return {.id = id,
            .committee = committee,
            .name = name,
            .territory = territory,
            .organisation = organisation,
            .closed_on = closed_on};
}

Holding holding_of(const Query& query) {
    const auto [id, seat, person, from, to] =
        query.row<HoldingId, SeatId, domain::PersonId, plan::Date, std::optional<plan::Date>>();
    return {.id = id, .seat = seat, .person = person, .tenure = {from, to}};
}

} // namespace

Seat save_seat(Transaction& transaction, const Seat& seat) {
    auto query =
        transaction.query("INSERT INTO seats (id, committee, name, territory, organisation, closed_on)"
                          " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET "
                          "committee = ?2, name = ?3,"
                          " territory = ?4, organisation = ?5, closed_on = ?6 RETURNING id");
    query.bind(seat.id, seat.committee, seat.name, seat.territory, seat.organisation, seat.closed_on).next();
    auto saved = seat;
    saved.id = query.get<SeatId>(0);
    return saved;
}

Seat load_seat(Session& session, SeatId id) {
    auto query = session.query(
        "SELECT id, committee, name, territory, organisation, closed_on FROM seats WHERE id = ?1");
    if (query.bind(id).next()) return seat_of(query);
    throw Refusal{RefusalKind::not_found, "Ce siège n’existe pas."};
}

std::vector<Seat> list_seats(Session& session, const SeatFilter& filter) {
    static const std::string select =
        "SELECT id, committee, name, territory, organisation, closed_on FROM seats WHERE ";
    static const std::string rest =
        " AND (?2 IS NULL OR territory = ?2) AND (?3 IS NULL OR organisation = ?3) ORDER BY id";
    static const auto of_committee = select + "committee = ?1" + rest;
    static const auto of_any = select + "?1 IS NULL" + rest;
    auto query = session.query(filter.committee ? of_committee : of_any);
    query.bind(filter.committee, filter.territory, filter.organisation);
    std::vector<Seat> seats;
    while (query.next()) seats.push_back(seat_of(query));
    return seats;
}

Holding save_holding(Transaction& transaction, const Holding& holding) {
    auto query = transaction.query("INSERT INTO holdings (id, seat, person, starts_on, ends_on)"
                                   " VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET"
                                   " seat = ?2, person = ?3, starts_on = ?4, ends_on = ?5 RETURNING id");
    query.bind(holding.id, holding.seat, holding.person, holding.tenure.from, holding.tenure.to).next();
    auto saved = holding;
    saved.id = query.get<HoldingId>(0);
    return saved;
}

void remove_holding(Transaction& transaction, HoldingId id) {
    transaction.query("DELETE FROM holdings WHERE id = ?1").bind(id).run();
}

Holding load_holding(Session& session, HoldingId id) {
    auto query = session.query("SELECT id, seat, person, starts_on, ends_on FROM holdings WHERE id = ?1");
    if (query.bind(id).next()) return holding_of(query);
    throw Refusal{RefusalKind::not_found, "Personne n’occupe de siège sous ce numéro."};
}

std::vector<Holding> list_holdings(Session& session, const HoldingFilter& filter) {
    // The first condition is the one that an index serves.
    static const std::string select = "SELECT h.id, h.seat, h.person, h.starts_on, h.ends_on"
                                      " FROM holdings h JOIN seats s ON s.id = h.seat WHERE ";
    static const std::string rest = " AND (?1 IS NULL OR h.seat = ?1) AND (?2 IS NULL OR h.person = ?2)"
                                    " AND (?3 IS NULL OR s.committee = ?3) AND (?4 IS NULL OR s.territory = "
                                    "?4) ORDER BY h.starts_on, h.id";
    static const auto of_seat = select + "h.seat = ?1" + rest;
    static const auto of_person = select + "h.person = ?2" + rest;
    static const auto of_committee = select + "s.committee = ?3" + rest;
    static const auto of_any = select + "1" + rest;
    auto query = session.query(filter.seat        ? of_seat
                               : filter.person    ? of_person
                               : filter.committee ? of_committee
                                                  : of_any);
    query.bind(filter.seat, filter.person, filter.committee, filter.territory);
    std::vector<Holding> holdings;
    while (query.next()) holdings.push_back(holding_of(query));
    return holdings;
}

} // namespace arrimage::store
