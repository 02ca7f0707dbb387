-- People and the bodies they belong to, polls on dates, sign-in, letters. Addresses are kept in lower case.

-- An organisation that persons come from and that seats can belong to. Persons: none.
CREATE TABLE organisations (
    id   INTEGER PRIMARY KEY,   -- row number
    name TEXT NOT NULL,         -- as first written
    slug TEXT NOT NULL UNIQUE   -- lower-case ASCII of the name
) STRICT;

-- Someone who takes part, has taken part or runs the office. Persons: identity, belonging, language, years of presence.
CREATE TABLE persons (
    id           INTEGER PRIMARY KEY,              -- row number
    name         TEXT NOT NULL,                    -- as people write it: "Odile Tremblay"
    slug         TEXT NOT NULL UNIQUE,             -- lower-case ASCII of the name, as in the calendar's address
    organisation INTEGER REFERENCES organisations, -- where they come from
    territory    INTEGER REFERENCES territories,   -- whose meetings concern them, without a seat
    language     TEXT NOT NULL,                    -- fr or en: of their letters
    active_from  TEXT NOT NULL,                    -- first day
    active_to    TEXT,                             -- last day; absent while they have not left
    version      INTEGER NOT NULL,                 -- one more with each change, so that none is overwritten unseen
    CHECK (active_to IS NULL OR active_from <= active_to)
) STRICT;
CREATE INDEX persons_by_territory ON persons (territory);
CREATE INDEX persons_by_organisation ON persons (organisation);

-- The mail addresses of a person; letters go to the first. Persons: addresses.
CREATE TABLE addresses (
    address  TEXT PRIMARY KEY,                    -- in lower case: one address is one person's
    person   INTEGER NOT NULL REFERENCES persons, -- whose it is
    position INTEGER NOT NULL                     -- order, from 0
) STRICT;
CREATE INDEX addresses_by_person ON addresses (person);

-- A place in a committee, whoever holds it. Persons: none.
CREATE TABLE seats (
    id           INTEGER PRIMARY KEY,                    -- row number
    committee    INTEGER NOT NULL REFERENCES committees, -- where it is
    name         TEXT NOT NULL,                          -- what it is called; empty: after the body it belongs to
    territory    INTEGER REFERENCES territories,         -- the territory it belongs to
    organisation INTEGER REFERENCES organisations,       -- the organisation it belongs to
    closed_on    TEXT                                    -- last day it existed; absent while it does
) STRICT;
CREATE INDEX seats_by_committee ON seats (committee);
CREATE INDEX seats_by_territory ON seats (territory);

-- Who held a seat from when to when; never two at once. Persons: their seats.
CREATE TABLE holdings (
    id        INTEGER PRIMARY KEY,                 -- row number
    seat      INTEGER NOT NULL REFERENCES seats,   -- the seat held
    person    INTEGER NOT NULL REFERENCES persons, -- by whom
    starts_on TEXT NOT NULL,                       -- first day
    ends_on   TEXT,                                -- last day; absent while it is held
    CHECK (ends_on IS NULL OR starts_on <= ends_on)
) STRICT;
CREATE INDEX holdings_by_seat ON holdings (seat);
CREATE INDEX holdings_by_person ON holdings (person);

-- What someone may do beyond being a member, from when to when. Persons: their functions.
CREATE TABLE roles (
    id        INTEGER PRIMARY KEY,                 -- row number
    person    INTEGER NOT NULL REFERENCES persons, -- who
    role      TEXT NOT NULL,                       -- coordonnatrice or secretary
    committee INTEGER REFERENCES committees,       -- whose secretary
    starts_on TEXT NOT NULL,                       -- first day
    ends_on   TEXT,                                -- last day; absent while it lasts
    CHECK ((role = 'secretary') = (committee IS NOT NULL)),
    CHECK (ends_on IS NULL OR starts_on <= ends_on)
) STRICT;
CREATE INDEX roles_by_person ON roles (person);
CREATE INDEX roles_by_committee ON roles (committee);

-- Whom a meeting concerns other than by its committee and territory. Persons: the meetings that concern them.
CREATE TABLE participants (
    meeting INTEGER NOT NULL REFERENCES meetings, -- which meeting
    person  INTEGER NOT NULL REFERENCES persons,  -- who
    present INTEGER NOT NULL,                     -- 1: added, 0: taken out
    PRIMARY KEY (meeting, person)
) STRICT;
CREATE INDEX participants_by_person ON participants (person);

-- Some dates put to the people of a meeting. Persons: none.
CREATE TABLE polls (
    id        INTEGER PRIMARY KEY,                  -- row number
    meeting   INTEGER NOT NULL REFERENCES meetings, -- the meeting to date
    opened_at INTEGER NOT NULL,                     -- instant
    closed_at INTEGER                               -- instant; absent while answers are taken
) STRICT;
CREATE INDEX polls_by_meeting ON polls (meeting);
CREATE UNIQUE INDEX polls_open ON polls (meeting) WHERE closed_at IS NULL;

-- One date of a poll. Persons: none.
CREATE TABLE poll_dates (
    id        INTEGER PRIMARY KEY,               -- row number
    poll      INTEGER NOT NULL REFERENCES polls, -- the poll
    starts_at TEXT NOT NULL,                     -- wall-clock beginning
    ends_at   TEXT NOT NULL,                     -- wall-clock end
    zone      TEXT NOT NULL                      -- IANA name of the zone of both
) STRICT;
CREATE INDEX poll_dates_by_poll ON poll_dates (poll);

-- Someone asked for their dates. Persons: that they were asked, when they answered, what they wrote.
CREATE TABLE poll_invitees (
    id          INTEGER PRIMARY KEY,                 -- row number
    poll        INTEGER NOT NULL REFERENCES polls,   -- the poll
    person      INTEGER NOT NULL REFERENCES persons, -- who is asked
    note        TEXT NOT NULL,                       -- what they wrote beside their answers
    answered_at INTEGER,                             -- instant of their last answer
    reminded_at INTEGER,                             -- instant of the last reminder
    UNIQUE (poll, person)
) STRICT;
CREATE INDEX poll_invitees_by_person ON poll_invitees (person);

-- The secret links by which someone answers; a reminder brings another. The secret is not kept. Persons: none.
CREATE TABLE poll_links (
    token_hash TEXT PRIMARY KEY,                          -- BLAKE2b-256 of the secret, lower-case hexadecimal
    invitee    INTEGER NOT NULL REFERENCES poll_invitees, -- whose answers it gives
    created_at INTEGER NOT NULL                           -- instant
) STRICT;
CREATE INDEX poll_links_by_invitee ON poll_links (invitee);

-- What someone answers for one date. Persons: when they are free.
CREATE TABLE poll_answers (
    invitee   INTEGER NOT NULL REFERENCES poll_invitees, -- who answers
    poll_date INTEGER NOT NULL REFERENCES poll_dates,    -- for which date
    choice    TEXT NOT NULL,                             -- yes, if-needed or no
    PRIMARY KEY (invitee, poll_date)
) STRICT;

-- A link by which someone signs in, once. The secret is not kept. Persons: when they asked to sign in.
CREATE TABLE sign_in_links (
    token_hash TEXT PRIMARY KEY,                    -- BLAKE2b-256 of the secret, lower-case hexadecimal
    person     INTEGER NOT NULL REFERENCES persons, -- who signs in
    created_at INTEGER NOT NULL,                    -- instant
    expires_at INTEGER NOT NULL,                    -- instant
    used_at    INTEGER                              -- instant it served
) STRICT;
CREATE INDEX sign_in_links_by_person ON sign_in_links (person);

-- A browser where someone is signed in. The secret of its cookie is not kept. Persons: where and when they use it.
CREATE TABLE sessions (
    id           INTEGER PRIMARY KEY,                 -- row number
    token_hash   TEXT NOT NULL UNIQUE,                -- BLAKE2b-256 of the secret, lower-case hexadecimal
    person       INTEGER NOT NULL REFERENCES persons, -- who is signed in
    client       TEXT NOT NULL,                       -- what the browser says it is
    created_at   INTEGER NOT NULL,                    -- instant
    last_seen_at INTEGER NOT NULL,                    -- instant, to the minute
    expires_at   INTEGER NOT NULL,                    -- instant, whatever its use
    ended_at     INTEGER                              -- instant it was left or cut
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person);

-- A file that someone sent and has not said yes to; it goes after a day. Persons: whoever the file names.
CREATE TABLE drafts (
    id         INTEGER PRIMARY KEY,                 -- row number
    kind       TEXT NOT NULL,                       -- plan or persons
    person     INTEGER NOT NULL REFERENCES persons, -- who sent it
    name       TEXT NOT NULL,                       -- file name as given
    content    BLOB NOT NULL,                       -- its bytes
    created_at INTEGER NOT NULL                     -- instant
) STRICT;

-- A letter, written whole in the transaction that causes it, until it has left. Persons: to whom, and what it says.
CREATE TABLE letters (
    id         INTEGER PRIMARY KEY,  -- row number: the order in which they were written
    recipient  TEXT NOT NULL,        -- the address it goes to
    subject    TEXT NOT NULL,        -- as the person reads it
    message    BLOB NOT NULL,        -- RFC 5322, whole; emptied once it has left when it holds a secret
    secret     INTEGER NOT NULL,     -- 1 when it holds a secret link
    written_at INTEGER NOT NULL,     -- instant
    left_at    INTEGER               -- instant it left
) STRICT;
CREATE INDEX letters_waiting ON letters (id) WHERE left_at IS NULL;

ALTER TABLE meetings ADD COLUMN promised_end TEXT;
ALTER TABLE meetings ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
UPDATE meetings SET promised_end = coalesce(
    (SELECT old_value FROM meeting_changes c WHERE c.meeting = meetings.id AND c.field = 'window_end' ORDER BY c.id LIMIT 1),
    window_end);

ALTER TABLE calendars ADD COLUMN person INTEGER REFERENCES persons;
CREATE UNIQUE INDEX calendars_by_person ON calendars (person);

ALTER TABLE subscriptions ADD COLUMN person INTEGER REFERENCES persons;
CREATE INDEX subscriptions_by_person ON subscriptions (person);
