-- Shares of which no appraisal report can be made (EQ-12): why, on which papers, and the costs that the start price exceeds.

ALTER TABLE properties ADD COLUMN unappraised text;
COMMENT ON COLUMN properties.unappraised IS 'canonical JSON: agency, its statement, the notice to the parties, the applicant''s application, costs; null: none';
