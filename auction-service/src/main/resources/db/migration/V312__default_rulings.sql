-- The ruling that finds a default and has the property sold again (重新拍卖裁定): who made it, its paper, its arrival.

CREATE TABLE default_rulings (
  lot_id   uuid        PRIMARY KEY REFERENCES sales,
  number   text        NOT NULL UNIQUE,
  document text        NOT NULL REFERENCES documents,
  ruled_at timestamptz NOT NULL,
  ruled_by text        NOT NULL
);
COMMENT ON TABLE default_rulings IS 'that a buyer did not pay in time, when payout had said so (NJA-24, SALE-22)';
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON default_rulings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();

DO $$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW paper_numbers AS ' || rtrim(pg_get_viewdef('paper_numbers'::regclass), '; ')
    || ' UNION ALL SELECT number, ''DEFAULT_RULING'', lot_id FROM default_rulings';
END $$;

ALTER TABLE deliveries
  DROP CONSTRAINT deliveries_kind_check,
  ADD CONSTRAINT deliveries_kind_check CHECK (kind IN ('SALE_RULING', 'DEFAULT_RULING'));
