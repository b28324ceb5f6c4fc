//! Rows that are no subjects, by what they are called or hold, and subjects with one name.

use std::fmt::Write as _;

use crate::common::{brief, files, model, read, read_with, sources, wrong};
use crate::workbooks::Asked;
use sanjeh_engine::model::QuestionIx;
use sanjeh_intake::{InMemory, Options, Sources, read_from};
use sanjeh_messages::Problems;

/// Key, place and about of each problem.
fn said(problems: &Problems) -> Vec<String> {
    problems.iter().map(|p| format!("{} {}", brief(p), p.about)).collect()
}

/// What is said of services, all of agency a, by their ids and names.
fn services(rows: &[(&str, &str)]) -> Vec<String> {
    let mut table = String::from("id,agency,name\n");
    for (id, name) in rows {
        let owner = if id.is_empty() { "" } else { "a" };
        writeln!(table, "{id},{owner},{name}").unwrap();
    }
    let tables =
        [("services.csv", table.as_bytes()), ("answers.csv", b"unit,indicator,value\na,I07,1\n")];
    let (_, doubts) = read(&tables).unwrap();
    said(&doubts).into_iter().filter(|said| !said.starts_with("intake-unanswered")).collect()
}

#[test]
fn names_of_totals_are_doubted_in_any_row() {
    for name in [
        "National average",
        "Overall",
        "TOTAL (8)",
        "Subtotal North",
        "Σ",
        "Median",
        "Maximum",
        "میانگین کل",
        "کل کشور",
        "جمع کل دستگاه‌ها",
        "کمینه",
    ] {
        let found = services(&[("a/1", "One"), ("a/2", name), ("a/3", "Three"), ("a/4", "Four")]);
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert!(found[0].starts_with("intake-total-name services.csv:3:7"), "{found:?}");
        assert!(found[0].ends_with(name), "{found:?}");
    }
}

#[test]
fn words_of_totals_within_names_count_where_the_row_stands_apart() {
    for name in ["Total Energy Ltd", "Target", "میانه", "هدف ۱۴۰۴", "Mean of all agencies"]
    {
        let within = [("a/1", "One"), ("a/2", name), ("a/3", "Three"), ("a/4", "Four")];
        assert_eq!(services(&within), [] as [&str; 0], "{name}");
        let first = services(&[("a/2", name), ("a/1", "One"), ("a/3", "Three")]);
        assert_eq!(first, [format!("intake-total-name services.csv:2:7 {name}")]);
        let last = services(&[("a/1", "One"), ("a/3", "Three"), ("a/2", name), ("a/9", "Median")]);
        assert_eq!(last.len(), 2, "{last:?}");
        // The id is unlike all others.
        let mut rows = within.to_vec();
        rows.extend([("a/5", "Five"), ("a/6", "Six")]);
        rows[1].0 = "x-y";
        assert_eq!(services(&rows), [format!("intake-total-name services.csv:3:7 {name}")]);
    }
    let real = [
        ("a/1", "اداره کل راه"),
        ("a/2", "سازمان بازرسی کل کشور"),
        ("a/3", "هدفمندی یارانه‌ها"),
        ("a/4", "Summit"),
        ("a/5", "مجموعهٔ کاخ"),
    ];
    for turn in 0..real.len() {
        let mut rows = real;
        rows.rotate_left(turn);
        assert_eq!(services(&rows), [] as [&str; 0]);
    }
}

/// What is said of agencies with a name, a type and two numbers, as rows of a table.
fn agencies(rows: &[&str]) -> Vec<String> {
    let asked = Asked {
        questions: &["x", "y"],
        attributes: &["name", "type"],
        names: &["name"],
        most: 1e9,
        ..Asked::default()
    };
    let table = format!("id,name,type,x,y\n{}\n", rows.join("\n"));
    let (_, doubts) = asked.read_file("a.csv", table.as_bytes()).unwrap();
    said(&doubts)
}

#[test]
fn a_row_that_lacks_nothing_is_no_total_for_a_word_in_its_name() {
    let rows = ["MOH,Health,a,4,7", "EDU,Schools,b,,6", "OIL,Oil,a,5,9", "TAX,Taxes,b,1,2"];
    let with = |last: &str| agencies(&[rows.as_slice(), &[last]].concat());
    for last in ["TPO,Target Programme Office,a,3,5", "X,میانگین‌سازان,b,1,2", "X,هدف ۱,b,,2"]
    {
        assert_eq!(with(last), [""; 0], "{last}");
    }
    for last in ["TPO,Target for all,,3,5", "X,Target,a,5,", "X,Mean of all agencies,,3.3,5.6"] {
        assert_eq!(with(last).len(), 1, "{last}");
    }
    // Nothing but a name and one number are no sign of a subject.
    assert_eq!(with("X,Target,,5,").len(), 1);
}

#[test]
fn a_short_code_of_an_agency_with_a_name_is_no_statistic() {
    let rows = ["MOH,Health,a,4,7", "EDU,Schools,b,5,6", "OIL,Oil,a,5,9", "TAX,Taxes,b,1,2"];
    for code in ["STD", "AVG", "MIN", "MAX", "SUM", "ALL"] {
        let of = |rest: &str| {
            let row = format!("{code},{rest}");
            let [first, others @ ..] = rows;
            agencies(&[&[first, &row], others.as_slice()].concat())
        };
        assert_eq!(of("Standards Office,b,3,8"), [""; 0]);
        for rest in [",b,3,8", "Standards Office,,3,8", "Standards Office,b,3,"] {
            assert_eq!(of(rest), [format!("intake-total-name a.csv:3:1 {code}")], "{rest}");
        }
    }
    let numbers: Vec<String> = (1..9).map(|n| format!("{n},Name {n},a,4,7")).collect();
    let mut rows: Vec<&str> = numbers.iter().map(String::as_str).collect();
    rows.insert(3, "STD,Standards,b,3,8");
    assert_eq!(agencies(&rows).len(), 1, "no code as the others are");
}

#[test]
fn codes_with_numbers_are_no_totals() {
    let of = |ids: &[String]| {
        let rows: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "Name")).collect();
        services(&rows)
    };
    let numbered = |name: &str, many: usize| -> Vec<String> {
        (1..=many).map(|n| format!("{name}{n:02}")).collect()
    };
    for name in ["MIN-", "target-", "sum_", "AVG ", "total.", "Mean-", "All/"] {
        for many in [2, 3, 4, 20] {
            let ids = numbered(name, many);
            assert_eq!(of(&ids), [] as [&str; 0], "{many} ids such as {}", ids[0]);
        }
        // Beside others, of any shape.
        let beside = [numbered(name, 12), numbered("org-a-", 12), numbered("x.", 12)].concat();
        assert_eq!(of(&beside), [] as [&str; 0], "{name}");
        let (_, end) = name.split_at(name.len() - 1);
        let other = |other: &str| numbered(&format!("{other}{end}"), 9);
        let beside = [other("org"), numbered(name, 2), other("x")].concat();
        assert_eq!(of(&beside), [] as [&str; 0], "{name}");
    }
    let beside = |id: &str| {
        let mut ids = [numbered("a/", 3), vec![id.to_owned()], numbered("b/", 3)].concat();
        let within = of(&ids);
        let found = ids.remove(3);
        ids.push(found);
        [within, of(&ids)]
    };
    for code in ["ALL/1", "STD/1", "MAX/1"] {
        assert_eq!(beside(code), [[""; 0]; 2], "{code}");
    }
    let last = "intake-total-name services.csv:8:1 total/8".to_owned();
    assert_eq!(beside("total/8"), [vec![], vec![last]]);
    // Where the number is no part of ids as they are here.
    for total in ["TOTAL (8)", "Sum 8", "Max-8"] {
        let [within, at_the_end] = beside(total);
        assert_eq!(within, [format!("intake-total-name services.csv:5:1 {total}")]);
        assert_eq!(at_the_end, [format!("intake-total-name services.csv:8:1 {total}")]);
    }
}

#[test]
fn names_that_most_rows_have_stand_nowhere_apart() {
    // Each of them stands beside others up to the end; so many are quick, too.
    for many in [3, 12, 60_000] {
        let names: Vec<(String, String)> =
            (1..=many).map(|n| (format!("a/{n}"), format!("Target {n} of the plan"))).collect();
        let rows: Vec<_> = names.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
        assert_eq!(services(&rows), [] as [&str; 0], "{many}");
    }
    // Statistics at the end are said one by one.
    let ids: Vec<String> = (1..=20).map(|n| format!("a/{n}")).collect();
    let mut rows: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "Name")).collect();
    rows.extend(["Total", "Mean", "Median", "Max", "Min", "Std"].map(|id| (id, id)));
    assert_eq!(services(&rows).len(), 6);
}

#[test]
fn rows_that_stand_behind_each_other_without_an_empty_one_are_one_block() {
    let of = |distinct: bool, table: &str| -> Vec<Vec<String>> {
        let mut sources = sources();
        sources.subjects[1].distinct = distinct;
        let agencies = b"id,category,parent\na,main,\n".as_slice();
        let long = b"unit,indicator,value\na,I07,1\n".as_slice();
        let files = files(&[
            ("agencies.csv", agencies),
            ("answers.csv", long),
            ("services.csv", table.as_bytes()),
        ]);
        let read = |block_size: usize| {
            let options = Options { block_size, ..Options::default() };
            let (_, doubts) = read_from(&model(), &sources, &files, &options, &|_| ()).unwrap();
            let named = doubts.iter().filter(|problem| problem.message.key == "intake-total-name");
            named.map(brief).collect()
        };
        [1, 30, 1 << 20].map(read).to_vec()
    };
    let header = "id,agency,name\n";
    let within = "a/2,a,Target\n";
    let (before, behind) = ("a/0,a,Zero\na/1,a,One\n", "a/3,a,Three\na/4,a,Four\n");
    let none = vec![Vec::<String>::new(); 3];
    let broken = "a/0,a,Zero\na/1,a,\"One,\nor so\"\n";
    assert_eq!(of(false, &format!("{header}{broken}{within}{behind}")), none);
    let repeated = format!("{header}{before}a/0,a,Zero\n{within}{behind}");
    assert_eq!(of(true, &repeated), none);
    for empty in ["\n", ",,\n", "\n,,\n"] {
        let line = 4 + empty.lines().count();
        let found = vec![vec![format!("intake-total-name services.csv:{line}:7")]; 3];
        let table = format!("{header}{before}{empty}{within}{behind}");
        assert_eq!(of(false, &table), found, "{empty:?}");
        // Rows that are not read are no reason to overlook it.
        let table = format!("{header}{before}{empty}{within}a/0,a,Zero\n{behind}");
        assert_eq!(of(true, &table), found, "{empty:?}");
        let found = vec![vec!["intake-total-name services.csv:4:7".to_owned()]; 3];
        let table = format!("{header}a/0,a,Zero\na/1,a,One\n{within}{empty}{behind}");
        assert_eq!(of(false, &table), found, "{empty:?}");
    }
}

/// Agencies with their answers to I07 in the table.
fn wide(table: &str) -> (Sources, InMemory) {
    let mut sources = sources();
    sources.subjects[0].columns = vec![(QuestionIx(0), "I07".to_owned())];
    sources.answers.clear();
    let services = b"id,agency,name\na/1,a,One\n".as_slice();
    (sources, files(&[("agencies.csv", table.as_bytes()), ("services.csv", services)]))
}

#[test]
fn a_row_of_numbers_of_the_columns_is_doubted() {
    let of = |table: &str| {
        let (sources, files) = wide(table);
        let (_, doubts) = read_with(&sources, &files).unwrap();
        let keys = doubts.iter().map(|p| p.message.key).filter(|key| *key != "intake-unanswered");
        (keys.collect::<Vec<_>>(), said(&doubts))
    };
    let header = "id,category,I07,parent\n";
    for row in ["1,2,3,", "1,,2,", "۱,۲,۳,"] {
        let (keys, all) = of(&format!("{header}{row}\na,main,5,\nb,x,6,a\n"));
        assert_eq!(keys, ["intake-numbers-row"], "{row}");
        assert!(all.contains(&"intake-numbers-row agencies.csv:2:1 agencies.csv".to_owned()));
    }
    for row in ["1,3,2,", "2,3,4,", "a0,2,3,", "1,,,"] {
        let (keys, _) = of(&format!("{header}{row}\na,main,5,\nb,x,6,a\n"));
        assert!(!keys.contains(&"intake-numbers-row"), "{row}");
    }
    // Ids that are running numbers are no numbers of columns, nor is a later row.
    assert!(!of(&format!("{header}1,,2,\n2,,7,1\na,x,6,1\n")).0.contains(&"intake-numbers-row"));
    assert!(!of(&format!("{header}a,x,7,\n1,2,3,\n")).0.contains(&"intake-numbers-row"));
    // In brackets they are no number, so that the row has an error, too.
    let (sources, files) = wide(&format!("{header}(1),(2),(3),\na,main,5,\n"));
    let problems = read_with(&sources, &files).unwrap_err();
    assert_eq!(problems.iter().filter(|p| p.message.key == "intake-numbers-row").count(), 1);
}

/// Numbers that seem random and are the same in each run.
struct Random(u64);

impl Random {
    /// One of so many, from 0.
    fn below(&mut self, many: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % many
    }
}

/// The rows that are doubted as sums or means among these, by their ids: each with three answers.
fn computed(rows: &[[f64; 3]]) -> Vec<String> {
    let asked =
        Asked { questions: &["x", "y", "z"], attributes: &[], most: 1e9, ..Asked::default() };
    let mut table = String::from("id,x,y,z\n");
    for (n, [x, y, z]) in rows.iter().enumerate() {
        writeln!(table, "a{n}x,{x},{y},{z}").unwrap();
    }
    let (_, doubts) = asked.read_file("a.csv", table.as_bytes()).unwrap();
    let computed = doubts.iter().filter(|problem| problem.message.key == "intake-computed-row");
    computed.map(|problem| problem.about.clone()).collect()
}

type Draw = fn(&mut Random) -> f64;

#[test]
fn answers_that_happen_to_be_near_the_mean_are_no_means() {
    let kinds: [(&str, Draw); 7] = [
        ("1 to 5", |random| 1.0 + random.below(5) as f64),
        ("1 to 5, mostly 3", |random| {
            1.0 + (random.below(3) + random.below(2) + random.below(2)) as f64
        }),
        ("0 to 10", |random| random.below(11) as f64),
        ("0 to 10, mostly 5", |random| (0..5).map(|_| random.below(3) as f64).sum()),
        ("hardly ever 1", |random| f64::from(u8::from(random.below(10) == 0))),
        ("0 or 1", |random| random.below(2) as f64),
        ("0 to 3 with one decimal", |random| random.below(31) as f64 / 10.0),
    ];
    for (name, draw) in kinds {
        let mut doubted = 0;
        for seed in 0..200 {
            let mut random = Random(seed * 1000);
            let many = [170, 12, 30][seed as usize % 3];
            let rows: Vec<[f64; 3]> =
                (0..many).map(|_| [(); 3].map(|()| draw(&mut random))).collect();
            doubted += usize::from(!computed(&rows).is_empty());
        }
        assert!(doubted <= 1, "{name}: {doubted} of 200 tables");
    }
}

#[test]
fn real_sums_and_means_are_doubted_however_many_rows_there_are() {
    for many in [6, 30, 170] {
        let mut random = Random(many);
        let row = |random: &mut Random| [5, 11, 101].map(|most| random.below(most) as f64);
        let mut rows: Vec<[f64; 3]> = (0..many).map(|_| row(&mut random)).collect();
        let sums = [0, 1, 2].map(|at| rows.iter().map(|row| row[at]).sum::<f64>());
        let means = sums.map(|sum| (sum / many as f64 * 100.0).round() / 100.0);
        rows.extend([sums, means]);
        assert_eq!(computed(&rows), [format!("a{many}x"), format!("a{}x", many + 1)]);
        rows.rotate_right(2);
        assert_eq!(computed(&rows), ["a0x", "a1x"]);
    }
}

#[test]
fn a_link_to_nobody_says_to_empty_the_cell() {
    for nobody in ["-", "n/a", "ندارد", "--", "None", "—"] {
        let table = format!("id,category,parent\na,main,\nb,other,{nobody}\n");
        let tables = [("agencies.csv", table.as_bytes())];
        assert_eq!(wrong(&tables), ["intake-unknown-link agencies.csv:3:9"]);
        let problems = read(&tables).unwrap_err();
        let help = problems.iter().next().unwrap().help.clone().unwrap();
        assert_eq!(help.key, "intake-link-to-nobody-help", "{nobody}");
    }
    let services = "id,agency,name\na/1,-,One\n";
    let problems = read(&[("services.csv", services.as_bytes())]).unwrap_err();
    let help = problems.iter().next().unwrap().help.clone().unwrap();
    assert_eq!(help.key, "intake-no-link-help");
}
