//! How often applications were answered, led to an interview, or to an offer: by channel, kind of work and version.
//!
//! Rejected and silent ones are in the denominator. So that the newest do not make everything look worse, or their
//! quick answers better, an application counts once its usual waiting time is over, whatever came of it; one of which
//! nobody noted when it was sent counts once it is over. No share is
//! given under [`FEWEST`]; groups are put in order only where each has [`ENOUGH_TO_RANK`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use statrs::distribution::{Beta, ContinuousCDF};

use super::waiting::Waiting;
use super::{Application, Stage};

/// Applications under which no share is given.
pub const FEWEST: u32 = 5;
/// Applications of each group under which groups are not put in order.
pub const ENOUGH_TO_RANK: u32 = 20;
/// How much of the belief the interval holds.
pub const HELD: f64 = 0.9;

/// What became of a group of applications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sent, and the usual waiting time is over.
    pub sent: u32,
    /// Of these: answered, a no included.
    pub answered: u32,
    /// Of these: talked with, tested or interviewed.
    pub interviewed: u32,
    /// Of these: offered.
    pub offered: u32,
    /// Sent so recently that they are not counted yet.
    pub too_new: u32,
    /// Sent on a day that nobody noted. They are in no share: nothing tells which of the silent ones are over, and those
    /// that were answered would stand there alone.
    pub undated: u32,
}

/// A share with what is believed of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How many.
    pub happened: u32,
    /// Of how many.
    pub of: u32,
    /// The share (0–1) and its credible interval; `None` under [`FEWEST`].
    pub share: Option<Share>,
}

/// A share (0–1) and the interval that holds [`HELD`] of the belief.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// What was counted.
    pub counted: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Groups of applications, each with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups<K> {
    /// The groups: those with the highest share answered first where they may be ranked, else in their own order.
    pub each: Vec<(K, Counts)>,
    /// Whether they are ranked.
    pub ranked: bool,
}

impl Counts {
    /// Of all these applications.
    pub fn of<'a>(applications: impl IntoIterator<Item = &'a Application>, waiting: &Waiting, today: Date) -> Self {
        let mut counts = Counts::default();
        for application in applications {
            counts.add(application, waiting, today);
        }
        counts
    }

    fn add(&mut self, application: &Application, waiting: &Waiting, today: Date) {
        if application.applied().is_none() {
            return;
        }
        let Some(sent) = application.sent_on() else {
            self.undated += 1;
            return;
        };
        if (today - sent).get_days() < i32::from(waiting.usual()) {
            self.too_new += 1;
            return;
        }
        let reached = |stages: &[Stage]| u32::from(stages.iter().any(|stage| application.reached(*stage)));
        self.sent += 1;
        self.answered += u32::from(application.answered().is_some());
        self.interviewed += reached(&[Stage::Screening, Stage::Task, Stage::Interview, Stage::Offer, Stage::Accepted]);
        self.offered += reached(&[Stage::Offer, Stage::Accepted]);
    }

    /// How many were answered.
    pub fn answers(&self) -> Rate {
        Rate::of(self.answered, self.sent)
    }

    /// How many led to a talk.
    pub fn interviews(&self) -> Rate {
        Rate::of(self.interviewed, self.sent)
    }

    /// How many led to an offer.
    pub fn offers(&self) -> Rate {
        Rate::of(self.offered, self.sent)
    }
}

impl Rate {
    /// `happened` of `of`. The interval is that of a beta posterior over Jeffreys' prior (Brown, Cai & DasGupta 2001,
    /// Statistical Science 16).
    pub fn of(happened: u32, of: u32) -> Self {
        let happened = happened.min(of);
        Rate { happened, of, share: (of >= FEWEST).then(|| Share::of(happened, of)).flatten() }
    }
}

impl Share {
    fn of(happened: u32, of: u32) -> Option<Self> {
        let (yes, no) = (f64::from(happened), f64::from(of - happened));
        let belief = Beta::new(yes + 0.5, no + 0.5).ok()?;
        let tail = (1.0 - HELD) / 2.0;
        // Where nothing, or everything, happened, the interval reaches to the end.
        let low = if happened == 0 { 0.0 } else { belief.inverse_cdf(tail) };
        let high = if happened == of { 1.0 } else { belief.inverse_cdf(1.0 - tail) };
        Some(Share { counted: yes / f64::from(of), low, high })
    }
}

/// Groups applications by what `key` says of them; those of which it says nothing are left out.
pub fn by<'a, K: Ord + Clone>(
    applications: impl IntoIterator<Item = &'a Application>,
    waiting: &Waiting,
    today: Date,
    key: impl Fn(&Application) -> Option<K>,
) -> Groups<K> {
    let mut groups: BTreeMap<K, Counts> = BTreeMap::new();
    for application in applications {
        if let Some(key) = key(application).filter(|_| application.applied().is_some()) {
            groups.entry(key).or_default().add(application, waiting, today);
        }
    }
    let mut each: Vec<(K, Counts)> = groups.into_iter().collect();
    let ranked = each.len() > 1 && each.iter().all(|(_, counts)| counts.sent >= ENOUGH_TO_RANK);
    if ranked {
        let share = |counts: &Counts| f64::from(counts.answered) / f64::from(counts.sent);
        each.sort_by(|(_, a), (_, b)| share(b).total_cmp(&share(a)));
    }
    Groups { each, ranked }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Channel;
    use super::super::tests::{TODAY, application, undated};
    use super::super::waiting::Outcomes;
    use super::*;

    fn waiting() -> Waiting {
        Waiting::learned(&Outcomes::default())
    }

    fn through(channel: Channel, steps: &[(Stage, i64)]) -> Application {
        Application { found: Some(channel), ..application(steps) }
    }

    #[test]
    fn the_rejected_and_the_silent_stay_in_the_denominator() {
        let all = [
            application(&[(Stage::Applied, 90), (Stage::Rejected, 80)]),
            application(&[(Stage::Applied, 90), (Stage::Silence, 30)]),
            application(&[(Stage::Applied, 90)]),
            application(&[(Stage::Applied, 90), (Stage::Interview, 70), (Stage::Offer, 60)]),
            application(&[(Stage::Applied, 3), (Stage::Interview, 1)]),
            application(&[(Stage::Saved, 90)]),
            undated(Channel::Board, &[Stage::Applied]),
            undated(Channel::Board, &[Stage::Applied, Stage::Rejected]),
        ];
        let counts = Counts::of(&all, &waiting(), TODAY);
        assert_eq!(counts, Counts { sent: 4, answered: 2, interviewed: 1, offered: 1, too_new: 1, undated: 2 });
        assert_eq!(counts.answers().share, None, "four are too few for a share");
    }

    #[test]
    fn a_share_comes_with_what_is_believed_of_it() {
        let share = Rate::of(3, 40).share.expect("forty are enough");
        assert!((share.counted - 0.075).abs() < 1e-9);
        assert!((share.low - 0.0254).abs() < 0.003 && (share.high - 0.164).abs() < 0.006, "{share:?}");
        let none = Rate::of(0, 10).share.expect("ten are enough");
        assert!(none.low == 0.0 && none.high < 0.25, "{none:?}");
    }

    #[test]
    fn channels_are_ranked_only_where_each_has_enough() {
        let mut all = Vec::new();
        all.extend((0..20).map(|n| {
            let mut steps = vec![(Stage::Applied, 80)];
            steps.extend((n < 9).then_some((Stage::Interview, 70)));
            through(Channel::Referral, &steps)
        }));
        all.extend((0..19).map(|_| through(Channel::Board, &[(Stage::Applied, 80)])));
        let few = by(&all, &waiting(), TODAY, |application| application.found);
        assert!(!few.ranked);
        all.push(through(Channel::Board, &[(Stage::Applied, 80), (Stage::Rejected, 78)]));
        let enough = by(&all, &waiting(), TODAY, |application| application.found);
        let order: Vec<Channel> = enough.each.iter().map(|(channel, _)| *channel).collect();
        assert!(enough.ranked);
        assert_eq!(order, [Channel::Referral, Channel::Board]);
    }

    proptest! {
        #[test]
        fn an_interval_holds_what_was_counted(of in 5u32..400, happened in 0u32..400) {
            let happened = happened.min(of);
            let share = Rate::of(happened, of).share.expect("enough");
            prop_assert!(0.0 <= share.low && share.low <= share.counted + 1e-9);
            prop_assert!(share.counted <= share.high + 1e-9 && share.high <= 1.0);
        }
    }
}
