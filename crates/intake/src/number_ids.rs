//! Ids that a workbook stores as numbers: 1.10 is 1.1 there, which may be another subject.

use std::collections::BTreeMap;
use std::ops::Range;

use sanjeh_engine::dataset::{Ids, Table};
use sanjeh_messages::{Place, Problem, message};

use crate::again::Cells;
use crate::odd_ids::likeness;
use crate::rows::{Row, RowIds, Rows};
use crate::run::Run;
use crate::sources::{SubjectSource, TableLayout};
use crate::spot::placed;
use crate::stored::Stored;
use crate::template::Template;

/// Ids of which a number has lost the zeros at its end, and which are ids themselves: for each the
/// ranges of the numbers that may have lost them, and the ids with the zeros.
type Shortened = BTreeMap<String, Vec<(Range<usize>, String)>>;

/// A table, and its templates of ids with the types of what they name.
struct Named<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    layout: &'a TableLayout,
    /// What the rows list, if they list subjects: not all are read then.
    lists: Option<(&'a SubjectSource, usize)>,
    templates: Vec<(&'a Template, Vec<usize>)>,
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
            lists: Some((source, ix)),
            templates: links.collect(),
        });
    }
    for source in &sources.answers {
        named.push(Named {
            file: &source.file,
            sheet: source.sheet.as_deref(),
            layout: &source.layout,
            lists: None,
            templates: vec![(&source.subject, source.on.map_or(all.clone(), |on| vec![on.0]))],
        });
    }
    if let Some(source) = &sources.decided {
        named.push(Named {
            file: &source.file,
            sheet: source.sheet.as_deref(),
            layout: &source.layout,
            lists: None,
            templates: vec![(&source.subject, all.clone())],
        });
    }
    // What cannot be read once more was read before.
    named.iter().filter_map(|table| table.doubt(run, &shortened).ok().flatten()).collect()
}

fn shortened(ids: &Ids) -> Shortened {
    let mut all = Shortened::new();
    for id in ids.iter().filter(|id| id.as_bytes().contains(&b'.')) {
        let (mut from, mut rest) = (0, id);
        // The numbers in it one after the other, and what parts them.
        while !rest.is_empty() {
            let is_part = |c: char| c.is_ascii_digit() || c == '.';
            let part = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let number = &rest[..part];
            if let Some(short) = without_zeros(number) {
                let shorter = format!("{}{short}{}", &id[..from], &id[from + part..]);
                // Those that are alike are doubted wherever they stand.
                if ids.find(shorter.as_bytes()).is_some() && likeness(&shorter) != likeness(id) {
                    let found = (from..from + short.len(), id.to_owned());
                    all.entry(shorter).or_default().push(found);
                }
            }
            let next = rest[part..].find(is_part).map_or(rest.len(), |at| part + at);
            from += next;
            rest = &rest[next..];
        }
    }
    all
}

/// A number with a point, without the zeros at its end; none if there are none.
fn without_zeros(number: &str) -> Option<&str> {
    let (whole, fraction) = number.split_once('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sound = digits(whole) && digits(fraction) && fraction.ends_with('0');
    sound.then(|| number.trim_end_matches('0').trim_end_matches('.'))
}

impl Named<'_> {
    fn doubt(
        &self,
        run: &Run<'_>,
        shortened: &[Shortened],
    ) -> Result<Option<Problem>, Box<Problem>> {
        let rows = Rows::open_stored(run.files, self.file, self.sheet, self.layout, run.options)?;
        if rows.table().spotter.sheet.is_none() {
            // All cells are texts.
            return Ok(None);
        }
        let cells = Cells::of(&rows);
        let mut lists = None;
        if let Some((source, kind)) = self.lists {
            // A row that repeats the id of another may be the one that lost its zeros.
            let source = SubjectSource { distinct: false, ..source.clone() };
            lists = Some((rows.subjects(&source)?, rows.ids(&source.id)?, [kind]));
        }
        let mut templates = Vec::new();
        for (template, kinds) in &self.templates {
            templates.push((rows.ids(template)?, kinds));
        }
        let mut first: Option<(String, &str, Place)> = None;
        let mut times = 0_u64;
        let mut buffer = String::new();
        let mut see = |row: Row<'_>, id: &str, ids: &RowIds, kinds: &[usize]| {
            let found = kinds.iter().find_map(|&kind| shortened[kind].get(id));
            let lost = found.into_iter().flatten().find_map(|(range, other)| {
                let is_number = |column| cells.stored(row, column) == Stored::Number;
                let mut parts = ids.parts(row, id);
                let (column, _) = parts.find(|(at, part)| part == range && is_number(*at))?;
                Some((column, other))
            });
            if let Some((column, other)) = lost {
                times += 1;
                let place = || row.place(&cells.spotter, column);
                first.get_or_insert_with(|| (id.to_owned(), other, place()));
            }
        };
        rows.each(&|_| (), &mut |row| {
            if let Some((subjects, ids, kinds)) = &mut lists {
                let Some(id) = subjects.next(row) else { return true };
                see(row, &id, ids, &*kinds);
            }
            for (ids, kinds) in &templates {
                if let Some(id) = ids.of(row, &mut buffer) {
                    see(row, id, ids, kinds);
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
