//! A publication in words for a report.

use sanjeh_charts::{Chart, Frame, Look};
use sanjeh_engine::model::{MeasureIx, Model, Stat};
use sanjeh_messages::{
    Lang, Message, Problem, Problems, date_both, integer, message, number, numeral,
};
use sanjeh_methodology::Presentation;
use sanjeh_methodology::names::text;
use sanjeh_publication::{Publication, Standing};
use sanjeh_round::{Figure, Origin};
use serde_json::{Value, json};

use crate::world::{Desk, printable};

/// The mark of figures that were really published.
const MARK: &str = "*";

/// Beside a figure that was really published and contradicts others.
const CLASH: &str = "*!";

/// Width of a chart on the page, in the pixels of its drawing.
const CHART_WIDTH: u32 = 640;

/// The statistic of a methodology that is the mean of a measure over all subjects.
pub(crate) fn mean_of(model: &Model, measure: MeasureIx) -> Option<usize> {
    let is_mean = |s: &sanjeh_engine::model::Statistic| {
        s.measure == measure && s.stat == Stat::Mean && s.filter.is_empty()
    };
    model.statistics.iter().position(is_mean)
}

/// Tells a publication in a language.
pub(crate) struct Teller<'a> {
    pub(crate) publication: &'a Publication,
    pub(crate) presentation: &'a Presentation,
    pub(crate) lang: Lang,
    /// What is known of the publication.
    standing: &'a Standing,
}

impl<'a> Teller<'a> {
    /// A teller of a publication that ranks something.
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

    /// How many decimals a measure is told with.
    pub(crate) fn decimals(&self, measure: MeasureIx) -> u8 {
        self.publication.model().measure(measure).published.map_or(2, |r| r.decimals)
    }

    /// A value of a measure; a dash if there is none.
    pub(crate) fn value(&self, measure: MeasureIx, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |x| number(self.lang, x, Some(self.decimals(measure))))
    }

    /// A number with so many decimals; a dash if there is none.
    pub(crate) fn num(&self, value: Option<f64>, decimals: u8) -> String {
        value.map_or_else(|| "–".to_owned(), |x| number(self.lang, x, Some(decimals)))
    }

    /// A difference with its sign, which stays with its number in either direction of writing.
    pub(crate) fn signed(&self, x: f64, decimals: u8) -> String {
        let sign = if x > 0.0 { "+" } else { "" };
        format!("\u{2066}{sign}{}\u{2069}", number(self.lang, x, Some(decimals)))
    }

    /// The mark of a figure, if it was really published. `words` name it as in claims.
    pub(crate) fn mark(&self, words: &str, subject: &str) -> &'static str {
        let Ok(figure) = words.parse::<Figure>() else { return "" };
        match self.publication.provenance.of(&figure, subject) {
            Origin::Published => MARK,
            Origin::Contradicted => CLASH,
            Origin::Measured | Origin::Reconstructed => "",
        }
    }

    /// A subject's score as it is published, with its mark.
    pub(crate) fn score(&self, measure: MeasureIx, row: u32) -> String {
        let id = &self.publication.model().measure(measure).id;
        let mark = self.mark(&format!("published {id}"), self.id(row));
        let score = self.publication.published(measure, row);
        format!("{}{mark}", self.value(measure, score))
    }

    /// A subject's place in a ranked list, with its mark; a dash if it has none.
    pub(crate) fn place(&self, list: usize, row: u32) -> String {
        let Some(place) = self.publication.rank(list, row) else { return "–".to_owned() };
        let id = &self.publication.model().ranks[list].id;
        format!("{}{}", self.int(place as usize), self.mark(&format!("rank {id}"), self.id(row)))
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
        let at = self.publication.round.results.bands[set][row as usize]? as usize;
        let bands = &self.publication.model().bands[set];
        let entry = self.publication.round.methodology.document.bands.get(&bands.id)?;
        let level = entry.value.levels.value.iter().find(|l| l.id.value == bands.bands[at].id)?;
        Some(text(&level.title, self.lang).unwrap_or(&level.id.value).to_owned())
    }

    /// What a ranked list is called.
    pub(crate) fn list(&self, list: usize) -> &'a str {
        let id = &self.publication.model().ranks[list].id;
        let entry = self.publication.round.methodology.document.ranks.get(id);
        entry.and_then(|e| text(&e.value.title, self.lang)).unwrap_or(id)
    }

    /// How many subjects have a place in a list.
    pub(crate) fn placed(&self, list: usize) -> usize {
        self.publication.round.results.ranks[list].iter().flatten().count()
    }

    /// Rows of a list from the first place to the last.
    pub(crate) fn in_order(&self, list: usize) -> Vec<u32> {
        let places = &self.publication.round.results.ranks[list];
        let mut rows: Vec<u32> =
            (0..places.len() as u32).filter(|row| places[*row as usize].is_some()).collect();
        rows.sort_by_key(|row| (places[*row as usize], *row));
        rows
    }

    /// The mean of a measure, as a statistic of the methodology has it; its value and its mark.
    pub(crate) fn mean(&self, measure: MeasureIx) -> Option<(f64, &'static str)> {
        let model = self.publication.model();
        let at = mean_of(model, measure)?;
        let words = format!("statistic {} {}", model.statistics[at].id, model.measure(measure).id);
        Some((self.publication.round.results.statistics[at]?, self.mark(&words, "")))
    }

    /// Whether greater scores are up to 100, as most are, or up to 1.
    pub(crate) fn top(&self) -> f64 {
        let headline = self.presentation.headline;
        let rows = 0..self.publication.count(self.presentation.of) as u32;
        let largest = rows.filter_map(|r| self.publication.score(headline, r)).fold(0.0, f64::max);
        if largest <= 1.0 { 1.0 } else { largest.max(100.0) }
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
        let told = json!({ "file": file, "title": title, "subtitle": subtitle, "alt": alt });
        (told, (file, printable(&chart.svg(&frame)).into_bytes()))
    }

    /// What stands on every report: direction, notice, how to check it.
    pub(crate) fn common(&self, title: &str, subtitle: &str) -> Value {
        let manifest = &self.publication.manifest;
        let short: String = self.publication.digest.chars().take(16).collect();
        let published = date_both(self.lang, &manifest.published);
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
