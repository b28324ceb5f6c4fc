//! Reports of real rounds: they hold to PDF/UA-1, have the figures in them, and are the same each time.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::path::{Path, PathBuf};
use std::process::Command;

use sanjeh_engine::Explainer;
use sanjeh_messages::Lang;
use sanjeh_publication::{Publication, Standing};
use sanjeh_publishing::{Options, publish};
use sanjeh_round::Place;

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("sanjeh-report-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn published(name: &str, before: Option<&Publication>, folder: &Folder) -> Publication {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let options = Options {
        id: Some(name.to_owned()),
        published: "2022-06-20".to_owned(),
        ..Options::default()
    };
    publish(&Place::Folder(example), before, &options, &folder.0)
        .unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false, 100)))
}

fn made(publication: &Publication, row: Option<u32>, lang: Lang) -> Vec<u8> {
    let verified = Standing { key: Some("20B3FC2E674B7D11".to_owned()), recomputed: true };
    made_by(publication, &verified, row, lang)
}

fn made_by(
    publication: &Publication,
    standing: &Standing,
    row: Option<u32>,
    lang: Lang,
) -> Vec<u8> {
    sanjeh_report::make(publication, standing, row, lang)
        .unwrap_or_else(|problems| panic!("{}", problems.render(Lang::En, false, 100)))
}

/// The text of a report, as a reader's program finds it. `pdftotext` is installed by `scripts/test`.
fn text(pdf: &[u8], folder: &Folder, name: &str) -> String {
    let file = folder.0.join(name);
    std::fs::write(&file, pdf).unwrap();
    let run = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output();
    let run = run.expect("pdftotext is there: apt-get install poppler-utils");
    assert!(run.status.success());
    String::from_utf8(run.stdout).unwrap()
}

/// Whether a report says that it holds to PDF/UA-1, which it only does where that was checked.
fn is_accessible(pdf: &[u8]) -> bool {
    pdf.windows(14).any(|bytes| bytes == b"<pdfuaid:part>")
}

#[test]
fn a_round_and_an_agency_are_shown_in_both_languages() {
    let folder = Folder::new("round9");
    let before = published("round8", None, &folder);
    let publication = published("round9", Some(&before), &folder);
    let round = made(&publication, None, Lang::En);
    assert!(round.starts_with(b"%PDF-"));
    assert_eq!(round, made(&publication, None, Lang::En), "the same bytes each time");
    let shown = text(&round, &folder, "round.pdf");
    // Figures of the data, marked where they were published.
    for figure in
        ["Ninth e-government assessment round", "170", "98.42*", "52*", "Page 2 of 10", "13.29*"]
    {
        assert!(shown.contains(figure), "{figure}\n{shown}");
    }
    // What no reader should meet.
    for figure in ["Page 11", "{page}", "NaN"] {
        assert!(!shown.contains(figure), "{figure}\n{shown}");
    }
    // The methodology publishes the mean of the headline without decimals of its own: then it has those
    // of its measure, as everywhere.
    let statistics = &publication.model().statistics;
    let at = statistics.iter().position(|statistic| statistic.id == "mean").unwrap();
    let mean = publication.round.results.statistics[at].unwrap();
    assert!(shown.contains(&format!(" {mean:.2} ")), "{mean}\n{shown}");
    assert!(!shown.contains(&format!(" {mean:.1} ")), "{mean}\n{shown}");
    assert!(shown.contains("all other figures are reconstructed"));
    let of = publication.presentation().unwrap().of;
    let row = publication.round.data.tables[of.0].ids.find(b"min-ict").unwrap();
    let shown = text(&made(&publication, Some(row), Lang::En), &folder, "agency.pdf");
    for figure in ["Ministry of ICT", "52.28", "43 of 170", "74.17*", "How to improve"] {
        assert!(shown.contains(figure), "{figure}\n{shown}");
    }
    // The steps upwards are those of the agency's page.
    let round = &publication.round;
    let mut explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
    let parts = publication.reading().made_of(&mut explainer, row);
    let (points, _) = publication.reading().rises(&parts)[0];
    let points = points.left.text(Lang::En);
    let steps = shown.split("How to improve").nth(1).unwrap();
    assert!(steps.contains(&points), "{points}\n{steps}");
    for row in [None, Some(row)] {
        let pdf = made(&publication, row, Lang::Fa);
        assert!(is_accessible(&pdf));
        let persian = text(&pdf, &folder, "fa.pdf");
        assert!(persian.contains('۹'), "Persian digits: {persian}");
        let digest: String = publication.digest.chars().take(16).collect();
        assert!(persian.contains(&digest), "the digest stands on each page");
    }
}

#[test]
fn a_report_of_what_is_not_verified_says_so_and_promises_nothing() {
    let folder = Folder::new("doubtful");
    let publication = published("mini", None, &folder);
    let shown = text(&made(&publication, None, Lang::En), &folder, "verified.pdf");
    assert!(shown.contains("can be computed again") && !shown.contains("Not verified"), "{shown}");
    let waiting = Standing { key: Some("20B3FC2E674B7D11".to_owned()), recomputed: false };
    for (standing, why) in [
        (Standing::default(), "without the publisher’s key"),
        (waiting, "had not yet been computed"),
    ] {
        let shown = made_by(&publication, &standing, None, Lang::En);
        let shown = text(&shown, &folder, "doubtful.pdf");
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains("Not verified") && shown.contains(why), "{shown}");
        assert!(
            !shown.contains("can be computed again") && !shown.contains("Check these"),
            "{shown}"
        );
    }
}

#[test]
fn any_methodology_can_be_reported() {
    let folder = Folder::new("others");
    for name in ["mini", "egdi", "hdi", "oecd-dgi-2023"] {
        let publication = published(name, None, &folder);
        for (row, lang) in [(None, Lang::En), (Some(0), Lang::Fa)] {
            let pdf = made(&publication, row, lang);
            assert!(pdf.starts_with(b"%PDF-"), "{name}");
            assert!(lang == Lang::Fa || is_accessible(&pdf), "{name}");
        }
    }
}
