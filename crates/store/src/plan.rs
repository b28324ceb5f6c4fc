//! What an import brings: a round's folder, checked whole before anything is written.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use indexmap::IndexMap;
use sanjeh_intake::{Progress, Sources, TableLayout};
use sanjeh_messages::{Lang, Problem, Problems, Severity, message, why};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::{Limits, Methodology, plain_path};
use sanjeh_round::{Open, Place, Round, SUCCESSIONS, Succession, open, path_within};

use crate::digest::{digest, digest_of, with_files};
use crate::doubts::Doubts;
use crate::error::Error;
use crate::problems::changed;

/// A checked round and what is kept of its folder.
pub(crate) struct Plan {
    pub(crate) round: Round,
    pub(crate) number: u32,
    /// The number of the previous round, if its folder names it.
    pub(crate) previous: Option<u32>,
    /// The digest of each file; and its content, unless that is kept in tables.
    pub(crate) files: BTreeMap<String, (String, Option<Vec<u8>>)>,
    pub(crate) tables: Vec<SourceTable>,
    /// Those of the table, and those that have other ids.
    pub(crate) successions: Vec<Succession>,
}

/// A table of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceTable {
    pub(crate) file: String,
    pub(crate) sheet: Option<String>,
    pub(crate) layout: TableLayout,
    pub(crate) kept: Kept,
}

impl SourceTable {
    /// Whether its file is kept as it is, too: a workbook, which has more than its cells, and a file
    /// in which several tables lie.
    fn is_kept_whole(&self, tables: &[Self]) -> bool {
        let is_text = self.file.to_ascii_lowercase().ends_with(".csv");
        !is_text || tables.iter().filter(|other| other.file == self.file).count() > 1
    }
}

/// How a table is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Row by row: it lists subjects.
    Rows,
    /// Answer by answer: the position in [`Sources::answers`].
    Answers(usize),
}

impl Kept {
    /// What stands in the database for a table that is kept answer by answer.
    pub(crate) const ANSWERS: &str = "answers";

    /// What stands in the database for it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Rows => "rows",
            Self::Answers(_) => Self::ANSWERS,
        }
    }
}

/// Reads and checks everything. `number` takes the place of the one in `round.toml`.
///
/// # Errors
/// Everything that is wrong with the folder.
pub(crate) fn plan(
    place: &Place,
    number: Option<u32>,
    limits: &Limits,
    doubts: Option<&Doubts>,
    progress: &dyn Fn(Progress<'_>),
) -> Result<(Plan, Problems), Error> {
    let (name, text) = place.text("methodology.toml", limits)?;
    let (methodology, _) = Methodology::read_within(&name, &text, None, limits)?;
    let tables = tables(&methodology.sources);
    within(&methodology)?;
    // Taken before the check, and once more when the tables were read for writing.
    let digests = digests(place, &tables)?;
    let beside = kept_whole(place, &methodology);
    let mut before: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for file in &beside {
        before.insert(file, bytes(place, file)?.map(|bytes| digest(&bytes)));
    }
    let what = Open { place: place.clone(), limits: *limits, ..Open::default() };
    let (round, mut warnings) = open(&what, progress)?;
    // What is wrong with other folders and files, which need not be at hand, keeps no round out.
    let more = doubts.into_iter().flat_map(|Doubts(doubts)| doubts(&round));
    warnings.append(more.filter(|problem| problem.severity != Severity::Error).collect());
    let warnings = round.gate(warnings).problems;
    let header = &round.header;
    let Some(number) = number.or(header.number) else {
        let problem = Problem::error(message!("store-no-number"));
        return Err(problem.help(message!("store-no-number-help")).in_file("round.toml").into());
    };
    let mut files: BTreeMap<String, (String, Option<Vec<u8>>)> =
        digests.into_iter().map(|(file, digest)| (file, (digest, None))).collect();
    for file in tables.iter().filter(|table| table.is_kept_whole(&tables)).map(|table| &table.file)
    {
        if let Some(bytes) = bytes(place, file)? {
            let now = digest(&bytes);
            // What is kept is what was checked.
            if files.get(file).is_some_and(|(checked, _)| *checked != now) {
                return Err(changed(file));
            }
            files.insert(file.clone(), (now, Some(bytes)));
        }
    }
    for file in &beside {
        let now = bytes(place, file)?.map(|bytes| (digest(&bytes), bytes));
        if before.get(file.as_str()).and_then(Option::as_ref) != now.as_ref().map(|(now, _)| now) {
            return Err(changed(file));
        }
        if let Some((now, bytes)) = now {
            files.entry(file.clone()).or_insert((now, Some(bytes)));
        }
    }
    let successions = round.successions.all().to_vec();
    let previous = previous(&round);
    Ok((Plan { round, number, previous, files, tables, successions }, warnings))
}

/// What lies outside of the folder cannot be published from the store.
fn within(methodology: &Methodology) -> Result<(), Problems> {
    let document = &methodology.document;
    let subjects = document.subjects.values().map(|entry| &entry.value.table);
    let answers = document.answers.iter().map(|entry| &entry.value.file);
    let decided = document.decided.iter().map(|entry| &entry.value.file);
    let unfit = subjects.chain(answers).chain(decided).filter_map(|file| {
        let problem = path_within(Path::new(&file.value)).err()?;
        Some(methodology.at(*problem, &file.span))
    });
    let problems: Problems = unfit.collect();
    if problems.has_errors() { Err(problems) } else { Ok(()) }
}

/// The digest of each table of a folder.
pub(crate) fn digests(
    place: &Place,
    tables: &[SourceTable],
) -> Result<BTreeMap<String, String>, Problems> {
    with_files(place, |files| {
        let digest = |table: &SourceTable| Ok((table.file.clone(), digest_of(files, &table.file)?));
        tables.iter().map(digest).collect()
    })
}

/// The tables that a methodology names, each once. A table that holds answers and nothing else is
/// kept answer by answer.
fn tables(sources: &Sources) -> Vec<SourceTable> {
    // Several tables may lie in one file, or on one sheet.
    type Table<'a> = (&'a str, Option<&'a str>, &'a TableLayout);
    let mut all: IndexMap<Table<'_>, Option<usize>> = IndexMap::new();
    for subject in &sources.subjects {
        all.insert((&subject.file, subject.sheet.as_deref(), &subject.layout), None);
    }
    for (n, answers) in sources.answers.iter().enumerate() {
        let kept = all.entry((&answers.file, answers.sheet.as_deref(), &answers.layout));
        kept.and_modify(|kept| *kept = None).or_insert(Some(n));
    }
    all.into_iter()
        .map(|((file, sheet, layout), kept)| SourceTable {
            file: file.to_owned(),
            sheet: sheet.map(str::to_owned),
            layout: layout.clone(),
            kept: kept.map_or(Kept::Rows, Kept::Answers),
        })
        .collect()
}

/// The files that are kept as they are, if they are there.
fn kept_whole(place: &Place, methodology: &Methodology) -> Vec<String> {
    // Without a description of its own, a round accepts warnings beside its published values.
    let says = if place.has("round.toml") { "round.toml" } else { "published.toml" };
    // One that cannot be read keeps the round from being opened.
    let header =
        place.text("round.toml", &methodology.limits).map(|(_, text)| text).unwrap_or_default();
    let header: toml::Table = header.parse().unwrap_or_default();
    let named = ["claims", "previous"].into_iter().filter_map(|key| header.get(key)?.as_str());
    let decided = methodology.sources.decided.iter().map(|decided| decided.file.clone());
    [says, "methodology.toml", SUCCESSIONS]
        .into_iter()
        .map(str::to_owned)
        .chain(Lang::all().map(|lang| format!("press.{lang}.txt")))
        .chain(named.map(plain_path))
        .chain(decided)
        // What lies outside of the folder is no part of it.
        .filter(|file| !file.split(['/', '\\']).any(|part| part == "..") && !file.starts_with('/'))
        .collect()
}

/// The bytes of a file; `None` if it is not there, or a folder.
fn bytes(place: &Place, file: &str) -> Result<Option<Vec<u8>>, Problems> {
    use std::io::ErrorKind::{IsADirectory, NotFound};
    with_files(place, |files| {
        let mut bytes = Vec::new();
        match files.open(file).and_then(|mut file| file.read_to_end(&mut bytes)) {
            Ok(_) => Ok(Some(bytes)),
            Err(error) if matches!(error.kind(), NotFound | IsADirectory) => Ok(None),
            Err(error) => {
                let text = message!("round-unreadable", file = file, why = why(&error));
                Err(Problem::error(text).in_file(file).into())
            }
        }
    })
}

/// The number of the previous round, as its own folder has it.
fn previous(round: &Round) -> Option<u32> {
    let Place::Folder(folder) = &round.place else { return None };
    let folder = folder.join(round.header.previous.as_ref()?);
    // A folder that cannot be read is a problem of its own, not of this round.
    let (_, text) = Place::Folder(folder).text("round.toml", &round.methodology.limits).ok()?;
    text.parse::<toml::Table>().ok()?.get("number")?.as_integer()?.try_into().ok()
}

impl Plan {
    /// What the round is called: as `round.toml` says, or as its methodology is called.
    pub(crate) fn titles(&self) -> &Texts {
        let own = &self.round.header.title;
        if own.is_empty() { &self.round.methodology.document.methodology.title } else { own }
    }
}
