-- The ordre du jour of a meeting, once someone prepared it. Persons: none.
CREATE TABLE agendas (
    meeting    INTEGER PRIMARY KEY REFERENCES meetings, -- whose
    version    INTEGER NOT NULL,                        -- one more with each change, so that none is overwritten unseen
    changed_at INTEGER NOT NULL                         -- instant of its last change
) STRICT;

-- One item: what the plan and the records say, and beside it what a person made of that. Persons: who presents.
CREATE TABLE agenda_items (
    id               INTEGER PRIMARY KEY,                  -- row number
    meeting          INTEGER NOT NULL REFERENCES agendas,  -- of whose agenda
    position         INTEGER NOT NULL,                     -- order, from 0
    key              TEXT NOT NULL,                        -- what causes it: "opening", "activity:17", "added:…"
    reason           TEXT NOT NULL,                        -- code of why it is there
    derived_section  TEXT NOT NULL,                        -- discuss or know
    derived_title    TEXT NOT NULL,                        -- as derived
    derived_why      TEXT NOT NULL,                        -- the reason in words, lines ended by a line feed
    derived_minutes  INTEGER NOT NULL,                     -- as derived
    activity         INTEGER REFERENCES activities,        -- of the plan, when it is about one
    section          TEXT,                                 -- as a person put it; absent: as derived
    title            TEXT,                                 -- as a person worded it; absent: as derived
    minutes          INTEGER,                              -- as a person allots them; absent: as derived
    presenter        TEXT NOT NULL,                        -- who presents it; empty: nobody yet
    note             TEXT NOT NULL,                        -- what a person adds
    suppressed       INTEGER NOT NULL,                     -- 1: taken out by a person
    gone             INTEGER NOT NULL,                     -- 1: what caused it is no more
    not_reached      INTEGER NOT NULL,                     -- 1: the meeting did not come to it
    UNIQUE (meeting, key)
) STRICT;
CREATE INDEX agenda_items_by_activity ON agenda_items (activity);
