//! Labels neither overlap nor leave the drawing, whatever the names, values and widths: measured on
//! the glyphs as they are drawn.

use std::sync::{Arc, LazyLock};

use proptest::{collection::vec, option, prelude::*};
use resvg::usvg::{Group, Node, Options, Rect, TextChunk, Tree, fontdb::Database};
use sanjeh_charts::{
    AxisBar, AxisBars, Bar, Bars, Chart, Column, Columns, Dot, DotStrip, Extent, Line, Look, Part,
    Series, Shown, Sign, Slope, Slopes, StackedBar,
};
use sanjeh_messages::Lang;

use crate::samples;

/// How far glyphs may reach into each other or out of the drawing: less than the eye sees.
const TOLERANCE: f32 = 1.0;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../../fonts/Vazirmatn-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../fonts/Vazirmatn-Bold.ttf").to_vec());
    Arc::new(fonts)
});

/// The boxes of all texts of a drawing, with the texts, and the width and height of it all.
fn boxes(svg: &str) -> (Vec<(String, Rect)>, [f32; 2]) {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Vazirmatn".into(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).expect("a drawing");
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    (found, [tree.size().width(), tree.size().height()])
}

fn collect(group: &Group, found: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, found),
            Node::Text(text) => {
                let words = text.chunks().iter().map(TextChunk::text).collect();
                found.push((words, text.flattened().abs_bounding_box()));
            }
            _ => {}
        }
    }
}

/// What is wrong with the labels of a chart, if anything.
fn wrong(chart: &dyn Chart, lang: Lang, width: u32) -> Option<String> {
    // Right to left only a file has sides that the measuring program knows.
    let (look, margin) =
        if lang.is_right_to_left() { (Look::Standalone, 24.0) } else { (Look::Inline, 0.0) };
    let svg = chart.svg(&samples::frame(lang, "c", width, look));
    if svg.contains("NaN") || svg.contains("inf") {
        return Some("a place that is not a number".into());
    }
    let (texts, [width, height]) = boxes(&svg);
    let outside = texts.iter().find(|(_, at)| {
        at.left() < margin - TOLERANCE
            || at.right() > width - margin + TOLERANCE
            || at.top() < margin - TOLERANCE
            || at.bottom() > height - margin + TOLERANCE
    });
    if let Some((text, at)) = outside {
        return Some(format!("“{text}” leaves the drawing of {width}×{height}: {at:?}"));
    }
    let pairs = texts.iter().enumerate().flat_map(|(i, a)| texts[..i].iter().map(move |b| (a, b)));
    let touching = pairs.into_iter().find(|((_, a), (_, b))| {
        a.left() + TOLERANCE < b.right()
            && b.left() + TOLERANCE < a.right()
            && a.top() + TOLERANCE < b.bottom()
            && b.top() + TOLERANCE < a.bottom()
    });
    touching.map(|((a, at_a), (b, at_b))| format!("“{a}” {at_a:?} overlaps “{b}” {at_b:?}"))
}

#[test]
fn slopes_give_long_names_the_lines_that_they_need() {
    let mut slopes = samples::slopes(Lang::En);
    let name = "Academic Center for Education, Culture and Research";
    slopes.slopes[1].name = name.to_owned();
    for width in [310, 380, 500, 780] {
        assert_eq!(wrong(&slopes, Lang::En, width), None, "{width}");
        let svg = slopes.svg(&samples::frame(Lang::En, "c", width, Look::Inline));
        let said: Vec<String> = boxes(&svg).0.into_iter().map(|(text, _)| text).collect();
        assert!(said.iter().all(|text| !text.contains('…')), "{width}: {said:?}");
        assert!(said.join(" ").contains(name), "{width}: {said:?}");
    }
}

fn langs() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Lang::En), Just(Lang::Fa)]
}

fn widths() -> impl Strategy<Value = u32> {
    280_u32..1200
}

/// A name: of one word or many, of either script or both, with numbers and brackets.
fn names() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "وزارت",
        "ارتباطات",
        "و",
        "فناوری",
        "اطلاعات",
        "می‌دهد",
        "پاسخ‌گویی",
        "سازمان",
        "(CBI)",
        "۱۴۰۱",
        "Ministry",
        "of",
        "Transformational",
        "ICT",
        "Bürgerbüro",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        "12.5%",
        "ششششششششششششششششششششششششششششش",
    ]);
    vec(word, 1..9).prop_map(|words| words.join(" "))
}

fn scores() -> impl Strategy<Value = f64> {
    prop_oneof![6 => 0.0..=100.0, 1 => Just(0.0), 1 => Just(100.0), 1 => 49.9..50.1]
}

/// Scores as they are shown, with the sign of published figures or without.
fn signs() -> impl Strategy<Value = Sign> {
    prop_oneof![Just(Sign::None), Just(Sign::Published), Just(Sign::Contradicted)]
}

fn shown() -> impl Strategy<Value = Shown> {
    (scores(), signs()).prop_map(|(value, sign)| Shown { value, decimals: 2, sign })
}

fn no_more_than_one(marked: bool, i: usize) -> bool {
    marked && i == 0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_bars(
        lang in langs(), width in widths(), now in names(), before in option::of(names()),
        values in vec((names(), option::of(shown()), option::of(shown())), 0..7),
    ) {
        let bar = |(series, (label, now, before))| Bar { label, now, before, series: Some(series) };
        let bars = values.into_iter().enumerate().map(bar).collect();
        let chart = Bars { now, before, bars, extent: Extent::up_to(100.0) };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_axis_bars(
        lang in langs(), width in widths(), agency in names(),
        values in vec((names(), option::of(shown()), option::of(shown()), option::of(shown())), 0..6),
    ) {
        let bar = |(series, (label, score, mean, best))| AxisBar { label, score, mean, best, series };
        let bars = values.into_iter().enumerate().map(bar).collect();
        let chart = AxisBars { agency, bars, extent: Extent::up_to(100.0) };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_a_dot_strip(
        lang in langs(), width in widths(), marked: bool, mean in option::of(shown()),
        values in vec((names(), shown(), any::<bool>()), 0..30),
    ) {
        let dot = |(i, (name, value, named)): (usize, (String, Shown, bool))| {
            Dot { name, value, href: None, marked: no_more_than_one(marked, i), named }
        };
        let dots = values.into_iter().enumerate().map(dot).collect();
        let chart = DotStrip { dots, mean, quartiles: Some([20.0, 40.0, 60.0]), extent: Extent::up_to(100.0), decimals: 1 };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_slopes(
        lang in langs(), width in widths(), before in names(), now in names(), sign in signs(), marked: bool,
        values in vec((names(), shown(), shown()), 0..12),
    ) {
        let slope = |(i, (name, before, now))| Slope { name, before, now, sign, marked: no_more_than_one(marked, i) };
        let slopes = values.into_iter().enumerate().map(slope).collect();
        let chart = Slopes { before, now, slopes, extent: Extent::up_to(100.0), decimals: 2 };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_a_stacked_bar(
        lang in langs(), width in widths(), whole in names(),
        values in vec((names(), 0_u64..10_000, shown()), 0..8),
    ) {
        let part = |(label, count, percent): (String, u64, Shown)| Part { label, count, sign: percent.sign, percent };
        let chart = StackedBar { by: whole.clone(), whole, parts: values.into_iter().map(part).collect() };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_a_line(
        lang in langs(), width in widths(), marked: bool,
        rounds in vec((names(), option::of(shown()), option::of(shown())), 0..14), of in (names(), names()),
    ) {
        let series = |name, marked, values| Series { name, values, marked };
        let chart = Line {
            rounds: rounds.iter().map(|(name, ..)| name.clone()).collect(),
            series: vec![
                series(of.0, marked, rounds.iter().map(|(_, own, _)| *own).collect()),
                series(of.1, false, rounds.iter().map(|(.., mean)| *mean).collect()),
            ],
            extent: Extent::up_to(100.0),
        };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }

    #[test]
    fn of_columns(
        lang in langs(), width in widths(), counted in names(), sign in signs(), marked: bool,
        values in vec((names(), prop_oneof![0_u64..200, Just(1_000_000)]), 0..9),
    ) {
        let column = |(i, (label, count))| Column { label, count, sign, marked: no_more_than_one(marked, i) };
        let chart = Columns { counted, columns: values.into_iter().enumerate().map(column).collect() };
        prop_assert_eq!(wrong(&chart, lang, width), None);
    }
}

#[test]
fn the_check_finds_labels_that_overlap_or_leave_the_drawing() {
    struct Broken(&'static str);
    impl Chart for Broken {
        fn draw(&self, _: &sanjeh_charts::Frame) -> sanjeh_charts::Drawing {
            unreachable!("the whole drawing is given")
        }
        fn description(&self, _: Lang) -> String {
            String::new()
        }
        fn table(&self, lang: Lang) -> sanjeh_charts::ChartTable {
            samples::bars(lang).table(lang)
        }
        fn svg(&self, _: &sanjeh_charts::Frame) -> String {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='100' font-family='Vazirmatn'>{}</svg>",
                self.0
            )
        }
    }
    let overlap = Broken("<text x='10' y='40'>one</text><text x='20' y='42'>two</text>");
    assert!(wrong(&overlap, Lang::En, 300).unwrap().contains("overlaps"));
    let outside = Broken("<text x='290' y='40'>a long one</text>");
    assert!(wrong(&outside, Lang::En, 300).unwrap().contains("leaves"));
    assert_eq!(wrong(&Broken("<text x='10' y='40'>one</text>"), Lang::En, 300), None);
}

#[test]
fn a_name_of_other_letters_leaves_its_value_in_place() {
    let described = |lang, label: &str| {
        let columns = Columns {
            counted: "دستگاه".to_owned(),
            columns: vec![Column {
                label: label.to_owned(),
                count: 12,
                sign: Sign::None,
                marked: false,
            }],
        };
        columns.description(lang)
    };
    assert!(described(Lang::Fa, "CBI (2)").contains("\u{2068}CBI (2)\u{2069} ۱۲"));
    assert!(described(Lang::En, "بانک").contains("\u{2068}بانک\u{2069} 12"));
    assert!(!described(Lang::En, "Bank").contains("\u{2068}Bank"));
}
