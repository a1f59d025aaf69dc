-- Facts that came from other services. A row is written in the transaction of what the fact caused.

CREATE TABLE inbox (
  source      text        NOT NULL,
  id          text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (source, id)
);
