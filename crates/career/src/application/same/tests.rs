//! Rows of a table beside what is kept.

use proptest::prelude::*;

use super::super::tests::{TODAY, application};
use super::*;
use crate::id::OpeningId;

fn to(title: &str, organisation: &str, steps: &[(Stage, i64)]) -> Application {
    Application { title: title.to_owned(), organisation: Some(organisation.to_owned()), ..application(steps) }
}

/// What is kept after all that is new was accepted.
fn accepted(mut kept: Vec<Application>, brought: &[Application]) -> Vec<Application> {
    for (application, said) in brought.iter().zip(news(&kept, brought)) {
        match said {
            News::New => kept.push(application.clone()),
            News::Later(at, steps) => {
                for step in steps {
                    kept[at].step(step, TODAY).expect("a step that it lacks");
                }
            }
            News::Same(_) | News::Twice(_) => {}
        }
    }
    kept
}

#[test]
fn the_same_title_organisation_and_day_is_the_same_and_another_day_is_not() {
    let kept = [to("Baker", "Mill", &[(Stage::Applied, 30)])];
    let brought = [to("BAKER ", "mill", &[(Stage::Applied, 30)]), to("Baker", "Mill", &[(Stage::Applied, 12)])];
    assert_eq!(news(&kept, &brought), [News::Same(0), News::New]);
}

#[test]
fn a_later_stage_adds_its_step_and_an_earlier_one_adds_nothing() {
    let kept = [to("Baker", "Mill", &[(Stage::Applied, 30)])];
    let brought = [to("Baker", "Mill", &[(Stage::Applied, 30), (Stage::Interview, 9)])];
    let [News::Later(0, steps)] = &news(&kept, &brought)[..] else { panic!("a later stage") };
    assert_eq!(steps.iter().map(|step| step.stage).collect::<Vec<_>>(), [Stage::Interview]);
    let further = [to("Baker", "Mill", &[(Stage::Applied, 30), (Stage::Offer, 2)])];
    assert_eq!(news(&further, &brought), [News::Same(0)]);
}

#[test]
fn what_was_ended_by_hand_stays_ended_by_a_table_that_does_not_know() {
    let kept = [to("Baker", "Mill", &[(Stage::Applied, 30), (Stage::Silence, 2)])];
    let brought = [to("Baker", "Mill", &[(Stage::Applied, 30), (Stage::Interview, 9)])];
    assert_eq!(news(&kept, &brought), [News::Same(0)]);
    let heard = [to("Baker", "Mill", &[(Stage::Applied, 30), (Stage::Rejected, 1)])];
    assert!(matches!(news(&kept, &heard)[..], [News::Later(0, _)]));
}

#[test]
fn one_that_was_saved_becomes_the_one_that_was_sent() {
    let kept = [to("Baker", "Mill", &[(Stage::Saved, 30)])];
    let brought = [to("Baker", "Mill", &[(Stage::Applied, 20)])];
    assert!(matches!(news(&kept, &brought)[..], [News::Later(0, _)]));
}

#[test]
fn one_opening_is_one_application_whatever_its_title_says() {
    let opening = Some(OpeningId(uuid::Uuid::from_u128(7)));
    let kept = [Application { opening, ..to("Baker", "Mill", &[(Stage::Saved, 3)]) }];
    let brought = [Application { opening, ..to("Baker (full time)", "The Mill", &[(Stage::Saved, 3)]) }];
    assert_eq!(news(&kept, &brought), [News::Same(0)]);
}

#[test]
fn a_page_shared_by_all_rows_makes_none_of_them_the_same() {
    let at = |title: &str| Application {
        url: Some("https://mill.example/careers/".to_owned()),
        ..to(title, "Mill", &[(Stage::Applied, 5)])
    };
    assert_eq!(news(&[at("Baker")], &[at("Driver"), at("Baker")]), [News::New, News::Same(0)]);
}

#[test]
fn a_row_that_stands_twice_in_a_table_is_one_unless_its_page_is_another() {
    let one = to("Driver", "Chain", &[(Stage::Applied, 5)]);
    let store = |n: u8| Application { url: Some(format!("https://chain.example/{n}")), ..one.clone() };
    assert_eq!(news(&[], &[one.clone(), one.clone()]), [News::New, News::Twice(0)]);
    assert_eq!(news(&[], &[store(1), store(2)]), [News::New, News::New]);
}

/// As a table tells of one: perhaps the day it was saved, the day it was sent, and a stage with or without its day.
fn any_application() -> impl Strategy<Value = Application> {
    let days = (prop::option::of(6..9_i64), 3..6_i64, prop::option::of(0..3_i64));
    (0..3_usize, 0..2_usize, 0..3_usize, days, 0..10_usize, any::<bool>()).prop_map(
        |(title, at, url, (saved, sent, changed), stage, sent_known)| {
            let stage = Stage::ALL[stage];
            let mut one = Application::to(["Baker", "Driver", "Cook"][title]);
            one.organisation = Some(["Mill", "Chain"][at].to_owned());
            one.url = [None, Some("https://a.example/1"), Some("https://a.example/2")][url].map(str::to_owned);
            let mut note = |stage, ago: i64, day_known| {
                let on = TODAY.saturating_sub(jiff::Span::new().days(ago));
                let _ = one.step(Step { stage, on, day_known, words: String::new() }, TODAY);
            };
            saved.into_iter().for_each(|ago| note(Stage::Saved, ago, true));
            if stage != Stage::Saved {
                note(Stage::Applied, sent, sent_known);
                note(stage, changed.unwrap_or(sent), changed.is_some());
            }
            one
        },
    )
}

proptest! {
    #[test]
    fn a_table_brought_again_changes_nothing(brought in prop::collection::vec(any_application(), 0..8)) {
        let once = accepted(Vec::new(), &brought);
        let said = news(&once, &brought);
        prop_assert!(said.iter().all(|said| matches!(said, News::Same(_) | News::Twice(_))), "{:?}", said);
    }

    #[test]
    fn whatever_is_kept_already_a_table_brought_again_makes_nothing_anew(
        kept in prop::collection::vec(any_application(), 0..6),
        brought in prop::collection::vec(any_application(), 0..8),
    ) {
        let once = accepted(kept, &brought);
        prop_assert!(!news(&once, &brought).contains(&News::New));
    }

    #[test]
    fn no_application_that_is_kept_stands_for_two_rows(
        kept in prop::collection::vec(any_application(), 0..6),
        brought in prop::collection::vec(any_application(), 0..8),
    ) {
        let mut named: Vec<usize> = news(&kept, &brought)
            .into_iter()
            .filter_map(|said| match said { News::Same(at) | News::Later(at, _) => Some(at), _ => None })
            .collect();
        named.sort_unstable();
        let all = named.len();
        named.dedup();
        prop_assert_eq!(all, named.len());
    }
}
