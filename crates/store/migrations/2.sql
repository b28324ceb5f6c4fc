-- What became of subjects from one round to the next: merged, split, renamed.

CREATE TABLE successions (
    import BIGINT NOT NULL REFERENCES imports (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    how TEXT NOT NULL,
    PRIMARY KEY (import, position)
);

CREATE INDEX records_by_subject ON records (subject, import);
