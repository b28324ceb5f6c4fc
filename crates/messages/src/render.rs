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
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    let totals = Totals { errors, warnings: problems.len() - errors, left_out: 0 };
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
        };
        // A primary title would have its isolates replaced; those of messages are balanced, and
        // what stands in them is harmless already. So the title is marked by hand.
        let title = self.emphasised(&problem.message);
        let name = name.text(self.lang);
        let mut group = level.with_name(name).secondary_title(title).elements(place(problem));
        if let Some(help) = &problem.help {
            let name = message!("problem-help").text(self.lang);
            group = group.element(Level::HELP.with_name(name).message(help.text(self.lang)));
        }
        text.push_str(&self.renderer.render(&[group]));
        text.push_str("\n\n");
    }

    fn footer(&self, text: &mut String, totals: &Totals) {
        let Totals { errors, warnings, left_out } = *totals;
        let counted = match (errors, warnings) {
            (0, 0) => return,
            (_, 0) => message!("problems-errors", errors = errors),
            (0, _) => message!("problems-warnings", warnings = warnings),
            _ => message!("problems-both", errors = errors, warnings = warnings),
        };
        text.push_str(&self.emphasised(&counted));
        text.push('\n');
        if left_out > 0 {
            text.push_str(&message!("problems-left-out", n = left_out).text(self.lang));
            text.push('\n');
        }
    }

    fn emphasised(&self, message: &Message) -> String {
        let text = message.text(self.lang);
        if !self.colour {
            return text;
        }
        let bold = Style::new().effects(Effects::BOLD);
        format!("{bold}{text}{bold:#}")
    }
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
