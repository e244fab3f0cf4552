CREATE TABLE reading_list (
  id              uuid        CONSTRAINT reading_list_pk PRIMARY KEY,
  version         bigint      NOT NULL,
  title_ar        text        NOT NULL,
  title_en        text        NOT NULL,
  introduction_ar text,
  introduction_en text,
  series_id       uuid,
  status          text        NOT NULL,
  created_at      timestamptz NOT NULL,
  published_at    timestamptz,
  CONSTRAINT reading_list_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  CONSTRAINT reading_list_title_is_short
    CHECK (length(title_ar) BETWEEN 1 AND 200 AND length(title_en) BETWEEN 1 AND 200),
  CONSTRAINT reading_list_introduction_is_bilingual CHECK (
    (introduction_ar IS NULL) = (introduction_en IS NULL)
    AND length(introduction_ar) BETWEEN 1 AND 4000 AND length(introduction_en) BETWEEN 1 AND 4000),
  CONSTRAINT reading_list_published_at_some_time CHECK
    (CASE status WHEN 'DRAFT' THEN published_at IS NULL
                 WHEN 'PUBLISHED' THEN published_at IS NOT NULL
                 ELSE true END)
);
COMMENT ON COLUMN reading_list.series_id IS
  'The series it is read for, as the events service knows it; nobody asks whether there is one.';

-- What is read for a series is one list; those of earlier years are archived.
CREATE UNIQUE INDEX reading_list_one_per_series ON reading_list (series_id)
  WHERE status <> 'ARCHIVED';
CREATE INDEX reading_list_of_series ON reading_list (series_id, id);

CREATE TABLE reading_list_entry (
  id        uuid    CONSTRAINT reading_list_entry_pk PRIMARY KEY,
  list_id   uuid    NOT NULL CONSTRAINT reading_list_entry_of_a_list REFERENCES reading_list (id),
  record_id uuid    NOT NULL
    CONSTRAINT reading_list_entry_record_exists REFERENCES bibliographic_record (id),
  position  integer NOT NULL,
  note_ar   text,
  note_en   text,
  CONSTRAINT reading_list_entry_record_once UNIQUE (list_id, record_id),
  -- Checked at the end of each statement, since one statement moves many.
  CONSTRAINT reading_list_entry_position_once UNIQUE (list_id, position) DEFERRABLE,
  -- With positions that are taken once it is also the number of entries that has a limit.
  CONSTRAINT reading_list_entry_within_limit CHECK (position BETWEEN 1 AND 200),
  CONSTRAINT reading_list_entry_note_is_bilingual CHECK (
    (note_ar IS NULL) = (note_en IS NULL)
    AND length(note_ar) BETWEEN 1 AND 1000 AND length(note_en) BETWEEN 1 AND 1000)
);
CREATE INDEX reading_list_entry_of_record ON reading_list_entry (record_id);
