//! How a list of problems grows.

use crate::{Lang, Problem, Problems, Severity, message};

fn error(n: usize) -> Problem {
    Problem::error(message!("test-rows", n = n))
}

fn warning(n: usize) -> Problem {
    Problem::warning("test-doubt", message!("test-rows", n = n))
}

fn texts(problems: &Problems) -> Vec<String> {
    problems.iter().map(|problem| problem.message.text(Lang::En)).collect()
}

#[test]
fn what_is_beyond_the_limit_is_counted_and_left_out() {
    let mut problems = Problems::with_limit(2);
    problems.extend((0..5).map(error));
    problems.push(warning(5));
    assert_eq!(texts(&problems), ["0 rows", "1 row"]);
    assert_eq!((problems.errors(), problems.warnings(), problems.left_out()), (5, 1, 4));
    assert_eq!(problems.len(), 6);
    assert!(problems.is_full());
}

#[test]
fn warnings_never_hide_an_error() {
    let mut problems = Problems::with_limit(3);
    problems.extend([warning(0), error(1), warning(2), warning(3), error(4), error(5), error(6)]);
    assert_eq!(texts(&problems), ["1 row", "4 rows", "5 rows"]);
    assert!(problems.iter().all(|problem| problem.severity == Severity::Error));
    assert_eq!((problems.errors(), problems.warnings(), problems.left_out()), (4, 3, 4));
}

#[test]
fn joining_two_lists_counts_what_either_left_out() {
    let mut first = Problems::with_limit(3);
    first.extend([error(0), warning(1)]);
    let mut second = Problems::with_limit(1);
    second.extend([warning(2), warning(3), error(4), error(5)]);
    first.append(second);
    assert_eq!(texts(&first), ["0 rows", "1 row", "4 rows"]);
    assert_eq!((first.errors(), first.warnings(), first.left_out()), (3, 3, 3));
}

#[test]
fn a_list_that_keeps_nothing_still_counts() {
    let mut problems = Problems::with_limit(0);
    assert!(problems.is_empty());
    problems.push(error(0));
    assert!(!problems.is_empty() && problems.has_errors());
    assert_eq!(problems.into_iter().count(), 0);
}

#[test]
fn warnings_alone_are_no_errors() {
    let problems = Problems::from(warning(1));
    assert!(!problems.has_errors() && !problems.is_empty());
}

#[test]
fn problems_of_one_cause_are_one() {
    let dots = || Problem::error(message!("test-rows", n = 1)).cause("..");
    let mut problems = Problems::with_limit(2);
    problems.extend([dots(), error(1), dots(), dots().times(3), error(2)]);
    assert_eq!((problems.errors(), problems.left_out()), (3, 1));
    assert_eq!(problems.iter().map(|p| p.times).collect::<Vec<_>>(), [5, 1]);
    let shown = problems.render(Lang::En, false, 80);
    assert!(shown.contains("This is the first place; 4 others have the same cause"), "{shown}");
}

#[test]
fn one_that_counts_for_many_stays_where_it_is_when_a_warning_goes() {
    let dots = |times| Problem::error(message!("test-rows", n = 1)).cause("..").times(times);
    let mut problems = Problems::with_limit(2);
    problems.extend([warning(0), dots(1), error(2), dots(4)]);
    assert_eq!(problems.iter().map(|p| p.times).collect::<Vec<_>>(), [5, 1]);
}
