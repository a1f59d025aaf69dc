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
  pool_id uuid   REFERENCES pool,
  kind    text   NOT NULL CHECK (kind IN ('CASE_CASH', 'PERSON', 'IN_FLIGHT', 'ESCROW', 'COSTS',
                   'HELD', 'SUSPENSE', 'BANK_CLEARING', 'OUTSIDE')),
  ref     text   NOT NULL DEFAULT '',
  UNIQUE NULLS NOT DISTINCT (pool_id, kind, ref),
  CHECK ((pool_id IS NULL) = (kind IN ('SUSPENSE', 'OUTSIDE')))
);
COMMENT ON COLUMN account.ref IS 'PERSON: the claim''s id; IN_FLIGHT: the batch''s id; else empty';

CREATE TABLE balance (
  account_id      bigint  PRIMARY KEY REFERENCES account,
  fen             bigint  NOT NULL DEFAULT 0,
  may_be_negative boolean NOT NULL,
  CONSTRAINT balance_not_negative CHECK (fen >= 0 OR may_be_negative)
) WITH (fillfactor = 45);
COMMENT ON TABLE balance IS 'rows are rewritten in place: room for a second version on each page';

CREATE FUNCTION open_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO balance (account_id, may_be_negative) SELECT id, kind = 'OUTSIDE' FROM opened;
  RETURN NULL;
END $$;
CREATE TRIGGER account_has_balance AFTER INSERT ON account
  REFERENCING NEW TABLE AS opened FOR EACH STATEMENT EXECUTE FUNCTION open_balances();

INSERT INTO account (pool_id, kind) VALUES (NULL, 'OUTSIDE'), (NULL, 'SUSPENSE');
