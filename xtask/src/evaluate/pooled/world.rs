//! People whose rates are known: of some kind of work, by some channels, each a little luckier or unluckier than others.

use career::application::{Application, Channel, Stage, Step};
use career::hours::{Outcome, PERSON_SPREAD, published};
use career::pooled::{Contribution, Ending, Sums};
use jiff::Span;
use jiff::civil::{Date, date};

use crate::evaluate::dice::Dice;
use crate::evaluate::weeks::chance::{even, normal};

const TODAY: Date = date(2026, 11, 26);

/// Kinds of work, how many in a hundred people mean them, and how much better or worse it goes there (log-odds).
const GROUPS: [(&str, u64, f64); 8] = [
    ("43", 28, -0.2),
    ("41", 20, 0.1),
    ("15", 15, -0.5),
    ("35", 12, 0.5),
    ("29", 10, 0.6),
    ("53", 8, 0.3),
    ("25", 5, 0.0),
    ("27", 2, -0.6),
];

/// How many in a hundred people use a channel.
const USED: [(Channel, u64); 6] = [
    (Channel::Board, 80),
    (Channel::CompanyPage, 55),
    (Channel::QuickApply, 50),
    (Channel::Referral, 30),
    (Channel::Agency, 25),
    (Channel::MetSomeone, 20),
];

/// The rates of a world.
pub(super) struct World;

impl World {
    /// The sums over so many people.
    pub(super) fn sums(&self, people: usize, dice: &mut Dice) -> Sums {
        let mut sums = Sums::default();
        for _ in 0..people {
            let (group, _, better) = group(dice);
            let luck = better + PERSON_SPREAD * normal(dice);
            let sent: Vec<Application> =
                USED.iter().flat_map(|(channel, used)| sent(*channel, *used, luck, dice)).collect();
            let path = format!("{group}-1011.00");
            if let Some(one) = Contribution::of(&sent, Some(&path), TODAY, dice.below(u64::MAX)) {
                sums.add(&one);
            }
        }
        sums
    }

    /// The rate among all people who might have been there.
    pub(super) fn truth(&self, group: Option<&str>, channel: Channel, ending: Ending) -> f64 {
        let rows = GROUPS.iter().filter(|(code, ..)| group.is_none_or(|group| group == *code));
        let weighed: Vec<(f64, f64)> =
            rows.map(|(_, weight, better)| (*weight as f64, over_people(channel, ending, *better))).collect();
        let weight: f64 = weighed.iter().map(|(weight, _)| weight).sum();
        weighed.iter().map(|(weight, rate)| weight * rate).sum::<f64>() / weight
    }
}

fn group(dice: &mut Dice) -> (&'static str, u64, f64) {
    let mut at = dice.below(100);
    for group in GROUPS {
        if at < group.1 {
            return group;
        }
        at -= group.1;
    }
    GROUPS[0]
}

/// How often it comes so far, for somebody as lucky as that.
fn rate(channel: Channel, ending: Ending, luck: f64) -> f64 {
    let outcome = match ending {
        Ending::Silence => return 1.0,
        Ending::Reply => Outcome::Reply,
        Ending::Interview => Outcome::Interview,
        Ending::Offer => Outcome::Offer,
    };
    let usual = published(channel, outcome);
    1.0 / (1.0 + ((1.0 - usual) / usual) * (-luck).exp())
}

/// The mean of that over people of all luck.
fn over_people(channel: Channel, ending: Ending, better: f64) -> f64 {
    let steps = (-600..=600).map(|at| f64::from(at) / 100.0);
    let weighed = steps.map(|z| ((-0.5 * z * z).exp(), rate(channel, ending, better + PERSON_SPREAD * z)));
    let (weight, sum) = weighed.fold((0.0, 0.0), |(all, sum), (weight, rate)| (all + weight, sum + weight * rate));
    sum / weight
}

/// What one person sent by a channel: nothing, or one to fifteen within the year, some of it too new to count.
fn sent(channel: Channel, used: u64, luck: f64, dice: &mut Dice) -> Vec<Application> {
    if dice.below(100) >= used {
        return Vec::new();
    }
    let how_many = 1 + dice.below(5) * (1 + dice.below(3));
    (0..how_many).map(|_| one(channel, luck, dice)).collect()
}

fn one(channel: Channel, luck: f64, dice: &mut Dice) -> Application {
    let on = TODAY.saturating_sub(Span::new().days(dice.below(365) as i64));
    let (at, is_up_to) = (even(dice), |ending, at| at < rate(channel, ending, luck));
    let stage = match () {
        () if is_up_to(Ending::Offer, at) => Some(Stage::Offer),
        () if is_up_to(Ending::Interview, at) => Some(Stage::Interview),
        () if is_up_to(Ending::Reply, at) => Some(Stage::Rejected),
        () => None,
    };
    let mut one = Application::to("Baker");
    one.found = Some(channel);
    for stage in std::iter::once(Stage::Applied).chain(stage) {
        // Both on one day: how long it took plays no part here.
        let _ = one.step(Step { stage, on, day_known: true, words: String::new() }, TODAY);
    }
    one
}

/// Noise of the same distribution that the library draws, seeded: the difference of two geometric numbers. Good enough to
/// measure with, and never used for a release.
pub(super) fn noise(scale: u32, dice: &mut Dice) -> i64 {
    let geometric = |dice: &mut Dice| (-even(dice).ln() * f64::from(scale)).floor() as i64;
    geometric(dice) - geometric(dice)
}
