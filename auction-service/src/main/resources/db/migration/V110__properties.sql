-- The property register of a case: what is to be sold, as the court found it, with the bound joint review.

CREATE TABLE properties (
  id                    uuid        PRIMARY KEY,
  case_id               uuid        NOT NULL REFERENCES cases,
  court                 text        NOT NULL REFERENCES courts,
  kind                  text        NOT NULL CHECK (kind IN ('HOME')),
  unit_code             text        NOT NULL CHECK (length(unit_code) = 28),
  title                 text        NOT NULL,
  title_en              text        NOT NULL,
  place                 text        NOT NULL,
  area_m2x100           bigint      NOT NULL CHECK (area_m2x100 > 0),
  appraisal_fen         bigint      NOT NULL CHECK (appraisal_fen > 0),
  appraised_on          date        NOT NULL,
  appraisal_agency      text        NOT NULL,
  appraisal_sha256      text        NOT NULL,
  appraisal_valid_until date        NOT NULL CHECK (appraisal_valid_until >= appraised_on),
  lease_since           date,
  lease_until           date,
  lease_monthly_fen     bigint      CHECK (lease_monthly_fen >= 0),
  lease_removed         boolean,
  mortgaged_on          date,
  seized_on             date        NOT NULL,
  first_seizing_court   text,
  first_seized_on       date,
  disposal_sha256       text,
  review_id             uuid,
  review                text,
  review_bound_at       timestamptz,
  entered_at            timestamptz NOT NULL,
  entered_by            text        NOT NULL,
  UNIQUE (case_id, unit_code),
  CHECK ((lease_since IS NULL) = (lease_monthly_fen IS NULL) AND (lease_since IS NULL) = (lease_removed IS NULL)),
  CHECK ((first_seizing_court IS NULL) = (disposal_sha256 IS NULL) AND (first_seizing_court IS NULL) = (first_seized_on IS NULL)),
  CHECK ((review_id IS NULL) = (review IS NULL) AND (review_id IS NULL) = (review_bound_at IS NULL))
);
COMMENT ON COLUMN properties.lease_since IS 'null: the survey found no lease';
COMMENT ON COLUMN properties.disposal_sha256 IS 'of the proof of the right to dispose: own first seizure, or its transfer';
COMMENT ON COLUMN properties.review IS 'the joint review as the registry answered it, byte for byte';
CREATE INDEX properties_unit ON properties (unit_code);

CREATE TABLE property_pictures (
  property_id uuid        NOT NULL REFERENCES properties,
  number      integer     NOT NULL CHECK (number BETWEEN 1 AND 30),
  media_type  text        NOT NULL CHECK (media_type IN ('image/svg+xml', 'image/jpeg', 'image/png')),
  sha256      text        NOT NULL,
  bytes       bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 2097152),
  stored_at   timestamptz NOT NULL,
  stored_by   text        NOT NULL,
  PRIMARY KEY (property_id, number)
);
ALTER TABLE property_pictures ALTER COLUMN bytes SET STORAGE EXTERNAL;
