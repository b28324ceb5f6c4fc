//! Codes that cells were made to show, and that are not what is read: `="007"`.

use sanjeh_messages::{Lang, Problems};

use crate::common::{AGENCIES, brief, read};

/// Key and place of all problems, with how many each stands for.
fn all(problems: &Problems) -> Vec<(String, u64)> {
    problems.iter().map(|problem| (brief(problem), problem.times)).collect()
}

fn is(problem: &str, times: u64) -> (String, u64) {
    (problem.to_owned(), times)
}

#[test]
fn texts_that_a_formula_keeps_are_named_wherever_they_stand() {
    let kept = "\"=\"\"007\"\"\"";
    let agencies = format!("{AGENCIES}{kept},x,\n=\"008\",x,\n009,=\"x\",\n");
    let (data, doubts) = read(&[("agencies.csv", agencies.as_bytes())]).unwrap();
    assert_eq!(data.tables[0].ids.get(2), "=\"007\"");
    let class = is("intake-text-kept agencies.csv:6:5", 1);
    assert_eq!(all(&doubts), [is("intake-text-kept agencies.csv:4:2", 2), class]);
    assert!(doubts.iter().all(|doubt| doubt.code == "text-like-a-formula"));
    let said = doubts.iter().next().unwrap();
    assert!(said.help.as_ref().unwrap().text(Lang::En).contains("007"));

    let agencies = format!("{AGENCIES}007,x,\n");
    let answers = "unit,indicator,value\n=\"007\",I07,1\n'007,I07,1\na,I07,=\"85\"\nb,I07,=\"86\"\n\
                   a,I08,=\"yes\"\na,=\"I07\",1\n";
    let tables = [("agencies.csv", agencies.as_bytes()), ("answers.csv", answers.as_bytes())];
    let problems = read(&tables).unwrap_err();
    let wrong = [
        is("intake-no-number answers.csv:4:7", 2),
        is("intake-no-option answers.csv:6:7", 1),
        is("intake-unknown-subject answers.csv:2:1", 1),
        is("intake-unknown-subject answers.csv:3:1", 1),
        is("intake-unknown-question answers.csv:7:3", 1),
    ];
    assert_eq!(all(&problems), wrong);
    let helps: Vec<&str> = problems.iter().map(|p| p.help.as_ref().unwrap().key).collect();
    assert_eq!(helps, ["intake-text-kept-help"; 5]);

    let services = "id,agency,name\na/1,=\"a\",One\n";
    let problems = read(&[("services.csv", services.as_bytes())]).unwrap_err();
    let link = problems.iter().find(|p| p.message.key == "intake-unknown-link").unwrap();
    assert_eq!(link.help.as_ref().unwrap().key, "intake-text-kept-help");
}

#[test]
fn values_of_attributes_that_hint_at_a_damaged_table_are_doubted() {
    let agencies = format!("{AGENCIES}c,=A1,\nd,Ø³Ø§Ø²Ù…Ø§Ù†,\ne,+,\nf,@x,\n");
    let (_, doubts) = read(&[("agencies.csv", agencies.as_bytes())]).unwrap();
    let found = [
        is("intake-text-formula agencies.csv:4:3", 1),
        is("intake-text-mojibake agencies.csv:5:3", 1),
    ];
    assert_eq!(all(&doubts), found);
}
