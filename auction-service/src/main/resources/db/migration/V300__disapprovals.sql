-- Rulings that the shares are sold again because their change was not approved (EQ-15), and what of the money is kept.

DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT conname FROM pg_constraint
      WHERE conrelid = 'sales'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%ANNULLED%' LOOP
    EXECUTE format('ALTER TABLE sales DROP CONSTRAINT %I', one.conname);
  END LOOP;
END $$;
ALTER TABLE sales
  ADD CHECK (state IN ('SOLD', 'PAID', 'RULED', 'SERVED', 'DEFAULTED', 'ANNULLED', 'NOT_APPROVED')),
  ADD CHECK (state IN ('ANNULLED', 'NOT_APPROVED') OR (state IN ('PAID', 'RULED', 'SERVED')) = (paid_at IS NOT NULL)),
  ADD CHECK (state = 'ANNULLED' OR (state IN ('RULED', 'SERVED')) = (ruling IS NOT NULL)),
  ADD CHECK (state = 'ANNULLED' OR (state = 'SERVED') = (served_at IS NOT NULL AND receipt IS NOT NULL)),
  ADD CHECK (state NOT IN ('ANNULLED', 'NOT_APPROVED') OR ask_at IS NULL);
COMMENT ON COLUMN sales.state IS 'ANNULLED and NOT_APPROVED keep what was done before them';

CREATE TABLE disapprovals (
  lot_id       uuid        PRIMARY KEY REFERENCES sale_approvals,
  number       text        NOT NULL UNIQUE,
  dated        date        NOT NULL,
  reason       text        NOT NULL,
  proofs       text        NOT NULL,
  buyer_knew   boolean     NOT NULL,
  kept_fen     bigint      NOT NULL CHECK (kept_fen >= 0),
  returned_fen bigint      NOT NULL CHECK (returned_fen >= 0),
  unit_code    text        NOT NULL,
  person       bytea       NOT NULL CHECK (octet_length(person) = 32),
  ruled_at     timestamptz NOT NULL,
  ruled_by     text        NOT NULL,
  CHECK (buyer_knew OR kept_fen = 0)
);
COMMENT ON COLUMN disapprovals.reason IS 'published; no personal data';
COMMENT ON COLUMN disapprovals.buyer_knew IS 'that he was not qualified: only then his deposit is kept (EQ-15)';
COMMENT ON COLUMN disapprovals.person IS 'who may not bid for it again, as in buyers_in_default';
CREATE INDEX disapprovals_person ON disapprovals (unit_code, person);
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON disapprovals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

-- The view as it is, with these numbers behind it: whichever other papers came before.
DO $$
BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW paper_numbers AS ' || rtrim(pg_get_viewdef('paper_numbers'::regclass), '; ')
    || ' UNION ALL SELECT number, ''DISAPPROVAL_RULING'', lot_id FROM disapprovals';
END $$;
