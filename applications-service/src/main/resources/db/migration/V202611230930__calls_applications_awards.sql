-- Versions of forms never change; a call and its applications point to the version they mean.
CREATE TABLE form (
  id         uuid        CONSTRAINT form_pk PRIMARY KEY,
  call_id    uuid        NOT NULL,
  number     integer     NOT NULL CONSTRAINT form_number_positive CHECK (number > 0),
  -- Text, not jsonb: a form's questions keep the order in which they were written.
  schema     text        NOT NULL,
  labels     text        NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT form_one_of_a_number UNIQUE (call_id, number),
  CONSTRAINT form_schema_is_an_object CHECK (schema IS JSON OBJECT AND octet_length(schema) <= 1048576),
  CONSTRAINT form_labels_are_an_object CHECK (labels IS JSON OBJECT AND octet_length(labels) <= 1048576)
);

CREATE TABLE call (
  id            uuid        CONSTRAINT call_pk PRIMARY KEY,
  version       bigint      NOT NULL,
  title_ar      text        NOT NULL CONSTRAINT call_title_ar_length CHECK (length(title_ar) BETWEEN 1 AND 300),
  title_en      text        NOT NULL CONSTRAINT call_title_en_length CHECK (length(title_en) BETWEEN 1 AND 300),
  programme     text        NOT NULL,
  deadline_at   timestamptz NOT NULL,
  deadline_zone text        NOT NULL CONSTRAINT call_deadline_zone_length CHECK (length(deadline_zone) BETWEEN 1 AND 64),
  places        integer     NOT NULL,
  -- Open offers and awards; changed by guarded statements alone.
  places_taken  integer     NOT NULL DEFAULT 0,
  starts_on     date        NOT NULL,
  ends_on       date        NOT NULL,
  form_id       uuid        NOT NULL CONSTRAINT call_form_exists REFERENCES form (id),
  created_at    timestamptz NOT NULL,
  published_at  timestamptz,
  CONSTRAINT call_programme_is_known CHECK (programme IN
    ('RESIDENCY', 'SCHOLARSHIP', 'COLLABORATIVE_PROJECT', 'YOUTH_PROGRAMME')),
  CONSTRAINT call_places_hold CHECK (0 <= places_taken AND places_taken <= places),
  CONSTRAINT call_award_has_days CHECK (starts_on <= ends_on)
);
-- A call and the first version of its form are written together.
ALTER TABLE form ADD CONSTRAINT form_call_exists FOREIGN KEY (call_id) REFERENCES call (id)
  DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION form_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A version of a form does not change'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'form_never_changes',
          SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER form_never_changes BEFORE UPDATE OR DELETE ON form
  FOR EACH ROW EXECUTE FUNCTION form_refuse_change();

CREATE INDEX call_published ON call (id) WHERE published_at IS NOT NULL;

CREATE TABLE application (
  id             uuid        CONSTRAINT application_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  call_id        uuid        NOT NULL CONSTRAINT application_call_exists REFERENCES call (id),
  form_id        uuid        NOT NULL CONSTRAINT application_form_exists REFERENCES form (id),
  applicant      uuid        NOT NULL,
  status         text        NOT NULL,
  outcome        text,
  saves          integer     NOT NULL,
  sealed_changes integer     NOT NULL,
  receipt        text,
  created_at     timestamptz NOT NULL,
  submitted_at   timestamptz,
  released_at    timestamptz,
  respond_by     timestamptz,
  CONSTRAINT application_status_is_known CHECK (status IN
    ('DRAFT', 'SUBMITTED', 'DECIDED', 'RELEASED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
  CONSTRAINT application_outcome_is_known CHECK (outcome IN ('AWARD', 'RESERVE', 'DECLINE')),
  CONSTRAINT application_is_submitted_with_receipt CHECK (
    (submitted_at IS NULL) = (receipt IS NULL)
    AND (submitted_at IS NOT NULL OR status IN ('DRAFT', 'WITHDRAWN'))),
  CONSTRAINT application_receipt_is_a_hash CHECK (receipt ~ '^[0-9a-f]{64}$'),
  CONSTRAINT application_is_decided_with_outcome CHECK (
    outcome IS NOT NULL OR status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
  CONSTRAINT application_is_offered_until CHECK (
    respond_by IS NOT NULL OR status NOT IN ('OFFERED', 'ACCEPTED', 'REFUSED', 'LAPSED'))
);
COMMENT ON COLUMN application.applicant IS 'Pseudonymous subject of the identity provider; names live there alone.';
-- Who has withdrawn may try again.
CREATE UNIQUE INDEX application_one_per_person_and_call ON application (call_id, applicant)
  WHERE status <> 'WITHDRAWN';
CREATE INDEX application_by_applicant ON application (applicant, id);
CREATE INDEX application_by_call ON application (call_id, id);
CREATE INDEX application_open_offers ON application (call_id, respond_by) WHERE status = 'OFFERED';

-- The most sensitive text of this service, apart from everything else about an application.
CREATE TABLE answer_sheet (
  application_id uuid CONSTRAINT answer_sheet_pk PRIMARY KEY
                      CONSTRAINT answer_sheet_application_exists REFERENCES application (id),
  answers        text NOT NULL,
  CONSTRAINT answer_sheet_is_an_object CHECK (answers IS JSON OBJECT AND octet_length(answers) <= 1048576)
);

CREATE FUNCTION answer_sheet_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM application WHERE id = OLD.application_id AND submitted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'Submitted answers do not change'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'answer_sheet_frozen',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_sheet_frozen BEFORE UPDATE ON answer_sheet
  FOR EACH ROW EXECUTE FUNCTION answer_sheet_refuse_change();

CREATE TABLE award (
  id             uuid        CONSTRAINT award_pk PRIMARY KEY,
  version        bigint      NOT NULL,
  application_id uuid        NOT NULL CONSTRAINT award_one_per_application UNIQUE
                             CONSTRAINT award_application_exists REFERENCES application (id),
  call_id        uuid        NOT NULL CONSTRAINT award_call_exists REFERENCES call (id),
  programme      text        NOT NULL,
  holder         uuid        NOT NULL,
  accepted_at    timestamptz NOT NULL,
  starts_on      date        NOT NULL,
  ends_on        date        NOT NULL,
  CONSTRAINT award_has_days CHECK (starts_on <= ends_on)
);
CREATE INDEX award_by_holder ON award (holder, id);
