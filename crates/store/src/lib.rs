//! The register, rounds and answers, in SQLite or PostgreSQL.
