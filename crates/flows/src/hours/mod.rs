//! The time log: noted in seconds, mended easily, and what the hours for applying returned.

mod clock;
mod events;
mod log;
mod note;
mod returns;
mod ticks;
mod written;

pub use clock::{running, start, stop, stop_after, throw_away};
pub use events::{EventRefused, PastEvent, PastEvents, note_events, past_events, take_out_events};
pub use log::{Days, Noted, days, entry};
pub use note::{HoursRefused, LONG_CLOCK, MOST_A_MONTH, erase, mend, note, put_back, take_out};
pub use returns::{OwnReturns, own_returns};
pub use ticks::{Tick, note_ticks, ticks};
pub use written::hours_csv;

pub(crate) use log::{applications_in, is_looked_at, log_in};
