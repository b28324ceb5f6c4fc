//! Sums over the rows of each subject where these lie together, as those of one agency mostly do.
//!
//! All rows are added up one after the other, and what those of a subject add is the difference of two
//! of these running sums. So no loop ends with a subject, and the processor has nothing to guess. In
//! whole numbers that wrap around the differences are exact.

use std::ops::Range;

/// Rows that are added up at a time: their running sums stay in the nearest cache.
pub(crate) const BLOCK: usize = 512;

/// Gives the sum of each subject's rows to `put`, some subjects at a time, in order. `starts` says
/// where the rows of each begin and those of the last one end; `run` adds the numbers of some rows to
/// a sum and writes the sum behind each row.
pub(crate) fn sums(
    starts: &[u32],
    mut run: impl FnMut(i64, Range<usize>, &mut [i64]),
    mut put: impl FnMut(&[i64]),
) {
    let rows = starts.last().map_or(0, |&end| end as usize);
    let mut ends = &starts[1..];
    let mut running = [0; BLOCK + 1];
    let mut ended = Vec::with_capacity(BLOCK);
    let (mut begin, mut before) = (0, 0);
    loop {
        let end = rows.min(begin + BLOCK);
        run(running[0], begin..end, &mut running[1..=end - begin]);
        let here = ends.iter().take_while(|&&row| row as usize <= end).count();
        ended.clear();
        ended.extend(ends[..here].iter().map(|&row| {
            let sum: i64 = running[row as usize - begin];
            sum.wrapping_sub(std::mem::replace(&mut before, sum))
        }));
        ends = &ends[here..];
        put(&ended);
        if end == rows {
            return;
        }
        running[0] = running[end - begin];
        begin = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_subject_gets_the_sum_of_its_rows(
            runs in prop::collection::vec(prop::collection::vec(any::<i64>(), 0..200), 0..40)
        ) {
            let mut starts = vec![0];
            for run in &runs {
                starts.push(starts.last().unwrap() + run.len() as u32);
            }
            let rows: Vec<i64> = runs.concat();
            let mut got = Vec::new();
            sums(
                &starts,
                |mut sum, range, out| {
                    for (out, x) in out.iter_mut().zip(&rows[range]) {
                        sum = sum.wrapping_add(*x);
                        *out = sum;
                    }
                },
                |ended| got.extend_from_slice(ended),
            );
            let want: Vec<i64> =
                runs.iter().map(|run| run.iter().fold(0, |a: i64, b| a.wrapping_add(*b))).collect();
            prop_assert_eq!(got, want);
        }
    }
}
