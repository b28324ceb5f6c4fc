//! Sentences of small rounds, in both languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use sanjeh_messages::Lang;
use sanjeh_round::{
    Before, Compared, Open, Place, Provenance, Reading, Register, Round, compare, open, register,
};
use sanjeh_wording::{Kind, Sentence, Wording};

const METHODOLOGY: &str = r#"
[methodology]
id = "m"
version = "1"
[subjects.body]
title = { en = "Ministry", fa = "وزارتخانه" }
PLURAL
table = "bodies.csv"
name = { en = "name_en", fa = "name_fa" }
answers_in_columns = true
[questions.body]
web = { kind = "number", worst = 0, best = 100, title = { en = "Web", fa = "وب" } }
data = { kind = "number", worst = 0, best = 100, title = { en = "Data", fa = "داده" } }
[measures.body]
total = { of = ["web", "data"], published = { decimals = 1 }, title = { en = "Total", fa = "کل" } }
[ranks.all]
title = { en = "All", fa = "همه" }
measure = "total"
[growth.g]
measure = "total"
"#;

/// A round with all that is known of it.
struct Held {
    round: Round,
    register: Register,
    compared: Option<Compared>,
    provenance: Provenance,
}

impl Held {
    fn new(plural: &str, rows: &str, before: Option<&str>) -> Self {
        let round = opened(plural, rows);
        let before = before.map(|rows| Before::Round(Box::new(opened(plural, rows))));
        let compared = before.map(|before| compare(&round, before).expect("they are alike"));
        let register = register(&round).expect("the table is there");
        let provenance = Provenance::new(&round, &[]);
        Self { round, register, compared, provenance }
    }

    fn reading(&self) -> Reading<'_> {
        Reading {
            round: &self.round,
            compared: self.compared.as_ref(),
            register: &self.register,
            register_before: None,
            provenance: &self.provenance,
        }
    }

    fn wording(&self, lang: Lang) -> Wording<'_> {
        Wording::new(self.reading(), lang)
    }

    fn finding(&self, lang: Lang) -> String {
        Sentence::joined(self.wording(lang).finding()).plain()
    }
}

fn opened(plural: &str, rows: &str) -> Round {
    opened_as(&METHODOLOGY.replace("PLURAL", plural), rows)
}

fn opened_as(methodology: &str, rows: &str) -> Round {
    let table = format!("id,name_en,name_fa,web,data\n{rows}");
    let files: BTreeMap<String, Vec<u8>> = [
        ("methodology.toml".to_owned(), methodology.as_bytes().to_vec()),
        ("bodies.csv".to_owned(), table.into_bytes()),
    ]
    .into();
    let place = Place::Bundled { name: "round".to_owned(), files: Arc::new(files) };
    let what = Open { place, ..Open::default() };
    match open(&what, &|_| ()) {
        Ok((round, _)) => round,
        Err(problems) => panic!("{}", problems.render(Lang::En, false, 100)),
    }
}

const THREE: &str = "a,Alpha,الف,80,60\nb,Beta,Beta (ب),50,50\nc,Gamma,پ,40,60\n";

#[test]
fn subjects_are_counted_with_what_the_methodology_calls_them() {
    let known = Held::new("", THREE, None);
    assert!(known.finding(Lang::En).starts_with("3 ministries scored 56.7 on average."));
    assert!(known.finding(Lang::Fa).starts_with("۳ وزارتخانه به‌طور میانگین امتیاز ۵۶٫۷ گرفتند."));
    let own = Held::new("plural = { en = \"great ministries\" }", THREE, None);
    assert!(own.finding(Lang::En).starts_with("3 great ministries scored"));
    assert_eq!(own.wording(Lang::En).heading(sanjeh_engine::model::TypeIx(0)), "Great ministries");
    assert!(own.finding(Lang::Fa).starts_with("۳ وزارتخانه"));
    // Of what is not known and has no plural the sentence is right all the same.
    let round = |title: &str| {
        let mut held = Held::new("", THREE, None);
        let entry = held.round.methodology.document.subjects.get_mut("body").expect("it is there");
        entry.value.title = [("en".to_owned(), title.to_owned())].into_iter().collect();
        held.finding(Lang::En)
    };
    assert!(round("Board of state").starts_with("3 subjects of the kind “Board of state” scored"));
    let kind = sanjeh_engine::model::TypeIx(0);
    assert_eq!(known.wording(Lang::En).counted(kind, 1), "1 ministry");
    assert_eq!(known.wording(Lang::Fa).tie(kind, 2), "مشترک با ۲ وزارتخانه دیگر");
}

#[test]
fn those_that_share_a_place_are_named() {
    let held = Held::new("", THREE, None);
    let said = |lang, row| held.wording(lang).subject(row).plain();
    assert_eq!(said(Lang::En, 0), "Alpha scored 70.0 and ranks 1st of 3 ministries.");
    assert!(
        said(Lang::En, 1).starts_with(
            "Beta scored 50.0 and ranks last (2nd) of 3 ministries, level with Gamma."
        )
    );
    assert!(
        said(Lang::Fa, 2)
            .contains("در میان ۳ وزارتخانه، همراه با Beta (ب)، در رتبهٔ آخر (۲) قرار گرفت")
    );
    let rows: Vec<String> = (0..7).map(|n| format!("m{n},M{n},م{n},50,50\n")).collect();
    let crowd = Held::new("", &rows.concat(), None);
    let said = crowd.wording(Lang::En).subject(3).plain();
    assert_eq!(said, "M3 scored 50.0 and ranks 1st of 7 ministries, level with 6 others.");
}

/// The same bodies in a list that leaves no place empty after equal scores.
fn dense() -> Held {
    let rows = "a,Alpha,الف,80,60\nb,Beta,ب,80,60\nc,Gamma,پ,40,60\n";
    let list = "[ranks.all]\nties = \"dense\"";
    let methodology = METHODOLOGY.replace("PLURAL", "").replace("[ranks.all]", list);
    Held { round: opened_as(&methodology, rows), ..Held::new("", rows, None) }
}

#[test]
fn the_last_place_is_called_so_and_never_stands_among_more_than_there_are() {
    let held = Held::new("", THREE, None);
    let four = Held::new("", &format!("{THREE}d,Delta,ت,10,10\n"), None);
    let dense = dense();
    let kind = sanjeh_engine::model::TypeIx(0);
    let said = |held: &Held, lang, row| held.wording(lang).subject(row).plain();
    assert_eq!(
        said(&four, Lang::En, 3).split(". ").next(),
        Some("Delta scored 10.0 and ranks last (4th) of 4 ministries.")
    );
    assert!(
        said(&four, Lang::Fa, 3)
            .starts_with("«ت» امتیاز ۱۰٫۰ گرفت و در میان ۴ وزارتخانه در رتبهٔ آخر (۴) قرار گرفت.")
    );
    // Two of three are last: the second place is the last one.
    assert!(
        said(&held, Lang::En, 1).contains("ranks last (2nd) of 3 ministries, level with Gamma.")
    );
    assert!(said(&dense, Lang::En, 2).starts_with("Gamma scored 50.0 and ranks last (2nd)."));
    assert!(
        said(&dense, Lang::En, 0).starts_with("Alpha scored 70.0 and ranks 1st, level with Beta.")
    );
    assert!(said(&dense, Lang::Fa, 2).contains("در رتبهٔ آخر (۲) قرار گرفت."));
    let place = |held: &Held, lang, row| {
        let wording = held.wording(lang);
        let placing = held.reading().list(0).place(row).expect("it has a place");
        wording.place_and_tie(kind, &placing)
    };
    assert_eq!(place(&four, Lang::En, 3), "4 of 4");
    assert_eq!(place(&held, Lang::En, 1), "2 of 3 (shared with 1 other ministry)");
    assert_eq!(place(&dense, Lang::En, 0), "1 (shared with 1 other ministry)");
    assert_eq!(place(&dense, Lang::En, 2), "2 (last)");
    assert_eq!(place(&dense, Lang::Fa, 2), "۲ (آخر)");
    // One place that all share is not the last one.
    let alike = Held::new("", "a,Alpha,الف,50,50\nb,Beta,ب,50,50\n", None);
    assert!(said(&alike, Lang::En, 0).contains("ranks 1st of 2 ministries"));
}

#[test]
fn each_name_has_its_own_direction_and_programs_see_no_marks() {
    let held = Held::new("", THREE, None);
    let said = held.wording(Lang::Fa).ranking(0, &[0, 1, 2]);
    let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    assert!(!said.plain().contains(marks));
    let shown = said.isolated(Lang::Fa);
    assert!(shown.contains("؛ \u{2068}Beta (ب)\u{2069} و \u{2068}پ\u{2069} با امتیاز"), "{shown}");
    let names: Vec<&str> = (said.pieces().iter())
        .filter(|piece| matches!(piece.kind, Kind::Name(..)))
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(names, ["الف", "Beta (ب)", "پ"]);
    let english = held.wording(Lang::En).ranking(0, &[0, 1, 2]);
    assert_eq!(
        english.isolated(Lang::En),
        "All: Alpha leads with 70.0; Beta and Gamma share last place with 50.0."
    );
}

#[test]
fn changes_have_their_unit() {
    let before = "a,Alpha,الف,60,60\nb,Beta,ب,50,50\nc,Gamma,پ,30,50\n";
    let held = Held::new("", THREE, Some(before));
    let en = held.finding(Lang::En);
    assert!(en.contains("56.7 on average, 6.7 points more than in the previous round."), "{en}");
    let fa = held.finding(Lang::Fa);
    assert!(fa.contains("۶٫۷ امتیاز بیشتر از دورهٔ پیش."), "{fa}");
    let growth = held.wording(Lang::En).growth(0).expect("two rose").plain();
    assert_eq!(growth, "Alpha and Gamma rose most, by 10.0 points each");
    let subject = held.wording(Lang::En).subject(1).plain();
    assert!(subject.contains("Its score is the same as in the previous round."), "{subject}");
}

#[test]
fn some_side_by_side_are_apart_or_level() {
    let held = Held::new("", THREE, None);
    let said = |rows: &[u32]| held.wording(Lang::En).comparison(rows).map(|said| said.plain());
    assert_eq!(said(&[0]), None);
    assert_eq!(said(&[1, 2]).as_deref(), Some("Beta and Gamma have the same score: 50.0."));
    let apart = said(&[2, 1, 0]);
    assert_eq!(apart.as_deref(), Some("Alpha is 20.0 points ahead of Gamma and Beta."));
}
