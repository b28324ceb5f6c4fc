//! Each chart in both languages and looks: what it looks like, what it says, and that it is safe.

use roxmltree::Document;
use sanjeh_charts::{
    AxisBars, Bar, Bars, CSS, Chart, ChartTable, Columns, Dot, DotStrip, Extent, Line, Look,
    PUBLISHED, Part, Series, Shown, Sign, Slopes, StackedBar, TableCell, png,
};
use sanjeh_messages::Lang;

use crate::samples;

const LOOKS: [(&str, Look); 2] = [("inline", Look::Inline), ("file", Look::Standalone)];

/// Every chart in every language and look, as a name and an SVG.
fn every() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        for (name, chart) in samples::all(lang) {
            for (look_name, look) in LOOKS {
                let name = format!("{name}-{lang}-{look_name}");
                let svg = chart.svg(&samples::frame(lang, &name, 640, look));
                all.push((name, svg));
            }
        }
    }
    all
}

/// One element a line, so that a difference can be read.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

#[test]
fn drawings_are_as_they_were_looked_at() {
    for lang in Lang::ALL {
        let small: [(&str, Box<dyn Chart>); 7] = [
            ("bars", Box::new(samples::bars(lang))),
            ("axis-bars", Box::new(samples::axis_bars(lang))),
            ("dot-strip", Box::new(samples::dot_strip(lang, 9))),
            ("slopes", Box::new(samples::slopes(lang))),
            ("stacked-bar", Box::new(samples::stacked_bar(lang))),
            ("line", Box::new(samples::line(lang, 4))),
            ("columns", Box::new(samples::columns(lang))),
        ];
        for (name, chart) in small {
            let svg = chart.svg(&samples::frame(lang, name, 480, Look::Inline));
            insta::assert_snapshot!(format!("{name}-{lang}"), lines(&svg));
            let words = format!("{}\n{}", chart.description(lang), table(&chart.table(lang)));
            insta::assert_snapshot!(format!("{name}-{lang}-words"), words);
        }
        let file = samples::bars(lang).svg(&samples::frame(lang, "bars", 480, Look::Standalone));
        insta::assert_snapshot!(format!("file-{lang}"), lines(&file));
    }
}

fn table(table: &ChartTable) -> String {
    let text = |row: &Vec<TableCell>| row.iter().map(|cell| cell.text.clone()).collect();
    let rows = [table.head.clone()].into_iter().chain(table.rows.iter().map(text));
    let rows: Vec<String> = rows.map(|row: Vec<String>| row.join(" | ")).collect();
    format!("{}\n{}", table.caption, rows.join("\n"))
}

#[test]
fn drawings_are_well_formed_named_and_without_styles() {
    for (name, svg) in every() {
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = document.root_element();
        let named = root.attribute("aria-labelledby").unwrap();
        assert_eq!(named, format!("{name}-title {name}-desc"));
        let texts = named.split(' ').map(|id| {
            let of_id = document.descendants().find(|node| node.attribute("id") == Some(id));
            of_id.and_then(|node| node.text()).unwrap_or_default()
        });
        assert!(texts.into_iter().all(|text| text.chars().count() > 10), "{name}");
        let links = document
            .descendants()
            .any(|node| node.has_tag_name((root.tag_name().namespace().unwrap(), "a")));
        assert_eq!(root.attribute("role"), Some(if links { "group" } else { "img" }), "{name}");
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(!node.has_attribute("style"), "{name}");
            assert!(!["style", "script"].contains(&node.tag_name().name()), "{name}");
        }
        let mut ids: Vec<&str> =
            document.descendants().filter_map(|node| node.attribute("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id stands twice");
        assert!(ids.iter().all(|id| id.starts_with(&name)), "{name}: {ids:?}");
    }
}

#[test]
fn every_class_has_a_colour_in_the_style_sheet() {
    for (name, svg) in every() {
        let document = Document::parse(&svg).unwrap();
        for class in document.root_element().children().flat_map(|node| node.descendants()) {
            for class in class.attribute("class").into_iter().flat_map(|classes| classes.split(' '))
            {
                assert!(CSS.contains(&format!(".chart .{class} {{")), "{name}: {class}");
            }
        }
    }
}

#[test]
fn a_file_says_its_title_measure_source_and_note() {
    for lang in Lang::ALL {
        let frame = samples::frame(lang, "c", 640, Look::Standalone);
        let svg = samples::bars(lang).svg(&frame);
        let document = Document::parse(&svg).unwrap();
        let drawn: Vec<&str> = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            .filter_map(|node| node.text())
            .collect();
        for words in [&frame.title, &frame.subtitle, &frame.source, frame.note.as_ref().unwrap()] {
            assert!(drawn.iter().any(|text| text.contains(words.as_str())), "{words}");
        }
    }
}

#[test]
fn bars_below_zero_end_at_zero_and_ticks_have_the_decimals_of_their_step() {
    let bar = |label: &str, value| Bar {
        label: label.to_owned(),
        now: Some(Shown::new(value, 2)),
        before: None,
        series: None,
    };
    let bars = vec![bar("below", -0.75), bar("above", 0.5)];
    let extent = Extent { low: -0.75, high: 0.75 };
    let chart = Bars { now: "a".into(), before: None, bars, extent };
    let svg = chart.svg(&samples::frame(Lang::En, "z", 640, Look::Inline));
    let document = Document::parse(&svg).unwrap();
    let number = |node: roxmltree::Node<'_, '_>, name| {
        node.attribute(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or(0.0)
    };
    let rects = document.descendants().filter(|node| node.tag_name().name() == "rect");
    let ends: Vec<(f64, f64)> =
        rects.map(|node| (number(node, "x"), number(node, "x") + number(node, "width"))).collect();
    // Behind each value lies what hides the lines.
    let [below, _, above, _] = ends[..] else { panic!("{svg}") };
    assert!((below.1 - above.0).abs() < 0.2 && above.1 > above.0, "{ends:?}");
    assert!(((above.1 - above.0) * 1.5 - (below.1 - below.0)).abs() < 0.5, "{ends:?}");
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"-0.5") && texts.contains(&"0.0"), "{texts:?}");
}

#[test]
fn names_from_outside_stay_texts() {
    let name = "A & B <script>\"x\"</script>\u{1}\u{2028}";
    let dot = Dot {
        name: name.into(),
        value: samples::shown(50.0),
        href: Some("/?a=1&b=\"".into()),
        marked: true,
        named: true,
    };
    let chart = DotStrip {
        dots: vec![dot],
        mean: None,
        quartiles: None,
        extent: Extent::up_to(100.0),
        decimals: 0,
    };
    let mut frame = samples::frame(Lang::En, "x", 600, Look::Standalone);
    frame.title = name.into();
    let svg = chart.svg(&frame);
    let document = Document::parse(&svg).unwrap();
    assert!(!document.descendants().any(|node| node.tag_name().name() == "script"));
    assert!(document.descendants().any(|node| node.attribute("href") == Some("/?a=1&b=\"")));
}

#[test]
fn charts_without_data_are_drawn_and_say_so() {
    let empty: [Box<dyn Chart>; 7] = [
        Box::new(Bars {
            now: "a".into(),
            before: None,
            bars: vec![],
            extent: Extent::up_to(100.0),
        }),
        Box::new(AxisBars { agency: "a".into(), bars: vec![], extent: Extent::up_to(100.0) }),
        Box::new(DotStrip {
            dots: vec![],
            mean: None,
            quartiles: None,
            extent: Extent::up_to(100.0),
            decimals: 1,
        }),
        Box::new(Slopes {
            before: "a".into(),
            now: "b".into(),
            slopes: vec![],
            extent: Extent::up_to(100.0),
            decimals: 1,
        }),
        Box::new(StackedBar { whole: "a".into(), by: "b".into(), parts: vec![] }),
        Box::new(Line { rounds: vec![], series: vec![], extent: Extent::up_to(100.0) }),
        Box::new(Columns { counted: "a".into(), columns: vec![] }),
    ];
    for chart in empty {
        let svg = chart.svg(&samples::frame(Lang::En, "e", 300, Look::Inline));
        assert!(svg.contains("There are no data to show."), "{svg}");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        Document::parse(&svg).unwrap();
    }
}

/// The texts of a drawing, in their order.
fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("a drawing");
    let is_text = |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == "text";
    let own = |node: roxmltree::Node<'_, '_>| node.text().unwrap_or_default().to_owned();
    document.descendants().filter(is_text).map(own).collect()
}

#[test]
fn the_sign_of_published_figures_stands_at_its_own_number() {
    for lang in Lang::ALL {
        let part = Part {
            label: "x".into(),
            count: 182,
            sign: Sign::None,
            percent: samples::published(11.0),
        };
        let chart = StackedBar { whole: "y".into(), by: "z".into(), parts: vec![part] };
        let row: Vec<String> =
            chart.table(lang).rows.remove(0).into_iter().map(|cell| cell.text).collect();
        assert!(!row[1].contains(PUBLISHED) && row[2].ends_with(PUBLISHED), "{row:?}");
        let svg = chart.svg(&samples::frame(lang, "c", 480, Look::Inline));
        let drawn = texts(&svg);
        // The sign is drawn between the pieces of the value: after the percentage, before the bracket.
        assert!(drawn.iter().all(|text| !text.contains(PUBLISHED)), "{drawn:?}");
        let at = drawn.iter().position(|text| text.contains('(')).unwrap();
        assert_eq!(drawn[at + 1], ")", "{drawn:?}");
    }
}

#[test]
fn the_newest_value_of_a_history_is_written() {
    for lang in Lang::ALL {
        for (before, now) in [(43.21, 52.34), (52.34, 43.21), (0.0, 100.0), (44.0, 44.0)] {
            let shown = |value| Some(sanjeh_charts::Shown::new(value, 2));
            let newest = shown(now).unwrap().text(lang);
            let values = vec![shown(before), shown(now)];
            let chart = Line {
                rounds: vec!["8".into(), "9".into()],
                series: vec![Series { name: "x".into(), values, marked: true }],
                extent: Extent::up_to(100.0),
            };
            for width in [320, 390, 800] {
                let svg = chart.svg(&samples::frame(lang, "c", width, Look::Inline));
                assert!(texts(&svg).contains(&newest), "{lang}, {width}: {newest}");
            }
        }
    }
}

#[test]
fn names_keep_their_values_on_a_phone() {
    let value = samples::published(98.42);
    let dot = Dot {
        name: "Information Technology Organization of the Country".into(),
        value,
        href: None,
        marked: false,
        named: true,
    };
    let chart = DotStrip {
        dots: vec![dot],
        mean: None,
        quartiles: None,
        extent: Extent::up_to(100.0),
        decimals: 1,
    };
    let drawn = texts(&chart.svg(&samples::frame(Lang::En, "c", 360, Look::Inline)));
    assert!(drawn.iter().any(|text| text.starts_with("Information") && text.ends_with("98.4")));
}

#[test]
fn drawings_do_not_change_from_call_to_call() {
    assert_eq!(every(), every());
}

#[test]
fn images_have_the_width_that_was_asked_for() {
    for lang in Lang::ALL {
        let svg = samples::bars(lang).svg(&samples::frame(lang, "p", 640, Look::Standalone));
        let image = png(&svg, 1280).unwrap();
        let (width, height) = size(&image);
        let drawn: u32 = Document::parse(&svg)
            .unwrap()
            .root_element()
            .attribute("height")
            .unwrap()
            .parse()
            .unwrap();
        assert_eq!((width, height), (1280, drawn * 2));
    }
    assert!(png("<svg", 100).is_err());
    let svg = samples::bars(Lang::En).svg(&samples::frame(Lang::En, "p", 640, Look::Standalone));
    for width in [0, 5000, u32::MAX] {
        let problem = png(&svg, width).unwrap_err();
        assert!(problem.message.text(Lang::En).starts_with("The image could not be made"));
    }
}

/// The width and height of a PNG image, decoded whole.
pub(crate) fn size(image: &[u8]) -> (u32, u32) {
    let image = resvg::tiny_skia::Pixmap::decode_png(image).expect("a PNG image");
    (image.width(), image.height())
}

#[test]
fn a_strip_for_all_windows_has_each_link_once_and_its_dots_where_one_drawing_has_them() {
    for lang in Lang::ALL {
        let [narrow, wide] = [("n", 310), ("w", 780)]
            .map(|(id, width)| samples::frame(lang, id, width, Look::Inline));
        let strip = samples::dot_strip(lang, 60);
        let layers = strip.layers(&narrow, &wide).expect("layers");
        assert_eq!(layers.links.matches("<a ").count(), strip.dots.len());
        assert!(!layers.on_phones.contains("<a ") && !layers.on_desktops.contains("<a "));
        for (frame, class) in [(narrow, "on-phones"), (wide, "on-desktops")] {
            let alone = strip.svg(&frame);
            let height: f64 =
                attribute(&alone, "viewBox")[0].rsplit(' ').next().unwrap().parse().unwrap();
            let size = (f64::from(frame.width), height);
            let circles = |svg: &str, of: &str| -> Vec<[f64; 3]> {
                let of = svg.split("<circle ").filter(|circle| circle.contains(of));
                of.map(|circle| {
                    ["cx", "cy", "r"].map(|name| {
                        attribute(circle, name)[0].trim_end_matches('%').parse().unwrap()
                    })
                })
                .collect()
            };
            let [laid, drawn] = [circles(&layers.links, class), circles(&alone, "<title>")];
            assert_eq!(laid.len(), drawn.len());
            for ([cx, cy, r], [x, y, radius]) in laid.into_iter().zip(drawn) {
                assert!(
                    (cx / 100.0 * size.0 - x).abs() < 0.2 && (cy / 100.0 * size.1 - y).abs() < 0.2
                );
                assert_eq!(r, radius);
            }
        }
    }
}

/// The values of an attribute, in their order.
fn attribute<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let before = format!("{name}=\"");
    let parts = svg.split(before.as_str()).skip(1);
    parts.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

#[test]
fn tables_say_the_same_to_people_and_to_programs() {
    for lang in Lang::ALL {
        for (name, chart) in samples::all(lang) {
            for row in chart.table(lang).rows {
                assert!(
                    row[0].plain == sanjeh_messages::plain(row[0].text.clone()),
                    "{name}: {row:?}"
                );
                for cell in &row[1..] {
                    // Digits and signs of the language, and marks of direction, one by one.
                    let latin = |c: char| match c {
                        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
                        '٫' => Some('.'),
                        '−' => Some('-'),
                        '0'..='9' | '.' | '-' => Some(c),
                        _ => None,
                    };
                    let read: String = cell.text.chars().filter_map(latin).collect();
                    let is_none = cell.text == "–";
                    assert_eq!(cell.plain, read, "{name}: {cell:?}");
                    assert!(is_none == cell.plain.is_empty(), "{name}: {cell:?}");
                    assert!(cell.text.ends_with(cell.sign.text()), "{name}: {cell:?}");
                    let has_sign = cell.sign != Sign::None;
                    assert_eq!(has_sign, cell.text.contains(PUBLISHED), "{name}: {cell:?}");
                }
            }
        }
    }
}

#[test]
fn all_that_share_an_end_are_named_and_a_crowd_is_counted() {
    let said = |scores: &[f64]| {
        let dot = |(i, value): (usize, &f64)| Dot {
            name: format!("Agency {}", i + 1),
            value: Shown::new(*value, 2),
            href: None,
            marked: false,
            named: false,
        };
        let dots = scores.iter().enumerate().map(dot).collect();
        let extent = Extent::up_to(100.0);
        DotStrip { dots, mean: None, quartiles: None, extent, decimals: 2 }.description(Lang::En)
    };
    let two = said(&[98.42, 98.42, 3.0]);
    assert!(two.contains("from 3.00 (Agency 3) to 98.42 (Agency 1, Agency 2)"), "{two}");
    let crowd = said(&[98.42, 3.0, 3.0, 3.0, 3.0, 3.0]);
    assert!(crowd.contains("from 3.00 (5 agencies) to 98.42 (Agency 1)"), "{crowd}");
}
