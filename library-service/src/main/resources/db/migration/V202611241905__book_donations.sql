CREATE TABLE book_donation (
  id             uuid        CONSTRAINT book_donation_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  donor_kind     text        NOT NULL,
  donor_account  uuid,
  credit_name_ar text,
  credit_name_en text,
  status         text        NOT NULL,
  offered_at     timestamptz NOT NULL,
  decided_at     timestamptz,
  ended_at       timestamptz,
  CONSTRAINT book_donation_donor_kind_is_known CHECK (donor_kind IN ('PERSON', 'INSTITUTION')),
  CONSTRAINT book_donation_status_is_known CHECK
    (status IN ('OFFERED', 'ACCEPTED', 'COMPLETED', 'REDIRECTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT book_donation_credit_name_is_bilingual CHECK (
    (credit_name_ar IS NULL) = (credit_name_en IS NULL)
    AND length(credit_name_ar) BETWEEN 1 AND 200 AND length(credit_name_en) BETWEEN 1 AND 200),
  -- No name is kept that nobody is to be thanked by.
  CONSTRAINT book_donation_credit_is_for_what_is_kept CHECK
    (credit_name_ar IS NULL OR status IN ('OFFERED', 'ACCEPTED', 'COMPLETED')),
  CONSTRAINT book_donation_decided_at_some_time
    CHECK ((decided_at IS NULL) = (status IN ('OFFERED', 'WITHDRAWN'))),
  CONSTRAINT book_donation_ended_at_some_time
    CHECK ((ended_at IS NULL) = (status IN ('OFFERED', 'ACCEPTED')))
);
COMMENT ON COLUMN book_donation.donor_account IS
  'Pseudonymous subject of the member who offered; null for an offer made at the desk.';
COMMENT ON COLUMN book_donation.credit_name_ar IS
  'How the donor agreed to be named to everybody; null for who wants no name.';
CREATE INDEX book_donation_of_account ON book_donation (donor_account, id);

CREATE TABLE book_donation_line (
  id             uuid    CONSTRAINT book_donation_line_pk PRIMARY KEY,
  donation_id    uuid    NOT NULL
    CONSTRAINT book_donation_line_of_a_donation REFERENCES book_donation (id),
  position       integer NOT NULL,
  title          text    NOT NULL,
  author         text,
  year           integer,
  isbn           text,
  copies         integer NOT NULL,
  condition      text    NOT NULL,
  accepted       integer NOT NULL,
  redirected     integer NOT NULL,
  duplicate_of   uuid
    CONSTRAINT book_donation_line_record_exists REFERENCES bibliographic_record (id),
  decline_reason text,
  accessioned    integer NOT NULL,
  CONSTRAINT book_donation_line_position_once UNIQUE (donation_id, position),
  CONSTRAINT book_donation_line_texts_are_short CHECK (
    length(title) BETWEEN 1 AND 500 AND length(author) BETWEEN 1 AND 300),
  CONSTRAINT book_donation_line_year_is_gregorian CHECK (year BETWEEN 1450 AND 2200),
  CONSTRAINT book_donation_line_isbn_is_a_number CHECK (isbn ~ '^([0-9]{9}[0-9X]|[0-9]{13})$'),
  CONSTRAINT book_donation_line_copies_are_few CHECK (copies BETWEEN 1 AND 50),
  CONSTRAINT book_donation_line_condition_is_known
    CHECK (condition IN ('NEW', 'GOOD', 'WORN', 'DAMAGED')),
  CONSTRAINT book_donation_line_decline_reason_is_known
    CHECK (decline_reason IN ('OUT_OF_SCOPE', 'CONDITION', 'HELD_ALREADY', 'NO_SPACE')),
  CONSTRAINT book_donation_line_decided_within_offer
    CHECK (accepted >= 0 AND redirected >= 0 AND accepted + redirected <= copies),
  CONSTRAINT book_donation_line_redirected_is_known_here
    CHECK (redirected = 0 OR duplicate_of IS NOT NULL),
  CONSTRAINT book_donation_line_accessioned_within_accepted
    CHECK (accessioned BETWEEN 0 AND accepted)
);

-- Which copy came of which line; the copy says of which record it is now.
CREATE TABLE book_donation_item (
  item_id uuid CONSTRAINT book_donation_item_pk PRIMARY KEY
    CONSTRAINT book_donation_item_exists REFERENCES item (id),
  line_id uuid NOT NULL CONSTRAINT book_donation_item_of_a_line REFERENCES book_donation_line (id)
);
CREATE INDEX book_donation_item_of_line ON book_donation_item (line_id);
