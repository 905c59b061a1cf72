//! Months before first pay: how long the usual schooling takes, from what a person has.
//!
//! The ranges are our own convention (grade D): full-time study at the short end, part-time at the long end. They say
//! nothing about one school or state. Training on the job is paid and counts no months.

use crate::answers::Schooling;

/// Months of study from one level to another, from–to; (0, 0) where nothing more is asked.
pub(super) fn months_between(have: Schooling, asked: Schooling) -> (u32, u32) {
    use Schooling::{Associate, Bachelor, Doctoral, HighSchool, Master, None, PostsecondaryAward, SomeCollege};
    if have >= asked {
        return (0, 0);
    }
    match (have, asked) {
        (_, None) => (0, 0),
        (_, HighSchool) => (3, 18),
        (None, PostsecondaryAward) => (2, 18),
        (_, PostsecondaryAward) => (2, 12),
        (_, SomeCollege) => (6, 18),
        (SomeCollege, Associate) => (9, 24),
        (_, Associate) => (18, 30),
        (Associate, Bachelor) => (18, 30),
        (SomeCollege, Bachelor) => (24, 48),
        (_, Bachelor) => (36, 60),
        (Bachelor, Master) => (12, 30),
        (_, Master) => add(months_between(have, Bachelor), (12, 30)),
        (Master, Doctoral) => (24, 72),
        (Bachelor, Doctoral) => (36, 84),
        (_, Doctoral) => add(months_between(have, Bachelor), (36, 84)),
    }
}

fn add(a: (u32, u32), b: (u32, u32)) -> (u32, u32) {
    (a.0 + b.0, a.1 + b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Schooling; 8] = [
        Schooling::None,
        Schooling::HighSchool,
        Schooling::SomeCollege,
        Schooling::PostsecondaryAward,
        Schooling::Associate,
        Schooling::Bachelor,
        Schooling::Master,
        Schooling::Doctoral,
    ];

    #[test]
    fn who_has_the_schooling_waits_no_months() {
        for (i, have) in ALL.iter().enumerate() {
            for asked in &ALL[..=i] {
                assert_eq!(months_between(*have, *asked), (0, 0), "{have:?} to {asked:?}");
            }
        }
    }

    #[test]
    fn ranges_run_from_short_to_long() {
        for have in ALL {
            for asked in ALL.into_iter().filter(|asked| *asked > have) {
                let (short, long) = months_between(have, asked);
                assert!(0 < short && short < long, "{have:?} to {asked:?}: {short}–{long}");
            }
        }
    }
}
