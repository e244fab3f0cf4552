-- Events that a consumer has taken charge of, written in the transaction of their effect.
-- Not partitioned by date: a unique key would have to contain the date, and an event that arrives
-- again on another day would pass.
CREATE TABLE inbox (
  consumer     text        NOT NULL,
  event_id     uuid        NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT inbox_pk PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_oldest ON inbox (consumer, processed_at);

-- Events that a consumer could not digest, and those that wait behind them for the sake of order.
CREATE TABLE inbox_parked (
  seq               bigint      GENERATED ALWAYS AS IDENTITY,
  id                uuid        NOT NULL,
  consumer          text        NOT NULL,
  event_id          uuid,
  event_type        text,
  subject           uuid,
  topic             text        NOT NULL,
  partition         int         NOT NULL,
  record_offset     bigint      NOT NULL,
  record_time       bigint      NOT NULL,
  record_key        bytea,
  record_value      bytea,
  -- [{"name": …, "value": base64}], in the order of the record
  record_headers    jsonb       NOT NULL,
  -- WAITING: for an administrator. HELD: behind an earlier event. RETRY: an administrator said so.
  state             text        NOT NULL,
  attempts          int         NOT NULL,
  reason            text        NOT NULL,
  parked_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  resolved_at       timestamptz,
  resolution        text,
  resolution_reason text,
  resolved_by       uuid,
  CONSTRAINT inbox_parked_pk PRIMARY KEY (id),
  CONSTRAINT inbox_parked_state_known CHECK (state IN ('WAITING', 'HELD', 'RETRY')),
  CONSTRAINT inbox_parked_resolution_known CHECK (resolution IN ('PROCESSED', 'SKIPPED')),
  CONSTRAINT inbox_parked_resolution_dated CHECK ((resolution IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX inbox_parked_open ON inbox_parked (consumer, subject, seq) WHERE resolved_at IS NULL;
CREATE INDEX inbox_parked_newest ON inbox_parked (parked_at DESC, id DESC);
-- A record without a usable id is known by its place; the time tells a recreated topic apart.
CREATE UNIQUE INDEX inbox_parked_ill_formed
  ON inbox_parked (consumer, topic, partition, record_offset, record_time) WHERE event_id IS NULL;
