-- Whoever waits for the court keeps nobody out, and nobody learns by naming a company that it has enrolled (NJA-18): only those who
-- need no word of the court, or have it, hold their place in a lot.

ALTER TABLE enrolment_parties ADD COLUMN holds boolean;
UPDATE enrolment_parties p SET holds = coalesce(e.confirmation, 'CONFIRMED') = 'CONFIRMED'
FROM enrolments e WHERE e.id = p.enrolment_id;
ALTER TABLE enrolment_parties ALTER COLUMN holds SET NOT NULL, DROP COLUMN released_at;
CREATE UNIQUE INDEX enrolment_parties_once ON enrolment_parties (lot_id, person) WHERE holds;
COMMENT ON COLUMN enrolment_parties.holds IS 'whether the enrolment needs no confirmation of the court, or has it';
COMMENT ON TABLE enrolment_parties IS 'nobody takes part in a lot twice, in whatever role, once the court has confirmed what it has to';
