//! What an hour of applying returned, by channel: with how sure, and how much of that is the person's own.

use jiff::civil::Date;

use super::base::{PACE_SPREAD, hours_each, published};
use super::curve::{Belief, Curve, ln_heavy};
use super::shrink::{Seen, shrink};
use super::tally::{Tally, tally};
use super::yours::Yours;
use super::{CHANNELS, Log, Outcome, place};
use crate::application::{Application, Channel};

/// Applications of a channel under which it is put in no order.
pub const ENOUGH_TO_RANK: u32 = 20;

/// What came of one channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Return {
    /// The channel.
    pub channel: Channel,
    /// Minutes noted for it.
    pub minutes: u32,
    /// Applications sent.
    pub sent: u32,
    /// Of these, those of which somebody noted when: what is believed rests on them.
    pub dated: u32,
    happened: [u32; Outcome::ALL.len()],
    each: [(Belief, Belief); Outcome::ALL.len()],
}

/// What came of applying and searching.
#[derive(Clone, Debug, PartialEq)]
pub struct Returns {
    each: [Return; CHANNELS],
}

impl Returns {
    /// Of a time log and applications, in any order, on a day.
    pub fn of<'a>(log: &Log, applications: impl IntoIterator<Item = &'a Application>, today: Date) -> Self {
        let applications: Vec<&Application> = applications.into_iter().collect();
        let tallies = tally(log, &applications, today);
        let shares = Outcome::ALL.map(|outcome| {
            let seen = Channel::ALL.map(|channel| {
                let tally = &tallies[place(channel)];
                let slot = outcome as usize;
                Seen { published: published(channel, outcome), yes: tally.yes[slot], no: tally.no[slot] }
            });
            shrink(&seen)
        });
        let each = Channel::ALL.map(|channel| {
            let curves = Outcome::ALL.map(|outcome| &shares[outcome as usize][place(channel)]);
            Return::of(channel, &tallies[place(channel)], curves)
        });
        Returns { each }
    }

    /// Each channel, in the order of [`Channel::ALL`].
    pub fn each(&self) -> &[Return] {
        &self.each
    }

    /// Of one channel.
    pub fn through(&self, channel: Channel) -> &Return {
        &self.each[place(channel)]
    }

    /// Channels in order of what an hour of them is expected to return, where that may be said: those with enough
    /// applications of which the person's own outweigh what is published. `None` where there are not two of them.
    pub fn order(&self, outcome: Outcome) -> Option<Vec<Channel>> {
        let mut ranked: Vec<&Return> = self.each.iter().filter(|one| one.may_be_ranked(outcome)).collect();
        ranked.sort_by(|a, b| b.an_hour(outcome).expected.total_cmp(&a.an_hour(outcome).expected));
        (ranked.len() > 1).then(|| ranked.iter().map(|one| one.channel).collect())
    }
}

impl Return {
    fn of(channel: Channel, tally: &Tally, curves: [&Curve; Outcome::ALL.len()]) -> Self {
        let pace = pace(channel, tally.made, tally.hours);
        let each = Outcome::ALL.map(|outcome| {
            let (curve, yours) = (curves[outcome as usize], Yours::of(channel, outcome, tally));
            (curve.belief(yours.application), curve.times(&pace, yours.hour))
        });
        Return { channel, minutes: tally.minutes, sent: tally.sent, dated: tally.dated, happened: tally.happened, each }
    }

    /// How many applications came to an outcome.
    pub fn happened(&self, outcome: Outcome) -> u32 {
        self.happened[outcome as usize]
    }

    /// What one application is believed to bring.
    pub fn an_application(&self, outcome: Outcome) -> &Belief {
        &self.each[outcome as usize].0
    }

    /// What one hour is believed to bring.
    pub fn an_hour(&self, outcome: Outcome) -> &Belief {
        &self.each[outcome as usize].1
    }

    /// Whether what is published still outweighs what the person's own hours and applications by this way say.
    pub fn is_too_early(&self, outcome: Outcome) -> bool {
        self.dated == 0 || self.an_hour(outcome).yours < 0.5
    }

    /// Whether the belief about one application is mostly the person's own: enough were sent this way, and they outweigh
    /// what is published.
    pub fn is_own(&self, outcome: Outcome) -> bool {
        self.dated >= ENOUGH_TO_RANK && self.an_application(outcome).yours >= 0.5
    }

    /// Whether it may stand in an order: enough of it was sent and noted, and the person's own outweigh what is published.
    pub fn may_be_ranked(&self, outcome: Outcome) -> bool {
        self.dated >= ENOUGH_TO_RANK && self.minutes > 0 && !self.is_too_early(outcome)
    }
}

/// How many applications an hour: so many were made in so many hours.
fn pace(channel: Channel, made: f64, hours: f64) -> Curve {
    let usual = hours_each(channel).recip().ln();
    Curve::laid(|ln| made * ln - hours * ln.exp() + ln_heavy(ln - usual, PACE_SPREAD))
}
