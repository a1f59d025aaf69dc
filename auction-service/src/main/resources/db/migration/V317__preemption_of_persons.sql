-- A right of pre-emption belongs to a person or company, not to an account (NJA-19). Who appears after the notice is confirmed by the
-- panel for the lot, until bidding begins. Whoever waived it in writing (NJA-16) has none.

ALTER TABLE preemption_holders
  DROP CONSTRAINT preemption_holders_decision_id_bidder_key,
  ALTER COLUMN bidder DROP NOT NULL,
  ADD COLUMN name   text,
  ADD COLUMN person bytea CHECK (octet_length(person) = 32),
  ADD COLUMN nature text NOT NULL DEFAULT 'OTHER' CHECK (nature IN ('CO_OWNER', 'TENANT', 'SHAREHOLDER', 'OTHER')),
  ADD COLUMN company boolean NOT NULL DEFAULT false,
  ADD CHECK ((person IS NULL) = (name IS NULL) AND (person IS NULL) = (bidder IS NOT NULL)),
  ADD UNIQUE (decision_id, person);
COMMENT ON COLUMN preemption_holders.bidder IS 'subject at the sign-in provider; of decisions before holders were persons';
COMMENT ON COLUMN preemption_holders.person IS 'keyed hash of the identity number or of the unified social credit code';

CREATE TABLE late_preemption_holders (
  lot_id      uuid        NOT NULL REFERENCES lots,
  person      bytea       NOT NULL CHECK (octet_length(person) = 32),
  name        text        NOT NULL,
  rank        integer     NOT NULL CHECK (rank BETWEEN 1 AND 99),
  decided_on  date        NOT NULL,
  document    text        NOT NULL CHECK (document ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  PRIMARY KEY (lot_id, person)
);
COMMENT ON TABLE late_preemption_holders IS 'who the panel confirmed after the notice, before bidding began';
COMMENT ON COLUMN late_preemption_holders.document IS 'SHA-256 of the panel''s paper';
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON late_preemption_holders
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

CREATE VIEW preemption_ranks AS
WITH holder AS (
  SELECT n.lot_id, coalesce(h.person, (SELECT e.person FROM enrolments e WHERE e.lot_id = n.lot_id AND e.subject = h.bidder
      AND e.confirmation IS NULL)) AS person, h.rank
  FROM notices n JOIN preemption_holders h ON h.decision_id = n.decision_id
  WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(n.notifications) told
    WHERE told ->> 'role' = 'PREEMPTION_HOLDER' AND told ->> 'how' = 'WAIVER' AND (told ->> 'number')::integer = h.position)
  UNION ALL SELECT lot_id, person, rank FROM late_preemption_holders)
SELECT lot_id, person, min(rank) AS rank FROM holder WHERE person IS NOT NULL GROUP BY lot_id, person;
COMMENT ON VIEW preemption_ranks IS 'who bids with which rank in a lot';
