//! One claim: what is claimed of whom, and which figures it is about.

use crate::claimed::number_and_decimals;
use crate::figure::Figure;

/// One claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Its id in the table; its line if it has none.
    pub id: String,
    /// The line of the file.
    pub line: u64,
    /// What is claimed.
    pub metric: String,
    /// Of whom.
    pub subject: String,
    /// Among whom.
    pub scope: String,
    /// The claimed number or word.
    pub value: Option<String>,
    /// The claimed place.
    pub rank: Option<String>,
    /// The figure behind the value.
    pub(crate) value_figure: Option<Figure>,
    /// The figure behind the place.
    pub(crate) rank_figure: Option<Figure>,
}

impl Claim {
    /// The figure behind the value; `None` if its metric has no value.
    pub fn value_figure(&self) -> Option<&Figure> {
        self.value_figure.as_ref()
    }

    /// The figure behind the place; `None` if its metric has no place.
    pub fn rank_figure(&self) -> Option<&Figure> {
        self.rank_figure.as_ref()
    }

    /// Whether it claims the same number of the same figure as another one.
    pub(crate) fn repeats(&self, other: &Self) -> bool {
        let number = |claim: &Self| {
            let claimed = claim.value.as_deref()?;
            number_and_decimals(claimed, claim.value_figure.as_ref()).map(|(number, _)| number)
        };
        self.value_figure == other.value_figure
            && self.subject == other.subject
            && number(self).is_some_and(|n| number(other) == Some(n))
    }
}
