//! A text named by its key, with what it is to be filled with.

use std::borrow::Cow;

/// A text to be said in the reader's language: its key in the Fluent files and its arguments.
///
/// Made by [`message!`](crate::message!).
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Key in the Fluent files.
    pub key: &'static str,
    /// Names and values of the arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A value that stands in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A name or other text, said as it is.
    Text(String),
    /// A whole number; the text can choose its plural by it.
    Integer(i64),
    /// A number that is a name, such as that of a round: it is not written in groups of digits.
    Label(u32),
    /// A number, shown with the fewest digits that read back as the same.
    Number(f64),
    /// Several texts, with the language's comma between them.
    List(Vec<String>),
    /// Another message, in the same language.
    Message(Box<Message>),
    /// A whole number by which the text chooses as it counts places: first, second, third.
    Ordinal(u32),
    /// A place that whoever asked for the parts of the text fills: see [`Message::parts`].
    Slot(usize),
}

/// A part of a text whose slots are filled by whoever asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// Words of the text.
    Words(String),
    /// The slot of this number.
    Slot(usize),
}

/// A number that is a name; see [`Arg::Label`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label(pub u32);

impl From<Label> for Arg {
    fn from(Label(n): Label) -> Self {
        Self::Label(n)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<char> for Arg {
    fn from(c: char) -> Self {
        Self::Text(c.to_string())
    }
}

impl<T: Into<String>> From<Vec<T>> for Arg {
    fn from(texts: Vec<T>) -> Self {
        Self::List(texts.into_iter().map(Into::into).collect())
    }
}

impl<T: AsRef<str>> From<&[T]> for Arg {
    fn from(texts: &[T]) -> Self {
        Self::List(texts.iter().map(|text| text.as_ref().to_owned()).collect())
    }
}

impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Self::Integer(n)
    }
}

impl From<i32> for Arg {
    fn from(n: i32) -> Self {
        Self::Integer(n.into())
    }
}

impl From<u8> for Arg {
    fn from(n: u8) -> Self {
        Self::Integer(n.into())
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Self::Integer(n.into())
    }
}

impl From<u64> for Arg {
    /// Beyond the range of `i64` the digits are kept as a text.
    fn from(n: u64) -> Self {
        i64::try_from(n).map_or_else(|_| Self::Text(n.to_string()), Self::Integer)
    }
}

impl From<usize> for Arg {
    /// Beyond the range of `i64` the digits are kept as a text.
    fn from(n: usize) -> Self {
        i64::try_from(n).map_or_else(|_| Self::Text(n.to_string()), Self::Integer)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<f64> for Arg {
    fn from(x: f64) -> Self {
        Self::Number(x)
    }
}

/// Makes a [`Message`]: `message!("key")` or `message!("key", name = value, …)`, where each value
/// is anything that an [`Arg`] can be made from.
///
/// Write the key as a literal: a test looks for these in the source and checks that each is there.
#[macro_export]
macro_rules! message {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Message {
            key: $key,
            args: ::std::vec![$((::std::stringify!($name), $crate::Arg::from($value))),*],
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_take_the_types_that_code_has_at_hand() {
        let name = String::from("A1");
        let all =
            message!("test-k", a = &name, b = "b", c = 'c', d = 3_usize, e = 0.5, f = vec!["x"]);
        let by_hand = Message::new("test-k")
            .with("a", Arg::Text("A1".into()))
            .with("b", Arg::Text("b".into()))
            .with("c", Arg::Text("c".into()))
            .with("d", Arg::Integer(3))
            .with("e", Arg::Number(0.5))
            .with("f", Arg::List(vec!["x".into()]));
        assert_eq!(all, by_hand);
        assert_eq!(Arg::from(u64::MAX), Arg::Text("18446744073709551615".into()));
    }
}
