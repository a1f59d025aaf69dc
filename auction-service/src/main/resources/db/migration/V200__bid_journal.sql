-- What the bid engine keeps: leases and positions of the buckets, the journal with its receipts,
-- signed heads, and the live state of each lot. Written with plain JDBC by the journaler.

CREATE TABLE bucket (
  bucket         char(2)     PRIMARY KEY,
  lease_token    bigint      NOT NULL DEFAULT 0,
  lease_holder   text,
  lease_until    timestamptz NOT NULL DEFAULT '-infinity',
  engine_epoch   bigint      NOT NULL DEFAULT 1,
  last_stream_id text        NOT NULL DEFAULT '0-0',
  position       bigint      NOT NULL DEFAULT 0,
  batch          bigint      NOT NULL DEFAULT 0,
  state          text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'RECOVERING', 'STOPPED')),
  journaled_at   timestamptz
);
COMMENT ON COLUMN bucket.lease_token IS 'changes with the journaler';
COMMENT ON COLUMN bucket.engine_epoch IS 'changes with a rebuild of Redis only';
COMMENT ON COLUMN bucket.position IS 'records journaled in this bucket; the feed of auction.bids reads by it';
COMMENT ON COLUMN bucket.batch IS 'signed roots of this bucket';
INSERT INTO bucket (bucket) SELECT lpad(n::text, 2, '0') FROM generate_series(0, 63) AS n;

CREATE TABLE bid_journal (
  lot_id    uuid    NOT NULL,
  seq       bigint  NOT NULL CHECK (seq >= 1),
  bucket    char(2) NOT NULL,
  position  bigint  NOT NULL,
  kind      text    NOT NULL,
  at_ms     bigint  NOT NULL,
  epoch     bigint  NOT NULL,
  paddle    text,
  bid_id    uuid,
  amount    bigint,
  record    text    NOT NULL,
  leaf      bytea   NOT NULL,
  prev_hash bytea   NOT NULL,
  path      bytea   NOT NULL,
  head_size bigint  NOT NULL,
  stream_id text    NOT NULL,
  PRIMARY KEY (lot_id, seq),
  UNIQUE (lot_id, paddle, bid_id),
  UNIQUE (bucket, position)
);
COMMENT ON COLUMN bid_journal.record IS 'RFC 8785 canonical form, byte for byte as the script decided it';
COMMENT ON COLUMN bid_journal.leaf IS 'SHA-256(0x00 || record)';
COMMENT ON COLUMN bid_journal.prev_hash IS 'leaf of the record before; 32 zero bytes for the first';
COMMENT ON COLUMN bid_journal.path IS 'inclusion path of the leaf in the tree of head_size leaves, 32 bytes a hash';

CREATE TABLE signed_root (
  bucket    char(2) NOT NULL,
  batch     bigint  NOT NULL,
  at_ms     bigint  NOT NULL,
  root      bytea   NOT NULL,
  key_id    text    NOT NULL,
  signature text    NOT NULL,
  PRIMARY KEY (bucket, batch)
);

CREATE TABLE lot_head (
  lot_id    uuid    NOT NULL,
  tree_size bigint  NOT NULL,
  lot_root  bytea   NOT NULL,
  bucket    char(2) NOT NULL,
  batch     bigint  NOT NULL,
  idx       integer NOT NULL,
  cnt       integer NOT NULL,
  path      bytea   NOT NULL,
  PRIMARY KEY (lot_id, tree_size)
);

CREATE TABLE lot_live (
  lot_id       uuid    PRIMARY KEY,
  bucket       char(2) NOT NULL,
  seq          bigint  NOT NULL,
  epoch        bigint  NOT NULL,
  state        text    NOT NULL,
  bids         bigint  NOT NULL,
  price        bigint,
  leader       text,
  last_bid_id  uuid,
  opens_at     timestamptz NOT NULL,
  end_at       timestamptz NOT NULL,
  pause_reason text,
  resumes_at   timestamptz,
  remaining_ms bigint
);
CREATE INDEX lot_live_bucket ON lot_live (bucket, state);
CREATE INDEX lot_live_due ON lot_live (opens_at) WHERE state IN ('ANNOUNCED', 'PAUSED');

CREATE TABLE signing_key (
  key_id     text        PRIMARY KEY,
  algorithm  text        NOT NULL,
  public_key text        NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to   timestamptz NOT NULL,
  signature  text        NOT NULL
);

CREATE TABLE incident (
  id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind   text        NOT NULL,
  bucket char(2),
  lot_id uuid,
  detail text        NOT NULL
);
