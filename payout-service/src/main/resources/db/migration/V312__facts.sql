-- Facts on their way to Kafka, and those that came. A row leaves at least once; what came has its effect once.

CREATE TABLE outbox (
  id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic    text        NOT NULL,
  key      text        NOT NULL,
  event    text        NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN outbox.event IS 'CloudEvents 1.0 in structured JSON; ids only';

CREATE TABLE inbox (
  source      text        NOT NULL,
  id          text        NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (source, id)
);
COMMENT ON TABLE inbox IS 'a row is written in the transaction of the fact''s effect';
