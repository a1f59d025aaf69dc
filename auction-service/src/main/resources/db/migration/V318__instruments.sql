-- The legal document that is enforced (执行依据): it is disclosed of every property (NJA-13, item 2).

ALTER TABLE cases ADD COLUMN instrument text CHECK (length(instrument) BETWEEN 1 AND 200);
COMMENT ON COLUMN cases.instrument IS 'its number and kind; null where the law forbids to publish it';
