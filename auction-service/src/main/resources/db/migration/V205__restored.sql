-- What the journal has to know when PostgreSQL was put back from a backup.

ALTER TABLE bucket ADD COLUMN restored_epoch bigint;
COMMENT ON COLUMN bucket.restored_epoch IS
  'set when this journal was put back from a backup: the largest engine epoch that the backup knows; empty again once what survives in the stream is journaled and Redis is rebuilt under a later epoch';

-- Called by whoever puts a backup back, in every database that has it, before any service starts.
-- The batches jump, so that no number of a signed root is given to two roots: those signed after the
-- backup was taken are with the bidders, in their receipts.
CREATE FUNCTION fachui_restored(manifest jsonb) RETURNS void
LANGUAGE sql AS $$
  UPDATE bucket SET
    restored_epoch = greatest(engine_epoch, coalesce((manifest -> 'epochs' ->> bucket::text)::bigint, 0)),
    batch = batch + 1000000,
    lease_token = lease_token + 1000000,
    lease_until = '-infinity'
$$;
