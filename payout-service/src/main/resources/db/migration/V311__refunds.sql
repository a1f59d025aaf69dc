-- Refunds of deposits: instructions like all others, in batches that a standing authority of two persons
-- covers in place of a plan.

CREATE TABLE standing_authority (
  id          uuid        PRIMARY KEY,
  court       text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('DEPOSIT_REFUNDS')),
  text        text        NOT NULL,
  text_hash   char(64)    NOT NULL,
  proposed_by text        NOT NULL,
  proposed_at timestamptz NOT NULL,
  approved_by text,
  approved_at timestamptz,
  revoked_by  text,
  revoked_at  timestamptz,
  CHECK (approved_by <> proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
CREATE UNIQUE INDEX standing_authority_one ON standing_authority (court, kind) WHERE revoked_at IS NULL;
CREATE TRIGGER standing_authority_stays BEFORE DELETE OR TRUNCATE ON standing_authority
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE batch
  ALTER COLUMN plan_id DROP NOT NULL,
  ADD COLUMN authority_id uuid REFERENCES standing_authority,
  ADD CONSTRAINT batch_is_covered CHECK ((plan_id IS NULL) <> (authority_id IS NULL));
COMMENT ON COLUMN batch.authority_id IS 'of refunds; a payout has its plan';
COMMENT ON COLUMN instruction.claim_id IS 'what is paid: a claim, or the credit of a deposit that goes back';
