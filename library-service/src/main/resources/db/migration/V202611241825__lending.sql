-- A loan ends when the item comes back or is given up for lost. Between the two lies the reader's
-- word that it was returned: such a loan is still open.
ALTER TABLE loan
  ADD COLUMN claimed_returned_at timestamptz,
  ADD COLUMN lost_at             timestamptz,
  ADD COLUMN ended_at            timestamptz GENERATED ALWAYS AS (coalesce(returned_at, lost_at)) STORED,
  ADD COLUMN item_status         text GENERATED ALWAYS AS
    (CASE WHEN returned_at IS NULL AND lost_at IS NULL THEN 'AVAILABLE' END) STORED,
  ADD CONSTRAINT loan_ends_once CHECK (num_nonnulls(returned_at, lost_at) <= 1),
  ADD CONSTRAINT loan_claimed_after_check_out CHECK (claimed_returned_at >= checked_out_at),
  ADD CONSTRAINT loan_lost_after_check_out CHECK (lost_at >= checked_out_at);
COMMENT ON COLUMN loan.ended_at IS 'Null while the loan is open: the one test for it.';
COMMENT ON COLUMN loan.item_status IS 'What the item has to be while the loan is open; null afterwards.';

-- Only an available item is lent, and an item that is out stays available: whoever withdraws it or
-- sends it to the binder has to end the loan first, in whatever order the transactions come.
ALTER TABLE item ADD CONSTRAINT item_status_for_loans UNIQUE (id, status);
ALTER TABLE loan ADD CONSTRAINT loan_item_is_available
  FOREIGN KEY (item_id, item_status) REFERENCES item (id, status);
CREATE INDEX loan_by_item ON loan (item_id);

DROP INDEX loan_one_open_per_item;
CREATE UNIQUE INDEX loan_one_open_per_item ON loan (item_id) WHERE ended_at IS NULL;
DROP INDEX loan_open_by_patron;
CREATE INDEX loan_open_by_patron ON loan (patron_id) WHERE ended_at IS NULL;
CREATE INDEX loan_open_by_due ON loan (due_at) WHERE ended_at IS NULL;

CREATE OR REPLACE VIEW item_on_shelf AS
  SELECT i.id, i.record_id, i.location FROM item i
  WHERE i.status = 'AVAILABLE'
    AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at IS NULL);

ALTER TABLE item ADD COLUMN withdrawal_reason text;
-- Until now copies left only as offered duplicates.
UPDATE item SET withdrawal_reason = 'DUPLICATE' WHERE status = 'WITHDRAWN';
ALTER TABLE item
  ADD CONSTRAINT item_withdrawal_reason_is_known CHECK
    (withdrawal_reason IN ('WORN_OUT', 'OUTDATED', 'DUPLICATE', 'GONE', 'TRANSFERRED')),
  ADD CONSTRAINT item_withdrawn_for_a_reason
    CHECK ((status = 'WITHDRAWN') = (withdrawal_reason IS NOT NULL));
CREATE INDEX item_by_location ON item (location, id);
CREATE INDEX item_by_call_number ON item (call_number text_pattern_ops, id);

ALTER TABLE closed_day ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- Nothing could be decided without the rule for everybody.
CREATE FUNCTION circulation_rule_for_everybody_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the rule for everybody stays' USING
    ERRCODE = 'check_violation', CONSTRAINT = 'circulation_rule_for_everybody_stays';
END $$;
CREATE TRIGGER circulation_rule_for_everybody_is_not_deleted
  BEFORE DELETE ON circulation_rule FOR EACH ROW
  WHEN (num_nonnulls(OLD.patron_category, OLD.item_type, OLD.location) = 0)
  EXECUTE FUNCTION circulation_rule_for_everybody_stays();
CREATE TRIGGER circulation_rule_for_everybody_is_not_narrowed
  BEFORE UPDATE ON circulation_rule FOR EACH ROW
  WHEN (num_nonnulls(OLD.patron_category, OLD.item_type, OLD.location) = 0
    AND num_nonnulls(NEW.patron_category, NEW.item_type, NEW.location) > 0)
  EXECUTE FUNCTION circulation_rule_for_everybody_stays();
