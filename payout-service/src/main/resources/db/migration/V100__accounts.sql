-- Pools of distributable money, and the accounts that money can stand on. A balance is kept beside
-- its account and moves only with transfers; see the ledger.

CREATE TABLE pool (
  id         uuid        PRIMARY KEY,
  court      text        NOT NULL,
  case_no    text        NOT NULL UNIQUE,
  virtual_no text        NOT NULL UNIQUE CHECK (virtual_no ~ '^[0-9]{20}$'),
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN pool.case_no IS 'in its normal spelling, such as （2026）浙0106执1234号';
COMMENT ON COLUMN pool.virtual_no IS 'virtual account number (虚拟账号): who pays to it pays to this case';

CREATE TABLE account (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pool_id uuid,
  kind    text   NOT NULL CHECK (kind IN ('CASE_CASH', 'PERSON', 'IN_FLIGHT', 'ESCROW', 'COSTS',
                   'HELD', 'SUSPENSE', 'BANK_CLEARING', 'OUTSIDE')),
  ref     text   NOT NULL DEFAULT '',
  UNIQUE NULLS NOT DISTINCT (pool_id, kind, ref),
  CHECK ((pool_id IS NULL) = (kind IN ('SUSPENSE', 'OUTSIDE')))
);
COMMENT ON COLUMN account.ref IS 'PERSON: the claim''s id; IN_FLIGHT: the batch''s id; else empty';

CREATE TABLE balance (
  account_id      bigint  PRIMARY KEY,
  fen             bigint  NOT NULL DEFAULT 0,
  may_be_negative boolean NOT NULL,
  CONSTRAINT balance_not_negative CHECK (fen >= 0 OR may_be_negative)
) WITH (fillfactor = 45);
COMMENT ON COLUMN account.pool_id IS 'no foreign key: open_balances checks whole statements';
COMMENT ON TABLE balance IS 'rows are rewritten in place: room for a second version on each page';

CREATE FUNCTION open_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT pool_id FROM opened) AS o
             WHERE pool_id IS NOT NULL AND NOT EXISTS (SELECT FROM pool WHERE id = o.pool_id)) THEN
    RAISE EXCEPTION 'an account belongs to a pool' USING ERRCODE = 'foreign_key_violation';
  END IF;
  INSERT INTO balance (account_id, may_be_negative) SELECT id, kind = 'OUTSIDE' FROM opened;
  RETURN NULL;
END $$;
CREATE TRIGGER account_has_balance AFTER INSERT ON account
  REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION open_balances();

INSERT INTO account (pool_id, kind) VALUES (NULL, 'OUTSIDE'), (NULL, 'SUSPENSE');

-- A pool is referred to by accounts: it stays.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what is written stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER pool_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON pool
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
