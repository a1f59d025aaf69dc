-- A claim is to the property: it holds every round of it, also one that is announced later.
CREATE OR REPLACE VIEW claims_in_force AS
SELECT l.id AS lot_id
FROM objections b
JOIN lots c ON c.id = b.lot_id
JOIN lots l ON l.id = c.id OR l.property_id = c.property_id
WHERE b.kind = 'OUTSIDER_CLAIM'
  AND (b.decision IS NULL
    OR (b.decision = 'UPHELD' AND NOT EXISTS (
      SELECT 1 FROM stops o JOIN lots p ON p.id = o.lot_id
      WHERE (p.id = c.id OR p.property_id = c.property_id) AND o.over = 'RESUMED' AND o.over_at >= b.ruled_at)));
