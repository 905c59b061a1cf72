//! The cells that a release may show: a public list that does not depend on who is here.

use crate::application::Channel;
use crate::place::GROUPS;

/// How many cells there are: everybody and 23 groups, by channel.
pub const CELLS: usize = (1 + GROUPS.len()) * Channel::ALL.len();

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The major group, by the first two digits of the code; `None` for everybody.
    pub group: Option<&'static str>,
    /// How the opening was found.
    pub channel: Channel,
}

/// Every cell, in the order in which sums stand: everybody first, then the groups; each by channel.
pub fn cells() -> impl Iterator<Item = Cell> {
    let rows = std::iter::once(None).chain(GROUPS.iter().map(|(code, _)| Some(*code)));
    rows.flat_map(|group| Channel::ALL.map(|channel| Cell { group, channel }))
}

/// Where the cells of a person stand: everybody's, and that of their group where they chose a path.
pub(super) fn places(group: Option<usize>, channel: Channel) -> impl Iterator<Item = usize> {
    let column = Channel::ALL.iter().position(|known| *known == channel).unwrap_or_default();
    let rows = std::iter::once(0).chain(group.filter(|at| *at < GROUPS.len()).map(|at| at + 1));
    rows.map(move |row| row * Channel::ALL.len() + column)
}

/// The group of a code, by its place in the list.
pub(super) fn group_of(code: &str) -> Option<usize> {
    let group = code.get(..2)?;
    GROUPS.iter().position(|(known, _)| *known == group)
}
