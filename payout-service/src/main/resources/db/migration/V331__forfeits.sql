-- Deposits of buyers in default (悔拍, NJA-24): set aside in the case's pool, and used in the order of the article.

CREATE TABLE forfeit (
  lot_id    uuid        PRIMARY KEY REFERENCES lot_deposits,
  pool_id   uuid        NOT NULL REFERENCES pool,
  price_fen bigint      NOT NULL CHECK (price_fen > 0),
  fen       bigint      NOT NULL CHECK (fen >= 0),
  back_fen  bigint      NOT NULL CHECK (back_fen >= 0),
  held_fen  bigint      NOT NULL DEFAULT 0 CHECK (held_fen BETWEEN 0 AND fen),
  heard_at  timestamptz NOT NULL,
  held_at   timestamptz
);
CREATE INDEX forfeit_pool ON forfeit (pool_id, heard_at);
CREATE INDEX forfeit_open ON forfeit (heard_at) WHERE held_at IS NULL;
COMMENT ON COLUMN forfeit.price_fen IS 'at which the lot was sold to the buyer who did not pay';
COMMENT ON COLUMN forfeit.fen IS 'what auction says is kept of what he paid';
COMMENT ON COLUMN forfeit.back_fen IS 'of his deposit, what is his: set aside with it until people have returned it';
COMMENT ON COLUMN forfeit.held_fen IS 'of it, what was still in the pool and is set aside';

CREATE TABLE forfeit_use (
  lot_id          uuid        NOT NULL REFERENCES forfeit,
  use             text        NOT NULL CHECK (use IN ('COSTS', 'SHORTFALL', 'CASE_DEBT', 'RELATED_DEBT')),
  fen             bigint      NOT NULL CHECK (fen >= 0),
  new_price_fen   bigint      CHECK (new_price_fen >= 0),
  reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  document_sha256 text        NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by     text        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  approved_by     text,
  approved_at     timestamptz,
  PRIMARY KEY (lot_id, use),
  CHECK ((use = 'SHORTFALL') = (new_price_fen IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by <> proposed_by)
);
COMMENT ON COLUMN forfeit_use.new_price_fen IS 'at which the property was sold again; 0 if it was not sold any more';
COMMENT ON COLUMN forfeit_use.reason IS 'no personal data';

ALTER TABLE annulled_sale ADD COLUMN keeps_deposit boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN annulled_sale.keeps_deposit IS 'the buyer is in default: what he paid beyond his deposit goes back, the deposit does not';
