//! Small random assessments: agencies with services, questions of both, two axes and a total.

use proptest::prelude::*;
use sanjeh_engine::dataset::{Answer, AnswerColumn, Dataset, Ids, Table, decimal};
use sanjeh_engine::model::{
    AnswerPolicy, Combine, Condition, Gaps, Group, How, Kind, Link, Measure, MeasureIx, Method,
    MethodChoice, Model, Question, QuestionIx, Rollup, RollupHow, Rule, Special, SubjectType, Term,
    TypeIx,
};
use sanjeh_engine::{Keep, score};

/// A model and its data.
#[derive(Debug, Clone)]
pub(crate) struct Assessment {
    pub(crate) model: Model,
    pub(crate) data: Dataset,
}

const AGENCY: TypeIx = TypeIx(0);
const SERVICE: TypeIx = TypeIx(1);
/// Questions of agencies; as many are asked of services.
const QUESTIONS: usize = 4;

/// The total of each agency, by id.
pub(crate) fn scores_of(a: &Assessment) -> Vec<(String, Option<f64>)> {
    let top = MeasureIx(a.model.measures.len() - 1);
    let scores = score(&a.model, &a.data, Keep::Only(&[top])).expect("the model is sound");
    let ids = a.data.tables[0].ids.iter().map(str::to_owned);
    ids.enumerate().map(|(row, id)| (id, scores.get(top, row as u32))).collect()
}

/// Whether scores agree but for the last digits.
pub(crate) fn close(a: &[(String, Option<f64>)], b: &[(String, Option<f64>)]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(x, y)| match (x.1, y.1) {
            (Some(p), Some(q)) => (p - q).abs() <= 1e-11 * p.abs().max(1.0),
            (p, q) => p == q,
        })
}

/// Random assessments of one to six agencies with up to nine services.
pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let cell = || prop_oneof![8 => 0..=10_000_i32, 1 => Just(decimal::MISSING), 1 => Just(decimal::NOT_APPLICABLE)];
    (1_usize..=6, 0_usize..=9).prop_flat_map(move |(agencies, services)| {
        (
            prop::collection::vec(prop::collection::vec(cell(), agencies), QUESTIONS),
            prop::collection::vec(prop::collection::vec(cell(), services), QUESTIONS),
            prop::collection::vec(0..agencies as u32, services),
            prop::collection::vec(1..50_u32, 2 * QUESTIONS + 2),
        )
            .prop_map(|(agency, service, links, weights)| {
                Assessment::new(agency, service, links, &weights)
            })
    })
}

fn measure(id: &str, on: TypeIx, rule: Rule) -> Measure {
    Measure {
        id: id.to_owned(),
        on,
        rule,
        when: Condition::default(),
        overrides: vec![],
        round: None,
        published: None,
    }
}

fn mean(terms: Vec<Term>) -> Rule {
    Rule::Combine(Combine { how: How::Mean, terms, gaps: Gaps::LeaveOut, coverage: 0.0 })
}

fn table(prefix: &str, rows: usize, links: Vec<Vec<u32>>, answers: Vec<Vec<i32>>) -> Table {
    let ids: Vec<String> = (0..rows).map(|i| format!("{prefix}{i}")).collect();
    Table {
        ids: ids.iter().map(String::as_str).collect::<Ids>(),
        links,
        attributes: vec![],
        answers: answers
            .into_iter()
            .map(|units| AnswerColumn::Decimals { decimals: 2, units })
            .collect(),
        ..Table::default()
    }
}

impl Assessment {
    fn new(
        agency: Vec<Vec<i32>>,
        service: Vec<Vec<i32>>,
        links: Vec<u32>,
        weights: &[u32],
    ) -> Self {
        let policy = AnswerPolicy {
            missing: Special::Zero,
            not_applicable: Special::LeaveOut,
            not_relevant: Special::LeaveOut,
        };
        let mut model = Model {
            types: vec![
                SubjectType { id: "agency".into(), links: vec![], attributes: vec![] },
                SubjectType {
                    id: "service".into(),
                    links: vec![Link { id: "agency".into(), to: AGENCY }],
                    attributes: vec![],
                },
            ],
            ..Model::default()
        };
        for (on, prefix) in [(AGENCY, "a"), (SERVICE, "s")] {
            for q in 0..QUESTIONS {
                let id = format!("{prefix}{q}");
                let kind = Kind::Number { range: (0.0, 100.0), goalposts: None };
                let question = QuestionIx(model.questions.len());
                model.questions.push(Question { id: id.clone(), on, kind, policy });
                model.measures.push(measure(&id, on, Rule::Answer(question)));
            }
        }
        for q in 0..QUESTIONS {
            let how = RollupHow::Of {
                measure: MeasureIx(QUESTIONS + q),
                method: MethodChoice::Same(Method::Mean, Gaps::LeaveOut),
                weight: None,
            };
            let rollup = Rollup {
                from: SERVICE,
                link: 0,
                with_self: false,
                filter: Condition::default(),
                how,
            };
            model.measures.push(measure(&format!("s{q}"), AGENCY, Rule::Rollup(rollup)));
        }
        let term =
            |m: usize, w: usize| Term { measure: MeasureIx(m), weight: f64::from(weights[w]) };
        let own = (0..QUESTIONS).map(|q| term(q, q)).collect();
        let theirs = (0..QUESTIONS).map(|q| term(2 * QUESTIONS + q, QUESTIONS + q)).collect();
        model.measures.push(measure("own", AGENCY, mean(own)));
        model.measures.push(measure("services", AGENCY, mean(theirs)));
        let axes =
            vec![term(3 * QUESTIONS, 2 * QUESTIONS), term(3 * QUESTIONS + 1, 2 * QUESTIONS + 1)];
        model.measures.push(measure("total", AGENCY, mean(axes)));
        model.groups.push(Group {
            id: "all".into(),
            of: AGENCY,
            filter: Condition::default(),
            split: None,
        });
        let agencies = agency[0].len();
        let tables = vec![
            table("a", agencies, vec![], agency),
            table("s", links.len(), vec![links], service),
        ];
        Self { model, data: Dataset { tables, decided: vec![], given: vec![] } }
    }

    /// One agency with two services: one answered 80, for the other nothing applies.
    pub(crate) fn fixed() -> Self {
        let agency = vec![vec![5000]; QUESTIONS];
        let service = vec![vec![8000, decimal::NOT_APPLICABLE]; QUESTIONS];
        Self::new(agency, service, vec![0, 0], &[1; 2 * QUESTIONS + 2])
    }

    pub(crate) fn agencies(&self) -> usize {
        self.data.tables[0].ids.len()
    }

    pub(crate) fn set_policy(&mut self, question: usize, special: Special) {
        self.model.questions[question].policy.missing = special;
    }

    /// Sets the answer of an agency; the column becomes one of plain numbers.
    pub(crate) fn set_answer(&mut self, question: usize, row: usize, answer: Answer) {
        let AnswerColumn::Decimals { units, .. } = &mut self.data.tables[0].answers[question]
        else {
            panic!("the answers are decimals");
        };
        units[row] = match answer {
            Answer::Number(x) => (x * 100.0) as i32,
            Answer::NotApplicable => decimal::NOT_APPLICABLE,
            _ => decimal::MISSING,
        };
    }

    /// Adds a question to the first axis that applies to nobody.
    pub(crate) fn add_question_for_nobody(&mut self) {
        let rows = self.agencies();
        let question = QuestionIx(self.model.questions.len());
        let mut new = self.model.questions[0].clone();
        new.id = "nobody".into();
        self.model.questions.push(new);
        // The total must stay the last measure.
        let total = self.model.measures.pop().expect("there is a total");
        let at = MeasureIx(self.model.measures.len());
        self.model.measures.push(measure("nobody", AGENCY, Rule::Answer(question)));
        self.model.measures.push(total);
        if let Rule::Combine(own) = &mut self.model.measures[3 * QUESTIONS].rule {
            own.terms.push(Term { measure: at, weight: 7.0 });
        }
        let units = vec![decimal::NOT_APPLICABLE; rows];
        self.data.tables[0].answers.push(AnswerColumn::Decimals { decimals: 0, units });
    }

    /// The same agencies and services in another order.
    pub(crate) fn shuffled(&self, seed: u64) -> Self {
        let order = |n: usize| {
            let mut rows: Vec<usize> = (0..n).collect();
            rows.sort_by_key(|&r| (r as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
            rows
        };
        let (agencies, services) = (order(self.agencies()), order(self.data.tables[1].ids.len()));
        let mut other = self.clone();
        for (table, rows) in [(0, &agencies), (1, &services)] {
            let from = &self.data.tables[table];
            other.data.tables[table].ids = rows.iter().map(|&r| from.ids.get(r as u32)).collect();
            for (column, old) in other.data.tables[table].answers.iter_mut().zip(&from.answers) {
                if let (
                    AnswerColumn::Decimals { units, .. },
                    AnswerColumn::Decimals { units: old, .. },
                ) = (column, old)
                {
                    *units = rows.iter().map(|&r| old[r]).collect();
                }
            }
        }
        let place = |agency: u32| {
            agencies.iter().position(|&a| a == agency as usize).expect("it moved") as u32
        };
        let links = services.iter().map(|&s| place(self.data.tables[1].links[0][s])).collect();
        other.data.tables[1].links = vec![links];
        other
    }

    pub(crate) fn set_term(&mut self, measure: usize, to: MeasureIx) {
        if let Rule::Combine(c) = &mut self.model.measures[measure].rule {
            // A measure of services where the agency's are wanted: position 4 and on.
            let to = if to.0 == 0 { MeasureIx(QUESTIONS) } else { to };
            c.terms[0].measure = to;
        }
    }

    pub(crate) fn set_weight(&mut self, measure: usize, weight: f64) {
        if let Rule::Combine(c) = &mut self.model.measures[measure].rule {
            c.terms[0].weight = weight;
        }
    }
}
