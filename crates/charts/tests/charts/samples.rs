//! Charts of the kind that a round gives, with names of real length.

use sanjeh_charts::{
    AxisBar, AxisBars, Bar, Bars, Chart, Column, Columns, Dot, DotStrip, Extent, Frame, Line, Look,
    Part, Series, Shown, Sign, Slope, Slopes, StackedBar,
    og::{AgencyCard, CardFigure, CardPlace, RoundCard},
};
use sanjeh_messages::{Lang, integer, number};

/// A text in both languages.
pub(crate) type Both = (&'static str, &'static str);

pub(crate) fn say(lang: Lang, (en, fa): Both) -> String {
    if lang == Lang::En { en.to_owned() } else { fa.to_owned() }
}

pub(crate) const NINTH: Both = ("Ninth round", "دورهٔ نهم");
pub(crate) const EIGHTH: Both = ("Eighth round", "دورهٔ هشتم");

pub(crate) const AXES: [Both; 4] = [
    ("User-centric", "کاربرمحوری"),
    ("Integrated", "یکپارچگی"),
    ("Participatory", "مشارکت‌پذیری"),
    ("Transparent", "شفافیت"),
];

pub(crate) const AGENCIES: [Both; 5] = [
    ("Ministry of ICT", "وزارت ارتباطات و فناوری اطلاعات"),
    ("Ministry of Cooperatives, Labour and Social Welfare", "وزارت تعاون، کار و رفاه اجتماعی"),
    ("Organisation for Registration of Deeds and Properties", "سازمان ثبت اسناد و املاک کشور"),
    ("Central Bank (CBI)", "بانک مرکزی (CBI)"),
    ("Ministry of Justice", "وزارت دادگستری"),
];

pub(crate) fn frame(lang: Lang, id: &str, width: u32, look: Look) -> Frame {
    Frame {
        lang,
        id: id.to_owned(),
        title: say(
            lang,
            (
                "Integration rose by 4 points, the most of all axes",
                "یکپارچگی با ۴ امتیاز بیش از محورهای دیگر رشد کرد",
            ),
        ),
        subtitle: say(lang, ("Mean of 170 agencies, 0 to 100", "میانگین ۱۷۰ دستگاه، از ۰ تا ۱۰۰")),
        source: say(lang, ("Sanjeh, ninth round, 20 June 2022", "سنجه، دورهٔ نهم، ۳۰ خرداد ۱۴۰۱")),
        note: Some(say(lang, ("Reconstructed data.", "داده‌ها بازسازی شده است."))),
        width,
        look,
    }
}

/// A value with one decimal.
pub(crate) fn shown(value: f64) -> Shown {
    Shown::new(value, 1)
}

/// The same, with the sign of published figures.
pub(crate) fn published(value: f64) -> Shown {
    Shown { sign: Sign::Published, ..shown(value) }
}

pub(crate) fn bars(lang: Lang) -> Bars {
    let values = [(52.0, 53.0), (35.0, 31.0), (41.0, 36.0), (30.0, 29.0)];
    let bar = |(series, (now, before)): (usize, (f64, f64))| Bar {
        label: say(lang, AXES[series]),
        now: Some(if series == 0 { published(now) } else { shown(now) }),
        before: Some(shown(before)),
        series: Some(series),
    };
    Bars {
        now: say(lang, NINTH),
        before: Some(say(lang, EIGHTH)),
        bars: values.into_iter().enumerate().map(bar).collect(),
        extent: Extent::up_to(100.0),
    }
}

pub(crate) fn axis_bars(lang: Lang) -> AxisBars {
    let values = [
        (Some(74.2), 52.0, 98.4),
        (Some(31.0), 35.0, 84.0),
        (Some(100.0), 41.0, 100.0),
        (None, 30.0, 77.5),
    ];
    let bar = |(series, (score, mean, best)): (usize, (Option<f64>, f64, f64))| AxisBar {
        label: say(lang, AXES[series]),
        score: score.map(shown),
        mean: Some(published(mean)),
        best: Some(shown(best)),
        series,
    };
    AxisBars {
        agency: say(lang, AGENCIES[1]),
        bars: values.into_iter().enumerate().map(bar).collect(),
        extent: Extent::up_to(100.0),
    }
}

/// Numbers from 0 to below 1 that look as if there were no order in them.
pub(crate) fn noise(seed: u64) -> impl Iterator<Item = f64> {
    let mut state = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    })
}

pub(crate) fn dot_strip(lang: Lang, count: usize) -> DotStrip {
    let mut noise = noise(7);
    let mut draw = || noise.next().unwrap_or_default();
    let dots: Vec<Dot> = (0..count)
        .map(|i| Dot {
            name: say(lang, AGENCIES[i % AGENCIES.len()]),
            value: shown((draw() + draw() + draw()) / 3.0 * 92.0 + 4.0),
            href: Some(format!("/agency/{i}")),
            marked: i == count / 2,
            named: i % (count / 4).max(1) == 0,
        })
        .collect();
    DotStrip {
        dots,
        mean: Some(published(40.8)),
        quartiles: Some([29.5, 41.0, 52.25]),
        extent: Extent::up_to(100.0),
        decimals: 1,
    }
}

pub(crate) fn slopes(lang: Lang) -> Slopes {
    let values = [(22.1, 58.4), (31.0, 57.9), (30.5, 57.5), (12.25, 36.0), (40.0, 61.3)];
    let slope = |(i, (before, now))| Slope {
        name: say(lang, AGENCIES[i]),
        before: shown(before),
        now: shown(now),
        sign: if i == 0 { Sign::Published } else { Sign::None },
        marked: i == 2,
    };
    Slopes {
        before: say(lang, EIGHTH),
        now: say(lang, NINTH),
        slopes: values.into_iter().enumerate().map(slope).collect(),
        extent: Extent::up_to(100.0),
        decimals: 1,
    }
}

pub(crate) fn stacked_bar(lang: Lang) -> StackedBar {
    let parts: [(Both, u64, f64); 4] = [
        (("Fully electronic", "تمام‌الکترونیکی"), 351, 21.12),
        (("Partly electronic", "نیمه‌الکترونیکی"), 640, 38.51),
        (("Information only", "اطلاع‌رسانی"), 642, 38.63),
        (("Not electronic", "غیرالکترونیکی"), 29, 1.74),
    ];
    let part = |(label, count, percent)| Part {
        label: say(lang, label),
        count,
        sign: if count == 640 { Sign::Contradicted } else { Sign::None },
        percent: if count == 351 { published(percent) } else { shown(percent) },
    };
    StackedBar {
        whole: say(lang, ("Services", "خدمات")),
        by: say(lang, ("electronification", "الکترونیکی بودن")),
        parts: parts.into_iter().map(part).collect(),
    }
}

pub(crate) fn line(lang: Lang, rounds: usize) -> Line {
    let noise: Vec<f64> = noise(3).take(2 * rounds).collect();
    let values = |from: f64, noise: &[f64]| -> Vec<Option<Shown>> {
        let value =
            |(i, x): (usize, &f64)| (i != 2).then_some(shown(from + i as f64 * 2.0 + x * 9.0));
        noise.iter().enumerate().map(value).collect()
    };
    let (own, mean) = noise.split_at(rounds);
    Line {
        rounds: (1..=rounds)
            .map(|n| {
                if lang == Lang::En {
                    format!("Round {n}")
                } else {
                    format!("دورهٔ {}", integer(lang, n as i64))
                }
            })
            .collect(),
        series: vec![
            Series { name: say(lang, AGENCIES[0]), values: values(42.0, own), marked: true },
            Series {
                name: say(lang, ("Mean of all agencies", "میانگین همهٔ دستگاه‌ها")),
                values: values(34.0, mean),
                marked: false,
            },
        ],
        extent: Extent::up_to(100.0),
    }
}

pub(crate) fn columns(lang: Lang) -> Columns {
    let levels: [(Both, u64); 5] = [
        (("Beginning", "آغازین"), 38),
        (("Developing", "در حال توسعه"), 71),
        (("Intermediate", "میانه"), 44),
        (("Advanced", "پیشرفته"), 15),
        (("Transformed services", "خدمات دگرگون‌شده"), 2),
    ];
    let column = |(label, count)| Column {
        label: say(lang, label),
        count,
        sign: if count == 2 { Sign::Published } else { Sign::None },
        marked: count == 44,
    };
    Columns {
        counted: say(lang, ("Agencies", "دستگاه‌ها")),
        columns: levels.into_iter().map(column).collect(),
    }
}

/// Every kind of chart, each with a name that can be an id.
pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Box<dyn Chart>)> {
    vec![
        ("bars", Box::new(bars(lang))),
        ("axis-bars", Box::new(axis_bars(lang))),
        ("dot-strip", Box::new(dot_strip(lang, 170))),
        ("slopes", Box::new(slopes(lang))),
        ("stacked-bar", Box::new(stacked_bar(lang))),
        ("line", Box::new(line(lang, 12))),
        ("line-2", Box::new(line(lang, 2))),
        ("line-1", Box::new(line(lang, 1))),
        ("columns", Box::new(columns(lang))),
    ]
}

pub(crate) fn round_card(lang: Lang) -> RoundCard {
    let values = [52.0, 35.0, 41.0, 30.0];
    RoundCard {
        lang,
        site: say(lang, ("Sanjeh", "سنجه")),
        title: say(
            lang,
            ("Ninth e-government assessment round", "دورهٔ نهم ارزیابی دولت الکترونیکی"),
        ),
        finding: say(
            lang,
            (
                "170 agencies scored 40.8 on average; the Ministry of ICT leads, the Ministry of Justice is last",
                "میانگین امتیاز ۱۷۰ دستگاه ۴۰٫۸ است؛ وزارت ارتباطات و فناوری اطلاعات پیشتاز و وزارت دادگستری آخر است",
            ),
        ),
        figures: values
            .into_iter()
            .zip(AXES)
            .map(|(value, axis)| CardFigure {
                value: number(lang, value, Some(0)),
                label: say(lang, axis),
            })
            .collect(),
        notice: Some(say(
            lang,
            (
                "Reconstruction: only this round's published figures are real.",
                "بازسازی: تنها ارقام منتشرشدهٔ این دوره واقعی است.",
            ),
        )),
    }
}

pub(crate) fn agency_card(lang: Lang) -> AgencyCard {
    AgencyCard {
        lang,
        site: say(lang, ("Sanjeh", "سنجه")),
        name: say(lang, AGENCIES[1]),
        round: round_card(lang).title,
        score: Some(number(lang, 67.23, Some(2))),
        rank: Some(CardPlace { place: say(lang, ("12 of 170", "۱۲ از ۱۷۰")), shared: true }),
        level: Some(say(lang, ("Advanced", "پیشرفته"))),
        notice: round_card(lang).notice,
    }
}
