//! Judgements on postings written by hand: what boards, agencies, chains and hospitals do.

use super::*;
use crate::posting::Posting;

pub(crate) const DUTIES: &str = "\
You will keep the ledgers of three plants and close the books each month.
- Reconcile bank accounts and supplier statements
- Prepare the monthly report for the plant managers
- Pay invoices on time and chase those that are missing
- Help the auditors in spring
What we look for:
- Two years with double-entry bookkeeping
- A calm way with people who owe us money
- Spreadsheets that others can read";

const ABOUT: &str = "\
Acme was founded in 1921 and makes hinges for doors of all kinds. Acme is proud of its people.
";

const LAW: &str = "
We are an equal opportunity employer and consider all applicants without regard to race, religion or veteran status.
Benefits: dental, 401(k), paid vacation.";

pub(crate) fn posting(title: &str, organisation: &str, place: &str, text: &str) -> Posting {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Posting {
        title: title.to_owned(),
        organisation: said(organisation),
        places: said(place).into_iter().collect(),
        text: text.to_owned(),
        ..Posting::default()
    }
}

fn verdict(one: &Posting, other: &Posting) -> Verdict {
    let (one, other) = (Features::of(one), Features::of(other));
    let judgement = judge(&one, &other);
    assert_eq!(judgement, judge(&other, &one), "the order of the two changes the judgement");
    judgement.verdict
}

fn whole() -> Posting {
    posting("Bookkeeper", "Acme", "Columbus, OH", &format!("{ABOUT}{DUTIES}{LAW}"))
}

#[test]
fn a_board_that_writes_everything_otherwise_shows_the_same_opening() {
    let shown = posting(
        "Bookkeeper - Columbus, OH (Hybrid)",
        "Acme, Inc.",
        "Columbus, Ohio, United States",
        &format!("{DUTIES}\nApply today on our site!"),
    );
    assert_eq!(verdict(&whole(), &shown), Verdict::Same);
}

#[test]
fn the_beginning_of_a_text_is_enough_beside_title_name_and_place() {
    let snippet = posting("Bookkeeper", "Acme", "Columbus, OH", &DUTIES[..160]);
    assert_eq!(verdict(&whole(), &snippet), Verdict::Same);
}

#[test]
fn an_agency_hides_the_name_and_keeps_the_work() {
    let agency = posting(
        "Bookkeeper",
        "Brightpath Staffing",
        "Greater Columbus Area",
        &format!("Our client is looking for a bookkeeper.\n{DUTIES}\nCall us."),
    );
    assert_eq!(verdict(&whole(), &agency), Verdict::Same);
}

#[test]
fn a_posting_without_name_and_place_is_known_by_its_text() {
    assert_eq!(verdict(&whole(), &posting("Bookkeeper", "", "", DUTIES)), Verdict::Same);
}

#[test]
fn a_chain_uses_one_text_for_many_stores() {
    let store = |city: &str| posting("Cashier", "Acme Foods", city, &format!("{ABOUT}{DUTIES}{LAW}"));
    assert_ne!(verdict(&store("Columbus, OH"), &store("Cleveland, OH")), Verdict::Same);
    assert_ne!(verdict(&store("Columbus, OH"), &store("Dublin, OH")), Verdict::Same);
    let numbered = |number: u32| Posting { title: format!("Cashier - Store #{number}"), ..store("Columbus, OH") };
    assert_ne!(verdict(&numbered(101), &numbered(102)), Verdict::Same);
    assert_eq!(verdict(&numbered(101), &numbered(101)), Verdict::Same);
}

#[test]
fn a_hospital_uses_one_text_for_many_wards() {
    let ward = |title: &str, ward: &str| {
        let text = format!("You will care for people in our {ward} unit with four colleagues each night.\n{DUTIES}");
        posting(title, "Mercy Hospital", "Columbus, OH", &text)
    };
    let (icu, oncology) = (ward("RN - ICU", "intensive care"), ward("RN - Oncology", "oncology"));
    assert_ne!(verdict(&icu, &oncology), Verdict::Same);
    assert_eq!(verdict(&icu, &ward("Registered Nurse (ICU)", "intensive care")), Verdict::Same);
}

#[test]
fn the_same_sentences_with_other_names_in_them_are_two_openings() {
    let team = |team: &str, lead: &str, years: u32| {
        let text = format!(
            "You join the {team} group and report to {lead} there.\nYou bring at least {years} years with ledgers and \
             audits.\n{DUTIES}"
        );
        posting("Bookkeeper", "Acme", "Columbus, OH", &text)
    };
    assert_ne!(verdict(&team("Payments", "Ada Moss", 2), &team("Logistics", "Ben Hale", 5)), Verdict::Same);
    assert_eq!(verdict(&team("Payments", "Ada Moss", 2), &team("Payments", "Ada Moss", 2)), Verdict::Same);
}

#[test]
fn another_requisition_is_another_opening() {
    let numbered = |number: &str| Posting { text: format!("{DUTIES}\nRequisition ID: {number}"), ..whole() };
    assert_ne!(verdict(&numbered("R-10234"), &numbered("R-10235")), Verdict::Same);
    assert_eq!(verdict(&numbered("R-10234"), &numbered("R-10234")), Verdict::Same);
    assert_eq!(verdict(&numbered("R-10234"), &whole()), Verdict::Same);
}

#[test]
fn another_rank_is_another_opening_and_an_unsaid_one_may_be_the_same() {
    let titled = |title: &str| Posting { title: title.to_owned(), ..whole() };
    assert_ne!(verdict(&titled("Senior Bookkeeper"), &titled("Junior Bookkeeper")), Verdict::Same);
    assert_ne!(verdict(&titled("Bookkeeper I"), &titled("Bookkeeper II")), Verdict::Same);
    assert_ne!(verdict(&titled("Bookkeeper, full time"), &titled("Bookkeeper, part time")), Verdict::Same);
    assert_eq!(verdict(&titled("Sr. Bookkeeper"), &titled("Bookkeeper")), Verdict::Same);
    assert_ne!(verdict(&titled("Payroll clerk"), &titled("Bookkeeper")), Verdict::Same);
}

#[test]
fn two_organisations_with_one_text_are_two_openings() {
    let of = |name: &str| Posting { organisation: Some(name.to_owned()), text: DUTIES.to_owned(), ..whole() };
    assert_ne!(verdict(&of("Acme"), &of("Zenith Hinges")), Verdict::Same);
}

#[test]
fn an_agency_has_more_than_one_client() {
    let of = |duties: &str| {
        let text = format!("Brightpath Staffing is proud of its people.\nOur client needs you.\n{duties}\nCall us.");
        posting("Bookkeeper", "Brightpath Staffing", "Columbus, OH", &text)
    };
    let others = "\
- Keep the books of a small school and talk with parents about fees
- Order chalk, paper and soup
- Write the yearly plan with the head teacher
- Answer the telephone in the mornings";
    assert_ne!(verdict(&of(DUTIES), &of(others)), Verdict::Same);
}

#[test]
fn one_page_is_one_posting() {
    let at = |url: &str, title: &str| Posting { url: Some(url.to_owned()), ..posting(title, "", "", "") };
    let one = at("https://boards.example/acme/jobs/4711?utm_source=x", "Bookkeeper");
    assert_eq!(verdict(&one, &at("https://boards.example/acme/jobs/4711", "Bookkeeper (all genders)")), Verdict::Same);
    assert_ne!(verdict(&one, &at("https://boards.example/acme/jobs/4712", "Bookkeeper")), Verdict::Same);
}

#[test]
fn where_nothing_is_said_nothing_is_the_same() {
    for text in ["", "🙂🙂🙂", "   ", "- - -"] {
        let empty = posting(text, "", "", text);
        assert_eq!(verdict(&empty, &empty), Verdict::Different, "{text:?}");
        assert_eq!(verdict(&empty, &whole()), Verdict::Different, "{text:?}");
    }
}

#[test]
fn the_reasons_are_told_in_words() {
    let one = Features::of(&whole());
    let other = Features::of(&posting("Bookkeeper", "Acme", "Cleveland, OH", DUTIES));
    assert_eq!(judge(&one, &other).because(), "The title, the organisation and the text agree; the place differs.");
    assert_eq!(judge(&Features::default(), &other).because(), "Nothing can be compared.");
}

#[test]
fn ten_megabytes_are_cut_at_a_stated_bound() {
    let long = Posting { text: "lift heavy boxes with care. ".repeat(400_000), ..whole() };
    let cut = Posting { text: long.text[..MOST_TEXT].to_owned(), ..whole() };
    assert_eq!(Features::of(&long), Features::of(&cut));
}

#[test]
fn features_are_small_and_come_back_as_they_were() {
    let features = Features::of(&whole());
    let kept = serde_json::to_string(&features).expect("features are plain data");
    assert_eq!(serde_json::from_str::<Features>(&kept).expect("they come back"), features);
    assert!(kept.len() < 4_000, "{} bytes", kept.len());
    assert!(keys(&features).len() <= MOST_KEYS);
}

#[test]
fn work_from_anywhere_is_split_over_cities_and_a_remote_control_is_not() {
    let of = |city: &str, sentence: &str| posting("Bookkeeper", "Acme", city, &format!("{DUTIES}\n{sentence}"));
    let anywhere = |city| of(city, "You may work remotely from anywhere in the country.");
    assert_eq!(verdict(&anywhere("Columbus, OH"), &anywhere("Boise, ID")), Verdict::Same);
    let never = |city| of(city, "This is not a remote position, and you repair the remote controls of cranes.");
    assert_eq!(verdict(&never("Columbus, OH"), &never("Boise, ID")), Verdict::Different);
}

#[test]
fn a_word_more_in_a_title_is_explained_by_the_other_text() {
    let text = format!("You join our Payments team in the old town.\n{DUTIES}");
    let one = posting("Senior bookkeeper", "Acme", "Columbus, OH", &text);
    let agency = posting("Senior bookkeeper - Payments", "", "Greater Columbus Area", &text);
    assert_eq!(verdict(&one, &agency), Verdict::Same);
}
