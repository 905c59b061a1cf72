//! Circles: found one, join one, put something there, take it back, meet, leave.
//!
//! Every flow reads the circle once ([`Table`]), asks [`career::circle::access`] how whoever asks stands to it and whether
//! they may, and only then does anything. What may not be seen is answered as if it were not there.

mod agenda;
mod answer;
mod charter;
mod coach;
mod found;
mod invite;
mod leave;
mod open;
mod promise;
mod put;
mod refused;
mod renew;
mod shareable;
mod shared;
mod table;

pub use agenda::{AtTable, at_table};
pub use answer::{answer, settle};
pub use charter::{change_charter, rename, take_the_chair};
pub use coach::{CoachLine, coached};
pub use found::{circles, found};
pub use invite::{INVITED_FOR, Invited, JoinRefused, invite, invited, join};
pub use leave::{ask_to_leave, close, leave};
pub use open::{Opened, look_at};
pub use promise::{Promised, promise};
pub use put::{change_thing, put, take_away};
pub use refused::CircleRefused;
pub(crate) use renew::renew;
pub use shareable::{Shareable, shareable};
pub use shared::{Given, OpenedBy, my_words, shared};
pub use table::{Asking, Standing, Table, Visit, read, table};
