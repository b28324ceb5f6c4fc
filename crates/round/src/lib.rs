//! A round as its users meet it: opened from a folder, scored, asked for figures, compared with the
//! round before, held against claims and against published values.

mod acceptance;
mod claims;
mod contradictions;
mod day;
mod doubts;
mod earlier;
mod figure;
mod file_names;
mod growth;
mod header;
mod indicators;
mod licence;
mod like_for_like;
mod like_for_like_first;
mod names;
mod not_applicable;
mod open;
mod opening;
mod place;
mod previous;
mod profile;
mod provenance;
mod publisher;
mod readout;
mod register;
mod reproduce;
mod rounding;
mod rows;
mod rules;
mod scored;
mod silent;
mod successions;
mod table;
mod told;
mod toml_file;
mod unranked;

pub use acceptance::{Acceptance, Accepted, Gate, gate};
pub use claims::{
    Claim, Expected, Judged, MOST_CHECKED, Verdict, judge, read_claims, read_claims_from,
    read_each_claim_from, told_contradiction,
};
pub use contradictions::{Contradiction, Why};
pub use day::day;
pub use earlier::unknown_in_earlier;
pub use figure::{Figure, Untold, Value};
pub use file_names::path_within;
pub use growth::{Before, Compared, compare, open_before, read_before_from};
pub use header::{AnswersPolicy, Header, header};
pub use indicators::{Cut, cut, indicators};
pub use licence::licence_doubts;
pub use open::open;
pub use opening::Open;
pub use place::Place;
pub use profile::{ProfileLine, profile};
pub use provenance::{Origin, Provenance};
pub use publisher::Publisher;
pub use readout::{Counts, QuestionRead, SubjectRead, TableRead, readout};
pub use register::{Register, register};
pub use reproduce::{Fault, Mismatch, Published, Reproduced, reproduce};
pub use rows::{ScoreRow, score_rows};
pub use scored::Round;
pub use successions::{How, SUCCESSIONS, Succession, Successions, succession_doubts};
pub use told::{ToldPlace, told_number, told_place, told_yes};
pub use unranked::{NoPlace, unranked};
