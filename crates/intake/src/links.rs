//! Finds the subjects that others name.

use sanjeh_engine::dataset::NOBODY;
use sanjeh_messages::{Problem, message};

use crate::builtin;
use crate::link_column::LinkColumn;
use crate::places::{Wanted, place_at_lines};
use crate::run::Run;
use crate::subjects::Register;
use crate::text::kept;
use crate::words::Distinct;

/// Subjects of a cycle that are listed.
const LISTED: usize = 12;

/// Rows of the subjects that are named, for each type and link; what cannot be found is a problem.
pub(crate) fn resolve(run: &mut Run<'_>, registers: &mut [Register]) -> Vec<Vec<Vec<u32>>> {
    let mut all = Vec::new();
    for (ix, kind) in run.model.types.iter().enumerate() {
        let mut wanted = Vec::new();
        let columns = std::mem::take(&mut registers[ix].links);
        let mut links = Vec::new();
        for (position, (column, link)) in columns.into_iter().zip(&kind.links).enumerate() {
            let field = registers[ix].link_columns.get(position).copied().unwrap_or(0);
            let target = &registers[link.to.0];
            let rows = find(run, column, target, (ix, position), field, &mut wanted);
            if link.to.0 == ix {
                let from = &registers[ix];
                for cycle in cycles(&rows) {
                    let line = from.lines[cycle[0] as usize];
                    let chain = chain(from, &cycle);
                    let problem = Problem::error(message!("intake-cycle", chain = chain));
                    let problem = problem.help(message!("intake-cycle-help"));
                    wanted.push(Wanted { line, field, problem });
                }
            }
            links.push(rows);
        }
        let file = &run.sources.subjects[ix].file;
        let sheet = registers[ix].sheet.clone();
        let placed = place_at_lines(run.files, run.options, file, sheet, wanted);
        run.problems.extend(placed);
        all.push(links);
    }
    all
}

/// Turns the texts of a column, the link of this type and place, into rows of the target.
fn find(
    run: &mut Run<'_>,
    column: LinkColumn,
    target: &Register,
    (ix, position): (usize, usize),
    field: usize,
    wanted: &mut Vec<Wanted>,
) -> Vec<u32> {
    let target_ix = run.model.types[ix].links[position].to.0;
    let LinkColumn { texts: Distinct { texts, .. }, lines, mut codes } = column;
    let rows: Vec<u32> =
        texts.iter().map(|text| target.ids.find(text.as_bytes()).unwrap_or(NOBODY)).collect();
    // Where rows were lost, what is missing may only be missing because of that.
    if target.complete && rows.contains(&NOBODY) {
        let mut uses = vec![0_u64; rows.len()];
        for &code in codes.iter().filter(|&&code| code != NOBODY) {
            uses[code as usize] += 1;
        }
        for (code, text) in texts.iter().enumerate().filter(|(code, _)| rows[*code] == NOBODY) {
            let file = run.sources.subjects[target_ix].file.as_str();
            let (of, sheet) = target.sheet_for_words();
            let problem = Problem::error(message!(
                "intake-unknown-link",
                id = text,
                of = of,
                sheet = sheet,
                file = file,
                rows = uses[code]
            ));
            if let Some(help) = target.below.help(text) {
                let problem = problem.help(help).cause(format!("{file} below"));
                wanted.push(Wanted { line: lines[code], field, problem });
                continue;
            }
            let help = if builtin::is_nothing(text) {
                let optional = run.sources.subjects[ix].links[position].optional;
                if optional {
                    message!("intake-link-to-nobody-help")
                } else {
                    message!("intake-no-link-help")
                }
            } else if let Some(inner) = kept(text) {
                message!("intake-text-kept-help", inner = inner)
            } else {
                let (ids, lines) = (&target.ids, &target.lines);
                let near = run.suggester.subject(text, target_ix, ids, lines, file);
                near.unwrap_or(message!("intake-unknown-link-help", file = file))
            };
            let problem = problem.help(help);
            wanted.push(Wanted { line: lines[code], field, problem });
        }
    }
    for code in codes.iter_mut().filter(|code| **code != NOBODY) {
        *code = rows[*code as usize];
    }
    codes
}

/// The cycles of a link within one type, each from its first row on.
fn cycles(links: &[u32]) -> Vec<Vec<u32>> {
    // The walk in which a row was seen first; rows of earlier walks lead to no new cycle.
    let mut seen = vec![NOBODY; links.len()];
    let mut cycles = Vec::new();
    for start in 0..links.len() as u32 {
        let mut at = start;
        while at != NOBODY && seen[at as usize] == NOBODY {
            seen[at as usize] = start;
            at = links[at as usize];
        }
        if at == NOBODY || seen[at as usize] != start {
            continue;
        }
        let mut cycle = vec![at];
        let mut next = links[at as usize];
        while next != at {
            cycle.push(next);
            next = links[next as usize];
        }
        let first = cycle.iter().enumerate().min_by_key(|(_, row)| **row).map_or(0, |(n, _)| n);
        cycle.rotate_left(first);
        cycles.push(cycle);
    }
    cycles
}

fn chain(register: &Register, cycle: &[u32]) -> String {
    let mut ids: Vec<&str> = cycle.iter().take(LISTED).map(|&row| register.ids.get(row)).collect();
    if cycle.len() > LISTED {
        ids.push("…");
    }
    ids.push(register.ids.get(cycle[0]));
    ids.join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cycle_is_found_once() {
        let links = [1, 2, 0, 0, NOBODY, 4, 6, 8, 7];
        assert_eq!(cycles(&links), [vec![0, 1, 2], vec![6], vec![7, 8]]);
        assert_eq!(cycles(&[1, 2, 3, NOBODY]), Vec::<Vec<u32>>::new());
    }
}
