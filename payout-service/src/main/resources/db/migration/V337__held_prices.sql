-- Prices that do not go back by themselves: a part was distributed before the sale was undone, or only a
-- part of a prepaid price is the buyer's. Two people decide.

ALTER TABLE annulled_sale
  ADD COLUMN seen_arrival bigint NOT NULL DEFAULT 0,
  ADD COLUMN attempts     int    NOT NULL DEFAULT 0 CHECK (attempts >= 0);
COMMENT ON COLUMN annulled_sale.seen_arrival IS 'what came after this arrival goes back by itself if it is there; what came before waits for two people';
COMMENT ON COLUMN annulled_sale.attempts IS 'looks that failed, one after the other';
UPDATE annulled_sale SET seen_arrival = (SELECT coalesce(max(id), 0) FROM arrival) WHERE price_fen > 0;

ALTER TABLE forfeit ADD COLUMN returned_at timestamptz;
COMMENT ON COLUMN forfeit.returned_at IS 'when back_fen went to the lot''s pool, from which it is paid back';

-- Of one arrival a part may go back when the rest of it is kept.
ALTER TABLE deposit_credit
  ADD COLUMN part boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT deposit_credit_arrival_id_key,
  ADD CONSTRAINT deposit_credit_part CHECK (NOT part OR verdict = 'PRICE');
CREATE UNIQUE INDEX deposit_credit_arrival ON deposit_credit (arrival_id, part);
COMMENT ON COLUMN deposit_credit.part IS 'a part of what arrived; the credit of the whole stays applied';
