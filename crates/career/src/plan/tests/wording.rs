//! Every sentence, read as somebody who was turned down this morning.

use super::*;
use crate::answers::{Constraints, LineMark, Mark, Reason};

const OTHER: &str = "
    # Counter lead | Pier Grill | 2015-now | 35-3023.00 0.9
    Kept the freezers stocked @maintain inventory
    Showed new starters the till @train employees";

fn marked(line: &str, mark: Mark, pay: u32) -> Answers {
    Answers {
        marks: vec![LineMark { line: line.into(), mark }],
        pay_now: Some(pay),
        constraints: Constraints { pay_at_least: Some(pay - 2_000), ..Constraints::default() },
        ..Answers::default()
    }
}

fn everybody() -> Vec<Someone> {
    let mut abroad = someone(NADIA);
    abroad.lives = Lives::Elsewhere("Porto".into());
    let mut worried = someone(OTHER).answering(Answers { reason: Some(Reason::Worried), ..Answers::default() });
    worried.atlas.occupations.working_with_ai = vec![0.2, 0.3, 0.1, 0.25, 0.05].into();
    worried.atlas.occupations.gpts_are_gpts = vec![0.4, 0.1, 0.1, 0.7, 0.05].into();
    let mut unpaid = someone(NADIA);
    unpaid.atlas.pay.rows = Vec::new().into();
    unpaid.atlas.occupations.outlook = vec![u16::MAX; 5].into();
    vec![
        someone(NADIA),
        someone(NADIA).answering(marked("Trained nine", Mark::More, 31_000)).where_tutors_have_a_degree().with_weeks(7),
        someone(OTHER).answering(marked("Kept the freezers", Mark::Less, 44_000)),
        someone("# Something | Somewhere | 2019-now"),
        abroad,
        worried,
        unpaid,
    ]
}

fn all_told(someone: &Someone) -> Vec<String> {
    let mut told = Vec::new();
    for destination in [to(TUTOR), to(MANAGER), Destination::Stay(CREW.into())] {
        let plan = someone.whole_plan(destination.clone());
        told.extend(sentences(&plan));
        told.extend(plan.tasks.iter().flat_map(|task| task.ask.clone()));
        told.extend(timeline(&plan).points.into_iter().map(|point| point.words));
        someone.on(|ground| {
            let steps = small_steps(ground, &destination).expect("steps");
            told.extend(steps.into_iter().flat_map(|step| [step.title, step.why]));
        });
    }
    told
}

/// What stands outside quotation marks: our own words.
fn own_words(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| {
            depth += i32::from(*c == '“');
            let outside = depth == 0;
            depth -= i32::from(*c == '”');
            outside
        })
        .collect()
}

#[test]
fn no_sentence_blames_belittles_or_shouts() {
    const NEVER: [&str; 15] = [
        "unfortunately",
        "simply",
        "just",
        "easy",
        "easily",
        "failed",
        "obviously",
        "only",
        "invalid",
        "overdue",
        "late",
        "behind",
        "should",
        "must",
        "rejected",
    ];
    for someone in everybody() {
        for sentence in all_told(&someone) {
            let lower = own_words(&sentence).to_lowercase();
            let word = lower.split(|c: char| !c.is_alphanumeric()).find(|word| NEVER.contains(word));
            assert_eq!(word, None, "{sentence}");
            assert!(!sentence.contains('!'), "{sentence}");
            assert!(!sentence.contains("  ") && !sentence.contains(" ."), "{sentence}");
        }
    }
}

#[test]
fn a_title_is_a_line_and_a_reason_is_a_sentence() {
    for someone in everybody() {
        for destination in [to(TUTOR), to(MANAGER), Destination::Stay(CREW.into())] {
            let plan = someone.whole_plan(destination);
            for task in &plan.tasks {
                assert!(!task.title.ends_with('.') && task.title.starts_with(char::is_uppercase), "{}", task.title);
                assert!(task.why.ends_with('.'), "{}", task.why);
            }
            for assumption in &plan.paths[0].assumptions {
                assert!(assumption.question.ends_with('?'), "{}", assumption.question);
                assert!(assumption.because.ends_with('.'), "{}", assumption.because);
            }
            assert!(plan.paths[0].stop_rules.iter().all(|rule| rule.words.ends_with('.')));
            assert!(
                plan.paths[0].stop_rules.iter().all(|rule| rule.on.is_some() || rule.words.contains(char::is_numeric)),
                "each has a day or a figure"
            );
        }
    }
}

#[test]
fn you_is_said_of_own_lines_and_answers_and_never_the_same_to_two_people() {
    let says_you = |sentence: &String| {
        let words = own_words(sentence).to_lowercase();
        words.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "you" | "your" | "yours" | "yourself"))
    };
    let told = |someone: Someone| -> Vec<String> {
        let plans = [to(TUTOR), to(MANAGER), Destination::Stay(CREW.into())].map(|to| someone.whole_plan(to));
        plans.iter().flat_map(sentences).filter(says_you).collect()
    };
    let one = told(someone(NADIA).answering(marked("Trained nine", Mark::More, 31_000)));
    let other = told(someone(OTHER).answering(marked("Kept the freezers", Mark::More, 44_000)));
    assert!(one.len() >= 4 && other.len() >= 4, "both hear something of their own");
    let same: Vec<&String> = one.iter().filter(|sentence| other.contains(sentence)).collect();
    assert!(same.is_empty(), "said to both: {same:#?}");
}

#[test]
fn a_likeness_never_stands_without_saying_what_it_is_not() {
    for someone in everybody() {
        for sentence in all_told(&someone) {
            let lower = sentence.to_lowercase();
            if lower.contains("likeness") || lower.contains("alike") {
                assert!(lower.contains("no chance of being hired"), "{sentence}");
            }
        }
    }
}

#[test]
fn a_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    use Refused::*;
    let all = [
        NoTitle,
        LongTitle,
        Minutes,
        Day,
        Full,
        NoSuchTask,
        NoSuchPath,
        NoSuchQuestion,
        NoSuchOccupation,
        NoWords,
        LongWords,
    ];
    for refused in all {
        let words = refused.words();
        assert!(words.contains("as it was"), "{words}");
        assert!(words.matches(['.', ';']).count() >= 3, "{words}");
    }
}
