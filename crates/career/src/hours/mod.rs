//! Hours of a search: what they went into, and what came of those spent on applying and searching. Time with people, in
//! places, learning and rest is counted and never rated.

mod base;
mod curve;
mod delay;
mod entry;
mod log;
mod outcome;
mod returns;
mod shrink;
mod spread;
mod tally;
mod told;
mod yours;

pub use base::{CHANNEL_SPREAD, PACE_SPREAD, PERSON_SPREAD, hours_each, published};
pub use curve::Belief;
pub use entry::{Activity, Entry, MOST_WORDS, Refused};
pub use log::{Counted, Log, Said, Totals};
pub use outcome::Outcome;
pub use returns::{ENOUGH_TO_RANK, Return, Returns};
pub use spread::{Caps, Piece, spread};
pub use told::{activity_name, said_told};

use crate::application::Channel;

/// How many channels there are.
const CHANNELS: usize = Channel::ALL.len();

/// The place of a channel in [`Channel::ALL`].
fn place(channel: Channel) -> usize {
    match channel {
        Channel::Referral => 0,
        Channel::MetSomeone => 1,
        Channel::Agency => 2,
        Channel::Board => 3,
        Channel::CompanyPage => 4,
        Channel::QuickApply => 5,
    }
}

#[cfg(test)]
mod tests;
