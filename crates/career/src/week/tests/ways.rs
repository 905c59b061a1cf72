//! Ways of applying, once enough is known of what they returned.

use proptest::prelude::*;

use super::*;
use crate::application::{Application, Channel, Stage, tests::application};
use crate::hours::{Log, Returns};

fn applied(channel: Channel, count: u32, interviews: u32) -> Vec<Application> {
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
