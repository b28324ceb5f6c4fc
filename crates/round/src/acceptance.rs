//! Warnings that a round accepts, each with a reason: `[[accept]]` in `round.toml`, or in
//! `published.toml` where there is no `round.toml`.

use sanjeh_messages::{Problem, Problems, Severity, message};
use sanjeh_methodology::Limits;
use sanjeh_methodology::document::Texts;
use serde::{Deserialize, Serialize};

use crate::place::{Place, one};
use crate::toml_file::decode;

/// The code of the warning that an entry accepts nothing.
const ACCEPTS_NOTHING: &str = "acceptance-without-warning";

/// A warning that a round accepts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The code of the warning, as `check` shows it.
    pub code: String,
    /// What of the input it is about, as `check` shows it; all warnings of the code if `None`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why the result is right nevertheless, by language.
    pub reason: Texts,
    /// How many cells, rows or subjects it may stand for at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u64>,
}

/// A warning that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// By which entry.
    #[serde(flatten)]
    pub acceptance: Acceptance,
    /// How many cells, rows or subjects it stands for.
    pub times: u64,
}

/// The problems of a round, and those that it accepts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gate {
    /// Errors, warnings that nothing accepts, and notes.
    pub problems: Problems,
    /// Warnings that were accepted, in the order of the entries.
    pub accepted: Vec<Accepted>,
}

impl Gate {
    /// Whether nothing prevents publishing.
    pub fn is_open(&self) -> bool {
        self.problems.errors() + self.problems.warnings() == 0
    }
}

impl Acceptance {
    fn covers(&self, problem: &Problem) -> bool {
        problem.severity == Severity::Warning
            && problem.code == self.code
            && self.at.as_ref().is_none_or(|at| *at == problem.about)
    }

    /// The entry as `check` names a warning.
    fn name(&self) -> String {
        self.at.as_ref().map_or_else(|| self.code.clone(), |at| format!("{}, {at}", self.code))
    }

    /// What is wrong with the entry itself.
    fn problem(&self) -> Option<Problem> {
        let said = self.reason.values().any(|words| !words.trim().is_empty());
        (!said).then(|| {
            let problem = Problem::error(message!("round-accept-no-reason", name = self.name()));
            problem.help(message!("round-accept-no-reason-help"))
        })
    }
}

/// Takes out of `problems` the warnings that the entries accept. `file` is where the entries stand.
///
/// An entry whose warnings stand for more than its `at_most` accepts none of them; one that meets no
/// warning is a warning itself. A warning is taken by the first entry that covers it.
pub fn gate(problems: Problems, entries: &[Acceptance], file: &str) -> Gate {
    gate_after(problems, entries, file, Vec::new)
}

/// As [`gate`], of a round that was published with what `published` gives: such an entry may meet
/// nothing now, for a publication does not have all that its round had.
pub(crate) fn gate_after(
    mut problems: Problems,
    entries: &[Acceptance],
    file: &str,
    published: impl FnOnce() -> Vec<Accepted>,
) -> Gate {
    let mut times = vec![0; entries.len()];
    let first = |problem: &Problem| entries.iter().position(|entry| entry.covers(problem));
    for problem in &problems {
        if let Some(entry) = first(problem) {
            times[entry] += problem.times;
        }
    }
    let is_too_often =
        |entry: usize| entries[entry].at_most.is_some_and(|most| times[entry] > most);
    problems.retain(|problem| first(problem).is_none_or(is_too_often));
    let mut accepted = Vec::new();
    let earlier = if times.contains(&0) { published() } else { Vec::new() };
    for (n, (entry, &times)) in entries.iter().zip(&times).enumerate() {
        let before = earlier.iter().find(|before| before.acceptance == *entry);
        if let Some(before) = before.filter(|_| times == 0) {
            accepted.push(before.clone());
        } else if times == 0 {
            let text = message!("round-accept-nothing", name = entry.name());
            let problem = Problem::warning(ACCEPTS_NOTHING, text).about(entry.name());
            problems.push(problem.help(message!("round-accept-nothing-help")).in_file(file));
        } else if is_too_often(n) {
            let most = entry.at_most.unwrap_or_default();
            let text =
                message!("round-accept-too-often", name = entry.name(), most = most, times = times);
            problems.push(Problem::note(text).in_file(file));
        } else {
            accepted.push(Accepted { acceptance: entry.clone(), times });
        }
    }
    Gate { problems, accepted }
}

/// What `published.toml` says beside its tables.
#[derive(Debug, Deserialize)]
struct Published {
    #[serde(default)]
    accept: Vec<Acceptance>,
}

/// The entries of a round without a `round.toml`; none if there is no `published.toml` either.
pub(crate) fn of_published(place: &Place, limits: &Limits) -> Result<Vec<Acceptance>, Problems> {
    if !place.has(PUBLISHED) {
        return Ok(Vec::new());
    }
    let (name, text) = place.text(PUBLISHED, limits)?;
    let read: Published = decode(&name, &text)?;
    complete(read.accept, &name)
}

/// The file of published values.
pub(crate) const PUBLISHED: &str = "published.toml";

/// The entries, if each gives a reason.
pub(crate) fn complete(entries: Vec<Acceptance>, file: &str) -> Result<Vec<Acceptance>, Problems> {
    match entries.iter().find_map(Acceptance::problem) {
        Some(problem) => Err(one(problem.in_file(file))),
        None => Ok(entries),
    }
}
