//! Texts that are made from the columns of a row, such as `{country}/{life_event}`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A pattern for an id: plain text, with the names of columns in braces.
///
/// `{#}` is the running number (1, 2, …) among the rows for which the rest of the text is equal: it
/// makes ids for tables whose rows have no key. `{{` and `}}` stand for the braces themselves.
///
/// ```
/// use sanjeh_intake::Template;
/// let template: Template = "{country}/{life_event}/{#}".parse()?;
/// assert_eq!(template.columns().collect::<Vec<_>>(), ["country", "life_event"]);
/// # Ok::<(), sanjeh_intake::TemplateError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub(crate) parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    Column(String),
    Number,
}

/// Why a text is no template; `at` is the byte offset of the brace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateError {
    /// `{` without its `}`.
    Unclosed {
        /// Where.
        at: usize,
    },
    /// `}` without its `{`.
    Unopened {
        /// Where.
        at: usize,
    },
    /// `{}`: no column is named.
    Nameless {
        /// Where.
        at: usize,
    },
    /// A second `{#}`.
    SecondNumber {
        /// Where.
        at: usize,
    },
}

impl TemplateError {
    /// Byte offset of the brace at which the template is wrong.
    pub fn at(self) -> usize {
        match self {
            Self::Unclosed { at }
            | Self::Unopened { at }
            | Self::Nameless { at }
            | Self::SecondNumber { at } => at,
        }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Self::Unclosed { .. } => "`{` without `}`",
            Self::Unopened { .. } => "`}` without `{`",
            Self::Nameless { .. } => "`{}` names no column",
            Self::SecondNumber { .. } => "a second `{#}`",
        };
        write!(f, "{what} at byte {}", self.at())
    }
}

impl std::error::Error for TemplateError {}

impl Template {
    /// The value of one column.
    pub fn column(name: &str) -> Self {
        Self { parts: vec![Part::Column(name.to_owned())] }
    }

    /// Names of the columns, in the order in which they stand.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Column(name) => Some(name.as_str()),
            Part::Text(_) | Part::Number => None,
        })
    }

    /// The text with the cells of the columns in place of their names; `None` if one of them is empty.
    /// A running number stays as it is written.
    pub fn fill<'c>(&self, cell: impl Fn(&str) -> Cow<'c, str>) -> Option<String> {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Text(plain) => text.push_str(plain),
                Part::Column(name) => {
                    let cell = cell(name);
                    if cell.is_empty() {
                        return None;
                    }
                    text.push_str(&cell);
                }
                Part::Number => text.push_str("{#}"),
            }
        }
        Some(text)
    }

    /// Whether it has a running number, which only ids of the table itself may have.
    pub fn has_number(&self) -> bool {
        self.parts.contains(&Part::Number)
    }
}

impl FromStr for Template {
    type Err = TemplateError;

    fn from_str(text: &str) -> Result<Self, TemplateError> {
        let mut parts = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(found) = rest.find(['{', '}']) {
            let at = text.len() - rest.len() + found;
            plain.push_str(&rest[..found]);
            let brace = &rest[found..=found];
            rest = &rest[found + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                plain.push_str(brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(TemplateError::Unopened { at });
            }
            let (name, after) = rest.split_once('}').ok_or(TemplateError::Unclosed { at })?;
            rest = after;
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut plain)));
            }
            match name.trim() {
                "" => return Err(TemplateError::Nameless { at }),
                "#" if parts.contains(&Part::Number) => {
                    return Err(TemplateError::SecondNumber { at });
                }
                "#" => parts.push(Part::Number),
                name => parts.push(Part::Column(name.to_owned())),
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Ok(Self { parts })
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            Part::Text(text) => f.write_str(&text.replace('{', "{{").replace('}', "}}")),
            Part::Column(name) => write!(f, "{{{name}}}"),
            Part::Number => f.write_str("{#}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_reads_back_as_it_was_written() {
        for text in ["{id}", "{country}/{life event}/{#}", "EU {{27}}", "", "{a}{b}"] {
            let template: Template = text.parse().unwrap();
            assert_eq!(template.to_string(), text);
        }
        assert!("{a}/{#}".parse::<Template>().unwrap().has_number());
    }

    #[test]
    fn a_template_is_filled_only_from_cells_that_are_not_empty() {
        let template: Template = "{a}/{b}".parse().unwrap();
        let filled = |b: &'static str| {
            template.fill(|name| Cow::Borrowed(if name == "a" { "x" } else { b }))
        };
        assert_eq!(filled("y").as_deref(), Some("x/y"));
        assert_eq!(filled(""), None);
    }

    #[test]
    fn a_wrong_brace_is_named() {
        let wrong = |text: &str| text.parse::<Template>().unwrap_err();
        assert_eq!(wrong("ab{c"), TemplateError::Unclosed { at: 2 });
        assert_eq!(wrong("ab}c"), TemplateError::Unopened { at: 2 });
        assert_eq!(wrong("{a}{ }"), TemplateError::Nameless { at: 3 });
        assert_eq!(wrong("{#}/{#}"), TemplateError::SecondNumber { at: 4 });
    }
}
