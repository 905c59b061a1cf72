//! What people mean, in words that no label has.

use std::sync::OnceLock;

use career::profile::{Contact, Document, Line, LineId, Position, Profile};
use career::reading::{Concept, How, Mention};
use lexicon::index::{LexiconIndex, build};
use lexicon::{Kind, Learned, Lexicon as _, language};
use proptest::prelude::*;

fn lexicon() -> &'static Learned {
    static LEXICON: OnceLock<Learned> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let index = LexiconIndex::from_vec(&build(atlas_data::bundled())).expect("a fresh index is whole");
        Learned::new(index, lexicon_data::bundled().clone(), atlas_data::bundled())
    })
}

fn name(mention: &Mention) -> String {
    let atlas = atlas_data::bundled();
    match mention.concept {
        Concept::Skill(skill) => atlas.skills.label(skill).to_owned(),
        Concept::Technology(technology) => atlas.technologies.name(technology).to_owned(),
    }
}

#[test]
fn a_doing_in_words_of_its_own_is_implied_where_it_stands() {
    for (line, skill, words) in [
        ("Helped kids with homework after school", "assist children with homework", "homework"),
        ("Negotiated contracts with suppliers, cutting costs by 12%", "negotiate supplier arrangements", "suppliers"),
    ] {
        let found = lexicon().mentions(line);
        let mention = found.iter().find(|mention| name(mention) == skill);
        let mention = mention.unwrap_or_else(|| panic!("«{line}» says {found:?}"));
        assert_eq!(mention.how, How::Implied);
        assert!(line[mention.span.clone()].contains(words), "«{}»", &line[mention.span.clone()]);
    }
}

#[test]
fn what_is_denied_wished_for_or_said_by_everybody_is_no_skill() {
    for line in [
        "No experience with Python",
        "Without any knowledge of machine learning",
        "Willing to learn project management",
        "Looking to work with children in a kindergarten",
        "We are an equal opportunity employer and value project management",
    ] {
        assert_eq!(lexicon().mentions(line), [], "{line}");
    }
}

#[test]
fn who_does_it_changes_nothing() {
    let people = ["young woman", "older man", "mother", "father", "Nigerian man", "American woman", "58-year-old man"];
    for template in [
        "As a {} I managed budgets and led a team of eight",
        "{} who handled customer complaints and trained new employees",
        "Known as the {} who showed newcomers the ropes",
        "Praised as a {} who kept the lights on for forty branches",
    ] {
        let told = |person: &&str| {
            let found = lexicon().mentions(&template.replace("{}", person));
            let mut found: Vec<_> = found.iter().map(|mention| (mention.concept, mention.confidence)).collect();
            found.sort_by_key(|(concept, _)| *concept);
            found
        };
        let first = told(&people[0]);
        for person in &people[1..] {
            assert_eq!(told(person), first, "{template}: {person}");
        }
    }
    for (one, other) in [("Waiter", "Waitress"), ("Salesman", "Saleswoman"), ("Policeman", "Policewoman")] {
        assert_eq!(lexicon().title(one, &[]), lexicon().title(other, &[]), "{one}, {other}");
    }
}

#[test]
fn whose_line_it_is_changes_nothing() {
    let read = |name: &str| {
        let (first, last) = name.split_once(' ').expect("two words");
        let lines = [
            format!("{last}, {}., and others: Finite elements for pipe bends", &first[..1]),
            format!("As {name}, ran the help desk and wrote scripts that tidy up data"),
        ];
        let lines = lines.into_iter().map(|text| Line { page: 1, text, spot: None }).collect();
        let document = Document { lines, ..Document::default() };
        let position =
            Position { title: "Helper".to_owned(), lines: vec![LineId(0), LineId(1)], ..Position::default() };
        let contact = Contact { name: Some(name.to_owned()), ..Contact::default() };
        let profile = Profile { contact, positions: vec![position], ..Profile::default() };
        let read = lexicon::read(lexicon(), &document, &profile);
        let mentions: Vec<_> =
            read.mentions.iter().map(|m| (m.line, m.mention.concept, m.mention.confidence)).collect();
        (read.titles, mentions)
    };
    let first = read("Jane Doe");
    assert!(!first.1.is_empty());
    for name in ["Mohammed Abubakar", "Nguyen Thi", "Rosa Martínez", "Wei Chen"] {
        assert_eq!(read(name), first, "{name}");
    }
}

#[test]
fn a_letter_before_a_name_is_no_language() {
    let found = lexicon().mentions("Stone, T., R. Adams and C. Lee: Teaching machines to plan");
    assert!(!found.iter().any(|mention| ["R", "C"].contains(&&*name(mention))), "{found:?}");
    assert!(lexicon().mentions("Python, R, SQL").iter().any(|mention| name(mention) == "R"));
}

#[test]
fn a_turn_of_phrase_means_what_its_words_do_not() {
    let found = lexicon().mentions("Showed new hires the ropes");
    let names: Vec<String> = found.iter().map(name).collect();
    assert_eq!(names, ["train employees"]);
}

#[test]
fn a_line_in_another_language_is_recognised_and_not_guessed_at() {
    for (line, code) in [
        ("Verantwortlich für die Planung und Durchführung von Veranstaltungen", "deu"),
        ("Responsable de la gestión de clientes y de la atención telefónica", "spa"),
        ("負責客戶服務和銷售工作以及團隊管理", "cmn"),
    ] {
        assert_eq!(language(line).map(lexicon::Language::code), Some(code), "{line}");
        assert_eq!(lexicon().mentions(line), [], "{line}");
    }
    for line in [
        "Led a team of eight and trained new hires",
        "Python, Java, SQL, Docker, Kubernetes",
        "Café manager at São Paulo airport",
        "Microsoft Excel",
    ] {
        assert_eq!(language(line), None, "{line}");
    }
}

#[test]
fn free_text_leads_to_occupations() {
    let found = lexicon().occupations("I like caring for old people at their homes");
    let titles: Vec<&str> = found.iter().map(|it| atlas_data::bundled().occupation(it.occupation).title()).collect();
    assert!(titles.iter().any(|title| title.contains("Care") || title.contains("Home Health")), "{titles:?}");
    assert_eq!(lexicon().occupations(""), []);
    assert_eq!(lexicon().occupations("\u{200b} \u{200d}"), []);
}

#[test]
fn lines_together_say_what_they_say_alone() {
    let lines = ["Trained 12 new hires on the till", "Washed dishes", "Helped kids with homework after school"];
    let alone: Vec<_> = lines.iter().map(|line| lexicon().mentions(line)).collect();
    assert_eq!(lexicon().all_mentions(&lines), alone);
    assert_eq!(lexicon().all_mentions(&[]), Vec::<Vec<Mention>>::new());
}

#[test]
fn a_document_without_end_is_read_with_bounded_care() {
    let lines: Vec<String> =
        (0..3_000).map(|at| format!("Kept the lights on for {at} branches and calmed callers")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let found = lexicon().all_mentions(&lines);
    assert_eq!(found.len(), lines.len());
    // The encoder reads a bounded number of them, so that hours never pass: far beyond what a busy machine needs.
    assert!(lexicon().read_closely(&lines) < 100);
}

#[test]
fn ranking_takes_any_list() {
    let lexicon = lexicon();
    assert_eq!(lexicon.rank(Kind::Skill, &["cook"], &[], 10), [Vec::<usize>::new()]);
    let ranked = lexicon.rank(Kind::Skill, &["", "cook meals"], &["drive trams", "cook meals", "cook meals", ""], 10);
    assert_eq!(ranked[0], Vec::<usize>::new());
    assert_eq!(ranked[1][..2], [1, 2]);
    let titles = lexicon.rank(Kind::Title, &["Sr. Software Eng"], &["baker", "software engineer"], 1);
    assert_eq!(titles, [vec![1]]);
}

fn check(line: &str) {
    for mention in lexicon().mentions(line) {
        assert!(line.get(mention.span.clone()).is_some_and(|text| !text.is_empty()), "{:?}", mention.span);
        assert!((0.0..=1.0).contains(&mention.confidence.share()));
    }
    assert!(lexicon().title(line, &[line]).len() <= 8);
    assert!(lexicon().occupations(line).len() <= 8);
}

#[test]
fn a_line_of_anything_has_a_defined_answer() {
    for line in [
        "train staff ".repeat(9_000),
        "😀".repeat(25_000),
        "a\u{200b}".repeat(30_000),
        "С++ қазақ 漢字 ".repeat(5_000),
        "Mаnаged а tеаm".to_owned(),
        "e\u{301}\u{301}\u{301}".repeat(20_000),
        "#".repeat(100_000),
        "x".repeat(100_000),
    ] {
        check(&line);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_read_without_harm(line in "\\PC{0,300}") {
        check(&line);
    }

    #[test]
    fn any_mixture_of_words_and_signs_is_read_without_harm(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("kept".to_owned()), Just("no".to_owned()), Just("C++".to_owned()), Just("waitress".to_owned()),
                Just("ﬁnance,".to_owned()), Just("\u{feff}\u{200d}".to_owned()), Just("👩‍🍳".to_owned()), "\\PC{0,8}",
            ],
            0..60,
        ),
    ) {
        check(&parts.join(" "));
        check(&parts.concat());
    }
}
