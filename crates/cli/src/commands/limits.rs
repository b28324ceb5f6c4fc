//! What is refused for its size, as the command line says.

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Limits;
use sanjeh_publication::Bounds;

use crate::args::Limited;

/// The limits of a round.
pub(super) fn limits(args: &Limited) -> Result<Limits, Problems> {
    limited(args).map(|bounds| bounds.limits)
}

/// The limits of a publication, and of the round in it: of several settings of one the last counts.
pub(super) fn limited(args: &Limited) -> Result<Bounds, Problems> {
    let mut bounds = Bounds::default();
    for text in args.at_most.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        let Ok(value) = value.trim().parse::<u64>() else {
            return Err(Problem::error(message!("limit-no-number", text = text)).into());
        };
        if !bounds.set(name.trim(), value).map_err(|problem| *problem)? {
            let names: Vec<&str> = Bounds::names().collect();
            let problem = Problem::error(message!("limit-unknown", name = name.trim()));
            return Err(problem.help(message!("limit-unknown-help", names = names)).into());
        }
    }
    Ok(bounds)
}
