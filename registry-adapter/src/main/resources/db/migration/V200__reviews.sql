-- Joint reviews before a sale: what every bureau was asked of a unit, and answered when.

CREATE TABLE review (
  id        uuid        PRIMARY KEY,
  court     text        NOT NULL,
  case_no   text        NOT NULL,
  unit_code text        NOT NULL CHECK (length(unit_code) = 28),
  price_fen bigint      CHECK (price_fen > 0),
  opened_by text        NOT NULL,
  opened_at timestamptz NOT NULL
);
COMMENT ON COLUMN review.price_fen IS 'what the tax estimate was asked for; without it none was asked';

CREATE TABLE review_question (
  review_id   uuid        NOT NULL REFERENCES review,
  number      integer     NOT NULL CHECK (number > 0),
  bureau      text        NOT NULL,
  kind        text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('AWAITED', 'ANSWERED', 'UNKNOWN')),
  attempts    integer     NOT NULL CHECK (attempts >= 0),
  due_at      timestamptz NOT NULL,
  answered_at timestamptz,
  answer      text,
  PRIMARY KEY (review_id, number),
  CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL)),
  CHECK ((state = 'ANSWERED') = (answer IS NOT NULL))
);
CREATE INDEX review_question_due ON review_question (due_at) WHERE state = 'AWAITED';
COMMENT ON COLUMN review_question.due_at IS 'when it is asked next; while it is asked, when whoever asks is given up';
COMMENT ON COLUMN review_question.answer IS 'a JSON object as the bureau has sent it; owners are masked there';
