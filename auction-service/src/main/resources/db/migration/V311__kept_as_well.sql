-- Whatever a lot, its property or its case leave behind is kept as long as the sale itself (NJA-29).

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['cases', 'parties', 'case_applicants', 'properties', 'property_things',
    'decisions', 'surplus_notices', 'preemption_holders', 'enrolment_parties', 'sale_approvals',
    'complaints', 'key_revocation'] LOOP
    EXECUTE format('CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget()', kept);
  END LOOP;
END $$;
