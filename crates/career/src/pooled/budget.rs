//! What releases may cost together. Losses add up (basic composition), whatever was released.

use jiff::Span;
use jiff::civil::Date;

use super::noise::epsilon;

/// What all releases within [`YEAR`] days may cost together (ε).
pub const A_YEAR: f64 = 3.0;
/// Days that a release counts against that.
pub const YEAR: i32 = 365;
/// Days between two releases.
pub const APART: i32 = 30;

/// What one release cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spent {
    /// The day.
    pub on: Date,
    /// ε.
    pub epsilon: f64,
}

/// What was spent within the year before a day. One that lies ahead counts, too: a clock may have been set back.
pub fn spent(releases: &[Spent], today: Date) -> f64 {
    releases.iter().filter(|one| (today - one.on).get_days() < YEAR).map(|one| one.epsilon).sum()
}

/// What was spent ever.
pub fn ever(releases: &[Spent]) -> f64 {
    releases.iter().map(|one| one.epsilon).sum()
}

/// The first day from today on which a release may be made.
pub fn next(releases: &[Spent], today: Date) -> Date {
    let later = |day: Date, days: i32| day.saturating_add(Span::new().days(days));
    let mut candidates: Vec<Date> =
        releases.iter().flat_map(|one| [later(one.on, APART), later(one.on, YEAR)]).collect();
    candidates.push(today);
    candidates.sort_unstable();
    let may = |day: &Date| *day >= today && is_within(releases, *day);
    candidates.into_iter().find(may).unwrap_or(Date::MAX)
}

/// Whether a release on that day stays within both bounds.
fn is_within(releases: &[Spent], day: Date) -> bool {
    // Sums of halves and ones are exact; the hair is for whoever changes that.
    let has_room = spent(releases, day) + epsilon() <= A_YEAR + 1e-9;
    has_room && releases.iter().all(|one| (day - one.on).get_days() >= APART)
}
