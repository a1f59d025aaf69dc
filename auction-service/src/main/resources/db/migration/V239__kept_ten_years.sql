-- What a sale leaves behind is kept at least ten years (NJA-29): the database itself refuses to forget it.
-- Removing what is older is a decision of its own: a migration that lifts these triggers, and nothing else.
-- A later table that belongs to the record of a lot gets the same trigger in its own migration.

CREATE FUNCTION refuse_to_forget() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is kept at least ten years (NJA-29)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  kept text;
BEGIN
  -- Everything that refers to a lot or its sale, but pictures, which are replaced by better ones.
  FOR kept IN
    SELECT DISTINCT c.conrelid::regclass::text FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid IN ('lots'::regclass, 'sales'::regclass)
      AND c.conrelid <> 'pictures'::regclass
    UNION SELECT unnest(ARRAY['lots', 'bid_journal', 'signed_root', 'lot_head', 'signing_key', 'documents'])
  LOOP
    EXECUTE format('CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget()', kept);
  END LOOP;
END $$;
