//! Who is in a circle, as whom, and who hosts.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::SeatId;

/// As what somebody is in a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// One of the circle.
    Member,
    /// Somebody who helps, and meets what was given to them and nothing more.
    Coach,
}

/// Somebody's place in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its name.
    pub id: SeatId,
    /// As what.
    pub role: Role,
    /// The name that was chosen; empty for somebody who left.
    pub name: String,
    /// Since when.
    pub joined: Timestamp,
    /// Until when, for somebody who left.
    pub left: Option<Timestamp>,
}

impl Seat {
    /// Whether they are in now.
    pub fn is_in(&self) -> bool {
        self.left.is_none()
    }

    /// Whether they are one of the circle now.
    pub fn is_member(&self) -> bool {
        self.is_in() && self.role == Role::Member
    }

    /// What others read: the chosen name, or "a former member".
    pub fn called(&self) -> &str {
        if self.is_in() && !self.name.is_empty() { &self.name } else { "a former member" }
    }
}

/// Who hosts: whoever was named, while they are a member; otherwise whoever has been in longest. So a circle whose host
/// is gone has one all the same.
pub fn host(named: SeatId, seats: &[Seat]) -> Option<SeatId> {
    let members = || seats.iter().filter(|seat| seat.is_member());
    let named = members().find(|seat| seat.id == named);
    named.or_else(|| members().min_by_key(|seat| (seat.joined, seat.id))).map(|seat| seat.id)
}

/// Whose turn to host is next: the member who came after this one, then the first again.
pub fn next_host(host: SeatId, seats: &[Seat]) -> Option<SeatId> {
    let mut members: Vec<&Seat> = seats.iter().filter(|seat| seat.is_member()).collect();
    members.sort_by_key(|seat| (seat.joined, seat.id));
    let at = members.iter().position(|seat| seat.id == host)?;
    members.get((at + 1) % members.len()).map(|seat| seat.id).filter(|next| *next != host)
}
