-- An incident that is reported again keeps its time and takes the newest text; and whose it is.

ALTER TABLE incident
  ADD COLUMN times   bigint      NOT NULL DEFAULT 1 CHECK (times >= 1),
  ADD COLUMN last_at timestamptz;
UPDATE incident SET last_at = opened_at;
ALTER TABLE incident ALTER COLUMN last_at SET NOT NULL, ADD CHECK (last_at >= opened_at);
COMMENT ON COLUMN incident.times IS 'how often it was reported while it was open';
COMMENT ON COLUMN incident.last_at IS 'when it was reported last';
