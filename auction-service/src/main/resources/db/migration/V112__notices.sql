-- Published notices. The lot stands in lots; here stands on what it was published.

ALTER TABLE lots ADD COLUMN property_id uuid REFERENCES properties;
COMMENT ON COLUMN lots.property_id IS 'null for a drill lot with a fixed list of paddles';
CREATE INDEX lots_property ON lots (property_id);

CREATE TABLE notices (
  lot_id             uuid  PRIMARY KEY REFERENCES lots,
  property_id        uuid  NOT NULL REFERENCES properties,
  decision_id        uuid  NOT NULL REFERENCES decisions,
  channel            text  NOT NULL,
  platform_chosen_by text  NOT NULL CHECK (platform_chosen_by IN ('APPLICANT', 'COURT')),
  notifications      jsonb NOT NULL,
  snapshot           text  NOT NULL,
  snapshot_sha256    text  NOT NULL
);
COMMENT ON COLUMN notices.snapshot IS 'the property as it was published, RFC 8785 canonical form; the terms name its hash';
