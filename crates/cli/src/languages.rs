//! The languages of the program on its command line.

use clap::builder::PossibleValuesParser;
use sanjeh_messages::Lang;

/// Takes the code of a language of the program.
pub(crate) fn codes() -> PossibleValuesParser {
    PossibleValuesParser::new(Lang::all().map(Lang::code))
}
