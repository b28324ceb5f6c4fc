//! Names in long tables that mean nothing: what they might be is said once for each.

use indexmap::IndexMap;
use sanjeh_messages::{Message, Place, Problem, message};

use crate::items::{Asked, Items};
use crate::run::Run;
use crate::spot::placed;
use crate::subjects::Register;
use crate::text::kept;

/// Names that mean nothing, each with how often it stands in the table.
#[derive(Debug, Default)]
pub(crate) struct Unknown {
    seen: IndexMap<(Why, String), Seen>,
    more: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Why {
    Item,
    /// No subject of the type that is asked.
    Subject(usize),
    /// The question is asked of the first type, the subject is of the second.
    OtherType(usize, usize),
}

#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) rows: u64,
    pub(crate) subject: String,
    pub(crate) place: Place,
}

impl Unknown {
    /// Forgets all.
    pub(crate) fn clear(&mut self) {
        self.seen.clear();
        self.more = 0;
    }

    /// Counts a row with such a name.
    pub(crate) fn add(&mut self, most: usize, key: (Why, String), new: impl FnOnce() -> Seen) {
        if let Some(seen) = self.seen.get_mut(&key) {
            seen.rows += 1;
        } else if self.seen.len() < most {
            self.seen.insert(key, new());
        } else {
            self.more += 1;
        }
    }

    /// Adds what a later block found.
    pub(crate) fn append(&mut self, most: usize, later: &mut Self) {
        self.more += later.more;
        for (key, seen) in later.seen.drain(..) {
            if let Some(before) = self.seen.get_mut(&key) {
                before.rows += seen.rows;
            } else if self.seen.len() < most {
                self.seen.insert(key, seen);
            } else {
                self.more += 1;
            }
        }
    }

    /// Says what is unknown, in the order of the table.
    pub(crate) fn report(self, run: &mut Run<'_>, registers: &[Register], items: &Items) {
        for ((why, text), seen) in self.seen {
            let problem = say(run, registers, items, why, &text, &seen);
            run.problems.push(placed(problem, seen.place));
        }
        run.problems.leave_out(self.more);
    }
}

fn say(
    run: &mut Run<'_>,
    registers: &[Register],
    items: &Items,
    why: Why,
    text: &str,
    seen: &Seen,
) -> Problem {
    let did_you_mean = |name: String| message!("intake-did-you-mean-help", name = name);
    let (message, help): (Message, Message) = match why {
        Why::Item => {
            let names = items.declared.iter().map(String::as_str);
            let near = run.suggester.nearest(text, names, items.declared.len());
            match items.asked {
                Asked::Questions => (
                    message!("intake-unknown-question", question = text, rows = seen.rows),
                    near.map_or(message!("intake-unknown-question-help"), did_you_mean),
                ),
                Asked::Measures => (
                    message!("intake-unknown-measure", measure = text, rows = seen.rows),
                    near.map_or(message!("intake-unknown-measure-help"), did_you_mean),
                ),
            }
        }
        Why::Subject(kind) => {
            let file = run.sources.subjects[kind].file.as_str();
            let (of, sheet) = registers[kind].sheet_for_words();
            let Register { ids, lines, .. } = &registers[kind];
            let near = run.suggester.subject(text, kind, ids, lines, file);
            let below = registers[kind].below.help(text);
            (
                message!(
                    "intake-unknown-subject",
                    id = text,
                    of = of,
                    sheet = sheet,
                    file = file,
                    rows = seen.rows
                ),
                below.or(near).unwrap_or(message!("intake-unknown-subject-help", file = file)),
            )
        }
        Why::OtherType(asked, other) => {
            let type_name = |kind: usize| run.model.types[kind].id.as_str();
            let subject = seen.subject.as_str();
            (
                message!(
                    "intake-other-type",
                    item = text,
                    of = type_name(asked),
                    subject = subject,
                    is = type_name(other),
                    rows = seen.rows
                ),
                message!("intake-other-type-help"),
            )
        }
    };
    let kept = kept(text).map(|inner| message!("intake-text-kept-help", inner = inner));
    let problem = Problem::error(message).help(kept.unwrap_or(help));
    match why {
        Why::Subject(kind) if registers[kind].below.help(text).is_some() => {
            problem.cause(format!("{} below", run.sources.subjects[kind].file))
        }
        _ => problem,
    }
}
