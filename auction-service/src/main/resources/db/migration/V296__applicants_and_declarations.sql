-- What a court records for enrolment: a case's enforcement applicants with their claims (NJA-17), and declarations of
-- connected persons (NJA-34) that name organisations too and can be withdrawn.

CREATE TABLE case_applicants (
  id           uuid        PRIMARY KEY,
  case_id      uuid        NOT NULL REFERENCES cases,
  party        text        NOT NULL,
  person       bytea       NOT NULL CHECK (octet_length(person) = 32),
  company      boolean     NOT NULL,
  claim_fen    bigint      NOT NULL CHECK (claim_fen > 0),
  recorded_at  timestamptz NOT NULL,
  recorded_by  text        NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE UNIQUE INDEX case_applicants_standing ON case_applicants (case_id, person) WHERE withdrawn_at IS NULL;
COMMENT ON COLUMN case_applicants.party IS 'as the case names him among its applicants';
COMMENT ON COLUMN case_applicants.person IS 'keyed hash of the identity number or of the unified social credit code';
COMMENT ON COLUMN case_applicants.claim_fen IS 'in this case, as it stands; it is counted instead of a deposit of as much';

ALTER TABLE enrolments
  DROP CONSTRAINT enrolments_deposit_fen_check,
  ADD COLUMN claim_fen bigint CHECK (claim_fen > 0),
  ADD CONSTRAINT enrolments_deposit_fen_check CHECK (deposit_fen > 0 OR (deposit_fen = 0 AND claim_fen IS NOT NULL)),
  ADD CONSTRAINT enrolments_nothing_asked CHECK (deposit_fen > 0 OR virtual_no IS NULL);
COMMENT ON COLUMN enrolments.deposit_fen IS 'what is asked: the lot''s deposit, less the claim of the case''s applicant (NJA-17)';
COMMENT ON COLUMN enrolments.claim_fen IS 'the claim that was counted; null for everybody but the case''s applicant';

ALTER TABLE connected_persons
  DROP CONSTRAINT connected_persons_court_person_key,
  DROP CONSTRAINT connected_persons_connection_check,
  ADD CONSTRAINT connected_persons_connection_check CHECK (connection IN
    ('COURT_STAFF', 'PLATFORM_STAFF', 'AGENCY_STAFF', 'NEAR_RELATIVE', 'PLATFORM', 'AGENCY')),
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by text,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
CREATE UNIQUE INDEX connected_persons_standing ON connected_persons (court, person) WHERE withdrawn_at IS NULL;
CREATE INDEX connected_persons_court ON connected_persons (court, declared_at DESC);
