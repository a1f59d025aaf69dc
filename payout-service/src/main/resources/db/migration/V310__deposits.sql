-- Bid deposits (保证金) and the rest of the price. The deposits of a lot are a pool of their own: its
-- equation, seals and proof are those of every pool. Until the lot has ended the pool is sealed (NJA-18).

ALTER TABLE pool
  ADD COLUMN kind   text NOT NULL DEFAULT 'CASE' CHECK (kind IN ('CASE', 'LOT')),
  ADD COLUMN lot_id uuid UNIQUE,
  ALTER COLUMN virtual_no DROP NOT NULL,
  DROP CONSTRAINT pool_case_no_key,
  ADD CONSTRAINT pool_of_lot CHECK ((kind = 'LOT') = (lot_id IS NOT NULL)),
  ADD CONSTRAINT pool_of_case CHECK ((kind = 'CASE') = (virtual_no IS NOT NULL));
CREATE UNIQUE INDEX pool_case ON pool (case_no) WHERE kind = 'CASE';
CREATE INDEX pool_of_case_no ON pool (case_no);
COMMENT ON COLUMN pool.virtual_no IS 'virtual account number (虚拟账号) of a case: who pays to it pays to this case; each deposit has its own';

CREATE TABLE pool_unsealed (
  pool_id uuid        PRIMARY KEY REFERENCES pool,
  at      timestamptz NOT NULL
);
COMMENT ON TABLE pool_unsealed IS 'pools of lots that have ended; until then only the bidder sees a deposit';

ALTER TABLE account
  DROP CONSTRAINT account_kind_check,
  DROP CONSTRAINT account_check,
  ADD CONSTRAINT account_kind_check CHECK (kind IN ('CASE_CASH', 'PERSON', 'IN_FLIGHT', 'ESCROW', 'COSTS',
                   'HELD', 'SUSPENSE', 'BANK_CLEARING', 'OUTSIDE', 'TRANSIT')),
  ADD CONSTRAINT account_check CHECK ((pool_id IS NULL) = (kind IN ('SUSPENSE', 'OUTSIDE', 'TRANSIT')));
COMMENT ON COLUMN account.ref IS 'PERSON: the id of the claim, or of the deposit''s credit; IN_FLIGHT: the batch''s id; else empty';

-- Money goes from pool to pool by two transfers in one statement; between them nothing can stay.
ALTER TABLE balance
  ADD COLUMN stays_empty boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT balance_stays_empty CHECK (fen = 0 OR NOT stays_empty);

CREATE OR REPLACE FUNCTION open_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT pool_id FROM opened) AS o
             WHERE pool_id IS NOT NULL AND NOT EXISTS (SELECT FROM pool WHERE id = o.pool_id)) THEN
    RAISE EXCEPTION 'an account belongs to a pool' USING ERRCODE = 'foreign_key_violation';
  END IF;
  INSERT INTO balance (account_id, may_be_negative, stays_empty)
  SELECT id, kind = 'OUTSIDE', kind = 'TRANSIT' FROM opened;
  RETURN NULL;
END $$;

INSERT INTO account (pool_id, kind) VALUES (NULL, 'TRANSIT');

INSERT INTO transfer_rule (kind, debit_kind, credit_kind) VALUES
  ('DEPOSIT', 'CASE_CASH', 'PERSON'),
  ('APPLY', 'PERSON', 'TRANSIT'),
  ('APPLY', 'TRANSIT', 'CASE_CASH');

DROP INDEX transfer_border;
DROP INDEX transfer_undone;
CREATE INDEX transfer_border ON transfer (credit_id) WHERE kind IN ('ARRIVAL', 'CLAIMED', 'REVERSAL', 'APPLY');
CREATE INDEX transfer_left ON transfer (debit_id) WHERE kind IN ('REVERSAL', 'APPLY');

ALTER TABLE arrival
  ADD COLUMN payer_bank_no    text,
  ADD COLUMN payer_account_no text;
COMMENT ON COLUMN arrival.payer_account_no IS 'personal data: where a refund goes; null when the bank did not tell';

CREATE TABLE lot_deposits (
  lot_id    uuid        PRIMARY KEY,
  pool_id   uuid        NOT NULL UNIQUE REFERENCES pool,
  ask_at    timestamptz NOT NULL,
  result    text        CHECK (result IN ('SOLD', 'UNSOLD')),
  winner    uuid,
  told_at   timestamptz,
  refund_at timestamptz,
  CHECK ((result IS NULL) = (told_at IS NULL)),
  CHECK ((winner IS NOT NULL) = (result IS NOT NULL AND result = 'SOLD'))
);
CREATE INDEX lot_deposits_ask ON lot_deposits (ask_at) WHERE result IS NULL;
CREATE INDEX lot_deposits_refund ON lot_deposits (refund_at) WHERE refund_at IS NOT NULL;
COMMENT ON COLUMN lot_deposits.ask_at IS 'when to ask next how the lot ended';
COMMENT ON COLUMN lot_deposits.winner IS 'enrolment whose deposit stays for the price';
COMMENT ON COLUMN lot_deposits.refund_at IS 'when to look next for what goes back; null: nothing does';

CREATE TABLE deposit (
  enrolment_id uuid        PRIMARY KEY,
  lot_id       uuid        NOT NULL REFERENCES lot_deposits,
  fen          bigint      NOT NULL CHECK (fen > 0),
  closes_at    timestamptz NOT NULL,
  virtual_no   text        NOT NULL UNIQUE CHECK (virtual_no ~ '^96[0-9]{18}$'),
  asked_at     timestamptz NOT NULL
);
CREATE INDEX deposit_lot ON deposit (lot_id);
CREATE TRIGGER deposit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON deposit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE deposit_credit (
  id             uuid        PRIMARY KEY,
  enrolment_id   uuid        NOT NULL REFERENCES deposit,
  arrival_id     bigint      NOT NULL UNIQUE REFERENCES arrival,
  person_id      bigint      NOT NULL,
  fen            bigint      NOT NULL CHECK (fen > 0),
  arrived_at     timestamptz NOT NULL,
  verdict        text        NOT NULL CHECK (verdict IN ('CONFIRMS', 'WRONG_AMOUNT', 'LATE', 'SURPLUS')),
  state          text        NOT NULL DEFAULT 'KEPT'
    CHECK (state IN ('KEPT', 'APPLIED', 'REFUNDING', 'REFUNDED', 'NOT_TAKEN', 'NO_ACCOUNT')),
  generation     int         NOT NULL DEFAULT 0 CHECK (generation >= 0),
  instruction_id text,
  changed_at     timestamptz NOT NULL,
  CHECK (state <> 'APPLIED' OR verdict = 'CONFIRMS')
);
CREATE UNIQUE INDEX deposit_confirmed ON deposit_credit (enrolment_id) WHERE verdict = 'CONFIRMS';
CREATE INDEX deposit_credit_of ON deposit_credit (enrolment_id);
CREATE INDEX deposit_credit_refunding ON deposit_credit (id) WHERE state = 'REFUNDING';
CREATE INDEX deposit_credit_refunded ON deposit_credit (id) WHERE state = 'REFUNDED';
COMMENT ON TABLE deposit_credit IS 'money that came for a deposit, credit by credit: each goes back to the account from which it came';
COMMENT ON COLUMN deposit_credit.person_id IS 'account on which it stands';
COMMENT ON COLUMN deposit_credit.generation IS 'of the last instruction that pays it back; 0: there is none';

CREATE TABLE due (
  lot_id       uuid        PRIMARY KEY,
  pool_id      uuid        NOT NULL REFERENCES pool,
  enrolment_id uuid        NOT NULL REFERENCES deposit,
  price_fen    bigint      NOT NULL CHECK (price_fen > 0),
  deposit_fen  bigint      NOT NULL CHECK (deposit_fen > 0),
  fen          bigint      NOT NULL CHECK (fen >= 0),
  due_by       timestamptz NOT NULL,
  virtual_no   text        NOT NULL UNIQUE CHECK (virtual_no ~ '^97[0-9]{18}$'),
  arrived_fen  bigint      NOT NULL DEFAULT 0 CHECK (arrived_fen >= 0),
  met_at       timestamptz,
  asked_at     timestamptz NOT NULL,
  CHECK (price_fen = deposit_fen + fen),
  CHECK ((met_at IS NOT NULL) = (arrived_fen >= fen))
);
COMMENT ON TABLE due IS 'the rest of a price (尾款); met when it has arrived';
