-- What is where. Changed by guarded single statements alone, in the transaction of the movement.
CREATE TABLE stock_balance (
  id          uuid   CONSTRAINT stock_balance_pk PRIMARY KEY,
  location_id uuid   NOT NULL CONSTRAINT stock_balance_location_exists REFERENCES location (id),
  lot_id      uuid   NOT NULL CONSTRAINT stock_balance_lot_exists REFERENCES lot (id),
  on_hand     bigint NOT NULL,
  reserved    bigint NOT NULL,
  CONSTRAINT stock_balance_one_per_lot UNIQUE (location_id, lot_id),
  CONSTRAINT stock_balance_is_not_negative CHECK (on_hand >= 0),
  CONSTRAINT stock_balance_reserved_is_there CHECK (reserved BETWEEN 0 AND on_hand)
) WITH (fillfactor = 70);
CREATE INDEX stock_balance_by_lot ON stock_balance (lot_id);

-- The ledger. Rows are only ever added; a mistake is answered by a reversal.
CREATE TABLE stock_movement (
  id             uuid        CONSTRAINT stock_movement_pk PRIMARY KEY,
  type           text        NOT NULL,
  location_id    uuid        NOT NULL CONSTRAINT stock_movement_location_exists REFERENCES location (id),
  lot_id         uuid        NOT NULL CONSTRAINT stock_movement_lot_exists REFERENCES lot (id),
  quantity       bigint      NOT NULL,
  donation_id    uuid        CONSTRAINT stock_movement_donation_exists REFERENCES donation (id),
  consignment_id uuid        CONSTRAINT stock_movement_consignment_exists REFERENCES consignment (id),
  reverses_id    uuid        CONSTRAINT stock_movement_reversed_exists REFERENCES stock_movement (id)
                             CONSTRAINT stock_movement_reversed_once UNIQUE,
  actor          uuid        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  CONSTRAINT stock_movement_type_is_known CHECK (type IN
    ('RECEIPT', 'ISSUE', 'DISPOSAL', 'CORRECTION', 'SHIPMENT', 'DELIVERY', 'DAMAGE', 'LOSS', 'REVERSAL')),
  CONSTRAINT stock_movement_has_a_direction CHECK
    (CASE WHEN type = 'RECEIPT' THEN quantity > 0
          WHEN type IN ('ISSUE', 'DISPOSAL', 'CORRECTION', 'DAMAGE', 'LOSS') THEN quantity < 0
          ELSE quantity <> 0 END),
  CONSTRAINT stock_movement_has_its_cause CHECK
    ((donation_id IS NOT NULL) = (type = 'RECEIPT')
     AND (reverses_id IS NOT NULL) = (type = 'REVERSAL')
     AND (consignment_id IS NOT NULL OR type NOT IN ('SHIPMENT', 'DELIVERY'))
     AND (consignment_id IS NULL OR type IN ('SHIPMENT', 'DELIVERY', 'DAMAGE', 'LOSS'))),
  CONSTRAINT stock_movement_is_not_of_the_future CHECK (occurred_at <= recorded_at)
);
CREATE INDEX stock_movement_by_location ON stock_movement (location_id, id);
CREATE INDEX stock_movement_by_lot ON stock_movement (lot_id, id);
COMMENT ON COLUMN stock_movement.actor IS 'pseudonymous subject id, never a name or contact';

CREATE FUNCTION stock_movement_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: the stock ledger is append-only', TG_OP
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'stock_movement_append_only',
          SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movement
  FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_refuse_change();
-- Also in sessions that replay a replication stream, where ordinary triggers are silent.
ALTER TABLE stock_movement ENABLE ALWAYS TRIGGER stock_movement_append_only;
