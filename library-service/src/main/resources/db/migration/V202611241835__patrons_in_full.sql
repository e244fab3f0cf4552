-- Guardians: the pair of id and "is an adult" leaves no way to a guardian who is a youth, be it by
-- appointing one or by a guardian's own category being changed later. A youth is no adult, so
-- nobody is their own guardian.
ALTER TABLE patron
  ADD COLUMN guardian_id    uuid,
  ADD COLUMN language       text    NOT NULL DEFAULT 'ARABIC',
  ADD COLUMN keep_history   boolean NOT NULL DEFAULT false,
  ADD COLUMN adult          boolean NOT NULL GENERATED ALWAYS AS (category <> 'YOUTH') STORED,
  ADD COLUMN guardian_adult boolean 
    GENERATED ALWAYS AS (CASE WHEN guardian_id IS NOT NULL THEN true END) STORED,
  ADD CONSTRAINT patron_language_is_known CHECK (language IN ('ARABIC', 'ENGLISH')),
  ADD CONSTRAINT patron_guardian_of_a_youth CHECK (guardian_id IS NULL OR category = 'YOUTH'),
  ADD CONSTRAINT patron_who_is_an_adult UNIQUE (id, adult),
  ADD CONSTRAINT patron_guardian_is_an_adult
    FOREIGN KEY (guardian_id, guardian_adult) REFERENCES patron (id, adult);
CREATE INDEX patron_wards ON patron (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE INDEX patron_by_expiry ON patron (expires_on) WHERE expires_on IS NOT NULL;

-- The only contact the library stores, and only from those who gave one. It goes with the patron.
CREATE TABLE patron_contact (
  patron_id uuid CONSTRAINT patron_contact_pk PRIMARY KEY
    CONSTRAINT patron_contact_patron_exists REFERENCES patron (id) ON DELETE CASCADE,
  address   text NOT NULL,
  -- Visible ASCII without blanks: nothing that could begin another header line.
  CONSTRAINT patron_contact_address_is_one_address
    CHECK (length(address) <= 254 AND address ~ '^[!-?A-~]+@[!-?A-~]+$')
);

CREATE TABLE patron_block (
  id         uuid        CONSTRAINT patron_block_pk PRIMARY KEY,
  version    bigint      NOT NULL,
  patron_id  uuid        NOT NULL
    CONSTRAINT patron_block_patron_exists REFERENCES patron (id) ON DELETE CASCADE,
  reason     text        NOT NULL,
  blocked_at timestamptz NOT NULL,
  blocked_by uuid        NOT NULL,
  until      date,
  lifted_at  timestamptz,
  lifted_by  uuid,
  CONSTRAINT patron_block_reason_is_known CHECK (reason IN
    ('CONDUCT', 'LOST_ITEM', 'DAMAGED_ITEM', 'ADDRESS_UNKNOWN', 'OTHER')),
  CONSTRAINT patron_block_lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CONSTRAINT patron_block_lifted_after_it_began CHECK (lifted_at >= blocked_at)
);
COMMENT ON TABLE patron_block IS
  'Why a patron may not borrow. A code instead of words: nothing is written about people that they could not be shown.';
CREATE INDEX patron_block_of_patron ON patron_block (patron_id, id);

-- Who read what is forgotten; that a copy was lent and how long stays for the statistics.
ALTER TABLE loan
  ALTER COLUMN patron_id DROP NOT NULL,
  ADD CONSTRAINT loan_open_has_a_patron CHECK (ended_at IS NOT NULL OR patron_id IS NOT NULL);
CREATE INDEX loan_remembered ON loan (ended_at)
  WHERE ended_at IS NOT NULL AND patron_id IS NOT NULL;

-- That an award has been counted outlives the patron: told again, it must not make a new one.
ALTER TABLE award_membership
  ALTER COLUMN patron_id DROP NOT NULL,
  DROP CONSTRAINT award_membership_patron_exists,
  ADD CONSTRAINT award_membership_patron_exists
    FOREIGN KEY (patron_id) REFERENCES patron (id) ON DELETE SET NULL;

CREATE TABLE notice (
  id              uuid        CONSTRAINT notice_pk PRIMARY KEY,
  version         bigint      NOT NULL,
  loan_id         uuid        NOT NULL CONSTRAINT notice_loan_exists REFERENCES loan (id),
  kind            text        NOT NULL,
  reminder        integer     NOT NULL,
  due_at          timestamptz NOT NULL,
  decided_at      timestamptz NOT NULL,
  mail            text        NOT NULL,
  attempts        integer     NOT NULL,
  next_attempt_at timestamptz,
  sent_at         timestamptz,
  CONSTRAINT notice_once UNIQUE (loan_id, due_at, kind, reminder),
  CONSTRAINT notice_kind_is_known CHECK (kind IN ('DUE_SOON', 'OVERDUE')),
  CONSTRAINT notice_reminder_is_counted CHECK (reminder >= 1 AND (kind = 'OVERDUE' OR reminder = 1)),
  CONSTRAINT notice_mail_is_known CHECK (mail IN
    ('NONE', 'WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNCERTAIN', 'OBSOLETE')),
  CONSTRAINT notice_attempts_are_counted CHECK (attempts >= 0),
  CONSTRAINT notice_waits_for_something CHECK ((mail = 'WAITING') = (next_attempt_at IS NOT NULL)),
  CONSTRAINT notice_sent_at_some_time CHECK ((mail = 'SENT') = (sent_at IS NOT NULL))
);
COMMENT ON TABLE notice IS
  'What was told about which loan, once for each due date. Holds no address: that is read when the mail is sent.';
CREATE INDEX notice_mail_waiting ON notice (next_attempt_at, id) WHERE mail = 'WAITING';
