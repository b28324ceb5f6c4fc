//! The page of a round, the home page, and charts.

use std::collections::BTreeSet;
use std::io::Write as _;

use sanjeh_messages::Lang;
use sanjeh_publication::{Library, Publication};
use sanjeh_publishing::{Correction, Options as PublishOptions, publish};
use sanjeh_round::{Figure, Origin, Place, Value};
use sanjeh_site::{Address, Chart, Options, Page, Picture, Request, Site};

use crate::support::{OTHERS, ROUNDS, ask, nine, page, text, words};

/// What a browser may have to fetch before the round page is seen, in bytes.
const FIRST_VIEW: usize = 100_000;

/// A figure as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Shown {
    words: String,
    subject: String,
    value: String,
    text: String,
}

/// All figures of a page.
fn shown(html: &str) -> impl Iterator<Item = Shown> {
    html.split(" data-figure=\"").skip(1).map(|rest| {
        let tag = rest.split('>').next().unwrap_or_default();
        let attribute = |name: &str| {
            let value = tag.split(&format!("{name}=\"")).nth(1);
            value.and_then(|v| v.split('"').next()).unwrap_or_default().to_owned()
        };
        let words = rest.split('"').next().unwrap_or_default().to_owned();
        let text = rest.split('>').nth(1).and_then(|t| t.split('<').next()).unwrap_or_default();
        let text = text.replace(['\u{2066}', '\u{2069}'], "");
        Shown { words, subject: attribute("data-subject"), value: attribute("data-value"), text }
    })
}

/// A figure in words as pages say it. That a score rose is shown by its growth.
fn said(figure: &Figure) -> String {
    match figure {
        Figure::Published(measure) => format!("published {measure}"),
        Figure::Rank(list) => format!("rank {list}"),
        Figure::Count(what) => format!("count {what}"),
        Figure::Percent(share) => format!("percent {share}"),
        Figure::Statistic(id, measure) => format!("statistic {id} {measure}"),
        Figure::Growth(id) | Figure::Rose(id) => format!("growth {id}"),
        Figure::GrowthRank(id) => format!("growth_rank {id}"),
        Figure::Previous(figure) => format!("previous {}", said(figure)),
        other => panic!("no claim is about {other:?}"),
    }
}

#[test]
fn every_claim_that_holds_is_on_the_page_or_one_link_away() {
    let publication = ROUNDS.library().get("9").expect("round 9");
    assert!(publication.provenance.published().len() > 50);
    for lang in Lang::ALL {
        let html = page(lang, Page::Round(nine()), "");
        let start = format!("/{}/rounds/9/", lang.code());
        let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
        let near: BTreeSet<&str> =
            links.filter(|l| l.starts_with(&start) && l.ends_with('/')).collect();
        assert!(near.len() > 10, "{near:?}");
        let mut figures: Vec<Shown> = shown(&html).collect();
        for path in near {
            let reply = ROUNDS.respond(&Request { path, ..Request::default() });
            figures.extend(shown(&text(reply)));
        }
        for (figure, subject) in publication.provenance.published() {
            let (wanted, round) = (said(figure), &publication.round);
            let value = figure.of(round, publication.compared.as_ref(), subject);
            let found = figures.iter().filter(|s| s.words == wanted && s.subject == *subject);
            let holds = |shown: &Shown| match (figure, &value) {
                (Figure::Rose(_), _) => shown.value.parse::<f64>().is_ok_and(|x| x > 0.0),
                (_, Ok(Some(Value::Number(x)))) => shown.value.parse::<f64>() == Ok(*x),
                _ => false,
            };
            assert!(
                found.clone().any(holds),
                "{wanted} {subject} {value:?} in {lang}: {:?}",
                found.collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn what_was_published_is_marked_and_nothing_else() {
    let publication = ROUNDS.library().get("9").expect("round 9");
    let html = page(Lang::En, Page::Round(nine()), "");
    for element in html.split(" data-figure=\"").skip(1) {
        let own = element.split("</td>").next().unwrap_or_default();
        let own =
            own.split("</li>").next().unwrap_or_default().split("<span class=\"before\"").next();
        let shown =
            shown(&format!(" data-figure=\"{}", own.unwrap_or_default())).next().expect("one");
        let figure: Figure = shown.words.parse().expect("a figure");
        let (is, own) =
            (publication.provenance.of(&figure, &shown.subject), own.unwrap_or_default());
        assert_eq!(own.contains("class=\"really\""), is != Origin::Reconstructed, "{shown:?}");
        assert_eq!(own.contains("◆!"), is == Origin::Contradicted, "{shown:?}");
    }
    assert_eq!(html.matches("aria-hidden=\"true\">◆!").count(), 4, "1,662 and three counts");
    assert!(html.contains("Reconstruction: only this round"), "the notice stands on the page");
    assert!(html.contains("◆! a published one that contradicts others"));
}

#[test]
fn the_first_view_is_light() {
    for lang in Lang::ALL {
        let html = page(lang, Page::Round(nine()), "");
        let mut size = compressed(html.as_bytes());
        let mut fonts = BTreeSet::new();
        let names: BTreeSet<&str> = html.split('"').filter(|p| p.starts_with("/assets/")).collect();
        for path in names {
            let body = ROUNDS.respond(&Request { path, ..Request::default() }).body;
            size += compressed(&body);
            let css = String::from_utf8_lossy(&body).into_owned();
            let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
            fonts.extend(urls.map(|font| format!("/assets/{font}")));
        }
        // The font of the language is counted by its own link already.
        for path in fonts.iter().filter(|path| !html.contains(*path)) {
            let font = ROUNDS.respond(&Request { path, ..Request::default() });
            assert_eq!(font.status, 200, "{path}");
            size += font.body.len();
        }
        assert!(size < FIRST_VIEW, "{size} bytes in {lang}");
    }
}

fn compressed(bytes: &[u8]) -> usize {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    out.write_all(bytes).expect("memory takes all");
    out.into_inner().len()
}

#[test]
fn rounds_of_any_methodology_have_a_page_and_charts() {
    for site in [&*OTHERS, &*ROUNDS] {
        for publication in site.library().all() {
            let id = publication.manifest.id.clone();
            for lang in Lang::ALL {
                let html = text(ask(site, lang, Page::Round(id.clone()), ""));
                assert!(html.contains("<h1>") && !html.contains("NaN"), "{id} {lang}");
                let charts: BTreeSet<&str> = html
                    .split('"')
                    .filter(|p| p.contains("/charts/") && p.rsplit('.').next() == Some("svg"))
                    .collect();
                assert_eq!(charts.is_empty(), publication.presentation().is_none(), "{id}");
                for path in charts {
                    let reply = site.respond(&Request { path, ..Request::default() });
                    assert_eq!(reply.content_type, "image/svg+xml", "{path}");
                    let svg = text(reply);
                    assert!(svg.starts_with("<svg") && !svg.contains("NaN"), "{path}");
                    let data = path.replace(".svg", ".csv");
                    assert!(html.contains(&data), "{data} is linked");
                    let reply = site.respond(&Request { path: &data, ..Request::default() });
                    assert_eq!(reply.content_type, "text/csv; charset=utf-8", "{data}");
                    let csv = text(reply);
                    assert!(csv.starts_with('\u{FEFF}') && csv.lines().count() > 1, "{data}");
                    // Nothing in it that is not seen: a program would not find what is looked up.
                    let is_mark = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
                    assert!(!csv.contains(is_mark) && !csv.contains('\u{200E}'), "{csv:?}");
                    // Numbers are read as numbers, whatever the language.
                    let digits = csv.lines().skip(1).flat_map(|line| line.split(',').skip(1));
                    assert!(!digits.clone().any(|cell| cell.contains(['٫', '–'])), "{csv}");
                    assert!(digits.clone().any(|cell| cell.parse::<f64>().is_ok()), "{csv}");
                }
            }
        }
    }
}

#[test]
fn the_data_of_a_chart_are_its_own_with_names() {
    let csv = |name: &str, lang: Lang| {
        let chart =
            Chart { publication: nine(), name: name.to_owned(), lang, picture: Picture::Csv };
        text(ROUNDS.respond(&Request { path: &Address::Chart(chart).path(), ..Request::default() }))
    };
    assert_eq!(
        csv("axes", Lang::En),
        "\u{feff}Name,Round 9,Published: Round 9,Round 8,Published: Round 8\r\n\
         User-centric government,52,◆,53,◆\r\nIntegrated government,35,◆,31,◆\r\n\
         Participatory government,41,◆,36,◆\r\nTransparent government,30,◆,29,◆\r\n"
    );
    assert_eq!(
        csv("distribution/main", Lang::Fa).lines().take(3).collect::<Vec<_>>(),
        [
            "\u{feff}دستگاه,امتیاز",
            "وزارت امور اقتصادی و دارایی,91.85",
            "وزارت تعاون، کار و رفاه اجتماعی,61.99",
        ]
    );
    assert!(csv("axes", Lang::Fa).starts_with("\u{feff}نام,دورهٔ ۹,منتشرشده: دورهٔ ۹,دورهٔ ۸,"));
    let history = csv("agencies/min-ict/history", Lang::Fa);
    assert!(history.contains("52.28") && history.contains("وزارت ارتباطات"), "{history}");
}

#[test]
fn pictures_are_made_when_asked_for() {
    let chart = Chart {
        publication: nine(),
        name: "axes".to_owned(),
        lang: Lang::Fa,
        picture: Picture::Png,
    };
    let preview = |agency: Option<&str>| Address::Preview {
        publication: nine(),
        agency: agency.map(str::to_owned),
        lang: Lang::En,
    };
    for address in [Address::Chart(chart.clone()), preview(None), preview(Some("min-ict"))] {
        let reply = ROUNDS.respond(&Request { path: &address.path(), ..Request::default() });
        assert_eq!((reply.status, reply.content_type), (200, "image/png"), "{address:?}");
        assert!(reply.body.starts_with(b"\x89PNG"));
    }
    let unknown = Address::Chart(Chart { name: "distribution/nobody".to_owned(), ..chart });
    for address in [unknown, preview(Some("nobody"))] {
        let reply = ROUNDS.respond(&Request { path: &address.path(), ..Request::default() });
        assert_eq!(reply.status, 404, "{address:?}");
    }
}

#[test]
fn persian_pages_have_persian_digits() {
    for page_of in [Page::Round(nine()), Page::Home] {
        let html = page(Lang::Fa, page_of, "");
        let main = &html[html.find("<main").expect("main content")..];
        // Addresses, commands and citations have parts that are the same in every language.
        let text = ["code", "bdi", "blockquote"]
            .iter()
            .fold(main.to_owned(), |text, tag| without(&text, tag));
        let text = words(&text)
            .replace("SHA-256", "")
            .replace("انتشار \u{2068}9", "")
            .replace("انتشار 9", "");
        let digit = text.find(|c: char| c.is_ascii_digit());
        let around = digit.map(|at| text[..at].chars().rev().take(40).collect::<Vec<_>>());
        assert_eq!(around.map(|a| a.into_iter().rev().collect::<String>()), None);
    }
}

/// The text without elements of this name.
fn without(html: &str, tag: &str) -> String {
    let start = format!("<{tag}");
    let mut parts = html.split(&start);
    let first = parts.next().unwrap_or_default().to_owned();
    let end = format!("</{tag}>");
    parts.fold(first, |text, part| text + part.split_once(&end).map_or("", |(_, rest)| rest))
}

#[test]
fn a_correction_is_shown_on_both_sides() {
    let folder = std::env::temp_dir().join(format!("sanjeh-corrected-{}", std::process::id()));
    let mini =
        Place::Folder(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/mini"));
    let options = |corrects| PublishOptions {
        id: None,
        published: "2022-06-20".to_owned(),
        corrects,
        ..PublishOptions::default()
    };
    let publish = |corrects| -> Publication {
        publish(&mini, None, &options(corrects), &folder)
            .unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100)))
    };
    let old = publish(None);
    let reason = [
        ("en".to_owned(), "A typing error.".to_owned()),
        ("fa".to_owned(), "خطای نوشتاری.".to_owned()),
    ];
    let new = publish(Some(Correction { of: &old, reason: reason.into_iter().collect() }));
    let (old_id, new_id) = (old.manifest.id.clone(), new.manifest.id.clone());
    let site = Site::new(Library::new(vec![old.shared(), new.shared()]), Options::default());
    std::fs::remove_dir_all(&folder).expect("the folder is there");
    for page in [Page::Round(old_id.clone()), Page::Ranking(old_id.clone())] {
        let html = text(ask(&site, Lang::En, page, ""));
        assert!(html.contains("class=\"superseded\"") && html.contains("A typing error."));
        assert!(html.contains(&format!("/en/rounds/{new_id}/\"")));
    }
    let html = text(ask(&site, Lang::Fa, Page::Round(new_id), ""));
    assert!(!html.contains("class=\"superseded\"") && html.contains("خطای نوشتاری."));
    assert!(html.contains(&format!("/fa/rounds/{old_id}/\"")));
    let home = text(ask(&site, Lang::En, Page::Home, ""));
    assert!(home.contains("A typing error."), "the list of rounds names corrections");
}

#[test]
fn texts_of_the_page() {
    for lang in Lang::ALL {
        insta::assert_snapshot!(
            format!("round-{lang}"),
            lines(&page(lang, Page::Round(nine()), ""))
        );
        insta::assert_snapshot!(format!("home-{lang}"), lines(&page(lang, Page::Home, "")));
    }
}

/// The main content as text, one block a line, without drawings.
fn lines(html: &str) -> String {
    let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    let main = without(&format!("<main{}", main.unwrap_or_default()), "svg");
    let main = without(&main, "details");
    let ends = [
        "</p>",
        "</tr>",
        "</li>",
        "</h1>",
        "</h2>",
        "</h3>",
        "</caption>",
        "</figcaption>",
        "</label>",
    ];
    let marked = ends.iter().fold(main, |text, end| text.replace(end, &format!("{end}\u{1}")));
    let all = marked.split('\u{1}').map(words).filter(|line| !line.is_empty());
    let text = all.collect::<Vec<_>>().join("\n");
    let text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    // The digest changes with every file of the publication.
    let digest = ROUNDS.library().get("9").expect("round 9").digest.as_str();
    text.replace(digest, "DIGEST").replace(&digest[..16], "DIGEST")
}

#[test]
fn those_that_are_assessed_are_called_by_their_name() {
    let said = lines(&page(Lang::En, Page::Round(nine()), ""));
    assert!(said.contains("104 agencies rose, 64 fell and 2 are new."), "{said}");
    assert!(said.contains("Means over every agency that has a score."), "{said}");
    assert!(said.contains("one dot for each agency"), "{said}");
    let persian = lines(&page(Lang::Fa, Page::Round(nine()), ""));
    assert!(
        persian.contains(
            "امتیاز ۱۰۴ دستگاه بالا و امتیاز ۶۴ دستگاه پایین رفته است. ۲ دستگاه تازه است."
        ),
        "{persian}"
    );
    let others = persian.replace("پنجرهٔ واحد", "");
    assert!(!others.contains("واحد"), "the kind is known: {others}");
}

#[test]
fn whoever_shares_a_place_among_all_is_tied_in_the_list_of_a_category_too() {
    let said = lines(&page(Lang::En, Page::Round(nine()), ""));
    let others = said.split("Other agencies").last().unwrap();
    assert!(others.contains("162 tied Sample agency 117"), "{others}");
    // Nothing in the table of growth was published.
    assert!(said.contains("Largest growth since the previous round reconstructed\n"), "{said}");
}

#[test]
fn charts_mark_what_was_published_and_nothing_else() {
    // Of those without any step only the percentage was published, of levels of the single window
    // only percentages.
    let html = page(Lang::En, Page::Round(nine()), "");
    let claimed = |name: &str| {
        let at = html.find(&format!("id=\"chart-{name}-drawing-desc\"")).unwrap();
        html[at..].split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    let electronic = claimed("electronification");
    assert!(electronic.contains("No step taken 182 (11%\u{A0}◆)"), "{electronic}");
    assert!(electronic.starts_with("Services by "), "{electronic}");
    // One that contradicts others bears the sign of that, and the note says what it means.
    assert!(electronic.contains("1,014\u{A0}◆! ("), "{electronic}");
    let figure = html.split("id=\"chart-electronification-drawing-desc\"").nth(1).unwrap();
    let figure = figure.split("</figure>").next().unwrap();
    assert!(figure.contains("those marked ◆! contradict other published figures."), "{figure}");
    let window = claimed("single-window");
    assert!(window.starts_with("Agencies by "), "{window}");
    let marked = ["100 (59%\u{A0}◆)", "43 (25%\u{A0}◆)", "27 (16%\u{A0}◆)"];
    assert!(marked.iter().all(|figures| window.contains(figures)), "{window}");
    // The clause on the sign stands only where the sign is.
    let agency = page(Lang::En, Page::Agency(nine(), "min-ict".into()), "");
    let history =
        agency.split("id=\"chart-agencies-min-ict-history-drawing-desc\"").nth(1).unwrap();
    let history = history.split("</figure>").next().unwrap();
    assert!(history.contains("Reconstructed.") && !history.contains('◆'), "{history}");
    assert!(!html.contains('◊') && !agency.contains('◊'));
}

#[test]
fn a_mean_is_written_the_same_way_in_sentence_chart_and_table() {
    let html = page(Lang::En, Page::Round(nine()), "");
    assert!(html.contains("40.85") && !html.contains("40.8 ") && !html.contains("40.8<"));
    let agency = page(Lang::En, Page::Agency(nine(), "min-justice".into()), "");
    // Programs find the mean at full precision beside it.
    assert!(!words(&agency).contains("52.09") && !agency.contains("40.8<"));
}
