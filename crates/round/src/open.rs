//! Opening a round: its methodology, its data, its results.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{MeasureIx, Model, Rule};
use sanjeh_engine::{Keep, Results, results};
use sanjeh_intake::Progress;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::doubts::Doubts;
use crate::header::{Header, header};
use crate::indicators::given;
use crate::not_applicable::not_applicable;
use crate::place::{Place, one, read_text};
use crate::silent::silent;

/// Which round is opened, and how.
#[derive(Debug, Clone, Default)]
pub struct Open {
    /// Where the round is.
    pub place: Place,
    /// The methodology file; `methodology.toml` in the folder if `None`.
    pub methodology: Option<PathBuf>,
    /// The folder with the tables; that of the round if `None`.
    pub data: Option<PathBuf>,
    /// One of the methodology's variants.
    pub variant: Option<String>,
    /// Whether scores that were decided by hand are left out.
    pub without_decided: bool,
    /// Whether all columns of scores are kept, as explanations need.
    pub keep_all: bool,
    /// Whether it is part of a publication, whose doubts were looked into before it was published.
    pub published: bool,
}

/// A scored round.
#[derive(Debug, Clone)]
pub struct Round {
    /// Where it is.
    pub place: Place,
    /// Where its tables are.
    pub tables: Place,
    /// What `round.toml` says of it.
    pub header: Header,
    /// How it was measured.
    pub methodology: Methodology,
    /// The answers.
    pub data: Dataset,
    /// The scores and what is made from them.
    pub results: Results,
    /// Measures by their id, in the order of the model.
    pub(crate) by_id: BTreeMap<String, Vec<MeasureIx>>,
}

/// Opens and scores a round. Gives it with the warnings.
///
/// # Errors
/// Everything that is wrong with the methodology, or with the data.
pub fn open(what: &Open, progress: &dyn Fn(Progress<'_>)) -> Result<(Round, Problems), Problems> {
    let header = header(&what.place)?;
    let (mut methodology, mut warnings) = methodology(what)?;
    let doubts = Doubts::new(what, &methodology, &mut warnings);
    if what.without_decided {
        methodology.sources.decided = None;
    }
    let tables =
        what.data.as_ref().map_or_else(|| what.place.clone(), |d| Place::Folder(d.clone()));
    if let Some(file) = &header.indicators {
        if what.without_decided && methodology.document.decided.is_some() {
            return Err(one(Problem::error(message!("round-decided-is-in-indicators"))));
        }
        let file = file.display().to_string();
        let (data, cut) = given(&what.place, &file, &tables, &methodology, progress)?;
        let mut keep = cut.available;
        if !what.keep_all {
            let shown = shown(&methodology);
            keep.retain(|m| shown.contains(m));
        }
        doubts.look(&methodology, &data, &mut warnings)?;
        let keep = Keep::Only(&keep);
        let round = Round::new(what.place.clone(), tables, header, methodology, data, keep)?;
        return Ok((round, warnings));
    }
    let (data, more) = tables.read(&methodology, progress)?;
    warnings.append(more);
    doubts.look(&methodology, &data, &mut warnings)?;
    let shown = shown(&methodology);
    let keep = if what.keep_all { Keep::All } else { Keep::Only(&shown) };
    let round = Round::new(what.place.clone(), tables, header, methodology, data, keep)?;
    doubts.defaults(&round, &mut warnings);
    warnings.append(silent(&round));
    warnings.append(not_applicable(&round));
    Ok((round, warnings))
}

/// Reads the methodology of a round.
fn methodology(what: &Open) -> Result<(Methodology, Problems), Problems> {
    let (name, text) = match &what.methodology {
        Some(file) => (file.display().to_string(), read_text(file)?),
        None => what.place.text("methodology.toml")?,
    };
    Methodology::read(&name, &text, what.variant.as_deref())
}

impl Round {
    /// Scores data that were read.
    ///
    /// # Errors
    /// If the model contradicts itself, which a methodology that was read never does.
    pub(crate) fn new(
        place: Place,
        tables: Place,
        header: Header,
        methodology: Methodology,
        data: Dataset,
        keep: Keep<'_>,
    ) -> Result<Self, Problems> {
        let results = results(&methodology.model, &data, keep).map_err(|error| {
            one(Problem::error(message!("round-model", why = error.to_string())))
        })?;
        let mut by_id: BTreeMap<String, Vec<MeasureIx>> = BTreeMap::new();
        for &measure in &results.kept {
            by_id.entry(methodology.model.measure(measure).id.clone()).or_default().push(measure);
        }
        Ok(Self { place, tables, header, methodology, data, results, by_id })
    }

    /// Whether its answers are not known and the indicators' scores stand in their place.
    pub fn is_given(&self) -> bool {
        self.header.indicators.is_some()
    }

    /// The model behind it.
    pub fn model(&self) -> &Model {
        &self.methodology.model
    }

    /// The row of a subject in the table of a measure.
    pub fn row(&self, measure: MeasureIx, subject: &str) -> Option<u32> {
        let on = self.model().measure(measure).on;
        self.data.tables[on.0].ids.find(subject.as_bytes())
    }

    /// The measures of this id whose subjects have one of this id, and its row.
    pub fn find(&self, measure: &str, subject: &str) -> Option<(MeasureIx, u32)> {
        let found = self.by_id.get(measure)?;
        found.iter().find_map(|&m| self.row(m, subject).map(|row| (m, row)))
    }

    /// The score of a group.
    pub fn group_score(&self, measure: &str, group: &str) -> Option<(MeasureIx, Option<f64>)> {
        let group = self.results.groups.iter().find(|g| g.id == group)?;
        let of = self.model().groups[group.group].of;
        let at = self.results.kept.iter().position(|&m| {
            let m = self.model().measure(m);
            m.id == measure && m.on == of
        })?;
        Some((self.results.kept[at], group.scores[at]))
    }
}

/// What is shown as a result: measures of the methodology in their own right and wherever they are
/// carried, not the bare points of questions.
pub(crate) fn shown(methodology: &Methodology) -> Vec<MeasureIx> {
    let model = &methodology.model;
    let mut bare: Vec<bool> = Vec::new();
    for measure in &model.measures {
        let declared = methodology.document.measures.get(&model.types[measure.on.0].id);
        let is_bare = match &measure.rule {
            _ if declared.is_some_and(|entries| entries.contains_key(&measure.id)) => false,
            Rule::Answer(q) => model.question(*q).id == measure.id,
            Rule::Rollup(r) => match r.how {
                sanjeh_engine::model::RollupHow::Of { measure: of, .. } => {
                    model.measure(of).id == measure.id && bare.get(of.0).copied().unwrap_or(false)
                }
                _ => false,
            },
            _ => false,
        };
        bare.push(is_bare);
    }
    (0..bare.len()).filter(|&i| !bare[i]).map(MeasureIx).collect()
}
