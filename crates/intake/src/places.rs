//! Places problems that turn up after their table was read: a second pass finds the lines.

use std::collections::BTreeMap;

use sanjeh_messages::Problem;

use crate::blocks::{Block, BlockReader};
use crate::files::Files;
use crate::sources::Options;
use crate::spot::{self, Spotter};

/// A problem of which the line and the field are known, but not the text.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) line: u64,
    pub(crate) field: usize,
    pub(crate) problem: Problem,
}

/// The problems with the text of their lines, in the order of the lines.
pub(crate) fn place_at_lines(
    files: &dyn Files,
    options: &Options,
    file: &str,
    sheet: Option<String>,
    mut wanted: Vec<Wanted>,
) -> Vec<Problem> {
    wanted.sort_by_key(|wanted| wanted.line);
    let spotter = Spotter { file, sheet };
    let mut texts: BTreeMap<u64, Vec<(usize, usize)>> = BTreeMap::new();
    let mut placed = Vec::with_capacity(wanted.len());
    for (position, Wanted { line, field, problem }) in wanted.into_iter().enumerate() {
        placed.push(spot::placed(problem, spotter.place_of_line(line, field)));
        // What is beyond the limit is never shown.
        if spotter.sheet.is_none() && position < options.most_problems {
            texts.entry(line).or_default().push((position, field));
        }
    }
    if texts.is_empty() {
        return placed;
    }
    let Ok(input) = files.open(file) else { return placed };
    let mut reader = BlockReader::new(input, options.block_size, options.limits.row_bytes);
    let mut block = Block::default();
    while let Ok(true) = reader.fill(&mut block) {
        let later = texts.split_off(&reader.line());
        for (line, problems) in texts {
            for (position, field) in problems {
                placed[position].place = Some(spotter.place_again(&block, line, field));
            }
        }
        if later.is_empty() {
            break;
        }
        texts = later;
    }
    placed
}
