-- Complaints about sales, as the supervisor's desk receives them: numbers of files, no names.

CREATE TABLE complaints (
  id          uuid        PRIMARY KEY,
  court       text        NOT NULL REFERENCES courts,
  lot_id      uuid        REFERENCES lots,
  kind        text        NOT NULL CHECK (kind IN ('CORRUPTION', 'FALSE_AUCTION', 'OTHER')),
  file_number text        NOT NULL,
  received_on date        NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  upheld      boolean,
  found_at    timestamptz,
  found_by    text        CHECK (found_by <> recorded_by),
  UNIQUE (court, file_number),
  CHECK ((upheld IS NULL) = (found_at IS NULL) AND (upheld IS NULL) = (found_by IS NULL))
);
COMMENT ON COLUMN complaints.file_number IS 'of the file at the supervisor''s desk; what is in it stays there';
COMMENT ON COLUMN complaints.upheld IS 'null until it was looked into, by another person than recorded it';
