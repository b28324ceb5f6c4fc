//! Scoring from columns in memory, on one core, beside a baseline of the same run.
//!
//! `cargo bench -p sanjeh-engine`. Every figure is the fastest of several runs, the one that other
//! work on the machine disturbed least; the ratios are what counts, for the machine's speed is in
//! both of their parts. Nothing is asserted.
//!
//! `cargo bench -p sanjeh-engine -- pairs` runs both in turn and gives the middle one of nine ratios by the
//! processor time of the thread.

use std::hint::black_box;
use std::time::{Duration, Instant};

use sanjeh_engine::dataset::{AnswerColumn, AttributeColumn, Dataset, Ids, Table};
use sanjeh_engine::model::{
    AnswerPolicy, Basis, Combine, Condition, Gaps, How, Kind, Link, Measure, MeasureIx, Method,
    MethodChoice, Model, Norm, Normalise, Question, QuestionIx, RankList, Rollup, RollupHow, Rule,
    Special, SubjectType, Term, Test, TestOn, Ties, TypeIx,
};
use sanjeh_engine::round::Rounding;
use sanjeh_engine::{Keep, results, score};

const AXES: usize = 4;
const QUESTIONS: usize = 36;

fn main() {
    if std::env::args().any(|a| a == "pairs") {
        return pairs();
    }
    let line = |what: &str, ours: Duration, base: &str, baseline: Duration| {
        let ratio = ours.as_secs_f64() / baseline.as_secs_f64();
        println!(
            "{what:<52} {:>9.2} ms   {base} {:>9.2} ms   ratio {ratio:.2}",
            ms(ours),
            ms(baseline)
        );
    };
    let mut sizes = Vec::new();
    for agencies in [1_000, 10_000, 100_000] {
        let (model, data) = round(agencies, agencies * 10);
        let floats = as_floats(&data);
        let ours = fastest(15, || {
            black_box(results(&model, &data, Keep::Only(&[])).expect("the model is sound"));
        });
        let pass = fastest(15, || {
            let sum: f64 = floats.iter().sum();
            black_box(sum);
        });
        line(
            &format!("{} services × {QUESTIONS} → {agencies} agencies", agencies * 10),
            ours,
            "summing as f64",
            pass,
        );
        sizes.push(ours);
    }
    for (small, large) in sizes.iter().zip(&sizes[1..]) {
        line("  ten times the work", *large, "before", *small);
    }
    let (model, data) = index(10_000, 200);
    let top = [MeasureIx(model.measures.len() - 1)];
    let ours = fastest(25, || {
        black_box(score(&model, &data, Keep::Only(&top)).expect("the model is sound"));
    });
    let floats = as_floats(&data);
    let pass = fastest(25, || {
        let sum: f64 = floats.iter().sum();
        black_box(sum);
    });
    line("10000 units × 200 indicators × 3 levels, min–max", ours, "summing as f64", pass);
}

fn ms(d: Duration) -> f64 {
    d.as_secs_f64() * 1e3
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn fastest(runs: usize, mut work: impl FnMut()) -> Duration {
    work();
    let time = |()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    std::iter::repeat_n((), runs).map(time).min().unwrap_or_default()
}

/// Both in turn; ratios by processor time.
fn pairs() {
    let line = |what: &str, model: &Model, data: &Dataset, ours: &dyn Fn(&Model, &Dataset)| {
        let floats = as_floats(data);
        let pass = || {
            black_box(floats.iter().sum::<f64>());
        };
        let mut all: Vec<(f64, f64, f64)> = (0..9)
            .map(|_| {
                let ours = processor_time(&|| ours(model, data));
                let pass = processor_time(&pass);
                (ours / pass, ours, pass)
            })
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (ratio, ours, pass) = all[all.len() / 2];
        println!("{what:<44} {ours:7.2} ms   summing as f64 {pass:7.2} ms   ratio {ratio:.2}");
    };
    let (model, data) = round(100_000, 1_000_000);
    line("1000000 services × 36 → 100000 agencies", &model, &data, &|model, data| {
        black_box(results(model, data, Keep::Only(&[])).expect("the model is sound"));
    });
    let (model, data) = index(10_000, 200);
    let top = [MeasureIx(model.measures.len() - 1)];
    line("10000 units × 200 indicators × 3 levels", &model, &data, &|model, data| {
        black_box(score(model, data, Keep::Only(&top)).expect("the model is sound"));
    });
}

/// Milliseconds of this thread that some work takes, from enough repetitions to tell.
#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn processor_time(work: &dyn Fn()) -> f64 {
    // Linux brings its account up to date when a thread gives way.
    let now = || {
        std::thread::yield_now();
        let account = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        account.split_whitespace().next().and_then(|n| n.parse::<u64>().ok())
    };
    work();
    let (start, clock) = (now(), Instant::now());
    let mut runs = 0.0;
    while runs < 3.0 || clock.elapsed() < Duration::from_millis(100) {
        work();
        runs += 1.0;
    }
    let nanoseconds = match (start, now()) {
        (Some(start), Some(end)) => (end - start) as f64,
        _ => clock.elapsed().as_nanos() as f64,
    };
    nanoseconds / runs / 1e6
}

/// A fixed sequence of numbers without pattern (splitmix64).
fn numbers(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

fn measure(id: String, on: usize, rule: Rule) -> Measure {
    Measure {
        id,
        on: TypeIx(on),
        rule,
        when: Condition::default(),
        overrides: Vec::new(),
        round: None,
        published: Some(Rounding::half_up(2)),
    }
}

fn mean(terms: impl Iterator<Item = (usize, f64)>) -> Rule {
    let terms = terms.map(|(m, weight)| Term { measure: MeasureIx(m), weight }).collect();
    Rule::Combine(Combine { how: How::Mean, terms, gaps: Gaps::LeaveOut, coverage: 0.0 })
}

/// A round of the shape of the ninth: of nine questions five have options, two are yes or no and
/// two are per cents with two decimals; one answer in a hundred is missing, one does not apply.
fn round(agencies: usize, services: usize) -> (Model, Dataset) {
    let policy = AnswerPolicy {
        missing: Special::Zero,
        not_applicable: Special::LeaveOut,
        not_relevant: Special::LeaveOut,
    };
    let mut next = numbers(9);
    let mut model = Model {
        types: vec![
            SubjectType { id: "agency".into(), links: vec![], attributes: vec![] },
            SubjectType {
                id: "service".into(),
                links: vec![Link { id: "agency".into(), to: TypeIx(0) }],
                attributes: vec!["electronification".into()],
            },
        ],
        ..Model::default()
    };
    let mut answers = Vec::new();
    for q in 0..QUESTIONS {
        let (kind, column) = match q % 9 {
            0 | 1 => {
                let column = (0..services).map(|_| {
                    let n = next();
                    match n % 100 {
                        0 => i32::MIN,
                        1 => i32::MIN + 1,
                        _ => ((n >> 32) % 10_001) as i32,
                    }
                });
                let units = column.collect();
                let kind = Kind::Number { range: (0.0, 100.0), goalposts: None };
                (kind, AnswerColumn::Decimals { decimals: 2, units })
            }
            options => {
                let points: Vec<f64> =
                    if options < 4 { vec![0.0, 100.0] } else { vec![0.0, 40.0, 75.0, 100.0] };
                let n_options = points.len() as u64;
                let codes = (0..services).map(|_| {
                    let n = next();
                    match n % 100 {
                        0 => 255,
                        1 => 254,
                        _ => ((n >> 32) % n_options) as u8,
                    }
                });
                let options =
                    points.into_iter().enumerate().map(|(i, p)| (i.to_string(), p)).collect();
                (Kind::Choice { options }, AnswerColumn::Options(codes.collect()))
            }
        };
        model.questions.push(Question { id: format!("Q{q}"), on: TypeIx(1), kind, policy });
        model.measures.push(measure(format!("Q{q}"), 1, Rule::Answer(QuestionIx(q))));
        answers.push(column);
    }
    let filter = electronic();
    for q in 0..QUESTIONS {
        let how = RollupHow::Of {
            measure: MeasureIx(q),
            method: MethodChoice::Same(Method::Mean, Gaps::LeaveOut),
            weight: None,
        };
        let rollup =
            Rollup { from: TypeIx(1), link: 0, with_self: false, filter: filter.clone(), how };
        model.measures.push(measure(format!("Q{q}"), 0, Rule::Rollup(rollup)));
    }
    let per_axis = QUESTIONS / AXES;
    for axis in 0..AXES {
        let terms = (0..per_axis).map(|i| (QUESTIONS + axis * per_axis + i, (i + 1) as f64));
        model.measures.push(measure(format!("axis{axis}"), 0, mean(terms)));
    }
    let total =
        mean([35.0, 30.0, 15.0, 20.0].into_iter().enumerate().map(|(a, w)| (2 * QUESTIONS + a, w)));
    model.measures.push(measure("total".into(), 0, total));
    model.ranks.push(RankList {
        id: "overall".into(),
        measure: MeasureIx(model.measures.len() - 1),
        basis: Basis::Published,
        ties: Ties::Competition,
        ascending: false,
        filter: Condition::default(),
        within: vec![],
        unscored_last: false,
    });
    let ids = |n: usize, what: &str| {
        let all: Vec<String> = (0..n).map(|i| format!("{what}{i}")).collect();
        all.iter().map(String::as_str).collect::<Ids>()
    };
    let kinds = ["full", "semi", "none", "not_applicable"];
    let electronification: AttributeColumn =
        (0..services).map(|i| kinds[if i % 14 == 0 { 3 } else { i % 3 }]).collect();
    let per_agency = services / agencies;
    let service = Table {
        ids: ids(services, "s"),
        links: vec![(0..services).map(|i| (i / per_agency) as u32).collect()],
        attributes: vec![electronification],
        answers,
        ..Table::default()
    };
    let agency = Table { ids: ids(agencies, "a"), ..Table::default() };
    (model, Dataset { tables: vec![agency, service], decided: vec![], given: vec![] })
}

/// Services that can be electronic by nature.
fn electronic() -> Condition {
    let on = TestOn::Attribute(0, vec!["not_applicable".into()]);
    Condition { tests: vec![Test { on, negate: true }] }
}

/// An index of the kind that COINr builds: min–max of each indicator, ten pillars, two sub-indices.
fn index(units: usize, indicators: usize) -> (Model, Dataset) {
    let mut next = numbers(7);
    let policy = AnswerPolicy {
        missing: Special::LeaveOut,
        not_applicable: Special::LeaveOut,
        not_relevant: Special::LeaveOut,
    };
    let mut model = Model {
        types: vec![SubjectType { id: "unit".into(), links: vec![], attributes: vec![] }],
        ..Model::default()
    };
    let mut answers = Vec::new();
    for i in 0..indicators {
        let kind = Kind::Number { range: (f64::NEG_INFINITY, f64::INFINITY), goalposts: None };
        model.questions.push(Question { id: format!("i{i}"), on: TypeIx(0), kind, policy });
        model.measures.push(measure(format!("i{i}"), 0, Rule::Answer(QuestionIx(i))));
        let column = (0..units).map(|_| (next() >> 11) as f64 / (1_u64 << 53) as f64 * 1e4);
        answers.push(AnswerColumn::Numbers(column.collect()));
    }
    for i in 0..indicators {
        let normalise = Normalise {
            of: MeasureIx(i),
            method: Norm::MinMax(0.0, 100.0),
            direction: if i % 5 == 0 { -1.0 } else { 1.0 },
            within: vec![],
            filter: Condition::default(),
        };
        model.measures.push(measure(format!("n{i}"), 0, Rule::Normalise(normalise)));
    }
    let pillars = 10;
    let each = indicators / pillars;
    for p in 0..pillars {
        let terms = (0..each).map(|i| (indicators + p * each + i, 1.0 + (i % 3) as f64));
        model.measures.push(measure(format!("p{p}"), 0, mean(terms)));
    }
    for s in 0..2 {
        let terms = (0..5).map(|i| (2 * indicators + s * 5 + i, 1.0));
        model.measures.push(measure(format!("s{s}"), 0, mean(terms)));
    }
    let terms = (0..2).map(|s| (2 * indicators + pillars + s, 1.0));
    model.measures.push(measure("index".into(), 0, mean(terms)));
    let names: Vec<String> = (0..units).map(|i| format!("u{i}")).collect();
    let table =
        Table { ids: names.iter().map(String::as_str).collect(), answers, ..Table::default() };
    (model, Dataset { tables: vec![table], decided: vec![], given: vec![] })
}

/// All answers as one column of f64, for the baseline.
fn as_floats(data: &Dataset) -> Vec<f64> {
    let columns = data.tables.iter().flat_map(|t| &t.answers);
    columns
        .flat_map(|c| {
            (0..c.len()).map(|row| match c.get(row as u32) {
                sanjeh_engine::dataset::Answer::Option(o) => f64::from(o),
                sanjeh_engine::dataset::Answer::Number(x) => x,
                _ => 0.0,
            })
        })
        .collect()
}
