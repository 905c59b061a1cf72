//! Places where people of a kind of work meet: suggested for the chosen paths, kept, visited, brought by calendars and
//! lists.

mod add;
mod brought;
mod calendars;
mod change;
mod list;
mod met;
mod plan_visit;
mod shared;
mod visit;

pub use add::{add, keep_starter};
pub use brought::{
    FileAccepted, FileRefused, FileUndone, LookedOverFile, PlaceRow, accept_places, bring_places, files,
    look_over_places, take_back_places,
};
pub use calendars::{
    CalendarRefused, Subscribed, calendars, let_calendar_go, look_at_calendar_now, rest_calendar, subscribe,
};
pub(crate) use calendars::{look_at_calendars, work_on_calendar};
pub use change::{Details, MOST_PLACES, PlaceRefused, erase, keep_details, let_go, take_up};
pub use list::{ComingUp, Listed, Overview, Path, chosen_paths, fitting_places, overview, place};
pub use met::met_at;
pub use plan_visit::{NotPlanned, plan_visit};
pub use shared::{
    Decision, LONGEST_WHY, MOST_SHARED, Shared, SharedRefused, decide_place, keep_shared, offer, places_to_moderate,
    record_of, report, shared_places,
};
pub use visit::{note_visit, take_out_visit};
