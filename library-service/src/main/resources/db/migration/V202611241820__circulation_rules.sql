-- A record that was merged or deleted stays: its address answers, harvesters are told, a merge can
-- be taken back. Only active records are found.
ALTER TABLE bibliographic_record
  ADD COLUMN status      text NOT NULL DEFAULT 'ACTIVE',
  ADD COLUMN merged_into uuid CONSTRAINT bibliographic_record_survivor_exists
    REFERENCES bibliographic_record (id),
  ADD CONSTRAINT bibliographic_record_status_is_known
    CHECK (status IN ('ACTIVE', 'MERGED', 'DELETED')),
  ADD CONSTRAINT bibliographic_record_survivor_of_a_merge
    CHECK ((status = 'MERGED') = (merged_into IS NOT NULL));

-- Harvesters go through the records by the time of their last change.
CREATE INDEX bibliographic_record_changes ON bibliographic_record (updated_at, id);

ALTER TABLE item
  ADD COLUMN item_type   text NOT NULL DEFAULT 'BOOK',
  ADD COLUMN call_number text,
  ADD COLUMN condition   text NOT NULL DEFAULT 'GOOD',
  ADD CONSTRAINT item_type_is_known
    CHECK (item_type IN ('BOOK', 'REFERENCE', 'PERIODICAL', 'AUDIOVISUAL', 'RARE')),
  ADD CONSTRAINT item_call_number_is_short CHECK (length(call_number) BETWEEN 1 AND 100),
  ADD CONSTRAINT item_condition_is_known CHECK (condition IN ('NEW', 'GOOD', 'WORN', 'DAMAGED')),
  DROP CONSTRAINT item_status_is_known,
  ADD CONSTRAINT item_status_is_known
    CHECK (status IN ('AVAILABLE', 'IN_REPAIR', 'MISSING', 'LOST', 'WITHDRAWN'));

-- The one place that says which copies a reader could take from the shelf now.
CREATE VIEW item_on_shelf AS
  SELECT i.id, i.record_id, i.location FROM item i
  WHERE i.status = 'AVAILABLE'
    AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.returned_at IS NULL);

CREATE TABLE circulation_rule (
  id              uuid    CONSTRAINT circulation_rule_pk PRIMARY KEY,
  version         bigint  NOT NULL,
  patron_category text,
  item_type       text,
  location        text,
  loan_days       integer NOT NULL,
  renewals        integer NOT NULL,
  loan_limit      integer NOT NULL,
  hold_limit      integer NOT NULL,
  shelf_days      integer NOT NULL,
  overdue_limit   integer NOT NULL,
  CONSTRAINT circulation_rule_once UNIQUE NULLS NOT DISTINCT (patron_category, item_type, location),
  CONSTRAINT circulation_rule_category_is_known CHECK (patron_category IN
    ('PUBLIC', 'STUDENT', 'SCHOLAR', 'RESIDENT_ARTIST', 'YOUTH', 'PARTNER_INSTITUTION')),
  CONSTRAINT circulation_rule_item_type_is_known
    CHECK (item_type IN ('BOOK', 'REFERENCE', 'PERIODICAL', 'AUDIOVISUAL', 'RARE')),
  CONSTRAINT circulation_rule_location_is_a_code CHECK (location ~ '^[A-Za-z0-9-]{1,32}$'),
  CONSTRAINT circulation_rule_numbers_are_sensible CHECK (
    loan_days BETWEEN 0 AND 365 AND renewals BETWEEN 0 AND 50 AND loan_limit BETWEEN 0 AND 500
    AND hold_limit BETWEEN 0 AND 500 AND shelf_days BETWEEN 1 AND 60
    AND overdue_limit BETWEEN 1 AND 100)
);
COMMENT ON TABLE circulation_rule IS
  'What applies to whom; null means any. The most specific rule decides: category before item type before location.';

-- Without any rule nothing could be decided: the one for everybody is always there.
INSERT INTO circulation_rule
  (id, version, loan_days, renewals, loan_limit, hold_limit, shelf_days, overdue_limit)
VALUES ('01930000-0000-7000-8000-000000000001', 0, 21, 2, 5, 5, 7, 3);

-- Local time of the library. A weekday without a row is closed.
CREATE TABLE opening_hours (
  weekday   integer CONSTRAINT opening_hours_pk PRIMARY KEY,
  opens_at  time    NOT NULL,
  closes_at time    NOT NULL,
  CONSTRAINT opening_hours_weekday_is_iso_8601 CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT opening_hours_open_before_they_close CHECK (opens_at < closes_at)
);
INSERT INTO opening_hours (weekday, opens_at, closes_at)
SELECT weekday, '09:00', '18:00' FROM unnest(ARRAY[1, 2, 3, 4, 6, 7]) AS weekday;

CREATE TABLE closed_day (
  day       date CONSTRAINT closed_day_pk PRIMARY KEY,
  reason_ar text NOT NULL,
  reason_en text NOT NULL,
  CONSTRAINT closed_day_reasons_are_short
    CHECK (length(reason_ar) BETWEEN 1 AND 200 AND length(reason_en) BETWEEN 1 AND 200)
);

ALTER TABLE loan
  ADD COLUMN renewals integer NOT NULL DEFAULT 0,
  ADD COLUMN rule_id  uuid,
  ADD CONSTRAINT loan_renewals_are_counted CHECK (renewals >= 0);
COMMENT ON COLUMN loan.rule_id IS 'The rule that decided the due date; it may since have been deleted.';
