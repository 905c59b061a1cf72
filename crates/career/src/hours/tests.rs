//! Logs and returns, as somebody keeps them who has other things on their mind.

use jiff::civil::{Date, date};
use jiff::{Span, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::application::tests::undated;
use crate::application::{Application, Stage, Step};

const TODAY: Date = date(2026, 11, 25);

fn ago(days: i64) -> Date {
    TODAY.saturating_sub(Span::new().days(days))
}

fn entry(days_ago: i64, minutes: i64, channel: Channel) -> Entry {
    Entry::of(ago(days_ago), minutes, Activity::Applying).expect("some minutes").through(channel)
}

fn clocked(hour: i64, minutes: i64, activity: Activity) -> Entry {
    let nine: Timestamp = "2026-11-24T00:00:00Z".parse().expect("an instant");
    let from = nine + Span::new().hours(hour);
    Entry::between(ago(1), from, from + Span::new().minutes(minutes), activity).expect("some minutes")
}

fn application(channel: Channel, steps: &[(Stage, i64)]) -> Application {
    let mut out = Application::to("Baker");
    out.found = Some(channel);
    for (stage, days) in steps {
        out.step(Step { stage: *stage, on: ago(*days), day_known: true, words: String::new() }, TODAY).expect("a step");
    }
    out
}

/// So many applications that long ago, of which so many, here and there, led to an interview.
fn sent(channel: Channel, count: i64, interviews: i64, days: i64) -> Vec<Application> {
    (0..count)
        .map(|at| {
            let mut steps = vec![(Stage::Applied, days + at % 30)];
            let is_one = at * interviews / count < (at + 1) * interviews / count;
            steps.extend(is_one.then_some((Stage::Interview, days + at % 30 - 12)));
            application(channel, &steps)
        })
        .collect()
}

fn returns(entries: &[Entry], applications: &[Application]) -> Returns {
    Returns::of(&Log::of(entries), applications, TODAY)
}

#[test]
fn time_that_ends_before_it_begins_or_outlasts_a_day_is_refused_in_kind_words() {
    let now: Timestamp = "2026-11-24T09:00:00Z".parse().expect("an instant");
    let before = now - Span::new().minutes(5);
    assert_eq!(Entry::between(TODAY, now, before, Activity::Applying), Err(Refused::Backwards));
    assert_eq!(Entry::between(TODAY, now, now, Activity::Applying), Err(Refused::Nothing));
    assert_eq!(Entry::of(TODAY, 30 * 60, Activity::Rest), Err(Refused::LongerThanADay));
    assert_eq!(Entry::of(TODAY, i64::MIN, Activity::Rest), Err(Refused::Backwards));
    assert!(Refused::LongerThanADay.words().contains("Everything kept is as it was"));
}

#[test]
fn an_hour_in_which_the_clock_changes_is_as_long_as_it_was() {
    let berlin = jiff::tz::TimeZone::get("Europe/Berlin").expect("a zone");
    let at = |hour| date(2026, 10, 25).at(hour, 30, 0, 0).to_zoned(berlin.clone()).expect("a time").timestamp();
    let night = Entry::between(date(2026, 10, 25), at(1), at(4), Activity::Applying).expect("some minutes");
    assert_eq!(night.minutes, 4 * 60, "the hour from two to three came twice");
}

#[test]
fn of_two_that_overlap_the_time_belongs_to_the_one_begun_last() {
    let log = Log::of(&[clocked(9, 180, Activity::Searching), clocked(10, 60, Activity::People)]);
    assert_eq!(log.totals().activity(Activity::People), 60);
    assert_eq!(log.totals().activity(Activity::Searching), 120);
    assert_eq!(log.said(), [Said::Overlap { day: ago(1), minutes: 60 }]);
}

#[test]
fn a_day_of_thirty_hours_counts_as_twenty_four_and_that_is_said() {
    let entries: Vec<Entry> = (0..3).map(|_| entry(3, 600, Channel::Board)).collect();
    let log = Log::of(&entries);
    assert_eq!(log.totals().all(), 24 * 60);
    assert_eq!(log.said(), [Said::LongDay { day: ago(3), minutes: 1800 }]);
}

#[test]
fn without_hours_and_applications_everything_is_what_is_published_and_too_early() {
    let none = returns(&[], &[]);
    for one in none.each() {
        for outcome in Outcome::ALL {
            let hour = one.an_hour(outcome);
            assert!(one.is_too_early(outcome) && hour.yours < 0.02, "{:?} {hour:?}", one.channel);
            assert!(hour.low < hour.expected && hour.expected < hour.high && hour.low > 0.0);
        }
    }
    assert_eq!(none.order(Outcome::Interview), None);
}

#[test]
fn channels_are_put_in_order_once_the_persons_own_outweighs_what_is_published() {
    let logged: Vec<Entry> = (0..100)
        .flat_map(|days| [entry(days + 40, 60, Channel::Board), entry(days + 40, 60, Channel::Agency)])
        .collect();
    let few = [sent(Channel::Board, 10, 1, 60), sent(Channel::Agency, 10, 1, 60)].concat();
    assert_eq!(returns(&logged, &few).order(Outcome::Interview), None, "ten of each are too few");
    let many = [sent(Channel::Board, 60, 30, 60), sent(Channel::Agency, 60, 6, 60)].concat();
    let order = returns(&logged, &many).order(Outcome::Interview);
    assert_eq!(order, Some(vec![Channel::Board, Channel::Agency]), "whatever is published");
}

#[test]
fn a_young_application_is_no_failure() {
    let young: Vec<Application> = (0..200).map(|_| application(Channel::Board, &[(Stage::Applied, 0)])).collect();
    let old: Vec<Application> = (0..200).map(|_| application(Channel::Board, &[(Stage::Applied, 120)])).collect();
    let expected =
        |all: &[Application]| returns(&[], all).through(Channel::Board).an_application(Outcome::Reply).expected;
    assert!(expected(&young) > 0.8 * expected(&[]), "{} of {}", expected(&young), expected(&[]));
    assert!(expected(&old) < 0.2 * expected(&[]), "{} of {}", expected(&old), expected(&[]));
}

#[test]
fn what_one_channel_says_is_heard_in_the_others() {
    let good = sent(Channel::Board, 80, 40, 60);
    let company = |all: &[Application]| {
        returns(&[], all).through(Channel::CompanyPage).an_application(Outcome::Interview).expected
    };
    assert!(company(&good) > 1.5 * company(&[]));
}

#[test]
fn a_thousand_applications_in_a_day_give_a_clear_answer() {
    let logged = [entry(100, 300, Channel::QuickApply)];
    let all = sent(Channel::QuickApply, 1_000, 2, 100);
    let returns = returns(&logged, &all);
    let quick = returns.through(Channel::QuickApply);
    assert_eq!((quick.sent, quick.happened(Outcome::Interview)), (1_000, 2));
    let each = quick.an_application(Outcome::Interview);
    assert!(
        0.0005 < each.low && each.low < 0.002 && 0.002 < each.high && each.high < 0.01 && each.yours > 0.5,
        "{each:?}"
    );
}

#[test]
fn hours_are_spread_by_what_they_return_and_never_over_a_cap() {
    let none = returns(&[], &[]);
    let week = spread(300, &none, Caps { quick_apply: Some(20), ..Caps::default() }, &[]);
    assert_eq!(week.iter().map(|piece| piece.minutes).sum::<u32>(), 300);
    assert!(week.len() >= 3, "{week:?}");
    assert!(week.iter().all(|piece| piece.channel != Channel::QuickApply || piece.minutes <= 20), "{week:?}");
    assert_eq!(spread(0, &none, Caps::default(), &[]), []);
}

#[test]
fn a_cap_holds_where_its_way_returned_the_most() {
    let clicked = returns(&[], &sent(Channel::QuickApply, 80, 40, 60));
    for (cap, minutes) in [(15, 40), (0, 40), (18, 20), (20, 300), (60, 45)] {
        let pieces = spread(minutes, &clicked, Caps { quick_apply: Some(cap), ..Caps::default() }, &[]);
        let quick = pieces.iter().filter(|piece| piece.channel == Channel::QuickApply);
        assert!(quick.map(|piece| piece.minutes).sum::<u32>() <= cap, "{cap} of {minutes}: {pieces:?}");
        assert_eq!(pieces.iter().map(|piece| piece.minutes).sum::<u32>(), minutes, "{pieces:?}");
    }
}

#[test]
fn ways_that_rest_get_nothing_however_many_rest() {
    let none = returns(&[], &[]);
    for count in 1..Channel::ALL.len() {
        let rests = &Channel::ALL[..count];
        let pieces = spread(300, &none, Caps::default(), rests);
        assert!(pieces.iter().all(|piece| !rests.contains(&piece.channel)), "{rests:?}: {pieces:?}");
        assert_eq!(pieces.iter().map(|piece| piece.minutes).sum::<u32>(), 300);
    }
    assert_eq!(spread(300, &none, Caps::default(), &Channel::ALL), []);
}

#[test]
fn two_hundred_noes_are_as_much_ones_own_as_two_hundred_answers() {
    let noes = sent(Channel::Referral, 250, 0, 200);
    let logged: Vec<Entry> = (200..230).map(|days| entry(days, 120, Channel::Referral)).collect();
    let referral = returns(&logged, &noes).through(Channel::Referral).clone();
    assert!(referral.an_hour(Outcome::Interview).yours > 0.9, "{:?}", referral.an_hour(Outcome::Interview));
    assert!(referral.may_be_ranked(Outcome::Interview) && referral.is_own(Outcome::Interview));
    // What boards and agencies taught is not referrals' own.
    let others = [sent(Channel::Board, 300, 60, 90), sent(Channel::Agency, 40, 20, 90)].concat();
    let untried = returns(&[], &others).through(Channel::Referral).clone();
    assert_eq!(untried.an_application(Outcome::Interview).yours, 0.0);
    assert!(untried.is_too_early(Outcome::Interview) && !untried.is_own(Outcome::Interview));
}

#[test]
fn applications_without_their_day_tell_nothing_of_how_often() {
    let stages = |at| if at < 20 { &[Stage::Applied, Stage::Rejected][..] } else { &[Stage::Applied] };
    let all: Vec<Application> = (0..100).map(|at| undated(Channel::Board, stages(at))).collect();
    let board = returns(&[], &all).through(Channel::Board).clone();
    assert_eq!((board.sent, board.dated, board.happened(Outcome::Reply)), (100, 0, 20));
    let published = returns(&[], &[]).through(Channel::Board).clone();
    assert_eq!(board.an_application(Outcome::Reply), published.an_application(Outcome::Reply));
    assert!(board.is_too_early(Outcome::Reply) && !board.may_be_ranked(Outcome::Reply));
}

#[test]
fn more_data_narrows_on_average() {
    let width = |count: i64| {
        let shares = [0.0, 0.05, 0.2, 0.5];
        let widths = shares.map(|share| {
            let all = sent(Channel::Board, count, (count as f64 * share) as i64, 60);
            let each = *returns(&[], &all).through(Channel::Board).an_application(Outcome::Interview);
            (each.high / each.low).ln()
        });
        widths.iter().sum::<f64>() / widths.len() as f64
    };
    let widths: Vec<f64> = [0, 20, 40, 80, 160, 320, 2_000].map(width).to_vec();
    assert!(widths.is_sorted_by(|more, less| more > less), "{widths:?}");
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let channel = prop::option::of(select(Channel::ALL.to_vec()));
    (0_i64..400, 1_i64..=1_440, select(Activity::ALL.to_vec()), channel, prop::option::of(0_i64..30)).prop_map(
        |(days, minutes, activity, channel, hour)| {
            let entry = match hour {
                Some(hour) => clocked(hour, minutes, activity),
                None => Entry::of(ago(days), minutes, activity).expect("some minutes"),
            };
            Entry { channel, ..entry }
        },
    )
}

fn any_application() -> impl Strategy<Value = Application> {
    let steps = prop::collection::btree_set((0..10_usize, 0..200_i64), 0..5);
    (select(Channel::ALL.to_vec()), steps).prop_map(|(channel, steps)| {
        let steps: Vec<(Stage, i64)> = steps.into_iter().map(|(at, days)| (Stage::ALL[at], days)).collect();
        application(channel, &steps)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn order_does_not_matter_and_no_minute_counts_twice(
        entries in prop::collection::vec(any_entry(), 0..40),
        applications in prop::collection::vec(any_application(), 0..40),
    ) {
        let log = Log::of(&entries);
        let (mut turned, mut shuffled) = (entries.clone(), applications.clone());
        turned.reverse();
        shuffled.reverse();
        prop_assert_eq!(&log, &Log::of(&turned));
        prop_assert_eq!(log.counted().len(), entries.len(), "nothing is lost");
        for days in 0..400 {
            prop_assert!(log.totals_between(ago(days), ago(days)).all() <= 24 * 60);
        }
        let (one, other) = (returns(&entries, &applications), returns(&turned, &shuffled));
        for (a, b) in one.each().iter().zip(other.each()) {
            for outcome in Outcome::ALL {
                let (a, b) = (a.an_hour(outcome), b.an_hour(outcome));
                prop_assert!((a.expected / b.expected - 1.0).abs() < 1e-9);
                prop_assert!(0.0 < a.low && a.low < a.high && a.high.is_finite() && (0.0..=1.0).contains(&a.yours));
            }
        }
    }

    #[test]
    fn what_is_spread_adds_up(minutes in 0_u32..3_600, applications in prop::collection::vec(any_application(), 0..40)) {
        let pieces = spread(minutes, &returns(&[], &applications), Caps::default(), &[]);
        prop_assert_eq!(pieces.iter().map(|piece| piece.minutes).sum::<u32>(), minutes);
    }
}
