//! What all steps of reading share.

use sanjeh_engine::model::Model;
use sanjeh_messages::Problems;

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

/// Hands on the faults of a block in the order of its lines.
pub(crate) fn report(problems: &mut Problems, faults: &mut Faults) {
    let (list, more) = faults.take();
    problems.extend(list);
    problems.leave_out(more);
}
