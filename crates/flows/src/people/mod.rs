//! People that somebody knows: written down in a line, brought as a list, kept in touch with, and asked about. They are
//! that person's alone; nothing here hands them to anybody.

mod add;
mod brought;
mod change;
mod details;
mod everybody;
mod giving;
mod in_touch;
mod known;
mod list;
mod remove;
mod spoken_of;
mod talks;
mod together;
mod touch;
mod work;
mod written;

pub use add::{keep_person, like_whom, understand_line};
pub use brought::{
    LookedOverPeople, PeopleAccepted, PeopleRefused, PeopleRow, PeopleUndone, accept_people, bring_people,
    look_over_people, peoples_lists, take_back_people,
};
pub use change::{MOST_PEOPLE, PersonRefused};
pub use details::{PersonDetails, change_person};
pub use everybody::{Everybody, HeldPeople, Kept, everybody};
pub use giving::{HelpRefused, MOST_HELPS, capacity, helps, note_help, remove_help, say_capacity};
pub use in_touch::keep_in_touch;
pub use known::{Acquaintance, who_do_i_know, who_for_opening};
pub use list::{Order, Row, Wanted, Which, listed};
pub use remove::{bring_person_back, erase_person, remove_person};
pub use talks::{
    Following, MOST_TALKS, PlaceNamed, TalkRefused, change_talk, note_talk, places_named, plan_from_talk, prepare_talk,
    remove_talk, talk, talks_with,
};
pub use together::{join_people, maybe_the_same, part_people};
pub use touch::{note_contact, say_closeness, say_standing, take_contact_out};
pub use written::{people_csv, people_vcard};

pub(crate) use work::work_on_people;
