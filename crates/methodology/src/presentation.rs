//! What comes first of the results, with every name resolved.

use sanjeh_engine::model::{MeasureIx, TypeIx};

use crate::document::Texts;

/// What comes first of the results: whose pages there are, by which score they are ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct Presentation {
    /// The kind of subject that has pages: agency, country.
    pub of: TypeIx,
    /// Position of the ranked list that comes first.
    pub rank: usize,
    /// The score by which it ranks.
    pub headline: MeasureIx,
    /// The measures that stand beside it, in order.
    pub axes: Vec<MeasureIx>,
    /// Position of the set of bands that is shown with the score.
    pub bands: Option<usize>,
    /// Position of the growth that is shown with the score.
    pub growth: Option<usize>,
    /// Position of the link from a subject to its parent.
    pub parent: Option<usize>,
    /// The kind of subject that is listed on the pages.
    pub services: Option<Services>,
    /// Positions of the shares that are drawn.
    pub shares: Vec<usize>,
    /// How subjects are sorted into categories.
    pub categories: Option<Categories>,
}

/// The kind of subject that is listed on the pages of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Services {
    /// The kind: service.
    pub kind: TypeIx,
    /// Position of its link to the one on whose page it is listed.
    pub link: usize,
}

/// How subjects are sorted into categories.
#[derive(Debug, Clone, PartialEq)]
pub struct Categories {
    /// Position of the attribute.
    pub attribute: usize,
    /// The categories, in the order in which they are shown. A value that is not among them is
    /// shown by its own name, after them.
    pub classes: Vec<Category>,
}

/// One category.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// The attribute's value.
    pub id: String,
    /// What its members are called together.
    pub title: Texts,
    /// Position of its own ranked list.
    pub rank: Option<usize>,
}

impl Presentation {
    /// Position of the first ranked list of a measure.
    pub fn rank_of(model: &sanjeh_engine::model::Model, measure: MeasureIx) -> Option<usize> {
        model.ranks.iter().position(|list| list.measure == measure)
    }
}
