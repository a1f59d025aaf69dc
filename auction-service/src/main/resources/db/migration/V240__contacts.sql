-- Where a person wants to be told of things, and what of. Addresses are sealed.

CREATE TABLE contacts (
  subject      text        NOT NULL,
  channel      text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
  id           uuid        NOT NULL UNIQUE,
  address      bytea       NOT NULL,
  address_hash bytea       NOT NULL CHECK (octet_length(address_hash) = 32),
  wanted       text[]      NOT NULL,
  code         bytea,
  code_until   timestamptz,
  code_tries   integer     NOT NULL DEFAULT 0 CHECK (code_tries >= 0),
  confirmed_at timestamptz,
  PRIMARY KEY (subject, channel),
  CHECK ((code IS NULL) = (code_until IS NULL))
);
COMMENT ON COLUMN contacts.id IS 'another address is another contact: what was written for the old one does not go to the new one';
COMMENT ON COLUMN contacts.address IS 'sealed, with the id';
COMMENT ON COLUMN contacts.address_hash IS 'keyed hash, by which codes to one address are counted';
COMMENT ON COLUMN contacts.code IS 'sealed; until it has come back nothing else is sent there';

CREATE TABLE contact_codes (
  subject      text        NOT NULL,
  address_hash bytea       NOT NULL,
  asked_at     timestamptz NOT NULL
);
COMMENT ON TABLE contact_codes IS 'codes that were asked for within the last day: neither a person nor an address gets many';
CREATE INDEX contact_codes_subject ON contact_codes (subject, asked_at);
CREATE INDEX contact_codes_address ON contact_codes (address_hash, asked_at);

CREATE TABLE notice_languages (
  subject  text PRIMARY KEY,
  language text NOT NULL CHECK (language IN ('ZH', 'EN'))
);

CREATE TABLE reminders (
  lot_id   uuid        NOT NULL REFERENCES lots,
  subject  text        NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (lot_id, subject)
);
COMMENT ON TABLE reminders IS 'who wants to be told before a lot opens; it takes no paddle for that';
