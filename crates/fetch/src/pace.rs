//! How often a host is asked: a value that says when the next request may go. It waits for nobody.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::RetryAfter;

/// Hosts that are remembered; beyond that, those free longest are forgotten.
const MOST: usize = 1_000;
/// Longest pause that a host can ask for: a day.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// When each host may be asked next.
#[derive(Clone, Debug)]
pub struct Pace {
    gap: SignedDuration,
    next: BTreeMap<String, Timestamp>,
}

impl Default for Pace {
    /// Two seconds between two requests to one host.
    fn default() -> Self {
        Pace::of(SignedDuration::from_secs(2))
    }
}

impl Pace {
    /// A pace with so much time between two requests to one host.
    pub fn of(gap: SignedDuration) -> Self {
        Pace { gap: gap.max(SignedDuration::ZERO), next: BTreeMap::new() }
    }

    /// When a host may be asked: now, or later.
    pub fn may_go(&self, host: &str, now: Timestamp) -> Timestamp {
        let key = host.to_ascii_lowercase();
        self.next.get(&key).copied().unwrap_or(now).max(now)
    }

    /// Notes that a host was asked now, and what it said about the next time.
    pub fn went(&mut self, host: &str, now: Timestamp, asked_for: Option<RetryAfter>) {
        let after = |pause: SignedDuration| now.checked_add(pause).unwrap_or(Timestamp::MAX);
        let pause = asked_for.map_or(now, |pause| pause.moment(now)).min(after(LONGEST));
        let key = host.to_ascii_lowercase();
        let known = self.next.get(&key).copied().unwrap_or(now);
        self.next.insert(key, after(self.gap).max(pause).max(known));
        if self.next.len() > MOST {
            self.forget(now);
        }
    }

    fn forget(&mut self, now: Timestamp) {
        self.next.retain(|_, next| *next > now);
        while self.next.len() > MOST {
            let Some(first) = self.next.iter().min_by_key(|(_, next)| **next).map(|(host, _)| host.clone()) else {
                return;
            };
            self.next.remove(&first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_has_its_own_pace_and_a_wish_is_granted_for_a_day() {
        let now: Timestamp = "2026-11-25T10:00:00Z".parse().unwrap();
        let mut pace = Pace::default();
        assert_eq!(pace.may_go("a.example", now), now);
        pace.went("A.example", now, None);
        assert_eq!(pace.may_go("a.example", now).to_string(), "2026-11-25T10:00:02Z");
        assert_eq!(pace.may_go("b.example", now), now);
        pace.went("a.example", now, Some(RetryAfter::Seconds(60)));
        assert_eq!(pace.may_go("a.example", now).to_string(), "2026-11-25T10:01:00Z");
        pace.went("a.example", now, None);
        assert_eq!(pace.may_go("a.example", now).to_string(), "2026-11-25T10:01:00Z", "a wish is not forgotten");
        pace.went("a.example", now, Some(RetryAfter::Seconds(u32::MAX)));
        assert_eq!(pace.may_go("a.example", now).to_string(), "2026-11-26T10:00:00Z");
    }

    #[test]
    fn the_memory_is_bounded() {
        let now: Timestamp = "2026-11-25T10:00:00Z".parse().unwrap();
        let mut pace = Pace::default();
        for nth in 0..5_000 {
            pace.went(&format!("{nth}.example"), now, None);
        }
        assert!(pace.next.len() <= MOST);
    }
}
