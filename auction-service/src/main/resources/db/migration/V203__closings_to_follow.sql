-- What follows from a closing record is found without looking at every closed lot.
ALTER TABLE lot_live ADD COLUMN confirmed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN lot_live.confirmed IS 'what follows from a closing record has been written';
CREATE INDEX lot_live_to_confirm ON lot_live (lot_id) WHERE state = 'CLOSED_SOLD' AND NOT confirmed;
