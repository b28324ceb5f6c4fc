//! Texts that are given on the command line, each in one language: `--title fa=سنجه`.

use sanjeh_messages::{Lang, Problem, Problems, UnknownLang, message};
use sanjeh_methodology::document::Texts;

/// The texts by the codes of their languages; `option` is what they are given with.
pub(crate) fn in_languages(option: &str, given: &[String]) -> Result<Texts, Problems> {
    let mut texts = Texts::new();
    let mut problems = Problems::default();
    let help = || message!("cli-in-language-help", option = option);
    for text in given {
        let Some((code, words)) = text.split_once('=') else {
            let problem = message!("cli-in-language-none", option = option, text = text.as_str());
            problems.push(Problem::error(problem).help(help()));
            continue;
        };
        let code = code.trim();
        if Lang::of(code).is_none() {
            let unknown = UnknownLang(code.to_owned()).message();
            problems.push(Problem::error(unknown).help(help()));
        } else if texts.insert(code.to_owned(), words.trim().to_owned()).is_some() {
            let twice = message!("cli-in-language-twice", option = option, code = code);
            problems.push(Problem::error(twice));
        }
    }
    if problems.is_empty() { Ok(texts) } else { Err(problems) }
}
