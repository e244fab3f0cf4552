CREATE TABLE patron (
  id          uuid        CONSTRAINT patron_pk PRIMARY KEY,
  version     bigint      NOT NULL,
  card_number text        NOT NULL CONSTRAINT patron_card_number_unique UNIQUE,
  account     uuid        CONSTRAINT patron_account_unique UNIQUE,
  category    text        NOT NULL,
  status      text        NOT NULL,
  expires_on  date,
  created_at  timestamptz NOT NULL,
  CONSTRAINT patron_card_number_is_printable CHECK (card_number ~ '^[A-Za-z0-9-]{3,32}$'),
  CONSTRAINT patron_category_is_known CHECK (category IN
    ('PUBLIC', 'STUDENT', 'SCHOLAR', 'RESIDENT_ARTIST', 'YOUTH', 'PARTNER_INSTITUTION')),
  CONSTRAINT patron_status_is_known CHECK (status IN ('ACTIVE', 'BLOCKED'))
);
COMMENT ON COLUMN patron.account IS 'Pseudonymous subject of the identity provider; names live there alone.';

CREATE TABLE loan (
  id             uuid        CONSTRAINT loan_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  item_id        uuid        NOT NULL CONSTRAINT loan_item_exists REFERENCES item (id),
  patron_id      uuid        NOT NULL CONSTRAINT loan_patron_exists REFERENCES patron (id),
  checked_out_at timestamptz NOT NULL,
  due_at         timestamptz NOT NULL,
  returned_at    timestamptz,
  CONSTRAINT loan_due_after_check_out CHECK (due_at > checked_out_at),
  CONSTRAINT loan_returned_after_check_out CHECK (returned_at >= checked_out_at)
);
-- An item cannot be lent twice, whatever the code above it does.
CREATE UNIQUE INDEX loan_one_open_per_item ON loan (item_id) WHERE returned_at IS NULL;
CREATE INDEX loan_open_by_patron ON loan (patron_id) WHERE returned_at IS NULL;
CREATE INDEX loan_by_patron ON loan (patron_id, id);
