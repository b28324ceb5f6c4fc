//! A publication as its readers meet it: opened, scored, beside the previous round.

use std::sync::Arc;

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::{MeasureIx, Model, TypeIx};
use sanjeh_messages::{Lang, Problem, Problems};
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Limits, Presentation};
use sanjeh_open_data::{Licence, Meta, Source};
use sanjeh_round::{
    Before, Compared, Contradiction, Judged, Open, Place, Provenance, Reading, Register, Round,
    compare, judge, open, read_before_from, read_claims_from, register,
};

use crate::digest::sha256;
use crate::load;
use crate::manifest::{MANIFEST, Manifest, SIGNATURE};
use crate::parts::{PREVIOUS, PREVIOUS_SCORES};

/// A publication, opened: what all public pages are made from.
#[derive(Debug, Clone)]
pub struct Publication {
    /// What `publication.json` says.
    pub manifest: Manifest,
    /// SHA-256 of `publication.json`, in hexadecimal digits.
    pub digest: String,
    /// Where its files are.
    pub place: Place,
    /// The text of its signature as it was opened; what it is worth, a [`Library`](crate::Library)
    /// says.
    pub signature: Option<Vec<u8>>,
    /// The round, with the scores of all measures.
    pub round: Round,
    /// The round beside the one before it.
    pub compared: Option<Compared>,
    /// Names and other columns of its subjects.
    pub register: Register,
    /// Names and other columns of the subjects of the previous round.
    pub register_before: Option<Register>,
    /// The claims that were made about it, and what it says to each.
    pub judged: Vec<Judged>,
    /// Claims that cannot hold together.
    pub contradictions: Vec<Contradiction>,
    /// Which of its figures were published.
    pub provenance: Provenance,
}

impl Publication {
    /// Opens the files of a publication.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read(manifest: Manifest, digest: String, place: Place) -> Result<Self, Problems> {
        Self::read_within(manifest, digest, place, &Limits::default())
    }

    /// As [`Self::read`], within limits.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read_within(
        manifest: Manifest,
        digest: String,
        place: Place,
        limits: &Limits,
    ) -> Result<Self, Problems> {
        let rules = Some(manifest.rules());
        let what =
            Open { place: place.clone(), keep_all: true, published: true, ..Open::default() };
        let what = Open { rules, limits: *limits, ..what };
        let (round, _) = open(&what, &|_| ())?;
        let register_of = register(&round)?;
        let mut register_before = None;
        let mut compared = None;
        if let Some(previous) = place.within("previous") {
            let before =
                read_before(previous, limits).map_err(|problems| in_previous(&place, problems))?;
            register_before = Some(before.1);
            let before = before.0;
            compared = Some(compare(&round, Before::Round(Box::new(before)))?);
        } else if place.has(PREVIOUS_SCORES) {
            let (name, text) = place.text(PREVIOUS_SCORES, limits)?;
            compared = Some(compare(&round, read_before_from(&name, &text)?)?);
        }
        let claims = match &round.header.claims {
            Some(file) => {
                let (name, text) = place.text(&file.display().to_string(), limits)?;
                read_claims_from(&round, Some(&register_of), &name, &text)?
            }
            None => Vec::new(),
        };
        let (judged, contradictions) = judge(&round, compared.as_ref(), claims);
        let provenance = Provenance::new(&round, &judged);
        let register = register_of;
        // One that is no file, or none that a signature could be, is as good as none.
        let signature = load::signature(&place).unwrap_or_default();
        Ok(Self {
            manifest,
            digest,
            place,
            signature,
            round,
            compared,
            register,
            register_before,
            judged,
            contradictions,
            provenance,
        })
    }

    /// A file of it, byte for byte: of those that its list names, the list itself and its signature.
    /// `None` if there is none of this path, or if it is not what it was when it was opened: that
    /// was not published.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        match path {
            SIGNATURE => self.signature.clone(),
            MANIFEST => load::list(&self.place).ok().filter(|text| sha256(text) == self.digest),
            path => {
                let entry = self.manifest.files.iter().find(|file| file.path == path)?;
                load::unchanged(&self.place, entry)
            }
        }
    }

    /// Its round as its readers meet it.
    pub fn reading(&self) -> Reading<'_> {
        Reading {
            round: &self.round,
            compared: self.compared.as_ref(),
            register: &self.register,
            register_before: self.register_before.as_ref(),
            provenance: &self.provenance,
        }
    }

    /// What its tables of open data are made from.
    pub fn source(&self) -> Source<'_> {
        Source {
            round: &self.round,
            compared: self.compared.as_ref(),
            register: &self.register,
            provenance: &self.provenance,
            judged: &self.judged,
            contradictions: &self.contradictions,
        }
    }

    /// What stands beside its data wherever they go, but for the address.
    pub fn meta(&self) -> Meta {
        Meta {
            published: Some(self.manifest.published.clone()),
            publication: Some(self.manifest.id.clone()),
            digest: Some(self.digest.clone()),
            licence: self.manifest.licence.as_deref().map(Licence::new),
            ..Meta::of(&self.round)
        }
    }

    /// The model behind it.
    pub fn model(&self) -> &Model {
        self.round.model()
    }

    /// What comes first; `None` if the methodology ranks nothing.
    pub fn presentation(&self) -> Option<&Presentation> {
        self.round.methodology.presentation.as_ref()
    }

    /// The languages in which it is published.
    pub fn languages(&self) -> &[Lang] {
        &self.round.header.languages
    }

    /// What the round is called.
    pub fn title(&self, lang: Lang) -> &str {
        let header = &self.round.methodology.document.methodology;
        text(&self.manifest.round.title, lang)
            .or_else(|| text(&header.title, lang))
            .unwrap_or(&self.manifest.id)
    }

    /// Words that must stand wherever its results are shown.
    pub fn notice(&self, lang: Lang) -> Option<&str> {
        let header = &self.round.methodology.document.methodology;
        text(&self.manifest.round.notice, lang).or_else(|| text(&header.notice, lang))
    }

    /// The id of a subject.
    pub fn id(&self, kind: TypeIx, row: u32) -> &str {
        self.round.data.tables[kind.0].ids.get(row)
    }

    /// What a subject is called; its id if it has no name.
    pub fn name(&self, kind: TypeIx, row: u32, lang: Lang) -> &str {
        self.register.name(kind, row, lang).unwrap_or_else(|| self.id(kind, row))
    }

    /// How many subjects of a kind there are.
    pub fn count(&self, kind: TypeIx) -> usize {
        self.round.data.tables[kind.0].ids.len()
    }

    /// The subject that a link leads to.
    pub fn linked(&self, kind: TypeIx, link: usize, row: u32) -> Option<u32> {
        Some(self.round.data.tables[kind.0].links[link][row as usize]).filter(|r| *r != NOBODY)
    }

    /// A score at full precision.
    pub fn score(&self, measure: MeasureIx, row: u32) -> Option<f64> {
        self.round.results.scores.get(measure, row)
    }

    /// A score as it is published.
    pub fn published(&self, measure: MeasureIx, row: u32) -> Option<f64> {
        self.round.results.published(self.model(), measure, row)
    }

    /// A subject's place in a ranked list.
    pub fn rank(&self, list: usize, row: u32) -> Option<u32> {
        self.round.results.ranks[list][row as usize]
    }

    /// Shared, as libraries hold it.
    pub fn shared(self) -> Arc<Self> {
        Arc::new(self)
    }
}

/// The previous round, as a publication has it.
fn read_before(previous: Place, limits: &Limits) -> Result<(Round, Register), Problems> {
    let what = Open { place: previous, keep_all: true, published: true, ..Open::default() };
    let what = Open { limits: *limits, ..what };
    let (before, _) = open(&what, &|_| ())?;
    let register = register(&before)?;
    Ok((before, register))
}

/// Says that files are those of the previous round, which have the names of this round's own.
fn in_previous(place: &Place, problems: Problems) -> Problems {
    let folder = format!("{}/{PREVIOUS}", place.name());
    renamed(problems, |file| {
        if file.starts_with(&folder) { file.to_owned() } else { format!("{folder}{file}") }
    })
}

/// Problems whose files are called otherwise.
pub(crate) fn renamed(problems: Problems, name: impl Fn(&str) -> String) -> Problems {
    let rename = |mut problem: Problem| {
        if let Some(place) = &mut problem.place {
            place.file = name(&place.file);
        }
        problem
    };
    problems.into_iter().map(rename).collect()
}
