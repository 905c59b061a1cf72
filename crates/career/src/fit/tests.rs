//! Fits drawn by hand: small people, small postings, and no lexicon.

use super::*;
use crate::posting::requirements::split;
use crate::profile::Named;
use crate::reading::How;
use crate::testkit::{Person, person, small_atlas, today};

/// A posting's text with the skills that stand in it, named where their label or the words given stand there.
fn understood(atlas: &Atlas, posting: &Posting, asks: &Asks, skills: &[(&str, &str)]) -> Understood {
    let mut mentions = Vec::new();
    for (at, sentence) in asks.sentences.iter().enumerate() {
        let text = &posting.text[sentence.span.clone()];
        let found = skills.iter().filter_map(|(words, label)| {
            let from = text.find(words)?;
            let skill = atlas.skills.find(label).expect("a skill of the small atlas");
            Some(Mention {
                concept: Concept::Skill(skill),
                span: from..from + words.len(),
                confidence: Confidence::new(0.9),
                how: How::Named,
            })
        });
        mentions.push((at, found.collect::<Vec<_>>()));
    }
    let bookkeeper = atlas.occupation_by_code("43-3031.00").expect("bookkeepers");
    let titles = vec![TitleMatch { occupation: bookkeeper, esco: None, confidence: Confidence::new(0.9) }];
    Understood { titles, mentions, kinds: Vec::new() }
}

fn posting(text: &str) -> Posting {
    Posting { title: "Bookkeeper".into(), text: text.into(), ..Posting::default() }
}

fn drawn(person: &Person, posting: &Posting, skills: &[(&str, &str)]) -> Fit {
    with_facts(person, posting, skills, draw)
}

fn with_facts<T>(person: &Person, posting: &Posting, skills: &[(&str, &str)], then: impl FnOnce(&Facts<'_>) -> T) -> T {
    let atlas = small_atlas();
    let asks = split(posting);
    let understood = understood(&atlas, posting, &asks, skills);
    then(&Facts {
        atlas: &atlas,
        posting,
        asks: &asks,
        understood: &understood,
        document: &person.document,
        profile: &person.profile,
        readings: &person.readings,
        constraints: &person.answers.constraints,
        home: person.home,
        today: today(),
    })
}

fn bookkeeper() -> Person {
    person(
        &small_atlas(),
        "# Bookkeeper | Kline Depot | 2021-now | 43-3031.00 0.8
         Kept the books of four shops ~accounting:0.7
         Cut the time to close the month from nine days to four
         Responsible for the petty cash
         Trained two new clerks @train employees
         # Stocker | Corner Market | 2018-2020 | 53-7065.00 0.8
         Filled shelves at night @stock shelves
         Raised sales of fruit by 12 %",
    )
}

fn the<'f>(fit: &'f Fit, part: &str) -> &'f Row {
    fit.rows.iter().find(|row| row.asked.contains(part)).unwrap_or_else(|| panic!("{part}: {:#?}", fit.rows))
}

#[test]
fn a_skill_shown_in_other_words_offers_its_term_once_beside_the_line_that_proves_it() {
    let posting = posting("Requirements\nWe need accounting\nNice to have\naccounting of stores");
    let fit = drawn(&bookkeeper(), &posting, &[("accounting", "accounting")]);
    let terms: Vec<(&str, LineId)> = fit.terms().collect();
    assert_eq!(terms, [("accounting", LineId(1))]);
    assert_eq!(fit.met(Weight::Must), (1, 1));
}

#[test]
fn a_near_skill_meets_in_part_and_a_far_one_says_what_would_close_it() {
    let posting = posting("Requirements\nYou must keep financial records\nYou must wait tables");
    let skills = [("keep financial records", "keep financial records"), ("wait tables", "serve food in table service")];
    let fit = drawn(&bookkeeper(), &posting, &skills);
    assert!(
        matches!(&the(&fit, "keep financial").standing, Standing::Partly { what, .. } if what.contains("accounting"))
    );
    let Standing::Missing { closes } = &the(&fit, "wait tables").standing else { panic!("{:?}", fit.rows) };
    assert!(closes.contains("ask whether they teach it"), "{closes}");
    assert!(
        fit.before_an_hour
            .as_deref()
            .is_some_and(|words| words.starts_with("One stated must stands in none of your lines: “wait tables”")),
        "{:?}",
        fit.before_an_hour
    );
}

#[test]
fn years_are_counted_from_the_positions_that_tell_of_it() {
    let skills = [("accounting", "accounting")];
    let four = drawn(&bookkeeper(), &posting("Requirements\n4 years of accounting experience"), &skills);
    assert!(matches!(the(&four, "4 years").standing, Standing::Met { line: Some(LineId(0)) }), "{:?}", four.rows);
    let nine = drawn(&bookkeeper(), &posting("Requirements\n9 years of accounting experience"), &skills);
    let Standing::Partly { what, .. } = &the(&nine, "9 years").standing else { panic!("{:?}", nine.rows) };
    assert_eq!(what, "your dated lines come to 5½ years");
}

#[test]
fn unpaid_work_counts_like_paid_work() {
    let unpaid = person(
        &small_atlas(),
        "#unpaid Treasurer | Food bank | 2019-2023 | 43-3031.00 0.7
         Did the accounting @accounting",
    );
    let fit =
        drawn(&unpaid, &posting("Requirements\n2 years of accounting experience"), &[("accounting", "accounting")]);
    assert!(matches!(the(&fit, "2 years").standing, Standing::Met { .. }), "{:?}", fit.rows);
}

#[test]
fn a_licence_is_met_by_its_own_name_and_in_part_by_the_work_alone() {
    let atlas = small_atlas();
    let wants = Posting { title: "Registered Nurse".into(), ..posting("Requirements\nCurrent RN license required") };
    let nurse = person(&atlas, "# Registered Nurse | Lakeview | 2019-now\nCared for six patients");
    let fit = drawn(&nurse, &wants, &[]);
    assert!(
        matches!(&fit.rows[0].standing, Standing::Partly { what, .. } if what.contains("write it there")),
        "{:?}",
        fit.rows
    );
    let mut holder = nurse.clone();
    holder.document.lines[1].text = "RN license, State of Ohio".into();
    assert!(matches!(drawn(&holder, &wants, &[]).rows[0].standing, Standing::Met { line: Some(LineId(1)) }));
    let cook = person(&atlas, "# Cook | Blue Door | 2019-now\nCooked");
    let fit = drawn(&cook, &wants, &[]);
    assert!(matches!(&fit.rows[0].standing, Standing::Missing { closes } if closes.contains("state's board")));
    assert!(
        fit.first.starts_with("What is likely to decide: a registered nurse licence – in none of your lines"),
        "{}",
        fit.first
    );
}

#[test]
fn what_a_document_does_not_tell_is_told_and_never_missing() {
    let wants =
        posting("Requirements\nMust be authorized to work in the U.S.\nMust lift 50 lbs\nValid driver's license");
    let fit = drawn(&bookkeeper(), &wants, &[]);
    assert_eq!(fit.rows.len(), 3);
    assert!(fit.rows.iter().all(|row| matches!(row.standing, Standing::NotSaid { .. })), "{:?}", fit.rows);
    assert_eq!(fit.before_an_hour, None);
    assert_eq!(fit.met(Weight::Must), (0, 0));
}

#[test]
fn what_the_person_said_speaks_first() {
    let mut person = bookkeeper();
    person.answers.constraints.pay_at_least = Some(50_000);
    person.answers.constraints.remote_only = true;
    let wants = Posting {
        workplace: Some(crate::posting::Workplace::OnSite),
        pay: crate::posting::StatedPay::of_words("$18 - $20 per hour"),
        ..posting("Requirements\naccounting")
    };
    let fit = drawn(&person, &wants, &[]);
    let told: Vec<&str> = fit.against.iter().map(|against| against.what.as_str()).collect();
    assert_eq!(
        told,
        [
            "$20.00 an hour is $41,600 in a year of 52 weeks with 40 hours; you said $50,000 at least.",
            "The work is done at the place; you said remote work alone.",
        ]
    );
    assert!(fit.first.starts_with("$20.00 an hour"), "{}", fit.first);
    let unstated = Posting { pay: None, workplace: Some(crate::posting::Workplace::Remote), ..wants };
    assert!(drawn(&person, &unstated, &[]).against.is_empty(), "a figure that is not stated never speaks against it");
}

#[test]
fn pay_stands_beside_the_regions_for_the_same_period() {
    let wants = Posting { pay: crate::posting::StatedPay::of_words("$30,000 - $36,000 a year"), ..posting("") };
    let fit = drawn(&bookkeeper(), &wants, &[]);
    assert_eq!(
        fit.pay.sentence,
        "It states “$30,000 - $36,000 a year”. In the United States people in this work are paid $35,000 to $70,000 a year \
         (10th to 90th percentile), half of them $50,000 or less. Its range ends below what three in four of them are paid."
    );
    // The small atlas publishes no hourly pay, and nothing is converted.
    let hourly = Posting { pay: crate::posting::StatedPay::of_words("$20 an hour"), ..posting("") };
    assert_eq!(drawn(&bookkeeper(), &hourly, &[]).pay.region, None);
    let euro = Posting { pay: crate::posting::StatedPay::of_words("€40,000 a year"), ..posting("") };
    assert_eq!(drawn(&bookkeeper(), &euro, &[]).pay.region, None);
    assert!(drawn(&bookkeeper(), &posting(""), &[]).pay.sentence.starts_with("It states no pay"));
    let spoken =
        drawn(&bookkeeper(), &posting("Pay: $19 to $23 an hour plus a share of $200 a year."), &[]).pay.sentence;
    assert!(spoken.starts_with("It says “Pay: $19") || spoken.starts_with("It states “"), "{spoken}");
}

#[test]
fn a_word_search_finds_words_and_no_meanings() {
    let wants = posting("Requirements\naccounting\ntrain employees");
    let fit = drawn(&bookkeeper(), &wants, &[("accounting", "accounting"), ("train employees", "train employees")]);
    assert_eq!(fit.literal.sentence(), "A word search for the posting's own terms finds 1 of 3 in your document.");
}

#[test]
fn the_balance_counts_changes_and_duties() {
    let fit = drawn(&bookkeeper(), &posting(""), &[]);
    assert_eq!(fit.balance.sentence(), "Of six lines two say what changed, and two say what you were responsible for.");
}

#[test]
fn a_tailored_resume_is_the_persons_own_lines_chosen_and_ordered() {
    let mut person = bookkeeper();
    person.profile.skills.push(Named { name: "Excel".into(), line: Some(LineId(3)), ..Named::default() });
    let wants = posting("Requirements\nYou must train employees");
    let tailored = with_facts(&person, &wants, &[("train employees", "train employees")], |facts| {
        super::tailored(facts, &draw(facts))
    });
    let own: Vec<&str> = person.document.lines.iter().map(|line| line.text.as_str()).collect();
    assert!(tailored.document.lines.iter().all(|line| own.contains(&line.text.as_str())), "nothing is reworded");
    let first: Vec<&str> =
        tailored.profile.positions[0].lines.iter().map(|line| tailored.document.text(*line)).collect();
    assert_eq!(
        first,
        [
            "Trained two new clerks",
            "Cut the time to close the month from nine days to four",
            "Kept the books of four shops",
            "Responsible for the petty cash",
        ]
    );
    let titles: Vec<&str> = tailored.profile.positions.iter().map(|p| p.title.as_str()).collect();
    assert_eq!((titles, tailored.left_out), (vec!["Bookkeeper", "Stocker"], 0));
}

#[test]
fn no_sentence_blames_or_promises() {
    let wants = posting(
        "Requirements\nRN license\nMaster's degree in nursing\n9 years of nursing experience\nFluent Tamil\nYou must wait tables\nSome sentence about lighthouses and gardens",
    );
    let fit = drawn(&bookkeeper(), &wants, &[("wait tables", "serve food in table service")]);
    let mut said: Vec<String> =
        vec![fit.first.clone(), fit.pay.sentence.clone(), fit.literal.sentence(), fit.balance.sentence()];
    said.extend(fit.before_an_hour.clone());
    said.extend(fit.decides.iter().map(|decides| decides.sentence.clone()));
    for row in &fit.rows {
        match &row.standing {
            Standing::Partly { what, .. } => said.push(what.clone()),
            Standing::Missing { closes } => said.push(closes.clone()),
            Standing::NotSaid { why } => said.push(why.clone()),
            Standing::Met { .. } | Standing::InOtherWords { .. } => {}
        }
    }
    for sentence in said {
        let lower = format!(" {} ", sentence.to_lowercase());
        for word in [
            " lack",
            " fail",
            " unfortunately",
            " only ",
            " just ",
            " simply",
            " easy ",
            " chance",
            " hired",
            "!",
            " weak",
            " score",
        ] {
            assert!(!lower.contains(word), "{word:?} in {sentence:?}");
        }
    }
}
