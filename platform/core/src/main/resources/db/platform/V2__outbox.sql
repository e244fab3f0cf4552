-- Events that are committed but not yet acknowledged by Kafka. Rows are deleted on acknowledgement.
CREATE TABLE outbox_event (
  -- Given by the database, never by a pooled generator: two pools would reorder an aggregate's events.
  seq               bigint      GENERATED ALWAYS AS IDENTITY,
  id                uuid        NOT NULL,
  bucket            smallint    NOT NULL,
  aggregate_type    text        NOT NULL,
  aggregate_id      uuid        NOT NULL,
  aggregate_version bigint      NOT NULL,
  ordinal           smallint    NOT NULL DEFAULT 0,
  topic             text        NOT NULL,
  event_type        text        NOT NULL,
  payload           jsonb       NOT NULL,
  headers           jsonb       NOT NULL DEFAULT '{}',
  created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts          int         NOT NULL DEFAULT 0,
  last_error        text,
  CONSTRAINT outbox_event_pk PRIMARY KEY (seq),
  CONSTRAINT outbox_event_id_unique UNIQUE (id),
  CONSTRAINT outbox_event_bucket_range CHECK (bucket BETWEEN 0 AND 15),
  -- Refused where it is written, so that a record cannot turn out too large for the broker.
  CONSTRAINT outbox_event_payload_size CHECK (octet_length(payload::text) < 900000),
  -- Two transactions that speak for the same version of an aggregate have not locked it.
  CONSTRAINT outbox_event_version_unique
    UNIQUE (aggregate_type, aggregate_id, aggregate_version, ordinal)
) WITH (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
  autovacuum_vacuum_cost_delay = 0,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000
);
CREATE INDEX outbox_event_bucket_seq ON outbox_event (bucket, seq);

-- Events that the broker refused for good. Each holds back the later events of its aggregate only.
CREATE TABLE outbox_parked (
  LIKE outbox_event,
  parked_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason            text        NOT NULL,
  resolved_at       timestamptz,
  resolution        text,
  resolution_reason text,
  resolved_by       uuid,
  CONSTRAINT outbox_parked_pk PRIMARY KEY (id),
  CONSTRAINT outbox_parked_resolution_known CHECK (resolution IN ('RETRIED', 'SKIPPED')),
  CONSTRAINT outbox_parked_resolution_dated CHECK ((resolution IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX outbox_parked_open ON outbox_parked (aggregate_id) WHERE resolved_at IS NULL;
CREATE INDEX outbox_parked_newest ON outbox_parked (parked_at DESC, id DESC);
