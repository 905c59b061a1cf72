//! Records that are named by a day: one a day, so that making it twice makes one, and so that those of many years ago need
//! not be read.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

/// The name of what belongs to a day. Later days have later names.
pub(crate) fn named_by(day: Date) -> Uuid {
    let year = u128::from(day.year().max(0).unsigned_abs());
    Uuid::from_u128(year * 10_000 + u128::from(day.month().unsigned_abs()) * 100 + u128::from(day.day().unsigned_abs()))
}

/// No record made on this day or later has a lower name: names are UUIDs of version 7, which begin with the time.
pub(crate) fn made_since(day: Date) -> Uuid {
    let began = day.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_millisecond());
    uuid::Builder::from_unix_timestamp_millis(u64::try_from(began).unwrap_or(0), &[0; 10]).into_uuid()
}
