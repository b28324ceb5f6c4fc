//! A publication in words for a report.

use sanjeh_charts::{Chart, Extent, Frame, Look, Shown, Sign};
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Lang, Message, Problem, Problems, dates, integer, message, number, numeral};
use sanjeh_methodology::Presentation;
use sanjeh_publication::{Publication, Standing};
use sanjeh_round::{Fact, Origin, Placing, Reading};
use sanjeh_wording::Wording;
use serde_json::{Value, json};

use crate::world::{Desk, printable};

/// The mark of figures that were published.
const MARK: &str = "*";

/// Beside a figure that was published and contradicts others.
const CLASH: &str = "*!";

/// Width of a chart on the page, in the pixels of its drawing.
const CHART_WIDTH: u32 = 640;

/// A figure of a drawing.
pub(crate) fn drawn(fact: &Fact) -> Shown {
    Shown { value: fact.published, decimals: fact.decimals, sign: sign(fact.origin) }
}

/// The sign of a figure of a drawing.
pub(crate) fn sign(origin: Origin) -> Sign {
    match origin {
        Origin::Published => Sign::Published,
        Origin::Contradicted => Sign::Contradicted,
        Origin::Measured | Origin::Reconstructed => Sign::None,
    }
}

/// The mark of a figure.
fn mark(origin: Origin) -> &'static str {
    match origin {
        Origin::Published => MARK,
        Origin::Contradicted => CLASH,
        Origin::Measured | Origin::Reconstructed => "",
    }
}

/// Composes reports of a publication in a language.
pub(crate) struct Composer<'a> {
    pub(crate) publication: &'a Publication,
    pub(crate) presentation: &'a Presentation,
    pub(crate) lang: Lang,
    /// What is known of the publication.
    standing: &'a Standing,
}

impl<'a> Composer<'a> {
    /// A composer for a publication that ranks something.
    pub(crate) fn new(
        publication: &'a Publication,
        standing: &'a Standing,
        lang: Lang,
    ) -> Result<Self, Problems> {
        let Some(presentation) = publication.presentation() else {
            let mut problems = Problems::default();
            problems.push(Problem::error(message!("report-nothing-ranked")));
            return Err(problems);
        };
        Ok(Self { publication, presentation, lang, standing })
    }

    /// A text.
    #[expect(clippy::needless_pass_by_value, reason = "messages are made in place")]
    pub(crate) fn t(&self, message: Message) -> String {
        message.text(self.lang)
    }

    /// A whole number.
    pub(crate) fn int(&self, n: usize) -> String {
        integer(self.lang, n as i64)
    }

    /// The round as its readers meet it.
    pub(crate) fn reading(&self) -> Reading<'a> {
        self.publication.reading()
    }

    /// A number with so many decimals; a dash if there is none.
    pub(crate) fn num(&self, value: Option<f64>, decimals: u8) -> String {
        value.map_or_else(|| "–".to_owned(), |x| number(self.lang, x, Some(decimals)))
    }

    /// A figure; a dash if there is none.
    pub(crate) fn fact(&self, fact: Option<Fact>) -> String {
        fact.map_or_else(|| "–".to_owned(), |fact| fact.text(self.lang))
    }

    /// A figure with its mark; a dash if there is none.
    pub(crate) fn marked(&self, fact: Option<Fact>) -> String {
        let mark = fact.map_or("", |fact| mark(fact.origin));
        format!("{}{mark}", self.fact(fact))
    }

    /// A subject's score as it is published, with its mark.
    pub(crate) fn score(&self, measure: MeasureIx, row: u32) -> String {
        self.marked(self.reading().score(measure, row))
    }

    /// A place with its mark; a dash if there is none.
    pub(crate) fn place(&self, place: Option<Placing>) -> String {
        let Some(place) = place else { return "–".to_owned() };
        format!("{}{}", self.int(place.at as usize), mark(place.origin))
    }

    /// A place among how many, with whom it is shared, and its mark.
    pub(crate) fn standing(&self, place: &Placing) -> String {
        let said = self.wording().place_and_tie(self.presentation.of, place);
        format!("{said}{}", mark(place.origin))
    }

    /// The sentences of the publication.
    pub(crate) fn wording(&self) -> Wording<'a> {
        Wording::new(self.reading(), self.lang)
    }

    /// The id of a subject that has pages.
    pub(crate) fn id(&self, row: u32) -> &'a str {
        self.publication.id(self.presentation.of, row)
    }

    /// The name of a subject that has pages.
    pub(crate) fn name(&self, row: u32) -> &'a str {
        self.publication.name(self.presentation.of, row, self.lang)
    }

    /// What a measure is called.
    pub(crate) fn title(&self, measure: MeasureIx) -> &'a str {
        self.publication.round.methodology.measure_title(measure, self.lang)
    }

    /// The band of a subject.
    pub(crate) fn band(&self, row: u32) -> Option<String> {
        let set = self.presentation.bands?;
        let band = self.reading().band(set, row)?;
        Some(self.publication.round.methodology.band_title(set, band, self.lang).to_owned())
    }

    /// What a ranked list is called.
    pub(crate) fn list(&self, list: usize) -> &'a str {
        self.publication.round.methodology.list_title(list, self.lang)
    }

    /// The ends of the axis of a measure: round ones where it has no scale.
    pub(crate) fn extent(&self, measure: MeasureIx) -> Extent {
        let sanjeh_round::Extent { low, high, is_scale } = self.reading().round.extent(measure);
        Extent::new(low, high, is_scale)
    }

    /// The ends of the axes of the methodology together, and of the total.
    pub(crate) fn extents(&self) -> Extent {
        let axes = self.presentation.axes.iter().map(|axis| self.extent(*axis));
        axes.fold(self.extent(self.presentation.headline), Extent::joined)
    }

    /// A chart as a file for the desk, and what the template says around it.
    pub(crate) fn chart(
        &self,
        name: &str,
        (title, subtitle): (String, String),
        chart: &impl Chart,
    ) -> (Value, (String, Vec<u8>)) {
        let frame = Frame {
            lang: self.lang,
            id: name.to_owned(),
            // The template says the words, so that they are text of the document.
            title: String::new(),
            subtitle: String::new(),
            source: self.publication.title(self.lang).to_owned(),
            note: None,
            width: CHART_WIDTH,
            look: Look::Standalone,
        };
        let file = format!("{name}.svg");
        let alt = chart.description(self.lang);
        let shown = json!({ "file": file, "title": title, "subtitle": subtitle, "alt": alt });
        (shown, (file, printable(&chart.svg(&frame)).into_bytes()))
    }

    /// What stands on every report: direction, notice, how to check it.
    pub(crate) fn common(&self, title: &str, subtitle: &str) -> Value {
        let manifest = &self.publication.manifest;
        let short: String = self.publication.digest.chars().take(16).collect();
        let published =
            dates(self.lang, &manifest.published, self.publication.languages().iter().copied());
        let reconstructed = self.publication.provenance.is_reconstructed();
        let digits: Vec<String> = (0..10).map(|d| integer(self.lang, d)).collect();
        let checkable = self.standing.checkable(manifest);
        let publisher = self.publication.round.header.publisher.as_ref();
        let publisher = publisher.map(|publisher| publisher.name(self.lang));
        json!({
            "lang": self.lang.code(),
            "rtl": self.lang.is_right_to_left(),
            "digits": digits,
            "title": title,
            "subtitle": subtitle,
            "publisher": publisher,
            "published": self.t(message!("report-published", day = published.unwrap_or_default())),
            "notice": self.publication.notice(self.lang),
            "legend": reconstructed.then(|| {
                let contradicted = self.publication.provenance.has_contradicted();
                let contradicted = if contradicted { "yes" } else { "no" };
                self.t(message!("report-legend", mark = MARK, contradicted = contradicted))
            }),
            "unverified": (!self.standing.is_verified()).then(|| {
                let key = if self.standing.key.is_some() { "known" } else { "unknown" };
                self.t(message!("report-not-verified", key = key))
            }),
            "check": self.t(message!("report-check", checkable = checkable)),
            "check_text": self.t(message!("report-check-text",
                checkable = checkable,
                id = numeral(self.lang, &manifest.id),
                licensed = if manifest.licence.is_some() { "yes" } else { "no" },
                licence = manifest.licence.as_deref().unwrap_or_default())),
            "command": format!("sanjeh verify publications/{}", manifest.id),
            "digest": self.publication.digest,
            "page_of": self.t(message!("report-page-of", page = "{page}", pages = "{pages}")),
            "footer": self.t(message!("report-footer",
                round = self.publication.title(self.lang), id = numeral(self.lang, &manifest.id), digest = short)),
        })
    }

    /// Sets a report.
    pub(crate) fn set(
        &self,
        template: &str,
        what: &str,
        data: &Value,
        mut files: Vec<(String, Vec<u8>)>,
    ) -> Result<Vec<u8>, Problems> {
        files.push(("data.json".to_owned(), printable(&data.to_string()).into_bytes()));
        let ident = format!("{} {what} {}", self.publication.digest, self.lang);
        Desk::new(template, files)?.pdf(&ident)
    }
}
