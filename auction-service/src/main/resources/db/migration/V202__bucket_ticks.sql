-- The last sign of life in a bucket, kept with the lease: Redis may be lost with its own.
ALTER TABLE bucket ADD COLUMN last_tick_ms bigint NOT NULL DEFAULT 0;

-- Closed lots leave Redis after a while; the journal alone answers for them then.
ALTER TABLE lot_live ADD COLUMN retired boolean NOT NULL DEFAULT false;
CREATE INDEX lot_live_to_retire ON lot_live (end_at) WHERE state LIKE 'CLOSED%' AND NOT retired;
