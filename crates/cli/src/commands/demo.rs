//! `sanjeh demo`: the two rounds that come with the program, scored and shown.

use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_messages::message;
use sanjeh_round::{Before, Open, Place, Round, Verdict, compare, judge, open, read_claims_from};

use super::summary;
use crate::Found;
use crate::args::Output;
use crate::fail::Fail;
use crate::sheet::{for_people, with_writer};
use crate::terminal::Terminal;

/// The files of a bundled round, by their names.
macro_rules! bundled {
    ($round:literal: $($file:literal),+ $(,)?) => {
        Place::Bundled {
            name: $round.to_owned(),
            files: Arc::new(InMemory::from([$((
                $file.to_owned(),
                include_bytes!(concat!("../../../../examples/", $round, "/", $file)).to_vec(),
            )),+])),
        }
    };
}

pub(crate) fn run(output: &Output, terminal: Terminal) -> Result<Found, Fail> {
    let before = opened(bundled!(
        "round8": "round.toml", "methodology.toml", "agencies.csv", "services.csv", "answers.csv",
    ))?;
    let now = opened(bundled!(
        "round9": "round.toml", "methodology.toml", "agencies.csv", "services.csv", "answers.csv",
        "claims.csv",
    ))?;
    let compared = compare(&now, Before::Round(Box::new(before)))?;
    summary::show(&now, Some(&compared), output, terminal)?;
    if for_people(output) {
        let (name, text) = now.place.text("claims.csv")?;
        let claims = read_claims_from(&now, &name, &text)?;
        let (judged, contradictions) = judge(&now, Some(&compared), claims);
        let holds = judged.iter().filter(|j| j.verdict == Verdict::Holds).count();
        let claims = message!(
            "cli-demo-claims",
            all = judged.len(),
            holds = holds,
            contradictions = contradictions.len()
        );
        with_writer(None, |to| {
            writeln!(
                to,
                "\n{}\n\n{}",
                terminal.text(&claims),
                terminal.text(&message!("cli-demo-next"))
            )?;
            Ok(())
        })?;
    }
    Ok(Found::Nothing)
}

fn opened(place: Place) -> Result<Round, Fail> {
    let what = Open { place, ..Open::default() };
    Ok(open(&what, &|_| ())?.0)
}
