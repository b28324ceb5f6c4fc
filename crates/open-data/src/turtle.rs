//! JSON-LD of a plain kind as Turtle.
//!
//! Every key is `@id`, `@type` or a prefix and a word; a value is a text, an object with an `@id`
//! alone, an object with a `@value`, another node, or a list of these.

use std::collections::BTreeSet;

use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Term, Triple};
use oxttl::TurtleSerializer;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value};

/// What no address has.
const ILLEGAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'<')
    .add(b'>')
    .add(b'"')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'^')
    .add(b'`')
    .add(b'\\');

/// Writes a node and all nodes in it.
pub(crate) fn write(prefixes: &[(&str, &str)], node: &Map<String, Value>) -> String {
    let with = |serializer: TurtleSerializer, (prefix, address): &(&str, &str)| {
        serializer.with_prefix(*prefix, *address)
    };
    // The vocabularies are addresses; without them all names would be written out.
    let serializer = prefixes.iter().try_fold(TurtleSerializer::new(), with);
    let mut writer = serializer.unwrap_or_default().for_writer(Vec::new());
    let (mut triples, described) = (Vec::new(), BTreeSet::new());
    Triples { prefixes, described, unnamed: 0 }.node(node, &mut triples);
    for triple in &triples {
        // Writing to memory does not fail.
        let _written = writer.serialize_triple(triple);
    }
    String::from_utf8(writer.finish().unwrap_or_default()).unwrap_or_default()
}

/// Makes triples of nodes.
struct Triples<'a> {
    prefixes: &'a [(&'a str, &'a str)],
    /// A node that stands in several places, as a publisher does, is described once.
    described: BTreeSet<String>,
    /// How many nodes have no name.
    unnamed: usize,
}

impl Triples<'_> {
    /// Adds what is said of a node, then what is said of those in it.
    fn node(&mut self, properties: &Map<String, Value>, out: &mut Vec<Triple>) -> NamedOrBlankNode {
        let id = properties.get("@id").and_then(Value::as_str);
        let node = if let Some(id) = id {
            self.named(id).into()
        } else {
            self.unnamed += 1;
            NamedOrBlankNode::from(BlankNode::new_unchecked(format!("b{}", self.unnamed)))
        };
        let others = || properties.iter().filter(|(name, _)| *name != "@id");
        let is_known = id.is_some_and(|id| !self.described.insert(id.to_owned()));
        if others().next().is_none() || is_known {
            return node;
        }
        let mut below = Vec::new();
        for (name, value) in others() {
            let is_type = name == "@type";
            let predicate = if is_type { rdf::TYPE.into_owned() } else { self.named(name) };
            for value in each(value) {
                let object = match value {
                    Value::Object(inner) => self.object(inner, &mut below),
                    text if is_type => self.named(text.as_str().unwrap_or_default()).into(),
                    text => Literal::new_simple_literal(text.as_str().unwrap_or_default()).into(),
                };
                out.push(Triple::new(node.clone(), predicate.clone(), object));
            }
        }
        out.append(&mut below);
        node
    }

    fn object(&mut self, value: &Map<String, Value>, below: &mut Vec<Triple>) -> Term {
        let word = |name: &str| value.get(name).and_then(Value::as_str);
        let Some(text) = word("@value") else {
            let is_address = value.len() == 1 && value.contains_key("@id");
            let id = word("@id").filter(|_| is_address);
            return match id {
                Some(id) => self.named(id).into(),
                None => self.node(value, below).into(),
            };
        };
        match (word("@language"), word("@type")) {
            (Some(lang), _) => Literal::new_language_tagged_literal_unchecked(text, lang).into(),
            (None, Some(kind)) => Literal::new_typed_literal(text, self.named(kind)).into(),
            (None, None) => Literal::new_simple_literal(text).into(),
        }
    }

    /// An address, or a name with one of the prefixes, which is written out.
    fn named(&self, id: &str) -> NamedNode {
        let known = id.split_once(':').and_then(|(prefix, word)| {
            let (_, address) = self.prefixes.iter().find(|(known, _)| *known == prefix)?;
            Some(format!("{address}{word}"))
        });
        let address = known.unwrap_or_else(|| id.to_owned());
        NamedNode::new_unchecked(utf8_percent_encode(&address, ILLEGAL).to_string())
    }
}

/// The values of a property.
fn each(value: &Value) -> &[Value] {
    match value {
        Value::Array(all) => all,
        one => std::slice::from_ref(one),
    }
}
