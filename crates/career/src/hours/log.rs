//! Entries put together: every minute counts once, and no day has more than 24 hours.
//!
//! Where two entries with a clock overlap, the time belongs to the one begun last, as when somebody forgot to stop the
//! first. What lies around it stays with the first. A day that adds up to more than 24 hours counts as 24, each entry in
//! its proportion. Both are said; what was entered is kept as it was.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::entry::A_DAY;
use super::{Activity, CHANNELS, Entry, place};
use crate::application::Channel;

/// An entry as it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day.
    pub day: Date,
    /// Minutes that count.
    pub minutes: u32,
    /// What they went into.
    pub activity: Activity,
    /// By which way.
    pub channel: Option<Channel>,
}

/// What is said about a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Entries of a day overlapped by so many minutes, which count once.
    Overlap {
        /// The day on which the earlier one began.
        day: Date,
        /// Minutes.
        minutes: u32,
    },
    /// The entries of a day add up to more than 24 hours.
    LongDay {
        /// The day.
        day: Date,
        /// Minutes, as entered.
        minutes: u32,
    },
}

/// A person's time log, as it counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    counted: Vec<Counted>,
    said: Vec<Said>,
}

/// Minutes by what they went into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    by_activity: [u32; Activity::ALL.len()],
    by_channel: [u32; CHANNELS],
}

impl Log {
    /// Of these entries, in any order.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut sorted: Vec<&Entry> = entries.into_iter().collect();
        sorted.sort_by_key(|entry| (entry.began, entry.day, entry.minutes, entry.activity, entry.channel));
        let mut said = Vec::new();
        let mut counted: Vec<Counted> = Vec::with_capacity(sorted.len());
        let mut taken: Vec<(i64, i64)> = Vec::new();
        for entry in sorted.iter().rev() {
            let overlap = entry.began.map_or(0, |began| {
                let from = began.as_second();
                overlap(&mut taken, from, from + i64::from(entry.minutes) * 60)
            });
            if overlap > 0 {
                said.push(Said::Overlap { day: entry.day, minutes: overlap });
            }
            counted.push(Counted {
                day: entry.day,
                minutes: entry.minutes.saturating_sub(overlap),
                activity: entry.activity,
                channel: entry.channel,
            });
        }
        no_longer_than_a_day(&mut counted, &mut said);
        counted.sort_by_key(|entry| (entry.day, entry.activity, entry.channel, entry.minutes));
        said.sort_unstable();
        Log { counted, said }
    }

    /// Every entry as it counts, by day.
    pub fn counted(&self) -> &[Counted] {
        &self.counted
    }

    /// What there is to say.
    pub fn said(&self) -> &[Said] {
        &self.said
    }

    /// All of it, added up in one pass.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.counted)
    }

    /// From one day to another, both counted.
    pub fn totals_between(&self, from: Date, to: Date) -> Totals {
        let begin = self.counted.partition_point(|entry| entry.day < from);
        let end = self.counted.partition_point(|entry| entry.day <= to).max(begin);
        Totals::of(&self.counted[begin..end])
    }
}

/// Minutes of a span that later ones have taken, and takes it. `taken` are spans apart from each other, the latest
/// first; none of them begins before `from`.
fn overlap(taken: &mut Vec<(i64, i64)>, from: i64, to: i64) -> u32 {
    let (mut seconds, mut end) = (0, to);
    while let Some((begins, ends)) = taken.pop_if(|(begins, _)| *begins < to) {
        seconds += ends.min(to) - begins;
        end = end.max(ends);
    }
    taken.push((from, end));
    u32::try_from(seconds / 60).unwrap_or(0)
}

fn no_longer_than_a_day(counted: &mut [Counted], said: &mut Vec<Said>) {
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    for entry in counted.iter() {
        let day = days.entry(entry.day).or_default();
        *day = day.saturating_add(entry.minutes);
    }
    days.retain(|_, minutes| *minutes > A_DAY);
    said.extend(days.iter().map(|(day, minutes)| Said::LongDay { day: *day, minutes: *minutes }));
    if days.is_empty() {
        return;
    }
    for entry in counted {
        if let Some(all) = days.get(&entry.day) {
            let share = u64::from(entry.minutes) * u64::from(A_DAY) / u64::from(*all);
            entry.minutes = u32::try_from(share).unwrap_or(0);
        }
    }
}

impl Totals {
    fn of(counted: &[Counted]) -> Self {
        let mut totals = Totals::default();
        for entry in counted {
            let sum = &mut totals.by_activity[entry.activity as usize];
            *sum = sum.saturating_add(entry.minutes);
            if let Some(channel) = entry.channel.filter(|_| entry.activity.is_rated()) {
                let sum = &mut totals.by_channel[place(channel)];
                *sum = sum.saturating_add(entry.minutes);
            }
        }
        totals
    }

    /// Minutes of one activity.
    pub fn activity(&self, activity: Activity) -> u32 {
        self.by_activity[activity as usize]
    }

    /// Minutes of applying and what belongs to it, by one way.
    pub fn channel(&self, channel: Channel) -> u32 {
        self.by_channel[place(channel)]
    }

    /// All minutes.
    pub fn all(&self) -> u32 {
        self.by_activity.iter().fold(0, |sum, minutes| sum.saturating_add(*minutes))
    }
}
