-- What the public reads of an ending; and what of criminal property follows its last auction (CRIM-3, CRIM-12).

CREATE FUNCTION open_lot_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO open_due (lot_id) VALUES (NEW.lot_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER open_lot_ended AFTER INSERT ON lot_endings FOR EACH ROW EXECUTE FUNCTION open_lot_ended();
INSERT INTO open_due (lot_id) SELECT lot_id FROM lot_endings;

ALTER TABLE lots
  DROP CONSTRAINT lots_round_kind_check,
  ADD CONSTRAINT lots_round_kind_check CHECK (round_kind IN
    ('FIRST', 'SECOND', 'REAUCTION', 'POST_AUCTION_SALE', 'NO_RESERVE'));
ALTER TABLE lot_endings
  DROP CONSTRAINT lot_endings_route_check,
  ADD CONSTRAINT lot_endings_route_check CHECK (route IN
    ('AT_THE_RESERVE', 'BY_AGREEMENT', 'CANNOT_BE_SOLD', 'TO_TREASURY', 'TO_VICTIMS'));

CREATE TABLE criminal_properties (
  property_id     uuid        PRIMARY KEY REFERENCES properties,
  destination     text        NOT NULL CHECK (destination IN ('TREASURY', 'VICTIMS')),
  document_sha256 text        NOT NULL,
  accepted_on     date        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  recorded_by     text        NOT NULL
);
COMMENT ON TABLE criminal_properties IS 'property that a criminal judgment gives to the treasury or to the victims';
COMMENT ON COLUMN criminal_properties.document_sha256 IS 'of the transfer for enforcement (移送执行表)';
COMMENT ON COLUMN criminal_properties.accepted_on IS 'day on which the case was accepted: six months run from it (CRIM-3)';

CREATE TABLE criminal_offers (
  lot_id          uuid        PRIMARY KEY REFERENCES lots,
  told_at         timestamptz NOT NULL,
  document_sha256 text        NOT NULL,
  recorded_by     text        NOT NULL,
  accepted        boolean,
  answered_at     timestamptz,
  answer_sha256   text,
  CHECK ((accepted IS NULL) = (answered_at IS NULL) AND (accepted IS NULL) = (answer_sha256 IS NULL))
);
COMMENT ON TABLE criminal_offers IS 'the finance authority or the victims were told, after the last auction, to take it at its reserve';
COMMENT ON COLUMN criminal_offers.accepted IS 'false: an auction without reserve may follow';
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON criminal_properties
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
CREATE TRIGGER kept_ten_years BEFORE DELETE OR TRUNCATE ON criminal_offers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget();
