-- What ends the sale of a property that nobody bought: taken in satisfaction, managed, released (SALE-16, 24, 25; CPI-489, 490; SEIZE-28).

CREATE TABLE creditor_inquiries (
  lot_id          uuid        PRIMARY KEY REFERENCES lots,
  asked_at        timestamptz NOT NULL,
  answer_by       timestamptz NOT NULL,
  document_sha256 text        NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at     timestamptz NOT NULL,
  recorded_by     text        NOT NULL,
  drawn           integer,
  drawn_at        timestamptz,
  drawn_by        text,
  CHECK ((drawn IS NULL) = (drawn_at IS NULL) AND (drawn IS NULL) = (drawn_by IS NULL))
);
COMMENT ON COLUMN creditor_inquiries.drawn IS 'whom the lots chose among those of the first rank who want it';

CREATE TABLE asked_creditors (
  lot_id        uuid        NOT NULL REFERENCES creditor_inquiries,
  position      integer     NOT NULL CHECK (position BETWEEN 1 AND 50),
  sealed        bytea       NOT NULL,
  applicant     boolean     NOT NULL,
  legal_rank    integer     NOT NULL CHECK (legal_rank BETWEEN 1 AND 99),
  claim_fen     bigint      NOT NULL CHECK (claim_fen >= 0),
  wants         boolean,
  answered_at   timestamptz,
  answer_sha256 text        CHECK (answer_sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (lot_id, position),
  CHECK ((wants IS NULL) = (answered_at IS NULL) AND (wants IS NULL) = (answer_sha256 IS NULL))
);
COMMENT ON COLUMN asked_creditors.sealed IS 'sealed: the creditor''s name, for the lot''s court';
COMMENT ON COLUMN asked_creditors.claim_fen IS 'what he would be paid of this property by his rank';

CREATE TABLE lot_endings (
  lot_id             uuid        PRIMARY KEY REFERENCES lots,
  ending             text        NOT NULL CHECK (ending IN ('TAKEN', 'MANAGED', 'RELEASED')),
  route              text        CHECK (route IN ('AT_THE_RESERVE', 'BY_AGREEMENT', 'CANNOT_BE_SOLD')),
  number             text        NOT NULL UNIQUE,
  dated              date        NOT NULL,
  reason             text        NOT NULL,
  proofs             text        NOT NULL,
  creditor           integer,
  price_fen          bigint      CHECK (price_fen > 0),
  difference_fen     bigint      CHECK (difference_fen >= 0),
  difference_paid_at timestamptz,
  ended_at           timestamptz NOT NULL,
  ended_by           text        NOT NULL,
  FOREIGN KEY (lot_id, creditor) REFERENCES asked_creditors,
  CHECK ((ending = 'TAKEN') = (route IS NOT NULL AND price_fen IS NOT NULL AND difference_fen IS NOT NULL)),
  CHECK (difference_fen IS NULL OR difference_fen = 0 OR difference_paid_at IS NOT NULL)
);
COMMENT ON COLUMN lot_endings.reason IS 'published; no personal data';
COMMENT ON COLUMN lot_endings.difference_fen IS 'price less the creditor''s claim; paid before the ruling is made (SALE-16, 20)';

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['creditor_inquiries', 'asked_creditors', 'lot_endings'] LOOP
    EXECUTE format('CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget()', kept);
  END LOOP;
END $$;

CREATE OR REPLACE VIEW paper_numbers AS
  SELECT number, 'STOP' AS paper, lot_id FROM stops
  UNION ALL SELECT ruling_number, 'SALE_RULING', lot_id FROM sales WHERE ruling_number IS NOT NULL
  UNION ALL SELECT ruling_number, 'DEFAULT_RULING', lot_id FROM buyers_in_default
  UNION ALL SELECT number, 'OBJECTION_RULING', lot_id FROM objections WHERE number IS NOT NULL
  UNION ALL SELECT vacate_number, 'VACATE_NOTICE', lot_id FROM handovers WHERE vacate_number IS NOT NULL
  UNION ALL SELECT number, 'ANNULMENT_RULING', lot_id FROM annulments
  UNION ALL SELECT number, 'ENDING', lot_id FROM lot_endings;
