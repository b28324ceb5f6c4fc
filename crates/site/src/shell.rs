//! What stands around every page: navigation, languages, rounds, and what must be said of the
//! publication.

use sanjeh_messages::{message, numeral};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;

use crate::context::Context;
use crate::route::{Address, Page};

/// What stands around a page.
pub(crate) struct Shell {
    /// What the round is called, on pages of a round.
    pub(crate) round: Option<String>,
    /// The pages of the round.
    pub(crate) of_round: Vec<Link>,
    /// This page in the other languages, with what the reader chose; the text is the language's own
    /// name.
    pub(crate) languages: Vec<Link>,
    /// All rounds.
    pub(crate) rounds: Vec<Link>,
    /// That nobody known answers for the publication, or that its results are still being computed
    /// again.
    pub(crate) unverified: Option<Corrected>,
    /// That another publication of the same round came first.
    pub(crate) second: Option<Corrected>,
    /// That the publication was corrected.
    pub(crate) superseded: Option<Corrected>,
    /// That the publication corrects another one.
    pub(crate) corrects: Option<Corrected>,
    /// That the publication of the previous round was corrected since.
    pub(crate) rests_on_corrected: Option<Corrected>,
    /// Where the pages that belong to no round are.
    pub(crate) foot: Vec<Link>,
    /// What is shown at the foot of pages of a round: day, id and digest.
    pub(crate) origin: Option<String>,
    /// What all pages are made from.
    pub(crate) about: String,
    /// The digest of the publication, in hexadecimal digits.
    pub(crate) digest: String,
    /// The picture for social previews, as a whole address.
    pub(crate) preview: Option<String>,
}

/// A link.
pub(crate) struct Link {
    /// Where it leads.
    pub(crate) href: String,
    /// Its text.
    pub(crate) text: String,
    /// The language of its target, if that is another one.
    pub(crate) lang: &'static str,
    /// Whether it leads to this very page.
    pub(crate) here: bool,
}

/// Words that must stand beside the results.
pub(crate) struct Notice {
    /// The words themselves.
    pub(crate) text: String,
    /// What the marks mean, where there are any.
    pub(crate) legend: Option<String>,
}

/// A correction, from either side.
pub(crate) struct Corrected {
    /// What it says.
    pub(crate) text: String,
    /// Why.
    pub(crate) reason: String,
    /// Where the other publication is, and its text.
    pub(crate) href: String,
    /// What the link says.
    pub(crate) link: String,
}

impl Context<'_> {
    /// What stands around this page.
    pub(crate) fn shell(&self) -> Shell {
        let of_page = self.publication.filter(|_| self.page.publication().is_some());
        Shell {
            round: of_page.map(|p| self.title(p).to_owned()),
            of_round: of_page.map(|p| self.pages_of(p)).unwrap_or_default(),
            languages: self.other_languages(),
            rounds: self.site.library().current().map(|p| self.link_to(p)).collect(),
            unverified: of_page.and_then(|p| self.how_to_verify(p)),
            second: of_page.and_then(|p| self.second(p)),
            superseded: of_page.and_then(|p| self.superseded(p)),
            corrects: of_page.and_then(|p| self.corrects(p)),
            rests_on_corrected: of_page.and_then(|p| self.rests_on_corrected(p)),
            foot: self.foot(),
            origin: of_page.map(|p| {
                let day = self.days(&p.manifest.published);
                self.t(message!(
                    "site-foot-publication",
                    id = numeral(self.lang, &p.manifest.id),
                    day = day
                ))
            }),
            about: self.t(message!("site-foot-about", checkable = self.checkable_here())),
            digest: of_page.map(|p| p.digest.clone()).unwrap_or_default(),
            preview: self.publication.map(|p| {
                let agency = match self.page {
                    Page::Agency(_, agency) => Some(agency.clone()),
                    _ => None,
                };
                let (publication, lang) = (p.manifest.id.clone(), self.lang_of(p));
                self.site.absolute(&Address::Preview { publication, agency, lang })
            }),
        }
    }

    /// What must be said beside the results of the publication.
    pub(crate) fn notice(&self) -> Option<Notice> {
        let publication = self.publication?;
        let text = publication.notice(self.lang)?.to_owned();
        let is_marked = publication.provenance.is_reconstructed();
        Some(Notice { text, legend: is_marked.then(|| self.legend(publication)) })
    }

    fn pages_of(&self, publication: &Publication) -> Vec<Link> {
        let id = || publication.manifest.id.clone();
        let mut pages = vec![(Page::Round(id()), message!("site-nav-round"))];
        if let Some(presentation) = publication.presentation() {
            pages.push((Page::Ranking(id()), message!("site-nav-ranking")));
            if presentation.services.is_some() {
                pages.push((Page::Services(id()), message!("site-nav-services")));
            }
            pages.push((Page::Compare(id()), message!("site-nav-compare")));
        }
        pages.extend([
            (Page::Methodology(id()), message!("site-nav-methodology")),
            (Page::Claims(id()), message!("site-nav-claims")),
            (Page::Press(id()), message!("site-nav-press")),
            (Page::Downloads(id()), message!("site-nav-downloads")),
        ]);
        pages.into_iter().map(|(page, text)| self.link(&page, self.t(text))).collect()
    }

    fn link(&self, page: &Page, text: String) -> Link {
        Link { href: self.to(page), text, lang: self.code(), here: page == self.page }
    }

    fn other_languages(&self) -> Vec<Link> {
        let link = |other: Context<'_>| Link {
            href: other.as_asked(),
            text: other.lang.name().to_owned(),
            lang: other.code(),
            here: false,
        };
        self.others().map(link).collect()
    }

    /// The link to a round, with its day.
    fn link_to(&self, publication: &Publication) -> Link {
        let page = Page::Round(publication.manifest.id.clone());
        let here = self.page.publication() == Some(publication.manifest.id.as_str());
        Link { here, ..self.link(&page, self.title(publication).to_owned()) }
    }

    fn foot(&self) -> Vec<Link> {
        let about = self.link(&Page::About, self.t(message!("site-nav-about")));
        let api = self.link(&Page::Api, self.t(message!("site-nav-api")));
        let feed = Link {
            href: self.site.link(&Address::Feed(self.lang)),
            text: self.t(message!("site-nav-feed")),
            lang: self.code(),
            here: false,
        };
        vec![self.link(&Page::Home, self.t(message!("site-nav-rounds"))), about, api, feed]
    }

    fn how_to_verify(&self, publication: &Publication) -> Option<Corrected> {
        let downloads = self.to(&Page::Downloads(publication.manifest.id.clone()));
        Some(Corrected {
            text: self.unverified(publication)?,
            reason: String::new(),
            href: format!("{downloads}#verify"),
            link: self.t(message!("site-verify-link")),
        })
    }

    fn second(&self, publication: &Publication) -> Option<Corrected> {
        let first = self.site.library().second_to(&publication.manifest.id)?;
        Some(Corrected {
            text: self.t(message!("site-second")),
            reason: String::new(),
            href: self.round(first),
            link: self.t(message!("site-second-link")),
        })
    }

    fn superseded(&self, publication: &Publication) -> Option<Corrected> {
        let by = self.site.library().corrected_by(&publication.manifest.id)?;
        let reason = by.manifest.supersedes.as_ref().and_then(|s| text(&s.reason, self.lang));
        let day = self.days(&by.manifest.published);
        Some(Corrected {
            text: self.t(message!("site-superseded", day = day)),
            reason: reason.unwrap_or_default().to_owned(),
            href: self.round(self.site.library().superseded_by(&publication.manifest.id)?),
            link: self.t(message!("site-superseded-link")),
        })
    }

    /// Growth stands beside the previous round as it was published then.
    fn rests_on_corrected(&self, publication: &Publication) -> Option<Corrected> {
        let newer = self.site.library().previous_superseded_by(publication)?;
        let old = publication.manifest.previous.as_ref()?;
        let day = self.days(&newer.manifest.published);
        Some(Corrected {
            text: self.t(message!(
                "site-rests-on-corrected",
                id = numeral(self.lang, &old.id),
                day = day
            )),
            reason: String::new(),
            href: self.round(newer),
            link: self.t(message!("site-superseded-link")),
        })
    }

    fn corrects(&self, publication: &Publication) -> Option<Corrected> {
        let old = self.site.library().correction_by(publication)?;
        Some(Corrected {
            text: self.t(message!("site-corrects", id = numeral(self.lang, &old.id))),
            reason: text(&old.reason, self.lang).unwrap_or_default().to_owned(),
            href: self.to(&Page::Round(old.id.clone())),
            link: self.t(message!("site-corrects-link")),
        })
    }
}
