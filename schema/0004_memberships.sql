-- What ties persons to the meetings of committees and territories: the seats they hold or held, and the committees whose
-- secretary they are or were.
CREATE VIEW memberships (person, committee, territory, starts_on, ends_on) AS
    SELECT h.person, s.committee, s.territory, h.starts_on, h.ends_on FROM holdings h JOIN seats s ON s.id = h.seat
    UNION ALL
    SELECT person, committee, NULL, starts_on, ends_on FROM roles WHERE role = 'secretary';
