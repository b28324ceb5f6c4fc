//! Tables of the example rounds, and the files that are made of them.

mod common;
mod files;
mod portals;
mod tables;
