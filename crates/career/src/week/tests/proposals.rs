use super::*;
use crate::plan;

#[test]
fn no_hours_is_an_empty_week_and_a_kind_sentence() {
    let week = week(&mixed(), 0, &[]);
    assert!(week.blocks.is_empty() && week.left_out.is_empty());
    assert_eq!(week.words, ["Nothing is asked of this week. The plan keeps its place."]);
}

#[test]
fn nothing_to_do_says_what_to_do_first() {
    let week = week(&plan(Vec::new()), 300, &[]);
    assert!(week.blocks.is_empty());
    assert!(week.words[0].starts_with("Nothing waits for this week."), "{:?}", week.words);
}

#[test]
fn a_week_has_something_of_each_kind_and_says_why_for_each_block() {
    let week = week(&mixed(), 420, &[]);
    for kind in [TaskKind::Application, TaskKind::Conversation, TaskKind::Experiment, TaskKind::Learning] {
        assert!(minutes_of(&week, Some(kind)) > 0, "{kind:?}");
    }
    assert!(minutes_of(&week, None) > 0, "and rest");
    assert!(week.blocks.iter().all(|block| block.why.ends_with('.')));
    assert!(week.words.iter().any(|words| words.contains("people, learning and rest")));
}

#[test]
fn ten_applications_do_not_crowd_out_people_and_rest() {
    let mut tasks: Vec<Task> = (1..=10).map(|number| task(number, TaskKind::Application, 60)).collect();
    tasks.push(task(20, TaskKind::Learning, 60));
    let week = week(&plan(tasks), 300, &[]);
    assert!(minutes_of(&week, Some(TaskKind::Application)) <= 300 - 60 - 50 - 30);
    assert!(minutes_of(&week, Some(TaskKind::Learning)) >= 50);
    assert_eq!(
        minutes_of(&week, Some(TaskKind::Conversation)),
        60,
        "no conversation is planned, and there is time for one"
    );
    assert_eq!(minutes_of(&week, None), 30);
    assert!(week.left_out.iter().any(|left| left.why.starts_with("Time for people, learning and rest came first")));
    assert_eq!(week.blocks.iter().filter_map(|block| block.task).count() + week.left_out.len(), 11);
}

#[test]
fn a_long_task_comes_in_pieces_of_at_most_two_hours_on_different_days() {
    let week = week(&plan(vec![task(1, TaskKind::Learning, 600)]), 400, &[]);
    let pieces: Vec<&Block> = week.blocks.iter().filter(|block| block.task.is_some()).collect();
    assert!(pieces.len() >= 2 && pieces.iter().all(|block| block.minutes <= 120));
    let mut days: Vec<Date> = pieces.iter().map(|block| block.day).collect();
    days.dedup();
    assert_eq!(days.len(), pieces.len());
    assert!(pieces[0].why.contains("two hours"));
    assert!(week.left_out.is_empty(), "what is begun is not called left out");
}

#[test]
fn a_small_week_takes_a_first_piece_of_something_larger() {
    let week = week(&plan(vec![task(1, TaskKind::Application, 90)]), 40, &[]);
    assert_eq!(week.blocks.len(), 1);
    assert_eq!(week.blocks[0].minutes, 40);
}

#[test]
fn what_has_its_day_comes_on_its_day_also_where_another_day_is_offered() {
    let mut tasks = vec![task(1, TaskKind::Other, 30), task(2, TaskKind::Other, 30)];
    tasks[1].day = Some(date(2026, 11, 28));
    let plan = plan(tasks);
    let energy = Energy { days: vec![Weekday::Monday], ..Energy::of(240) };
    let asked = Asked::of(&plan, &energy, TODAY, TODAY);
    let week = propose(&asked, &mut ids());
    let day = |number| week.blocks.iter().find(|block| block.task == Some(numbered(number))).expect("in it").day;
    assert_eq!(day(2), date(2026, 11, 28));
    assert_eq!(day(1).weekday(), Weekday::Monday);
}

#[test]
fn a_day_that_has_passed_is_never_spoken_of() {
    let mut late = task(1, TaskKind::Other, 30);
    late.day = Some(date(2026, 11, 1));
    let week = week(&plan(vec![late]), 120, &[]);
    assert_eq!(week.blocks.iter().find(|block| block.task.is_some()).expect("in it").why, "It comes next in the plan.");
    assert!(week.left_out.is_empty());
}

#[test]
fn a_later_day_waits_and_says_so() {
    let mut later = task(1, TaskKind::Other, 30);
    later.day = Some(date(2026, 12, 24));
    let week = week(&plan(vec![later, task(2, TaskKind::Other, 30)]), 240, &[]);
    assert_eq!(week.left_out[0].why, "It has a later day of its own.");
}

#[test]
fn nothing_is_put_on_days_that_are_over() {
    let plan = mixed();
    let energy = Energy::of(600);
    let monday = date(2026, 11, 23);
    let week = propose(&Asked::of(&plan, &energy, monday, TODAY), &mut ids());
    assert!(week.blocks.iter().all(|block| block.day >= TODAY && block.day <= date(2026, 11, 29)));
}

#[test]
fn what_moved_comes_first_also_where_it_was_left_open() {
    let mut plan = mixed();
    plan.tasks.insert(0, task(50, TaskKind::Other, 45));
    let mut before = week_ago(&plan, 420, 1);
    let tasks: Vec<_> = before.blocks.iter().filter_map(|block| block.task).collect();
    let (moved, open) = (Some(tasks[0]), Some(tasks[1]));
    for block in &mut before.blocks {
        let waits = block.task == moved || block.task == open;
        block.state = if waits { BlockState::Open } else { BlockState::Kept };
    }
    let id = before.blocks.iter().find(|block| block.task == moved).expect("in it").id;
    mark(&mut before, id, BlockState::Moved).expect("moved");
    let on = review(&mut before, &said("", None), TODAY).expect("looked back at");
    assert_eq!(on.len(), 2, "both move on");
    let week = week(&plan, 60, &[before]);
    let first = week.blocks.iter().find(|block| block.task.is_some()).expect("something");
    assert!([moved, open].contains(&first.task));
    assert_eq!(first.why, "It moved here from the week before, so it comes first.");
}

#[test]
fn kept_minutes_are_not_asked_for_again() {
    let plan = plan(vec![task(1, TaskKind::Learning, 240)]);
    let mut before = week_ago(&plan, 300, 1);
    let kept = kept_all(&mut before);
    let week = week(&plan, 3_000, &[before]);
    assert_eq!(minutes_of(&week, Some(TaskKind::Learning)), 240 - kept);
}

fn kept_all(week: &mut Week) -> u32 {
    week.blocks.iter_mut().for_each(|block| block.state = BlockState::Kept);
    minutes_of(week, Some(TaskKind::Learning))
}

#[test]
fn a_task_with_all_its_minutes_kept_waits_to_be_ticked() {
    let plan = plan(vec![task(1, TaskKind::Learning, 60), task(2, TaskKind::Other, 30)]);
    let mut before = week_ago(&plan, 300, 1);
    kept_all(&mut before);
    let week = week(&plan, 300, &[before]);
    assert!(week.left_out.iter().any(|left| left.task == Some(numbered(1)) && left.why.contains("ticked in the plan")));
}

#[test]
fn after_a_hard_week_a_little_less_and_after_two_clearly_less() {
    let plan = mixed();
    let tasks = |number: i64| week_ago(&plan, 360, number);
    let usual = week(&plan, 360, &[felt(tasks(1), Felt::AllRight)]);
    let one = week(&plan, 360, &[felt(tasks(2), Felt::AllRight), felt(tasks(1), Felt::Hard)]);
    let two = week(&plan, 360, &[felt(tasks(2), Felt::Hard), felt(tasks(1), Felt::Hard)]);
    assert!(
        total(&usual) > total(&one) && total(&one) > total(&two),
        "{} {} {}",
        total(&usual),
        total(&one),
        total(&two)
    );
    assert_eq!(one.words[0], "The week before was hard, as you said, so this one asks for a little less.");
    assert_eq!(two.words[0], "The weeks before were hard, as you said, so this one asks for clearly less.");
    assert_eq!(two.budget.minutes, 360, "what the person says is there stays what they said");
}

#[test]
fn more_hours_after_two_hard_weeks_are_not_filled() {
    let plan = mixed();
    let hard = [felt(week_ago(&plan, 200, 2), Felt::Hard), felt(week_ago(&plan, 200, 1), Felt::Hard)];
    let week = week(&plan, 1_200, &hard);
    assert!(total(&week) < total(&hard[1]));
}

#[test]
fn how_a_week_felt_is_never_guessed() {
    let plan = mixed();
    let mut dropped = week_ago(&plan, 360, 1);
    dropped.blocks.iter_mut().for_each(|block| block.state = BlockState::Dropped);
    let week = week(&plan, 360, &[dropped]);
    assert!(week.words.iter().all(|words| !words.contains("hard")));
}

#[test]
fn after_a_long_absence_there_is_a_welcome_and_this_week_alone() {
    let plan = mixed();
    let week = week(&plan, 360, &[felt(week_ago(&plan, 360, 12), Felt::Hard)]);
    assert_eq!(week.words[0], "Good to see you. Here is this week, and this week alone.");
    assert!(week.words.iter().all(|words| !words.contains("hard")));
}

#[test]
fn a_look_at_the_whole_plan_comes_on_its_day_and_once() {
    let mut plan = mixed();
    plan.review = date(2026, 11, 27);
    let with = week(&plan, 300, &[]);
    let look = with.blocks.iter().find(|block| block.kind == Some(TaskKind::Review)).expect("a look");
    assert_eq!((look.day, look.task), (plan.review, None));
    plan.review = date(2026, 11, 20);
    let mut before = week_ago(&plan, 300, 1);
    let look = before.blocks.iter_mut().find(|block| block.kind == Some(TaskKind::Review)).expect("a look");
    look.state = BlockState::Dropped;
    let after = week(&plan, 300, &[before]);
    assert_eq!(minutes_of(&after, Some(TaskKind::Review)), 0, "dropped is an answer");
}

#[test]
fn no_sentence_of_a_week_blames_or_counts_what_is_late() {
    const NEVER: [&str; 12] = [
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
    ];
    let mut plan = mixed();
    plan.review = TODAY;
    plan.tasks[0].day = Some(date(2026, 10, 1));
    plan.tasks[1].day = Some(date(2027, 1, 1));
    plan.tasks.push(task(60, TaskKind::Learning, 900));
    let hard = [felt(week_ago(&plan, 360, 2), Felt::Hard), felt(week_ago(&plan, 360, 1), Felt::Hard)];
    for week in [
        week(&plan, 0, &[]),
        week(&plan, 50, &[]),
        week(&plan, 420, &[]),
        week(&plan, 420, &hard),
        week(&super::plan(Vec::new()), 60, &[]),
    ] {
        let mut told = week.words.clone();
        told.extend(week.blocks.iter().flat_map(|block| [block.why.clone(), block.title.clone()]));
        told.extend(week.left_out.iter().map(|left| left.why.clone()));
        told.extend(
            [
                Refused::NoSuchBlock,
                Refused::OtherWeek,
                Refused::Minutes,
                Refused::NoTitle,
                Refused::LongTitle,
                Refused::Full,
                Refused::LongWords,
            ]
            .map(Refused::words),
        );
        for sentence in told {
            let lower = sentence.to_lowercase();
            let word = lower.split(|c: char| !c.is_alphanumeric()).find(|word| NEVER.contains(word));
            assert!(word.is_none() && !sentence.contains('!'), "{sentence}");
        }
    }
}

#[test]
fn a_ticked_or_dropped_task_is_never_proposed() {
    let mut plan = mixed();
    plan::tick(&mut plan, numbered(1), TODAY).expect("ticked");
    plan::drop(&mut plan, numbered(2), TODAY).expect("dropped");
    let week = week(&plan, 3_000, &[]);
    let told =
        week.blocks.iter().filter_map(|block| block.task).chain(week.left_out.iter().filter_map(|left| left.task));
    assert!(told.into_iter().all(|task| task != numbered(1) && task != numbered(2)));
}
