-- Facts on their way to Kafka, and facts that came in. A row of the outbox is written in the transaction
-- of its fact and leaves at least once; a row of the inbox in the transaction of its effect, so once.

CREATE TABLE outbox (
  id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic    text        NOT NULL,
  key      text        NOT NULL,
  event    text        NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN outbox.event IS 'CloudEvents 1.0 in structured JSON';

CREATE TABLE inbox (
  source      text        NOT NULL,
  id          text        NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (source, id)
);
COMMENT ON TABLE inbox IS 'what has a row here had its effect';
