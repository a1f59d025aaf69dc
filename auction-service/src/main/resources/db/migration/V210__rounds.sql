-- A property is sold in rounds; each round is a lot of its own, linked to the one before.

ALTER TABLE lots
  ADD COLUMN round        integer NOT NULL DEFAULT 1 CHECK (round >= 1),
  ADD COLUMN round_kind   text    NOT NULL DEFAULT 'FIRST'
    CHECK (round_kind IN ('FIRST', 'SECOND', 'REAUCTION', 'POST_AUCTION_SALE')),
  ADD COLUMN previous_lot uuid    UNIQUE REFERENCES lots,
  ADD CHECK ((round = 1) = (previous_lot IS NULL));
COMMENT ON COLUMN lots.round IS 'counted over all rounds of its property';
COMMENT ON COLUMN lots.round_kind IS 'SECOND after a round without a bid (NJA-26), REAUCTION after a default (NJA-24)';
COMMENT ON COLUMN lots.previous_lot IS 'a round is followed once';

ALTER TABLE notices ADD COLUMN late_reason text;
COMMENT ON COLUMN notices.late_reason IS 'published: why a second auction opens later than NJA-26 says';
