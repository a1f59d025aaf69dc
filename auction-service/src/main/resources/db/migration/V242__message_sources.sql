-- Messages are made from the journal by each bucket's position. What happened before this is not told any more.
INSERT INTO feed_position (topic, bucket, position) SELECT 'messages', bucket, position FROM bucket;

CREATE INDEX sales_to_pay ON sales (due_by) WHERE state = 'SOLD';
CREATE INDEX deliveries_arrived ON deliveries (arrived_at);
