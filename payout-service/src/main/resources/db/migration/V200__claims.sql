-- Claims as they were uploaded. Rows are added, never changed: whoever is paid is paid by the very
-- row that was checked. Claims have no foreign keys: they are added from one statement under the
-- upload that the same transaction added, and neither can go; the check of each row would take longer
-- than the row.

CREATE TABLE claim_upload (
  id         uuid        PRIMARY KEY,
  pool_id    uuid        NOT NULL REFERENCES pool,
  sha256     char(64)    NOT NULL,
  encoding   text        NOT NULL,
  rows_good  bigint      NOT NULL CHECK (rows_good >= 0),
  rows_bad   bigint      NOT NULL CHECK (rows_bad >= 0),
  sum_fen    bigint      NOT NULL CHECK (sum_fen >= 0),
  state      text        NOT NULL DEFAULT 'TAKEN' CHECK (state IN ('TAKEN')),
  by_subject text        NOT NULL,
  at         timestamptz NOT NULL,
  UNIQUE (pool_id, sha256)
);
COMMENT ON TABLE claim_upload IS 'an upload that was refused as a whole leaves nothing';

CREATE TABLE quarantined_row (
  upload_id   uuid   NOT NULL REFERENCES claim_upload,
  row_no      bigint NOT NULL,
  column_name text   NOT NULL,
  code        text   NOT NULL,
  reason      text   NOT NULL
);
COMMENT ON COLUMN quarantined_row.row_no IS 'line of the file; the header is line 1';
CREATE INDEX quarantined_row_upload ON quarantined_row (upload_id, row_no);

CREATE TABLE claim (
  id            uuid     PRIMARY KEY,
  pool_id       uuid     NOT NULL,
  upload_id     uuid     NOT NULL,
  position      bigint   GENERATED ALWAYS AS IDENTITY,
  row_no        bigint   NOT NULL,
  name          text     NOT NULL,
  id_kind       text     NOT NULL CHECK (id_kind IN ('RESIDENT', 'ORGANISATION', 'FOREIGN', 'PASSPORT')),
  id_number     text     NOT NULL,
  bank_no       char(12) NOT NULL,
  account_no    text     NOT NULL,
  fen           bigint   NOT NULL CHECK (fen > 0),
  tier          smallint NOT NULL CHECK (tier > 0),
  registered_no text     NOT NULL,
  UNIQUE (pool_id, registered_no)
);
COMMENT ON COLUMN claim.position IS 'the order of the claims: of the uploads, and of the rows within one';
COMMENT ON COLUMN claim.fen IS 'what is claimed';
CREATE INDEX claim_order ON claim (pool_id, position);

CREATE TRIGGER claim_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_upload_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_upload
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
