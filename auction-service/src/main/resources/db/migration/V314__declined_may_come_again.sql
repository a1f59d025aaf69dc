-- Whoever the court did not confirm takes part in nothing: he may enrol again with better papers, and whom he named is free.

ALTER TABLE enrolments
  DROP CONSTRAINT enrolments_lot_id_subject_key,
  DROP CONSTRAINT enrolments_lot_id_person_key;
CREATE UNIQUE INDEX enrolments_one_account ON enrolments (lot_id, subject) WHERE confirmation IS DISTINCT FROM 'DECLINED';
CREATE UNIQUE INDEX enrolments_one_person ON enrolments (lot_id, person) WHERE confirmation IS DISTINCT FROM 'DECLINED';

ALTER TABLE enrolment_parties
  ADD COLUMN released_at timestamptz,
  DROP CONSTRAINT enrolment_parties_lot_id_person_key;
CREATE UNIQUE INDEX enrolment_parties_once ON enrolment_parties (lot_id, person) WHERE released_at IS NULL;
COMMENT ON COLUMN enrolment_parties.released_at IS 'when the court did not confirm the enrolment';
UPDATE enrolment_parties p SET released_at = e.decided_at
FROM enrolments e WHERE e.id = p.enrolment_id AND e.confirmation = 'DECLINED';
