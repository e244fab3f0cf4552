CREATE TABLE award_membership (
  id          uuid        CONSTRAINT award_membership_pk PRIMARY KEY,
  award_id    uuid        NOT NULL CONSTRAINT award_membership_once_per_award UNIQUE,
  patron_id   uuid        NOT NULL
    CONSTRAINT award_membership_patron_exists REFERENCES patron (id),
  programme   text        NOT NULL,
  category    text        NOT NULL,
  starts_on   date        NOT NULL,
  ends_on     date        NOT NULL,
  accepted_at timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  CONSTRAINT award_membership_programme_is_known CHECK (programme IN
    ('RESIDENCY', 'SCHOLARSHIP', 'COLLABORATIVE_PROJECT', 'YOUTH_PROGRAMME')),
  CONSTRAINT award_membership_category_is_known CHECK (category IN
    ('PUBLIC', 'STUDENT', 'SCHOLAR', 'RESIDENT_ARTIST', 'YOUTH', 'PARTNER_INSTITUTION')),
  CONSTRAINT award_membership_ends_after_it_starts CHECK (ends_on >= starts_on)
);
COMMENT ON TABLE award_membership IS
  'Which award made whom a patron. The award''s id is unique, so an award that is told twice counts once.';
CREATE INDEX award_membership_of_patron ON award_membership (patron_id, id);
