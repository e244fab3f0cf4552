CREATE TABLE hold (
  id               uuid        CONSTRAINT hold_pk PRIMARY KEY,
  version          bigint      NOT NULL,
  record_id        uuid        NOT NULL
    CONSTRAINT hold_record_exists REFERENCES bibliographic_record (id),
  item_id          uuid        CONSTRAINT hold_item_exists REFERENCES item (id),
  patron_id        uuid        CONSTRAINT hold_patron_exists REFERENCES patron (id),
  pickup_location  text        NOT NULL,
  status           text        NOT NULL,
  placed_at        timestamptz NOT NULL,
  not_needed_after date,
  suspended_until  date,
  shelved_item_id  uuid        CONSTRAINT hold_shelved_item_exists REFERENCES item (id),
  ready_at         timestamptz,
  shelf_until      timestamptz,
  ended_at         timestamptz,
  CONSTRAINT hold_pickup_location_is_a_code CHECK (pickup_location ~ '^[A-Za-z0-9-]{1,32}$'),
  CONSTRAINT hold_status_is_known
    CHECK (status IN ('WAITING', 'READY', 'FULFILLED', 'CANCELLED', 'EXPIRED')),
  CONSTRAINT hold_ended_when_it_is_over
    CHECK ((status IN ('FULFILLED', 'CANCELLED', 'EXPIRED')) = (ended_at IS NOT NULL)),
  -- Who it was for may be forgotten, but not while somebody waits.
  CONSTRAINT hold_has_a_reader_while_open CHECK (patron_id IS NOT NULL OR ended_at IS NOT NULL),
  CONSTRAINT hold_on_the_shelf_as_a_whole
    CHECK (num_nonnulls(shelved_item_id, ready_at, shelf_until) IN (0, 3)),
  CONSTRAINT hold_ready_with_its_copy CHECK (
    CASE status
      WHEN 'WAITING' THEN shelved_item_id IS NULL
      WHEN 'READY' THEN shelved_item_id IS NOT NULL
      ELSE true
    END),
  CONSTRAINT hold_on_one_copy_gets_that_copy CHECK (shelved_item_id = item_id),
  CONSTRAINT hold_suspended_while_it_waits CHECK (suspended_until IS NULL OR status = 'WAITING'),
  CONSTRAINT hold_waits_on_the_shelf_for_a_while CHECK (shelf_until > ready_at)
);
COMMENT ON COLUMN hold.item_id IS 'The one copy that is wanted; null where any copy of the record will do.';
COMMENT ON COLUMN hold.patron_id IS 'Null only where the hold has ended and its reader was forgotten.';
COMMENT ON COLUMN hold.suspended_until IS 'Last day, at the library, on which the hold is passed over; it keeps its place.';
COMMENT ON COLUMN hold.not_needed_after IS 'Last day, at the library, on which the reader wants it; null without end.';
COMMENT ON COLUMN hold.shelved_item_id IS 'The copy that waits, or waited, on the hold shelf.';

CREATE UNIQUE INDEX hold_once_per_patron_and_record ON hold (patron_id, record_id)
  WHERE ended_at IS NULL;
-- A copy cannot wait for two readers, whatever the code above it does.
CREATE UNIQUE INDEX hold_one_ready_per_item ON hold (shelved_item_id) WHERE status = 'READY';
CREATE INDEX hold_queue ON hold (record_id, placed_at, id) WHERE status = 'WAITING';
CREATE INDEX hold_shelf ON hold (shelf_until, id) WHERE status = 'READY';
CREATE INDEX hold_not_needed ON hold (not_needed_after) WHERE status = 'WAITING';
CREATE INDEX hold_by_patron ON hold (patron_id, id);
CREATE INDEX hold_by_record ON hold (record_id, id);

-- A copy that waits for its reader on the hold shelf is nobody else's to take.
CREATE OR REPLACE VIEW item_on_shelf AS
  SELECT i.id, i.record_id, i.location FROM item i
  WHERE i.status = 'AVAILABLE'
    AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.shelved_item_id = i.id AND h.status = 'READY');

-- The rule that decides, for many copies at once; CirculationRules says the same of one.
CREATE FUNCTION deciding_rule(category text, type text, place text) RETURNS circulation_rule
  LANGUAGE sql STABLE
AS $$
  SELECT r FROM circulation_rule r
  WHERE (r.patron_category = category OR r.patron_category IS NULL)
    AND (r.item_type = type OR r.item_type IS NULL)
    AND (r.location = place OR r.location IS NULL)
  ORDER BY r.patron_category NULLS LAST, r.item_type NULLS LAST, r.location NULLS LAST
  LIMIT 1
$$;
