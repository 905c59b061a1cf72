//! What holds for every plan, whatever is done with it and in whatever order.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// One thing that somebody does with a plan; numbers point at whatever is there.
#[derive(Clone, Debug)]
enum Deed {
    Unfold(usize),
    Add(String),
    Edit(usize, u32),
    Tick(usize),
    Drop(usize),
    TakeUp(usize),
    Up(usize),
    Down(usize),
    Before(usize, usize),
    Choose(usize, usize),
    Remove(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = || 0_usize..40;
    prop_oneof![
        (0_usize..7).prop_map(Deed::Unfold),
        ".{0,30}".prop_map(Deed::Add),
        (at(), 0_u32..3_000).prop_map(|(at, minutes)| Deed::Edit(at, minutes)),
        at().prop_map(Deed::Tick),
        at().prop_map(Deed::Drop),
        at().prop_map(Deed::TakeUp),
        at().prop_map(Deed::Up),
        at().prop_map(Deed::Down),
        (at(), at()).prop_map(|(a, b)| Deed::Before(a, b)),
        (0_usize..3, 0_usize..5).prop_map(|(aim, to)| Deed::Choose(aim, to)),
        (0_usize..3).prop_map(Deed::Remove),
    ]
}

const AIMS: [Aim; 3] = [Aim::First, Aim::Second, Aim::BackUp];

fn destinations() -> [Destination; 5] {
    [to(TUTOR), to(MANAGER), to(STOCKER), to("43-3031.00"), Destination::Stay(CREW.into())]
}

/// Does it; a refusal is an answer too.
fn does(deed: &Deed, plan: &mut Plan, ground: &Ground<'_>, ids: &mut dyn FnMut() -> Uuid) {
    let at = |plan: &Plan, at: usize| plan.tasks.get(at % plan.tasks.len().max(1)).map_or(id(0), |task| task.id);
    let _ = match deed {
        Deed::Unfold(part) => match plan.paths.first().map(|path| path.to.code().to_owned()) {
            Some(code) => unfold(plan, ground, &code, Part::in_order(ground)[*part], ids),
            None => Ok(()),
        },
        Deed::Add(title) => add(plan, TaskId(ids()), written(title)),
        Deed::Edit(task, minutes) => {
            let task = at(plan, *task);
            edit(plan, task, &[Edit::Minutes(*minutes), Edit::Title(format!("{minutes} by hand"))])
        }
        Deed::Tick(task) => {
            let task = at(plan, *task);
            tick(plan, task, TODAY)
        }
        Deed::Drop(task) => {
            let task = at(plan, *task);
            drop(plan, task, TODAY)
        }
        Deed::TakeUp(task) => {
            let task = at(plan, *task);
            take_up(plan, task)
        }
        Deed::Up(task) => {
            let task = at(plan, *task);
            move_up(plan, task)
        }
        Deed::Down(task) => {
            let task = at(plan, *task);
            move_down(plan, task)
        }
        Deed::Before(task, before) => {
            let (task, before) = (at(plan, *task), at(plan, *before));
            move_before(plan, task, Some(before))
        }
        Deed::Choose(aim, to) => choose(plan, ground, AIMS[*aim], &destinations()[*to], ids),
        Deed::Remove(aim) => remove(plan, AIMS[*aim], TODAY),
    };
}

fn holds(plan: &Plan) {
    assert!(plan.paths.is_sorted_by(|a, b| a.aim < b.aim), "one path per aim, in order");
    assert!(plan.open().count() <= MOST_OPEN);
    let mut ids: Vec<TaskId> = plan.tasks.iter().map(|task| task.id).collect();
    let mut names: Vec<&str> = plan.tasks.iter().filter_map(|task| task.proposed_as.as_deref()).collect();
    let (tasks, proposed) = (ids.len(), names.len());
    ids.sort_unstable();
    ids.dedup();
    names.sort_unstable();
    names.dedup();
    assert_eq!((ids.len(), names.len()), (tasks, proposed), "every task once, every proposal once");
    for task in &plan.tasks {
        assert!((1..=MOST_TITLE).contains(&task.title.chars().count()), "{}", task.title);
        assert!(MINUTES.contains(&task.minutes));
    }
}

fn lives() -> impl Strategy<Value = Lives> {
    select(vec![Lives::NotSaid, Lives::State("US".into()), Lives::Elsewhere("Porto".into())])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_done_a_plan_holds_together(
        deeds in prop::collection::vec(deed(), 0..40),
        start in 0_usize..5,
        weeks in prop::option::of(0_u16..100),
        lives in lives(),
    ) {
        let mut someone = someone(NADIA);
        someone.weeks_to_look = weeks;
        someone.lives = lives;
        let mut plan = someone.plan(destinations()[start].clone());
        someone.on(|ground| {
            let mut ids = ids(1_000);
            for deed in &deeds {
                does(deed, &mut plan, ground, &mut ids);
                holds(&plan);
            }
        });
    }

    #[test]
    fn unfolding_leaves_what_is_there_as_it_is_and_twice_is_once(
        deeds in prop::collection::vec(deed(), 0..25),
        parts in prop::collection::vec(0_usize..7, 1..6),
        weeks in prop::option::of(0_u16..100),
    ) {
        let mut someone = someone(NADIA).where_tutors_have_a_degree();
        someone.weeks_to_look = weeks;
        let mut plan = someone.plan(to(TUTOR));
        someone.on(|ground| {
            let mut ids = ids(1_000);
            deeds.iter().for_each(|deed| does(deed, &mut plan, ground, &mut ids));
            for part in parts {
                let before = plan.clone();
                let Some(code) = plan.paths.first().map(|path| path.to.code().to_owned()) else { return };
                unfold(&mut plan, ground, &code, Part::in_order(ground)[part], &mut ids).expect("the path is there");
                let kept: Vec<&Task> = plan.tasks.iter().filter(|task| before.task(task.id).is_some()).collect();
                assert_eq!(kept, before.tasks.iter().collect::<Vec<_>>(), "what was there, in its order");
                let new = plan.tasks.iter().filter(|task| before.task(task.id).is_none());
                new.for_each(|task| assert!(task.is_open() && !task.by_hand));
                let once = plan.clone();
                unfold(&mut plan, ground, &code, Part::in_order(ground)[part], &mut ids).expect("the path is there");
                assert_eq!(plan, once);
            }
        });
    }

    #[test]
    fn moving_never_adds_loses_or_changes_a_task(
        deeds in prop::collection::vec(deed(), 0..15),
        moves in prop::collection::vec((0_usize..3, 0_usize..40, 0_usize..40), 1..20),
    ) {
        let someone = someone(NADIA);
        let mut plan = someone.whole_plan(to(TUTOR));
        someone.on(|ground| {
            let mut ids = ids(9_000);
            deeds.iter().for_each(|deed| does(deed, &mut plan, ground, &mut ids));
            let by_id = |plan: &Plan| {
                let mut tasks = plan.tasks.clone();
                tasks.sort_by_key(|task| task.id);
                tasks
            };
            let before = by_id(&plan);
            for (way, a, b) in moves {
                let deed = [Deed::Up(a), Deed::Down(a), Deed::Before(a, b)][way].clone();
                does(&deed, &mut plan, ground, &mut ids);
            }
            assert_eq!(by_id(&plan), before);
        });
    }

    #[test]
    fn the_number_of_weeks_cannot_be_read_out_of_a_plan(
        one in 0_u16..=8, other in 0_u16..=8, long in 9_u16..2_000, degree: bool, at in 0_usize..5,
    ) {
        let plan = |weeks: Option<u16>| {
            let mut someone = someone(NADIA);
            someone.weeks_to_look = weeks;
            let someone = if degree { someone.where_tutors_have_a_degree() } else { someone };
            someone.whole_plan(destinations()[at].clone())
        };
        prop_assert_eq!(plan(Some(one)), plan(Some(other)));
        prop_assert_eq!(plan(Some(long)), plan(None));
    }
}
