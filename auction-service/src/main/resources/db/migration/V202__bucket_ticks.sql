-- The last sign of life in a bucket, kept with the lease: Redis may be lost with its own.
ALTER TABLE bucket ADD COLUMN last_tick_ms bigint NOT NULL DEFAULT 0;
