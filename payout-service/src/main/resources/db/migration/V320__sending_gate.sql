-- Files go to banks only from the PostgreSQL that wrote this row. One that was put back from a backup,
-- or a promoted standby, does not know what was sent after its data end: sending stops there.

CREATE TABLE sending_gate (
  one               boolean     PRIMARY KEY DEFAULT true CHECK (one),
  system_identifier text        NOT NULL,
  timeline          text        NOT NULL,
  stopped_at        timestamptz,
  agreed_by         text,
  agreed_at         timestamptz,
  resumed_by        text,
  resumed_at        timestamptz
);
COMMENT ON COLUMN sending_gate.system_identifier IS 'of the cluster that may send; empty after a restore';
COMMENT ON COLUMN sending_gate.timeline IS 'of its write-ahead log; another one after a restore or a promotion';
COMMENT ON COLUMN sending_gate.stopped_at IS 'nothing is sent since then, until two people have agreed to go on';
COMMENT ON COLUMN sending_gate.agreed_by IS 'subject of the first of the two';

INSERT INTO sending_gate (system_identifier, timeline)
SELECT system_identifier::text, left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) FROM pg_control_system();

-- Called by whoever puts a backup back, in every database that has it, before any service starts.
CREATE FUNCTION fachui_restored(manifest jsonb) RETURNS void
LANGUAGE sql AS $$
  UPDATE sending_gate SET system_identifier = ''
$$;
