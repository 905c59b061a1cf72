//! Sentences about circles.

use jiff::civil::Date;

use super::{Meets, Promise, What};
use crate::date::weekday;
use crate::figures::near_day;

/// When it meets: "Every Tuesday at 18:00", by the clocks of the zone that is named beside it.
pub fn meets(meets: &Meets) -> String {
    let day = weekday(meets.weekday());
    let time = meets.time();
    let how_often = match meets.every() {
        1 => "Every".to_owned(),
        2 => "Every second".to_owned(),
        weeks => format!("Every {weeks} weeks on"),
    };
    format!("{how_often} {day} at {:02}:{:02}, {} time", time.hour(), time.minute(), meets.zone().replace('_', " "))
}

/// How a promise stands, in a few words and without a full stop.
pub fn promise(what: &What, today: Date) -> String {
    let What::Commitment { first, by, state, .. } = what else { return String::new() };
    match (state, first, by) {
        (Promise::Kept(on), ..) => format!("kept on {}", near_day(*on, today)),
        (Promise::Dropped(_), ..) => "dropped".to_owned(),
        (Promise::Open, Some(first), Some(by)) if first != by => {
            format!("moved from {} to {}", near_day(*first, today), near_day(*by, today))
        }
        (Promise::Open, _, Some(by)) => format!("by {}", near_day(*by, today)),
        (Promise::Open, Some(_), None) => "moved, without a day for now".to_owned(),
        (Promise::Open, None, None) => "without a day".to_owned(),
    }
}
