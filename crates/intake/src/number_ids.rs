//! Ids that a workbook stores as numbers: 1.10 is 1.1 there, which may be another subject.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::{Ids, Table};
use sanjeh_messages::{Place, Problem, message};

use crate::again::Cells;
use crate::odd_ids::likeness;
use crate::rows::{Rows, code};
use crate::run::Run;
use crate::sources::TableLayout;
use crate::spot::placed;
use crate::stored::Stored;
use crate::template::Template;

/// Ids without the zeros at their ends, which are ids themselves, and those with zeros.
type Shortened = BTreeMap<String, String>;

/// A table, and its columns of ids with the types of what they name.
struct Named<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    layout: &'a TableLayout,
    columns: Vec<(&'a Template, Vec<usize>)>,
}

/// Number cells that name one of two subjects with the same number: one warning a table, at the
/// first of them.
pub(crate) fn doubts(run: &Run<'_>, tables: &[Table]) -> Vec<Problem> {
    let shortened: Vec<Shortened> = tables.iter().map(|table| shortened(&table.ids)).collect();
    if shortened.iter().all(BTreeMap::is_empty) {
        return Vec::new();
    }
    let (sources, model) = (run.sources, run.model);
    let all: Vec<usize> = (0..tables.len()).collect();
    let mut named = Vec::new();
    for (ix, source) in sources.subjects.iter().enumerate() {
        let links = source.links.iter().zip(&model.types[ix].links);
        let links = links.map(|(link, to)| (&link.subject, vec![to.to.0]));
        named.push(Named {
            file: &source.file,
            sheet: source.sheet.as_deref(),
            layout: &source.layout,
            columns: std::iter::once((&source.id, vec![ix])).chain(links).collect(),
        });
    }
    for source in &sources.answers {
        named.push(Named {
            file: &source.file,
            sheet: source.sheet.as_deref(),
            layout: &source.layout,
            columns: vec![(&source.subject, source.on.map_or(all.clone(), |on| vec![on.0]))],
        });
    }
    if let Some(source) = &sources.decided {
        named.push(Named {
            file: &source.file,
            sheet: source.sheet.as_deref(),
            layout: &source.layout,
            columns: vec![(&source.subject, all.clone())],
        });
    }
    // What cannot be read once more was read before.
    named.iter().filter_map(|table| table.doubt(run, &shortened).ok().flatten()).collect()
}

fn shortened(ids: &Ids) -> Shortened {
    let mut all = Shortened::new();
    for id in ids.iter().filter(|id| id.ends_with('0')) {
        let Some((whole, fraction)) = id.split_once('.') else { continue };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            continue;
        }
        let short = id.trim_end_matches('0').trim_end_matches('.');
        // Those that are alike are doubted wherever they stand.
        if ids.find(short.as_bytes()).is_some() && likeness(short) != likeness(id) {
            all.insert(short.to_owned(), id.to_owned());
        }
    }
    all
}

impl Named<'_> {
    fn doubt(
        &self,
        run: &Run<'_>,
        shortened: &[Shortened],
    ) -> Result<Option<Problem>, Box<Problem>> {
        let rows = Rows::open_stored(run.files, self.file, self.sheet, self.layout, run.options)?;
        let cells = Cells::of(&rows);
        let mut columns = Vec::new();
        for (template, kinds) in &self.columns {
            if let Some(column) = rows.ids(template)?.single() {
                columns.push((column, kinds));
            }
        }
        let mut first: Option<(String, &str, Place)> = None;
        let mut times = 0_u64;
        rows.each(&|_| (), &mut |row| {
            for (column, kinds) in &columns {
                let id = code(row.cell(*column));
                let other = kinds.iter().find_map(|&kind| shortened[kind].get(&*id));
                if let Some(other) = other
                    && cells.stored(row, *column) == Stored::Number
                {
                    times += 1;
                    let place = || row.place(&cells.spotter, *column);
                    first.get_or_insert_with(|| (id.into_owned(), other, place()));
                }
            }
            true
        })?;
        let problem = |(id, other, place): (String, &str, Place)| {
            let text = message!("intake-id-number", id = id, other = other, n = times);
            let problem = Problem::warning("id-stored-as-number", text).about(self.file);
            placed(problem.times(times).help(message!("intake-id-number-help")), place)
        };
        Ok(first.map(problem))
    }
}
