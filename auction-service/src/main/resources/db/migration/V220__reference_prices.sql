-- The reference price in force of a property, by whichever method it was determined; null until it is.

ALTER TABLE properties ADD COLUMN price_method text CHECK (price_method IN ('NEGOTIATED', 'DIRECTED', 'ONLINE', 'APPRAISAL'));
UPDATE properties SET price_method = 'APPRAISAL';
ALTER TABLE properties
  ALTER COLUMN appraisal_fen DROP NOT NULL,
  ALTER COLUMN appraised_on DROP NOT NULL,
  ALTER COLUMN appraisal_agency DROP NOT NULL,
  ALTER COLUMN appraisal_sha256 DROP NOT NULL,
  ALTER COLUMN appraisal_valid_until DROP NOT NULL,
  ADD CHECK ((price_method IS NULL) = (appraisal_fen IS NULL)
    AND (price_method IS NULL) = (appraised_on IS NULL)
    AND (price_method IS NULL) = (appraisal_agency IS NULL)
    AND (price_method IS NULL) = (appraisal_sha256 IS NULL)
    AND (price_method IS NULL) = (appraisal_valid_until IS NULL));
COMMENT ON COLUMN properties.appraisal_fen IS 'the reference price in force; null: none is determined';
COMMENT ON COLUMN properties.appraisal_agency IS 'whose figure it is: an agency, a department, platforms; empty for the parties'' own';
