-- Digests of what is kept in rows, so that a round in which anything has changed is never read back as
-- what was imported. Imports of earlier versions have none.

ALTER TABLE sources ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE imports ADD COLUMN digest TEXT NOT NULL DEFAULT '';
