-- That one contributor was said to be another, and what each of them was before: taking it back
-- gives both what was theirs. Merges from before this table cannot be taken back.
CREATE TABLE contributor_merge (
  id                        uuid        CONSTRAINT contributor_merge_pk PRIMARY KEY,
  version                   bigint      NOT NULL,
  survivor_id               uuid        NOT NULL
    CONSTRAINT contributor_merge_survivor_exists REFERENCES contributor (id),
  merged_id                 uuid        NOT NULL
    CONSTRAINT contributor_merge_merged_exists REFERENCES contributor (id),
  name_keys                 text[]      NOT NULL,
  survivor_origins          text[]      NOT NULL,
  survivor_external_ids     jsonb       NOT NULL,
  merged_origins            text[]      NOT NULL,
  merged_external_ids       jsonb       NOT NULL,
  merged_preferred_original text,
  merged_preferred_latin    text,
  merged_at                 timestamptz NOT NULL,
  reversed_at               timestamptz,
  CONSTRAINT contributor_merge_of_two CHECK (survivor_id <> merged_id),
  CONSTRAINT contributor_merge_moves_a_name CHECK (cardinality(name_keys) > 0),
  CONSTRAINT contributor_merge_reversed_afterwards CHECK (reversed_at >= merged_at)
);
COMMENT ON COLUMN contributor_merge.name_keys IS
  'Keys of the names that moved to the survivor: those that are still there go back.';
COMMENT ON COLUMN contributor_merge.survivor_origins IS 'As they were before the merge.';

-- A contributor is in one other at a time.
CREATE UNIQUE INDEX contributor_merge_in_force_once ON contributor_merge (merged_id)
  WHERE reversed_at IS NULL;
CREATE INDEX contributor_merge_of_survivor ON contributor_merge (survivor_id, id);
CREATE INDEX contributor_merge_of_merged ON contributor_merge (merged_id, id);
