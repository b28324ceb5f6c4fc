//! JSON-LD of a plain kind as Turtle.
//!
//! Every key is `@id`, `@type` or a prefix and a word; a value is a text, an object with an `@id`
//! alone, an object with a `@value`, another node, or a list of these.

use serde_json::{Map, Value};

/// Writes a node and all nodes in it.
pub(crate) fn write(prefixes: &[(&str, &str)], node: &Value) -> String {
    let mut text = String::new();
    for (prefix, address) in prefixes {
        text.push_str(&format!("@prefix {prefix}: <{address}> .\n"));
    }
    let mut open = vec![node];
    let mut written: Vec<&str> = Vec::new();
    while let Some(node) = open.pop() {
        let Value::Object(properties) = node else { continue };
        let Some(id) = properties.get("@id").and_then(Value::as_str) else { continue };
        // A node that stands in several places, as a publisher does, is described once.
        if written.contains(&id) {
            continue;
        }
        written.push(id);
        text.push('\n');
        text.push_str(&resource(prefixes, id));
        text.push_str(&body(prefixes, properties, "    "));
        text.push_str(" .\n");
        let nested = properties.values().flat_map(each).filter(|value| has_own_node(value));
        open.extend(nested.collect::<Vec<_>>().into_iter().rev());
    }
    text
}

/// The values of a property.
fn each(value: &Value) -> &[Value] {
    match value {
        Value::Array(all) => all,
        one => std::slice::from_ref(one),
    }
}

/// Whether a value is a node with a name of its own and something said of it.
fn has_own_node(value: &Value) -> bool {
    value.as_object().is_some_and(|node| node.contains_key("@id") && node.len() > 1)
}

fn body(prefixes: &[(&str, &str)], properties: &Map<String, Value>, indent: &str) -> String {
    let others = properties.iter().filter(|(name, _)| *name != "@id");
    let lines = others.map(|(name, value)| {
        if name == "@type" {
            return format!("\n{indent}a {}", value.as_str().unwrap_or_default());
        }
        let values: Vec<String> =
            each(value).iter().map(|value| object(prefixes, value, indent)).collect();
        format!("\n{indent}{name} {}", values.join(", "))
    });
    lines.collect::<Vec<_>>().join(" ;")
}

fn object(prefixes: &[(&str, &str)], value: &Value, indent: &str) -> String {
    let Value::Object(node) = value else {
        return literal(value.as_str().unwrap_or_default());
    };
    let word = |name: &str| node.get(name).and_then(Value::as_str);
    match (word("@id"), word("@value")) {
        (Some(id), _) => resource(prefixes, id),
        (None, Some(text)) => match (word("@language"), word("@type")) {
            (Some(lang), _) => format!("{}@{lang}", literal(text)),
            (None, Some(kind)) => format!("{}^^{kind}", literal(text)),
            (None, None) => literal(text),
        },
        (None, None) => {
            let inner = body(prefixes, node, &format!("{indent}    "));
            format!("[{inner}\n{indent}]")
        }
    }
}

/// An address, or a name with one of the prefixes.
fn resource(prefixes: &[(&str, &str)], id: &str) -> String {
    let is_short = id.split_once(':').is_some_and(|(p, _)| prefixes.iter().any(|(q, _)| *q == p));
    if is_short {
        return id.to_owned();
    }
    let escaped = id.chars().map(|c| match c {
        '\0'..=' ' | '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' => {
            format!("\\u{:04X}", c as u32)
        }
        c => c.to_string(),
    });
    format!("<{}>", escaped.collect::<String>())
}

fn literal(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        c if c.is_control() => format!("\\u{:04X}", c as u32),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
