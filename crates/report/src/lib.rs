//! Reports of a round and of an agency as accessible PDF (PDF/UA-1), typeset by Typst.
//!
//! Everything stands behind the feature `pdf`: typesetting brings many crates, and most who build the
//! program do not need it. A report is made from a [`Publication`] alone: Rust makes ready words,
//! numbers and charts of it (`composer.rs`, `round.rs`, `agency.rs`), a template lays them out.
#![cfg(feature = "pdf")]

mod agency;
mod composer;
mod round;
mod world;

use sanjeh_messages::{Lang, Problems};
use sanjeh_publication::{Publication, Standing};

use composer::Composer;

/// A report as PDF: of an agency, given by its row, or else of the round.
///
/// `standing` is what is known of the publication: of what is not verified the report says so, and
/// does not promise that it can be checked. The same publication and standing give the same bytes.
///
/// # Errors
/// If the publication ranks nothing, so that there is nothing to tell; or a defect of a template.
pub fn make(
    publication: &Publication,
    standing: &Standing,
    row: Option<u32>,
    lang: Lang,
) -> Result<Vec<u8>, Problems> {
    let composer = Composer::new(publication, standing, lang)?;
    match row {
        Some(row) => agency::report(&composer, row),
        None => round::report(&composer),
    }
}
