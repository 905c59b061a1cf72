//! What one person more or fewer can change, what is shown, and what releases may cost.

use jiff::Span;
use jiff::civil::Date;
use proptest::prelude::*;

use super::budget::{A_YEAR, APART, Spent, next, spent};
use super::noise::{Query, epsilon, strays, tail, threshold};
use super::*;
use crate::application::tests::{TODAY, application};
use crate::application::{Application, Channel, Stage};

fn found(channel: Option<Channel>, steps: &[(Stage, i64)]) -> Application {
    let mut one = application(steps);
    one.found = channel;
    one
}

fn through(channel: Channel, steps: &[(Stage, i64)]) -> Application {
    found(Some(channel), steps)
}

fn of(all: &[Application]) -> Option<Contribution> {
    Contribution::of(all, Some("43-4051.00"), TODAY, 0)
}

/// How far two answers are from each other: along all numbers (L1), and as a straight line (L2).
fn apart(one: &[i64], other: &[i64]) -> (i64, f64) {
    let each = || one.iter().zip(other).map(|(one, other)| (one - other).abs());
    (each().sum(), each().map(|by| (by * by) as f64).sum::<f64>().sqrt())
}

#[test]
fn what_counts_has_had_a_month_and_is_at_most_a_year_old() {
    let sent = |ago| through(Channel::Board, &[(Stage::Applied, ago)]);
    assert_eq!(of(&[sent(29), sent(366)]), None);
    assert_eq!(of(&[sent(30), sent(365), sent(2)]).map(|one| one.endings), Some([2, 0, 0, 0]));
    let unknown = application(&[(Stage::Applied, 60)]);
    assert_eq!(of(&[unknown]), None, "how it was found is not known");
    assert_eq!(of(&[through(Channel::Board, &[(Stage::Saved, 60)])]), None, "nothing was sent");
}

#[test]
fn each_application_is_in_one_ending_and_silence_is_one() {
    let all = [
        through(Channel::Board, &[(Stage::Applied, 90)]),
        through(Channel::Board, &[(Stage::Applied, 90), (Stage::Silence, 40)]),
        through(Channel::Board, &[(Stage::Applied, 90), (Stage::Rejected, 80)]),
        through(Channel::Board, &[(Stage::Applied, 90), (Stage::Interview, 70), (Stage::Rejected, 60)]),
        through(Channel::Board, &[(Stage::Applied, 90), (Stage::Interview, 70), (Stage::Offer, 60)]),
    ];
    assert_eq!(of(&all).map(|one| one.endings), Some([2, 1, 1, 1]));
}

#[test]
fn of_many_the_latest_five_count() {
    let mut all: Vec<Application> =
        (0..40).map(|n| through(Channel::Board, &[(Stage::Applied, 100 + n), (Stage::Rejected, 50)])).collect();
    all.push(through(Channel::Board, &[(Stage::Applied, 40)]));
    assert_eq!(of(&all).map(|one| one.endings), Some([1, 4, 0, 0]));
}

#[test]
fn the_draw_takes_one_channel_whatever_came_of_it() {
    let all = [
        through(Channel::Referral, &[(Stage::Applied, 90), (Stage::Offer, 60)]),
        through(Channel::Board, &[(Stage::Applied, 90)]),
    ];
    let channel = |draw| Contribution::of(&all, None, TODAY, draw).map(|one| one.channel);
    assert_eq!((channel(4), channel(7)), (Some(Channel::Referral), Some(Channel::Board)));
}

#[test]
fn who_chose_no_path_counts_among_everybody_alone() {
    let sent = [through(Channel::Board, &[(Stage::Applied, 90)])];
    let people = |path| {
        let one = Contribution::of(&sent, path, TODAY, 0).expect("it counts");
        Sums::of([&one]).asked(Query::People).iter().sum::<i64>()
    };
    assert_eq!((people(None), people(Some("99-0000.00")), people(Some("43-4051.00"))), (1, 1, 2));
}

/// Steps of one person's applications, whatever they are.
fn some() -> impl Strategy<Value = Vec<Application>> {
    let steps = prop::collection::vec((0..10_usize, 0..500_i64), 0..4);
    let one = (steps, prop::option::of(0..6_usize)).prop_map(|(steps, channel)| {
        let mut steps: Vec<(Stage, i64)> = steps.into_iter().map(|(at, ago)| (Stage::ALL[at], ago)).collect();
        steps.sort_unstable();
        steps.dedup();
        found(channel.map(|at| Channel::ALL[at]), &steps)
    });
    prop::collection::vec(one, 0..30)
}

fn path() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![
        None,
        Some("11-1021.00"),
        Some("43-4051.00"),
        Some("55-1011.00"),
        Some("nonsense"),
        Some("é"),
    ])
}

proptest! {
    #[test]
    fn one_person_more_or_fewer_moves_no_sum_beyond_what_is_stated(
        others in prop::collection::vec((some(), path(), any::<u64>()), 0..6),
        one in (some(), path(), any::<u64>()),
    ) {
        let of = |(all, path, draw): &(Vec<Application>, Option<&str>, u64)| Contribution::of(all, *path, TODAY, *draw);
        let others: Vec<Contribution> = others.iter().filter_map(of).collect();
        let without = Sums::of(&others);
        let with = Sums::of(others.iter().chain(of(&one).iter()));
        for query in Query::ALL {
            let (l1, l2) = apart(with.asked(query), without.asked(query));
            prop_assert!(l1 <= i64::from(query.sensitivity()), "{:?}: {}", query, l1);
            prop_assert!(l2 <= query.sensitivity_l2() + 1e-9, "{:?}: {}", query, l2);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_interval_is_in_order_and_a_share(endings in prop::array::uniform4(-400_i64..4_000)) {
        let mut all = vec![0; CELLS * 4];
        all[..4].copy_from_slice(&endings);
        let mut people = vec![0; CELLS];
        people[0] = 500;
        let shown = figures(&Blurred::of(people, all).expect("as long as the list"));
        let figure = &shown[0];
        for range in [figure.answered, figure.interviewed, figure.offered] {
            prop_assert!(0.0 <= range.low && range.low <= range.middle, "{range:?}");
            prop_assert!(range.middle <= range.high && range.high <= 1.0, "{range:?}");
        }
    }
}

#[test]
fn the_stated_bound_is_reached_so_it_is_not_stated_too_wide() {
    let all: Vec<Application> = (0..9).map(|n| through(Channel::Board, &[(Stage::Applied, 40 + n)])).collect();
    let with = Sums::of(of(&all).iter());
    for query in Query::ALL {
        let (l1, l2) = apart(with.asked(query), Sums::default().asked(query));
        assert_eq!(l1, i64::from(query.sensitivity()));
        assert!((l2 - query.sensitivity_l2()).abs() < 1e-9);
    }
}

#[test]
fn a_release_costs_one() {
    assert_eq!((Query::People.epsilon(), Query::Endings.epsilon(), epsilon()), (0.5, 0.5, 1.0));
}

#[test]
fn noise_is_as_likely_as_the_library_draws_it() {
    for scale in [4, 20] {
        let chances = noise::chances(scale, 60 * i64::from(scale));
        assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let middle = chances.len() / 2;
        let above: f64 = chances[middle + 7..].iter().sum();
        assert!((above - tail(scale, 7)).abs() < 1e-9);
        // One step further costs the same everywhere: that is the promise about one person.
        assert!((chances[middle] / chances[middle + 1] - (1.0 / f64::from(scale)).exp()).abs() < 1e-9);
    }
    assert!(tail(4, strays(4) + 1) * 2.0 <= 0.1 && tail(4, strays(4)) * 2.0 > 0.1);
}

#[test]
fn too_few_and_nobody_look_alike() {
    let shown = |people: i64| {
        let mut all = vec![0; CELLS];
        all[9] = people;
        figures(&Blurred::of(all, vec![30; CELLS * 4]).expect("as long as the list"))
    };
    let enough = threshold();
    assert!(enough > FEWEST);
    assert_eq!((shown(0), shown(enough - 1)), (Vec::new(), Vec::new()));
    let there = shown(enough);
    assert_eq!((there.len(), there[0].group.as_deref(), there[0].channel), (1, Some("11"), Channel::Board));
    let slips = CELLS as f64 * tail(Query::People.scale(), enough - (FEWEST - 1));
    assert!(slips <= SLIP && slips > SLIP / 2.0, "{slips}");
}

#[test]
fn an_interval_is_wider_than_the_counts_alone_would_make_it() {
    let mut endings = vec![0; CELLS * 4];
    endings[..4].copy_from_slice(&[700, 200, 80, 20]);
    let mut people = vec![0; CELLS];
    people[0] = 250;
    let figure = &figures(&Blurred::of(people, endings).expect("as long as the list"))[0];
    let alone = crate::application::rates::Rate::of(300, 1_000).share.expect("enough");
    assert!(figure.answered.low < alone.low && figure.answered.high > alone.high, "{figure:?}");
    assert!((figure.answered.middle - 0.3).abs() < 0.02 && figure.offered.holds(0.02), "{figure:?}");
}

fn days(ago: &[i64]) -> Vec<Spent> {
    let on = |ago: &i64| -> Date { TODAY.saturating_sub(Span::new().days(*ago)) };
    ago.iter().map(|ago| Spent { on: on(ago), epsilon: epsilon() }).collect()
}

fn ahead(releases: &[i64]) -> i32 {
    (next(&days(releases), TODAY) - TODAY).get_days()
}

#[test]
fn a_month_lies_between_two_releases_and_a_year_holds_three() {
    assert_eq!((ahead(&[]), ahead(&[APART.into()]), ahead(&[10])), (0, 0, 20));
    assert_eq!(ahead(&[300, 200, 100]), 65);
    assert_eq!(ahead(&[364, 200, 3]), 27);
    assert_eq!((ahead(&[365, 200, 100]), spent(&days(&[365, 200, 100]), TODAY)), (0, 2.0));
    assert_eq!(spent(&days(&[300, 200, 100]), TODAY), A_YEAR);
}

#[test]
fn a_clock_that_was_set_back_gives_nothing_away() {
    assert_eq!(spent(&days(&[-400]), TODAY), epsilon());
    assert_eq!(ahead(&[-100]), 130);
}

proptest! {
    #[test]
    fn whoever_releases_whenever_they_may_never_spends_more_than_a_year_holds(waits in prop::collection::vec(0..90_i64, 0..20)) {
        let (mut releases, mut today) = (Vec::<Spent>::new(), TODAY);
        for wait in waits {
            today = next(&releases, today).saturating_add(Span::new().days(wait));
            today = next(&releases, today);
            releases.push(Spent { on: today, epsilon: epsilon() });
            prop_assert!(spent(&releases, today) <= A_YEAR);
        }
    }
}
