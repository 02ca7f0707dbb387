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
    id           INTEGER PRIMARY KEY,         -- row number
    name         TEXT NOT NULL,               -- as first written
    slug         TEXT NOT NULL UNIQUE,        -- lower-case ASCII of the name without "Comité", as in the calendar's address
    quorum_rule  TEXT NOT NULL DEFAULT 'none', -- none, seats (a number of filled seats) or percent (a share of them)
    quorum_value INTEGER NOT NULL DEFAULT 0   -- how many, or how many of a hundred
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
    promised_end TEXT,                           -- last day of the window it was born with: slippage is counted from it
    version      INTEGER NOT NULL DEFAULT 1,     -- one more with each change, so that none is overwritten unseen
    CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL) = (zone IS NULL)),
    CHECK (starts_at IS NOT NULL OR (window_start IS NOT NULL AND window_end IS NOT NULL)),
    CHECK (starts_at IS NOT NULL OR state NOT IN ('confirmed', 'held'))
) STRICT;
CREATE INDEX meetings_by_activity ON meetings (activity);
CREATE INDEX meetings_by_slot ON meetings (slot);
CREATE INDEX meetings_by_committee ON meetings (committee);
CREATE INDEX meetings_by_territory ON meetings (territory);
-- Everything that lists of meetings filter and sort by, in the order of their days, so that none reads or sorts the
-- meetings themselves.
CREATE INDEX meetings_by_day ON meetings (coalesce(starts_at, window_end), id, archived_at, state, committee, territory,
    activity, promised_end, starts_at, ends_at, window_start, window_end);

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
    kind       TEXT NOT NULL,                       -- everything, plan, committee, territory or person
    title      TEXT NOT NULL,                       -- what people read
    committee  INTEGER UNIQUE REFERENCES committees,   -- whose meetings it shows
    territory  INTEGER UNIQUE REFERENCES territories,  -- whose meetings it shows
    notice_uid TEXT NOT NULL UNIQUE,                -- UID of the notice, random
    created_at INTEGER NOT NULL,                    -- instant
    changed_at INTEGER NOT NULL,                    -- instant of the last change of what it shows: only grows
    person     INTEGER REFERENCES persons           -- whose meetings it shows
) STRICT;
CREATE UNIQUE INDEX calendars_by_person ON calendars (person);

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
    last_used_at   INTEGER,               -- instant it was last read, to the minute
    person         INTEGER REFERENCES persons -- whose it is: cut when they leave
) STRICT;
CREATE INDEX subscriptions_by_person ON subscriptions (person);

-- What the program remembers of itself between two runs, by name: "publisher", the form that feeds last had.
-- Persons: none.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,  -- which one
    value TEXT NOT NULL      -- what it says
) STRICT;

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
    left_at    INTEGER,              -- instant it left
    message_id TEXT NOT NULL DEFAULT '',               -- Message-ID, without its brackets
    invitation INTEGER REFERENCES invitations,         -- whose invitation it is about
    announcement INTEGER REFERENCES announcements,     -- what it tells of
    attempts INTEGER NOT NULL DEFAULT 0,               -- how often it was handed over
    due_at INTEGER NOT NULL DEFAULT 0,                 -- instant before which it is not tried again
    under_way INTEGER NOT NULL DEFAULT 0,              -- 1 from when it is handed over until it is known what became of it
    interruptions INTEGER NOT NULL DEFAULT 0,          -- how often the program ended meanwhile: it may have arrived more than once
    failed_at INTEGER,                                 -- instant it was given up
    trouble TEXT NOT NULL DEFAULT ''                   -- why the last attempt failed, in the server's words
) STRICT;
CREATE INDEX letters_waiting ON letters (id) WHERE left_at IS NULL AND failed_at IS NULL;
CREATE INDEX letters_failed ON letters (id) WHERE failed_at IS NOT NULL;
CREATE INDEX letters_by_message_id ON letters (message_id) WHERE message_id <> '';
CREATE INDEX letters_by_invitation ON letters (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX letters_by_announcement ON letters (announcement) WHERE announcement IS NOT NULL;

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

-- The attendance of a meeting, once someone entered it. Persons: none.
CREATE TABLE attendance_sheets (
    meeting    INTEGER PRIMARY KEY REFERENCES meetings, -- whose
    version    INTEGER NOT NULL,                        -- one more with each change, so that none is overwritten unseen
    changed_at INTEGER NOT NULL,                        -- instant of its last change
    changed_by TEXT NOT NULL                            -- who entered it
) STRICT;

-- Someone who was at a meeting, or should have been, as they were on its day. Persons: who, whether they came and why not.
CREATE TABLE attendances (
    meeting      INTEGER NOT NULL REFERENCES attendance_sheets, -- at which meeting
    position     INTEGER NOT NULL,                              -- order on the sheet, from 0
    seat         INTEGER REFERENCES seats,                      -- the seat they held that day; absent: another participant or a guest
    seat_name    TEXT NOT NULL,                                 -- what it was called then; empty without a seat
    person       INTEGER REFERENCES persons,                    -- who; absent: someone we hold nothing on
    name         TEXT NOT NULL,                                 -- their name then
    body         TEXT NOT NULL,                                 -- organisation they came for, by its name then; may be empty
    territory    TEXT NOT NULL,                                 -- territory they came for, by its name then; may be empty
    status       TEXT NOT NULL,                                 -- present, excused, replaced, absent or guest
    detail       TEXT NOT NULL,                                 -- why excused, or by whom replaced
    arrived_item TEXT NOT NULL,                                 -- key of the agenda item at which they came; empty: from the beginning
    left_item    TEXT NOT NULL,                                 -- key of the item at which they left; empty: they stayed
    PRIMARY KEY (meeting, position)
) STRICT;
CREATE INDEX attendances_by_seat ON attendances (seat);
CREATE INDEX attendances_by_person ON attendances (person);

-- The compte-rendu of a meeting. Persons: none.
CREATE TABLE minutes (
    meeting       INTEGER PRIMARY KEY REFERENCES meetings, -- whose
    state         TEXT NOT NULL,                           -- draft, circulated, approved or public
    version       INTEGER NOT NULL,                        -- number of its latest version
    circulated_at INTEGER,                                 -- instant members were first shown it
    approved_at   INTEGER,                                 -- instant its approval was noted
    approved_in   INTEGER REFERENCES meetings,             -- the meeting that approved it
    published_at  INTEGER                                  -- instant anyone may read its public version
) STRICT;
CREATE INDEX minutes_by_approval ON minutes (approved_in);

-- A version of a compte-rendu, whole, never changed once written. Persons: who wrote it.
CREATE TABLE minutes_versions (
    id      INTEGER PRIMARY KEY,                 -- row number
    meeting INTEGER NOT NULL REFERENCES minutes, -- of whose compte-rendu
    number  INTEGER NOT NULL,                    -- from 1
    made_at INTEGER NOT NULL,                    -- instant
    made_by TEXT NOT NULL,                       -- who
    cause   TEXT NOT NULL,                       -- begun, written, taken-on, restored or agenda: what made it
    UNIQUE (meeting, number)
) STRICT;

-- A section of a version, one for each item of the agenda. Persons: whoever its text names.
CREATE TABLE minutes_sections (
    version    INTEGER NOT NULL REFERENCES minutes_versions, -- of which
    position   INTEGER NOT NULL,                             -- order, from 0
    key        TEXT NOT NULL,                                -- of its agenda item
    title      TEXT NOT NULL,                                -- as on the agenda when it was begun
    body       TEXT NOT NULL,                                -- what was said, Markdown; [[ ]] around what the public does not read
    decisions  TEXT NOT NULL,                                -- one a line
    follow_ups TEXT NOT NULL,                                -- what was taken on, as this version says it, one a line
    PRIMARY KEY (version, position)
) STRICT;

-- What someone was writing in a section and has not put into the compte-rendu. Persons: who writes, whoever the text names.
CREATE TABLE minutes_drafts (
    meeting   INTEGER NOT NULL REFERENCES minutes, -- of whose compte-rendu
    key       TEXT NOT NULL,                       -- of the section
    person    INTEGER NOT NULL REFERENCES persons, -- who writes
    base      INTEGER NOT NULL,                    -- number of the version they began from
    body      TEXT NOT NULL,                       -- Markdown
    decisions TEXT NOT NULL,                       -- one a line
    saved_at  INTEGER NOT NULL,                    -- instant
    PRIMARY KEY (meeting, key, person)
) STRICT;
CREATE INDEX minutes_drafts_by_person ON minutes_drafts (person);

-- A letter to who should write the compte-rendu of a meeting, once for each delay. Persons: none.
CREATE TABLE minutes_reminders (
    meeting INTEGER NOT NULL REFERENCES meetings, -- whose compte-rendu is missing
    days    INTEGER NOT NULL,                     -- how long after the meeting
    sent_at INTEGER NOT NULL,                     -- instant
    PRIMARY KEY (meeting, days)
) STRICT;

-- Something that someone took on at a meeting, open until it is closed. Persons: who took it on.
CREATE TABLE follow_ups (
    id          INTEGER PRIMARY KEY,                 -- row number
    meeting     INTEGER NOT NULL REFERENCES minutes, -- the meeting where
    section_key TEXT NOT NULL,                       -- of the agenda item
    what        TEXT NOT NULL,                       -- to do
    owner       INTEGER REFERENCES persons,          -- who; absent: someone we hold nothing on
    owner_name  TEXT NOT NULL,                       -- their name then
    due_on      TEXT,                                -- day by which
    made_at     INTEGER NOT NULL,                    -- instant
    made_by     TEXT NOT NULL,                       -- who noted it
    closed_at   INTEGER,                             -- instant it was done or dropped
    closed_by   TEXT,                                -- who said so
    outcome     TEXT NOT NULL                        -- what came of it; may be empty
) STRICT;
CREATE INDEX follow_ups_by_meeting ON follow_ups (meeting);
CREATE INDEX follow_ups_by_owner ON follow_ups (owner);
CREATE INDEX follow_ups_open ON follow_ups (due_on) WHERE closed_at IS NULL;

-- A paper of a meeting. Its bytes are files of the data folder, named by their digest. Persons: who brought it.
CREATE TABLE documents (
    id           INTEGER PRIMARY KEY,                  -- row number
    meeting      INTEGER NOT NULL REFERENCES meetings, -- whose: who may see the meeting may read it
    section_key  TEXT NOT NULL,                        -- of the agenda item it belongs to; empty: the whole meeting
    of_minutes   INTEGER NOT NULL,                     -- 1: an annex of the compte-rendu
    title        TEXT NOT NULL,                        -- what people read
    version      INTEGER NOT NULL,                     -- number of its latest version
    withdrawn_at INTEGER,                              -- instant it was taken away
    withdrawn_by TEXT                                  -- who took it away
) STRICT;
CREATE INDEX documents_by_meeting ON documents (meeting);

-- The bytes that a document had at a time. Persons: who brought them, whoever the file names.
CREATE TABLE document_versions (
    id         INTEGER PRIMARY KEY,                   -- row number
    document   INTEGER NOT NULL REFERENCES documents, -- of which
    number     INTEGER NOT NULL,                      -- from 1
    file_name  TEXT NOT NULL,                         -- as it was sent, fit to be shown
    media_type TEXT NOT NULL,                         -- by its content
    size       INTEGER NOT NULL,                      -- bytes
    digest     TEXT NOT NULL,                         -- BLAKE2b-256 of the bytes, lower-case hexadecimal
    added_at   INTEGER NOT NULL,                      -- instant
    added_by   TEXT NOT NULL,                         -- who
    indexing   TEXT NOT NULL,                         -- waiting, done, unfit or failed: whether its text can be searched
    UNIQUE (document, number)
) STRICT;
CREATE INDEX document_versions_by_digest ON document_versions (digest);
CREATE INDEX document_versions_to_index ON document_versions (id) WHERE indexing = 'waiting';

-- A piece of text that can be found, and what it belongs to. Persons: none.
CREATE TABLE passages (
    id       INTEGER PRIMARY KEY,              -- row number, also of its text
    kind     TEXT NOT NULL,                    -- minutes, decision, agenda, activity or document
    meeting  INTEGER REFERENCES meetings,      -- whose: who may see it may find it; absent: of the plan, for every member
    activity INTEGER REFERENCES activities,    -- of the plan
    document INTEGER REFERENCES documents,     -- whose text it is
    key      TEXT NOT NULL                     -- of the section or item; may be empty
) STRICT;
CREATE INDEX passages_by_meeting ON passages (meeting, kind);
CREATE INDEX passages_by_activity ON passages (activity);
CREATE INDEX passages_by_document ON passages (document);

-- The words of the passages, accents and case folded; rowid is the passage's. Persons: whoever the texts name.
CREATE VIRTUAL TABLE passage_texts USING fts5 (
    title, -- what stands above it
    body,  -- the text itself
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '3'
);

-- Who read or changed what concerns somebody else, for ever. Persons: who did it, about whom.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,         -- row number: order in which things happened
    at      INTEGER NOT NULL,            -- instant
    who     TEXT NOT NULL,               -- who did it
    act     TEXT NOT NULL,               -- code: person-read, person-exported, person-erased, document-read, …
    person  INTEGER REFERENCES persons,  -- about whom
    meeting INTEGER REFERENCES meetings, -- about which meeting
    detail  TEXT NOT NULL                -- what exactly; may be empty
) STRICT;
CREATE INDEX audit_by_person ON audit (person);
CREATE INDEX audit_by_meeting ON audit (meeting);

-- The register of confidentiality incidents (Act respecting the protection of personal information in the private
-- sector, CQLR c. P-39.1, s. 3.8). Persons: whoever its text names.
CREATE TABLE incidents (
    id            INTEGER PRIMARY KEY, -- row number
    happened_on   TEXT,                -- day it happened, when it is known
    noticed_on    TEXT NOT NULL,       -- day it was noticed
    what          TEXT NOT NULL,       -- what happened
    information   TEXT NOT NULL,       -- which personal information
    people        INTEGER,             -- how many persons it concerns, when it is known
    serious       INTEGER NOT NULL,    -- 1: a risk of serious injury
    why           TEXT NOT NULL,       -- what makes the risk serious or not
    measures      TEXT NOT NULL,       -- what was done
    told_board_on TEXT,                -- day the Commission d'accès à l'information was told
    told_people_on TEXT,               -- day the persons were told
    noted_at      INTEGER NOT NULL,    -- instant
    noted_by      TEXT NOT NULL        -- who wrote it down
) STRICT;

-- What ties persons to the meetings of committees and territories: the seats they hold or held, and the committees whose
-- secretary they are or were.
CREATE VIEW memberships (person, committee, territory, starts_on, ends_on) AS
    SELECT h.person, s.committee, s.territory, h.starts_on, h.ends_on FROM holdings h JOIN seats s ON s.id = h.seat
    UNION ALL
    SELECT person, committee, NULL, starts_on, ends_on FROM roles WHERE role = 'secretary';
