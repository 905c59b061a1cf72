//! The log in words.

use super::{Activity, Said};
use crate::figures::{day, minutes};

/// What time went into, as a person calls it.
pub fn activity_name(activity: Activity) -> &'static str {
    match activity {
        Activity::Searching => "looking for openings",
        Activity::Applying => "applying",
        Activity::FollowUp => "following up",
        Activity::Preparing => "preparing",
        Activity::People => "time with people",
        Activity::Places => "places where people meet",
        Activity::Learning => "learning and trying out",
        Activity::Rest => "rest",
        Activity::Scrolling => "scrolling",
    }
}

/// What there is to say of entries together: how they count, and that what was entered stays.
pub fn said_told(said: &Said) -> String {
    match said {
        Said::Overlap { day: on, minutes: twice } => format!(
            "{}: two entries share {}, which count once, with the one begun last. What you entered stays as it is.",
            day(*on),
            minutes(*twice)
        ),
        Said::LongDay { day: on, minutes: entered } => format!(
            "{}: {} are entered, and a day counts as 24 hours, each entry in its proportion. What you entered stays as it is.",
            day(*on),
            minutes(*entered)
        ),
    }
}
