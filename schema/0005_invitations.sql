-- What those invited to a meeting were told of it: once for each time something went out. Persons: who sent it.
CREATE TABLE announcements (
    id        INTEGER PRIMARY KEY,                  -- row number
    meeting   INTEGER NOT NULL REFERENCES meetings, -- which meeting
    kind      TEXT NOT NULL,                        -- invitation, update or cancellation
    sequence  INTEGER NOT NULL,                     -- iCalendar SEQUENCE it went out with
    stamp     INTEGER NOT NULL,                     -- instant: iCalendar DTSTAMP it went out with, later than those before
    title     TEXT NOT NULL,                        -- as it was told
    starts_at TEXT NOT NULL,                        -- wall-clock beginning as it was told
    ends_at   TEXT NOT NULL,                        -- wall-clock end as it was told
    zone      TEXT NOT NULL,                        -- IANA name of the zone of both
    place     TEXT NOT NULL,                        -- as it was told; empty: none
    link      TEXT NOT NULL,                        -- as it was told; empty: none
    made_at   INTEGER NOT NULL,                     -- instant
    made_by   TEXT NOT NULL                         -- who sent it
) STRICT;
CREATE INDEX announcements_by_meeting ON announcements (meeting);

-- Someone invited to a meeting, as they were when they were, and what they answer. Persons: their name and address then,
-- whether they come, what they wrote, whether their mail arrives.
CREATE TABLE invitations (
    id                INTEGER PRIMARY KEY,                       -- row number
    meeting           INTEGER NOT NULL REFERENCES meetings,      -- to which meeting
    person            INTEGER NOT NULL REFERENCES persons,       -- who
    name              TEXT NOT NULL,                             -- their name when they were invited
    address           TEXT NOT NULL,                             -- where their letters go
    language          TEXT NOT NULL,                             -- fr or en: of their letters
    announcement      INTEGER NOT NULL REFERENCES announcements, -- what they were last told
    asked_sequence    INTEGER NOT NULL,                          -- SEQUENCE with which its present time was told: replies to
                                                                 -- an older one speak of another time
    message_id        TEXT NOT NULL,                             -- of the first letter, which the later ones follow
    answer            TEXT NOT NULL,                             -- needs-action, accepted, declined, tentative or delegated
    note              TEXT NOT NULL,                             -- what they wrote with it
    answered_at       INTEGER,                                   -- instant of the answer
    answered_by       TEXT,                                      -- link, mail or hand
    reply_sequence    INTEGER,                                   -- SEQUENCE of the last reply by mail
    reply_stamp       INTEGER,                                   -- instant: DTSTAMP of the last reply by mail
    reminded_at       INTEGER,                                   -- instant of the last reminder that asked for an answer
    day_before_at     INTEGER,                                   -- instant of the reminder before the meeting
    undeliverable_at  INTEGER,                                   -- instant since when their mail comes back
    undeliverable_why TEXT NOT NULL DEFAULT '',                  -- what the mail server says of it
    withdrawn_at      INTEGER,                                   -- instant they were taken off the list
    silenced_at       INTEGER,                                   -- instant since when they want no reminder of it
    UNIQUE (meeting, person)
) STRICT;
CREATE INDEX invitations_by_person ON invitations (person);

-- The secret links by which someone answers an invitation, and the secret in the address that replies go to; each letter
-- brings another. The secret is not kept. Persons: none.
CREATE TABLE invitation_links (
    token_hash TEXT PRIMARY KEY,                         -- BLAKE2b-256 of the secret, lower-case hexadecimal
    invitation INTEGER NOT NULL REFERENCES invitations,  -- whose answer it gives
    door       TEXT NOT NULL,                            -- link: of a page; address: where replies by mail go
    created_at INTEGER NOT NULL                          -- instant
) STRICT;
CREATE INDEX invitation_links_by_invitation ON invitation_links (invitation);

-- Every answer that came, for ever, also those that counted no longer. Persons: what they answered and when.
CREATE TABLE answers (
    id         INTEGER PRIMARY KEY,                      -- row number: order in which they came
    invitation INTEGER NOT NULL REFERENCES invitations,  -- whose
    answer     TEXT NOT NULL,                            -- accepted, declined, tentative or delegated
    note       TEXT NOT NULL,                            -- what they wrote with it
    channel    TEXT NOT NULL,                            -- link, mail or hand
    entered_by TEXT NOT NULL,                            -- who entered it by hand, else whose address it came from
    came_at    INTEGER NOT NULL,                         -- instant
    sequence   INTEGER,                                  -- SEQUENCE that a reply by mail answers
    stamp      INTEGER,                                  -- instant: DTSTAMP of a reply by mail
    stale      INTEGER NOT NULL                          -- 1: about a time that is no longer the meeting's, or overtaken
) STRICT;
CREATE INDEX answers_by_invitation ON answers (invitation);

-- Another time that an invitee proposes (iTIP COUNTER), until the coordonnatrice says yes or no. Persons: who proposes.
CREATE TABLE proposals (
    id         INTEGER PRIMARY KEY,                      -- row number
    invitation INTEGER NOT NULL REFERENCES invitations,  -- whose
    starts_at  TEXT NOT NULL,                            -- wall-clock beginning
    ends_at    TEXT NOT NULL,                            -- wall-clock end
    zone       TEXT NOT NULL,                            -- IANA name of the zone of both
    note       TEXT NOT NULL,                            -- what they wrote with it
    came_at    INTEGER NOT NULL,                         -- instant
    outcome    TEXT,                                     -- taken or declined; absent while it waits
    settled_at INTEGER                                   -- instant of the outcome
) STRICT;
CREATE INDEX proposals_by_invitation ON proposals (invitation);

-- Mail that came to the office's mailbox, once each; whole while it waits for a person. Persons: who wrote, what they wrote.
CREATE TABLE received_mails (
    id         INTEGER PRIMARY KEY,             -- row number
    digest     TEXT NOT NULL UNIQUE,            -- BLAKE2b-256 of its bytes, lower-case hexadecimal: it counts once
    came_at    INTEGER NOT NULL,                -- instant
    sender     TEXT NOT NULL,                   -- address it says it is from; empty: none
    subject    TEXT NOT NULL,                   -- as it says
    outcome    TEXT NOT NULL,                   -- answer, stale, proposal, bounce, ignored or held
    reason     TEXT NOT NULL,                   -- code of why it is held or ignored; empty otherwise
    invitation INTEGER REFERENCES invitations,  -- whose it is, or seems to be
    message    BLOB NOT NULL,                   -- its bytes while it is held, else empty
    settled_at INTEGER,                         -- instant someone dealt with it
    settled_by TEXT                             -- who
) STRICT;
CREATE INDEX received_mails_held ON received_mails (id) WHERE outcome = 'held' AND settled_at IS NULL;
CREATE INDEX received_mails_by_invitation ON received_mails (invitation);

ALTER TABLE letters ADD COLUMN message_id TEXT NOT NULL DEFAULT '';                -- Message-ID, without its brackets
ALTER TABLE letters ADD COLUMN invitation INTEGER REFERENCES invitations;          -- whose invitation it is about
ALTER TABLE letters ADD COLUMN announcement INTEGER REFERENCES announcements;      -- what it tells of
CREATE INDEX letters_by_message_id ON letters (message_id) WHERE message_id <> '';
CREATE INDEX letters_by_invitation ON letters (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX letters_by_announcement ON letters (announcement) WHERE announcement IS NOT NULL;
