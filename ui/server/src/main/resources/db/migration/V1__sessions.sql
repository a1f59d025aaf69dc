-- Who is signed in on the website. The cookie's value is not here, only its SHA-256: whoever reads
-- this table cannot become anybody. Roles and court are as the provider said at sign-in.
CREATE TABLE session (
  id           bytea       PRIMARY KEY CHECK (octet_length(id) = 32),
  subject      text        NOT NULL,
  name         text        NOT NULL,
  name_en      text        NOT NULL,
  roles        text[]      NOT NULL,
  court        text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at)
);

CREATE INDEX session_expires_at ON session (expires_at);
