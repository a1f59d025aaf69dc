-- What becomes of a sold lot: confirmation, price paid, ruling, service; and the documents of it.

CREATE TABLE documents (
  sha256     text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text        NOT NULL,
  sealed     boolean     NOT NULL,
  bytes      bytea       NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 20971520),
  stored_at  timestamptz NOT NULL
);
COMMENT ON COLUMN documents.sha256 IS 'of the document as it is handed out, not of its sealed form';
ALTER TABLE documents ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE sales (
  lot_id          uuid        PRIMARY KEY REFERENCES lots,
  enrolment_id    uuid        NOT NULL UNIQUE REFERENCES enrolments,
  state           text        NOT NULL CHECK (state IN ('SOLD', 'PAID', 'RULED', 'SERVED', 'DEFAULTED')),
  price_fen       bigint      NOT NULL CHECK (price_fen > 0),
  sold_at         timestamptz NOT NULL,
  due_by          timestamptz NOT NULL,
  confirmation    text        NOT NULL,
  confirmation_pdf text       NOT NULL REFERENCES documents,
  due_virtual_no  text,
  due_fen         bigint,
  due_deposit_fen bigint,
  due_arrived_fen bigint,
  due_answered_at timestamptz,
  due_met_at      timestamptz,
  ask_at          timestamptz,
  asking_until    timestamptz,
  attempts        integer     NOT NULL DEFAULT 0,
  paid_at         timestamptz,
  ruling_number   text        UNIQUE,
  ruling          text        REFERENCES documents,
  ruled_at        timestamptz,
  ruled_by        text,
  served_at       timestamptz,
  served_by       text,
  receipt         text,
  CHECK ((due_virtual_no IS NULL) = (due_fen IS NULL)),
  CHECK ((state IN ('PAID', 'RULED', 'SERVED')) = (paid_at IS NOT NULL)),
  CHECK ((state IN ('RULED', 'SERVED')) = (ruling IS NOT NULL)),
  CHECK ((ruling IS NULL) = (ruling_number IS NULL) AND (ruling IS NULL) = (ruled_at IS NULL)),
  CHECK ((state = 'SERVED') = (served_at IS NOT NULL AND receipt IS NOT NULL))
);
COMMENT ON COLUMN sales.confirmation IS 'canonical JSON as it is published (NJA-22)';
COMMENT ON COLUMN sales.ask_at IS 'when payout is to be asked for the due; null once it is met';
CREATE INDEX sales_due ON sales (ask_at) WHERE ask_at IS NOT NULL;

CREATE TABLE deliveries (
  receipt_no  text        PRIMARY KEY,
  lot_id      uuid        NOT NULL REFERENCES sales,
  subject     text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('SALE_RULING')),
  number      text        NOT NULL,
  document    text        NOT NULL REFERENCES documents,
  arrived_at  timestamptz NOT NULL,
  UNIQUE (lot_id, kind)
);
COMMENT ON TABLE deliveries IS 'the boxes of those who consented to electronic service: what is here has arrived';
CREATE INDEX deliveries_subject ON deliveries (subject, arrived_at DESC);

CREATE TABLE buyers_in_default (
  unit_code  text        NOT NULL,
  person     bytea       NOT NULL CHECK (octet_length(person) = 32),
  lot_id     uuid        NOT NULL REFERENCES sales,
  ruling_number text     NOT NULL UNIQUE,
  found_at   timestamptz NOT NULL,
  PRIMARY KEY (unit_code, person, lot_id)
);
COMMENT ON TABLE buyers_in_default IS 'whoever bought a property and did not pay may not bid for it again (NJA-24)';
