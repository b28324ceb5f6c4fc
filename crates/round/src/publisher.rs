//! Who publishes a round and answers for it.

use sanjeh_messages::{Lang, Message, message};
use sanjeh_methodology::document::Texts;
use sanjeh_methodology::names::text;
use serde::{Deserialize, Serialize};

/// Who publishes a round: whom those credit who use its data, and who answers questions about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// What it is called, by language; not empty.
    pub name: Texts,
    /// The address of its own pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where it is written to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where else its public key stands, by language: an address, or words such as the number of
    /// the official gazette. Readers compare the key there with the one beside its publications.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub key: Texts,
}

impl Publisher {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        text(&self.name, lang).unwrap_or_default()
    }

    /// What is wrong with it. Its addresses become links, so nothing else may stand there.
    pub(crate) fn problem(&self) -> Option<Message> {
        if self.name.is_empty() || self.name.values().any(|name| name.trim().is_empty()) {
            return Some(message!("round-publisher-no-name"));
        }
        let strange = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
        let url = self.url.as_deref().filter(|url| {
            let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            rest.is_none_or(str::is_empty) || url.contains(strange)
        });
        if let Some(url) = url {
            return Some(message!("round-publisher-url", url = url));
        }
        let email = self.email.as_deref().filter(|email| {
            let parts = email.split_once('@').filter(|(who, at)| !who.is_empty() && !at.is_empty());
            parts.is_none_or(|(_, at)| at.contains('@'))
                || email.contains(|c| strange(c) || "?&#%:/,;".contains(c))
        });
        email.map(|email| message!("round-publisher-email", email = email))
    }
}
