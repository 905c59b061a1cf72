//! What is taken down, what is refused, and what can be taken back.

use super::*;
use crate::testkit::small_atlas;

fn nothing() -> Reflection {
    Reflection::default()
}

#[test]
fn a_line_has_one_mark_and_it_can_be_taken_off() {
    let marked =
        nothing().with_mark("Led a  crew", Some(Mark::Less)).and_then(|r| r.with_mark("Led a crew", Some(Mark::More)));
    let marked = marked.expect("a line");
    assert_eq!(marked.marks, [LineMark { line: "Led a crew".into(), mark: Mark::More }]);
    assert_eq!(marked.with_mark("Led a crew", None).expect("a line"), nothing());
}

#[test]
fn what_is_out_of_bounds_is_refused_with_a_next_step_and_changes_nothing() {
    let atlas = small_atlas();
    let pay = Constraints { pay_at_least: Some(MOST_PAY + 1), ..Constraints::default() };
    let hours = Constraints { hours_a_week_at_most: Some(0), ..Constraints::default() };
    let state = Constraints { work_in: vec!["Atlantis".into()], ..Constraints::default() };
    let refused = [
        nothing().with_mark(" \n", Some(Mark::More)),
        nothing().with_interest(30, Some(1)),
        nothing().with_interest(0, Some(5)),
        nothing().with_choice(Choice { set: 0, most: Some(0), least: Some(0) }),
        nothing().with_choice(Choice { set: 0, most: Some(5), least: Some(0) }),
        nothing().with_choice(Choice { set: 10, most: Some(0), least: None }),
        nothing().with_constraints(&atlas, pay),
        nothing().with_constraints(&atlas, hours),
        nothing().with_constraints(&atlas, state),
        nothing().with_pay_now(Some(u32::MAX)),
        nothing().with_lives(Lives::Elsewhere("x".repeat(81))),
        nothing().with_lives(Lives::Elsewhere("  ".into())),
        nothing().with_weeks_to_look(Some(u16::MAX)),
        nothing().with_ordinary("wait tables", Some("")),
    ];
    for refusal in refused {
        let said = refusal.expect_err("out of bounds");
        assert!(said.what.ends_with('.') && said.next.ends_with('.'), "{said}");
        assert!(said.to_string().contains("What you said before is as it was."));
    }
}

#[test]
fn what_is_within_bounds_is_kept_and_can_be_taken_back() {
    let full = nothing()
        .with_reason(Some(Reason::Worried))
        .with_pay_now(Some(48_000))
        .and_then(|r| r.with_weeks_to_look(Some(10)))
        .and_then(|r| r.with_lives(Lives::Elsewhere(" Kenya ".into())))
        .and_then(|r| r.with_ordinary("wait tables", Some("Served forty guests an evening")))
        .and_then(|r| r.with_ordinary("wait tables", None));
    let full = full.expect("all within bounds");
    assert_eq!((full.pay_now, full.weeks_to_look), (Some(48_000), Some(10)));
    assert_eq!(full.lives, Lives::Elsewhere("Kenya".into()));
    assert_eq!(full.ordinary, [Ordinary { skill: "wait tables".into(), line: None }]);
    assert_eq!(full.with_pay_now(None).expect("nothing").pay_now, None);
}

#[test]
fn states_are_kept_by_their_letters_each_once() {
    let asked = Constraints { work_in: vec!["us".into(), "".into(), "US".into()], ..Constraints::default() };
    let kept = nothing().with_constraints(&small_atlas(), asked).expect("a known place");
    assert_eq!(kept.constraints.work_in, ["US"]);
}

#[test]
fn for_how_long_somebody_can_look_is_not_handed_on() {
    let weeks = nothing().with_weeks_to_look(Some(3)).expect("three weeks");
    assert_eq!(weeks.answers(), nothing().answers());
}
