-- Transfers whose sale was annulled (撤销拍卖, NJA-31): they stop for good.

ALTER TABLE transfer
  ADD COLUMN annulment_no text,
  ADD COLUMN annulled_at  timestamptz,
  ADD CHECK ((annulment_no IS NULL) = (annulled_at IS NULL)),
  ADD CHECK (annulled_at IS NULL OR halted);
COMMENT ON COLUMN transfer.annulment_no IS 'number of the ruling; what was entered before it needs a reversal of its own';
