ALTER TABLE lots ADD COLUMN balance_days integer CHECK (balance_days BETWEEN 1 AND 365);
COMMENT ON COLUMN lots.balance_days IS 'in which the rest of the price is paid, as the notice says (NJA-25, SALE-21); null for a lot announced before notices said it';
