-- The order in which lots and bids are told to the public. One writer at a time puts what is committed
-- behind what was told before, so that nothing ever appears in front of where a reader stands.

CREATE TABLE open_clock (
  one  boolean     PRIMARY KEY DEFAULT true CHECK (one),
  at   timestamptz NOT NULL
);
COMMENT ON COLUMN open_clock.at IS 'the newest instant given to anything, whole milliseconds; its lock makes one writer';
INSERT INTO open_clock (at) VALUES ('epoch');

CREATE TABLE open_span (
  changed_at    timestamptz NOT NULL,
  bucket        char(2)     NOT NULL REFERENCES bucket,
  from_position bigint      NOT NULL,
  to_position   bigint      NOT NULL CHECK (to_position > from_position),
  PRIMARY KEY (changed_at, bucket)
);
COMMENT ON TABLE open_span IS 'records of a bucket''s journal, after from_position, that were told at one instant';

CREATE TABLE open_bucket (
  bucket   char(2) PRIMARY KEY REFERENCES bucket,
  position bigint  NOT NULL DEFAULT 0
);
COMMENT ON COLUMN open_bucket.position IS 'how far the journal of a bucket is in a span';
INSERT INTO open_bucket (bucket) SELECT bucket FROM bucket;

CREATE TABLE open_lot (
  lot_id     uuid        PRIMARY KEY REFERENCES lots,
  changed_at timestamptz NOT NULL
);
CREATE INDEX open_lot_order ON open_lot (changed_at, lot_id);

CREATE TABLE open_due (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lot_id uuid   NOT NULL REFERENCES lots
);
COMMENT ON TABLE open_due IS 'whoever changes what the public reads of a lot, outside its journal, adds a row in the same transaction';

CREATE FUNCTION open_lot_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO open_due (lot_id) VALUES (NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER open_lot_published AFTER INSERT ON lots FOR EACH ROW EXECUTE FUNCTION open_lot_published();
INSERT INTO open_due (lot_id) SELECT id FROM lots;

CREATE INDEX lot_live_opens ON lot_live (opens_at);
COMMENT ON INDEX lot_live_opens IS 'a lot that opens by the clock alone is told too';
