-- Sales whose auction was annulled (撤销拍卖, NJA-31): what of the price is still in the case's pool goes
-- back to the lot's, and from there to the accounts that paid.

ALTER TABLE lot_deposits
  DROP CONSTRAINT lot_deposits_result_check,
  ADD CONSTRAINT lot_deposits_result_check CHECK (result IN ('SOLD', 'UNSOLD', 'ANNULLED'));
DROP INDEX lot_deposits_ask;
CREATE INDEX lot_deposits_ask ON lot_deposits (ask_at) WHERE result IS NULL OR result = 'SOLD';
COMMENT ON COLUMN lot_deposits.ask_at IS 'when to ask next how the lot ended, or whether its sale was annulled since';

-- Of an applicant who bought without a deposit, 0 was asked for.
ALTER TABLE deposit DROP CONSTRAINT deposit_fen_check, ADD CONSTRAINT deposit_fen_check CHECK (fen >= 0);

-- By way of transit the other way round, too.
INSERT INTO transfer_rule (kind, debit_kind, credit_kind) VALUES ('APPLY', 'CASE_CASH', 'TRANSIT');

ALTER TABLE deposit_credit
  ADD COLUMN of_price boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT deposit_credit_verdict_check,
  ADD CONSTRAINT deposit_credit_verdict_check
    CHECK (verdict IN ('CONFIRMS', 'WRONG_AMOUNT', 'LATE', 'SURPLUS', 'PRICE')),
  ADD CONSTRAINT deposit_credit_of_price CHECK (verdict <> 'PRICE' OR of_price);
COMMENT ON COLUMN deposit_credit.of_price IS 'it was part of the price of a sale that was annulled; an authority of its own covers its return';

ALTER TABLE standing_authority
  DROP CONSTRAINT standing_authority_kind_check,
  ADD CONSTRAINT standing_authority_kind_check CHECK (kind IN ('DEPOSIT_REFUNDS', 'ANNULLED_SALES'));

CREATE TABLE annulled_sale (
  lot_id    uuid        PRIMARY KEY REFERENCES lot_deposits,
  heard_at  timestamptz NOT NULL,
  look_at   timestamptz,
  price_fen bigint      NOT NULL DEFAULT 0,
  back_fen  bigint      NOT NULL DEFAULT 0 CHECK (back_fen >= 0),
  held_fen  bigint      NOT NULL DEFAULT 0 CHECK (held_fen >= 0),
  CHECK (price_fen >= back_fen + held_fen)
);
CREATE INDEX annulled_sale_look ON annulled_sale (look_at) WHERE look_at IS NOT NULL;
COMMENT ON COLUMN annulled_sale.look_at IS 'when to look next for what can go back; null once all has';
COMMENT ON COLUMN annulled_sale.price_fen IS 'what had come for the price, the deposit included';
COMMENT ON COLUMN annulled_sale.back_fen IS 'of it, what is in the lot''s pool again';
COMMENT ON COLUMN annulled_sale.held_fen IS 'of it, what is set aside in the case''s pool: less than a whole credit is there';
