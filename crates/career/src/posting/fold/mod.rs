//! Each opening once: postings come one by one, and every one joins the opening that it is a sighting of.
//!
//! What is promised:
//! - Adding a posting again under its name changes nothing.
//! - What a person decided stands: two postings set apart never come together, whatever comes later, and two that were
//!   joined stay so.
//! - A posting joins an opening when it is judged *same* with one of the postings that stand for it, and no other of
//!   those bars it. A posting that is the same as two openings that are not the same as each other (it names no city,
//!   they name two) joins neither, stands for nothing, and is left to the person.
//! - Where every pair of postings is clearly one opening or clearly two, the order in which they come changes nothing.
//!   In between it may, because later postings are compared with what earlier ones stand for.
//! - Adding costs a bounded number of look-ups and comparisons, whatever came before.

mod buckets;
mod commonness;
mod decisions;
mod shelf;

use super::duplicate::{Features, Judgement, Part, Verdict, judge, judge_among, keys};
use buckets::Buckets;
use commonness::Counted;
use decisions::Decisions;
use shelf::Shelf;

pub use decisions::Decision;

/// The name of a posting, one number each: what it is called where it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(pub u64);

/// An opening, by the number of its first posting in the order of adding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Opening(pub u32);

/// Where a posting came to stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its opening.
    pub opening: Opening,
    /// Openings that it may belong to as well, with the judgement; for a person to decide. Four at most.
    pub maybe: Vec<(Opening, Judgement)>,
}

/// Most openings that one posting is compared with.
pub const MOST_COMPARED: usize = 64;
/// Most postings that stand for an opening.
pub const MOST_STANDING: usize = 4;
/// Log-odds below which one fit is hardly better than another.
const NEARLY: f32 = 1.2;
/// Most openings that a person is asked about at once.
const MOST_ASKED: usize = 4;

/// Folds postings into openings, in memory.
#[derive(Debug, Default)]
pub struct Folder {
    shelf: Shelf,
    buckets: Buckets,
    counted: Counted,
    decisions: Decisions,
}

/// An opening that a new posting was compared with.
struct Compared {
    opening: u32,
    best: Judgement,
    /// The posting that it is most alike.
    nearest: u32,
    /// Another posting of the opening bars it.
    barred: bool,
}

impl Folder {
    /// An empty folder.
    pub fn new() -> Self {
        Folder::default()
    }

    /// How many postings were added.
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a person decided about two postings, whether or not they are there already. The last word counts.
    ///
    /// Setting apart two that are in one opening takes the second out of it, alone.
    pub fn decide(&mut self, one: Name, other: Name, decision: Decision) {
        self.decisions.keep(one, other, decision);
        let (Some(one), Some(other)) = (self.shelf.find(one), self.shelf.find(other)) else { return };
        match decision {
            Decision::Apart if self.shelf.opening(one) == self.shelf.opening(other) => self.shelf.take_out(other),
            Decision::Apart => {}
            Decision::Together => self.shelf.unite(one, other),
        }
    }

    /// Adds a posting.
    pub fn add(&mut self, name: Name, features: Features) -> Placed {
        if let Some(known) = self.shelf.find(name) {
            return Placed { opening: self.shelf.named(known), maybe: Vec::new() };
        }
        let keys = keys(&features);
        let compared = self.compare(&features, &keys);
        let posting = self.shelf.add(name);
        let (mut same, mut maybe): (Vec<Compared>, Vec<Compared>) = compared
            .into_iter()
            .filter(|one| !self.is_apart(name, one.opening))
            .partition(|one| one.best.verdict == Verdict::Same && !one.barred);
        // It joined an opening, and fits this one as well, which that opening bars: it does not say which.
        for fits in maybe.iter().filter(|one| one.best.verdict == Verdict::Same) {
            if self.fits_as_well(fits) {
                self.shelf.take_out(fits.nearest);
            }
        }
        if self.keep_what_is_one(&mut same, &mut maybe) {
            self.place(posting, features, &keys, same.first());
        }
        let joins = same.first().map(|one| one.opening);
        for one in &same {
            let first = joins.unwrap_or(one.opening);
            if one.opening == first || !self.shelf.crosses(first, one.opening, &self.decisions) {
                self.shelf.unite(one.opening, posting);
            }
        }
        for partner in self.decisions.together_with(name) {
            if let Some(partner) = self.shelf.find(partner) {
                self.shelf.unite(partner, posting);
            }
        }
        maybe.sort_by(|one, two| two.best.share.total_cmp(&one.best.share));
        let asked = maybe.into_iter().take(MOST_ASKED).map(|one| (self.shelf.named(one.opening), one.best)).collect();
        Placed { opening: self.shelf.named(posting), maybe: asked }
    }

    /// Puts a posting back where it stood, without judging it again: beside `beside`, where that is given and is here
    /// already. Of an opening, what stands for it is enough, its first posting first.
    pub fn recall(&mut self, name: Name, features: Features, beside: Option<Name>) {
        if self.shelf.find(name).is_some() {
            return;
        }
        let posting = self.shelf.add(name);
        match beside.and_then(|beside| self.shelf.find(beside)) {
            Some(beside) => self.shelf.unite(beside, posting),
            None => self.counted.count(&features),
        }
        for key in keys(&features) {
            self.buckets.put(key, posting);
        }
        self.shelf.stand(posting, features);
    }

    /// Whether a posting is compared with new ones: it said something that its opening did not say yet.
    pub fn stands(&self, name: Name) -> bool {
        self.shelf.find(name).is_some_and(|posting| self.shelf.standing(posting).any(|(stands, _)| stands == posting))
    }

    /// The first posting of an opening.
    pub fn first_of(&self, opening: Opening) -> Option<Name> {
        self.shelf.name_of(opening.0)
    }

    /// The opening of a posting.
    pub fn opening(&self, name: Name) -> Option<Opening> {
        Some(self.shelf.named(self.shelf.find(name)?))
    }

    /// The opening of the posting that was added as this one, counted from 0.
    pub fn opening_at(&self, posting: u32) -> Option<Opening> {
        ((posting as usize) < self.len()).then(|| self.shelf.named(posting))
    }

    /// Openings worth comparing with, each judged, the surest first; those that are *different* are left out.
    fn compare(&self, features: &Features, keys: &[u64]) -> Vec<Compared> {
        let mut seen: Vec<u32> = Vec::new();
        for key in keys {
            for posting in self.buckets.of(*key) {
                let opening = self.shelf.opening(posting);
                if seen.len() < MOST_COMPARED && !seen.contains(&opening) {
                    seen.push(opening);
                }
            }
        }
        let mut compared: Vec<Compared> = seen.into_iter().filter_map(|one| self.beside(features, one)).collect();
        compared.sort_by(|one, two| two.best.share.total_cmp(&one.best.share).then(one.opening.cmp(&two.opening)));
        compared
    }

    /// The posting beside everything that stands for an opening.
    fn beside(&self, features: &Features, opening: u32) -> Option<Compared> {
        let mut best: Option<(Judgement, u32)> = None;
        let mut bars: Vec<Judgement> = Vec::new();
        let mut at_its_place = false;
        for (posting, standing) in self.shelf.standing(opening) {
            let mut judgement = judge(features, standing);
            if judgement.verdict != Verdict::Different {
                judgement = judge_among(features, standing, &self.counted);
            }
            at_its_place |= agrees(&judgement, Part::Place);
            if judgement.is_barred() && !agrees(&judgement, Part::Address) {
                bars.push(judgement.clone());
            }
            if best.as_ref().is_none_or(|(best, _)| judgement.share > best.share) {
                best = Some((judgement, posting));
            }
        }
        let (best, nearest) = best.filter(|(best, _)| best.verdict != Verdict::Different)?;
        // An opening in several cities: one of those that stand for it names this posting's.
        let excused = |bar: &Judgement| at_its_place && bar.barring().all(|part| part == Part::Place);
        let barred = bars.iter().any(|bar| !excused(bar));
        Some(Compared { opening, best, nearest, barred })
    }

    /// Leaves the surest opening, and those that no part keeps apart from it. `false` when there is one that is kept apart
    /// from it and fits nearly as well: then the posting does not say which of them it belongs to, and none is left.
    fn keep_what_is_one(&self, same: &mut Vec<Compared>, maybe: &mut Vec<Compared>) -> bool {
        let mut all = std::mem::take(same).into_iter();
        let Some(first) = all.next() else { return true };
        let (others, with): (Vec<_>, Vec<_>) = all.partition(|other| self.are_two(&first, other));
        let clear = others.iter().all(|other| other.best.odds + NEARLY < first.best.odds);
        maybe.extend(others);
        let kept = std::iter::once(first).chain(with);
        if clear {
            same.extend(kept)
        } else {
            maybe.extend(kept)
        }
        clear
    }

    /// Whether two openings, both like a new posting, are kept apart by a part. Where the posting names the places of
    /// both, it is what joins them.
    fn are_two(&self, one: &Compared, other: &Compared) -> bool {
        let names_both = agrees(&one.best, Part::Place) && agrees(&other.best, Part::Place);
        self.shelf.standing(one.opening).any(|(_, here)| {
            self.shelf.standing(other.opening).any(|(_, there)| {
                let judgement = judge(here, there);
                judgement.is_barred() && !(names_both && judgement.barring().all(|part| part == Part::Place))
            })
        })
    }

    /// Whether the posting of an opening that a new one is like fits the new one nearly as well as its own opening.
    fn fits_as_well(&self, new: &Compared) -> bool {
        let nearest = self.shelf.standing(new.opening).find(|(posting, _)| *posting == new.nearest);
        let Some((_, nearest)) = nearest else { return false };
        let others = self.shelf.standing(new.opening).filter(|(posting, _)| *posting != new.nearest);
        let own = others.map(|(_, other)| judge(nearest, other).odds).fold(f32::MIN, f32::max);
        new.best.odds + NEARLY >= own
    }

    /// Whether a decision sets a posting apart from anything in an opening.
    fn is_apart(&self, name: Name, opening: u32) -> bool {
        self.decisions.apart_from(name).any(|other| {
            self.shelf.find(other).is_some_and(|other| self.shelf.opening(other) == self.shelf.opening(opening))
        })
    }

    /// Keeps a posting's features and keys when it tells something that its opening does not yet.
    fn place(&mut self, posting: u32, features: Features, keys: &[u64], joins: Option<&Compared>) {
        if let Some(joins) = joins {
            let full = self.shelf.standing(joins.opening).count() >= MOST_STANDING;
            let told = self.shelf.standing(joins.opening).any(|(_, standing)| !features.tells_more_than(standing));
            if full || (told && is_a_copy(&joins.best)) {
                return;
            }
        } else {
            self.counted.count(&features);
        }
        for key in keys {
            self.buckets.put(*key, posting);
        }
        self.shelf.stand(posting, features);
    }
}

fn agrees(judgement: &Judgement, wanted: Part) -> bool {
    judgement.parts.iter().any(|part| part.part == wanted && part.says == super::duplicate::Says::Agrees)
}

/// A sighting that agrees in everything worth comparing.
fn is_a_copy(judgement: &Judgement) -> bool {
    [Part::Title, Part::Organisation, Part::Place, Part::Text].into_iter().all(|part| agrees(judgement, part))
}

#[cfg(test)]
mod tests;
