//! A small methodology with agencies and their services, and its tables in memory.

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{
    AnswerPolicy, Combine, Condition, Gaps, How, Kind, Link, Measure, Model, Question, Rule,
    Special, SubjectType, TypeIx,
};
use sanjeh_intake::{
    DecidedSource, InMemory, LinkSource, LongAnswers, Options, Sources, SubjectSource, TableLayout,
    Template, read_from,
};
use sanjeh_messages::{Lang, Problem, Problems, Spot};

pub(crate) const AGENCY: TypeIx = TypeIx(0);
pub(crate) const SERVICE: TypeIx = TypeIx(1);

fn question(id: &str, on: TypeIx, kind: Kind) -> Question {
    let policy = AnswerPolicy {
        missing: Special::Zero,
        not_applicable: Special::LeaveOut,
        not_relevant: Special::LeaveOut,
    };
    Question { id: id.to_owned(), on, kind, policy }
}

fn choice(options: &[&str]) -> Kind {
    Kind::Choice { options: options.iter().map(|&o| (o.to_owned(), 0.0)).collect() }
}

/// Agencies answer I07 (any number), I08 (yes or no), `both`; services U01 (none, semi, full), U05
/// (0 to 100), `both`.
pub(crate) fn model() -> Model {
    let any = (f64::NEG_INFINITY, f64::INFINITY);
    let link = |id: &str| Link { id: id.to_owned(), to: AGENCY };
    let measure = |id: &str, on| Measure {
        id: id.to_owned(),
        on,
        rule: Rule::Combine(Combine {
            how: How::Mean,
            terms: vec![],
            gaps: Gaps::LeaveOut,
            coverage: 0.0,
        }),
        when: Condition::default(),
        overrides: vec![],
        round: None,
        published: None,
    };
    Model {
        types: vec![
            SubjectType {
                id: "agency".into(),
                links: vec![link("parent")],
                attributes: vec!["category".into()],
            },
            SubjectType {
                id: "service".into(),
                links: vec![link("agency")],
                attributes: vec!["name".into()],
            },
        ],
        questions: vec![
            question("I07", AGENCY, Kind::Number { range: any, goalposts: None }),
            question("I08", AGENCY, choice(&["no", "yes"])),
            question("U01", SERVICE, choice(&["none", "semi", "full"])),
            question("U05", SERVICE, Kind::Number { range: (0.0, 100.0), goalposts: None }),
            question("both", AGENCY, choice(&["a", "b"])),
            question("both", SERVICE, choice(&["a", "b"])),
        ],
        measures: vec![measure("total", AGENCY), measure("level", SERVICE)],
        ..Model::default()
    }
}

pub(crate) fn sources() -> Sources {
    let mut agencies = SubjectSource::new("agencies.csv");
    agencies.links = vec![LinkSource { subject: Template::column("parent"), optional: true }];
    agencies.attributes = vec!["category".into()];
    let mut services = SubjectSource::new("services.csv");
    services.links = vec![LinkSource { subject: Template::column("agency"), optional: false }];
    services.attributes = vec!["name".into()];
    services.names = vec!["name".into()];
    Sources {
        subjects: vec![agencies, services],
        answers: vec![LongAnswers {
            file: "answers.csv".into(),
            sheet: None,
            layout: TableLayout::default(),
            on: None,
            subject: Template::column("unit"),
            question: "indicator".into(),
            value: "value".into(),
            ignore: vec!["X99".into()],
        }],
        ..Sources::default()
    }
}

pub(crate) fn decided() -> DecidedSource {
    DecidedSource {
        file: "decided.csv".into(),
        sheet: None,
        layout: TableLayout::default(),
        subject: Template::column("unit"),
        measure: "measure".into(),
        score: "score".into(),
        reason: Some("why".into()),
    }
}

pub(crate) const AGENCIES: &str = "id,category,parent\na,main,\nb,other,a\n";
pub(crate) const SERVICES: &str = "id,agency,name\na/1,a,One\na/2,a,Two\nb/1,b,Three\n";
pub(crate) const ANSWERS: &str = "unit,indicator,value\n\
    a,I07,12.5\na,I08,yes\na,both,a\nb,I07,3\na/1,U01,full\na/1,U05,40\na/1,both,b\na/2,U01,none\n";

/// The tables of a round without a fault, some of them replaced.
pub(crate) fn files(changed: &[(&str, &[u8])]) -> InMemory {
    let usual = [("agencies.csv", AGENCIES), ("services.csv", SERVICES), ("answers.csv", ANSWERS)];
    let mut files: InMemory =
        usual.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    for (name, bytes) in changed {
        files.insert((*name).to_owned(), bytes.to_vec());
    }
    files
}

pub(crate) fn read_with(
    sources: &Sources,
    files: &InMemory,
) -> Result<(Dataset, Problems), Problems> {
    read_from(&model(), sources, files, &Options::default(), &|_| ())
}

pub(crate) fn read(changed: &[(&str, &[u8])]) -> Result<(Dataset, Problems), Problems> {
    read_with(&sources(), &files(changed))
}

/// What is wrong when a table is replaced: key, file, line and column of each error.
pub(crate) fn wrong(changed: &[(&str, &[u8])]) -> Vec<String> {
    wrong_with(&sources(), changed)
}

pub(crate) fn wrong_with(sources: &Sources, changed: &[(&str, &[u8])]) -> Vec<String> {
    let problems = read_with(sources, &files(changed)).expect_err("the tables have a fault");
    assert!(problems.has_errors());
    problems.iter().map(brief).collect()
}

/// Key and place of a problem; says it in both languages, which fails if an argument is missing.
pub(crate) fn brief(problem: &Problem) -> String {
    for lang in [Lang::En, Lang::Fa] {
        assert!(!problem.message.text(lang).is_empty());
        assert!(!problem.help.as_ref().expect("what to do").text(lang).is_empty());
    }
    let place = problem.place.as_ref().expect("a place");
    let spot = match &place.spot {
        Spot::Line { line, column, text, range } => {
            let range = range.clone().unwrap_or(0..0);
            assert!(text.get(range).is_some(), "{text}");
            format!(":{line}:{}", column.unwrap_or(0))
        }
        Spot::Cell { sheet, row, column } => format!(":{sheet}!{column}{row}"),
        Spot::File | Spot::Span { .. } => String::new(),
    };
    format!("{} {}{spot}", problem.message.key, place.file)
}
