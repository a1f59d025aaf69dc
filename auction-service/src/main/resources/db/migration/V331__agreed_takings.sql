-- A property that was never announced, taken by the applicant because both parties agree (CPI-489).

CREATE TABLE property_takings (
  property_id        uuid        PRIMARY KEY REFERENCES properties,
  applicant_id       uuid        NOT NULL REFERENCES case_applicants,
  number             text        NOT NULL UNIQUE,
  dated              date        NOT NULL,
  reason             text        NOT NULL,
  papers             text        NOT NULL,
  price_fen          bigint      NOT NULL CHECK (price_fen > 0),
  claim_fen          bigint      NOT NULL CHECK (claim_fen > 0),
  difference_paid_at timestamptz,
  taken_at           timestamptz NOT NULL,
  taken_by           text        NOT NULL,
  CHECK (price_fen <= claim_fen OR difference_paid_at IS NOT NULL)
);
COMMENT ON TABLE property_takings IS 'no lot stands for such a property, before or after';
COMMENT ON COLUMN property_takings.papers IS 'canonical JSON: what each document shows, its title and hash';
COMMENT ON COLUMN property_takings.price_fen IS 'as the parties agreed; what exceeds the claim is paid before the ruling is made';
COMMENT ON COLUMN property_takings.claim_fen IS 'what was left of the applicant''s when the ruling was made; what the price leaves of it is still owed';
CREATE INDEX property_takings_applicant ON property_takings (applicant_id);
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON property_takings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

DO $$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW paper_numbers AS ' || rtrim(pg_get_viewdef('paper_numbers'::regclass), '; ')
    || ' UNION ALL SELECT number, ''AGREED_TAKING'', NULL::uuid FROM property_takings';
END $$;
