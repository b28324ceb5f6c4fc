//! Problems for a person at a terminal, each with the line that it is about.

use std::borrow::Cow;

use annotate_snippets::{
    AnnotationKind, Element, Level, Origin, Renderer, Snippet,
    renderer::{Effects, Style},
};

use crate::{Lang, Message, Place, Problem, Severity, Spot, excerpt::Excerpt, locales, message};

/// Narrower than this nothing can be shown well, and a terminal that says 0 does not know.
const NARROWEST: usize = 40;

/// How many problems there are, with those that are not shown.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Totals {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) notes: usize,
    pub(crate) left_out: usize,
}

/// Shows problems one below the other: what is wrong, file, line and column, the line itself with
/// the place underlined, and what to do. The last line says how many there are. Empty if there are
/// none.
///
/// `colour` adds ANSI colours. `width` is that of the terminal, in cells: longer lines of a file
/// are cut around the mistake.
pub fn render<'a>(
    problems: impl IntoIterator<Item = &'a Problem>,
    lang: Lang,
    colour: bool,
    width: usize,
) -> String {
    let problems: Vec<&Problem> = problems.into_iter().collect();
    let count = |severity| problems.iter().filter(|p| p.severity == severity).count();
    let totals = Totals {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        left_out: 0,
    };
    report(problems, &totals, lang, colour, width)
}

/// [`render`] with the numbers that stand in the last lines.
pub(crate) fn report<'a>(
    problems: impl IntoIterator<Item = &'a Problem>,
    totals: &Totals,
    lang: Lang,
    colour: bool,
    width: usize,
) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let page = Page { lang, colour, renderer: renderer.term_width(width.max(NARROWEST)) };
    let mut text = String::new();
    for problem in problems {
        page.problem(&mut text, problem);
    }
    page.footer(&mut text, totals);
    text
}

struct Page {
    lang: Lang,
    colour: bool,
    renderer: Renderer,
}

impl Page {
    fn problem(&self, text: &mut String, problem: &Problem) {
        let (level, name) = match problem.severity {
            Severity::Error => (Level::ERROR, message!("problem-error")),
            Severity::Warning => (Level::WARNING, message!("problem-warning")),
            Severity::Note => (Level::NOTE, message!("problem-note")),
        };
        // A primary title would have its isolates replaced; those of messages are balanced, and
        // what stands in them is harmless already. So the title is marked by hand.
        let title = self.emphasised(&problem.message);
        let name = name.text(self.lang);
        let mut group = level.with_name(name).secondary_title(title).elements(place(problem));
        if problem.cause.is_some() && problem.times > 1 {
            let text = message!("problem-repeated", more = problem.times - 1).text(self.lang);
            let name = message!("problem-note").text(self.lang);
            group = group.element(Level::NOTE.with_name(name).message(text));
        }
        if !problem.code.is_empty() {
            let name = message!("problem-code").text(self.lang);
            let text = acceptance(problem.code, &problem.about);
            group = group.element(Level::NOTE.with_name(name).message(text));
        }
        if let Some(help) = &problem.help {
            let name = message!("problem-help").text(self.lang);
            group = group.element(Level::HELP.with_name(name).message(help.text(self.lang)));
        }
        text.push_str(&self.renderer.render(&[group]));
        text.push_str("\n\n");
    }

    fn footer(&self, text: &mut String, totals: &Totals) {
        let Totals { errors, warnings, notes, left_out } = *totals;
        let counted = [
            (errors, message!("problems-errors", errors = errors)),
            (warnings, message!("problems-warnings", warnings = warnings)),
            (notes, message!("problems-notes", notes = notes)),
        ];
        let counted: Vec<String> = (counted.iter())
            .filter(|(count, _)| *count > 0)
            .map(|(_, message)| message.text(self.lang))
            .collect();
        if counted.is_empty() {
            return;
        }
        let comma = message!("list-separator").text(self.lang);
        text.push_str(&self.bold(counted.join(&comma)));
        text.push('\n');
        if left_out > 0 {
            text.push_str(&message!("problems-left-out", n = left_out).text(self.lang));
            text.push('\n');
        }
    }

    fn emphasised(&self, message: &Message) -> String {
        self.bold(message.text(self.lang))
    }

    fn bold(&self, text: String) -> String {
        if !self.colour {
            return text;
        }
        let bold = Style::new().effects(Effects::BOLD);
        format!("{bold}{text}{bold:#}")
    }
}

/// The code of a warning and what it is about, as an entry of `[[accept]]` names them.
fn acceptance(code: &str, about: &str) -> String {
    let about = locales::harmless(about);
    if about.is_empty() { code.to_owned() } else { format!("{code}, {about}") }
}

/// What stands between the title and the help: file, line and column, and the line itself.
fn place(problem: &Problem) -> Option<Element<'_>> {
    let Place { file, spot } = problem.place.as_ref()?;
    let file = locales::harmless(file);
    Some(match spot {
        Spot::File => Origin::path(file).into(),
        Spot::Span { source, range } => {
            let excerpt = Excerpt::new(source, range.clone());
            marked(file, excerpt.line, &excerpt)
        }
        Spot::Line { line, text, range: None, .. } if text.is_empty() => {
            Origin::path(file).line(*line as usize).into()
        }
        Spot::Line { line, text, range, .. } => {
            // Without a range it is the whole line that is wrong.
            let range = range.clone().unwrap_or(0..text.len());
            marked(file, *line, &Excerpt::new(text, range))
        }
        Spot::Cell { sheet, row, column } => {
            let cell = format!("{file}, {}!{column}{row}", locales::harmless(sheet));
            Origin::path(cell).into()
        }
    })
}

fn marked<'a>(file: Cow<'a, str>, line: u64, excerpt: &Excerpt<'a>) -> Element<'a> {
    Snippet::source(excerpt.text)
        .line_start(line as usize)
        .path(file)
        .annotation(AnnotationKind::Primary.span(excerpt.range.clone()))
        .into()
}
