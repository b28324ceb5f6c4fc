//! What became of subjects from one round to the next: `successions.csv` in a round's folder.

use std::collections::BTreeMap;
use std::str::FromStr;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{Model, TypeIx};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Limits;
use serde::Deserialize;

use crate::place::{Place, one};

/// The name of the table of successions in a round's folder.
pub const SUCCESSIONS: &str = "successions.csv";

/// The columns that it must have.
const COLUMNS: [&str; 4] = ["kind", "from", "to", "how"];

/// How a subject took the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// It is the same under another id.
    Renamed,
}

impl How {
    /// All ways, the one that says most first.
    pub const ALL: [Self; 3] = [Self::Merged, Self::Split, Self::Renamed];

    /// Its name in `successions.csv`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Renamed => "renamed",
        }
    }

    /// The one that is named where several are true of a subject: a merger before a split, and either
    /// before a change of ids.
    pub fn foremost(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        let all: Vec<Self> = all.into_iter().collect();
        Self::ALL.into_iter().find(|how| all.contains(how))
    }

    /// Whether it leaves no body of which growth could be computed: what several were before, one is
    /// now, or the other way round.
    pub const fn is_another_body(self) -> bool {
        matches!(self, Self::Merged | Self::Split)
    }
}

impl FromStr for How {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|how| how.id() == text).ok_or_else(|| text.to_owned())
    }
}

/// One row of the table: who took whose place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// Where it stands: the name of the file, the line and its text.
    pub at: (String, u64, String),
    /// The kind of subject, one of the methodology's.
    pub kind: String,
    /// Whose place was taken: an id of an earlier round.
    pub from: String,
    /// Who took it: an id of this round.
    pub to: String,
    /// How.
    pub how: How,
}

#[derive(Deserialize)]
struct Cells {
    kind: String,
    from: String,
    to: String,
    how: String,
}

/// All rows of the table, found by whom they name.
#[derive(Debug, Clone, Default)]
pub struct Successions {
    all: Vec<Succession>,
    /// For a kind of subject and an id the rows that name it.
    named: BTreeMap<(TypeIx, String), Vec<usize>>,
}

impl Successions {
    /// The rows, in their order.
    pub fn all(&self) -> &[Succession] {
        &self.all
    }

    fn naming<'s>(&'s self, kind: TypeIx, id: &str) -> impl Iterator<Item = &'s Succession> {
        let rows = if self.all.is_empty() { None } else { self.named.get(&(kind, id.to_owned())) };
        rows.into_iter().flatten().map(|at| &self.all[*at])
    }

    /// The rows that say whose place a subject of this round took.
    pub fn predecessors<'s>(
        &'s self,
        kind: TypeIx,
        id: &'s str,
    ) -> impl Iterator<Item = &'s Succession> {
        self.naming(kind, id).filter(move |s| s.to == id)
    }

    /// The rows that say who took the place of a subject of an earlier round, or of a part of it.
    pub fn successors<'s>(
        &'s self,
        kind: TypeIx,
        id: &'s str,
    ) -> impl Iterator<Item = &'s Succession> {
        self.naming(kind, id).filter(move |s| s.from == id)
    }

    /// The table with its four columns alone.
    pub fn to_csv(&self) -> String {
        let mut text = COLUMNS.join(",") + "\n";
        let cell = |cell: &str| {
            let is_plain = !cell.contains([',', '"', '\n', '\r']);
            if is_plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
        };
        for Succession { kind, from, to, how, .. } in &self.all {
            let cells = [kind, from, to].map(|text| cell(text));
            text.push_str(&format!("{},{}\n", cells.join(","), how.id()));
        }
        text
    }

    fn push(&mut self, kind: TypeIx, succession: Succession) {
        let at = self.all.len();
        for id in [&succession.from, &succession.to] {
            self.named.entry((kind, id.clone())).or_default().push(at);
        }
        self.all.push(succession);
    }
}

/// What the table among those of a round says; nothing if there is none.
///
/// # Errors
/// Every row that says something else: `kind` is one of the methodology's, `from` the id of another
/// than `to`, `to` one of this round, `how` one of `merged`, `split`, `renamed`. Whether earlier
/// rounds list `from` is seen only [beside them](crate::succession_doubts).
pub(crate) fn read(
    model: &Model,
    data: &Dataset,
    tables: &Place,
    limits: &Limits,
) -> Result<Successions, Problems> {
    if !tables.has(SUCCESSIONS) {
        return Ok(Successions::default());
    }
    let (name, text) = tables.text(SUCCESSIONS, limits)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut problems = Problems::default();
    let mut all = Successions::default();
    let lines: Vec<&str> = text.lines().collect();
    let header = reader.headers().map_err(|error| broken(&name, &error))?.clone();
    let missing: Vec<&str> =
        COLUMNS.into_iter().filter(|name| !header.iter().any(|column| column == *name)).collect();
    if !missing.is_empty() {
        let problem = Problem::error(message!("round-successions-columns", missing = missing));
        return Err(one(problem.help(message!("round-successions-help")).in_file(name)));
    }
    for record in reader.records() {
        let record = record.map_err(|error| broken(&name, &error))?;
        let cells = record.deserialize(Some(&header)).map_err(|error| broken(&name, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = lines.get(line.saturating_sub(1) as usize).copied().unwrap_or_default();
        let at = (name.clone(), line, row.to_owned());
        match succession((model, data), cells, at, &all) {
            Ok((kind, succession)) => all.push(kind, succession),
            Err(problem) => problems.push(problem.at_line(&name, line, row, None)),
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(all) }
}

fn succession(
    (model, data): (&Model, &Dataset),
    cells: Cells,
    at_line: (String, u64, String),
    before: &Successions,
) -> Result<(TypeIx, Succession), Box<Problem>> {
    let Cells { kind, from, to, how } = cells;
    let Some(on) = model.type_by_id(&kind) else {
        let types = model.types.iter();
        let known: Vec<&str> = types.map(|subject| subject.id.as_str()).collect();
        let problem = Problem::error(message!("round-no-kind", kind = kind));
        return Err(Box::new(problem.help(message!("round-successions-known", known = known))));
    };
    if data.tables[on.0].ids.find(to.as_bytes()).is_none() {
        let text = message!("round-successor-not-listed", kind = kind, id = to);
        return Err(Box::new(Problem::error(text)));
    }
    let how = how.parse().map_err(|how: String| {
        let known: Vec<&str> = How::ALL.into_iter().map(How::id).collect();
        let problem = Problem::error(message!("round-no-how", how = how));
        Box::new(problem.help(message!("round-successions-known", known = known)))
    })?;
    if from == to {
        let text = message!("round-succeeds-itself", kind = kind, id = from);
        return Err(Box::new(Problem::error(text).help(message!("round-succeeds-itself-help"))));
    }
    let twice = before.predecessors(on, &to).find(|other| other.from == from);
    if let Some(line) = twice.map(|other| other.at.1) {
        let text = message!("round-succession-twice", from = from, to = to, line = line);
        return Err(Box::new(Problem::error(text)));
    }
    Ok((on, Succession { at: at_line, kind, from, to, how }))
}

fn broken(name: &str, error: &csv::Error) -> Problems {
    let text = message!("round-broken-table", why = error.to_string());
    one(Problem::error(text).help(message!("round-successions-help")).in_file(name))
}
