-- Every kind of property in the register, with what is published of each, and lots of many things.

ALTER TABLE lots DROP CONSTRAINT lots_kind_check, ADD CONSTRAINT lots_kind_check CHECK (kind IN
  ('HOME', 'COMMERCIAL', 'PARKING', 'LAND', 'VEHICLE', 'EQUITY', 'MACHINERY', 'GOODS', 'DEBT', 'INTANGIBLE'));

ALTER TABLE properties
  DROP CONSTRAINT properties_kind_check,
  DROP CONSTRAINT properties_unit_code_check,
  ALTER COLUMN area_m2x100 DROP NOT NULL,
  ADD COLUMN particulars text,
  ADD COLUMN things text,
  ADD CONSTRAINT properties_kind_check CHECK (kind IN
    ('HOME', 'COMMERCIAL', 'PARKING', 'LAND', 'VEHICLE', 'EQUITY', 'MACHINERY', 'GOODS', 'DEBT', 'INTANGIBLE')),
  ADD CONSTRAINT properties_unit_code_check CHECK (length(unit_code) BETWEEN 1 AND 100
    AND (kind NOT IN ('HOME', 'COMMERCIAL', 'PARKING', 'LAND') OR length(unit_code) = 28));
COMMENT ON COLUMN properties.unit_code IS 'what identifies it, in one spelling: a unit code, a vehicle''s number, a company with the entry of its register';
COMMENT ON COLUMN properties.area_m2x100 IS 'null for what has none';
COMMENT ON COLUMN properties.particulars IS 'canonical JSON, by the table of the kind';
COMMENT ON COLUMN properties.things IS 'canonical JSON list of a lot of many things';

-- What identifies the things of such a list: each is on sale once, like a unit.
CREATE TABLE property_things (
  property_id uuid NOT NULL REFERENCES properties,
  unit_code   text NOT NULL,
  PRIMARY KEY (property_id, unit_code)
);
CREATE INDEX property_things_unit ON property_things (unit_code);
