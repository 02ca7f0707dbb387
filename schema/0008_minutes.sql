-- What a meeting leaves behind: who was there, its compte-rendu, what was taken on, its documents; and one index of it all.

ALTER TABLE committees ADD COLUMN quorum_rule TEXT NOT NULL DEFAULT 'none';
ALTER TABLE committees ADD COLUMN quorum_value INTEGER NOT NULL DEFAULT 0;

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
