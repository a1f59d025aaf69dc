-- Objections to a sale and outsiders' claims to the property, with the court's rulings (NJA-36; CPL-236, 238).

CREATE TABLE objections (
  id          uuid        PRIMARY KEY,
  lot_id      uuid        NOT NULL REFERENCES lots,
  kind        text        NOT NULL CHECK (kind IN ('CONDUCT', 'OUTSIDER_CLAIM')),
  filer       text        NOT NULL CHECK (filer IN ('PARTY', 'INTERESTED', 'OUTSIDER')),
  sealed      bytea       NOT NULL,
  documents   text        NOT NULL,
  meanwhile   text        NOT NULL CHECK (meanwhile IN ('MAY_STOP', 'MUST_STOP', 'NOTHING_TO_STOP')),
  received_at timestamptz NOT NULL,
  received_by text        NOT NULL,
  rule_by     timestamptz NOT NULL,
  decision    text        CHECK (decision IN ('UPHELD', 'REJECTED', 'TAKEN_BACK')),
  number      text        UNIQUE,
  dated       date,
  reason      text,
  proofs      text,
  ruled_at    timestamptz,
  ruled_by    text,
  CHECK ((kind = 'OUTSIDER_CLAIM') = (filer = 'OUTSIDER')),
  CHECK ((decision IS NULL) = (number IS NULL) AND (decision IS NULL) = (dated IS NULL)
    AND (decision IS NULL) = (reason IS NULL) AND (decision IS NULL) = (ruled_at IS NULL))
);
COMMENT ON COLUMN objections.sealed IS 'sealed: who objects, and the grounds as written; for the court alone';
COMMENT ON COLUMN objections.documents IS 'JSON: title and sha256';
CREATE INDEX objections_of_lot ON objections (lot_id, received_at DESC);
CREATE INDEX objections_claims ON objections (lot_id) WHERE kind = 'OUTSIDER_CLAIM' AND decision IS NULL;
