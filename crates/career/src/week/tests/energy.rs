//! Energy: what drains, what restores, hard weeks, a stop for the day, and what waits beside the plan.

use jiff::civil::time;

use super::*;
use crate::application::Channel;
use crate::hours::{Activity, Caps};
use crate::id::{ApplicationId, PersonId};

fn with(plan: &Plan, energy: &Energy, waiting: &[Waiting]) -> Week {
    propose(&Asked { waiting, ..Asked::of(plan, energy, TODAY, TODAY) }, &mut ids())
}

fn waits(number: u128, doing: Activity, minutes: u32) -> Waiting {
    let about = match doing {
        Activity::People => About::Person(PersonId(Uuid::from_u128(number))),
        _ => About::Application(ApplicationId(Uuid::from_u128(number))),
    };
    Waiting {
        about,
        doing,
        title: format!("Waits {number}"),
        minutes,
        day: None,
        why: "It waits.".to_owned(),
        channel: None,
    }
}

#[test]
fn a_hard_week_asks_for_its_own_hours_and_a_light_one_may_ask_for_more() {
    let energy = Energy { hard: Some(90), light: Some(480), ..Energy::of(300) };
    let plan = mixed();
    let total = |going| {
        let week = propose(&Asked { going, ..Asked::of(&plan, &energy, TODAY, TODAY) }, &mut ids());
        (week.budget.minutes, week.blocks.iter().map(|block| block.minutes).sum::<u32>())
    };
    assert!(matches!(total(Going::Hard), (90, 1..=90)));
    assert_eq!(total(Going::Usual).0, 300);
    assert_eq!(total(Going::Light).0, 480);
    // Said the wrong way round, a hard week still asks for no more and a light one for no less.
    let odd = Energy { hard: Some(600), light: Some(60), ..Energy::of(300) };
    assert_eq!((odd.budget(Going::Hard).minutes, odd.budget(Going::Light).minutes), (300, 300));
}

#[test]
fn two_hard_weeks_make_even_a_light_week_ask_for_less() {
    let plan = mixed();
    let monday = date(2026, 11, 9);
    let lived = |starts: Date| {
        let energy = Energy::of(300);
        let mut week = propose(&Asked::of(&plan, &energy, starts, starts), &mut ids());
        review(&mut week, &said("", Some(Felt::Hard)), starts).expect("looked back at");
        week
    };
    let (first, second) = (lived(monday), lived(monday.saturating_add(7.days())));
    let asked: u32 = second.blocks.iter().map(|block| block.minutes).sum();
    let energy = Energy { light: Some(900), ..Energy::of(300) };
    let earlier = [first, second];
    let starts = monday.saturating_add(14.days());
    let week = propose(
        &Asked { going: Going::Light, earlier: &earlier, ..Asked::of(&plan, &energy, starts, starts) },
        &mut ids(),
    );
    assert!(week.blocks.iter().map(|block| block.minutes).sum::<u32>() < asked);
}

#[test]
fn what_drains_stands_alone_on_its_day_and_takes_half_of_the_week_at_most() {
    let energy = Energy { drains: [Activity::Applying].into(), ..Energy::of(600) };
    let plan = plan((1..=12).map(|number| task(number, TaskKind::Application, 60)).collect());
    let week = with(&plan, &energy, &[]);
    let draining: Vec<&Block> = week.blocks.iter().filter(|block| block.doing == Some(Activity::Applying)).collect();
    let days: std::collections::BTreeSet<Date> = draining.iter().map(|block| block.day).collect();
    assert_eq!(days.len(), draining.len(), "one a day");
    assert!(draining.iter().map(|block| block.minutes).sum::<u32>() <= 300);
    assert!(draining.iter().all(|block| block.why.contains("It drains you, as you said")));
    assert!(week.left_out.iter().all(|left| left.why.contains("drains")), "{:?}", week.left_out);
}

#[test]
fn what_restores_comes_earlier_and_rest_has_the_persons_own_words() {
    let restores = [Activity::People].into();
    let energy = Energy { restores, rest: "the allotment".to_owned(), ..Energy::of(240) };
    let week = with(&mixed(), &energy, &[]);
    assert!(week.blocks.iter().any(|block| block.title == "Rest: the allotment"), "{:#?}", week.blocks);
    let people = |week: &Week| week.blocks.iter().find(|block| block.doing == Some(Activity::People)).cloned();
    let (restoring, usual) =
        (people(&week).expect("people"), people(&with(&mixed(), &Energy::of(240), &[])).expect("people"));
    assert!(restoring.why.contains("restores you") && !usual.why.contains("restores you"), "{}", restoring.why);
    assert!(restoring.day <= usual.day, "{} and {}", restoring.day, usual.day);
}

#[test]
fn no_day_takes_more_than_the_person_gives_it() {
    let energy = Energy { most_a_day: Some(45), ..Energy::of(300) };
    let week = with(&plan(vec![task(1, TaskKind::Other, 200), task(2, TaskKind::Learning, 90)]), &energy, &[]);
    for block in week.blocks.iter().filter(|block| block.task.is_some()) {
        let on_it: u32 = week.blocks.iter().filter(|b| b.day == block.day && b.task.is_some()).map(|b| b.minutes).sum();
        assert!(on_it <= 45, "{on_it} on {}", block.day);
    }
}

#[test]
fn the_week_draws_on_what_waits_beside_the_plan_and_floors_come_first() {
    let mut waiting: Vec<Waiting> = (1..=20).map(|number| waits(number, Activity::Applying, 60)).collect();
    waiting.push(waits(50, Activity::FollowUp, 15));
    waiting.push(waits(51, Activity::People, 15));
    let week = with(&mixed(), &Energy::of(420), &waiting);
    let has = |doing| week.blocks.iter().any(|block| block.about.is_some() && block.doing == Some(doing));
    assert!(has(Activity::FollowUp) && has(Activity::People), "{:#?}", week.blocks);
    let applying: u32 =
        week.blocks.iter().filter(|b| b.kind == Some(TaskKind::Application)).map(|block| block.minutes).sum();
    assert!(applying <= 420 * 2 / 3, "{applying} minutes of applying leave room for people, learning and rest");
    assert!(
        week.left_out.iter().any(|left| left.title == "Waits 9 and 11 more of the same kind"),
        "{:?}",
        week.left_out
    );
}

#[test]
fn a_week_without_a_plan_draws_on_what_waits_alone() {
    let energy = Energy::of(120);
    let waiting = [waits(1, Activity::FollowUp, 15)];
    let empty = plan(Vec::new());
    let nothing = Asked { plan: None, ..Asked::of(&empty, &energy, TODAY, TODAY) };
    assert!(propose(&nothing, &mut ids()).blocks.is_empty());
    let week = propose(&Asked { waiting: &waiting, ..nothing }, &mut ids());
    assert_eq!(week.blocks.iter().filter(|block| block.about.is_some()).count(), 1);
}

#[test]
fn what_moved_and_still_waits_comes_first_and_what_does_not_wait_any_more_is_gone() {
    let energy = Energy::of(60);
    let waiting = [waits(1, Activity::FollowUp, 30)];
    let none = plan(Vec::new());
    let before = with(&none, &energy, &waiting);
    let starts = TODAY.saturating_add(7.days());
    let earlier = [before];
    let asked = Asked { earlier: &earlier, ..Asked::of(&none, &energy, starts, starts) };
    let again = propose(&Asked { waiting: &waiting, ..asked }, &mut ids());
    assert!(again.blocks[0].why.contains("moved here"), "{}", again.blocks[0].why);
    assert!(propose(&asked, &mut ids()).blocks.iter().all(|block| block.about.is_none()));
}

#[test]
fn stopping_for_the_day_loses_nothing_and_leaves_rest_where_it_is() {
    let energy = Energy { stop_at: Some(time(17, 30, 0, 0)), ..Energy::of(300) };
    let mut week = with(&mixed(), &energy, &[]);
    for block in &mut week.blocks {
        block.day = TODAY;
    }
    let before: u32 = week.blocks.iter().map(|block| block.minutes).sum();
    let stopped = stop_for_the_day(&mut week, &energy, TODAY);
    assert!(stopped.later > 0);
    assert_eq!(week.blocks.iter().map(|block| block.minutes).sum::<u32>(), before);
    let today: Vec<&Block> = week.blocks.iter().filter(|block| block.day == TODAY).collect();
    assert!(today.iter().all(|block| block.kind.is_none() || block.state == BlockState::Moved), "{today:?}");
    assert_eq!(stop_for_the_day(&mut week, &energy, TODAY), Stopped::default(), "twice is once");
    // On the last day nothing is later in this week.
    let last = week.starts.saturating_add(6.days());
    for block in &mut week.blocks {
        (block.day, block.state) = (last, BlockState::Open);
    }
    let stopped = stop_for_the_day(&mut week, &energy, last);
    assert_eq!(stopped.later, 0);
    assert!(stopped.moved_on > 0);
}

#[test]
fn a_way_that_is_tried_gets_an_hour_and_holds_for_four_weeks() {
    let from = TODAY.saturating_sub(7.days());
    let mut before = Week::empty(from, Budget::of(300), Going::Usual);
    let returns = crate::hours::Returns::of(&crate::hours::Log::default(), [], TODAY);
    let trial = Trial::of(Channel::Agency, &returns, from);
    let look_back = LookBack { trial: Choice::This(trial), rests: Choice::This(Channel::Board), ..LookBack::default() };
    review(&mut before, &look_back, from).expect("looked back at");
    let energy = Energy::of(600);
    let plan = plan((1..=6).map(|number| task(number, TaskKind::Application, 60)).collect());
    let earlier = [before];
    let asked = Asked { earlier: &earlier, returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) };
    let week = propose(&asked, &mut ids());
    let tried: Vec<&Block> = week.blocks.iter().filter(|block| block.channel == Some(Channel::Agency)).collect();
    assert_eq!(tried.len(), 1);
    assert!(tried[0].why.contains("as you chose, until 15 December 2026"), "{}", tried[0].why);
    assert_eq!(holds(&earlier, TODAY).rests, [Channel::Board]);
    // Four weeks later nothing of it holds.
    let later = from.saturating_add(28.days());
    let ended = holds(&earlier, later);
    assert_eq!((ended.trial, ended.ended, ended.rests.len()), (None, Some(trial), 0));
    assert_eq!(holds(&earlier, later.saturating_add(15.days())), Holds::default());
}

#[test]
fn energy_stays_within_what_a_week_holds_whatever_is_said() {
    let said = Energy {
        usual: u32::MAX,
        hard: Some(u32::MAX),
        most_a_day: Some(0),
        days: vec![Weekday::Monday, Weekday::Monday],
        rest: "x ".repeat(500),
        caps: Caps { quick_apply: Some(u32::MAX), scrolling: Some(0) },
        ..Energy::default()
    };
    let kept = said.within_bounds();
    assert_eq!((kept.usual, kept.hard, kept.most_a_day), (Budget::MOST, Some(Budget::MOST), Some(15)));
    assert_eq!(kept.days, [Weekday::Monday]);
    assert!(kept.rest.chars().count() <= MOST_REST_WORDS);
    let text = serde_json::to_string(&kept).expect("written");
    assert_eq!(serde_json::from_str::<Energy>(&text).expect("read"), kept);
}
