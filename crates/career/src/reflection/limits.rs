//! What a path must fit: how far each constraint reaches, said beside it, and the bounds within which it is kept.

use crate::answers::Constraints;

/// Said over the constraints.
pub const WHAT_FILTERS: &str = "Region, pay and schooling set a path aside where a figure exists for it. A figure that is missing sets nothing aside.";

/// Said beside "heavy physical work".
pub const PHYSICAL: &str = "Heavy work is named, never set aside. How heavy is a stand-in from what O*NET rates of the \
                            body and of physical activity: it has no direct rating of how heavy the work is here.";

/// Said beside hours and remote work, and with the paths of whoever asked for them.
pub const HOURS_AND_REMOTE: &str = "Hours and remote work choose among openings. They set no path aside: no figure says \
                                    of an occupation which hours it has or where it is done.";

/// Said beside "for how many weeks can you look?".
pub const WEEKS_TO_LOOK: &str = "For how many weeks can you look? It shapes the plan: work that pays soon comes first, \
                                 long training later. It is shown to nobody.";

/// The most weeks to look, ten years.
pub const MOST_WEEKS: u16 = 520;
/// The most dollars a year.
pub const MOST_PAY: u32 = 10_000_000;
/// The most months without pay, twenty years.
pub const MOST_MONTHS: u32 = 240;
/// The most hours a week.
pub const MOST_HOURS: u8 = 80;
/// The most states to work in: all of them.
pub const MOST_STATES: usize = 56;

/// The sentence about openings, for whoever asked for hours or remote work.
pub fn about_openings(constraints: &Constraints) -> Option<&'static str> {
    (constraints.hours_a_week_at_most.is_some() || constraints.remote_only).then_some(HOURS_AND_REMOTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_remote_work_are_spoken_of_to_those_who_asked() {
        assert_eq!(about_openings(&Constraints::default()), None);
        let few_hours = Constraints { hours_a_week_at_most: Some(20), ..Constraints::default() };
        let remote = Constraints { remote_only: true, ..Constraints::default() };
        assert!([few_hours, remote].iter().all(|asked| about_openings(asked) == Some(HOURS_AND_REMOTE)));
    }
}
