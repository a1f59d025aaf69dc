-- Every message to and from a bureau: stored, time-stamped, chained by hashes and signed, so that it
-- can be shown later what was said when. Rows are never changed.

CREATE TABLE signing_key (
  key_id     text        PRIMARY KEY,
  algorithm  text        NOT NULL,
  public_key text        NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to   timestamptz NOT NULL,
  signature  text        NOT NULL
);
COMMENT ON TABLE signing_key IS 'statements of the keys that signed, with the validity fixed at the first use';

CREATE TABLE message (
  chain      text        NOT NULL,
  number     bigint      NOT NULL CHECK (number > 0),
  at         timestamptz NOT NULL,
  direction  text        NOT NULL CHECK (direction IN ('OUT', 'IN')),
  bureau     text        NOT NULL,
  kind       text        NOT NULL,
  message_id text        NOT NULL,
  content    bytea       NOT NULL,
  sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
  previous   bytea       NOT NULL CHECK (length(previous) = 32),
  hash       bytea       NOT NULL CHECK (length(hash) = 32),
  key_id     text        NOT NULL REFERENCES signing_key,
  signature  text        NOT NULL,
  PRIMARY KEY (chain, number)
);
CREATE INDEX message_of ON message (message_id, number);
COMMENT ON COLUMN message.chain IS 'what the messages belong to, such as transfer:ID or review:ID';
COMMENT ON COLUMN message.kind IS 'POST, RECEIPT, STANDING, REFUSAL, NOTICE, QUERY, ANSWER';
COMMENT ON COLUMN message.content IS 'the bytes on the wire; personal data stands only here';
COMMENT ON COLUMN message.hash IS 'SHA-256 of the canonical form of the row, with the hash of the row before';
COMMENT ON COLUMN message.signature IS 'Ed25519 over the hash, base64';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what is written stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER message_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
