-- Money that arrived, by the bank's notices. One credit counts once, whoever tells of it and how
-- often.

CREATE TABLE arrival (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_no  text        NOT NULL,
  entry_ref   text        NOT NULL,
  fen         bigint      NOT NULL CHECK (fen > 0),
  payer       text        NOT NULL,
  virtual_no  text        NOT NULL DEFAULT '',
  at          timestamptz NOT NULL,
  pool_id     uuid        REFERENCES pool,
  transfer_id bigint      NOT NULL,
  UNIQUE (account_no, entry_ref)
);
COMMENT ON COLUMN arrival.payer IS 'personal data: for the court''s people only, in no log';
COMMENT ON COLUMN arrival.pool_id IS 'null: in suspense (不明款) until a person finds out for whom it is';
CREATE INDEX arrival_pool ON arrival (pool_id, at);
