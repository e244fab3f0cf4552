CREATE TABLE series (
  id               uuid        CONSTRAINT series_pk PRIMARY KEY,
  version          bigint      NOT NULL,
  title_ar         text        NOT NULL,
  title_en         text        NOT NULL,
  description_ar   text,
  description_en   text,
  kind             text        NOT NULL,
  status           text        NOT NULL,
  capacity         integer     NOT NULL,
  zone             text,
  starts_at        timestamp,
  duration_minutes integer,
  rule             text,
  award_id         uuid        CONSTRAINT series_award_unique UNIQUE,
  created_at       timestamptz NOT NULL,
  published_at     timestamptz,
  cancelled_at     timestamptz,
  CONSTRAINT series_title_has_a_length CHECK (
    char_length(title_ar) BETWEEN 1 AND 200 AND char_length(title_en) BETWEEN 1 AND 200),
  CONSTRAINT series_description_has_a_length CHECK (
    char_length(description_ar) <= 4000 AND char_length(description_en) <= 4000),
  CONSTRAINT series_kind_is_known CHECK (kind IN
    ('SEMINAR', 'WORKSHOP', 'DIALOGUE_FORUM', 'YOUTH_FORUM', 'ARTIST_TALK', 'LECTURE')),
  CONSTRAINT series_status_is_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  CONSTRAINT series_capacity_is_sane CHECK (capacity BETWEEN 1 AND 10000),
  CONSTRAINT series_schedule_is_whole CHECK (
    num_nonnulls(zone, starts_at, duration_minutes) IN (0, 3)
    AND (rule IS NULL OR zone IS NOT NULL)),
  CONSTRAINT series_duration_is_sane CHECK (duration_minutes BETWEEN 5 AND 1440),
  CONSTRAINT series_rule_has_a_length CHECK (char_length(rule) <= 210),
  CONSTRAINT series_is_published_with_a_schedule CHECK (
    (status = 'DRAFT') = (published_at IS NULL) AND (status = 'DRAFT' OR zone IS NOT NULL)),
  CONSTRAINT series_cancelled_at_an_instant CHECK (
    (status = 'CANCELLED') = (cancelled_at IS NOT NULL))
);
COMMENT ON COLUMN series.starts_at IS 'Wall clock in zone: the truth. Instants are derived from it.';
COMMENT ON COLUMN series.award_id IS 'Award that the draft was made for; shown to organisers alone.';

CREATE TABLE occurrence (
  id                uuid        CONSTRAINT occurrence_pk PRIMARY KEY,
  version           bigint      NOT NULL,
  series_id         uuid        NOT NULL CONSTRAINT occurrence_series_exists REFERENCES series (id),
  local_start       timestamp   NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  capacity          integer     NOT NULL,
  taken             integer     NOT NULL,
  waiting           integer     NOT NULL,
  last_queue_number bigint      NOT NULL,
  status            text        NOT NULL,
  cancelled_at      timestamptz,
  CONSTRAINT occurrence_once_per_start UNIQUE (series_id, local_start),
  CONSTRAINT occurrence_ends_after_its_start CHECK (ends_at > starts_at),
  CONSTRAINT occurrence_capacity_is_sane CHECK (capacity BETWEEN 1 AND 10000),
  -- Nobody can be given a seat that is not there, whatever the code above believes.
  CONSTRAINT occurrence_taken_within_capacity CHECK (taken BETWEEN 0 AND capacity),
  -- Nor can anybody be left waiting beside a free seat.
  CONSTRAINT occurrence_waits_only_when_full CHECK (
    waiting = 0 OR (waiting > 0 AND taken = capacity)),
  CONSTRAINT occurrence_queue_numbers_cover_the_queue CHECK (last_queue_number >= waiting),
  CONSTRAINT occurrence_status_is_known CHECK (status IN ('SCHEDULED', 'CANCELLED')),
  CONSTRAINT occurrence_cancelled_at_an_instant CHECK (
    (status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CONSTRAINT occurrence_cancelled_is_empty CHECK (
    status <> 'CANCELLED' OR (taken = 0 AND waiting = 0))
);
COMMENT ON COLUMN occurrence.local_start IS 'Wall clock in the zone of the series: the truth. The instants are derived from it.';
CREATE INDEX occurrence_in_time ON occurrence (starts_at, id);
CREATE INDEX occurrence_of_series_in_time ON occurrence (series_id, starts_at, id);
