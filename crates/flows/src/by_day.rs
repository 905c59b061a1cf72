//! Records that are named by a day: one a day, so that making it twice makes one, and so that those of many years ago need
//! not be read.

use jiff::civil::Date;
use uuid::Uuid;

/// The name of what belongs to a day. Later days have later names.
pub(crate) fn named_by(day: Date) -> Uuid {
    let year = u128::from(day.year().max(0).unsigned_abs());
    Uuid::from_u128(year * 10_000 + u128::from(day.month().unsigned_abs()) * 100 + u128::from(day.day().unsigned_abs()))
}
