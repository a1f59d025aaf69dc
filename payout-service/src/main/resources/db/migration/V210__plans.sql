-- Plans of distribution (分配方案): who gets how much of which tier. Lines are added with their plan
-- and never changed: an edit is another plan, and the one before is void. Lines have no foreign keys,
-- for the reason that claims have none: they are selected from the claims themselves.

CREATE TABLE plan (
  id           uuid        PRIMARY KEY,
  pool_id      uuid        NOT NULL REFERENCES pool,
  round        int         NOT NULL CHECK (round >= 1),
  state        text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ALLOTTED', 'VOID')),
  version      int         NOT NULL DEFAULT 1,
  pool_fen     bigint      NOT NULL CHECK (pool_fen >= 0),
  costs_fen    bigint      NOT NULL CHECK (costs_fen >= 0),
  held_fen     bigint      NOT NULL CHECK (held_fen >= 0),
  allotted_fen bigint      NOT NULL CHECK (allotted_fen >= 0),
  lines        bigint      NOT NULL CHECK (lines >= 0),
  paid_lines   bigint      NOT NULL CHECK (paid_lines BETWEEN 0 AND lines),
  plan_hash    char(64)    NOT NULL,
  batch_hash   char(64)    NOT NULL,
  made_by      text        NOT NULL,
  made_at      timestamptz NOT NULL,
  submitted_by text,
  submitted_at timestamptz,
  approved_by  text,
  approved_at  timestamptz,
  batch_id     uuid,
  CHECK (costs_fen + held_fen + allotted_fen <= pool_fen),
  CHECK (approved_by <> made_by AND approved_by <> submitted_by),
  CHECK ((approved_by IS NULL) = (state NOT IN ('APPROVED', 'ALLOTTED')))
);
COMMENT ON COLUMN plan.pool_fen IS 'what stood on CASE_CASH when the plan was made; what it does not use stays there';
COMMENT ON COLUMN plan.paid_lines IS 'lines of more than zero fen';
CREATE UNIQUE INDEX plan_round ON plan (pool_id, round) WHERE state <> 'VOID';

CREATE TABLE plan_tier (
  plan_id        uuid     NOT NULL REFERENCES plan,
  tier           smallint NOT NULL CHECK (tier BETWEEN 1 AND 99),
  mode           text     NOT NULL CHECK (mode IN ('PRO_RATA', 'SEQUENTIAL')),
  claims         bigint   NOT NULL CHECK (claims >= 0),
  claimed_fen    bigint   NOT NULL CHECK (claimed_fen >= 0),
  received_fen   bigint   NOT NULL CHECK (received_fen BETWEEN 0 AND claimed_fen),
  allotted_fen   bigint   NOT NULL CHECK (allotted_fen BETWEEN 0 AND claimed_fen - received_fen),
  PRIMARY KEY (plan_id, tier)
);
COMMENT ON COLUMN plan_tier.received_fen IS 'by earlier rounds';

CREATE TABLE plan_line (
  plan_id  uuid   NOT NULL,
  claim_id uuid   NOT NULL,
  fen      bigint NOT NULL CHECK (fen >= 0),
  PRIMARY KEY (plan_id, claim_id)
);

CREATE TRIGGER plan_line_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_tier_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_tier
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_stays BEFORE DELETE OR TRUNCATE ON plan
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
