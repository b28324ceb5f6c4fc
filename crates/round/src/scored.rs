//! A scored round.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{MeasureIx, Model};
use sanjeh_engine::{Keep, Results, results};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Methodology;

use crate::acceptance::{Gate, PUBLISHED, gate_after};
use crate::earlier_ids::EarlierIds;
use crate::facts::WorkedOut;
use crate::header::Header;
use crate::place::{Place, one};
use crate::published_with::published_with;
use crate::successions::{Successions, read};

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
    /// What subjects were called in the previous round.
    pub(crate) earlier: EarlierIds,
    /// What became of subjects since the previous round.
    pub successions: Successions,
    /// Measures by their id, in the order of the model.
    pub(crate) by_id: BTreeMap<String, Vec<MeasureIx>>,
    pub(crate) worked_out: WorkedOut,
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
        let successions = read(&methodology.model, &data, &tables, &methodology.limits)?;
        let earlier = EarlierIds::read(&methodology, &data, &successions)?;
        let results = results(&methodology.model, &data, keep).map_err(|error| {
            one(Problem::error(message!("round-model", why = error.to_string())))
        })?;
        let mut by_id: BTreeMap<String, Vec<MeasureIx>> = BTreeMap::new();
        for &measure in &results.kept {
            by_id.entry(methodology.model.measure(measure).id.clone()).or_default().push(measure);
        }
        let worked_out = WorkedOut::new(&methodology.model);
        Ok(Self {
            place,
            tables,
            header,
            methodology,
            data,
            results,
            earlier,
            successions,
            by_id,
            worked_out,
        })
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

    /// Lets pass what the round accepts of its problems.
    pub fn gate(&self, problems: Problems) -> Gate {
        let file = if self.place.has("round.toml") { "round.toml" } else { PUBLISHED };
        gate_after(problems, &self.header.accept, file, || published_with(&self.place))
    }
}
