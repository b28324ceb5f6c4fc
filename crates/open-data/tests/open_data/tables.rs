//! What the tables hold.

use std::collections::BTreeSet;

use crate::common::{Opened, cell, find};
use sanjeh_messages::Lang;
use sanjeh_open_data::{
    ByteOrderMark, Cell, Format, Kind, Meta, Table, csv, dictionary, table, tables,
};
use sanjeh_round::{AnswersPolicy, Figure, Value};

const EXAMPLES: [&str; 9] = [
    "bipa-2024",
    "egdi",
    "eu-egov-benchmark-2022",
    "gtmi",
    "hdi",
    "mini",
    "oecd-dgi-2023",
    "round8",
    "round9",
];

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

fn names(tables: &[Table<'_>]) -> Vec<String> {
    tables.iter().map(|table| table.name.clone()).collect()
}

#[test]
fn every_table_of_the_trial_round_is_as_it_was() {
    let opened = Opened::example("mini");
    let meta = Meta::of(&opened.round);
    for table in tables(&opened.source()) {
        let written = text(csv(&table, ByteOrderMark::Without)).replace("\r\n", "\n");
        insta::assert_snapshot!(format!("{}.csv", table.name), written);
        let written =
            Format::Json.write(&table, &opened.source(), &meta, Lang::En).expect("written");
        insta::assert_snapshot!(format!("{}.json", table.name), text(written));
    }
}

#[test]
fn every_index_has_its_tables() {
    for example in EXAMPLES {
        let opened = Opened::example(example);
        let all = tables(&opened.source());
        let unique: BTreeSet<&str> = all.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(unique.len(), all.len(), "{example}: {:?}", names(&all));
        for expected in ["scores", "indicators", "statistics", "answers", "explanations"] {
            assert!(unique.contains(expected), "{example} has no {expected}: {unique:?}");
        }
        for table in &all {
            check(example, table);
        }
    }
}

/// Every row has a cell of its kind for each column, and its keys name it.
fn check(example: &str, table: &Table<'_>) {
    let name = &table.name;
    let ids: BTreeSet<&str> = table.columns.iter().map(|column| column.id.as_ref()).collect();
    assert_eq!(ids.len(), table.columns.len(), "{example}: {name} has a column twice");
    let keys: Vec<usize> = (0..table.columns.len()).filter(|at| table.columns[*at].key).collect();
    assert!(!keys.is_empty(), "{example}: {name} has no key");
    let mut seen = BTreeSet::new();
    for row in table.rows() {
        assert_eq!(row.len(), table.columns.len(), "{example}: {name}: {row:?}");
        for (column, cell) in table.columns.iter().zip(&row) {
            let is_right = match cell {
                Cell::Empty => !column.required,
                Cell::Text(text) => column.kind == Kind::Text && !text.is_empty(),
                Cell::Integer(_) => column.kind == Kind::Integer,
                Cell::Number(x) => column.kind == Kind::Number && x.is_finite(),
                Cell::Bool(_) => column.kind == Kind::Boolean,
            };
            assert!(is_right, "{example}: {name}.{}: {cell:?}", column.id);
        }
        let key: Vec<String> = keys.iter().map(|at| row[*at].plain().into_owned()).collect();
        assert!(seen.insert(key), "{example}: {name}: no row is named twice: {row:?}");
    }
    assert!(!seen.is_empty() || name == "contradictions", "{example}: {name} is empty");
}

#[test]
fn numbers_read_back_as_the_same() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let meta = Meta::of(&opened.round);
    let scores = table(&source, "scores").expect("scores");
    let at = scores.position("score").expect("a score");
    let exact: Vec<Option<f64>> = scores
        .rows()
        .map(|row| match row[at] {
            Cell::Number(x) => Some(x),
            _ => None,
        })
        .collect();
    let bytes = csv(&scores, ByteOrderMark::With);
    assert!(bytes.starts_with("\u{FEFF}kind,subject,group,measure,score,".as_bytes()));
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let read: Vec<Option<f64>> =
        reader.records().map(|row| row.expect("a row")[at].parse().ok()).collect();
    assert!(read == exact, "CSV has other numbers");
    let written =
        text(Format::Json.write(&scores, &opened.source(), &meta, Lang::En).expect("written"));
    let cells = written.lines().filter_map(|row| row.split_once(r#","score":"#));
    let read: Vec<Option<f64>> =
        cells.map(|(_, rest)| rest.split_once(',').and_then(|(x, _)| x.parse().ok())).collect();
    assert!(read == exact, "JSON has other numbers");
    assert!(exact.iter().flatten().count() > 10_000);
}

#[test]
fn the_dictionary_describes_every_column_in_both_languages() {
    for example in EXAMPLES {
        let opened = Opened::example(example);
        let all = tables(&opened.source());
        let dictionary = all.last().expect("a dictionary");
        assert_eq!(dictionary.name, "dictionary");
        for table in &all {
            for lang in Lang::ALL {
                assert!(!table.title(lang).is_empty() && !table.description(lang).is_empty());
            }
            for column in &table.columns {
                let wanted = [("table", table.name.as_str()), ("column", column.id.as_ref())];
                let found = find(dictionary, &wanted);
                assert_eq!(found.len(), 1, "{example}: {wanted:?}");
                for of in ["type", "title_en", "title_fa", "description_en", "description_fa"] {
                    assert!(!cell(dictionary, &found[0], of).is_empty(), "{wanted:?} has no {of}");
                }
                let in_persian = cell(dictionary, &found[0], "description_fa").plain();
                let is_persian = in_persian.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
                assert!(is_persian, "{wanted:?}: {in_persian}");
            }
        }
        let columns: usize = all.iter().map(|table| table.columns.len()).sum();
        assert_eq!(dictionary.rows().count(), columns, "{example}: nothing else is described");
    }
}

#[test]
fn a_dictionary_of_no_tables_describes_itself() {
    assert_eq!(
        dictionary(&[], &Lang::ALL).rows().count(),
        dictionary(&[], &Lang::ALL).columns.len()
    );
}

#[test]
fn published_figures_of_a_reconstruction_are_marked() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let published = source.provenance.published();
    assert!(published.len() > 30, "{}", published.len());
    let mut shown = BTreeSet::new();
    for (figure, subject) in published {
        let (name, wanted, origin): (&str, Vec<(&str, &str)>, &str) = match figure {
            Figure::Published(m) | Figure::Score(m) => {
                ("scores", vec![("measure", m), ("subject", subject)], "published_origin")
            }
            Figure::Rank(list) => {
                ("ranks", vec![("list", list), ("subject", subject)], "place_origin")
            }
            Figure::Statistic(id, m) => {
                ("statistics", vec![("statistic", id), ("measure", m)], "published_origin")
            }
            Figure::Count(kind) if subject.is_empty() => {
                ("statistics", vec![("statistic", "count"), ("kind", kind)], "published_origin")
            }
            Figure::Count(share) => {
                ("shares", vec![("share", share), ("class", subject)], "count_origin")
            }
            Figure::Percent(share) => {
                ("shares", vec![("share", share), ("class", subject)], "published_origin")
            }
            Figure::GrowthRank(id) => {
                ("growth", vec![("growth", id), ("subject", subject)], "rank_origin")
            }
            // Neither the previous round nor whether a score rose is a column of a table.
            Figure::Previous(_) | Figure::Rose(_) => continue,
            other => panic!("{other:?} is in no table"),
        };
        let table = table(&source, name).expect("the table");
        let rows = find(&table, &wanted);
        let marks: Vec<String> =
            rows.iter().map(|row| cell(&table, row, origin).plain().into_owned()).collect();
        assert!(marks.contains(&"published".to_owned()), "{name} {wanted:?}: {marks:?}");
        shown.insert(name);
    }
    assert_eq!(shown.into_iter().collect::<Vec<_>>(), ["ranks", "scores", "shares", "statistics"]);
    // What was shown and contradicts others was published all the same.
    let shares = table(&source, "shares").expect("the table");
    let full = find(&shares, &[("share", "electronification"), ("class", "full")]);
    assert_eq!(cell(&shares, &full[0], "count_origin").plain(), "contradicted");
    let none = find(&shares, &[("share", "electronification"), ("class", "none")]);
    assert_eq!(cell(&shares, &none[0], "count_origin").plain(), "reconstructed");

    let claims = table(&source, "claims").expect("claims");
    let contradicted = find(&claims, &[("verdict", "contradicted")]);
    assert_eq!(contradicted.len(), 5);
    assert!(
        contradicted
            .iter()
            .all(|row| cell(&claims, row, "published_origin").plain() != "published")
    );
    let contradictions = table(&source, "contradictions").expect("contradictions");
    assert_eq!(contradictions.rows().count(), 5);
}

#[test]
fn every_other_figure_of_a_reconstruction_says_so() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let with_figures = [
        "agency",
        "scores",
        "ranks",
        "bands",
        "shares",
        "statistics",
        "growth",
        "indicators",
        "answers",
        "explanations",
        "claims",
    ];
    for name in with_figures {
        let table = table(&source, name).unwrap_or_else(|| panic!("no {name}"));
        let ids: Vec<&str> = table.columns.iter().map(|column| column.id.as_ref()).collect();
        let origins: Vec<&str> = ids.iter().filter_map(|id| id.strip_suffix("_origin")).collect();
        assert!(!origins.is_empty(), "{name} says nothing of origin");
        assert!(origins.iter().all(|of| ids.contains(of)), "{name}: {origins:?} of {ids:?}");
        // What was published is the rounded figure.
        assert!(
            !ids.contains(&"published") || origins.contains(&"published"),
            "{name}: {origins:?}"
        );
    }
    let scores = table(&source, "scores").expect("scores");
    let (mut published, mut reconstructed) = (0, 0);
    for row in scores.rows() {
        match cell(&scores, &row, "published_origin").plain().as_ref() {
            "published" => published += 1,
            "reconstructed" => reconstructed += 1,
            "" => assert!(cell(&scores, &row, "published").is_empty()),
            other => panic!("{other}"),
        }
    }
    assert!(published < 50 && reconstructed > 10_000, "{published} and {reconstructed}");
    let measured = Opened::example("hdi");
    for table in tables(&measured.source()) {
        let is_origin = |column: &sanjeh_open_data::Column| column.id.ends_with("origin");
        assert!(!table.columns.iter().any(is_origin), "{}: every figure is its own", table.name);
    }
}

#[test]
fn tables_tell_the_figures_of_the_round() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let agencies = table(&source, "agency").expect("agencies");
    assert_eq!(agencies.rows().count(), 170);
    for row in agencies.rows() {
        let id = cell(&agencies, &row, "id").plain();
        for (column, figure) in [
            ("published", "published total"),
            ("score", "score total"),
            ("rank", "rank overall"),
            ("growth", "growth total_growth"),
            ("score_integrated", "published integrated"),
        ] {
            let figure: Figure = figure.parse().expect("a figure");
            let shown = match figure.of(&opened.round, source.compared, &id).expect("known") {
                Some(Value::Number(x)) => x.to_string(),
                Some(Value::Text(text)) => text,
                None => String::new(),
            };
            assert_eq!(cell(&agencies, &row, column).plain(), shown, "{id}: {column}");
        }
    }
}

#[test]
fn withheld_answers_are_in_no_table() {
    let mut opened = Opened::example("round9");
    opened.round.header.answers = AnswersPolicy::Withheld;
    let all = tables(&opened.source());
    let names = names(&all);
    assert!(!names.iter().any(|n| n == "answers" || n == "explanations"), "{names:?}");
    let scores = all.iter().find(|table| table.name == "scores").expect("scores");
    assert!(find(scores, &[("kind", "service")]).is_empty(), "services' scores tell answers");
    assert_eq!(find(scores, &[("measure", "total"), ("kind", "agency")]).len(), 170);
    // Where answers stand as columns in the table of the subjects they are left out, too.
    let hdi = Opened::example("hdi");
    let countries = table(&hdi.source(), "country_year").expect("countries");
    for (_, column) in &hdi.round.methodology.sources.subjects[0].columns {
        assert!(countries.position(column).is_none(), "{column} is an answer");
    }
}

#[test]
fn ids_and_columns_of_the_register_are_explained_in_both_languages() {
    let opened = Opened::example("round9");
    let source = opened.source();
    let codes = table(&source, "codes").expect("codes");
    for (list, of, code, english, persian) in [
        ("value", "electronification", "semi", "Partly electronic", "نیمه‌الکترونیکی"),
        ("class", "single_window", "below_30", "Less than 30 %", "کمتر از ۳۰٪"),
        ("band", "level", "fair", "Fair", "متوسط"),
        ("value", "category", "main", "Main", "اصلی"),
        ("list", "", "overall", "All agencies", "همهٔ دستگاه‌ها"),
    ] {
        let rows = find(&codes, &[("list", list), ("of", of), ("code", code)]);
        let titles = ["title_en", "title_fa"].map(|title| cell(&codes, &rows[0], title).plain());
        assert_eq!(titles, [english, persian], "{code}");
    }
    let services = table(&source, "service").expect("services");
    let at = services.position("electronification").expect("a column");
    let column = &services.columns[at];
    assert_eq!(column.title(Lang::Fa), "سطح الکترونیکی");
    assert!(column.description(Lang::Fa).contains("نیمه‌الکترونیکی"));
    assert_eq!(
        services.columns[services.position("name_fa").unwrap()].title(Lang::Fa),
        "نام فارسی"
    );
}
