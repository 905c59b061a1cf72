//! Plans over the bundled atlas: towards every kind of work they hold together, and read as a person would say it.

#[path = "../../testkit/src/person.rs"]
#[expect(dead_code, reason = "parts are for tests of other rooms")]
mod person;

use career::answers::{Answers, LineMark, Mark};
use career::plan::{
    Chosen, Destination, Ground, MINUTES, MOST_TITLE, Part, Plan, TaskKind, Topic, propose, small_steps, unfold,
};
use career::reflection::Lives;
use jiff::civil::date;
use uuid::Uuid;

const COOK: &str = "
    # Line cook | Harbor Foods | 2016-2020 | 35-2014.00 0.9
    Cooked for 200 covers a night
    # Shift lead | Harbor Foods | 2020-now | 35-2014.00 0.9
    Trained nine new crew members @train employees";

/// One person and their lines, towards some kinds of work, everything unfolded.
fn plans(codes: impl IntoIterator<Item = String>, weeks: Option<u16>, state: &str, mut look: impl FnMut(&Plan)) {
    let atlas = atlas_data::bundled();
    let mut cook = person::person(atlas, COOK);
    cook.home = atlas.pay.area(state).map_or(career::home::Home::NotSaid, career::home::Home::In);
    let marks = vec![LineMark { line: "Trained nine".into(), mark: Mark::More }];
    cook.answers = Answers { pay_now: Some(38_000), marks, ..Answers::default() };
    let lives = Lives::State(state.into());
    cook.with_facts(atlas, |facts| {
        let ground = Ground { facts: *facts, lives: &lives, weeks_to_look: weeks, today: date(2026, 11, 25) };
        let mut next = 0;
        let mut ids = || {
            next += 1;
            Uuid::from_u128(next)
        };
        for code in codes {
            let first = if code == "35-2014.00" { Destination::Stay(code) } else { Destination::Occupation(code) };
            assert!(small_steps(&ground, &first).expect("steps").iter().all(|step| step.minutes <= 30));
            let chosen = Chosen { first: first.clone(), second: None, back_up: None };
            let mut plan = propose(&ground, &chosen, None, &mut ids).expect("a plan");
            for part in Part::in_order(&ground) {
                unfold(&mut plan, &ground, first.code(), part, &mut ids).expect("unfolded");
            }
            look(&plan);
        }
    });
}

fn every(nth: usize) -> impl Iterator<Item = String> {
    atlas_data::bundled().all_occupations().map(|o| o.code().to_owned()).step_by(nth)
}

/// What stands outside quotation marks and brackets: our own words, not the market's.
fn own_words(text: &str) -> String {
    let mut depth = 0;
    let keep = |c: &char| {
        depth += i32::from(matches!(c, '“' | '('));
        let outside = depth == 0;
        depth -= i32::from(matches!(c, '”' | ')'));
        outside
    };
    text.chars().filter(keep).collect::<String>().to_lowercase()
}

#[test]
fn towards_any_kind_of_work_a_plan_holds_together_and_blames_nobody() {
    const NEVER: [&str; 9] =
        ["unfortunately", "simply", "just", "easy", "easily", "failed", "obviously", "only", "invalid"];
    for (weeks, state) in [(None, "VT"), (Some(5), "CA")] {
        plans(every(41), weeks, state, |plan| {
            let path = &plan.paths[0];
            let mut told = vec![path.why.clone()];
            told.extend(path.assumptions.iter().flat_map(|a| [a.question.clone(), a.because.clone()]));
            told.extend(path.stop_rules.iter().map(|rule| rule.words.clone()));
            told.extend(plan.tasks.iter().flat_map(|task| [task.title.clone(), task.why.clone()]));
            for sentence in &told {
                let words = own_words(sentence);
                let word = words.split(|c: char| !c.is_alphanumeric()).find(|word| NEVER.contains(word));
                assert_eq!(word, None, "{sentence}");
                assert!(!sentence.trim().is_empty() && !sentence.contains('!'), "{sentence}");
            }
            assert!((2..=10).contains(&path.assumptions.len()));
            assert!(!path.apply_for.is_empty() && path.stop_rules[0].on.is_some());
            for task in &plan.tasks {
                assert!(task.title.chars().count() <= MOST_TITLE && MINUTES.contains(&task.minutes), "{}", task.title);
            }
        });
    }
}

#[test]
fn a_plan_towards_nursing_begins_with_the_licence_and_tries_nothing_on_people() {
    plans(["29-1141.00".to_owned()], Some(4), "VT", |plan| {
        let path = &plan.paths[0];
        assert_eq!(path.assumptions[0].topic, Topic::Licence);
        assert!(path.assumptions[0].question.contains("Vermont"));
        assert!(path.assumptions.iter().any(|a| a.topic == Topic::Schooling && a.because.contains("bachelor's")));
        assert_eq!(plan.tasks[0].kind, TaskKind::BridgeWork, "with little time, what pays soon comes first");
        assert!(plan.tasks.iter().all(|task| !task.title.starts_with("Try one piece")));
        assert!(plan.tasks.iter().any(|task| task.why.starts_with("Later on purpose")));
    });
}

#[test]
fn titles_to_look_for_are_those_that_people_in_the_work_report() {
    plans(["25-3041.00".to_owned(), "43-3031.00".to_owned()], None, "VT", |plan| {
        let titles = &plan.paths[0].apply_for;
        let known = ["Tutor", "Accounting Clerk"];
        assert!(known.contains(&titles[0].as_str()), "{titles:?}");
    });
}

#[test]
fn staying_leads_to_other_employers_and_to_the_next_level() {
    plans(["35-2014.00".to_owned()], None, "VT", |plan| {
        let topics: Vec<Topic> = plan.paths[0].assumptions.iter().map(|a| a.topic).collect();
        assert!(
            [Topic::Change, Topic::Pay, Topic::Level, Topic::Demand].iter().all(|t| topics.contains(t)),
            "{topics:?}"
        );
        assert!(!topics.contains(&Topic::Schooling) && !topics.contains(&Topic::Licence), "no new door");
    });
}
