CREATE TABLE stock_taking (
  id        uuid        CONSTRAINT stock_taking_pk PRIMARY KEY,
  version   bigint      NOT NULL,
  location  text        NOT NULL,
  status    text        NOT NULL,
  opened_at timestamptz NOT NULL,
  ended_at  timestamptz,
  CONSTRAINT stock_taking_location_is_a_code CHECK (location ~ '^[A-Za-z0-9-]{1,32}$'),
  CONSTRAINT stock_taking_status_is_known CHECK (status IN ('OPEN', 'CLOSED', 'CANCELLED')),
  CONSTRAINT stock_taking_ended_when_it_is_over CHECK ((status = 'OPEN') = (ended_at IS NULL)),
  CONSTRAINT stock_taking_ends_after_it_begins CHECK (ended_at >= opened_at)
);
-- What one of them has not seen the other may have: a shelf is taken stock of once at a time.
CREATE UNIQUE INDEX stock_taking_one_open_per_location ON stock_taking (location)
  WHERE status = 'OPEN';
CREATE INDEX stock_taking_of_location ON stock_taking (location, id);

-- What stood on the shelf, by the catalogue, at the opening. Copies that are added, found or
-- repaired later are not among them and so never go missing for having come too late.
CREATE TABLE stock_taking_item (
  stock_taking_id uuid    NOT NULL
    CONSTRAINT stock_taking_item_of_a_stock_taking REFERENCES stock_taking (id),
  item_id         uuid    NOT NULL CONSTRAINT stock_taking_item_exists REFERENCES item (id),
  missing         boolean NOT NULL DEFAULT false,
  CONSTRAINT stock_taking_item_pk PRIMARY KEY (stock_taking_id, item_id)
);
COMMENT ON COLUMN stock_taking_item.missing IS
  'Whether it was not there at the end; false while the stock-taking is open.';

CREATE TABLE stock_taking_scan (
  id              uuid        CONSTRAINT stock_taking_scan_pk PRIMARY KEY,
  stock_taking_id uuid        NOT NULL
    CONSTRAINT stock_taking_scan_of_a_stock_taking REFERENCES stock_taking (id),
  barcode         text        NOT NULL,
  item_id         uuid        CONSTRAINT stock_taking_scan_item_exists REFERENCES item (id),
  location        text,
  kind            text,
  scanned_at      timestamptz NOT NULL,
  brought_back    boolean     NOT NULL DEFAULT false,
  -- Nothing here keeps a reader's hold from being deleted with the reader.
  hold_id         uuid
    CONSTRAINT stock_taking_scan_hold_exists REFERENCES hold (id) ON DELETE SET NULL,
  CONSTRAINT stock_taking_scan_once UNIQUE (stock_taking_id, barcode),
  CONSTRAINT stock_taking_scan_barcode_is_short CHECK (length(barcode) BETWEEN 1 AND 200),
  CONSTRAINT stock_taking_scan_kind_is_known CHECK (kind IN
    ('MISPLACED', 'ON_LOAN_BUT_HERE', 'WITHDRAWN_BUT_HERE', 'LOST_BUT_HERE', 'AWAY_BUT_HERE',
     'HELD_BUT_HERE', 'UNKNOWN_BARCODE')),
  CONSTRAINT stock_taking_scan_of_an_item_unless_unknown CHECK (
    (item_id IS NULL) = (kind IS NOT DISTINCT FROM 'UNKNOWN_BARCODE')
    AND (item_id IS NULL) = (location IS NULL)),
  CONSTRAINT stock_taking_scan_brings_back_what_was_lost
    CHECK (NOT brought_back OR kind IS NOT DISTINCT FROM 'LOST_BUT_HERE'),
  CONSTRAINT stock_taking_scan_holds_what_came_back CHECK (hold_id IS NULL OR brought_back)
);
COMMENT ON COLUMN stock_taking_scan.barcode IS 'As the scanner read it, whether or not an item has it.';
COMMENT ON COLUMN stock_taking_scan.location IS 'Where the item belonged when it was scanned.';
COMMENT ON COLUMN stock_taking_scan.kind IS
  'How the shelf differed from the catalogue at the first scan; null where it did not.';
COMMENT ON COLUMN stock_taking_scan.hold_id IS 'The hold that an item filled when it came back.';
CREATE INDEX stock_taking_scan_of_item ON stock_taking_scan (item_id, scanned_at);
CREATE INDEX stock_taking_scan_of_hold ON stock_taking_scan (hold_id) WHERE hold_id IS NOT NULL;

-- The desk may send what a scanner has kept long after the shelf was counted.
CREATE FUNCTION stock_taking_scan_while_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM stock_taking t
                 WHERE t.id = NEW.stock_taking_id AND t.status = 'OPEN') THEN
    RAISE EXCEPTION 'nothing is scanned after the end' USING
      ERRCODE = 'check_violation', CONSTRAINT = 'stock_taking_scan_while_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_taking_scan_while_open BEFORE INSERT ON stock_taking_scan
  FOR EACH ROW EXECUTE FUNCTION stock_taking_scan_while_open();

-- Expected, still on the shelf by the catalogue, and in nobody's hands since the opening: neither
-- scanned, here or elsewhere, nor back from a reader, from the hold shelf or from a partner.
CREATE VIEW stock_taking_unseen AS
  SELECT t.id AS stock_taking_id, i.id AS item_id
  FROM stock_taking t
  JOIN stock_taking_item e ON e.stock_taking_id = t.id
  JOIN item i ON i.id = e.item_id AND i.location = t.location
  JOIN item_on_shelf shelf ON shelf.id = i.id
  WHERE NOT EXISTS (SELECT 1 FROM stock_taking_scan s WHERE s.item_id = i.id
                      AND (s.stock_taking_id = t.id OR s.scanned_at >= t.opened_at))
    AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at >= t.opened_at)
    AND NOT EXISTS (SELECT 1 FROM hold h
                    WHERE h.shelved_item_id = i.id AND h.ready_at >= t.opened_at)
    AND NOT EXISTS (SELECT 1 FROM interlibrary_loan b
                    WHERE b.item_id = i.id AND b.returned_at >= t.opened_at);

-- While it is open, what is missing changes with every scan and loan; afterwards it is kept.
CREATE VIEW stock_taking_difference AS
  SELECT s.stock_taking_id, s.id, s.kind, s.barcode, s.item_id, s.location, s.scanned_at,
    CASE WHEN t.status = 'OPEN' THEN NULL
         WHEN s.brought_back THEN 'BROUGHT_BACK' ELSE 'UNCHANGED' END AS outcome,
    s.hold_id
  FROM stock_taking_scan s JOIN stock_taking t ON t.id = s.stock_taking_id
  WHERE s.kind IS NOT NULL
  UNION ALL
  SELECT t.id, i.id, 'MISSING', i.barcode, i.id, t.location, NULL, NULL, NULL
  FROM stock_taking t
  JOIN stock_taking_unseen u ON u.stock_taking_id = t.id
  JOIN item i ON i.id = u.item_id
  WHERE t.status = 'OPEN'
  UNION ALL
  SELECT t.id, i.id, 'MISSING', i.barcode, i.id, t.location, NULL,
    CASE t.status WHEN 'CLOSED' THEN 'SET_MISSING' ELSE 'UNCHANGED' END, NULL
  FROM stock_taking t
  JOIN stock_taking_item e ON e.stock_taking_id = t.id AND e.missing
  JOIN item i ON i.id = e.item_id;
