-- The register, rounds and answers.
--
-- Three words stand for what the two engines call differently: @key is the type of a number that is
-- the whole key of its table, @bytes that of bytes, @clustered says that a table is kept in the order
-- of its key. Instants are microseconds since 1970 in UTC, days are ISO texts, lists are JSON.

CREATE TABLE rounds (
    number @key PRIMARY KEY,
    methodology TEXT NOT NULL,
    version TEXT NOT NULL,
    titles TEXT NOT NULL,
    published TEXT,
    previous BIGINT,
    state TEXT NOT NULL,
    import BIGINT NOT NULL
);

-- Every move of a round, the first one with step 1.
CREATE TABLE transitions (
    round BIGINT NOT NULL REFERENCES rounds (number),
    step BIGINT NOT NULL,
    transition TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT,
    PRIMARY KEY (round, step)
);

-- What was ever imported for a round; the round names the one that counts.
CREATE TABLE imports (
    id @key PRIMARY KEY,
    round BIGINT NOT NULL REFERENCES rounds (number),
    at BIGINT NOT NULL,
    actor TEXT NOT NULL
);

-- The files of an import. Tables have no content here: it stands in the tables below.
CREATE TABLE files (
    import BIGINT NOT NULL REFERENCES imports (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content @bytes,
    PRIMARY KEY (import, name)
);

-- The tables of an import: kept row by row, or as answers.
CREATE TABLE sources (
    import BIGINT NOT NULL REFERENCES imports (id),
    source BIGINT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT,
    kept TEXT NOT NULL,
    header TEXT NOT NULL,
    PRIMARY KEY (import, source)
);

-- The four tables below are filled in bulk. What they refer to is written in the same transaction,
-- and is not looked up again for every row.

CREATE TABLE source_rows (
    import BIGINT NOT NULL,
    source BIGINT NOT NULL,
    position BIGINT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (import, source, position)
) @clustered;

-- Who is ever assessed, whatever the round.
CREATE TABLE subjects (
    number @key PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (kind, id)
);

-- A subject in an import: the row that lists it, its names by language, whom its links name.
CREATE TABLE records (
    import BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    source BIGINT NOT NULL,
    position BIGINT NOT NULL,
    names TEXT NOT NULL,
    links TEXT NOT NULL,
    PRIMARY KEY (import, subject)
) @clustered;

CREATE TABLE questions (
    number @key PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);

-- One answer each; `rest` has the cells of the row beside unit, question and answer.
CREATE TABLE answers (
    import BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    question BIGINT NOT NULL,
    source BIGINT NOT NULL,
    value TEXT NOT NULL,
    rest TEXT,
    PRIMARY KEY (import, subject, question)
) @clustered;
