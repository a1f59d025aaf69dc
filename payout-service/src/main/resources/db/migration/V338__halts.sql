-- Payments out of the price of a sale that was undone: what was not sent yet is taken out of the queue until
-- two people decide. Between the news and the first look at the price nothing of the case is sent.

CREATE TABLE payout_wait (
  pool_id uuid        NOT NULL REFERENCES pool,
  lot_id  uuid        NOT NULL REFERENCES annulled_sale,
  since   timestamptz NOT NULL,
  PRIMARY KEY (pool_id, lot_id)
);
COMMENT ON TABLE payout_wait IS 'no file of the pool''s payouts is sent until somebody has looked at the price of the lot';

CREATE TABLE payout_halt (
  id        uuid        PRIMARY KEY,
  pool_id   uuid        NOT NULL REFERENCES pool,
  batch_id  uuid        NOT NULL REFERENCES batch,
  lot_id    uuid        NOT NULL,
  lines     bigint      NOT NULL CHECK (lines > 0),
  fen       bigint      NOT NULL CHECK (fen > 0),
  halted_at timestamptz NOT NULL,
  ended_at  timestamptz,
  ended     text        CHECK (ended IN ('RELEASED', 'CANCELLED')),
  CHECK ((ended IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX payout_halt_open ON payout_halt (batch_id) WHERE ended_at IS NULL;
CREATE INDEX payout_halt_pool ON payout_halt (pool_id);
COMMENT ON COLUMN payout_halt.lot_id IS 'whose sale was undone';

CREATE TABLE payout_halt_file (
  halt_id  uuid NOT NULL REFERENCES payout_halt,
  chunk_id uuid NOT NULL REFERENCES chunk,
  PRIMARY KEY (halt_id, chunk_id)
);
