//! `sanjeh check`: everything that is wrong with a round's methodology and data, at once.

use sanjeh_messages::message;
use sanjeh_round::{Open, Place, open};

use crate::Found;
use crate::args::RoundArgs;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::sheet::{for_people, with_writer};
use crate::terminal::Terminal;

pub(crate) fn run(args: &RoundArgs, terminal: Terminal) -> Result<Found, Fail> {
    let bar = Bar::new();
    let what = Open {
        place: Place::Folder(args.dir.clone()),
        methodology: args.methodology.clone(),
        data: args.data.clone(),
        variant: args.variant.clone(),
        without_decided: args.without_decided,
        keep_all: false,
    };
    let (counts, problems) = match open(&what, &|p| bar.show(p)) {
        Ok((round, warnings)) => {
            let subjects: usize = round.data.tables.iter().map(|t| t.ids.len()).sum();
            let model = round.model();
            (Some((model.questions.len(), model.measures.len(), subjects)), warnings)
        }
        Err(problems) => (None, problems),
    };
    drop(bar);
    if for_people(&args.output) {
        terminal.problems(&problems);
        if let Some((questions, measures, subjects)) = counts {
            let text = message!(
                "cli-check-fine",
                questions = questions,
                measures = measures,
                subjects = subjects
            );
            with_writer(args.output.out.as_deref(), |to| {
                Ok(writeln!(to, "{}", terminal.text(&text))?)
            })?;
        }
    } else {
        with_writer(args.output.out.as_deref(), |to| {
            serde_json::to_writer_pretty(&mut *to, &problems.to_json(terminal.lang))?;
            Ok(writeln!(to)?)
        })?;
    }
    Ok(if problems.has_errors() { Found::Findings } else { Found::Nothing })
}
