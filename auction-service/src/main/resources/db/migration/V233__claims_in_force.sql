-- Outsiders' claims that hold a lot still: not ruled on, or upheld and no paper of the court has let the lot go on since
-- (Civil Procedure Law, art. 238).
CREATE VIEW claims_in_force AS
SELECT b.lot_id FROM objections b
WHERE b.kind = 'OUTSIDER_CLAIM'
  AND (b.decision IS NULL
    OR (b.decision = 'UPHELD' AND NOT EXISTS (
      SELECT 1 FROM stops o WHERE o.lot_id = b.lot_id AND o.over = 'RESUMED' AND o.over_at >= b.ruled_at)));
