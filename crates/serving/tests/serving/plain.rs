//! The API speaks to programs: none of its texts has marks of direction.

use crate::support::published;

const MARKS: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

#[test]
fn no_answer_has_marks_of_direction() {
    let of = |round: &str| {
        let below = [
            "",
            "/agencies",
            "/agencies/min-ict",
            "/agencies/min-ict/explanation",
            "/claims",
            "/methodology",
            "/ranks?limit=50",
            "/scores?limit=50",
            "/services?limit=50",
            "/tables",
            "/tables/dictionary?limit=1000",
            "/tables/shares",
            // What is refused, and why.
            "/agencies?sort=nothing",
            "/agencies?nothing=1",
            "/agencies?limit=0",
            "/agencies/nobody",
            "/tables/nothing",
        ];
        below.map(|path| format!("/api/v1/rounds/{round}{path}"))
    };
    let mut paths: Vec<String> = of("9").into_iter().chain(of("8")).collect();
    paths.extend(["/api/v1/rounds", "/api/v1/rounds/77", "/health"].map(str::to_owned));
    for path in &paths {
        for lang in ["fa", "en"] {
            let answer = published().ask("GET", path, &[("Accept-Language", lang)], b"");
            assert!([200, 400, 404].contains(&answer.status), "{path}: {}", answer.status);
            let text = answer.text();
            assert!(text.len() > 30, "{path} in {lang}: {text}");
            let marked = text.split(['{', '}', ',']).find(|part| part.contains(MARKS));
            assert_eq!(marked, None, "{path} in {lang}");
        }
    }
    let headers = [("Accept-Language", "fa")];
    let wrong = published().ask("POST", "/api/v1/rounds/9/claims", &headers, b"metric\nx,y\n");
    assert!(wrong.status >= 400 && !wrong.text().contains(MARKS), "{}", wrong.text());
}
