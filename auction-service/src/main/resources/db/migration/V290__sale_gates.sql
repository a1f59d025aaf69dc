-- What the survey found that may keep a seized property from being sold (SEIZE-4, 5, 12, 19; SALE-15).

ALTER TABLE properties ADD COLUMN gates text;
COMMENT ON COLUMN properties.gates IS 'canonical JSON: dwelling, co-owners, what is owed, what it belongs together with; null: not surveyed';
