-- Tables of books beside MARC, and how they are to be read.
ALTER TABLE record_import
  DROP CONSTRAINT record_import_media_type_is_marc,
  ADD CONSTRAINT record_import_media_type_is_known CHECK (media_type IN
    ('application/marcxml+xml', 'application/marc', 'text/csv', 'text/tab-separated-values')),
  ADD COLUMN columns text[],
  ADD COLUMN heading boolean,
  ADD COLUMN charset text,
  ADD COLUMN source text,
  ADD CONSTRAINT record_import_tables_have_a_layout CHECK (
    (media_type LIKE 'text/%')
      = (columns IS NOT NULL AND heading IS NOT NULL AND charset IS NOT NULL)),
  ADD CONSTRAINT record_import_charset_is_known CHECK (charset IN ('UTF-8', 'windows-1256')),
  -- A rehearsal of an import: every outcome is found out, nothing is catalogued.
  ADD COLUMN dry_run boolean NOT NULL DEFAULT false,
  -- How far the file is read, and how long that took: waiting and time between restarts left out.
  ADD COLUMN bytes_read bigint NOT NULL DEFAULT 0,
  ADD COLUMN busy_millis bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT record_import_reads_the_file CHECK (bytes_read BETWEEN 0 AND bytes),
  ADD CONSTRAINT record_import_time_passes CHECK (busy_millis >= 0);

UPDATE record_import SET bytes_read = bytes WHERE status = 'COMPLETED';

ALTER TABLE import_outcome
  ADD COLUMN rehearsed boolean NOT NULL DEFAULT false,
  -- What a record without a number is known by: its content.
  ADD COLUMN content_hash text,
  DROP CONSTRAINT import_outcome_has_record_or_reason,
  ADD CONSTRAINT import_outcome_has_record_or_reason CHECK (
    CASE
      WHEN outcome = 'QUARANTINED'
        THEN record_id IS NULL AND reason_code IS NOT NULL AND reason IS NOT NULL
          AND raw IS NOT NULL
      WHEN rehearsed AND outcome = 'CREATED' THEN record_id IS NULL
      WHEN rehearsed AND outcome = 'DUPLICATE' THEN true
      ELSE record_id IS NOT NULL
    END);

CREATE INDEX import_outcome_by_content ON import_outcome (import_id, content_hash)
  WHERE content_hash IS NOT NULL;
DROP INDEX import_outcome_by_unnumbered_record;

-- A file comes before its import: it is kept piece by piece while it arrives, so that neither a
-- slow sender nor a gigabyte holds a transaction open.
CREATE TABLE import_file (
  id         uuid PRIMARY KEY,
  arrived_at timestamptz NOT NULL
);

INSERT INTO import_file (id, arrived_at)
SELECT id, started_at FROM record_import WHERE status = 'RUNNING';
DELETE FROM import_chunk
WHERE import_id NOT IN (SELECT id FROM import_file);

ALTER TABLE import_chunk
  DROP CONSTRAINT import_chunk_import_exists,
  ADD CONSTRAINT import_chunk_file_exists FOREIGN KEY (import_id) REFERENCES import_file (id);
ALTER TABLE import_chunk RENAME COLUMN import_id TO file_id;
