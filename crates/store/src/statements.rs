//! Every statement, so that a test can prepare each on both engines.

/// A statement and its list of values stand side by side: `$1` is the first value.
macro_rules! statements {
    ($list:ident: $($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)+

        /// All statements of this group.
        pub const $list: &[&str] = &[$($name),+];
    };
}

statements! { BOTH:
    /// The table with the version of all tables.
    MAKE_VERSION = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)";
    /// The version of the tables; no row in a new database.
    READ_VERSION = "SELECT MAX(version) FROM schema_version HAVING COUNT(*) > 0";
    /// Notes a version.
    WRITE_VERSION = "INSERT INTO schema_version (version) VALUES ($1)";

    /// All rounds in their order. A previous round of number 0 is the latest earlier one that there is.
    ROUNDS = "SELECT number, methodology, version, titles, published, \
        CASE WHEN previous <> 0 THEN previous ELSE (SELECT MAX(b.number) FROM rounds b \
            WHERE rounds.previous = 0 AND b.number < rounds.number \
            AND b.methodology = rounds.methodology) END, state, import \
        FROM rounds ORDER BY number";
    /// One round.
    ROUND = "SELECT number, methodology, version, titles, published, \
        CASE WHEN previous <> 0 THEN previous ELSE (SELECT MAX(b.number) FROM rounds b \
            WHERE rounds.previous = 0 AND b.number < rounds.number \
            AND b.methodology = rounds.methodology) END, state, import \
        FROM rounds WHERE number = $1";
    /// A new round, in draft.
    ADD_ROUND = "INSERT INTO rounds \
        (number, methodology, version, titles, published, previous, state, import) \
        VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7)";
    /// What an import says of its round.
    SET_ROUND = "UPDATE rounds SET methodology = $2, version = $3, titles = $4, published = $5, \
        previous = $6, import = $7 WHERE number = $1";
    /// Another state.
    SET_STATE = "UPDATE rounds SET state = $2 WHERE number = $1";
    /// Notes a move as the next step of its round.
    ADD_TRANSITION = "INSERT INTO transitions \
        (round, step, transition, before, after, at, actor, reason) \
        SELECT $1, COALESCE(MAX(step), 0) + 1, $2, $3, $4, $5, $6, $7 \
        FROM transitions WHERE round = $1";
    /// The moves of a round.
    TRANSITIONS = "SELECT transition, before, after, at, actor, reason \
        FROM transitions WHERE round = $1 ORDER BY step";

    /// The next number of an import.
    NEXT_IMPORT = "SELECT COALESCE(MAX(id), 0) + 1 FROM imports";
    /// A new import.
    ADD_IMPORT = "INSERT INTO imports (id, round, at, actor) VALUES ($1, $2, $3, $4)";
    /// The imports of a round.
    IMPORTS = "SELECT id, at, actor FROM imports WHERE round = $1 ORDER BY id";
    /// A file of an import.
    ADD_FILE = "INSERT INTO files (import, name, sha256, content) VALUES ($1, $2, $3, $4)";
    /// The files of an import, without what is in them.
    FILES = "SELECT name, sha256 FROM files WHERE import = $1 ORDER BY name";
    /// The files of an import that are kept as they are.
    FILE_CONTENTS = "SELECT name, content FROM files \
        WHERE import = $1 AND content IS NOT NULL ORDER BY name";
    /// A file of an import that is kept as it is.
    FILE_CONTENT = "SELECT content FROM files \
        WHERE import = $1 AND name = $2 AND content IS NOT NULL";
    /// A table of an import.
    ADD_SOURCE = "INSERT INTO sources (import, source, file, sheet, kept, header) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// The tables of an import.
    SOURCES = "SELECT source, file, sheet, kept, header FROM sources \
        WHERE import = $1 ORDER BY source";
    /// Notes the digest of the rows of a table.
    SEAL_SOURCE = "UPDATE sources SET digest = $3 WHERE import = $1 AND source = $2";
    /// Notes the digest of an import.
    SEAL_IMPORT = "UPDATE imports SET digest = $2 WHERE id = $1";
    /// The digest of an import.
    IMPORT_SEAL = "SELECT digest FROM imports WHERE id = $1";
    /// The last import of a round.
    LAST_IMPORT = "SELECT MAX(id) FROM imports WHERE round = $1";
    /// What a round is, as its import wrote it.
    ROUND_SAYS = "SELECT methodology, version, titles, published, previous \
        FROM rounds WHERE number = $1";
    /// The files of an import, and whether they are kept as they are.
    SEALED_FILES = "SELECT name, sha256, \
        CAST(CASE WHEN content IS NULL THEN 0 ELSE 1 END AS BIGINT) \
        FROM files WHERE import = $1";
    /// The tables of an import, with the digests of their rows.
    SEALED_SOURCES = "SELECT source, file, sheet, kept, header, digest FROM sources \
        WHERE import = $1 ORDER BY source";
    /// A succession.
    ADD_SUCCESSION = "INSERT INTO successions (import, position, kind, before, after, how) \
        VALUES ($1, $2, $3, $4, $5, $6)";

    /// The successions of an import.
    SUCCESSIONS_OF = "SELECT kind, before, after, how FROM successions \
        WHERE import = $1 ORDER BY position";
    /// In how many rounds before $3 a subject is listed, and in how many anybody of its kind is.
    LISTED_BEFORE = "SELECT COUNT(CASE WHEN s.id = $2 THEN 1 END), COUNT(*) \
        FROM rounds r JOIN records a ON a.import = r.import \
        JOIN subjects s ON s.number = a.subject WHERE s.kind = $1 AND r.number < $3";
    /// The subjects of a kind that rounds of methodology $3 before $2 list, and the last that does.
    LAST_LISTED = "SELECT s.id, MAX(r.number) \
        FROM rounds r JOIN records a ON a.import = r.import \
        JOIN subjects s ON s.number = a.subject \
        WHERE s.kind = $1 AND r.number < $2 AND r.methodology = $3 GROUP BY s.id";

    /// The next number of a subject.
    NEXT_SUBJECT = "SELECT COALESCE(MAX(number), 0) + 1 FROM subjects";
    /// The subjects of a kind.
    SUBJECTS = "SELECT number, id FROM subjects WHERE kind = $1";
    /// The next number of a question.
    NEXT_QUESTION = "SELECT COALESCE(MAX(number), 0) + 1 FROM questions";
    /// All questions that were ever asked.
    QUESTIONS = "SELECT number, id FROM questions";
    /// A new question.
    ADD_QUESTION = "INSERT INTO questions (number, id) VALUES ($1, $2)";

    /// How many subjects of each kind the import $1 has and $2 has not.
    COUNT_ONLY_IN = "SELECT s.kind, COUNT(*) \
        FROM records a JOIN subjects s ON s.number = a.subject \
        WHERE a.import = $1 AND NOT EXISTS \
            (SELECT 1 FROM records b WHERE b.import = $2 AND b.subject = a.subject) \
        GROUP BY s.kind ORDER BY s.kind";
    /// Subjects that the import $1 has and $2 has not.
    ONLY_IN = "SELECT s.kind, s.id, a.names, r.cells, a.source \
        FROM records a JOIN subjects s ON s.number = a.subject \
        JOIN source_rows r ON r.import = a.import AND r.source = a.source \
            AND r.position = a.position \
        WHERE a.import = $1 AND NOT EXISTS \
            (SELECT 1 FROM records b WHERE b.import = $2 AND b.subject = a.subject) \
        ORDER BY s.kind, a.source, a.position";
    /// Subjects of both imports whose records differ: first those of $1, then those of $2.
    DIFFERENT = "SELECT s.kind, s.id, a.names, b.names, a.links, b.links, \
            ra.cells, rb.cells, a.source, b.source \
        FROM records a JOIN records b ON b.subject = a.subject AND b.import = $2 \
        JOIN subjects s ON s.number = a.subject \
        JOIN source_rows ra ON ra.import = a.import AND ra.source = a.source \
            AND ra.position = a.position \
        JOIN source_rows rb ON rb.import = b.import AND rb.source = b.source \
            AND rb.position = b.position \
        WHERE a.import = $1 \
            AND (a.names <> b.names OR a.links <> b.links OR ra.cells <> rb.cells) \
        ORDER BY s.kind, b.source, b.position";
    /// How many answers the import $1 has.
    COUNT_ANSWERS = "SELECT COUNT(*) FROM answers WHERE import = $1";
    /// How many answers the import $1 has to questions that $2 has no answer to.
    COUNT_ANSWERS_ONLY_IN = "SELECT COUNT(*) FROM answers a WHERE a.import = $1 AND NOT EXISTS \
        (SELECT 1 FROM answers b \
            WHERE b.import = $2 AND b.subject = a.subject AND b.question = a.question)";
    /// How many answers differ from the import $1 to $2.
    COUNT_ANSWERS_CHANGED = "SELECT COUNT(*) FROM answers a \
        JOIN answers b ON b.import = $2 AND b.subject = a.subject AND b.question = a.question \
        WHERE a.import = $1 AND (a.value <> b.value OR COALESCE(a.rest, '') <> COALESCE(b.rest, ''))";
    /// The first $3 of them, in the order of their table.
    ANSWERS_CHANGED = "SELECT s.kind, s.id, q.id, a.value, b.value FROM answers a \
        JOIN answers b ON b.import = $2 AND b.subject = a.subject AND b.question = a.question \
        JOIN subjects s ON s.number = a.subject JOIN questions q ON q.number = a.question \
        WHERE a.import = $1 AND (a.value <> b.value OR COALESCE(a.rest, '') <> COALESCE(b.rest, '')) \
        ORDER BY b.source, b.position, b.subject, b.question LIMIT $3";

    /// The rows of a table.
    SOURCE_ROWS = "SELECT cells FROM source_rows WHERE import = $1 AND source = $2 \
        ORDER BY position";
    /// The answers of a table.
    ANSWERS = "SELECT s.id, q.id, a.value, a.rest \
        FROM answers a JOIN subjects s ON s.number = a.subject \
        JOIN questions q ON q.number = a.question \
        WHERE a.import = $1 AND a.source = $2 ORDER BY a.position, a.subject, a.question";

    /// Everybody who was ever listed, with the rounds in which they were.
    LISTED = "SELECT s.kind, s.id, r.number, a.names \
        FROM rounds r JOIN records a ON a.import = r.import \
        JOIN subjects s ON s.number = a.subject \
        ORDER BY s.kind, s.id, r.number";
    /// One subject in the rounds in which it was listed.
    HISTORY = "SELECT r.number, r.import, a.names, a.links, c.cells, a.source \
        FROM subjects s JOIN records a ON a.subject = s.number \
        JOIN rounds r ON r.import = a.import \
        JOIN source_rows c ON c.import = a.import AND c.source = a.source \
            AND c.position = a.position \
        WHERE s.kind = $1 AND s.id = $2 ORDER BY r.number";
    /// What became of a subject, or what it came from.
    SUCCESSIONS = "SELECT r.number, c.before, c.after, c.how \
        FROM successions c JOIN rounds r ON r.import = c.import \
        WHERE c.kind = $1 AND (c.before = $2 OR c.after = $2) ORDER BY r.number, c.position";
    /// The rounds in which a kind of subject is listed, with their methodologies.
    ROUNDS_OF_KIND = "SELECT DISTINCT r.number, r.methodology \
        FROM rounds r JOIN records a ON a.import = r.import \
        JOIN subjects s ON s.number = a.subject WHERE s.kind = $1 ORDER BY r.number";
}

/// Ten times, with commas.
macro_rules! ten {
    ($row:literal) => {
        concat!(
            $row, ",", $row, ",", $row, ",", $row, ",", $row, ",", $row, ",", $row, ",", $row, ",",
            $row, ",", $row
        )
    };
}

/// A hundred times, with commas.
macro_rules! hundred {
    ($row:literal) => {
        concat!(
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row),
            ",",
            ten!($row)
        )
    };
}

/// How many rows the statements for many rows take.
pub(crate) const MANY: usize = 100;

statements! { SQLITE:
    /// Of which program the file is; 0 if it does not say.
    APPLICATION_ID = "SELECT application_id FROM pragma_application_id";
    /// Says that the file is of this program; see `migrate::APPLICATION`.
    MARK_APPLICATION = "PRAGMA application_id = 1396788810";
    /// How many tables there are, and whether that with the version is among them.
    SQLITE_TABLES = "SELECT COUNT(*), COUNT(CASE WHEN name = 'schema_version' THEN 1 END) \
        FROM sqlite_master WHERE type = 'table'";
    /// Every name, type and constraint of the tables, as the bytes that they are.
    SQLITE_SCHEMA = "SELECT CAST(type || name || tbl_name || COALESCE(sql, '') AS BLOB) \
        FROM sqlite_master";
    /// One row of a table.
    ADD_ROW = "INSERT INTO source_rows (import, source, position, cells) VALUES (?,?,?,?)";
    /// As [`ADD_ROW`], for many.
    ADD_ROWS = concat!(
        "INSERT INTO source_rows (import, source, position, cells) VALUES ",
        hundred!("(?,?,?,?)")
    );
    /// One subject.
    ADD_SUBJECT = "INSERT INTO subjects (number, kind, id) VALUES (?,?,?)";
    /// As [`ADD_SUBJECT`], for many.
    ADD_SUBJECTS =
        concat!("INSERT INTO subjects (number, kind, id) VALUES ", hundred!("(?,?,?)"));
    /// One record.
    ADD_RECORD = "INSERT INTO records (import, subject, source, position, names, links) \
        VALUES (?,?,?,?,?,?)";
    /// As [`ADD_RECORD`], for many.
    ADD_RECORDS = concat!(
        "INSERT INTO records (import, subject, source, position, names, links) VALUES ",
        hundred!("(?,?,?,?,?,?)")
    );
    /// One answer.
    ADD_ANSWER = "INSERT INTO answers \
        (import, subject, question, source, position, value, rest) VALUES (?,?,?,?,?,?,?)";
    /// As [`ADD_ANSWER`], for many.
    ADD_ANSWERS = concat!(
        "INSERT INTO answers (import, subject, question, source, position, value, rest) VALUES ",
        hundred!("(?,?,?,?,?,?,?)")
    );
}

statements! { POSTGRES:
    /// One writer at a time; the number is that of nothing else.
    LOCK = "SELECT pg_advisory_xact_lock(7236981)";
    /// Gives up waiting for a lock after so long.
    LOCK_PATIENCE = "SELECT set_config('lock_timeout', '30s', false)";
    /// Looks so often whether the program is still there, and undoes its work if it is not.
    CHECK_CLIENT = "SELECT set_config('client_connection_check_interval', '10s', false)";
    /// The version of the server, as 150004.
    SERVER_VERSION = "SELECT CAST(current_setting('server_version_num') AS BIGINT)";
    /// As [`SQLITE_TABLES`].
    POSTGRES_TABLES = "SELECT COUNT(*), COUNT(CASE WHEN tablename = 'schema_version' THEN 1 END) \
        FROM pg_tables WHERE schemaname = current_schema()";
    /// Counts what was just written: without that the planner takes a new import for an empty one.
    ANALYSE = "ANALYZE answers, records, source_rows, subjects";
    /// Imports are compared as wholes, for which a loop within a loop is never right.
    NO_LOOPS = "SET LOCAL enable_nestloop = off";
    /// Everything that is read comes from one moment.
    SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
    /// Rows of tables.
    COPY_ROWS = "COPY source_rows (import, source, position, cells) FROM STDIN";
    /// Subjects.
    COPY_SUBJECTS = "COPY subjects (number, kind, id) FROM STDIN";
    /// Records.
    COPY_RECORDS = "COPY records (import, subject, source, position, names, links) FROM STDIN";
    /// Answers.
    COPY_ANSWERS = "COPY answers \
        (import, subject, question, source, position, value, rest) FROM STDIN";
}
