-- Everything that lists of meetings filter and sort by, in the order of their days, so that none reads or sorts the
-- meetings themselves.
CREATE INDEX meetings_by_day ON meetings (coalesce(starts_at, window_end), id, archived_at, state, committee, territory,
    activity, promised_end, starts_at, ends_at, window_start, window_end);
