-- The transfer of the right to dispose from the court of the first seizure (法释〔2016〕6号).

ALTER TABLE properties ADD COLUMN disposal_transfer text CHECK (disposal_transfer IS NULL OR first_seizing_court IS NOT NULL);
COMMENT ON COLUMN properties.disposal_transfer IS 'canonical JSON of the request, the letter, the designation and the reserved share; null: none was asked for';
