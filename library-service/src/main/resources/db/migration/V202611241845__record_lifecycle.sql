-- An import that brings a deleted record again restores it, and says so in the answer of the very
-- statement that did it: no other column tells an update from a return.
ALTER TABLE bibliographic_record ADD COLUMN restored_at timestamptz;
COMMENT ON COLUMN bibliographic_record.restored_at IS
  'Set by the change that brought a deleted record back; cleared by the next change.';

-- Title and author, folded and hashed, in either script: descriptions of one work meet in a key.
-- Beside the search, so that a record that is not found is no candidate either.
ALTER TABLE record_search
  ADD COLUMN original_key uuid,
  ADD COLUMN latin_key    uuid;
CREATE INDEX record_search_original_key ON record_search (original_key)
  WHERE original_key IS NOT NULL;
CREATE INDEX record_search_latin_key ON record_search (latin_key) WHERE latin_key IS NOT NULL;

CREATE TABLE record_merge (
  id          uuid        CONSTRAINT record_merge_pk PRIMARY KEY,
  version     bigint      NOT NULL,
  survivor_id uuid        NOT NULL
    CONSTRAINT record_merge_survivor_exists REFERENCES bibliographic_record (id),
  merged_id   uuid        NOT NULL
    CONSTRAINT record_merge_merged_exists REFERENCES bibliographic_record (id),
  merged_at   timestamptz NOT NULL,
  reversed_at timestamptz,
  CONSTRAINT record_merge_of_two_records CHECK (survivor_id <> merged_id),
  CONSTRAINT record_merge_reversed_afterwards CHECK (reversed_at >= merged_at)
);
-- A record is in one other at a time.
CREATE UNIQUE INDEX record_merge_in_force_once ON record_merge (merged_id)
  WHERE reversed_at IS NULL;

CREATE TABLE record_merge_item (
  merge_id uuid NOT NULL CONSTRAINT record_merge_item_merge_exists REFERENCES record_merge (id),
  item_id  uuid NOT NULL CONSTRAINT record_merge_item_exists REFERENCES item (id),
  CONSTRAINT record_merge_item_pk PRIMARY KEY (merge_id, item_id)
);
COMMENT ON TABLE record_merge_item IS
  'Which copies a merge moved: taking it back moves those that are still there.';

-- That these records are different works. Kept by record and not by key, so that the decision
-- outlives a new import or a corrected title; who joins a group later has not been looked at.
CREATE TABLE duplicate_dismissal (
  id           uuid        CONSTRAINT duplicate_dismissal_pk PRIMARY KEY,
  version      bigint      NOT NULL,
  dismissed_at timestamptz NOT NULL
);

CREATE TABLE duplicate_dismissal_record (
  dismissal_id uuid NOT NULL
    CONSTRAINT duplicate_dismissal_record_dismissal_exists REFERENCES duplicate_dismissal (id),
  record_id    uuid NOT NULL
    CONSTRAINT duplicate_dismissal_record_exists REFERENCES bibliographic_record (id),
  -- Asked by record.
  CONSTRAINT duplicate_dismissal_record_pk PRIMARY KEY (record_id, dismissal_id)
);
CREATE INDEX duplicate_dismissal_record_of_dismissal ON duplicate_dismissal_record (dismissal_id);
