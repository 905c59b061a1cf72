//! Sums over people: exact ones, which never leave the flow that makes them, and blurred ones.

use super::cells::places;
use super::noise::Query;
use super::{CELLS, Contribution, Ending};
use crate::application::Channel;

const ENDINGS: usize = Ending::ALL.len();

/// Exact sums over contributions.
#[derive(Clone, PartialEq, Eq)]
pub struct Sums {
    people: Vec<i64>,
    endings: Vec<i64>,
}

/// Sums with noise: what may be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blurred {
    people: Vec<i64>,
    endings: Vec<i64>,
}

impl Default for Sums {
    fn default() -> Self {
        Sums { people: vec![0; CELLS], endings: vec![0; CELLS * ENDINGS] }
    }
}

impl Sums {
    /// Over all of these.
    pub fn of<'a>(contributions: impl IntoIterator<Item = &'a Contribution>) -> Self {
        let mut sums = Sums::default();
        contributions.into_iter().for_each(|one| sums.add(one));
        sums
    }

    /// Adds one person.
    pub fn add(&mut self, one: &Contribution) {
        for cell in places(one.group, one.channel) {
            self.people[cell] += 1;
            for (at, count) in one.endings.iter().enumerate() {
                self.endings[cell * ENDINGS + at] += count;
            }
        }
    }

    /// What a question asks for: as many numbers as it has, in a fixed order.
    pub fn asked(&self, query: Query) -> &[i64] {
        match query {
            Query::People => &self.people,
            Query::Endings => &self.endings,
        }
    }
}

impl Blurred {
    /// Of the blurred answers to both questions; `None` where they have another length.
    pub fn of(people: Vec<i64>, endings: Vec<i64>) -> Option<Self> {
        (people.len() == CELLS && endings.len() == CELLS * ENDINGS).then_some(Blurred { people, endings })
    }

    /// People in a cell, by its place in the list.
    pub fn people(&self, cell: usize) -> i64 {
        self.people.get(cell).copied().unwrap_or_default()
    }

    /// Everybody, whatever their channel.
    pub fn everybody(&self) -> i64 {
        self.people.iter().take(Channel::ALL.len()).sum()
    }

    /// Applications of a cell by how far they came.
    pub fn endings(&self, cell: usize) -> [i64; ENDINGS] {
        std::array::from_fn(|at| self.endings.get(cell * ENDINGS + at).copied().unwrap_or_default())
    }
}
