-- A key that must not sign any more. Its statement is signed anew with an earlier end; why stands here.

CREATE TABLE key_revocation (
  key_id     text        PRIMARY KEY REFERENCES signing_key,
  ends_at    timestamptz NOT NULL,
  reason     text        NOT NULL,
  revoked_at timestamptz NOT NULL,
  revoked_by text        NOT NULL,
  CHECK (ends_at > revoked_at)
);
COMMENT ON COLUMN key_revocation.ends_at IS 'never in the past: what a key signed while it counted stays signed';
