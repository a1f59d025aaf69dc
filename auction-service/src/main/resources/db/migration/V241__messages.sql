-- Messages to people on their way out, and every attempt to send one. No row holds an address or a name.

CREATE TABLE messages (
  id          uuid        PRIMARY KEY,
  event       text        NOT NULL,
  subject     text        NOT NULL,
  channel     text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
  kind        text        NOT NULL CHECK (kind IN ('CODE', 'REMINDER', 'OUTBID', 'EXTENDED', 'QUALIFIED',
    'WON', 'NOT_WON', 'REFUND_SENT', 'PAYMENT_DUE', 'RULING_SERVED')),
  contact_id  uuid        NOT NULL,
  lot_id      uuid        REFERENCES lots,
  amount_fen  bigint,
  at          timestamptz,
  news        integer     NOT NULL DEFAULT 1 CHECK (news >= 1),
  made_at     timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  state       text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'DELIVERED',
    'UNDELIVERABLE', 'UNSURE', 'DEAD', 'EXPIRED', 'DROPPED')),
  why         text,
  due_at      timestamptz,
  lease_until timestamptz,
  attempts    integer     NOT NULL DEFAULT 0,
  refusals    integer     NOT NULL DEFAULT 0,
  unsure      integer     NOT NULL DEFAULT 0,
  sent_at     timestamptz,
  ended_at    timestamptz,
  UNIQUE (event, subject, channel),
  CHECK (kind = 'CODE' OR lot_id IS NOT NULL),
  CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
  CHECK (state NOT IN ('SENT', 'DELIVERED') OR sent_at IS NOT NULL)
);
COMMENT ON COLUMN messages.event IS 'what happened; one event is one message to a person by a channel, however often it is told';
COMMENT ON COLUMN messages.amount_fen IS 'the price that the message names, or what is to be paid';
COMMENT ON COLUMN messages.at IS 'the time that the message names: of opening, of the end, until when to pay';
COMMENT ON COLUMN messages.news IS 'how many events of its kind were put together in it';
COMMENT ON COLUMN messages.until IS 'after that it is of no use and is not sent';
COMMENT ON COLUMN messages.why IS 'a word for how it ended, without anything of the person';
COMMENT ON COLUMN messages.due_at IS 'when to send it; once sent, when to ask the gateway what became of it; null when nothing is to be done';
COMMENT ON COLUMN messages.unsure IS 'attempts after which nobody knows whether it went out: two at most';
CREATE INDEX messages_due ON messages (channel, due_at) WHERE state = 'WAITING';
CREATE INDEX messages_to_ask ON messages (due_at) WHERE state = 'SENT' AND due_at IS NOT NULL;
CREATE INDEX messages_leased ON messages (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX messages_of_a_person ON messages (subject, made_at DESC);
CREATE INDEX messages_sent ON messages (subject, channel, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX messages_undelivered ON messages (made_at DESC) WHERE state IN ('UNDELIVERABLE', 'UNSURE', 'DEAD');

CREATE TABLE message_attempts (
  message_id uuid        NOT NULL REFERENCES messages,
  number     integer     NOT NULL,
  began_at   timestamptz NOT NULL,
  ended_at   timestamptz,
  outcome    text        CHECK (outcome IN ('SENT', 'REFUSED', 'LATER', 'AWAY', 'UNKNOWN')),
  code       text,
  PRIMARY KEY (message_id, number),
  CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
COMMENT ON TABLE message_attempts IS 'written before anything goes on the wire, and completed after';
COMMENT ON COLUMN message_attempts.code IS 'what the mail server or gateway answered, as a code';
