-- Whether a round would leave anything after the claims that come first (SALE-6), as the panel estimates it.

ALTER TABLE decisions
  ADD COLUMN priority_fen bigint CHECK (priority_fen >= 0),
  ADD COLUMN costs_fen    bigint CHECK (costs_fen >= 0),
  ADD CHECK ((priority_fen IS NULL) = (costs_fen IS NULL));
COMMENT ON COLUMN decisions.priority_fen IS 'all claims with priority in the proceeds; null when nothing was estimated';
COMMENT ON COLUMN decisions.costs_fen IS 'of the enforcement';

CREATE TABLE surplus_notices (
  decision_id      uuid        PRIMARY KEY REFERENCES decisions,
  told_at          timestamptz NOT NULL,
  told_document    text        NOT NULL CHECK (told_document ~ '^[0-9a-f]{64}$'),
  told_by          text        NOT NULL,
  requested_at     timestamptz CHECK (requested_at >= told_at),
  request_document text        CHECK (request_document ~ '^[0-9a-f]{64}$'),
  request_by       text,
  CHECK ((requested_at IS NULL) = (request_document IS NULL) AND (requested_at IS NULL) = (request_by IS NULL))
);
COMMENT ON TABLE surplus_notices IS 'the applicant was told that a round at this price would leave nothing, and may have asked for it all the same';
