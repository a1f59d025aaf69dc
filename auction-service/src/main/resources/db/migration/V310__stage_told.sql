-- The public is told where a lot stands after its bidding too: papers that hold it still, its sale, its handover.

CREATE FUNCTION open_lot_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO open_due (lot_id) VALUES (NEW.lot_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER open_lot_moved AFTER INSERT OR UPDATE OF over_at ON stops
  FOR EACH ROW EXECUTE FUNCTION open_lot_moved();
CREATE TRIGGER open_lot_moved AFTER INSERT OR UPDATE OF state ON sales
  FOR EACH ROW EXECUTE FUNCTION open_lot_moved();
CREATE TRIGGER open_lot_moved AFTER INSERT OR UPDATE OF held_at ON handovers
  FOR EACH ROW EXECUTE FUNCTION open_lot_moved();
INSERT INTO open_due (lot_id) SELECT lot_id FROM stops UNION SELECT lot_id FROM sales;
