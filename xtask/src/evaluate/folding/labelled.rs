//! A labelled set: which postings are one opening, and what was done to each.

use crate::evaluate::dice::Dice;

use super::grammar::opening;
use super::other::{OTHERS, made_ready};
use super::perturb::{SEEN, WAYS};
use super::show::{Item, shown, style};

/// A posting whose opening is known.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    pub(super) item: Item,
    /// Its opening.
    pub(super) opening: usize,
    /// What was done to it.
    pub(super) way: &'static str,
    /// For an opening that looks like another: which posting it looks like.
    pub(super) like: Option<usize>,
}

/// Which part of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Looked at while weights were thought about.
    Tuning,
    /// Other openings, all ways, two kinds of rewriting and one board never seen before.
    HeldOut,
}

/// A set from so many openings; the same seed gives the same set.
pub(super) fn set(seed: u64, openings: usize, half: Half) -> Vec<Labelled> {
    let mut dice = Dice::new(seed ^ if half == Half::HeldOut { 0x5eed_0002 } else { 0x5eed_0001 });
    let ways = if half == Half::Tuning { &WAYS[..SEEN] } else { &WAYS[..] };
    let mut set = Vec::new();
    let mut count = 0;
    for number in 0..openings {
        let mut dice = dice.another();
        let mut one = opening(&mut dice);
        let other = OTHERS[number % OTHERS.len()];
        let has_other = number % 2 == 0;
        if has_other {
            made_ready(other.0, &mut dice, &mut one);
        }
        let like = set.len();
        let own = style(&mut dice);
        set.push(Labelled { item: shown(&mut dice, &one, &own), opening: count, way: "first", like: None });
        for _ in 0..dice.below(4) {
            let (way, show) = ways[dice.below(ways.len() as u64) as usize];
            set.push(Labelled { item: show(&mut dice, &one), opening: count, way, like: Some(like) });
        }
        count += 1;
        if has_other {
            let two = (other.1)(&mut dice, &one);
            set.push(Labelled { item: shown(&mut dice, &two, &own), opening: count, way: other.0, like: Some(like) });
            count += 1;
        }
    }
    // As a feed would bring them.
    for at in (1..set.len()).rev() {
        let with = dice.below(at as u64 + 1) as usize;
        set.swap(at, with);
        let moved = |like: Option<usize>| match like {
            Some(like) if like == at => Some(with),
            Some(like) if like == with => Some(at),
            other => other,
        };
        for one in &mut set {
            one.like = moved(one.like);
        }
    }
    set
}
