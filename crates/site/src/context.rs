//! What every page has at hand: the language, the addresses, and the ways in which texts, numbers
//! and dates are written.

use std::cmp::Ordering;
use std::fmt;

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::{Calendar, Lang, Message, date, dates, integer, message, number, percent};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use sanjeh_publication::{Publication, Standing};
use sanjeh_round::{Figure, Origin};
use sanjeh_wording::{Sentence, Wording};

use crate::query::{self, Query};
use crate::route::{Address, Chart, Page, Picture};
use crate::site::Site;

/// What every page has at hand.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The site.
    pub(crate) site: &'a Site,
    /// The reader's language.
    pub(crate) lang: Lang,
    /// The page that is made.
    pub(crate) page: &'a Page,
    /// The publication that it is about; on other pages the newest one.
    pub(crate) publication: Option<&'a Publication>,
    /// What the address asks for, after `?`; empty if it asks for nothing.
    pub(crate) query: &'a str,
}

/// Text that is HTML already.
pub(crate) struct Html(pub(crate) String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl<'a> Context<'a> {
    /// A text in the reader's language.
    #[expect(clippy::needless_pass_by_value, reason = "templates make the message in place")]
    pub(crate) fn t(&self, message: Message) -> String {
        message.text(self.lang)
    }

    /// A text that stands in the middle of another one, which isolates it as a whole.
    #[expect(clippy::needless_pass_by_value, reason = "templates make the message in place")]
    pub(crate) fn within(&self, message: Message) -> String {
        message.plain(self.lang)
    }

    /// A text that becomes part of another one, which sets it apart from its own words: so it has
    /// no marks of its own for that.
    #[expect(clippy::needless_pass_by_value, reason = "templates make the message in place")]
    pub(crate) fn part(&self, message: Message) -> String {
        part(&message, self.lang)
    }

    /// A whole number.
    pub(crate) fn int(&self, n: impl TryInto<i64>) -> String {
        integer(self.lang, n.try_into().unwrap_or(i64::MAX))
    }

    /// A number with so many decimals.
    pub(crate) fn num(&self, x: f64, decimals: u8) -> String {
        number(self.lang, x, Some(decimals))
    }

    /// A number with its sign, kept together with it in either direction of writing.
    pub(crate) fn signed(&self, x: f64, decimals: u8) -> String {
        let sign = if x > 0.0 { "+" } else { "" };
        format!("\u{2066}{sign}{}\u{2069}", self.num(x, decimals))
    }

    /// A score as it is published, with as many decimals as its measure has; a dash if there is
    /// none.
    pub(crate) fn score(&self, publication: &Publication, measure: MeasureIx, row: u32) -> String {
        let score = publication.reading().score(measure, row);
        score.map_or_else(|| "—".to_owned(), |score| score.text(self.lang))
    }

    /// Per cent with so many decimals.
    pub(crate) fn percent(&self, x: f64, decimals: u8) -> String {
        percent(self.lang, x, Some(decimals))
    }

    /// A day in the calendar of the language.
    pub(crate) fn day(&self, iso: &str) -> String {
        date(self.lang, iso, Calendar::of(self.lang)).unwrap_or_else(|| iso.to_owned())
    }

    /// A day in the calendars of the languages in which the page can be read.
    pub(crate) fn days(&self, iso: &str) -> String {
        dates(self.lang, iso, self.languages().iter().copied()).unwrap_or_else(|| iso.to_owned())
    }

    /// The languages in which the page can be read.
    pub(crate) fn languages(&self) -> &'a [Lang] {
        let publication = self.publication.filter(|_| self.page.publication().is_some());
        publication.map_or(self.site.languages(), Publication::languages)
    }

    /// The code of the language, for `lang`.
    pub(crate) fn code(&self) -> &'static str {
        self.lang.code()
    }

    /// The direction of writing, for `dir`.
    pub(crate) fn dir(&self) -> &'static str {
        self.lang.direction()
    }

    /// What the site is called.
    pub(crate) fn site_name(&self) -> String {
        self.site.name(self.lang)
    }

    /// The other languages in which the page can be read.
    pub(crate) fn others(&self) -> impl Iterator<Item = Context<'a>> + use<'a> {
        let this = *self;
        let all = self.languages().iter().copied();
        all.filter(move |lang| *lang != this.lang).map(move |lang| Self { lang, ..this })
    }

    /// What a publication's round is called.
    pub(crate) fn title<'p>(&self, publication: &'p Publication) -> &'p str {
        publication.title(self.lang)
    }

    /// Who publishes a publication's round; `None` if it names nobody.
    pub(crate) fn publisher<'p>(&self, publication: &'p Publication) -> Option<&'p str> {
        publication.round.header.publisher.as_ref().map(|publisher| publisher.name(self.lang))
    }

    /// What is known of a publication beyond what it says of itself.
    pub(crate) fn standing(&self, publication: &Publication) -> Standing {
        self.site.library().standing(&publication.manifest.id)
    }

    /// What readers may read of computing a publication again: see [`Standing::checkable`].
    pub(crate) fn checkable(&self, publication: &Publication) -> &'static str {
        self.standing(publication).checkable(&publication.manifest)
    }

    /// The same of the publication that the page is about, or of all that are current.
    pub(crate) fn checkable_here(&self) -> &'static str {
        if let Some(publication) = self.publication {
            return self.checkable(publication);
        }
        let all: Vec<&str> = self.site.library().current().map(|p| self.checkable(p)).collect();
        let least = ["no", "indicators"].into_iter().find(|least| all.contains(least));
        least.unwrap_or(if all.is_empty() { "no" } else { "all" })
    }

    /// What must be said of a publication whose figures are not verified, or not yet.
    pub(crate) fn unverified(&self, publication: &Publication) -> Option<String> {
        let standing = self.standing(publication);
        if standing.is_verified() {
            return None;
        }
        let recomputed = if standing.recomputed { "yes" } else { "no" };
        Some(self.t(match standing.key {
            Some(_) => message!("site-being-verified"),
            None => message!("site-not-verified", recomputed = recomputed),
        }))
    }

    /// The sentences of a publication.
    pub(crate) fn wording<'p>(&self, publication: &'p Publication) -> Wording<'p> {
        Wording::new(publication.reading(), self.lang)
    }

    /// What one of those that have pages is called in a sentence: `agency`; empty if none have.
    pub(crate) fn subject(&self) -> String {
        self.noun(Wording::one)
    }

    /// What several of them are called behind their number: `agencies`.
    pub(crate) fn subjects(&self) -> String {
        self.noun(Wording::several)
    }

    fn noun(&self, said: fn(&Wording<'a>, TypeIx) -> String) -> String {
        let kind = |p: &'a Publication| Some((p, p.presentation()?.of));
        let kind = self.publication.and_then(kind);
        kind.map_or_else(String::new, |(p, kind)| said(&self.wording(p), kind))
    }

    /// What is said first of a publication.
    pub(crate) fn finding(&self, publication: &Publication) -> String {
        Sentence::joined(self.wording(publication).finding()).isolated(self.lang)
    }

    /// The short name of a publication's round, for labels: `Round 9`.
    pub(crate) fn short_title(&self, publication: &Publication) -> String {
        let round = &publication.manifest.round;
        match round.number {
            Some(_) => self.short_title_of(&round.title, round.number),
            None => self.title(publication).to_owned(),
        }
    }

    /// The short name of a round of this number, else its title.
    pub(crate) fn short_title_of(&self, title: &Texts, number: Option<u32>) -> String {
        match number {
            Some(number) => {
                self.t(message!("site-round-number", number = integer(self.lang, number.into())))
            }
            None => text(title, self.lang).unwrap_or_default().to_owned(),
        }
    }

    /// The link to the page of a publication's round.
    pub(crate) fn round(&self, publication: &Publication) -> String {
        self.to(&Page::Round(publication.manifest.id.clone()))
    }

    /// The link to the page of an agency.
    pub(crate) fn agency(&self, publication: &Publication, row: u32) -> String {
        let Some(presentation) = publication.presentation() else { return self.round(publication) };
        let id = publication.id(presentation.of, row).to_owned();
        self.to(&Page::Agency(publication.manifest.id.clone(), id))
    }

    /// The link to the home page.
    pub(crate) fn home(&self) -> String {
        self.to(&Page::Home)
    }

    /// The link to a page in the reader's language.
    pub(crate) fn to(&self, page: &Page) -> String {
        self.site.link(&self.address(page))
    }

    /// The address of a page in the reader's language, or in the first one of a publication that has
    /// not that language.
    fn address(&self, page: &Page) -> Address {
        let publication = page.publication().and_then(|id| match self.publication {
            Some(this) if this.manifest.id == id => Some(this),
            _ => self.site.library().get(id).map(AsRef::as_ref),
        });
        let lang = publication.map_or(self.lang, |publication| self.lang_of(publication));
        Address::Page(lang, page.clone())
    }

    /// The language in which the reader is shown what a publication has.
    pub(crate) fn lang_of(&self, publication: &Publication) -> Lang {
        let languages = publication.languages();
        let has = languages.contains(&self.lang);
        if has { self.lang } else { languages.first().copied().unwrap_or(self.lang) }
    }

    /// The link to this page.
    pub(crate) fn here(&self) -> String {
        self.to(self.page)
    }

    /// The link to this page as it was asked for: with what the reader chose.
    pub(crate) fn as_asked(&self) -> String {
        format!("{}{}", self.here(), query::write(Query::parse(self.query).pairs()))
    }

    /// The whole address of this page, for citing it.
    pub(crate) fn permanent(&self) -> String {
        self.site.absolute(&Address::Page(self.lang, self.page.clone()))
    }

    /// The link to an asset of the site, by its plain name: `site.css`.
    pub(crate) fn asset(&self, name: &str) -> String {
        self.site.asset(name)
    }

    /// The link to the font of the language's letters, if the site has one.
    pub(crate) fn font(&self) -> Option<String> {
        let name = match self.lang.script() {
            "Latn" => "vazirmatn-latin.woff2",
            "Arab" => "vazirmatn-arabic.woff2",
            _ => return None,
        };
        Some(self.asset(name))
    }

    /// The link to the news of publications.
    pub(crate) fn feed(&self) -> String {
        self.site.link(&Address::Feed(self.lang))
    }

    /// The language and the country, as previews name them.
    pub(crate) fn locale(&self) -> String {
        self.lang.locale().replace('-', "_")
    }

    /// The link to a chart's file.
    pub(crate) fn chart(&self, publication: &Publication, name: &str, picture: Picture) -> String {
        let lang = self.lang_of(publication);
        let publication = publication.manifest.id.clone();
        let chart = Chart { publication, name: name.to_owned(), lang, picture };
        self.site.link(&Address::Chart(chart))
    }

    /// The link to a report as PDF, of an agency or else of the round; `None` if this program makes
    /// none.
    pub(crate) fn report(&self, publication: &Publication, agency: Option<&str>) -> Option<String> {
        self.site.options().report?;
        let lang = self.lang_of(publication);
        let publication = publication.manifest.id.clone();
        let agency = agency.map(str::to_owned);
        Some(self.site.link(&Address::Report { publication, agency, lang }))
    }

    /// The link to a table: `scores.csv`.
    pub(crate) fn data(&self, publication: &Publication, file: &str) -> String {
        let publication = publication.manifest.id.clone();
        self.site.link(&Address::Data { publication, file: file.to_owned() })
    }

    /// The mark beside a figure of a reconstructed round that was published; nothing beside
    /// others.
    pub(crate) fn mark(&self, origin: Origin) -> Html {
        Html(match origin {
            Origin::Published => self.sign("◆", message!("site-mark-published")),
            Origin::Contradicted => self.sign("◆!", message!("site-mark-contradicted")),
            Origin::Measured | Origin::Reconstructed => String::new(),
        })
    }

    fn sign(&self, sign: &str, text: Message) -> String {
        let text = self.t(text);
        format!(
            "<span class=\"really\" title=\"{text}\"><span aria-hidden=\"true\">{sign}</span>\
             <span class=\"hidden\"> ({text})</span></span>"
        )
    }

    /// What the marks of a reconstructed round mean.
    pub(crate) fn legend(&self, publication: &Publication) -> String {
        let contradicted = publication.provenance.has_contradicted();
        let contradicted = if contradicted { "yes" } else { "no" };
        self.t(message!("site-legend", contradicted = contradicted))
    }

    /// The mark beside the figure of a subject, as [`Self::mark`]. `words` name the figure as in
    /// claims: `published total`.
    pub(crate) fn origin(&self, publication: &Publication, words: &str, subject: &str) -> Html {
        let figure = words.parse::<Figure>();
        self.mark(figure.map_or(Origin::Measured, |f| publication.provenance.of(&f, subject)))
    }

    /// Compares texts as the language sorts them.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        sanjeh_messages::compare(self.lang, a, b)
    }
}

/// A text that becomes part of another one: without the marks that set apart what is filled in.
pub(crate) fn part(message: &Message, lang: Lang) -> String {
    message.text(lang).replace(['\u{2068}', '\u{2069}'], "")
}
