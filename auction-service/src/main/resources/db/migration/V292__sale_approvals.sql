-- What an authority decided on the change of shares that a buyer won (EQ-15). Written once; no ruling is made before.

CREATE TABLE sale_approvals (
  lot_id          uuid        PRIMARY KEY REFERENCES sales,
  granted         boolean     NOT NULL,
  number          text        NOT NULL,
  document_sha256 text        NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
  decided_on      date        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  recorded_by     text        NOT NULL
);
