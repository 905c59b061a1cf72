//! What a look back tells: nothing from few, and one thing to stop only where the intervals lie apart.

use super::*;
use crate::application::waiting::{Outcomes, Waiting};
use crate::application::{
    Application, Channel, Stage, Step,
    tests::{application, undated},
};
use crate::hours::{Activity, Entry, Log, Returns};

/// Applications by one way, so many days ago, some of them interviewed, with their minutes in the log.
fn by(channel: Channel, count: usize, interviewed: usize, minutes: i64) -> (Vec<Application>, Vec<Entry>) {
    let one = |at: usize| {
        let ago = 60 + i64::try_from(at % 40).unwrap_or(0);
        let mut steps = vec![(Stage::Applied, ago)];
        steps.extend((at < interviewed).then_some((Stage::Interview, ago - 20)));
        let mut one = application(&steps);
        one.found = Some(channel);
        one
    };
    let applications: Vec<Application> = (0..count).map(one).collect();
    let entries = applications.iter().filter_map(|application| {
        Some(Entry::of(application.applied()?, minutes, Activity::Applying).ok()?.through(channel))
    });
    let entries = entries.collect();
    (applications, entries)
}

fn told(parts: &[(Vec<Application>, Vec<Entry>)], holds: &Holds) -> Lessons {
    let applications: Vec<&Application> = parts.iter().flat_map(|(applications, _)| applications).collect();
    let log = Log::of(parts.iter().flat_map(|(_, entries)| entries));
    let returns = Returns::of(&log, applications.iter().copied(), TODAY);
    lessons(&returns, &applications, holds, TODAY)
}

#[test]
fn from_few_nothing_is_known_and_nothing_is_to_be_stopped() {
    let few = told(&[by(Channel::Board, 6, 0, 60)], &Holds::default());
    assert_eq!(few.stop, None);
    let words = few.unknown.expect("the plain sentence");
    assert!(words.starts_with("From 6 applications nothing can be known yet"), "{words}");
    assert!(!few.tries.is_empty() && few.tries.iter().all(|one| one.trial.channel != Channel::QuickApply));
    assert_eq!(told(&[], &Holds::default()), Lessons::default(), "no applications, no word");
}

#[test]
fn one_way_may_be_stopped_where_the_intervals_lie_apart_and_not_where_they_touch() {
    let apart = [by(Channel::Board, 160, 0, 60), by(Channel::Agency, 60, 40, 60)];
    let stop = told(&apart, &Holds::default()).stop.expect("they lie apart");
    assert_eq!(stop.channel, Channel::Board);
    assert!(stop.words[0].contains("160 hours and 160 applications brought no interview"), "{:?}", stop.words);
    let resting = Holds { rests: vec![Channel::Board], ..Holds::default() };
    assert_eq!(told(&apart, &resting).stop, None, "it rests already");
    let close = [by(Channel::Board, 40, 4, 60), by(Channel::Agency, 40, 5, 60)];
    assert_eq!(told(&close, &Holds::default()).stop, None);
}

#[test]
fn a_trial_tells_what_came_of_it_and_offers_no_second_one() {
    let (applications, entries) = by(Channel::Board, 30, 1, 60);
    let from = TODAY.saturating_sub(7.days());
    let returns = Returns::of(&Log::default(), &applications, TODAY);
    let trial = Trial::of(Channel::Agency, &returns, from);
    assert!((3..=12).contains(&trial.applications));
    let mut sent = application(&[(Stage::Applied, 5)]);
    sent.found = Some(Channel::Agency);
    let holds = Holds { trial: Some(trial), ..Holds::default() };
    let of =
        |sent: &Application| told(&[(applications.clone(), entries.clone()), (vec![sent.clone()], Vec::new())], &holds);
    let lessons = of(&sent);
    assert!(lessons.tries.is_empty());
    let words = lessons.tried.expect("it runs");
    assert!(words.contains("1 application, no answer yet. That is too few to tell."), "{words}");
    let answer = Step { stage: Stage::Rejected, on: TODAY, day_known: true, words: String::new() };
    sent.step(answer, TODAY).expect("a new step");
    let words = of(&sent).tried.expect("it runs");
    assert!(
        words.contains("1 of 1 applications answered, a no included. An answer is what this was to find out."),
        "{words}"
    );
}

#[test]
fn a_week_is_heard_with_its_silence() {
    let quiet = application(&[(Stage::Applied, 40)]);
    let no = application(&[(Stage::Applied, 20), (Stage::Rejected, 1)]);
    let new = application(&[(Stage::Applied, 0)]);
    let all = [&quiet, &no, &new];
    let usual = Waiting::learned(&Outcomes::default());
    let starts = TODAY.saturating_sub(2.days());
    let week = heard(&all, &usual, starts, TODAY);
    assert_eq!((week.sent, week.said_no, week.went_on), (1, 1, 0));
    assert!(week.is_hard());
    // The week in which its usual time passes says so once.
    let by = quiet.applied().expect("sent").saturating_add(i32::from(usual.usual()).days());
    let count: u32 =
        (-20..20).map(|weeks| heard(&all[..1], &usual, by.saturating_add((weeks * 7).days()), by).quiet).sum();
    assert_eq!(count, 1);
    assert_eq!(heard(&[], &usual, starts, TODAY).words(), Vec::<String>::new(), "an empty week is not commented on");
}

#[test]
fn what_a_table_tells_without_a_day_happened_in_no_week() {
    let one = undated(Channel::Agency, &[Stage::Applied]);
    let all: Vec<Application> = std::iter::repeat_n(one, 140).collect();
    let all: Vec<&Application> = all.iter().collect();
    let usual = Waiting::learned(&Outcomes::default());
    for weeks in 0..20_i64 {
        let starts = TODAY.saturating_add((weeks * 7 - 2).days());
        assert_eq!(heard(&all, &usual, starts, starts.saturating_add(6.days())), Heard::default());
    }
    let trial = Trial::of(Channel::Agency, &Returns::of(&Log::default(), [], TODAY), TODAY);
    assert_eq!(trial.came_of(all).sent, 0);
}

#[test]
fn a_no_that_was_written_down_alone_went_out_in_no_week() {
    let no = application(&[(Stage::Saved, 3), (Stage::Rejected, 1)]);
    let usual = Waiting::learned(&Outcomes::default());
    let week = heard(&[&no], &usual, TODAY.saturating_sub(4.days()), TODAY);
    assert_eq!((week.sent, week.said_no), (0, 1));
}
