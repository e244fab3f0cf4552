CREATE TABLE registration (
  id            uuid        CONSTRAINT registration_pk PRIMARY KEY,
  version       bigint      NOT NULL,
  occurrence_id uuid        NOT NULL
    CONSTRAINT registration_occurrence_exists REFERENCES occurrence (id),
  person        uuid        NOT NULL,
  status        text        NOT NULL,
  queue_number  bigint,
  registered_at timestamptz NOT NULL,
  confirmed_at  timestamptz,
  cancelled_at  timestamptz,
  CONSTRAINT registration_status_is_known CHECK (status IN ('CONFIRMED', 'WAITLISTED', 'CANCELLED')),
  CONSTRAINT registration_waits_with_a_number CHECK (
    status <> 'WAITLISTED' OR queue_number IS NOT NULL),
  CONSTRAINT registration_confirmed_at_an_instant CHECK (
    status <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
  CONSTRAINT registration_cancelled_at_an_instant CHECK (
    (status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CONSTRAINT registration_queue_number_unique UNIQUE (occurrence_id, queue_number)
);
COMMENT ON COLUMN registration.person IS 'Pseudonymous subject of the identity provider; names live there alone.';
COMMENT ON COLUMN registration.queue_number IS 'Given out under the lock of the occurrence; the queue moves in this order.';

CREATE UNIQUE INDEX registration_one_live_per_person
  ON registration (occurrence_id, person) WHERE status <> 'CANCELLED';
CREATE INDEX registration_queue
  ON registration (occurrence_id, queue_number) WHERE status = 'WAITLISTED';
CREATE INDEX registration_by_occurrence ON registration (occurrence_id, id);
CREATE INDEX registration_by_person ON registration (person, id);
