-- What the panel decided of a property (NJA-27). Written once.

CREATE TABLE decisions (
  id            uuid        PRIMARY KEY,
  property_id   uuid        NOT NULL REFERENCES properties,
  start_price   bigint      NOT NULL CHECK (start_price > 0),
  increment_fen bigint      NOT NULL CHECK (increment_fen > 0),
  deposit_fen   bigint      NOT NULL CHECK (deposit_fen > 0),
  panel         text[]      NOT NULL CHECK (cardinality(panel) >= 3 AND cardinality(panel) % 2 = 1),
  decided_on    date        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  recorded_by   text        NOT NULL
);
CREATE INDEX decisions_property ON decisions (property_id, recorded_at DESC);

CREATE TABLE preemption_holders (
  decision_id uuid    NOT NULL REFERENCES decisions,
  position    integer NOT NULL CHECK (position >= 1),
  bidder      text    NOT NULL,
  rank        integer NOT NULL CHECK (rank BETWEEN 1 AND 99),
  PRIMARY KEY (decision_id, position),
  UNIQUE (decision_id, bidder)
);
COMMENT ON COLUMN preemption_holders.bidder IS 'subject at the sign-in provider';
