//! A list of people: brought, looked over row by row, accepted, and taken back.

mod accept;
mod bring;
mod look_over;

pub use accept::{PeopleAccepted, PeopleUndone, accept_people, take_back_people};
pub use bring::{PeopleRefused, bring_people, peoples_lists};
pub use look_over::{LookedOverPeople, PeopleRow, look_over_people};
