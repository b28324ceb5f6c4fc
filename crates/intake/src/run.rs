//! What all steps of reading share.

use sanjeh_engine::model::Model;
use sanjeh_messages::{Problem, Problems};

use crate::doubtful::DoubtfulWords;
use crate::files::Files;
use crate::sources::{Options, Progress, Sources};
use crate::spot::Faults;
use crate::suggest::Suggester;

/// What all steps share.
pub(crate) struct Run<'a> {
    pub(crate) model: &'a Model,
    pub(crate) sources: &'a Sources,
    pub(crate) files: &'a dyn Files,
    pub(crate) options: &'a Options,
    pub(crate) progress: &'a dyn Fn(Progress<'_>),
    pub(crate) problems: Problems,
    pub(crate) suggester: Suggester,
    pub(crate) doubtful: DoubtfulWords,
}

impl Run<'_> {
    /// Adds doubts about a table; several types of subjects may stand in one, where they are the same.
    pub(crate) fn doubt_once(&mut self, doubts: impl IntoIterator<Item = Problem>) {
        for doubt in doubts {
            // Those of one cause are one.
            if doubt.cause.is_some() || !self.problems.iter().any(|known| *known == doubt) {
                self.problems.push(doubt);
            }
        }
    }
}

/// Hands on the faults of a block in the order of its lines.
pub(crate) fn report(problems: &mut Problems, faults: &mut Faults) {
    let (list, more) = faults.take();
    problems.extend(list);
    problems.leave_out(more);
}
