//! What follows `?` in an address: read forgivingly, written in one way.

use form_urlencoded::{Serializer, parse};

/// More characters than this nobody types into a field of these pages.
const LONGEST: usize = 200;

/// Names and values, in the order in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// Reads any bytes: what is no UTF-8 becomes the sign for that, empty values are as if they
    /// were not there, long ones are cut.
    pub(crate) fn parse(query: &str) -> Self {
        let pairs = parse(query.as_bytes()).filter_map(|(name, value)| {
            let value: String = value.trim().chars().take(LONGEST).collect();
            (!value.is_empty()).then(|| (name.into_owned(), value))
        });
        Self { pairs: pairs.take(LONGEST).collect() }
    }

    /// All names with their values.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values of a name.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.pairs.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// Writes names and values as a query with `?` before it; nothing if there are none.
pub(crate) fn write<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_are_read() {
        for query in
            ["", "&&&", "=", "%", "%ff=%fe", "a=%zz", "\u{0}=\u{1}", "a=b=c", "a[]=1", "%00"]
        {
            let _read = Query::parse(query);
        }
        assert_eq!(Query::parse("q=%D8%A8%20+a&q=2&x=").get("q"), Some("ب  a"));
        assert_eq!(Query::parse("x=&y=+").get("x"), None);
        assert_eq!(Query::parse("q=%ff").get("q"), Some("\u{FFFD}"));
    }

    #[test]
    fn what_is_written_reads_back() {
        let written = write([("q", "بانک & co"), ("band", "good")].into_iter());
        let read = Query::parse(written.trim_start_matches('?'));
        assert_eq!((read.get("q"), read.get("band")), (Some("بانک & co"), Some("good")));
        assert_eq!(write(std::iter::empty()), "");
    }
}
