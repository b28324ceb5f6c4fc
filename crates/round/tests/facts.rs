//! Facts of rounds: what a score is made of, and what figures are called.

use std::path::Path;
use std::sync::Arc;

use sanjeh_engine::Explainer;
use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::Lang;
use sanjeh_round::{
    Open, Part, Place, Points, Provenance, Reading, Register, Round, What, open, register,
};

/// A round with what its readers need.
struct Held {
    round: Round,
    register: Register,
    provenance: Provenance,
}

impl Held {
    fn example(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
        Self::new(Place::Folder(folder))
    }

    /// A round of one kind of subject, with two indicators of different weights and one decimal.
    fn small(rows: &str) -> Self {
        let methodology = r#"
[methodology]
id = "m"
version = "1"
[subjects.body]
title = { en = "Ministry", fa = "وزارتخانه" }
table = "bodies.csv"
answers_in_columns = true
[questions.body]
web = { kind = "number", worst = 0, best = 100, title = { en = "Web", fa = "وب" } }
data = { kind = "number", worst = 0, best = 100, title = { en = "Data", fa = "داده" } }
[measures.body]
total = { of = { web = 3, data = 1 }, published = { decimals = 1 }, title = { en = "Total", fa = "کل" } }
[ranks.all]
title = { en = "All", fa = "همه" }
measure = "total"
"#;
        let files = [
            ("methodology.toml".to_owned(), methodology.as_bytes().to_vec()),
            ("bodies.csv".to_owned(), format!("id,web,data\n{rows}").into_bytes()),
        ];
        Self::new(Place::Bundled { name: "round".to_owned(), files: Arc::new(files.into()) })
    }

    fn new(place: Place) -> Self {
        let what = Open { place, keep_all: true, ..Open::default() };
        let (round, _) = match open(&what, &|_| ()) {
            Ok(opened) => opened,
            Err(problems) => panic!("{}", problems.render(Lang::En, false, 100)),
        };
        let register = register(&round).expect("the register is sound");
        let provenance = Provenance::new(&round, &[]);
        Self { round, register, provenance }
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            round: &self.round,
            compared: None,
            register: &self.register,
            register_before: None,
            provenance: &self.provenance,
        }
    }

    fn made_of(&self, row: u32) -> Vec<Part> {
        let round = &self.round;
        let mut explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
        self.reading().made_of(&mut explainer, row)
    }
}

#[test]
fn the_parts_of_a_score_add_up_to_it() {
    for name in ["round8", "round9"] {
        let held = Held::example(name);
        let presentation = held.round.methodology.presentation.clone().unwrap();
        let mut adding_up = 0;
        for row in 0..held.round.data.tables[presentation.of.0].ids.len() as u32 {
            let parts = held.made_of(row);
            assert!(!parts.is_empty(), "{name}, {row}");
            let points: Vec<Points> = parts.iter().filter_map(|part| part.points).collect();
            for points in &points {
                let rest = points.worth.exact - points.won.exact;
                assert!((points.left.exact - rest.max(0.0)).abs() < 1e-9, "{points:?}");
            }
            let Some(sum) = Points::sum(points.into_iter()) else { continue };
            let score = held.reading().score(presentation.headline, row).unwrap();
            assert!((sum.won.exact - score.exact).abs() < 1e-9, "{name}, {row}: {sum:?} {score:?}");
            assert_eq!((sum.won.published, sum.won.decimals), (score.published, score.decimals));
            adding_up += 1;
        }
        assert!(adding_up > 100, "{name}: {adding_up}");
    }
}

#[test]
fn points_are_rounded_as_the_score_that_they_make() {
    let held = Held::small("a,80,59.9\nb,100,99.9\n");
    let reading = held.reading();
    let parts = held.made_of(0);
    let written =
        |points: Points| [points.won, points.worth, points.left].map(|fact| fact.text(Lang::En));
    let all: Vec<[String; 3]> = parts.iter().map(|part| written(part.points.unwrap())).collect();
    assert_eq!(all, [["60.0", "75.0", "15.0"], ["15.0", "25.0", "10.0"]]);
    let shares = parts.iter().map(|part| part.share.unwrap().text(Lang::En));
    // Each is an axis of its own, and all of it.
    assert_eq!(shares.collect::<Vec<_>>(), ["100.0%", "100.0%"]);
    let first = |row| reading.rises(&held.made_of(row)).first().map(|(_, part)| part.measure);
    assert_eq!(first(0), Some(parts[0].measure));
    // What people would read as 0.0 is nothing to gain.
    assert_eq!(first(1), None);
}

#[test]
fn every_figure_has_its_name_in_both_languages() {
    let held = Held::small("a,80,60\nb,100,\n");
    let reading = held.reading();
    let names = |what| [Lang::En, Lang::Fa].map(|lang| reading.title(what, lang));
    let total = held.round.model().ranks[0].measure;
    assert_eq!(names(reading.score(total, 0).unwrap().what), ["Total", "کل"]);
    assert_eq!(names(reading.mean(total).unwrap().fact.what), ["Total", "کل"]);
    assert_eq!(names(reading.spread(total, &[0]).unwrap().median.what), ["Total", "کل"]);
    assert_eq!(names(reading.count(TypeIx(0)).what), ["Ministry", "وزارتخانه"]);
    let web = held.made_of(0).remove(0);
    let (points, share) = (web.points.unwrap(), web.share.unwrap());
    for fact in [points.won, points.worth, points.left, share] {
        assert_eq!(names(fact.what), ["Web", "وب"]);
    }

    let held = Held::example("round9");
    let reading = held.reading();
    let model = held.round.model();
    let named = |what, id: &str| {
        let titles = [Lang::En, Lang::Fa].map(|lang| reading.title(what, lang));
        assert!(titles.iter().all(|title| !title.is_empty() && *title != id), "{id}: {titles:?}");
        assert_ne!(titles[0], titles[1], "{id}");
    };
    for (at, statistic) in model.statistics.iter().enumerate() {
        named(reading.statistic(at).unwrap().what, &statistic.id);
    }
    for (share, classes) in held.round.results.shares.iter().enumerate() {
        for (at, class) in classes.iter().enumerate() {
            named(reading.class_count(share, at).what, &class.id);
            assert_eq!(reading.class_percent(share, at).unwrap().what, What::Class(share, at));
        }
    }
    for (at, growth) in model.growths.iter().enumerate() {
        named(What::Growth(at), &growth.id);
    }
    for at in 0..model.measures.len() {
        let id = &model.measure(MeasureIx(at)).id;
        assert!(!reading.title(What::Score(MeasureIx(at)), Lang::Fa).is_empty(), "{id}");
    }
}
