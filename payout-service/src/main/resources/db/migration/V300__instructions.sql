-- Batches: instructions in files to banks, what banks' statements say, and what people must look at.

-- base32 (RFC 4648) of SHA-256, cut to 35 characters; the same as HashedId in Java. Five bytes at a
-- time are spread into eight of five bits each, which takes three shifts and no loop over characters.
CREATE FUNCTION payout_id(named text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  hex    text := encode(sha256(convert_to(named, 'UTF8')), 'hex');
  spread bytea := '';
  bits   bigint;
BEGIN
  FOR part IN 0..4 LOOP
    bits := ('x' || substr(hex, 1 + 10 * part, 10))::bit(40)::bigint;
    bits := ((bits & 0xFFFFF00000) << 12) | (bits & 0xFFFFF);
    bits := ((bits & 0x000FFC00000FFC00) << 6) | (bits & 0x000003FF000003FF);
    bits := ((bits & 0x03E003E003E003E0) << 3) | (bits & 0x001F001F001F001F);
    spread := spread || int8send(bits | 0x4040404040404040);
  END LOOP;
  RETURN translate(convert_from(substr(spread, 1, 35), 'UTF8'),
    '@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
END $$;

CREATE TABLE batch (
  id             uuid        PRIMARY KEY,
  plan_id        uuid        NOT NULL UNIQUE,
  pool_id        uuid        NOT NULL,
  round          int         NOT NULL,
  in_flight_id   bigint      NOT NULL,
  clearing_id    bigint      NOT NULL,
  lines          bigint      NOT NULL,
  fen            bigint      NOT NULL,
  state          text        NOT NULL CHECK (state IN ('OPEN', 'DONE')),
  created_at     timestamptz NOT NULL,
  done_at        timestamptz
);
CREATE INDEX batch_pool ON batch (pool_id);
COMMENT ON COLUMN batch.in_flight_id IS 'account in which the money is between reservation and statement';
COMMENT ON COLUMN batch.clearing_id IS 'account of what the bank has paid out';

CREATE SEQUENCE chunk_fencing;

CREATE TABLE chunk (
  id          uuid        PRIMARY KEY,
  batch_id    uuid        NOT NULL REFERENCES batch,
  bank        char(3)     NOT NULL,
  number      int         NOT NULL,
  lines       int         NOT NULL CHECK (lines > 0),
  fen         bigint      NOT NULL CHECK (fen > 0),
  sha256      text,
  file_id     text        NOT NULL UNIQUE CHECK (length(file_id) <= 35),
  execute_on  date        NOT NULL,
  state       text        NOT NULL,
  lease_until timestamptz,
  fencing     bigint      NOT NULL DEFAULT 0,
  attempt     int         NOT NULL DEFAULT 0,
  resend      boolean     NOT NULL DEFAULT false,
  sending_at  timestamptz,
  answered_at timestamptz,
  ask_at      timestamptz,
  UNIQUE (batch_id, bank, number)
);
CREATE INDEX chunk_work ON chunk (state, bank, number);
COMMENT ON COLUMN chunk.sha256 IS 'of the file''s bytes, sealed with the batch and checked before it is sent';
COMMENT ON COLUMN chunk.execute_on IS 'the only business day on which the bank may execute the file; part of its bytes';
COMMENT ON COLUMN chunk.fencing IS 'token of whoever acted on the file last; the bank refuses lower ones';
COMMENT ON COLUMN chunk.resend IS 'the bank does not know the file and never answered to it: the same bytes may go again';
COMMENT ON COLUMN chunk.answered_at IS 'when the bank first answered to the file; it never goes again after that';
COMMENT ON COLUMN chunk.ask_at IS 'when to ask the bank next, for the file or for single lines; null: nothing to ask';

-- live and not state stands in the unique index, so that a change of state need not touch any index.
CREATE TABLE instruction (
  id         text        PRIMARY KEY CHECK (id ~ '^[A-Z2-7]{1,35}$'),
  claim_id   uuid        NOT NULL,
  round      int         NOT NULL,
  generation int         NOT NULL,
  batch_id   uuid        NOT NULL REFERENCES batch,
  pool_id    uuid        NOT NULL,
  person_id  bigint      NOT NULL,
  fen        bigint      NOT NULL CHECK (fen > 0),
  bank_no    char(12)    NOT NULL,
  account_no text        NOT NULL,
  name       text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RESERVED', 'QUEUED', 'HALTED',
               'SENDING', 'ACKED', 'UNKNOWN', 'SETTLED', 'REJECTED', 'RETURNED', 'CANCELLED')),
  version    bigint      NOT NULL DEFAULT 1,
  chunk_id   uuid        NOT NULL REFERENCES chunk,
  reason     text,
  changed_at timestamptz NOT NULL,
  live       boolean     NOT NULL GENERATED ALWAYS AS (state NOT IN ('REJECTED', 'RETURNED', 'CANCELLED')) STORED
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX instruction_one_live ON instruction (claim_id, round) WHERE live;
CREATE INDEX instruction_chunk ON instruction (chunk_id);
COMMENT ON COLUMN instruction.person_id IS 'account from which the money was reserved, and to which it returns';
COMMENT ON COLUMN instruction.reason IS 'the bank''s code, or NOT_FOUND when the bank does not know the id';

CREATE TABLE bank_day (
  bank        char(3) PRIMARY KEY,
  today       date    NOT NULL,
  next_day    date    NOT NULL,
  next_page   int     NOT NULL DEFAULT 1,
  entries     bigint  NOT NULL DEFAULT 0,
  entries_fen bigint  NOT NULL DEFAULT 0,
  sequence    bigint,
  closing_fen bigint,
  stopped     boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE bank_day IS 'how far the statements of a bank are read; each page once, in sequence';
COMMENT ON COLUMN bank_day.entries IS 'of next_day that are in the inbox';
COMMENT ON COLUMN bank_day.entries_fen IS 'their sum: what came in less what went out';
COMMENT ON COLUMN bank_day.stopped IS 'statements contradict each other: a person has to look before the next is read';

CREATE TABLE bank_entry (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bank          char(3)     NOT NULL,
  statement_id  text        NOT NULL,
  sequence      bigint      NOT NULL,
  entry_ref     text        NOT NULL,
  end_to_end_id text,
  kind          text        NOT NULL CHECK (kind IN ('DEBIT', 'RETURN', 'CREDIT')),
  fen           bigint      NOT NULL,
  reason        text,
  day           date        NOT NULL,
  outcome       text        NOT NULL CHECK (outcome IN ('APPLIED', 'PENDING', 'CONTRADICTION', 'NONE')),
  at            timestamptz NOT NULL,
  UNIQUE (bank, entry_ref)
);
CREATE INDEX bank_entry_pending ON bank_entry (bank) WHERE outcome = 'PENDING';
COMMENT ON TABLE bank_entry IS 'inbox of the statements: what has a row here had its effect, once';

CREATE TABLE incident (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind      text        NOT NULL,
  subject   text        NOT NULL,
  detail    text        NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
);
CREATE UNIQUE INDEX incident_open ON incident (kind, subject) WHERE closed_at IS NULL;
COMMENT ON TABLE incident IS 'contradictions that two people have to look at; nothing was overwritten';
