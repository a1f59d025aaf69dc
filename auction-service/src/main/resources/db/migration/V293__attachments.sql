-- Documents and videos that are published with a property; what they are is hashed with it.

ALTER TABLE properties ADD COLUMN attachments text;
COMMENT ON COLUMN properties.attachments IS 'canonical JSON: documents with title and SHA-256, videos with title and address';
