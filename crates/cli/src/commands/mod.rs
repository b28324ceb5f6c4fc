//! One file for each command.

pub(crate) mod check;
pub(crate) mod claims;
pub(crate) mod compare;
mod compare_variant;
pub(crate) mod demo;
mod demo_folder;
mod doubtful_claims;
pub(crate) mod doubts;
pub(crate) mod explain;
pub(crate) mod export_site;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod keys;
mod limits;
pub(crate) mod methodology;
mod opening;
pub(crate) mod publish;
pub(crate) mod rank;
pub(crate) mod read_out;
mod reasons;
pub(crate) mod register;
pub(crate) mod reproduce;
pub(crate) mod round;
pub(crate) mod rounds;
pub(crate) mod score;
pub(crate) mod serve;
pub(crate) mod shell;
mod successions;
pub(crate) mod summary;
pub(crate) mod verify;

use sanjeh_methodology::names::text;
use sanjeh_round::{
    Before, Compared, Open, Place, Round, compare, open, open_before, previous_is_not_there,
};

use crate::args::RoundArgs;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::terminal::Terminal;

/// What makes reports as PDF; this program has it only with the feature `pdf`.
#[cfg(feature = "pdf")]
pub(crate) const REPORT: Option<sanjeh_site::ReportMaker> = Some(sanjeh_report::make);
#[cfg(not(feature = "pdf"))]
pub(crate) const REPORT: Option<sanjeh_site::ReportMaker> = None;

/// Opens and scores the round that the arguments name; says how many warnings it has.
pub(crate) fn open_round(
    args: &RoundArgs,
    keep_all: bool,
    terminal: Terminal,
) -> Result<Round, Fail> {
    let bar = Bar::new();
    let what = what(args, keep_all)?;
    let (round, warnings) = open(&what, &|p| bar.show(p))?;
    drop(bar);
    doubts::count(&round.gate(warnings), args, terminal);
    Ok(round)
}

/// The round that the arguments name.
pub(crate) fn what(args: &RoundArgs, keep_all: bool) -> Result<Open, Fail> {
    Ok(Open {
        place: Place::Folder(args.dir.clone()),
        methodology: args.methodology.clone(),
        data: args.data.clone(),
        variant: args.variant.clone(),
        without_decided: args.without_decided,
        keep_all,
        rules: None,
        published: false,
        limits: limits::limits(&args.limited)?,
    })
}

/// Compares with the previous round: the one that was named, or that `round.toml` names.
pub(crate) fn compared(
    round: &Round,
    named: Option<&std::path::Path>,
) -> Result<Option<Compared>, Fail> {
    let previous = match (named, &round.header.previous) {
        (Some(named), _) => named.to_path_buf(),
        (None, Some(previous)) => {
            let path = round.place.join(previous);
            if !path.exists() {
                let limits = &round.methodology.limits;
                return Err(previous_is_not_there(&round.place, limits, previous).into());
            }
            path
        }
        (None, None) => return Ok(None),
    };
    let bar = Bar::new();
    let (before, _): (Before, _) =
        open_before(&previous, &round.methodology.limits, &|p| bar.show(p))?;
    Ok(Some(compare(round, before)?))
}

/// What stands above a round's tables: its title, and the notice that must not be left out.
pub(crate) fn heading(round: &Round, terminal: Terminal) -> Option<String> {
    let header = &round.methodology.document.methodology;
    let lang = terminal.lang;
    let title = text(&round.header.title, lang).or_else(|| text(&header.title, lang))?;
    let notice = text(&round.header.notice, lang).or_else(|| text(&header.notice, lang));
    Some(match notice {
        Some(notice) => format!("{title}\n{notice}\n"),
        None => format!("{title}\n"),
    })
}
