-- What a database of the present version holds. The numbered files beside this one make it, and a test holds both
-- equal. Instants, days and wall-clock times are written as 0001_initial.sql says.

-- A year's plan d'action. Persons: none.
CREATE TABLE plans (
    id          INTEGER PRIMARY KEY,  -- row number
    title       TEXT NOT NULL,        -- as printed
    starts_on   TEXT NOT NULL,        -- first day it covers
    ends_on     TEXT NOT NULL,        -- last day it covers
    revision    INTEGER NOT NULL,     -- 1 at the first import, one more with each import that changed something
    imported_at INTEGER NOT NULL,     -- instant of the first import
    changed_at  INTEGER NOT NULL,     -- instant of the import that gave the present revision
    UNIQUE (starts_on, ends_on),
    CHECK (starts_on <= ends_on)
) STRICT;

-- Every file that a plan was read from, whole, so that nothing printed is ever lost.
-- Persons: whoever the plan's text names (partners, by name and organisation).
CREATE TABLE plan_sources (
    id          INTEGER PRIMARY KEY,                -- row number
    plan        INTEGER NOT NULL REFERENCES plans,  -- what was read from it
    name        TEXT NOT NULL,                      -- file name as given
    content     BLOB NOT NULL,                      -- its bytes as given
    imported_at INTEGER NOT NULL                    -- instant
) STRICT;
CREATE INDEX plan_sources_by_plan ON plan_sources (plan);

-- An objective of a plan; empty number and title stand for a level the source does not have. Persons: none.
CREATE TABLE objectives (
    id          INTEGER PRIMARY KEY,                -- row number
    plan        INTEGER NOT NULL REFERENCES plans,  -- the plan it belongs to
    position    INTEGER NOT NULL,                   -- order in the plan, from 0
    number      TEXT NOT NULL,                      -- as printed
    title       TEXT NOT NULL,                      -- as printed
    archived_at INTEGER                             -- instant it left the plan, or was reworded into another row
) STRICT;
CREATE INDEX objectives_by_plan ON objectives (plan);

-- A means (moyen) of an objective; empty number and title as for objectives. Persons: none.
CREATE TABLE means (
    id          INTEGER PRIMARY KEY,                     -- row number
    objective   INTEGER NOT NULL REFERENCES objectives,  -- the objective it serves
    position    INTEGER NOT NULL,                        -- order in the objective, from 0
    number      TEXT NOT NULL,                           -- as printed
    title       TEXT NOT NULL,                           -- as printed
    archived_at INTEGER                                  -- instant it left the plan, or was reworded into another row
) STRICT;
CREATE INDEX means_by_objective ON means (objective);

-- An activity of a plan, followed through renumbering and rewording. Persons: rarely, when its title names one.
CREATE TABLE activities (
    id            INTEGER PRIMARY KEY,                -- row number, the same through every revision
    plan          INTEGER NOT NULL REFERENCES plans,  -- the plan it belongs to
    means         INTEGER NOT NULL REFERENCES means,  -- where it stands; the last place of an archived one
    position      INTEGER NOT NULL,                   -- order in the means, from 0
    key           TEXT NOT NULL,                      -- tells numbers printed twice apart: "2.1.1-b"
    number        TEXT NOT NULL,                      -- as printed
    title         TEXT NOT NULL,                      -- as printed
    inherits_from INTEGER REFERENCES activities,      -- the activity of an earlier year that it carries on
    archived_at   INTEGER,                            -- instant it left the plan
    UNIQUE (plan, key)
) STRICT;
CREATE INDEX activities_by_means ON activities (means);
CREATE INDEX activities_by_ancestor ON activities (inherits_from);

-- Who, where or with what an activity is done. Persons: names and functions, as printed in the plan.
CREATE TABLE resources (
    activity INTEGER NOT NULL REFERENCES activities,  -- the activity it serves
    position INTEGER NOT NULL,                        -- order in the activity, from 0
    kind     TEXT NOT NULL,                           -- committee, organisation, person, role, place, document, …
    text     TEXT NOT NULL,                           -- as printed
    PRIMARY KEY (activity, position)
) STRICT;

-- The meetings that an activity promises. Persons: none.
CREATE TABLE obligations (
    activity    INTEGER PRIMARY KEY REFERENCES activities,  -- the activity that promises
    kind        TEXT NOT NULL,                              -- committee, territorial, regional, press-conference, …
    archived_at INTEGER                                     -- instant a later text dropped the promise
) STRICT;

-- One promised meeting. Its deadline is the row of deadlines that names it. Persons: none.
CREATE TABLE slots (
    id          INTEGER PRIMARY KEY,                      -- row number, the same through every revision
    activity    INTEGER NOT NULL REFERENCES obligations,  -- the obligation it belongs to
    position    INTEGER NOT NULL,                         -- order in the obligation, from 0
    territory   TEXT,                                     -- the territory as printed, when the slot is for one
    archived_at INTEGER                                   -- instant it left the plan
) STRICT;
CREATE INDEX slots_by_activity ON slots (activity);

-- When something is due, as printed and as understood: of an activity, or of one of its slots.
-- Persons: rarely, when the wording names one.
CREATE TABLE deadlines (
    id           INTEGER PRIMARY KEY,                     -- row number
    activity     INTEGER NOT NULL REFERENCES activities,  -- the activity that is due
    slot         INTEGER UNIQUE REFERENCES slots,         -- the slot whose deadline it is, absent for the activity's
    position     INTEGER NOT NULL,                        -- order in the activity, from 0
    text         TEXT NOT NULL,                           -- the wording, byte for byte
    kind         TEXT NOT NULL,                           -- day, range, month, season, …, conditional
    starts_on    TEXT,                                    -- first day, absent when open
    ends_on      TEXT,                                    -- last day, absent when open
    inferred     TEXT NOT NULL,                           -- what the context gave, one word a line
    ambiguous    INTEGER NOT NULL,                        -- 1 when it can honestly be read otherwise
    alternatives TEXT NOT NULL,                           -- the other readings, one ISO 8601 interval a line: "../2003-08-31"
    subject      TEXT,                                    -- what the date is for, when the wording says it
    uid          TEXT UNIQUE,                             -- of its event in the plan's calendar; none for a slot's
    sequence     INTEGER NOT NULL,                        -- iCalendar SEQUENCE, only grows
    created_at   INTEGER NOT NULL,                        -- instant
    changed_at   INTEGER NOT NULL,                        -- instant of the last visible change, only grows
    archived_at  INTEGER,                                 -- instant it left the plan
    CHECK ((slot IS NULL) = (uid IS NOT NULL))
) STRICT;
CREATE INDEX deadlines_by_activity ON deadlines (activity, slot);

-- A territory (MRC or city) that meetings and seats belong to. Persons: none.
CREATE TABLE territories (
    id   INTEGER PRIMARY KEY,   -- row number
    name TEXT NOT NULL,         -- as first written
    slug TEXT NOT NULL UNIQUE   -- lower-case ASCII of the name, as in the calendar's address
) STRICT;

-- A committee that meets. Persons: none.
CREATE TABLE committees (
    id   INTEGER PRIMARY KEY,   -- row number
    name TEXT NOT NULL,         -- as first written
    slug TEXT NOT NULL UNIQUE   -- lower-case ASCII of the name without "Comité", as in the calendar's address
) STRICT;

-- A meeting from its promise until it is held. Persons: rarely, when a title, place or link names one.
CREATE TABLE meetings (
    id           INTEGER PRIMARY KEY,            -- row number
    uid          TEXT NOT NULL UNIQUE,           -- iCalendar UID: random, for life
    sequence     INTEGER NOT NULL,               -- iCalendar SEQUENCE, only grows
    created_at   INTEGER NOT NULL,               -- instant
    changed_at   INTEGER NOT NULL,               -- instant of the last visible change, only grows
    kind         TEXT NOT NULL,                  -- committee, territorial, regional, press-conference, …
    convener     TEXT NOT NULL,                  -- us, partner or guest: who calls it
    state        TEXT NOT NULL,                  -- to-schedule, proposed, confirmed, held or cancelled
    title        TEXT NOT NULL,                  -- what calendars show
    window_start TEXT,                           -- first day the plan allows
    window_end   TEXT,                           -- last day the plan allows
    wording      TEXT NOT NULL,                  -- the deadline as printed, empty when the plan gave none
    starts_at    TEXT,                           -- wall-clock beginning, once a date was settled
    ends_at      TEXT,                           -- wall-clock end
    zone         TEXT,                           -- IANA name of the zone of both
    place        TEXT NOT NULL,                  -- where, empty when not known
    link         TEXT NOT NULL,                  -- address of the remote meeting, empty when there is none
    cancelled_at INTEGER,                        -- instant
    activity     INTEGER REFERENCES activities,  -- the activity it serves
    slot         INTEGER REFERENCES slots,       -- the promise it keeps
    committee    INTEGER REFERENCES committees,  -- whose meeting it is
    territory    INTEGER REFERENCES territories, -- where it belongs
    archived_at  INTEGER,                        -- instant its promise left the plan before it was dated
    CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL) = (zone IS NULL)),
    CHECK (starts_at IS NOT NULL OR (window_start IS NOT NULL AND window_end IS NOT NULL)),
    CHECK (starts_at IS NOT NULL OR state NOT IN ('confirmed', 'held'))
) STRICT;
CREATE INDEX meetings_by_activity ON meetings (activity);
CREATE INDEX meetings_by_slot ON meetings (slot);
CREATE INDEX meetings_by_committee ON meetings (committee);
CREATE INDEX meetings_by_territory ON meetings (territory);

-- What happened to a meeting, field by field, for ever. Persons: who made the change.
CREATE TABLE meeting_changes (
    id         INTEGER PRIMARY KEY,                   -- row number: order in which things happened
    meeting    INTEGER NOT NULL REFERENCES meetings,  -- the meeting that changed
    changed_at INTEGER NOT NULL,                      -- instant
    changed_by TEXT NOT NULL,                         -- who or what: "import", a person's name
    field      TEXT NOT NULL,                         -- column of meetings, or "created"
    old_value  TEXT,                                  -- what it said
    new_value  TEXT                                   -- what it says since
) STRICT;
CREATE INDEX meeting_changes_by_meeting ON meeting_changes (meeting);

-- A calendar that can be subscribed to. An empty one publishes one notice, so that no client keeps old events.
-- Persons: none.
CREATE TABLE calendars (
    name       TEXT PRIMARY KEY,                    -- as in its address: "tout", "comite-de-coordination"
    kind       TEXT NOT NULL,                       -- everything, plan, committee or territory: what it shows
    title      TEXT NOT NULL,                       -- what people read
    committee  INTEGER UNIQUE REFERENCES committees,   -- whose meetings it shows
    territory  INTEGER UNIQUE REFERENCES territories,  -- whose meetings it shows
    notice_uid TEXT NOT NULL UNIQUE,                -- UID of the notice, random
    created_at INTEGER NOT NULL,                    -- instant
    changed_at INTEGER NOT NULL                     -- instant of the last change of what it shows: only grows
) STRICT;

-- A secret link to one calendar; the secret itself is not kept. Persons: the label often names the subscriber,
-- and last_used_at says when their program last asked.
CREATE TABLE subscriptions (
    id             INTEGER PRIMARY KEY,   -- row number
    token_hash     TEXT NOT NULL UNIQUE,  -- BLAKE2b-256 of the secret, lower-case hexadecimal
    calendar       TEXT NOT NULL,         -- name of the calendar it shows, "-archives" included
    label          TEXT NOT NULL,         -- who or what it is for
    placeholders   TEXT,                  -- all, dated or none; absent: what suits the calendar
    cancelled_days INTEGER NOT NULL,      -- how long a cancelled meeting stays
    past_years     INTEGER NOT NULL,      -- years of plan kept before the latest
    created_at     INTEGER NOT NULL,      -- instant
    revoked_at     INTEGER,               -- instant it was cut
    last_used_at   INTEGER                -- instant it was last read, to the minute
) STRICT;

-- What the program remembers of itself between two runs, by name: "publisher", the form that feeds last had.
-- Persons: none.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,  -- which one
    value TEXT NOT NULL      -- what it says
) STRICT;
