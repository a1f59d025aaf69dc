-- Whoever opens the particulars of a bidder leaves a row, in the transaction that opens them (NJA-18). The rows of a court are a
-- chain: each holds the hash of the one before, and its own hash is signed and public. docs/identity-access.md says how it is made.

CREATE TABLE identity_accesses (
  court        text        NOT NULL,
  seq          bigint      NOT NULL CHECK (seq >= 1),
  lot_id       uuid        NOT NULL REFERENCES lots,
  enrolment_id uuid        NOT NULL REFERENCES enrolments,
  purpose      text        NOT NULL CHECK (purpose IN ('AUTHORITY', 'CONFIRMATION', 'RULING', 'PAPER', 'TRANSFER', 'PREEMPTION')),
  accessed_by  text        NOT NULL,
  accessed_at  timestamptz NOT NULL,
  salt         text        NOT NULL CHECK (salt ~ '^[0-9a-f]{32}$'),
  previous     text        NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  key_id       text        NOT NULL,
  signature    text        NOT NULL,
  PRIMARY KEY (court, seq),
  CHECK ((seq = 1) = (previous = repeat('0', 64)))
);
CREATE INDEX identity_accesses_of_an_enrolment ON identity_accesses (enrolment_id, seq);
CREATE INDEX identity_accesses_of_a_lot ON identity_accesses (lot_id, seq);
COMMENT ON COLUMN identity_accesses.accessed_by IS 'the subject of a token, or the name of a service of the platform';
COMMENT ON COLUMN identity_accesses.salt IS 'keeps the hash from being guessed at; never public before the lot is over';

CREATE FUNCTION refuse_change_of_accesses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'identity_accesses only grows';
END
$$;
CREATE TRIGGER identity_accesses_only_grow BEFORE UPDATE ON identity_accesses
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_accesses();
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON identity_accesses
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
