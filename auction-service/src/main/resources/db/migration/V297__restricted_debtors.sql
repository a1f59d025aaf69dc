-- Whom a court has restricted from spending (限制消费, CONS-3), and what it permitted all the same (CONS-8).

CREATE TABLE restricted_debtors (
  id          uuid        PRIMARY KEY,
  court       text        NOT NULL REFERENCES courts,
  person      bytea       NOT NULL CHECK (octet_length(person) = 32),
  company     boolean     NOT NULL,
  number      text        NOT NULL,
  since_on    date        NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  lifted_at   timestamptz,
  lifted_by   text,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE UNIQUE INDEX restricted_debtors_standing ON restricted_debtors (court, person, number) WHERE lifted_at IS NULL;
CREATE INDEX restricted_debtors_person ON restricted_debtors (person) WHERE lifted_at IS NULL;
CREATE INDEX restricted_debtors_court ON restricted_debtors (court, recorded_at DESC);
COMMENT ON COLUMN restricted_debtors.person IS 'keyed hash of the identity number or of the unified social credit code';
COMMENT ON COLUMN restricted_debtors.number IS 'of the order (限制消费令)';
COMMENT ON TABLE restricted_debtors IS 'an order meets its person before every court of the platform, until its own court lifts it';

CREATE TABLE restriction_permissions (
  id             uuid        PRIMARY KEY,
  restriction_id uuid        NOT NULL REFERENCES restricted_debtors,
  purchase       text        NOT NULL CHECK (purchase IN ('REAL_ESTATE', 'VEHICLE')),
  number         text        NOT NULL,
  from_on        date        NOT NULL,
  until_on       date        NOT NULL CHECK (until_on >= from_on),
  granted_at     timestamptz NOT NULL,
  granted_by     text        NOT NULL,
  UNIQUE (restriction_id, purchase, number)
);
COMMENT ON TABLE restriction_permissions IS 'what the court that restricted permits for life or business (CONS-8), from the first to the last day';
