-- Until when the deposits of those who did not win go back (NJA-23), as auction told it with the end.

ALTER TABLE lot_deposits
  ADD COLUMN release_by       timestamptz,
  ADD COLUMN release_check_at timestamptz,
  ADD CONSTRAINT lot_deposits_release_check CHECK (release_check_at IS NULL OR release_by IS NOT NULL);
CREATE INDEX lot_deposits_release ON lot_deposits (release_check_at) WHERE release_check_at IS NOT NULL;
COMMENT ON COLUMN lot_deposits.release_by IS 'null until the lot is over';
COMMENT ON COLUMN lot_deposits.release_check_at IS 'when to look next whether all was sent; null once it was';
