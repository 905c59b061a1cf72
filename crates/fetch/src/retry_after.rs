//! When the other side wants to be asked again: seconds, or a day and time.

use jiff::fmt::rfc2822::DateTimeParser;
use jiff::{SignedDuration, Timestamp};

/// What `Retry-After` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// Seconds from when it was said.
    Seconds(u32),
    /// A moment.
    At(Timestamp),
}

impl RetryAfter {
    /// Reads the header; `None` for what is neither.
    pub fn of(header: &str) -> Option<Self> {
        let header = header.trim();
        if let Ok(seconds) = header.parse::<u32>() {
            return Some(RetryAfter::Seconds(seconds));
        }
        let moment = DateTimeParser::new().relaxed_weekday(true).parse_timestamp(header).ok()?;
        Some(RetryAfter::At(moment))
    }

    /// The moment, if it was said now.
    pub fn moment(self, now: Timestamp) -> Timestamp {
        match self {
            RetryAfter::Seconds(seconds) => {
                now.checked_add(SignedDuration::from_secs(i64::from(seconds))).unwrap_or(Timestamp::MAX)
            }
            RetryAfter::At(moment) => moment.max(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_days_are_understood() {
        let now: Timestamp = "2026-11-25T10:00:00Z".parse().unwrap();
        let moment = |header: &str| RetryAfter::of(header).map(|after| after.moment(now).to_string());
        assert_eq!(moment("120").as_deref(), Some("2026-11-25T10:02:00Z"));
        assert_eq!(moment("Wed, 25 Nov 2026 11:00:00 GMT").as_deref(), Some("2026-11-25T11:00:00Z"));
        assert_eq!(moment("Wed, 25 Nov 2020 11:00:00 GMT").as_deref(), Some("2026-11-25T10:00:00Z"));
        assert_eq!(moment("4294967295").as_deref(), Some("2163-01-01T16:28:15Z"));
        for header in ["", "soon", "-1", "1.5", "99999999999"] {
            assert_eq!(RetryAfter::of(header), None, "{header}");
        }
    }
}
