//! Hours in words: keys of activities in forms, and why something was not noted.

use career::hours::{Activity, activity_name};
use flows::hours::{HoursRefused, MOST_A_MONTH};

use crate::page::applications::words::Choice;
use crate::trouble::Trouble;

/// Activities with their keys in forms, in the order in which they are offered.
const ACTIVITIES: [(Activity, &str); 9] = [
    (Activity::Applying, "applying"),
    (Activity::Searching, "searching"),
    (Activity::FollowUp, "follow-up"),
    (Activity::Preparing, "preparing"),
    (Activity::People, "people"),
    (Activity::Places, "places"),
    (Activity::Learning, "learning"),
    (Activity::Rest, "rest"),
    (Activity::Scrolling, "scrolling"),
];

/// The activity of a key.
pub fn activity(key: &str) -> Option<Activity> {
    ACTIVITIES.iter().find(|(_, known)| *known == key).map(|(activity, _)| *activity)
}

/// All activities, some of them chosen.
pub fn activity_choices(chosen: impl Fn(Activity) -> bool) -> Vec<Choice> {
    let choice = |(activity, key): &(Activity, &'static str)| Choice {
        key,
        words: activity_name(*activity),
        chosen: chosen(*activity),
    };
    ACTIVITIES.iter().map(choice).collect()
}

/// What happened, what is safe, what to do.
pub fn refused(refused: HoursRefused) -> Result<String, Trouble> {
    Ok(match refused {
        HoursRefused::Entry(refused) => refused.words(),
        HoursRefused::Ahead => {
            "That day lies ahead, and a log holds what was. Everything kept is as it was; choose today or a day before."
                .to_owned()
        }
        HoursRefused::LongClock(ran) => format!(
            "The clock ran for {}; perhaps it went on by itself. It runs on: say how many minutes it was.",
            career::figures::minutes(ran)
        ),
        HoursRefused::TooMany => format!(
            "A month keeps {MOST_A_MONTH} entries, and this one is full. Everything kept is as it was; several of a day can be one entry."
        ),
        HoursRefused::NotThere => {
            "That entry is no longer there. Everything else is as it was; the page shows what is there now.".to_owned()
        }
        HoursRefused::AnotherClock => {
            "Another clock runs now than on that page; perhaps it was started in another window. It runs on, and nothing was noted; it stands below."
                .to_owned()
        }
        HoursRefused::Store(trouble) => return Err(trouble.into()),
    })
}
