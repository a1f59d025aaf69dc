-- What one person of a court proposes to do with money that stands still, and another approves.

CREATE TABLE decision (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  about           text        NOT NULL CHECK (about IN ('PRICE', 'PREPAID', 'HALT')),
  subject         uuid        NOT NULL,
  choice          text        NOT NULL,
  fen             bigint      NOT NULL CHECK (fen > 0),
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  document_sha256 text        NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by     text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  approved_by     text,
  approved_at     timestamptz,
  CHECK ((about = 'HALT') = (choice IN ('RELEASE', 'CANCEL'))),
  CHECK ((about <> 'HALT') = (choice IN ('RETURN', 'STAY'))),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by <> proposed_by)
);
CREATE UNIQUE INDEX decision_proposed ON decision (about, subject) WHERE approved_at IS NULL;
CREATE INDEX decision_about ON decision (subject, about);
COMMENT ON COLUMN decision.subject IS 'the lot whose price it is, or the halt';
COMMENT ON COLUMN decision.fen IS 'about how much: the approver repeats it';
COMMENT ON COLUMN decision.reason IS 'no personal data';

CREATE FUNCTION approved_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' OR OLD.approved_at IS NOT NULL THEN
    RAISE EXCEPTION '% of % is refused: what two people decided stays', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION approved_stays();
CREATE TRIGGER decisions_stay BEFORE TRUNCATE ON decision
  FOR EACH STATEMENT EXECUTE FUNCTION approved_stays();
