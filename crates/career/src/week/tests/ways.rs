//! Ways of applying, once enough is known of what they returned.

use proptest::prelude::*;

use super::*;
use crate::application::{Application, Channel, Stage, tests::application};
use crate::hours::{Activity, Caps, Log, Returns};
use crate::id::ApplicationId;

pub(super) fn applied(channel: Channel, count: u32, interviews: u32) -> Vec<Application> {
    let one = |at| {
        let mut steps = vec![(Stage::Applied, 90)];
        steps.extend((at < interviews).then_some((Stage::Interview, 70)));
        let mut one = application(&steps);
        one.found = Some(channel);
        one
    };
    (0..count).map(one).collect()
}

fn week_after(plan: &Plan, minutes: u32, applications: &[Application]) -> Week {
    let returns = Returns::of(&Log::default(), applications, TODAY);
    let energy = Energy::of(minutes);
    let asked = Asked { returns: Some(&returns), ..Asked::of(plan, &energy, TODAY, TODAY) };
    propose(&asked, &mut ids())
}

fn whys(week: &Week) -> Vec<&str> {
    let applying = week.blocks.iter().filter(|block| block.kind == Some(TaskKind::Application));
    applying.map(|block| block.why.as_str()).collect()
}

#[test]
fn after_enough_applications_an_hour_for_applying_says_which_way_to_try_and_why() {
    let mut all = applied(Channel::Agency, 40, 16);
    all.extend(applied(Channel::QuickApply, 200, 0));
    let week = week_after(&mixed(), 600, &all);
    let whys = whys(&week);
    assert!(whys.iter().any(|why| why.contains("Your 40 applications that way brought 16 interviews.")), "{whys:?}");
    assert!(whys.iter().all(|why| why.contains("A way to try:") && !why.contains("one click")), "{whys:?}");
    let left_out = week.words.iter().find(|words| words.contains("No time for applying")).expect("said");
    assert!(left_out.contains("one click on a board"), "{left_out}");
}

#[test]
fn what_rests_on_published_figures_says_so() {
    let week = week_after(&mixed(), 600, &applied(Channel::Board, 20, 0));
    assert!(whys(&week).iter().any(|why| why.contains("too early to tell from yours")), "{:?}", whys(&week));
}

#[test]
fn a_way_that_nobody_went_says_what_it_rests_on_however_much_is_known_of_others() {
    let all = [applied(Channel::Board, 300, 60), applied(Channel::Agency, 40, 20)].concat();
    let plan = plan((1..=8).map(|number| task(number, TaskKind::Application, 60)).collect());
    let week = week_after(&plan, 900, &all);
    let referral = week.blocks.iter().find(|block| block.channel == Some(Channel::Referral)).expect("it is tried");
    assert!(referral.why.contains("It is too early to tell from yours"), "{}", referral.why);
    assert!(week.blocks.iter().all(|block| !block.why.contains("Your 0 applications")));
}

#[test]
fn one_click_gets_no_more_than_the_person_gives_it_whatever_waits() {
    // One click is the way that returned the most, so that nothing but the cap holds it.
    let all = applied(Channel::QuickApply, 80, 40);
    let returns = Returns::of(&Log::default(), &all, TODAY);
    let saved = |number: u128| Waiting {
        about: About::Application(ApplicationId(Uuid::from_u128(number))),
        doing: Activity::Applying,
        title: format!("Saved {number}"),
        minutes: 15,
        day: None,
        why: "It waits.".to_owned(),
        channel: Some(Channel::QuickApply),
    };
    let waiting: Vec<Waiting> = (1..=4).map(saved).collect();
    for (cap, minutes) in [(30, 30), (30, 15), (15, 40), (0, 20), (60, 20)] {
        let caps = Caps { quick_apply: Some(cap), ..Caps::default() };
        let energy = Energy { caps, ..Energy::of(600) };
        let plan = plan((1..=6).map(|number| task(number, TaskKind::Application, minutes)).collect());
        let week = propose(
            &Asked { waiting: &waiting, returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) },
            &mut ids(),
        );
        let clicks = week.blocks.iter().filter(|block| block.channel == Some(Channel::QuickApply));
        let clicks: u32 = clicks.map(|block| block.minutes).sum();
        assert!(clicks <= cap, "{clicks} of {cap} minutes: {:#?}", week.blocks);
    }
}

#[test]
fn a_way_that_has_a_block_is_not_said_to_get_none() {
    let returns = Returns::of(&Log::default(), &applied(Channel::Board, 40, 8), TODAY);
    let waiting = [Waiting {
        about: About::Application(ApplicationId(Uuid::from_u128(1))),
        doing: Activity::Applying,
        title: "Saved".to_owned(),
        minutes: 15,
        day: Some(TODAY),
        why: "It waits.".to_owned(),
        channel: Some(Channel::QuickApply),
    }];
    let caps = Caps { quick_apply: Some(15), ..Caps::default() };
    let energy = Energy { caps, ..Energy::of(600) };
    let plan = plan(vec![task(1, TaskKind::Application, 60)]);
    let week = propose(
        &Asked { waiting: &waiting, returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) },
        &mut ids(),
    );
    assert!(week.blocks.iter().any(|block| block.channel == Some(Channel::QuickApply)), "{:#?}", week.blocks);
    let left_out = week.words.iter().find(|words| words.contains("No time for applying")).expect("said");
    assert!(!left_out.contains("one click"), "{left_out}");
}

#[test]
fn a_way_that_rests_gets_no_block_however_much_it_returned() {
    let from = TODAY.saturating_sub(7.days());
    let mut before = Week::empty(from, Budget::of(300), Going::Usual);
    review(&mut before, &LookBack { rests: Choice::This(Channel::Board), ..LookBack::default() }, from).expect("said");
    let returns = Returns::of(&Log::default(), &applied(Channel::Board, 100, 60), TODAY);
    let plan = plan((1..=6).map(|number| task(number, TaskKind::Application, 60)).collect());
    let energy = Energy::of(900);
    let with = |earlier: &[Week]| {
        let asked = Asked { earlier, returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) };
        let week = propose(&asked, &mut ids());
        week.blocks.iter().filter(|block| block.channel == Some(Channel::Board)).count()
    };
    assert!(with(&[]) > 0);
    assert_eq!(with(&[before]), 0);
}

#[test]
fn under_twenty_applications_no_way_is_named() {
    let week = week_after(&mixed(), 600, &applied(Channel::Agency, 19, 10));
    assert!(whys(&week).iter().all(|why| !why.contains("A way to try")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_ways_returned_moves_no_block_and_rates_nothing_but_applying(
        minutes in 0_u32..3_600,
        agency in 0_u32..60,
        quick in 0_u32..300,
    ) {
        let all = [applied(Channel::Agency, agency, agency / 3), applied(Channel::QuickApply, quick, 1)].concat();
        let (mut with, without) = (week_after(&mixed(), minutes, &all), week(&mixed(), minutes, &[]));
        for (block, same) in with.blocks.iter_mut().zip(&without.blocks) {
            if block.kind == Some(TaskKind::Application) {
                block.why = same.why.clone();
                block.channel = None;
            }
        }
        prop_assert_eq!(with.blocks, without.blocks);
    }
}
