//! Merged cells: only the first of them has a value.

use crate::cell_name::range;
use crate::spot::letters;

/// Merged cells; rows and columns count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) top: u32,
    pub(crate) left: u32,
    pub(crate) bottom: u32,
    pub(crate) right: u32,
    /// The value of the first one, once it is known and not empty.
    pub(crate) value: String,
}

impl Merged {
    /// The cells of a range such as `A2:A4`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let ((top, left), (bottom, right)) = range(text)?;
        let sound = top <= bottom && left <= right && (top, left) != (bottom, right);
        sound.then(|| Self { top, left, bottom, right, value: String::new() })
    }

    /// As people write it.
    pub(crate) fn name(&self) -> String {
        let cell = |row: u32, column: u32| format!("{}{}", letters(column as usize), row + 1);
        format!("{}:{}", cell(self.top, self.left), cell(self.bottom, self.right))
    }
}
