-- Transfers of title (过户): one for each lot that is paid, with its steps, their timers and leases,
-- what was received, accepted and entered when, and what people did about it.

CREATE TABLE transfer (
  id                uuid        PRIMARY KEY,
  lot_id            uuid        NOT NULL UNIQUE,
  court             text        NOT NULL,
  case_no           text        NOT NULL,
  unit_code         text        NOT NULL,
  kind              text        NOT NULL,
  price_fen         bigint      NOT NULL CHECK (price_fen > 0),
  buyer_subject     text        NOT NULL,
  buyer_name        text        NOT NULL,
  buyer_resident_id text        NOT NULL,
  ruling_no         text,
  ruling_sha256     text,
  opened_at         timestamptz NOT NULL,
  confirmed_at      timestamptz,
  halted            boolean     NOT NULL DEFAULT false
);
CREATE INDEX transfer_buyer ON transfer (buyer_subject, opened_at);
CREATE INDEX transfer_court ON transfer (court, opened_at);
COMMENT ON COLUMN transfer.confirmed_at IS 'when the buyer confirmed the application, once; nothing is asked for in his name before';
COMMENT ON COLUMN transfer.halted IS 'by order of the court: nothing more is sent; what was sent is still asked about';

CREATE SEQUENCE step_fencing;

CREATE TABLE step (
  transfer_id uuid        NOT NULL REFERENCES transfer,
  step        text        NOT NULL CHECK (step IN ('ELIGIBILITY', 'RULED', 'SERVED', 'TAX_ASSESSED', 'TAX_PAID', 'ENTRY',
                            'CERTIFICATE', 'WATER', 'POWER', 'GAS')),
  number      int         NOT NULL,
  state       text        NOT NULL CHECK (state IN ('BLOCKED', 'READY', 'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'ENTERED',
                            'REJECTED', 'UNKNOWN', 'FAILED', 'MANUAL')),
  generation  int         NOT NULL DEFAULT 1 CHECK (generation > 0),
  since       timestamptz NOT NULL,
  act_at      timestamptz,
  rounds      int         NOT NULL DEFAULT 0,
  fencing     bigint      NOT NULL DEFAULT 0,
  lease_until timestamptz,
  prepared    jsonb,
  sent_at     timestamptz,
  sendings    int         NOT NULL DEFAULT 0,
  again       boolean     NOT NULL DEFAULT false,
  answered    boolean     NOT NULL DEFAULT false,
  hinted      boolean     NOT NULL DEFAULT false,
  received_at timestamptz,
  accepted_at timestamptz,
  entered_at  timestamptz,
  entry_no    text,
  result      jsonb       NOT NULL DEFAULT '{}',
  defects     jsonb       NOT NULL DEFAULT '[]',
  PRIMARY KEY (transfer_id, step)
);
CREATE INDEX step_due ON step (act_at) WHERE act_at IS NOT NULL;
COMMENT ON COLUMN step.generation IS 'a correction is the next one; transfer, step and generation are the message id';
COMMENT ON COLUMN step.act_at IS 'timer: when somebody must act on the step; null: nothing to do';
COMMENT ON COLUMN step.rounds IS 'acts in this state; the pauses between them grow with it';
COMMENT ON COLUMN step.fencing IS 'token of whoever acted last; an answer under a lower one is not recorded';
COMMENT ON COLUMN step.prepared IS 'numbers of the burdens that the notice has cancelled, asked for just before it is written';
COMMENT ON COLUMN step.again IS 'the bureau does not know the message and never showed that it has it: the same bytes may go again';
COMMENT ON COLUMN step.hinted IS 'the bureau told of something since it was last asked: ask now';
COMMENT ON COLUMN step.sent_at IS 'last time that the message of this generation went on the wire; its bytes are in message';
COMMENT ON COLUMN step.answered IS 'the bureau has shown that it has the message: it never goes again';

CREATE TABLE step_change (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_id uuid        NOT NULL,
  step        text        NOT NULL,
  generation  int         NOT NULL,
  from_state  text        NOT NULL,
  to_state    text        NOT NULL,
  at          timestamptz NOT NULL,
  cause       text        NOT NULL
);
CREATE INDEX step_change_of ON step_change (transfer_id, id);
COMMENT ON TABLE step_change IS 'every change of a step, in order';
CREATE TRIGGER step_change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON step_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE receipt (
  transfer_id uuid        NOT NULL,
  step        text        NOT NULL,
  generation  int         NOT NULL,
  what        text        NOT NULL CHECK (what IN ('RECEIVED', 'ACCEPTED', 'ENTERED', 'REJECTED')),
  bureau_at   timestamptz NOT NULL,
  at          timestamptz NOT NULL,
  number      text        NOT NULL DEFAULT '',
  message     bigint      NOT NULL,
  PRIMARY KEY (transfer_id, step, generation, what)
);
COMMENT ON TABLE receipt IS 'received, accepted and entered are three times, each with the message that says so';
COMMENT ON COLUMN receipt.bureau_at IS 'by the bureau''s clock';
COMMENT ON COLUMN receipt.message IS 'number in the transfer''s chain of messages';

CREATE TABLE takeover (
  transfer_id  uuid        NOT NULL,
  step         text        NOT NULL,
  generation   int         NOT NULL,
  receipt_no   text        NOT NULL,
  entry_no     text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  by_subject   text        NOT NULL,
  at           timestamptz NOT NULL,
  confirmed_by text,
  confirmed_at timestamptz,
  PRIMARY KEY (transfer_id, step, generation),
  CHECK (confirmed_by IS NULL OR confirmed_by <> by_subject)
);
COMMENT ON TABLE takeover IS 'a clerk did the step at the window; another person confirms the scanned receipt';
COMMENT ON COLUMN takeover.sha256 IS 'of the scanned receipt; what the second person signs';

CREATE TABLE court_order (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_id uuid        NOT NULL REFERENCES transfer,
  what        text        NOT NULL CHECK (what IN ('HALT', 'RESUMPTION')),
  reason      text        NOT NULL,
  by_subject  text        NOT NULL,
  at          timestamptz NOT NULL
);
CREATE TRIGGER court_order_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON court_order
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
