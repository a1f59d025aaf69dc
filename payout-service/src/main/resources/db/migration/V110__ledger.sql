-- The ledger: transfers are added, never changed; balances follow them in the same statement, one
-- update an account; ranges of transfers are sealed by a signed Merkle root.

CREATE TABLE transfer (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch        uuid        NOT NULL,
  kind         text        NOT NULL,
  debit_id     bigint      NOT NULL,
  credit_id    bigint      NOT NULL,
  fen          bigint      NOT NULL CHECK (fen > 0),
  at           timestamptz NOT NULL,
  reference    text        NOT NULL DEFAULT '',
  business_key text        NOT NULL UNIQUE,
  CHECK (debit_id <> credit_id)
);
COMMENT ON TABLE transfer IS 'moves fen from debit_id to credit_id; no foreign keys: move_balances checks whole statements';
CREATE INDEX transfer_border ON transfer (credit_id) WHERE kind IN ('ARRIVAL', 'CLAIMED', 'REVERSAL');

CREATE TABLE transfer_rule (
  kind        text NOT NULL,
  debit_kind  text NOT NULL,
  credit_kind text NOT NULL,
  PRIMARY KEY (kind, debit_kind, credit_kind)
);
COMMENT ON TABLE transfer_rule IS 'from which kind of account to which a transfer of a kind may go; REVERSAL goes the other way round of any';
INSERT INTO transfer_rule (kind, debit_kind, credit_kind) VALUES
  ('ARRIVAL', 'OUTSIDE', 'CASE_CASH'),
  ('ARRIVAL', 'OUTSIDE', 'SUSPENSE'),
  ('CLAIMED', 'SUSPENSE', 'CASE_CASH'),
  ('COST', 'CASE_CASH', 'COSTS'),
  ('HOLD', 'CASE_CASH', 'HELD'),
  ('ALLOT', 'CASE_CASH', 'PERSON'),
  ('RESERVE', 'PERSON', 'IN_FLIGHT'),
  ('SETTLE', 'IN_FLIGHT', 'BANK_CLEARING'),
  ('REJECT', 'IN_FLIGHT', 'PERSON'),
  ('RETURN', 'BANK_CLEARING', 'PERSON'),
  ('ESCROW', 'PERSON', 'ESCROW');
INSERT INTO transfer_rule (kind, debit_kind, credit_kind)
SELECT 'REVERSAL', credit_kind, debit_kind FROM transfer_rule;

CREATE FUNCTION move_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected bigint;
  found_   bigint;
BEGIN
  SELECT count(*) INTO expected FROM moved;
  SELECT count(*) INTO found_
  FROM moved m
  JOIN account d ON d.id = m.debit_id
  JOIN account c ON c.id = m.credit_id
  JOIN transfer_rule r ON r.kind = m.kind AND r.debit_kind = d.kind AND r.credit_kind = c.kind
  WHERE d.pool_id = c.pool_id OR d.pool_id IS NULL OR c.pool_id IS NULL;
  IF found_ <> expected THEN
    RAISE EXCEPTION '% of % transfers go between accounts that do not fit their kind', expected - found_, expected
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'transfer_rule';
  END IF;
  UPDATE balance b SET fen = b.fen + net.fen
  FROM (SELECT account_id, sum(fen)::bigint AS fen
        FROM (SELECT debit_id AS account_id, -fen AS fen FROM moved
              UNION ALL SELECT credit_id, fen FROM moved) AS sides
        GROUP BY account_id ORDER BY account_id) AS net
  WHERE b.account_id = net.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER transfer_moves_balances AFTER INSERT ON transfer
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION move_balances();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what is written stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER transfer_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_direct_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% of % is refused: a balance moves with transfers only', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER balance_follows BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON balance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_direct_change();

CREATE TABLE seal (
  number    bigint      PRIMARY KEY CHECK (number >= 1),
  first_id  bigint      NOT NULL,
  last_id   bigint      NOT NULL CHECK (last_id >= first_id),
  transfers bigint      NOT NULL CHECK (transfers >= 1),
  root      bytea       NOT NULL,
  previous  bytea       NOT NULL,
  key_id    text        NOT NULL,
  signature text        NOT NULL,
  at        timestamptz NOT NULL
);
COMMENT ON COLUMN seal.root IS 'RFC 9162 root over the canonical transfers of the range, in the order of id';
COMMENT ON COLUMN seal.previous IS 'leaf hash of the seal before; 32 zero bytes for the first';
CREATE TRIGGER seal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE signing_key (
  key_id     text        PRIMARY KEY,
  algorithm  text        NOT NULL,
  public_key text        NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to   timestamptz NOT NULL,
  signature  text        NOT NULL
);
