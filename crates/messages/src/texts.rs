//! What a Fluent file says: its messages, each with the variables of its text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::{Message, message};

/// Each message of a file with the variables of its text.
pub(crate) type Texts<'t> = BTreeMap<&'t str, BTreeSet<&'t str>>;

/// Something that is wrong in a file.
#[derive(Debug)]
pub(crate) struct Wrong {
    /// Bytes of the file, if it is known where.
    pub(crate) at: Option<Range<usize>>,
    pub(crate) what: Message,
}

impl Wrong {
    fn of(what: Message) -> Self {
        Self { at: None, what }
    }
}

/// The messages of a file.
///
/// # Errors
/// If it is no Fluent; if a key is there twice; if a message has attributes, which nothing shows,
/// or no text, or says another message or calls a function, which the program does not do.
pub(crate) fn texts(file: &str) -> Result<Texts<'_>, Vec<Wrong>> {
    let resource = parser::parse(file).map_err(|(_, errors)| {
        let wrong = errors.into_iter().map(|error| Wrong {
            at: Some(error.pos),
            what: message!("language-syntax", why = error.kind.to_string()),
        });
        wrong.collect::<Vec<_>>()
    })?;
    let (mut all, mut wrong) = (Texts::new(), Vec::new());
    for entry in resource.body {
        let Entry::Message(found) = entry else { continue };
        let key = found.id.name;
        let mut variables = BTreeSet::new();
        let text = found.value.filter(|_| found.attributes.is_empty());
        let is_plain = text.is_some_and(|text| collect(&text, &mut variables));
        if !is_plain {
            wrong.push(Wrong::of(message!("language-not-plain", key = key)));
        }
        if all.insert(key, variables).is_some() {
            wrong.push(Wrong::of(message!("language-key-twice", key = key)));
        }
    }
    if wrong.is_empty() { Ok(all) } else { Err(wrong) }
}

/// Collects the variables of a text; whether it has nothing else but terms.
fn collect<'t>(pattern: &Pattern<&'t str>, variables: &mut BTreeSet<&'t str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::Placeable { expression } => of_expression(expression, variables),
        PatternElement::TextElement { .. } => true,
    })
}

fn of_expression<'t>(expression: &Expression<&'t str>, variables: &mut BTreeSet<&'t str>) -> bool {
    match expression {
        Expression::Select { selector, variants } => {
            of_inline(selector, variables)
                && variants.iter().all(|variant| collect(&variant.value, variables))
        }
        Expression::Inline(inline) => of_inline(inline, variables),
    }
}

fn of_inline<'t>(inline: &InlineExpression<&'t str>, variables: &mut BTreeSet<&'t str>) -> bool {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name);
            true
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        InlineExpression::MessageReference { .. } | InlineExpression::FunctionReference { .. } => {
            false
        }
        _ => true,
    }
}
