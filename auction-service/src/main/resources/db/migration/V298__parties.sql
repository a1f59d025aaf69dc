-- Who buys by an enrolment: a person, a company, several together, and who acts for them (NJA-14).

CREATE TABLE enrolment_parties (
  enrolment_id uuid    NOT NULL REFERENCES enrolments,
  position     integer NOT NULL CHECK (position >= 0),
  lot_id       uuid    NOT NULL REFERENCES lots,
  role         text    NOT NULL CHECK (role IN ('BUYER', 'AGENT')),
  company      boolean NOT NULL,
  person       bytea   NOT NULL CHECK (octet_length(person) = 32),
  share_part   integer,
  share_whole  integer,
  PRIMARY KEY (enrolment_id, position),
  UNIQUE (lot_id, person),
  CHECK ((role = 'BUYER') = (share_part IS NOT NULL) AND (share_part IS NULL) = (share_whole IS NULL)),
  CHECK (share_part BETWEEN 1 AND share_whole)
);
COMMENT ON TABLE enrolment_parties IS 'nobody takes part in a lot twice, in whatever role';
COMMENT ON COLUMN enrolment_parties.person IS 'keyed hash of the identity number or of the unified social credit code; the rest stands in particulars';
COMMENT ON COLUMN enrolment_parties.role IS 'AGENT: whoever enrols for others and does not buy himself';
INSERT INTO enrolment_parties (enrolment_id, position, lot_id, role, company, person, share_part, share_whole)
SELECT id, 0, lot_id, 'BUYER', false, person, 1, 1 FROM enrolments;

ALTER TABLE enrolments
  ADD COLUMN authority      text CHECK (authority ~ '^[0-9a-f]{64}$'),
  ADD COLUMN confirmation   text CHECK (confirmation IN ('AWAITED', 'CONFIRMED', 'DECLINED')),
  ADD COLUMN decided_at     timestamptz,
  ADD COLUMN decided_by     text,
  ADD COLUMN decline_reason text,
  ADD CHECK ((authority IS NULL) = (confirmation IS NULL)),
  ADD CHECK ((coalesce(confirmation, 'AWAITED') = 'AWAITED') = (decided_at IS NULL)),
  ADD CHECK ((confirmation IS NOT DISTINCT FROM 'DECLINED') = (decline_reason IS NOT NULL));
COMMENT ON COLUMN enrolments.authority IS 'SHA-256 of the written authority; null for who acts for nobody else';
COMMENT ON COLUMN enrolments.confirmation IS 'the court''s, given before bidding begins; without it there is no paddle (NJA-14)';
CREATE INDEX enrolments_represented ON enrolments (lot_id) WHERE confirmation IS NOT NULL;

ALTER TABLE buyers_in_default
  DROP CONSTRAINT buyers_in_default_ruling_number_key,
  ADD UNIQUE (ruling_number, person);
