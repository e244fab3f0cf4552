-- A copy that is with a partner library: neither a loan of a reader nor on the shelf. item_on_shelf
-- asks for AVAILABLE and so leaves it out.
ALTER TABLE item
  DROP CONSTRAINT item_status_is_known,
  ADD CONSTRAINT item_status_is_known
    CHECK (status IN ('AVAILABLE', 'AWAY', 'IN_REPAIR', 'MISSING', 'LOST', 'WITHDRAWN'));

CREATE TABLE partner_library (
  code       text        CONSTRAINT partner_library_pk PRIMARY KEY,
  version    bigint      NOT NULL,
  name_ar    text        NOT NULL,
  name_en    text        NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT partner_library_code_is_a_code CHECK (code ~ '^[A-Z0-9-]{2,32}$'),
  CONSTRAINT partner_library_name_is_short CHECK (
    length(name_ar) BETWEEN 1 AND 200 AND length(name_en) BETWEEN 1 AND 200)
);

CREATE TABLE interlibrary_loan (
  id             uuid        CONSTRAINT interlibrary_loan_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  direction      text        NOT NULL,
  partner        text        NOT NULL
    CONSTRAINT interlibrary_loan_partner_exists REFERENCES partner_library (code),
  status         text        NOT NULL,
  title          text,
  author         text,
  record_id      uuid
    CONSTRAINT interlibrary_loan_record_exists REFERENCES bibliographic_record (id),
  patron_id      uuid        CONSTRAINT interlibrary_loan_patron_exists REFERENCES patron (id),
  item_id        uuid        CONSTRAINT interlibrary_loan_item_exists REFERENCES item (id),
  due_back       date,
  refusal_reason text,
  requested_at   timestamptz NOT NULL,
  shipped_at     timestamptz,
  received_at    timestamptz,
  returned_at    timestamptz,
  ended_at       timestamptz,
  item_status    text GENERATED ALWAYS AS
    (CASE WHEN item_id IS NOT NULL AND status IN ('SHIPPED', 'RECEIVED') THEN 'AWAY' END) STORED,
  CONSTRAINT interlibrary_loan_direction_is_known CHECK (direction IN ('BORROWING', 'LENDING')),
  CONSTRAINT interlibrary_loan_status_is_known CHECK (status IN
    ('REQUESTED', 'SHIPPED', 'RECEIVED', 'RETURNED', 'COMPLETED', 'REFUSED', 'CANCELLED')),
  CONSTRAINT interlibrary_loan_texts_are_short
    CHECK (length(title) BETWEEN 1 AND 500 AND length(author) BETWEEN 1 AND 300),
  CONSTRAINT interlibrary_loan_of_a_work_or_a_copy CHECK (
    CASE direction
      WHEN 'BORROWING' THEN title IS NOT NULL AND item_id IS NULL
      ELSE item_id IS NOT NULL AND record_id IS NOT NULL
        AND num_nonnulls(title, author, patron_id) = 0
    END),
  -- Who it was for may be forgotten, but not while it runs.
  CONSTRAINT interlibrary_loan_has_a_reader_while_open
    CHECK (direction = 'LENDING' OR patron_id IS NOT NULL OR ended_at IS NOT NULL),
  CONSTRAINT interlibrary_loan_shipped_until_a_day CHECK (
    (shipped_at IS NOT NULL) = (status NOT IN ('REQUESTED', 'REFUSED', 'CANCELLED'))
    AND (shipped_at IS NULL) = (due_back IS NULL)),
  CONSTRAINT interlibrary_loan_received_at_some_time CHECK (
    CASE
      WHEN status IN ('REQUESTED', 'SHIPPED', 'REFUSED', 'CANCELLED') THEN received_at IS NULL
      -- A copy of ours may come back from a partner who never told that it had arrived.
      WHEN direction = 'LENDING' AND status = 'COMPLETED' THEN true
      ELSE received_at IS NOT NULL
    END),
  CONSTRAINT interlibrary_loan_returned_at_some_time
    CHECK ((returned_at IS NOT NULL) = (status IN ('RETURNED', 'COMPLETED'))),
  CONSTRAINT interlibrary_loan_ended_when_it_is_over
    CHECK ((ended_at IS NOT NULL) = (status IN ('COMPLETED', 'REFUSED', 'CANCELLED'))),
  CONSTRAINT interlibrary_loan_refused_for_a_reason
    CHECK ((refusal_reason IS NOT NULL) = (status = 'REFUSED')),
  CONSTRAINT interlibrary_loan_refusal_reason_is_known
    CHECK (refusal_reason IN ('NOT_HELD', 'IN_USE', 'NOT_LENT', 'CONDITION', 'OTHER')),
  -- While a copy is with a partner it stays AWAY, whoever else would change it.
  CONSTRAINT interlibrary_loan_item_is_away
    FOREIGN KEY (item_id, item_status) REFERENCES item (id, status)
);
COMMENT ON COLUMN interlibrary_loan.patron_id IS
  'The reader of a borrowing; null only where it has ended and its reader was forgotten.';
COMMENT ON COLUMN interlibrary_loan.due_back IS
  'Last day, at the library, by which the lender wants it back.';
COMMENT ON COLUMN interlibrary_loan.item_status IS
  'What the item has to be while it is with the partner; null otherwise.';

-- A copy is promised to one partner at a time.
CREATE UNIQUE INDEX interlibrary_loan_one_open_per_item ON interlibrary_loan (item_id)
  WHERE ended_at IS NULL;
CREATE INDEX interlibrary_loan_by_patron ON interlibrary_loan (patron_id, id);
CREATE INDEX interlibrary_loan_by_partner ON interlibrary_loan (partner, id);
CREATE INDEX interlibrary_loan_by_item ON interlibrary_loan (item_id);
CREATE INDEX interlibrary_loan_by_record ON interlibrary_loan (record_id);
