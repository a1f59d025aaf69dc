-- What happened on the way to a reference price, step by step. Only ever grows (法释〔2018〕15号 article 34).

CREATE TABLE price_steps (
  property_id uuid        NOT NULL REFERENCES properties,
  seq         integer     NOT NULL CHECK (seq >= 1),
  ruleset     text        NOT NULL,
  kind        text        NOT NULL,
  step        text        NOT NULL,
  state       text        NOT NULL,
  result      text        CHECK ((result IS NULL) = (state <> 'FIXED')),
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  PRIMARY KEY (property_id, seq)
);
COMMENT ON COLUMN price_steps.step IS 'canonical JSON; a drawing''s seed stands in it and is shown with the drawing only';
COMMENT ON COLUMN price_steps.state IS 'where the step led';
COMMENT ON COLUMN price_steps.result IS 'canonical JSON of the price that it fixed';

CREATE FUNCTION refuse_change_of_price_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'price_steps only grows';
END
$$;
CREATE TRIGGER price_steps_only_grow BEFORE UPDATE OR DELETE ON price_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_price_steps();

-- A price that was entered directly is an appraisal made before.
INSERT INTO price_steps (property_id, seq, ruleset, kind, step, state, result, recorded_at, recorded_by)
SELECT id, 1, 'PRICE-2018', 'APPRAISAL_RECORDED',
  format('{"agency":%s,"at":"%s","documentSha256":"%s","fen":%s,"on":"%s","validUntil":"%s"}', to_json(appraisal_agency),
    to_char(entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), appraisal_sha256, appraisal_fen, appraised_on,
    appraisal_valid_until),
  'FIXED',
  format('{"documentSha256":"%s","fen":%s,"method":"APPRAISAL","on":"%s","source":%s,"validUntil":"%s"}', appraisal_sha256,
    appraisal_fen, appraised_on, to_json(appraisal_agency), appraisal_valid_until),
  entered_at, entered_by
FROM properties;
