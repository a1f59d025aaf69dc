-- Handing a sold property over to its buyer: notice to vacate, and the record (SALE-27).

CREATE TABLE handovers (
  lot_id        uuid        PRIMARY KEY REFERENCES sales,
  vacate_number text        UNIQUE,
  vacate_dated  date,
  vacate_reason text,
  vacate_by     timestamptz,
  vacate_at     timestamptz,
  vacate_judge  text,
  held_at       timestamptz,
  keys          integer     CHECK (keys BETWEEN 0 AND 1000),
  things        text,
  sealed        bytea,
  proofs        text,
  recorded_at   timestamptz,
  recorded_by   text,
  CHECK ((vacate_number IS NULL) = (vacate_by IS NULL) AND (vacate_number IS NULL) = (vacate_at IS NULL)),
  CHECK ((held_at IS NULL) = (recorded_at IS NULL) AND (held_at IS NULL) = (things IS NULL)
    AND (held_at IS NULL) = (sealed IS NULL) AND (held_at IS NULL) = (proofs IS NULL)),
  CHECK (vacate_number IS NOT NULL OR held_at IS NOT NULL)
);
COMMENT ON COLUMN handovers.things IS 'JSON: meters with their readings, belongings that were found';
COMMENT ON COLUMN handovers.sealed IS 'sealed: who was present; for the buyer and the lot''s court';
COMMENT ON COLUMN handovers.proofs IS 'JSON: title and sha256 of the signed record and pictures';
