-- A post-auction sale (变卖): its first bid ends it so much later, and on default a part of what was prepaid is kept.

ALTER TABLE lots
  ADD COLUMN first_bid_ends_ms bigint CHECK (first_bid_ends_ms > 0),
  ADD COLUMN kept_fen          bigint CHECK (kept_fen > 0);
COMMENT ON COLUMN lots.first_bid_ends_ms IS 'null where the first bid ends nothing; stands in LOT_OPENED';
COMMENT ON COLUMN lots.kept_fen IS 'of the deposit, on the buyer''s default; null for all of it';
