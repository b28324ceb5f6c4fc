//! Rounds of `examples/` with everything that tables are made from.

use std::path::{Path, PathBuf};

use sanjeh_messages::{Lang, Problems};
use sanjeh_open_data::{Cell, Row, Source, Table};
use sanjeh_round::{
    Compared, Contradiction, Judged, Open, Place, Provenance, Register, Round, compare, judge,
    open, open_before, read_claims, register,
};

/// A round that was opened.
pub(crate) struct Opened {
    pub(crate) round: Round,
    compared: Option<Compared>,
    register: Register,
    provenance: Provenance,
    judged: Vec<Judged>,
    contradictions: Vec<Contradiction>,
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

fn must<T>(result: Result<T, Problems>) -> T {
    result.unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false, 100)))
}

impl Opened {
    /// Opens an example with all columns, beside the previous round it and the claims about it.
    pub(crate) fn example(name: &str) -> Self {
        let folder = example(name);
        let place = Place::Folder(folder.clone());
        let (round, _) = must(open(&Open { place, keep_all: true, ..Open::default() }, &|_| ()));
        Self::new(round, &folder)
    }

    pub(crate) fn new(round: Round, folder: &Path) -> Self {
        let compared = round.header.previous.as_ref().map(|previous| {
            let (before, _) =
                must(open_before(&folder.join(previous), &round.methodology.limits, &|_| ()));
            must(compare(&round, before))
        });
        let claims = round.header.claims.as_ref();
        let claims = claims.map(|file| must(read_claims(&round, None, &folder.join(file))).0);
        let (judged, contradictions) = judge(&round, compared.as_ref(), claims.unwrap_or_default());
        let provenance = Provenance::new(&round, &judged);
        let register = must(register(&round));
        Self { round, compared, register, provenance, judged, contradictions }
    }

    pub(crate) fn source(&self) -> Source<'_> {
        Source {
            round: &self.round,
            compared: self.compared.as_ref(),
            register: &self.register,
            provenance: &self.provenance,
            judged: &self.judged,
            contradictions: &self.contradictions,
        }
    }
}

/// The cell of a row in a column.
pub(crate) fn cell<'r, 'a>(table: &Table<'a>, row: &'r Row<'a>, column: &str) -> &'r Cell<'a> {
    let at = table.position(column);
    &row[at.unwrap_or_else(|| panic!("{} has no column {column}", table.name))]
}

/// The rows whose cells in these columns are these texts.
pub(crate) fn find<'a>(table: &Table<'a>, wanted: &[(&str, &str)]) -> Vec<Row<'a>> {
    let is = |row: &Row<'a>| wanted.iter().all(|(c, text)| cell(table, row, c).plain() == *text);
    table.rows().filter(is).collect()
}
