//! `footbridge fit`.

use crate::run::{brought, document, folder, footbridge};

const POSTING: &[u8] = b"Bookkeeper\n\
Location: Oakland, CA\n\
We keep the books of small shops. Pay: $24 - $28 per hour\n\
Requirements\n\
- 2 years of bookkeeping experience\n\
- Must be authorized to work in the United States\n\
- Proficiency in QuickBooks\n\
Nice to have\n\
- CPA\n";

fn resume() -> String {
    brought(
        "fit-resume.txt",
        b"ANA REYES\nOakland, CA | ana@example.org\n\nEXPERIENCE\n\nBookkeeper, Kline Depot\nJanuary 2020 - Present\n\
- Keep the books of four shops in QuickBooks\n- Cut the time to close the month from nine days to four\n\n\
EDUCATION\nA.A. in Accounting, Laney College, 2019\n",
    )
}

#[test]
fn what_is_likely_to_decide_comes_first() {
    let ran = footbridge(&["fit", &brought("fit-posting.txt", POSTING), &resume()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let words = ran.words();
    assert!(words.starts_with("Bookkeeper · fit-resume.txt What is likely to decide:"), "{words}");
    assert!(words.contains("It states “Pay: $24 - $28 per hour”") || words.contains("$24 - $28 per hour"), "{words}");
    assert!(words.contains("A word search for the posting's own terms finds"), "{words}");
    assert!(words.contains("Of two lines one says what changed"), "{words}");
}

#[test]
fn a_program_gets_every_row_with_its_because() {
    let fit = footbridge(&["fit", &brought("fit-posting.txt", POSTING), &resume(), "--json"]).json();
    let rows = fit["rows"].as_array().expect("rows");
    assert!(rows.iter().all(|row| row["because"].as_array().is_some_and(|because| !because.is_empty())));
    let quickbooks = rows.iter().find(|row| row["asked"] == "QuickBooks").expect("QuickBooks is asked for");
    assert_eq!(quickbooks["standing"], "met");
    assert!(quickbooks["line"]["words"].as_str().is_some_and(|words| words.contains("QuickBooks")));
    let years = rows.iter().find(|row| row["kind"] == "experience").expect("years are asked for");
    assert_eq!(years["standing"], "met", "{years}");
}

#[test]
fn the_tailored_resume_is_read_again_as_it_was_written() {
    let file = folder("brought").join("tailored.json");
    // What an earlier run of the tests left.
    let _ = std::fs::remove_file(&file);
    let file = file.display().to_string();
    let posting = brought("fit-posting.txt", POSTING);
    let ran = footbridge(&["fit", &posting, &resume(), "--tailored", &file]);
    assert!(ran.words().contains("nothing is left out. Nothing was reworded."), "{}", ran.out);
    let twice = footbridge(&["fit", &posting, &resume(), "--tailored", &file]);
    let said = twice.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(twice.code == 64 && said.contains("stays as it is"), "{said}");
    let again = footbridge(&["insights", &file, "--json"]).json();
    assert_eq!(again["profile"]["positions"][0]["title"], "Bookkeeper");
    assert_eq!(again["profile"]["positions"][0]["current"], true);
    assert_eq!(again["profile"]["education"][0]["degree"], "A.A.");
}

#[test]
fn a_posting_without_words_is_refused_with_a_next_step() {
    let ran = footbridge(&["fit", &brought("empty-posting.txt", b" \n"), &document("shift-lead.md")]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("paste"), "{}", ran.err);
}
