//! Postings in the order in which they came, the opening of each, and what stands for each opening.

use std::collections::HashMap;

use super::decisions::Decisions;
use super::{MOST_STANDING, Name, Opening};
use crate::posting::duplicate::Features;

/// Postings and their openings.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    names: Vec<Name>,
    by_name: HashMap<Name, u32>,
    /// Per posting: its opening, named by one of its postings.
    openings: Vec<u32>,
    /// Per posting: the next of its opening, in a ring.
    rings: Vec<u32>,
    /// Per opening, at the place of the posting that names it: how many postings, and the first of them.
    sizes: Vec<u32>,
    firsts: Vec<u32>,
    /// What stands for openings.
    standing: HashMap<u32, Vec<(u32, Box<Features>)>>,
}

impl Shelf {
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The number of a posting.
    pub(super) fn find(&self, name: Name) -> Option<u32> {
        self.by_name.get(&name).copied()
    }

    /// What a posting is called.
    pub(super) fn name_of(&self, posting: u32) -> Option<Name> {
        self.names.get(posting as usize).copied()
    }

    /// What names the opening of a posting at the moment.
    pub(super) fn opening(&self, posting: u32) -> u32 {
        self.openings.get(posting as usize).copied().unwrap_or(posting)
    }

    /// The opening of a posting by its first posting.
    pub(super) fn named(&self, posting: u32) -> Opening {
        let opening = self.opening(posting);
        Opening(self.firsts.get(opening as usize).copied().unwrap_or(opening))
    }

    /// A new posting, alone in its opening.
    pub(super) fn add(&mut self, name: Name) -> u32 {
        // Four thousand million postings do not fit into memory.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name);
        self.by_name.insert(name, number);
        self.openings.push(number);
        self.rings.push(number);
        self.sizes.push(1);
        self.firsts.push(number);
        number
    }

    /// Lets a posting stand for its opening.
    pub(super) fn stand(&mut self, posting: u32, features: Features) {
        let standing = self.standing.entry(self.opening(posting)).or_default();
        if standing.len() < MOST_STANDING {
            standing.push((posting, Box::new(features)));
        }
    }

    /// What stands for an opening: postings and their features.
    pub(super) fn standing(&self, opening: u32) -> impl Iterator<Item = (u32, &Features)> {
        self.standing
            .get(&self.opening(opening))
            .into_iter()
            .flatten()
            .map(|(posting, features)| (*posting, &**features))
    }

    /// Makes the openings of two postings one; the smaller one moves.
    pub(super) fn unite(&mut self, one: u32, other: u32) {
        let (one, other) = (self.opening(one), self.opening(other));
        if one == other {
            return;
        }
        let size = |opening: u32| self.sizes.get(opening as usize).copied().unwrap_or(0);
        let (stays, moves) = if size(one) >= size(other) { (one, other) } else { (other, one) };
        let moved: Vec<u32> = self.members(moves).collect();
        for posting in &moved {
            set(&mut self.openings, *posting, stays);
        }
        self.rings.swap(stays as usize, moves as usize);
        let first = self.firsts[stays as usize].min(self.firsts[moves as usize]);
        set(&mut self.firsts, stays, first);
        let size = size(stays) + size(moves);
        set(&mut self.sizes, stays, size);
        if let Some(arriving) = self.standing.remove(&moves) {
            let standing = self.standing.entry(stays).or_default();
            standing.extend(arriving);
            standing.truncate(MOST_STANDING);
        }
    }

    /// Takes a posting out of its opening. Nothing stands for it any more, so that nothing joins it by itself.
    pub(super) fn take_out(&mut self, posting: u32) {
        let opening = self.opening(posting);
        let others: Vec<u32> = self.members(opening).filter(|member| *member != posting).collect();
        let mut standing = self.standing.remove(&opening).unwrap_or_default();
        standing.retain(|(stands, _)| *stands != posting);
        let Some(first) = others.iter().min().copied() else { return };
        for (at, member) in others.iter().enumerate() {
            set(&mut self.openings, *member, first);
            set(&mut self.rings, *member, others[(at + 1) % others.len()]);
        }
        set(&mut self.firsts, first, first);
        set(&mut self.sizes, first, u32::try_from(others.len()).unwrap_or(u32::MAX));
        for column in [&mut self.openings, &mut self.rings, &mut self.firsts] {
            set(column, posting, posting);
        }
        set(&mut self.sizes, posting, 1);
        if !standing.is_empty() {
            self.standing.insert(first, standing);
        }
    }

    /// Whether a decision sets a posting of one opening apart from one of the other.
    pub(super) fn crosses(&self, one: u32, other: u32, decisions: &Decisions) -> bool {
        if decisions.is_empty() {
            return false;
        }
        let other = self.opening(other);
        self.members(self.opening(one)).any(|member| {
            let Some(name) = self.names.get(member as usize) else { return false };
            decisions.apart_from(*name).any(|apart| self.find(apart).is_some_and(|apart| self.opening(apart) == other))
        })
    }

    /// The postings of an opening.
    fn members(&self, opening: u32) -> impl Iterator<Item = u32> {
        let mut next = Some(opening);
        std::iter::from_fn(move || {
            let current = next?;
            next = self.rings.get(current as usize).copied().filter(|next| *next != opening);
            Some(current)
        })
    }
}

fn set(column: &mut [u32], at: u32, value: u32) {
    if let Some(slot) = column.get_mut(at as usize) {
        *slot = value;
    }
}
