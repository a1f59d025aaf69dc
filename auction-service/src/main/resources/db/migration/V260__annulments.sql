-- Rulings that annul the auction of a sold lot (NJA-31), each with its ground and the evidence of it.

ALTER TABLE sales
  DROP CONSTRAINT sales_state_check,
  DROP CONSTRAINT sales_check1,
  DROP CONSTRAINT sales_check2,
  DROP CONSTRAINT sales_check4,
  ADD CHECK (state IN ('SOLD', 'PAID', 'RULED', 'SERVED', 'DEFAULTED', 'ANNULLED')),
  ADD CHECK (state = 'ANNULLED' OR (state IN ('PAID', 'RULED', 'SERVED')) = (paid_at IS NOT NULL)),
  ADD CHECK (state = 'ANNULLED' OR (state IN ('RULED', 'SERVED')) = (ruling IS NOT NULL)),
  ADD CHECK (state = 'ANNULLED' OR (state = 'SERVED') = (served_at IS NOT NULL AND receipt IS NOT NULL)),
  ADD CHECK (state <> 'ANNULLED' OR ask_at IS NULL);
COMMENT ON COLUMN sales.state IS 'ANNULLED keeps what was done before it';

CREATE TABLE annulments (
  lot_id       uuid        PRIMARY KEY REFERENCES sales,
  ground       text        NOT NULL CHECK (ground IN ('MISDESCRIBED', 'SYSTEM_FAULT', 'COLLUSION',
                 'UNQUALIFIED_BUYER', 'UNEQUAL_CONDITIONS', 'OTHER_PROCEDURE')),
  number       text        NOT NULL UNIQUE,
  dated        date        NOT NULL,
  reason       text        NOT NULL,
  evidence     text        NOT NULL,
  objection_id uuid        REFERENCES objections,
  stage_before text        NOT NULL,
  annulled_at  timestamptz NOT NULL,
  annulled_by  text        NOT NULL
);
COMMENT ON COLUMN annulments.reason IS 'published, as are the titles of the evidence; no personal data';
COMMENT ON COLUMN annulments.evidence IS 'JSON: kind, title and sha256 of the documents in the court''s file';
COMMENT ON COLUMN annulments.objection_id IS 'the upheld objection that asked for it; null where the court acts of its own motion';
COMMENT ON COLUMN annulments.stage_before IS 'from SERVED on title had passed: a reversal has to give it back';
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON annulments
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

-- A court gives a number once, whatever the paper is.
CREATE VIEW paper_numbers AS
  SELECT number, 'STOP' AS paper, lot_id FROM stops
  UNION ALL SELECT ruling_number, 'SALE_RULING', lot_id FROM sales WHERE ruling_number IS NOT NULL
  UNION ALL SELECT ruling_number, 'DEFAULT_RULING', lot_id FROM buyers_in_default
  UNION ALL SELECT number, 'OBJECTION_RULING', lot_id FROM objections WHERE number IS NOT NULL
  UNION ALL SELECT vacate_number, 'VACATE_NOTICE', lot_id FROM handovers WHERE vacate_number IS NOT NULL
  UNION ALL SELECT number, 'ANNULMENT_RULING', lot_id FROM annulments;
COMMENT ON VIEW paper_numbers IS 'every number that a paper about a lot has; asked before another is written';
