-- What became of a property that nobody bought is read by the public: each ending is a change of its lot.

CREATE FUNCTION open_lot_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO open_due (lot_id) VALUES (NEW.lot_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER open_lot_ended AFTER INSERT ON lot_endings FOR EACH ROW EXECUTE FUNCTION open_lot_ended();
INSERT INTO open_due (lot_id) SELECT lot_id FROM lot_endings;
