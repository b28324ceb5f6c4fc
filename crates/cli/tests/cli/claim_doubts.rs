//! What is said of claims that do not hold, that cannot be checked, or whose table is misspelt.

use crate::support::{Run, Scratch, run_with};

const METHODOLOGY: &str = "[methodology]\nid = \"libraries\"\nversion = \"1\"\n\
                           title = { en = \"Libraries\", fa = \"کتابخانه‌ها\" }\n\
                           [policy]\nmissing = \"leave_out\"\n\
                           [subjects.library]\ntable = \"libraries.csv\"\nanswers_in_columns = true\n\
                           [questions.library]\nvisits = { kind = \"number\" }\n\
                           [measures.library.total]\nof = [\"visits\"]\n\
                           [ranks.overall]\nmeasure = \"total\"\n\
                           [growth.gain]\nmeasure = \"total\"\n\
                           [claims.score]\nvalue = \"score total\"\nrank = \"rank {scope}\"\n\
                           [claims.axis_mean]\nvalue = \"statistic mean {axis}\"\n\
                           [claims.grew]\nvalue = \"growth gain\"\n";

/// A round with these claims.
fn round(claims: &str) -> Scratch {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.join("r2")).unwrap();
    scratch.write("r2/methodology.toml", METHODOLOGY);
    scratch.write("r2/libraries.csv", "id,visits\nmin-ict,55.5\nmin-agri,31\nmin-edu,20\n");
    scratch.write("r2/round.toml", "licence = \"CC-BY-4.0\"\nclaims = \"claims.csv\"\n");
    scratch.write("r2/claims.csv", claims);
    scratch
}

/// What is said without marks of direction, and in lines as long as they are.
fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

fn check(scratch: &Scratch, lang: &str) -> Run {
    let mut run = scratch.run(&["check", "r2", "--lang", lang]);
    run.err = plain(&run.err);
    run.out = plain(&run.out);
    run
}

#[test]
fn a_missing_column_is_found_by_what_is_there() {
    let scratch = round("id,metrik,subject,value\na,score,min-ict,55.5\n");
    for (lang, words) in [
        ("en", ["“metric” is missing; the first line has: id, metrik", "write “metric” there"]),
        ("fa", ["ستون «metric» نیست؛ در سطر نخست این‌ها آمده است: id، metrik", "بنویسید «metric»"]),
    ] {
        let said = check(&scratch, lang);
        assert_eq!(said.code, 1);
        for words in words.into_iter().chain(["r2/claims.csv:1:4"]) {
            assert!(said.err.contains(words), "{words}: {}", said.err);
        }
    }
}

#[test]
fn a_column_that_nothing_reads_is_doubted_where_it_looks_like_one_that_lacks() {
    let scratch = round("id,metric,subject,valu,rank\na,score,min-ict,99,1\n");
    let said = check(&scratch, "en");
    assert_eq!(said.code, 1);
    for words in
        ["The column “valu” is not known", "Did you mean “value”?", "claims-column-unknown, valu"]
    {
        assert!(said.err.contains(words), "{}", said.err);
    }
    assert!(check(&scratch, "fa").err.contains("ستون «valu» شناخته نیست"));
    assert!(scratch.run(&["claims", "r2"]).err.contains("Did you mean “value”?"));
    // What is only remarked is nobody's business.
    let remarked = round("id,metric,subject,value,source,unit,note\na,score,min-ict,55.5,x,y,z\n");
    assert_eq!(check(&remarked, "en").code, 0);
}

#[test]
fn a_claim_that_does_not_hold_says_both_figures_and_its_line() {
    let scratch = round(
        "id,metric,subject,value,rank\na,score,min-ict,55.5,1\nb,score,min-agri,30,\nc,score,min-edu,,last-1\n",
    );
    let said = check(&scratch, "en").err;
    for words in [
        "“b” does not hold: claimed is 30, the round has 31",
        "r2/claims.csv:3:18",
        "“c” does not hold: claimed is last but one, the round has rank 3",
        "r2/claims.csv:4:18",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let said = check(&scratch, "fa").err;
    assert!(said.contains("ادعا ۳۰ است و این دوره ۳۱ دارد"), "{said}");
}

#[test]
fn a_claim_that_cannot_be_checked_says_what_to_correct() {
    let scratch = round(
        "id,metric,subject,value\nx1,score,min-itc,55.5\nx2,score,min-ict,52/28\nx3,score,min-ict,\n",
    );
    let said = check(&scratch, "en").err;
    for words in [
        "this round has no “min-itc”",
        "Correct the subject; did you mean “min-ict”?",
        "Write the number as 52.28",
        "Fill in the column “value” or “rank”",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let fa = check(&scratch, "fa").err;
    assert!(fa.contains("منظورتان «min-ict» بود؟") && fa.contains("به شکل 52.28"), "{fa}");
}

#[test]
fn a_contradicted_claim_of_nobody_is_said_to_be_of_nobody() {
    let scratch =
        round("id,metric,subject,value,rank\na,score,min-ict,55.5,2\nb,score,min-itc,31,1\n");
    let run = run_with(scratch.path(), &[("COLUMNS", "200")], &["claims", "r2"]);
    assert_eq!(run.code, 1);
    assert!(plain(&run.out).contains("this round has no “min-itc”"), "{}", run.out);
    let said = check(&scratch, "en");
    assert!(said.err.contains("“b” was not checked: this round has no “min-itc”"), "{}", said.err);
    assert!(
        said.err.contains("These claims cannot all be right: a, b. Their order by rank"),
        "{}",
        said.err
    );
    assert!(said.err.contains("= help: Which of them is wrong"), "{}", said.err);
}

#[test]
fn a_claim_that_lacks_a_column_says_which_one_it_needs() {
    let scratch = round("id,metric,subject,value\na,axis_mean,min-ict,3\n");
    let said = check(&scratch, "en").err;
    assert!(said.contains("A claim of “axis_mean” needs the column “axis”"), "{said}");
}

#[test]
fn a_previous_round_that_is_not_there_is_one_error_where_it_is_named() {
    let scratch = round("id,metric,subject,value\na,grew,min-ict,3\nb,grew,min-edu,4\n");
    let header = "licence = \"CC-BY-4.0\"\nprevious = \"../round8\"\nclaims = \"claims.csv\"\n";
    scratch.write("r2/round.toml", header);
    for (lang, words, help) in [
        ("en", "The previous round “../round8” is not there", "correct “previous”"),
        ("fa", "دورهٔ پیش، ../round8، در این نشانی نیست", "«previous» را درست کنید"),
    ] {
        let said = check(&scratch, lang);
        assert_eq!(said.code, 1);
        assert!(said.err.contains(words) && said.err.contains(help), "{}", said.err);
        assert!(said.err.contains("r2/round.toml:2:12"), "{}", said.err);
        assert!(!said.err.contains("claim-not-judged"), "{}", said.err);
        let refused = plain(&scratch.run(&["claims", "r2", "--lang", lang]).refused());
        assert!(refused.contains(words), "{refused}");
    }
}

#[test]
fn what_accepts_a_warning_can_be_copied() {
    let scratch = round("id,metric,subject,value\na,score,min-ict,99\n");
    let said = check(&scratch, "en");
    let entry = "[[accept]]\ncode = \"claim-does-not-hold\"\nat = \"a\"\n\
                 reason = { en = \"…\", fa = \"…\" }\n";
    assert!(said.out.ends_with(entry), "{}", said.out);
    let header = scratch.read("r2/round.toml");
    scratch.write("r2/round.toml", format!("{header}{entry}"));
    assert_eq!(check(&scratch, "en").code, 0);
    // In the languages of the round alone; a reason in none of them is said to lack them.
    let one = format!("languages = [\"fa\"]\n{header}[[accept]]\ncode = \"x\"\nreason = \"r\"\n");
    scratch.write("r2/round.toml", one);
    let said = check(&scratch, "en").err;
    assert!(said.contains("“reason” must be given for each language"), "{said}");
    assert!(said.contains("Write reason = { fa = \"…\" }"), "{said}");
    scratch.write("r2/round.toml", format!("title = \"T\"\n{header}"));
    let said = check(&scratch, "en").err;
    assert!(said.contains("Write title = { en = \"…\", fa = \"…\" }"), "{said}");
}

#[test]
fn a_folder_that_is_not_there_is_the_folder_that_is_named() {
    let scratch = round("id,metric,subject,value\n");
    for args in [&["check", "r10"][..], &["score", "r10"], &["explain", "r10", "--subject", "x"]] {
        let refused = scratch.run(args).refused();
        assert!(refused.contains("There is no folder “r10”"), "{refused}");
        assert!(!refused.contains("methodology.toml"), "{refused}");
    }
}

#[test]
fn a_misspelt_column_or_id_is_corrected_on_either_side() {
    let scratch = round("id,metric,subject,value\n");
    scratch.write("r2/libraries.csv", "id,vists\nmin-ict,1\nmin-edu,2\n");
    let said = check(&scratch, "en").err;
    assert!(said.contains("libraries.csv:1:4"), "{said}");
    assert!(said.contains("If “vists” is a misspelling of “visits”, correct it here"), "{said}");
    assert!(check(&scratch, "fa").err.contains("اگر «vists» غلط املایی «visits» است"));
}

#[test]
fn a_publication_that_lacks_a_file_is_fetched_again() {
    let scratch = round("id,metric,subject,value\na,score,min-ict,55.5\n");
    scratch.run(&["keys", "new", "key", "--unencrypted"]).fine();
    scratch.run(&["keys", "new", "other", "--unencrypted"]).fine();
    scratch.run(&["publish", "r2", "--id", "2", "--key", "key"]).fine();
    let there = "publications/2";
    for (lang, words) in [
        ("en", "It is not signed with the key that you gave, but with"),
        ("fa", "با کلیدی که داده‌اید امضا نشده است، بلکه با کلید"),
    ] {
        let args = ["verify", there, "--public-key", "other.pub", "--lang", lang];
        let run = scratch.run(&args);
        assert_eq!(run.code, 1);
        assert!(run.out.contains(words), "{}", run.out);
        assert!(!run.out.contains("is not valid"), "{}", run.out);
    }
    std::fs::remove_file(scratch.join("publications/2/libraries.csv")).unwrap();
    for (lang, words, help) in [
        ("en", "Without libraries.csv nothing can be computed", "Fetch the publication again"),
        ("fa", "چیزی را نمی‌توان محاسبه کرد", "انتشار را دوباره دریافت کنید"),
    ] {
        let run = scratch.run(&["verify", there, "--lang", lang]);
        assert_eq!(run.code, 1);
        assert!(run.out.contains(words), "{}", run.out);
        assert!(run.err.contains(help), "{}", run.err);
        assert!(!run.err.contains("methodology"), "{}", run.err);
    }
}

#[test]
fn each_mistake_of_a_press_template_has_its_own_help() {
    let scratch = round("id,metric,subject,value\n");
    for (template, what, help) in [
        ("{first 3}\nx\n", "This loop is not closed", "Write {end} where the loop ends"),
        ("{end}\n", "No loop is open", "Remove it, or begin the loop"),
        (
            "{each agency}\nx\n{end}\n",
            "no loop “each agency”",
            "first N, last N, risen N, fallen N",
        ),
        ("{score total of min-itc}\n", "This round has no “min-itc”", "Did you mean “min-ict”?"),
        ("{scor}\n", "“scor” is neither", "Write one of these words: round, day"),
    ] {
        scratch.write("r2/press.en.txt", template);
        let said = check(&scratch, "en");
        assert_eq!(said.code, 1, "{template}");
        assert!(said.err.contains(what) && said.err.contains(help), "{template}: {}", said.err);
        assert!(!said.err.contains("docs/"), "{}", said.err);
    }
}
