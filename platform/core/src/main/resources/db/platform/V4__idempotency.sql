-- First answers of requests that carry an Idempotency-Key, written in the transaction of their effect.
CREATE TABLE idempotency (
  caller      text        NOT NULL,
  route       text        NOT NULL,
  key         text        NOT NULL,
  fingerprint bytea,
  status      smallint,
  headers     jsonb,
  body        bytea,
  expires_at  timestamptz NOT NULL,
  CONSTRAINT idempotency_pk PRIMARY KEY (caller, route, key)
);
CREATE INDEX idempotency_expires_at ON idempotency (expires_at);
