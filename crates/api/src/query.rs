//! The parameters of a question.

use sanjeh_messages::Lang;
use sanjeh_site::Site;

use crate::refusal::Refusal;
use sanjeh_replies::preferred;

/// The parameters, decoded.
#[derive(Debug)]
pub(crate) struct Query {
    parameters: Vec<(String, String)>,
    lang: Lang,
    /// The languages of the site.
    languages: Vec<Lang>,
}

impl Query {
    /// Reads a query; `accepted` is what `Accept-Language` says, for those who do not say `lang`.
    pub(crate) fn parse(query: &str, accepted: &str, site: &Site) -> Self {
        let parameters: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let said = parameters.iter().find(|(name, _)| name == "lang");
        let said = said.and_then(|(_, code)| code.parse().ok());
        let said = said.filter(|lang| site.languages().contains(lang));
        let lang = said.unwrap_or_else(|| preferred(accepted, site.languages(), site.language()));
        Self { parameters, lang, languages: site.languages().to_vec() }
    }

    /// The reader's language.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// A parameter; `None` if it is not there or empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[(String, String)] {
        &self.parameters
    }

    /// Refuses parameters that mean nothing or that stand there twice, so that a misspelt filter is not
    /// taken for none.
    pub(crate) fn only(&self, known: &[&str]) -> Result<(), Refusal> {
        let unknown =
            |(name, _): &&(String, String)| name != "lang" && !known.contains(&name.as_str());
        if let Some((name, _)) = self.parameters.iter().find(unknown) {
            return Err(Refusal::unknown_parameter(name, known));
        }
        let languages: Vec<&str> = self.languages.iter().map(|lang| lang.code()).collect();
        for (at, (name, value)) in self.parameters.iter().enumerate() {
            if self.parameters[..at].iter().any(|(other, _)| other == name) {
                return Err(Refusal::twice(name));
            }
            if name == "lang" && !languages.contains(&value.as_str()) {
                return Err(Refusal::bad_value(name, value, &languages));
            }
        }
        Ok(())
    }

    /// A whole number between two others.
    pub(crate) fn number(
        &self,
        name: &str,
        (from, to): (usize, usize),
        otherwise: usize,
    ) -> Result<usize, Refusal> {
        let Some(text) = self.get(name) else { return Ok(otherwise) };
        let number = text.parse().ok().filter(|n| (from..=to).contains(n));
        number.ok_or_else(|| Refusal::bad_number(name, text, from, to))
    }
}
