//! Claims through the API: those that were made, and those that readers send.

use crate::api::found;
use crate::document::conforms;
use crate::support::published;

#[test]
fn the_claims_that_were_made_are_judged() {
    let claims = found("/rounds/9/claims");
    let judged = claims["claims"].as_array().unwrap();
    assert_eq!(judged.iter().filter(|claim| claim["verdict"] == "contradicted").count(), 5);
    assert_eq!(claims["contradictions"][0]["claims"].as_array().unwrap().len(), 5);
}

#[test]
fn a_claim_is_checked_in_either_form() {
    let check = |content: &[u8], kind: &str| {
        let path = "/rounds/9/claims";
        let address = format!("/api/v1{path}");
        let response = published().ask("POST", &address, &[("Content-Type", kind)], content);
        conforms("post", path, &response);
        assert_eq!(response.header("cache-control"), Some("no-store"));
        response
    };
    let one = check(br#"{"metric":"count_agencies","value":"170"}"#, "application/json");
    assert_eq!(one.json()["claims"][0]["verdict"], "holds");
    let several = br#"[{"metric":"count_agencies","value":"171"},{"id":"b","metric":"count_services","value":"1662"}]"#;
    let several = check(several, "application/json").json();
    assert_eq!(several["claims"][0]["verdict"], "differs");
    assert_eq!(several["claims"][0]["found"], 170.0);
    assert_eq!(several["claims"][1]["id"], "b");
    // It contradicts others that were shown, also when it is sent without them.
    assert_eq!(several["claims"][1]["verdict"], "contradicted");
    assert_eq!(several["contradictions"][0]["claims"].as_array().unwrap().len(), 5);
    let table = check("metric,subject,value\ncount_agencies,,۱۷۰\n".as_bytes(), "text/csv");
    assert_eq!(table.json()["claims"][0]["verdict"], "holds");
    for (content, kind) in [
        (b"metric,value\nnonsense,1\n".as_slice(), "text/csv"),
        (b"{\"metric\":", "application/json"),
        (b"{\"metrics\":\"a\"}", "application/json"),
        (b"\xff\xfe", "text/csv"),
    ] {
        let refusal = check(content, kind);
        assert_eq!(refusal.status, 422);
        assert!(!refusal.json()["help"].as_str().unwrap().is_empty());
    }
    let wrong = check(b"metric,value\nnonsense,1\n", "text/csv").json();
    assert_eq!(wrong["errors"][0]["line"], 2);
}

#[test]
fn a_claim_in_json_names_whatever_its_metric_asks_for() {
    let claims = r#"[{"metric": "axis_mean", "axis": "user_centric", "value": 52},
        {"metric": "count_agencies", "value": "170"}]"#;
    let answer = published().ask("POST", "/api/v1/rounds/9/claims", &[], claims.as_bytes());
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    let verdicts = answer["claims"].as_array().unwrap().iter().map(|claim| &claim["verdict"]);
    assert_eq!(verdicts.collect::<Vec<_>>(), ["holds", "holds"]);
}

#[test]
fn many_claims_that_contradict_each_other_cost_no_more_than_others() {
    let row = |n: usize| format!("score,high_traffic,ito,{n},1\n");
    let table = |n: usize| {
        let rows: String = (0..n).map(row).collect();
        format!("metric,scope,subject,value,rank\n{rows}")
    };
    let answer = published().ask("POST", "/api/v1/rounds/9/claims", &[], table(1_000).as_bytes());
    assert_eq!(answer.status, 200);
    assert!(answer.body.len() < 1 << 20, "{} bytes", answer.body.len());
    assert_eq!(answer.json()["contradictions"].as_array().unwrap().len(), 1);
    let answer = published().ask("POST", "/api/v1/rounds/9/claims", &[], table(1_001).as_bytes());
    assert_eq!(answer.status, 413);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
}
