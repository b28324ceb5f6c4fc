//! Who names whom: the rows of one table by the subjects of another.

use crate::dataset::NOBODY;

/// For each subject of one table, the rows of another that name it, in the order of those rows.
pub(crate) struct Children {
    /// Where the rows of each subject begin, and where those of the last one end.
    pub(crate) starts: Vec<u32>,
    pub(crate) rows: Rows,
}

/// Which rows they are.
pub(crate) enum Rows {
    /// 0, 1, 2, …: those of a subject lie together, at most so many.
    Together {
        /// All bits are set for a row that counts, none for one that a filter leaves out.
        keep: Vec<i8>,
        most: u32,
    },
    /// These, subject by subject.
    Listed(Vec<u32>),
}

impl Children {
    /// Groups the rows of a link column by the subject that they name; only those of the filter.
    /// `with_self` adds each subject's own row, before the others.
    pub(crate) fn new(
        link: &[u32],
        subjects: usize,
        with_self: bool,
        filter: Option<&[bool]>,
    ) -> Self {
        if !with_self && link.last() != Some(&NOBODY) && is_sorted(link) {
            let keep = match filter {
                Some(filter) => filter.iter().map(|&kept| -i8::from(kept)).collect(),
                None => vec![-1; link.len()],
            };
            let starts = starts_of_sorted(link, subjects);
            let most = starts.windows(2).map(|ends| ends[1] - ends[0]).max().unwrap_or(0);
            return Self { starts, rows: Rows::Together { keep, most } };
        }
        let kept = |row: usize| filter.is_none_or(|f| f[row]);
        let mut starts = vec![0; subjects + 1];
        for (row, &to) in link.iter().enumerate() {
            starts[row.min(subjects)] += u32::from(with_self && row < subjects && kept(row));
            if to != NOBODY && kept(row) {
                starts[to as usize] += 1;
            }
        }
        let mut next = 0;
        for start in &mut starts {
            let here = *start;
            *start = next;
            next += here;
        }
        let mut rows = vec![0; next as usize];
        let mut free = starts.clone();
        let mut place = |to: usize, row: u32| {
            rows[free[to] as usize] = row;
            free[to] += 1;
        };
        if with_self {
            (0..subjects).filter(|s| kept(*s)).for_each(|s| place(s, s as u32));
        }
        for (row, &to) in link.iter().enumerate() {
            if to != NOBODY && kept(row) {
                place(to as usize, row as u32);
            }
        }
        Self { starts, rows: Rows::Listed(rows) }
    }

    /// The rows that name a subject.
    pub(crate) fn of(&self, subject: usize) -> impl Iterator<Item = usize> + Clone {
        self.range(subject).filter_map(|at| match &self.rows {
            Rows::Together { keep, .. } => (keep[at] != 0).then_some(at),
            Rows::Listed(rows) => Some(rows[at] as usize),
        })
    }

    /// Where the rows of a subject stand.
    pub(crate) fn range(&self, subject: usize) -> std::ops::Range<usize> {
        self.starts[subject] as usize..self.starts[subject + 1] as usize
    }

    /// How many subjects there are.
    pub(crate) fn subjects(&self) -> usize {
        self.starts.len() - 1
    }
}

/// As the standard library says it, without an end before the last row: the processor looks at several
/// rows at a time.
fn is_sorted(link: &[u32]) -> bool {
    link.iter().zip(link.iter().skip(1)).filter(|(a, b)| a > b).count() == 0
}

fn starts_of_sorted(link: &[u32], subjects: usize) -> Vec<u32> {
    let mut starts = vec![0; subjects + 1];
    for (row, &to) in link.iter().enumerate() {
        starts[to as usize + 1] = row as u32 + 1;
    }
    // Who has no row ends where the one before does.
    let mut end = 0;
    for start in &mut starts {
        end = end.max(*start);
        *start = end;
    }
    starts
}
