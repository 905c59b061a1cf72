//! What holds for every week, whatever the plan, the hours and the weeks before.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn kinds() -> impl Strategy<Value = TaskKind> {
    use TaskKind::*;
    select(vec![Experiment, Conversation, Learning, Application, BridgeWork, Review, Other])
}

fn tasks() -> impl Strategy<Value = Vec<Task>> {
    let one = (kinds(), 5_u32..=2_400, prop::option::of(-20_i32..30), 0_u8..6);
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let tasks = all.into_iter().zip(1..).map(|((kind, minutes, day, state), number)| Task {
            day: day.map(|days| TODAY.saturating_add(days.days())),
            state: match state {
                0 => TaskState::Done(TODAY),
                1 => TaskState::Dropped(TODAY),
                _ => TaskState::Open,
            },
            minutes: if number % 3 == 0 { minutes } else { 5 + minutes % 90 },
            ..task(number, kind, 30)
        });
        tasks.collect()
    })
}

/// How the weeks before went: per week the hours, how each block went, and how it felt.
fn before() -> impl Strategy<Value = Vec<(u32, Vec<u8>, Option<u8>)>> {
    prop::collection::vec((0_u32..2_000, prop::collection::vec(0_u8..4, 1..8), prop::option::of(0_u8..3)), 0..4)
}

fn lived(plan: &Plan, before: &[(u32, Vec<u8>, Option<u8>)]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for ((minutes, states, feeling), ago) in before.iter().zip((1..=before.len() as i64).rev()) {
        let starts = TODAY.saturating_sub(ago.weeks());
        let energy = Energy::of(*minutes);
        let asked = Asked { earlier: &weeks, ..Asked::of(plan, &energy, starts, starts) };
        let mut week = propose(&asked, &mut ids());
        for (block, state) in week.blocks.iter_mut().zip(states.iter().cycle()) {
            block.state =
                [BlockState::Open, BlockState::Kept, BlockState::Moved, BlockState::Dropped][usize::from(*state)];
        }
        if let Some(feeling) = feeling {
            let felt = [Felt::Hard, Felt::AllRight, Felt::Light][usize::from(*feeling)];
            review(&mut week, &said("", Some(felt)), starts.saturating_add(6.days())).expect("looked back at");
        }
        weeks.push(week);
    }
    weeks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_week_never_asks_for_more_than_there_is_and_stays_inside_its_days(
        tasks in tasks(),
        minutes in 0_u32..5_000,
        before in before(),
        starts in -6_i32..=10,
        days in prop::collection::vec(select(vec![Weekday::Monday, Weekday::Thursday, Weekday::Saturday]), 0..3),
        review_in in -30_i32..60,
    ) {
        let plan = Plan { review: TODAY.saturating_add(review_in.days()), ..plan(tasks) };
        let earlier = lived(&plan, &before);
        let energy = Energy { days, ..Energy::of(minutes) };
        let starts = TODAY.saturating_add(starts.days());
        let asked = Asked { earlier: &earlier, ..Asked::of(&plan, &energy, starts, TODAY) };
        let week = propose(&asked, &mut ids());

        prop_assert!(total(&week) <= minutes.min(Budget::MOST));
        let ends = starts.saturating_add(6.days());
        for block in &week.blocks {
            prop_assert!((starts..=ends).contains(&block.day) && block.day >= TODAY, "{}", block.day);
            prop_assert!((5..=120).contains(&block.minutes), "{} minutes", block.minutes);
            prop_assert!(!block.why.is_empty() && block.state == BlockState::Open);
        }
        prop_assert!(week.blocks.is_sorted_by_key(|block| block.day));

        let open: Vec<TaskId> = plan.open().map(|task| task.id).collect();
        let inside: Vec<TaskId> = week.blocks.iter().filter_map(|block| block.task).collect();
        let outside: Vec<TaskId> = week.left_out.iter().filter_map(|left| left.task).collect();
        prop_assert!(inside.iter().chain(&outside).all(|task| open.contains(task)), "nothing done or dropped");
        prop_assert!(inside.iter().all(|task| !outside.contains(task)), "in or out");
        if !week.blocks.is_empty() {
            prop_assert!(open.iter().all(|task| inside.contains(task) || outside.contains(task)), "nothing forgotten");
        }
        prop_assert_eq!(&week, &propose(&asked, &mut ids()), "the same again");
    }

    #[test]
    fn no_task_is_given_more_minutes_than_it_has_left(tasks in tasks(), minutes in 0_u32..5_000, before in before()) {
        let plan = plan(tasks);
        let earlier = lived(&plan, &before);
        let week = week(&plan, minutes, &earlier);
        for task in plan.open() {
            let given: u32 = week.blocks.iter().filter(|b| b.task == Some(task.id)).map(|b| b.minutes).sum();
            let left = task.minutes.saturating_sub(kept_minutes(&earlier, task.id)).max(5);
            prop_assert!(given <= left, "{given} of {left}");
        }
    }

    #[test]
    fn after_two_hard_weeks_never_as_much_as_the_last(tasks in tasks(), hours in 0_u32..2_000, now in 0_u32..5_000) {
        let plan = plan(tasks);
        let hard = lived(&plan, &[(hours, vec![1, 2], Some(0)), (hours, vec![3], Some(0))]);
        let week = week(&plan, now, &hard);
        prop_assert!(total(&week) < total(&hard[1]) || total(&hard[1]) == 0);
    }

    #[test]
    fn people_learning_and_rest_keep_their_floor(applications in 1_u32..40, minutes in 150_u32..3_600) {
        let mut tasks: Vec<Task> =
            (1..=applications).map(|number| task(u128::from(number), TaskKind::Application, 60)).collect();
        tasks.push(task(900, TaskKind::Conversation, 400));
        tasks.push(task(901, TaskKind::Learning, 400));
        let week = week(&plan(tasks), minutes, &[]);
        let floor = |share: u32, most: u32| (minutes / share / 5 * 5).min(most);
        prop_assert!(minutes_of(&week, Some(TaskKind::Conversation)) >= floor(5, 180));
        prop_assert!(minutes_of(&week, Some(TaskKind::Learning)) >= floor(6, 180));
        prop_assert!(minutes_of(&week, None) >= floor(10, 120));
    }
}
