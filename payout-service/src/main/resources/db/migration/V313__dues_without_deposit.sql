-- The case's enforcement applicant may buy without a deposit (NJA-17): then nothing is applied and the whole price is due.

ALTER TABLE due
  DROP CONSTRAINT due_enrolment_id_fkey,
  DROP CONSTRAINT due_deposit_fen_check,
  ADD CONSTRAINT due_deposit_fen_check CHECK (deposit_fen >= 0),
  ADD COLUMN applied uuid GENERATED ALWAYS AS (CASE WHEN deposit_fen > 0 THEN enrolment_id END) STORED
    REFERENCES deposit;
COMMENT ON COLUMN due.applied IS 'the deposit that counts towards the price; null for an applicant of whom none was asked';
