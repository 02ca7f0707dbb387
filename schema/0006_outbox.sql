ALTER TABLE letters ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;      -- how often it was handed over
ALTER TABLE letters ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;        -- instant before which it is not tried again
ALTER TABLE letters ADD COLUMN under_way INTEGER NOT NULL DEFAULT 0;     -- 1 from when it is handed over until it is known what became of it
ALTER TABLE letters ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0; -- how often the program ended meanwhile: it may have arrived more than once
ALTER TABLE letters ADD COLUMN failed_at INTEGER;                        -- instant it was given up
ALTER TABLE letters ADD COLUMN trouble TEXT NOT NULL DEFAULT '';         -- why the last attempt failed, in the server's words
DROP INDEX letters_waiting;
CREATE INDEX letters_waiting ON letters (id) WHERE left_at IS NULL AND failed_at IS NULL;
CREATE INDEX letters_failed ON letters (id) WHERE failed_at IS NOT NULL;
