-- Who did what to which object and why. Rows are only ever added; a keyed hash chain beside them
-- (audit_seal) shows every later change, even by somebody who may switch the triggers off.

CREATE TABLE audit_entry (
  seq         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid        NOT NULL CONSTRAINT audit_entry_id_unique UNIQUE,
  at          timestamptz NOT NULL,
  actor       text        NOT NULL CONSTRAINT audit_actor_length CHECK (length(actor) BETWEEN 1 AND 100),
  actor_role  text        NOT NULL CONSTRAINT audit_actor_role_length CHECK (length(actor_role) BETWEEN 1 AND 100),
  action      text        NOT NULL CONSTRAINT audit_action_form
                          CHECK (length(action) <= 100 AND action ~ '^[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+$'),
  object_type text        NOT NULL CONSTRAINT audit_object_type_length CHECK (length(object_type) BETWEEN 1 AND 100),
  object_id   text        NOT NULL CONSTRAINT audit_object_id_length CHECK (length(object_id) BETWEEN 1 AND 200),
  reason      text        CONSTRAINT audit_reason_length CHECK (length(reason) BETWEEN 1 AND 500),
  request_id  text        CONSTRAINT audit_request_id_length CHECK (length(request_id) BETWEEN 1 AND 100),
  details     jsonb       NOT NULL DEFAULT '{}' CONSTRAINT audit_details_form
                          CHECK (jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 8192)
);
CREATE INDEX audit_entry_by_time ON audit_entry (at, seq);
CREATE INDEX audit_entry_by_object ON audit_entry (object_type, object_id, at, seq);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, at, seq);

COMMENT ON COLUMN audit_entry.actor IS 'pseudonymous subject id, never a name or contact';
COMMENT ON COLUMN audit_entry.details IS 'facts about the act, never personal data';

-- Entries that are committed and not yet sealed. A queue instead of a mark "sealed up to seq n":
-- a transaction that took a low seq and commits late still shows up here. It holds a few rows, so
-- finding the next entry to seal costs the same with a thousand entries as with a hundred million.
CREATE TABLE audit_unsealed (
  seq       bigint      PRIMARY KEY,
  queued_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000);

-- Position n of the chain: hash = HMAC-SHA256(key, hash of position n - 1 || entry). No foreign key
-- to audit_entry: it would lock the entry on every sealing, and verification finds missing entries.
CREATE TABLE audit_seal (
  position  bigint PRIMARY KEY CONSTRAINT audit_seal_position_positive CHECK (position > 0),
  entry_seq bigint NOT NULL CONSTRAINT audit_seal_once UNIQUE,
  hash      bytea  NOT NULL CONSTRAINT audit_seal_hash_length CHECK (octet_length(hash) = 32)
);

-- The end of the chain, signed with the same secret: without it, cutting off the tail would leave
-- a shorter chain that is sound in itself.
CREATE TABLE audit_head (
  single   boolean PRIMARY KEY DEFAULT true CONSTRAINT audit_head_single CHECK (single),
  position bigint  NOT NULL CONSTRAINT audit_head_position_positive CHECK (position > 0),
  hash     bytea   NOT NULL CONSTRAINT audit_head_hash_length CHECK (octet_length(hash) = 32),
  mac      bytea   NOT NULL CONSTRAINT audit_head_mac_length CHECK (octet_length(mac) = 32)
) WITH (fillfactor = 50);

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: % is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_append_only',
          SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
END $$;

CREATE FUNCTION audit_queue_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unsealed (seq) VALUES (NEW.seq);
  RETURN NULL;
END $$;

CREATE FUNCTION audit_keep_until_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_seal WHERE entry_seq = OLD.seq) THEN
    RAISE EXCEPTION 'entry % is not sealed yet', OLD.seq
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_sealed_before_leaving',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION audit_move_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.position <= OLD.position THEN
    RAISE EXCEPTION 'the head of the audit chain only moves forward'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_head_forward',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_queue AFTER INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_queue_entry();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_unsealed_append_only BEFORE UPDATE OR TRUNCATE ON audit_unsealed
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_unsealed_kept BEFORE DELETE ON audit_unsealed
  FOR EACH ROW EXECUTE FUNCTION audit_keep_until_sealed();
CREATE TRIGGER audit_head_append_only BEFORE DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION audit_move_forward();

-- Also in sessions that replay a replication stream, where ordinary triggers are silent.
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only;
ALTER TABLE audit_seal ENABLE ALWAYS TRIGGER audit_seal_append_only;
ALTER TABLE audit_unsealed ENABLE ALWAYS TRIGGER audit_unsealed_append_only;
ALTER TABLE audit_unsealed ENABLE ALWAYS TRIGGER audit_unsealed_kept;
ALTER TABLE audit_head ENABLE ALWAYS TRIGGER audit_head_append_only;
ALTER TABLE audit_head ENABLE ALWAYS TRIGGER audit_head_forward;
