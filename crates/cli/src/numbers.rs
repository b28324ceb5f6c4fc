//! Numbers of results, as people read them.

use sanjeh_engine::model::{MeasureIx, Model};

/// How many decimals a measure is shown with: as published, four if it is not rounded.
pub(crate) fn decimals(model: &Model, measure: MeasureIx) -> u8 {
    model.measure(measure).published.map_or(4, |r| r.decimals)
}
