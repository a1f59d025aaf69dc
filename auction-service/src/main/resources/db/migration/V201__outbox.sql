-- Facts on their way to Kafka. A row is written in the transaction of its fact and leaves at least once.

CREATE TABLE outbox (
  id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic    text        NOT NULL,
  key      text        NOT NULL,
  event    text        NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN outbox.event IS 'CloudEvents 1.0 in structured JSON';

CREATE TABLE feed_position (
  topic    text   NOT NULL,
  bucket   char(2) NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (topic, bucket)
);
COMMENT ON TABLE feed_position IS 'how far the journal of a bucket has been sent to a topic';
