CREATE TABLE record_import (
  id             uuid PRIMARY KEY,
  version        bigint NOT NULL,
  media_type     text NOT NULL,
  bytes          bigint NOT NULL,
  status         text NOT NULL,
  -- How many records of the file are behind us: a restarted service takes up the next one.
  position       bigint NOT NULL,
  created        bigint NOT NULL,
  updated        bigint NOT NULL,
  unchanged      bigint NOT NULL,
  duplicate      bigint NOT NULL,
  quarantined    bigint NOT NULL,
  started_at     timestamptz NOT NULL,
  finished_at    timestamptz,
  failure_code   text,
  failure_reason text,

  CONSTRAINT record_import_media_type_is_marc
    CHECK (media_type IN ('application/marcxml+xml', 'application/marc')),
  CONSTRAINT record_import_status_is_known
    CHECK (status IN ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  CONSTRAINT record_import_counts_every_record
    CHECK (position = created + updated + unchanged + duplicate + quarantined),
  CONSTRAINT record_import_ends_once CHECK ((status = 'RUNNING') = (finished_at IS NULL)),
  CONSTRAINT record_import_fails_for_a_reason
    CHECK ((status = 'FAILED') = (failure_code IS NOT NULL AND failure_reason IS NOT NULL))
);

CREATE INDEX record_import_running ON record_import (id) WHERE status = 'RUNNING';

-- The file, until the import ends: any replica can work on it, and a restart loses nothing.
CREATE TABLE import_chunk (
  import_id uuid NOT NULL,
  seq       integer NOT NULL,
  bytes     bytea NOT NULL,

  CONSTRAINT import_chunk_pk PRIMARY KEY (import_id, seq),
  CONSTRAINT import_chunk_import_exists FOREIGN KEY (import_id) REFERENCES record_import (id)
);

-- A file is written once, read once and deleted; compressing it would only cost time.
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_outcome (
  import_id             uuid NOT NULL,
  position              bigint NOT NULL,
  outcome               text NOT NULL,
  control_number        text,
  control_number_source text,
  record_id             uuid,
  reason_code           text,
  reason                text,
  warnings              text[] NOT NULL,
  raw                   bytea,

  CONSTRAINT import_outcome_pk PRIMARY KEY (import_id, position),
  CONSTRAINT import_outcome_import_exists FOREIGN KEY (import_id) REFERENCES record_import (id),
  CONSTRAINT import_outcome_is_known CHECK (
    outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'DUPLICATE', 'QUARANTINED')),
  CONSTRAINT import_outcome_has_record_or_reason CHECK (
    CASE WHEN outcome = 'QUARANTINED'
      THEN record_id IS NULL AND reason_code IS NOT NULL AND reason IS NOT NULL
        AND raw IS NOT NULL
      ELSE record_id IS NOT NULL END)
);

CREATE INDEX import_outcome_by_kind ON import_outcome (import_id, outcome, position);

-- Which records of this file came before: the second one with a number is a duplicate.
CREATE INDEX import_outcome_by_number ON import_outcome (import_id, control_number)
  WHERE control_number IS NOT NULL;
CREATE INDEX import_outcome_by_unnumbered_record ON import_outcome (import_id, record_id)
  WHERE control_number IS NULL;
