-- Who enrolled for a lot, what payout said of the deposit, and whom the court has declared as connected.

CREATE TABLE enrolments (
  id             uuid        PRIMARY KEY,
  lot_id         uuid        NOT NULL REFERENCES lots,
  subject        text        NOT NULL,
  person         bytea       NOT NULL CHECK (octet_length(person) = 32),
  particulars    bytea       NOT NULL,
  e_service      boolean     NOT NULL,
  eligibility    text        NOT NULL CHECK (eligibility IN ('ELIGIBLE', 'UNKNOWN', 'NOT_ASKED')),
  eligibility_ref   text,
  eligibility_as_of timestamptz,
  deposit_fen    bigint      NOT NULL CHECK (deposit_fen > 0),
  closes_at      timestamptz NOT NULL,
  enrolled_at    timestamptz NOT NULL,
  virtual_no     text        CHECK (virtual_no ~ '^[0-9]{20}$'),
  deposit_state  text        CHECK (deposit_state IN
    ('AWAITED', 'CONFIRMED', 'WRONG_AMOUNT', 'LATE', 'APPLIED', 'REFUNDING', 'REFUNDED')),
  arrived_fen    bigint      NOT NULL DEFAULT 0 CHECK (arrived_fen >= 0),
  arrived_at     timestamptz,
  answered_at    timestamptz,
  paddle         text,
  ask_at         timestamptz,
  asking_until   timestamptz,
  attempts       integer     NOT NULL DEFAULT 0,
  UNIQUE (lot_id, subject),
  UNIQUE (lot_id, person),
  CHECK ((virtual_no IS NULL) = (deposit_state IS NULL))
);
COMMENT ON COLUMN enrolments.person IS 'keyed hash of the resident identity number; the number itself stands in particulars';
COMMENT ON COLUMN enrolments.particulars IS 'sealed: name, identity number, phone, address, account for refunds';
COMMENT ON COLUMN enrolments.closes_at IS 'as payout was told: later than bidding can end, whose end is decided here';
COMMENT ON COLUMN enrolments.deposit_state IS 'as payout said last, at answered_at; null until it has';
COMMENT ON COLUMN enrolments.paddle IS 'drawn when the deposit was confirmed; qualified when paddles.journaled_seq is there (NJA-18)';
COMMENT ON COLUMN enrolments.ask_at IS 'when payout is to be asked again; null when only its next fact can change anything';
COMMENT ON COLUMN enrolments.asking_until IS 'somebody is asking now; after that time the claim is void';
CREATE INDEX enrolments_due ON enrolments (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX enrolments_subject ON enrolments (subject, enrolled_at DESC);

CREATE TABLE connected_persons (
  id          uuid        PRIMARY KEY,
  court       text        NOT NULL REFERENCES courts,
  person      bytea       NOT NULL CHECK (octet_length(person) = 32),
  connection  text        NOT NULL CHECK (connection IN
    ('COURT_STAFF', 'PLATFORM_STAFF', 'AGENCY_STAFF', 'NEAR_RELATIVE')),
  declared_at timestamptz NOT NULL,
  declared_by text        NOT NULL,
  UNIQUE (court, person)
);
COMMENT ON COLUMN connected_persons.person IS 'keyed hash as in enrolments (NJA-34)';
