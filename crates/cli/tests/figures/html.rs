//! Pages as a tree of elements.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

/// Elements that have no end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// An element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// Reads a page, or a drawing.
pub(crate) fn parse(text: &str) -> Element {
    let mut open = vec![Element::default()];
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::StartTag(tag)) => {
                let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                let attributes = tag.attributes.iter();
                let element = Element {
                    name: string(&tag.name),
                    attributes: attributes.map(|(k, v)| (string(k), string(&v.value))).collect(),
                    children: Vec::new(),
                };
                if tag.self_closing || VOID.contains(&element.name.as_str()) {
                    open.last_mut().unwrap().children.push(Node::Element(element));
                } else {
                    open.push(element);
                }
            }
            Ok(Token::EndTag(tag)) => {
                let at = open.iter().rposition(|e| e.name.as_bytes() == &**tag.name);
                for _ in at.unwrap_or(open.len())..open.len() {
                    close(&mut open);
                }
            }
            Ok(Token::String(words)) => {
                let words = String::from_utf8(words.value.to_vec()).unwrap();
                open.last_mut().unwrap().children.push(Node::Text(words));
            }
            _ => {}
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap()
}

fn close(open: &mut Vec<Element>) {
    let done = open.pop().unwrap();
    open.last_mut().unwrap().children.push(Node::Element(done));
}

impl Element {
    /// An attribute; empty if it is not there.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attributes.contains_key(name)
    }

    pub(crate) fn is_class(&self, class: &str) -> bool {
        self.attribute("class").split(' ').any(|c| c == class)
    }

    /// What a reader sees of it: without marks, drawings and what is for the ear alone.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.append(&mut out);
        out.trim().to_owned()
    }

    fn append(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(words) => out.push_str(words),
                Node::Element(e) if e.name == "br" => out.push('\n'),
                Node::Element(e) if e.is_left_out() => {}
                Node::Element(e) => e.append(out),
            }
        }
    }

    fn is_left_out(&self) -> bool {
        matches!(self.name.as_str(), "svg" | "script" | "style")
            || ["really", "hidden", "tied"].into_iter().any(|class| self.is_class(class))
            || self.attribute("aria-hidden") == "true"
    }

    /// The elements in it, each with those around it, the outermost first.
    pub(crate) fn walk<'e>(&'e self, visit: &mut impl FnMut(&[&'e Self], &'e Self)) {
        self.step(&mut vec![self], visit);
    }

    fn step<'e>(
        &'e self,
        around: &mut Vec<&'e Self>,
        visit: &mut impl FnMut(&[&'e Self], &'e Self),
    ) {
        for child in self.elements() {
            visit(around, child);
            around.push(child);
            child.step(around, visit);
            around.pop();
        }
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(e) => Some(e),
            Node::Text(_) => None,
        })
    }

    /// All elements in it that are wanted.
    pub(crate) fn all(&self, wanted: impl Fn(&Self) -> bool) -> Vec<&Self> {
        let mut found = Vec::new();
        self.walk(&mut |_, e| {
            if wanted(e) {
                found.push(e);
            }
        });
        found
    }

    /// The first element in it of a name.
    pub(crate) fn first(&self, name: &str) -> Option<&Self> {
        self.all(|e| e.name == name).into_iter().next()
    }
}
