-- Published lots with their pictures and paddles. What changes while a lot is bid for stands in lot_live.

CREATE TABLE lots (
  id              uuid        PRIMARY KEY,
  bucket          char(2)     NOT NULL,
  case_id         uuid        NOT NULL REFERENCES cases,
  court           text        NOT NULL REFERENCES courts,
  title           text        NOT NULL,
  title_en        text        NOT NULL,
  description     text        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN
    ('HOME', 'COMMERCIAL', 'PARKING', 'LAND', 'VEHICLE', 'EQUITY', 'MACHINERY', 'GOODS')),
  place           text        NOT NULL,
  appraisal_fen   bigint      CHECK (appraisal_fen > 0),
  start_price     bigint      NOT NULL CHECK (start_price > 0),
  increment_fen   bigint      NOT NULL CHECK (increment_fen > 0),
  deposit_fen     bigint      CHECK (deposit_fen > 0),
  opens_at        timestamptz NOT NULL,
  end_at          timestamptz NOT NULL CHECK (end_at > opens_at),
  window_ms       bigint      NOT NULL,
  extension_ms    bigint      NOT NULL,
  resume_ms       bigint      NOT NULL,
  rule_set        text        NOT NULL,
  rule_set_sha256 text        NOT NULL,
  drill           boolean     NOT NULL,
  terms           text        NOT NULL,
  terms_sha256    text        NOT NULL,
  state           text        NOT NULL DEFAULT 'ANNOUNCED',
  published_at    timestamptz NOT NULL,
  published_by    text        NOT NULL,
  search_text     text        NOT NULL
);
COMMENT ON COLUMN lots.bucket IS 'two digits; chosen once, never recomputed';
COMMENT ON COLUMN lots.terms IS 'RFC 8785 canonical form; terms_sha256 is its hash and stands in LOT_OPENED';
COMMENT ON COLUMN lots.state IS 'as published; lot_live says how it stands';
COMMENT ON COLUMN lots.search_text IS 'title, place and case number in lower case, brackets half-width';
CREATE INDEX lots_ending ON lots (end_at, id);
CREATE INDEX lots_newest ON lots (published_at DESC, id);
CREATE INDEX lots_price ON lots (start_price, id);
CREATE INDEX lots_court ON lots (court, end_at);
CREATE INDEX lots_kind ON lots (kind, end_at);
CREATE INDEX lots_case ON lots (case_id);

CREATE TABLE pictures (
  lot_id     uuid        NOT NULL REFERENCES lots,
  number     integer     NOT NULL CHECK (number BETWEEN 1 AND 30),
  media_type text        NOT NULL CHECK (media_type IN ('image/svg+xml', 'image/jpeg', 'image/png')),
  sha256     text        NOT NULL,
  bytes      bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 2097152),
  stored_at  timestamptz NOT NULL,
  stored_by  text        NOT NULL,
  PRIMARY KEY (lot_id, number)
);
ALTER TABLE pictures ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE paddles (
  lot_id        uuid    NOT NULL REFERENCES lots,
  paddle        text    NOT NULL CHECK (paddle ~ '^P[0-9]{4,}$'),
  subject       text    NOT NULL,
  rank          integer NOT NULL CHECK (rank BETWEEN 0 AND 99),
  salt          bytea   NOT NULL CHECK (octet_length(salt) = 32),
  commitment    text    NOT NULL,
  journaled_seq bigint,
  PRIMARY KEY (lot_id, paddle),
  UNIQUE (lot_id, subject)
);
COMMENT ON COLUMN paddles.rank IS 'of pre-emption: 0 none, 1 first (NJA-19)';
COMMENT ON COLUMN paddles.commitment IS 'hex SHA-256 of salt || UTF-8 subject; the salt stays secret until the end (NJA-18)';
CREATE INDEX paddles_subject ON paddles (subject, lot_id);
