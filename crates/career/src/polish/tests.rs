//! Wordings of our own, judged, and what holds for all of them.

use proptest::prelude::*;

use super::*;

fn facts(before: &str, after: &str) -> Vec<(String, FactKind)> {
    new_facts(before, after, &Known::NOTHING).into_iter().map(|fact| (fact.words, fact.kind)).collect()
}

fn told(before: &str, after: &str) -> Vec<String> {
    facts(before, after).into_iter().map(|(words, _)| words).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn other_words_for_the_same_are_offered() {
    for (before, after) in [
        ("trained new cashiers on the register", "Trained new cashiers in using the register"),
        (
            "Was responsible for writing the weekly schedule for 18 colleagues",
            "Wrote the weekly schedule for 18 colleagues",
        ),
        ("Helped customers to find things in the shop", "Assisted customers in finding items in the store"),
        ("Answered phones, took messages", "Handled phone calls and took messages"),
        ("made sure that the books balance every month", "Ensured that the books balanced each month"),
    ] {
        assert_eq!(told(before, after), NONE, "{after}");
    }
}

#[test]
fn each_kind_of_new_fact_is_named() {
    let before = "Trained new cashiers and wrote the schedule";
    for (after, words, kind) in [
        ("Trained 14 new cashiers and wrote the schedule", "14", FactKind::Number),
        ("Trained fourteen new cashiers and wrote the schedule", "fourteen", FactKind::Number),
        ("Trained new cashiers and wrote the schedule, 30% faster", "30 %", FactKind::Percent),
        ("Trained new cashiers and wrote the schedule, $2,000", "$ 2,000", FactKind::Money),
        ("Trained new cashiers in 2019 and wrote the schedule", "2019", FactKind::Date),
        ("Trained new cashiers at Siemens and wrote the schedule", "Siemens", FactKind::Name),
        ("Led new cashiers and wrote the schedule", "Led", FactKind::Level),
        ("Trained senior cashiers and wrote the schedule", "senior", FactKind::Level),
        ("Trained new cashiers in Spanish and wrote the schedule", "Spanish", FactKind::Language),
        ("Trained new cashiers and wrote the certified schedule", "certified", FactKind::Credential),
        ("Trained new cashiers and wrote the schedule and the budget", "budget", FactKind::Word),
    ] {
        assert!(facts(before, after).contains(&(words.to_owned(), kind)), "{after}: {:?}", facts(before, after));
    }
}

#[test]
fn numbers_are_the_same_however_they_are_written() {
    for (before, after) in [
        ("Trained 14 cashiers", "Trained fourteen cashiers"),
        ("Sold goods for $1,200", "Sold $1200 of goods"),
        ("Grew it by 14 percent", "Grew it by 14%"),
        ("Served twenty-five guests", "Served 25 guests"),
        ("Kept two hundred files", "Kept 200 files"),
        ("Packed 1.5k boxes", "Packed 1,500 boxes"),
    ] {
        assert_eq!(told(before, after), NONE, "{after}");
    }
    for (before, after) in [
        ("Trained 14 cashiers", "Trained over 14 cashiers"),
        ("Trained 14 cashiers", "Trained 14+ cashiers"),
        ("Trained about 14 cashiers", "Trained 14 cashiers"),
        ("Trained 14 cashiers in 2 weeks", "Trained 2 cashiers in 14 weeks"),
        ("Grew it by 14", "Grew it by 14%"),
        ("Trained 14 cashiers", "Trained 14 cashiers for 14 weeks"),
        ("Trained cashiers", "Trained several cashiers"),
    ] {
        assert!(!told(before, after).is_empty(), "{after}");
    }
}

#[test]
fn a_number_of_another_line_does_not_count_here() {
    let before = "Trained cashiers\nServed 18 tables";
    assert_eq!(told(before, "Trained 18 cashiers\nServed 18 tables"), ["18"]);
    assert_eq!(told(before, "Trained cashiers\nWaited 18 tables"), NONE);
}

#[test]
fn what_made_a_sentence_smaller_may_not_go() {
    for (before, after, gone) in [
        ("Helped build the website", "Built the website", "helped"),
        ("Basic Excel", "Excel", "basic"),
        ("Did not lead the group", "Did lead the group", "not"),
        ("Planned to open a shop", "Opened a shop", "planned"),
        ("Shadowed the nurse on her rounds", "Did rounds with the nurse", "shadowed"),
    ] {
        assert!(
            facts(before, after).contains(&(gone.to_owned(), FactKind::Grown)),
            "{after}: {:?}",
            facts(before, after)
        );
    }
}

#[test]
fn the_profile_vouches_for_names_and_skills_and_not_for_numbers() {
    let known = Known {
        heads: &["Store Supervisor", "Valley Home"],
        profile: &["Excel", "Trained 14 new hires"],
        ..Known::NOTHING
    };
    let told = |after: &str| {
        new_facts("Kept the stock list", after, &known).into_iter().map(|fact| fact.words).collect::<Vec<_>>()
    };
    assert_eq!(told("Kept the stock list in Excel"), NONE);
    assert_eq!(told("Kept the stock list of Valley Home"), NONE);
    assert_eq!(told("Kept the stock list for 14"), ["14"]);
    assert_eq!(told("Supervised the stock list"), NONE);
}

#[test]
fn a_skill_is_named_whole() {
    let skills = |text: &str| text.find("forklift safety").map(|at| at..at + 15).into_iter().collect();
    let known = Known { skills: &skills, ..Known::NOTHING };
    let facts = new_facts("Wrote the schedule", "Wrote the forklift safety schedule", &known);
    assert_eq!(facts, [Fact { words: "forklift safety".into(), kind: FactKind::Skill }]);
}

#[test]
fn what_is_left_out_is_shown() {
    let lost = lost("Trained 14 hires at Harbor Foods", "Trained hires");
    let words: Vec<&str> = lost.iter().map(|fact| fact.words.as_str()).collect();
    assert_eq!(words, ["14", "Harbor", "Foods"]);
}

#[test]
fn an_answer_that_leaves_out_most_is_no_rewording_and_says_what_is_gone() {
    let before = "Sorted letters by street and town before the vans left the depot";
    let judged = judge(before, "Sorted letters", &Known::NOTHING);
    let Err(Unusable::LeavesOut(gone)) = judged else { panic!("{judged:?}") };
    let gone: Vec<&str> = gone.iter().map(|fact| fact.words.as_str()).collect();
    assert!(gone.contains(&"vans") && gone.contains(&"street"), "{gone:?}");
    // A word or two may go, and are named.
    let offered = judge(before, "Sorted letters by street and town before the vans left", &Known::NOTHING);
    let lost: Vec<String> = offered.expect("offered").lost.into_iter().map(|fact| fact.words).collect();
    assert_eq!(lost, ["depot"]);
}

#[test]
fn somebody_new_who_does_it_is_a_fact() {
    let before = "helped the children with coats and shoes";
    assert_eq!(told(before, "The children helped them with coats and shoes"), ["them"]);
    assert_eq!(told("baked rolls for the canteen", "She baked rolls for the canteen"), ["She"]);
    assert_eq!(told("saw patients and told them what comes", "Saw patients and told them what comes"), NONE);
}

#[test]
fn twice_is_two_times_and_three_times_is_not() {
    assert_eq!(told("weighed parcels two times a day", "Weighed parcels twice a day"), NONE);
    assert_eq!(told("weighed parcels twice a day", "Weighed parcels two times a day"), NONE);
    assert_eq!(told("weighed parcels three times a day", "Weighed parcels twice a day"), ["twice"]);
    assert_eq!(told("fed two dogs", "Fed the dogs twice"), ["twice"]);
}

#[test]
fn a_change_is_shown_word_by_word() {
    let pieces = diff("Was responsible for writing the schedule", "Wrote the schedule");
    assert_eq!(
        pieces,
        [
            Piece::Gone("Was responsible for writing".into()),
            Piece::Came("Wrote".into()),
            Piece::Same(" the schedule".into())
        ]
    );
}

fn put_in(text: &str, at: usize, word: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let at = at % (words.len() + 1);
    words.insert(at, word);
    words.join(" ")
}

const LINES: &[&str] = &[
    "trained new hires on the register",
    "Wrote the weekly schedule for 18 colleagues",
    "Balanced the safe, and prepared bank deposits of $4,000",
    "Helped with the books of two practices; closed each month in four days",
    "Did not miss a deadline in 3 years",
];

proptest! {
    #[test]
    fn the_text_itself_is_never_refused(text in "\\PC{0,200}", more in "[a-zA-Z0-9 .,*<\\[\n-]{0,200}") {
        for text in [text, more] {
            let judged = judge(&text, &text, &Known::NOTHING);
            prop_assert!(judged.as_ref().is_ok_and(Polished::is_the_same), "{judged:?}");
        }
    }

    #[test]
    fn anything_is_judged(before in "\\PC{0,300}", after in "\\PC{0,300}") {
        let _ = judge(&before, &after, &Known { heads: &[&after], profile: &[&before], skills: &|text| vec![0..text.len(), 3..9] });
    }

    #[test]
    fn a_change_gives_back_both_texts(before in "[a-c \n.]{0,60}", after in "[a-d \n,]{0,60}") {
        let (mut old, mut new) = (String::new(), String::new());
        for piece in diff(&before, &after) {
            match piece {
                Piece::Same(text) => { old.push_str(&text); new.push_str(&text); }
                Piece::Gone(text) => old.push_str(&text),
                Piece::Came(text) => new.push_str(&text),
            }
        }
        prop_assert_eq!((old, new), (before, after));
    }

    #[test]
    fn a_number_that_was_not_there_is_refused(line in 0..5_usize, at in 0..20_usize, number in 100..99_999_u32) {
        let before = LINES[line];
        let after = put_in(before, at, &number.to_string());
        let judged = judge(before, &after, &Known::NOTHING);
        let refused = matches!(judged, Err(Unusable::NewFacts { .. }));
        prop_assert!(refused, "{after}: {judged:?}");
    }

    #[test]
    fn a_name_that_nobody_knows_is_refused(line in 0..5_usize, at in 1..20_usize, name in "[A-Z][bcdfgklmnprtvxz][aeiou][bcdfgklmnprtvxz]{2}[aeiou]") {
        let before = LINES[line];
        let after = put_in(before, at, &name);
        let judged = judge(before, &after, &Known::NOTHING);
        let refused = matches!(judged, Err(Unusable::NewFacts { .. }));
        prop_assert!(refused, "{after}: {judged:?}");
    }
}
