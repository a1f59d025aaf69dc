-- Courts and the cases filed at them. Written through JPA; the courts are reference data.

CREATE TABLE courts (
  code    text PRIMARY KEY,
  name    text NOT NULL,
  name_en text NOT NULL
);
COMMENT ON COLUMN courts.code IS 'as in case numbers: province and number, such as 浙0106';
INSERT INTO courts (code, name, name_en) VALUES
  ('浙0106', '杭州市西湖区人民法院', 'Hangzhou Xihu District People''s Court'),
  ('川0105', '成都市青羊区人民法院', 'Chengdu Qingyang District People''s Court');

CREATE TABLE cases (
  id          uuid        PRIMARY KEY,
  case_number text        NOT NULL UNIQUE,
  court       text        NOT NULL REFERENCES courts,
  cause       text        NOT NULL,
  claim_fen   bigint      CHECK (claim_fen >= 0),
  filed_at    timestamptz NOT NULL,
  filed_by    text,
  drill       boolean     NOT NULL DEFAULT false
);
COMMENT ON COLUMN cases.drill IS 'the case that holds the drill lots of its court which name no other';
CREATE INDEX cases_court ON cases (court, filed_at DESC, id);
CREATE UNIQUE INDEX cases_drill ON cases (court) WHERE drill;

CREATE TABLE parties (
  case_id  uuid    NOT NULL REFERENCES cases ON DELETE CASCADE,
  position integer NOT NULL,
  role     text    NOT NULL CHECK (role IN ('APPLICANT', 'DEBTOR', 'OUTSIDER')),
  name     text    NOT NULL,
  PRIMARY KEY (case_id, position)
);

INSERT INTO cases (id, case_number, court, cause, filed_at, drill)
SELECT gen_random_uuid(), '（2026）' || code || '执99999999号', code, '网络司法拍卖演练', '2026-01-01T00:00:00+08:00', true
FROM courts;
