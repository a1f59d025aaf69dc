-- Papers that stop a sale before it is made: postponement, stay, withdrawal (NJA-28, 36; SALE-14, 15, 17, 19).

CREATE TABLE stops (
  id           uuid        PRIMARY KEY,
  lot_id       uuid        NOT NULL REFERENCES lots,
  kind         text        NOT NULL CHECK (kind IN ('POSTPONEMENT', 'STAY', 'WITHDRAWAL')),
  cause        text        NOT NULL,
  number       text        NOT NULL UNIQUE,
  dated        date        NOT NULL,
  reason       text        NOT NULL,
  proofs       text        NOT NULL,
  figures      text        NOT NULL,
  stage_before text        NOT NULL,
  term_ends_at timestamptz,
  ordered_at   timestamptz NOT NULL,
  ordered_by   text        NOT NULL,
  stopped_at   timestamptz,
  gone_at      timestamptz,
  gone         text,
  over_at      timestamptz,
  over         text        CHECK (over IN ('RESUMED', 'SUPERSEDED', 'TOO_LATE')),
  over_reason  text,
  over_by      text,
  announced_at timestamptz,
  CHECK ((kind = 'POSTPONEMENT') = (term_ends_at IS NOT NULL)),
  CHECK ((gone_at IS NULL) = (gone IS NULL) AND (gone_at IS NULL OR kind = 'STAY')),
  CHECK ((over_at IS NULL) = (over IS NULL) AND (over_at IS NULL) = (over_reason IS NULL)),
  CHECK (kind <> 'WITHDRAWAL' OR over IS NULL OR over = 'TOO_LATE'),
  CHECK (announced_at IS NULL OR over = 'RESUMED')
);
COMMENT ON TABLE stops IS 'in force from the moment in which it stands here until over_at; the engine follows';
COMMENT ON COLUMN stops.reason IS 'published, as are the titles of the proofs; no personal data';
COMMENT ON COLUMN stops.proofs IS 'JSON: title and sha256 of the documents in the court''s file';
COMMENT ON COLUMN stops.figures IS 'JSON: the figures that were judged, for SALE-14, 15 and 19';
COMMENT ON COLUMN stops.stopped_at IS 'when the bid log had the pause; null until then';
COMMENT ON COLUMN stops.gone_at IS 'when the cause of a stay was gone: the five days of NJA-28 begin';
COMMENT ON COLUMN stops.announced_at IS 'when the engine had announced that bidding goes on';
CREATE UNIQUE INDEX stops_in_force ON stops (lot_id) WHERE over_at IS NULL;
CREATE INDEX stops_of_lot ON stops (lot_id, ordered_at DESC);
CREATE INDEX stops_to_resume ON stops (over_at) WHERE over = 'RESUMED' AND announced_at IS NULL;
