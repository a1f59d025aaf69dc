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
COMMENT ON COLUMN transfer.reference IS 'an id, never personal data: transfers stand in proofs';
CREATE INDEX transfer_border ON transfer (credit_id) WHERE kind IN ('ARRIVAL', 'CLAIMED', 'REVERSAL');
CREATE INDEX transfer_undone ON transfer (debit_id) WHERE kind = 'REVERSAL';

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

-- The pools are locked first: postings to the same balances wait here, in one order, and not for
-- each other's rows.
CREATE FUNCTION move_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  posted  bigint;
  fitting bigint;
  pools   uuid[];
BEGIN
  SELECT count(*) INTO posted FROM moved;
  SELECT coalesce(sum(n), 0), array_agg(pool_id) INTO fitting, pools
  FROM (
    SELECT coalesce(c.pool_id, d.pool_id) AS pool_id, count(*) AS n
    FROM moved m
    JOIN account d ON d.id = m.debit_id
    JOIN account c ON c.id = m.credit_id
    JOIN transfer_rule r ON r.kind = m.kind AND r.debit_kind = d.kind AND r.credit_kind = c.kind
    WHERE d.pool_id = c.pool_id OR d.pool_id IS NULL OR c.pool_id IS NULL
    GROUP BY coalesce(c.pool_id, d.pool_id)) AS by_pool;
  IF fitting <> posted THEN
    RAISE EXCEPTION '% of % transfers go between accounts that do not fit their kind', posted - fitting, posted
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'transfer_rule';
  END IF;
  PERFORM 1 FROM pool WHERE id = ANY (pools) ORDER BY id FOR NO KEY UPDATE;
  UPDATE balance b SET fen = b.fen + net.fen
  FROM (SELECT account_id, sum(fen)::bigint AS fen
        FROM (SELECT debit_id AS account_id, -fen AS fen FROM moved
              UNION ALL SELECT credit_id, fen FROM moved) AS sides
        GROUP BY account_id) AS net
  WHERE b.account_id = net.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER transfer_moves_balances AFTER INSERT ON transfer
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION move_balances();

CREATE TRIGGER transfer_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer
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
  chain     text        NOT NULL,
  number    bigint      NOT NULL CHECK (number >= 1),
  first_id  bigint      NOT NULL,
  last_id   bigint      NOT NULL CHECK (last_id >= first_id),
  transfers bigint      NOT NULL CHECK (transfers >= 1),
  root      bytea       NOT NULL,
  previous  bytea       NOT NULL,
  key_id    text        NOT NULL,
  signature text        NOT NULL,
  at        timestamptz NOT NULL,
  horizon   bigint      NOT NULL CHECK (horizon >= last_id),
  entries   bytea       NOT NULL,
  PRIMARY KEY (chain, number)
);
ALTER TABLE seal ALTER COLUMN entries SET STORAGE EXTERNAL;
COMMENT ON COLUMN seal.chain IS 'the pool''s id; empty for transfers that no pool has part in';
COMMENT ON COLUMN seal.root IS 'RFC 9162 root over the canonical transfers, in the order of id';
COMMENT ON COLUMN seal.previous IS 'hash of the seal before in the chain; 32 zero bytes for the first';
COMMENT ON COLUMN seal.horizon IS 'every transfer up to this id stands under some seal';
COMMENT ON COLUMN seal.entries IS '40 bytes a transfer: its id and its leaf hash; the root covers the hashes, and so they name a changed row';
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
