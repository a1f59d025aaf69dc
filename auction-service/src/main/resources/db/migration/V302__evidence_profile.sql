-- With which algorithms the log of a lot is made (docs/bid-log.md): fixed with its notice.

ALTER TABLE lots
  ADD COLUMN evidence_profile text NOT NULL DEFAULT 'ED25519_SHA256'
    CHECK (evidence_profile IN ('ED25519_SHA256', 'SM2_SM3'));
COMMENT ON COLUMN lots.evidence_profile IS 'stands in LOT_OPENED unless it is the default one';

ALTER TABLE signed_root
  ADD COLUMN profile text NOT NULL DEFAULT 'ED25519_SHA256'
    CHECK (profile IN ('ED25519_SHA256', 'SM2_SM3'));
COMMENT ON COLUMN signed_root.profile IS 'of all lots in it: a commit that touches lots of both signs two roots';
COMMENT ON COLUMN bid_journal.leaf IS 'hash(0x00 || record) by the lot''s profile';
COMMENT ON COLUMN paddles.commitment IS 'hex hash(salt || subject) by the lot''s profile';
