//! Skills in the lines that people write.

use std::sync::OnceLock;

use career::reading::{Concept, How, Mention};
use lexicon::index::{LexiconIndex, Unreadable, build};
use lexicon::{Kind, Lexical, Lexicon as _};
use proptest::prelude::*;

fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| build(atlas_data::bundled()))
}

fn lexicon() -> &'static Lexical {
    static LEXICON: OnceLock<Lexical> = OnceLock::new();
    LEXICON.get_or_init(|| Lexical::new(LexiconIndex::from_vec(bytes()).expect("a fresh index is whole")))
}

fn name(mention: &Mention) -> String {
    let atlas = atlas_data::bundled();
    match mention.concept {
        Concept::Skill(skill) => atlas.skills.label(skill).to_owned(),
        Concept::Technology(technology) => atlas.technologies.name(technology).to_owned(),
    }
}

fn sure(line: &str) -> Vec<String> {
    lexicon().mentions(line).iter().filter(|mention| mention.confidence.share() >= 0.5).map(name).collect()
}

#[track_caller]
fn says(line: &str, skill: &str) {
    let found = sure(line);
    assert!(found.iter().any(|name| name == skill), "«{line}» says {found:?}, not {skill}");
}

#[track_caller]
fn does_not_say(line: &str, skill: &str) {
    let found = sure(line);
    assert!(!found.iter().any(|name| name == skill), "«{line}» says {found:?}");
}

#[test]
fn what_stands_there_is_named() {
    says("Handled customer complaints at the desk", "handle customer complaints");
    says("Project management and teamwork", "project management");
    says("Managed a team of five baristas", "manage a team");
    says("Taught mathematics to 6th graders", "teach mathematics");
    says("Washed dishes", "wash the dishes");
}

#[test]
fn what_is_done_in_other_words_is_implied() {
    for (line, skill) in [
        ("Showed new hires the ropes", "train employees"),
        ("Trained 12 newcomers on the espresso machine", "train employees"),
        ("Closed the till every night", "operate cash register"),
        ("Planned the staff rota for twenty servers", "plan shifts of employees"),
        ("Took vital signs and charted them", "monitor patient's vital signs"),
        ("Looked after my grandmother for two years", "tend to elderly people"),
    ] {
        says(line, skill);
    }
    let implied = lexicon().mentions("Trained 12 new hires on the till");
    assert!(implied.iter().any(|mention| mention.how == How::Implied), "{implied:?}");
}

#[test]
fn unpaid_work_counts() {
    says("Ran the fundraiser for 300 guests", "perform fundraising activities");
    says("Coordinated volunteers for the food bank", "manage volunteers");
}

#[test]
fn spelling_and_word_forms_do_not_matter() {
    for (one, other) in [
        ("Organised events", "Organized events"),
        ("data visualisation", "data visualization"),
        ("Handled customer complaints", "handling customer complaints"),
    ] {
        assert_eq!(sure(one), sure(other), "{one} / {other}");
    }
}

#[test]
fn several_technologies_in_a_list() {
    for technology in ["Python", "Go", "R", "Docker", "Microsoft Excel"] {
        says("Python, Go, R, Docker, Excel", technology);
    }
}

#[test]
fn short_and_everyday_names_need_company() {
    does_not_say("Go to meetings and access records", "Go");
    does_not_say("Excel at multitasking", "Microsoft Excel");
    does_not_say("San Francisco, CA", "Storage area network SAN software");
    does_not_say("Spring 2019 semester", "Spring Framework");
}

#[test]
fn what_is_denied_or_wished_for_is_no_skill() {
    for line in [
        "No experience with Python",
        "Willing to learn project management",
        "Looking to work with machine learning",
        "We are an equal opportunity employer and value project management",
    ] {
        assert_eq!(sure(line), Vec::<String>::new(), "{line}");
    }
    says("Not only managed a team but also handled customer complaints", "manage a team");
}

#[test]
fn who_does_it_changes_nothing() {
    let templates = [
        "{} handled customer complaints and trained new employees",
        "As a {} I managed budgets",
        "{}: cared for children at home",
    ];
    let people = [
        "young woman",
        "older man",
        "mother",
        "father",
        "Nigerian immigrant",
        "veteran",
        "58-year-old",
        "recent graduate",
    ];
    for template in templates {
        let said: Vec<Vec<String>> = people.iter().map(|person| sure(&template.replace("{}", person))).collect();
        assert!(said.windows(2).all(|pair| pair[0] == pair[1]), "{template}: {said:?}");
    }
}

#[test]
fn an_index_of_another_atlas_or_a_damaged_one_is_refused() {
    let index = LexiconIndex::from_vec(bytes()).expect("a fresh index is whole");
    assert_eq!(index.verify(), Ok(()));
    assert_eq!(index.fits(&atlas_data::bundled().version), Ok(()));
    assert_eq!(index.fits("another"), Err(Unreadable::OtherAtlas));
    let mut damaged = bytes().to_vec();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    if let Ok(index) = LexiconIndex::from_vec(&damaged) {
        assert_eq!(index.verify(), Err(Unreadable::Damaged));
    }
    assert!(matches!(LexiconIndex::from_vec(&bytes()[..100]), Err(Unreadable::Format)));
    assert!(matches!(LexiconIndex::from_vec(&[]), Err(Unreadable::Format)));
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

#[test]
fn a_line_without_end_takes_bounded_time_and_tells_the_truth() {
    for line in
        ["train staff ".repeat(9_000), "😀".repeat(25_000), "a\u{200b}".repeat(30_000), "С++ қазақ 漢字 ".repeat(5_000)]
    {
        check(&line);
    }
}

fn check(line: &str) {
    for mention in lexicon().mentions(line) {
        assert!(line.get(mention.span.clone()).is_some_and(|text| !text.is_empty()), "{:?}", mention.span);
        assert!((0.0..=1.0).contains(&mention.confidence.share()));
    }
    let titleness = lexicon().titleness(line);
    assert!((0.0..=1.0).contains(&titleness));
    assert!(lexicon().title(line, &[line]).len() <= 8);
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(line in "\\PC{0,300}") {
        check(&line);
    }

    #[test]
    fn any_mixture_of_words_and_signs_is_read_without_harm(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("trained".to_owned()), Just("staff".to_owned()), Just("C++".to_owned()), Just(".NET".to_owned()),
                Just("P&L".to_owned()), Just("–".to_owned()), Just("ﬁnance,".to_owned()), Just("node.js".to_owned()),
                Just("\u{feff}\u{200d}".to_owned()), Just("👩‍🍳".to_owned()), Just("İstanbul".to_owned()), "\\PC{0,8}",
            ],
            0..60,
        ),
    ) {
        check(&parts.join(" "));
        check(&parts.concat());
    }
}
