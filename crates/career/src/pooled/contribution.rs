//! What one person gives to a release, and nothing beyond it.

use jiff::civil::Date;

use super::cells::group_of;
use super::{LOOKS_BACK, MOST, WAITED};
use crate::application::{Application, Channel};
use crate::hours::Outcome;

/// How far an application came. Each is in one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nobody answered.
    Silence,
    /// Somebody answered, a no included.
    Reply,
    /// An interview.
    Interview,
    /// An offer.
    Offer,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Ending; 4] = [Ending::Silence, Ending::Reply, Ending::Interview, Ending::Offer];

    fn of(application: &Application) -> Self {
        let got = |outcome: Outcome| outcome.step(application).is_some();
        match () {
            () if got(Outcome::Offer) => Ending::Offer,
            () if got(Outcome::Interview) => Ending::Interview,
            () if got(Outcome::Reply) => Ending::Reply,
            () => Ending::Silence,
        }
    }
}

/// One person's part: one channel, at most [`MOST`] applications, at most one group. It has no other field, and it cannot be
/// made but by [`Contribution::of`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    pub(super) group: Option<usize>,
    pub(super) channel: Channel,
    pub(super) endings: [i64; Ending::ALL.len()],
}

impl Contribution {
    /// Of a person's applications and their first path (an O*NET-SOC code). `None` where nothing of theirs counts.
    ///
    /// What counts was sent on a known day between [`LOOKS_BACK`] and [`WAITED`] days ago and says how it was found. Of the
    /// channels that a person used, `draw` takes one, whatever came of it, so that what is rare for each is not lost for
    /// all; of those applications the latest count.
    pub fn of<'a>(
        applications: impl IntoIterator<Item = &'a Application>,
        first_path: Option<&str>,
        today: Date,
        draw: u64,
    ) -> Option<Self> {
        let mut counting: Vec<(Channel, Date, Ending)> =
            applications.into_iter().filter_map(|one| counts(one, today)).collect();
        let used: Vec<Channel> =
            Channel::ALL.into_iter().filter(|channel| counting.iter().any(|(by, ..)| by == channel)).collect();
        let at = draw.checked_rem(used.len() as u64)?;
        let channel = *used.get(usize::try_from(at).ok()?)?;
        counting.retain(|(by, ..)| *by == channel);
        counting.sort_by_key(|(_, sent, _)| std::cmp::Reverse(*sent));
        let mut endings = [0; Ending::ALL.len()];
        for (_, _, ending) in counting.iter().take(MOST) {
            endings[*ending as usize] += 1;
        }
        Some(Contribution { group: first_path.and_then(group_of), channel, endings })
    }
}

fn counts(application: &Application, today: Date) -> Option<(Channel, Date, Ending)> {
    let sent = application.sent_on()?;
    let ago = (today - sent).get_days();
    let is_within = (WAITED..=LOOKS_BACK).contains(&ago);
    Some((application.found?, sent, Ending::of(application))).filter(|_| is_within)
}
