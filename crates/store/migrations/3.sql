-- Where an answer stands in its table, so that a round comes out as it came in. Answers of earlier
-- versions have none.

ALTER TABLE answers ADD COLUMN position BIGINT NOT NULL DEFAULT 0;
