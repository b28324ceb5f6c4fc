//! The functions that a formula calls, and their arguments.

/// Gives the name of every function that a formula calls, and where its bracket opens.
pub(crate) fn calls<'t>(text: &'t str, visit: &mut dyn FnMut(&'t str, usize)) {
    let mut start = 0;
    let mut parts = Parts::default();
    for (at, byte) in text.bytes().enumerate() {
        if !parts.take(byte) {
            start = at + 1;
            continue;
        }
        if byte == b'(' {
            visit(function(&text[start..at]), at);
        }
        if !(byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_') {
            start = at + 1;
        }
    }
}

/// What of a formula stands in quotes.
#[derive(Debug, Default)]
struct Parts(Option<u8>);

impl Parts {
    /// Whether the next letter stands in no quotes, and is none.
    fn take(&mut self, byte: u8) -> bool {
        match self.0 {
            Some(quote) => {
                if byte == quote {
                    self.0 = None;
                }
                false
            }
            None if byte == b'"' || byte == b'\'' => {
                self.0 = Some(byte);
                false
            }
            None => true,
        }
    }
}

/// The name of a function without what newer programs write before it.
pub(crate) fn function(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, last)| last)
}

/// The arguments between the brackets of a function; none if a bracket closes earlier.
pub(crate) fn arguments(inner: &str) -> Option<Vec<&str>> {
    let (mut arguments, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let mut parts = Parts::default();
    for (at, byte) in inner.bytes().enumerate() {
        if !parts.take(byte) {
            continue;
        }
        match byte {
            b'(' | b'{' | b'[' => depth += 1,
            b')' | b'}' | b']' => depth = depth.checked_sub(1)?,
            b',' | b';' if depth == 0 => {
                arguments.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    arguments.push(&inner[start..]);
    Some(arguments)
}
