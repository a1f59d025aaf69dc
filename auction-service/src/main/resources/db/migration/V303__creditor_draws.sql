-- Lots among creditors of one rank (SALE-16): drawn so that nobody can steer it and anybody can repeat it.

ALTER TABLE creditor_inquiries
  ADD COLUMN draw_seed    text NOT NULL
    DEFAULT encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex')
    CHECK (draw_seed ~ '^[0-9a-f]{64}$'),
  ADD COLUMN draw_source  text NOT NULL DEFAULT '',
  ADD COLUMN public_value text,
  ADD CHECK (public_value IS NULL OR drawn IS NOT NULL);
COMMENT ON COLUMN creditor_inquiries.draw_seed IS 'its hash is told with the inquiry, the seed itself once lots are drawn';
COMMENT ON COLUMN creditor_inquiries.draw_source IS 'which public value decides, told before anybody knows it';
COMMENT ON COLUMN creditor_inquiries.public_value IS 'what it was';
