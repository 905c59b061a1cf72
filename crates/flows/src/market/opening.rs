//! One opening as a person sees it: public sightings, their own, and what they decided about them.

use std::collections::BTreeSet;

use career::id::{AccountId, OpeningId, PostingId};
use career::posting::Posting;
use career::posting::duplicate::{Features, judge};
use career::posting::opening::{Opening, Sighting};
use store::kept::{FoldDecision, FoldDecisions};
use store::market::{PostingRow, PublicPosting};
use store::{Reading, Result, record};

use super::own::{self, All};
use crate::Desk;

/// A sighting with its posting's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The posting.
    pub id: PostingId,
    /// Whether the person brought it; else it is public.
    pub own: bool,
    /// What it says, and when it was seen.
    pub sighting: Sighting,
    maybe: Vec<PostingId>,
}

/// A posting that may be the same opening.
#[derive(Clone, Debug, PartialEq)]
pub struct MaybeSame {
    /// The posting of this opening that it is like.
    pub here: PostingId,
    /// The other one.
    pub other: PostingId,
    /// What the other one says.
    pub posting: Posting,
    /// What agrees and what differs, as a sentence.
    pub because: String,
}

/// A decision of the person about one of its postings.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The decision.
    pub decision: FoldDecision,
    /// The posting that was set apart, or joined.
    pub posting: Posting,
    /// Its name.
    pub id: PostingId,
}

/// One opening as one person sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct TheOpening {
    /// Its name: that of its posting seen first.
    pub id: OpeningId,
    /// The opening.
    pub opening: Opening,
    /// Its sightings with their names, the one seen first first.
    pub seen: Vec<Seen>,
    /// Postings of other openings that may be the same one.
    pub maybe: Vec<MaybeSame>,
    /// What the person decided about it.
    pub decided: Vec<Decided>,
}

/// Openings that a person's word can join to one.
const MOST_JOINED: usize = 8;
/// Sightings of one opening that are shown.
const MOST_SEEN: usize = 200;
/// Questions about one opening.
const MOST_MAYBE: usize = 4;

/// The opening that a posting belongs to; nothing where there is no such posting, or it is somebody else's.
///
/// # Errors
/// What the store says.
pub fn opening(desk: &Desk, account: AccountId, posting: PostingId) -> Result<Option<TheOpening>> {
    let reading = desk.store.reading()?;
    let house = House::of(reading.as_ref(), account)?;
    let Some(seen) = house.around(posting)? else { return Ok(None) };
    let maybe = house.maybe(&seen)?;
    let decided = house.decided(&seen)?;
    Ok(TheOpening::of(seen).map(|found| TheOpening { maybe, decided, ..found }))
}

impl TheOpening {
    /// Of these sightings, the one seen first first.
    pub(super) fn of(mut seen: Vec<Seen>) -> Option<TheOpening> {
        seen.sort_by_key(|seen| (seen.sighting.first_seen, seen.sighting.posting.source, seen.id));
        let id = OpeningId(seen.first()?.id.0);
        let opening = Opening::of(seen.iter().map(|seen| seen.sighting.clone()).collect())?;
        Some(TheOpening { id, opening, seen, maybe: Vec::new(), decided: Vec::new() })
    }
}

/// What a person may see: the public market, what they brought, and what they decided.
pub(super) struct House<'r> {
    reading: &'r dyn Reading,
    pub own: All,
    pub decisions: Vec<FoldDecision>,
}

impl<'r> House<'r> {
    pub fn of(reading: &'r dyn Reading, account: AccountId) -> Result<House<'r>> {
        let decisions = record::the::<FoldDecisions>(reading, account)?;
        let decisions = decisions.map(|kept| kept.value.all).unwrap_or_default();
        Ok(House { reading, own: own::all(reading, account)?, decisions })
    }

    /// The sightings of a posting's opening, as the person decided.
    pub fn around(&self, posting: PostingId) -> Result<Option<Vec<Seen>>> {
        let mut seen = self.folded_with(posting)?;
        if seen.is_empty() {
            return Ok(None);
        }
        self.take_apart(posting, &mut seen);
        for _ in 0..MOST_JOINED {
            let here: BTreeSet<PostingId> = seen.iter().map(|seen| seen.id).collect();
            let Some(other) = self.joined(&here) else { break };
            let mut more = self.folded_with(other)?;
            self.take_apart(other, &mut more);
            let known = seen.len();
            seen.extend(more.into_iter().filter(|more| !here.contains(&more.id)));
            self.take_apart(posting, &mut seen);
            if seen.len() == known {
                break;
            }
        }
        seen.truncate(MOST_SEEN);
        Ok(Some(seen))
    }

    /// A posting that the person joined with one of these, and that is there.
    fn joined(&self, here: &BTreeSet<PostingId>) -> Option<PostingId> {
        self.decisions.iter().filter(|decided| decided.together).find_map(|decided| {
            match (here.contains(&decided.one), here.contains(&decided.other)) {
                (true, false) => Some(decided.other),
                (false, true) => Some(decided.one),
                _ => None,
            }
        })
    }

    /// Leaves out what the person set apart from a posting, or from another one that stays with it.
    fn take_apart(&self, stays: PostingId, seen: &mut Vec<Seen>) {
        for decided in self.decisions.iter().filter(|decided| !decided.together) {
            let here = |id: PostingId| seen.iter().any(|seen| seen.id == id);
            if here(decided.one) && here(decided.other) {
                let goes = if decided.other == stays { decided.one } else { decided.other };
                seen.retain(|seen| seen.id != goes);
            }
        }
    }

    /// The sightings that were folded with a posting, before the person had a say.
    fn folded_with(&self, posting: PostingId) -> Result<Vec<Seen>> {
        let opening = self.own.get(&posting).map_or(posting, |kept| kept.value.opening);
        let rows = match self.reading.posting(opening)? {
            Some(row) => self.reading.postings_of(&[row.opening])?,
            None => Vec::new(),
        };
        let mut seen = self.public(rows)?;
        let here: BTreeSet<PostingId> = seen.iter().map(|seen| seen.id).chain([opening]).collect();
        seen.extend(self.own_of(&here));
        Ok(seen)
    }

    /// What the person brought of an opening with one of these postings.
    pub fn own_of(&self, here: &BTreeSet<PostingId>) -> impl Iterator<Item = Seen> {
        let of_it = self.own.iter().filter(|(_, kept)| here.contains(&kept.value.opening));
        of_it.map(|(id, kept)| Seen {
            id: *id,
            own: true,
            sighting: kept.value.sighting.clone(),
            maybe: kept.value.maybe.clone(),
        })
    }

    /// Public sightings.
    pub fn public(&self, rows: Vec<PostingRow>) -> Result<Vec<Seen>> {
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let kept = PublicPosting::decode(&row.body)?;
            let maybe = if kept.maybe.is_empty() { Vec::new() } else { self.reading.postings(&kept.maybe)? };
            let maybe = maybe.into_iter().map(|row| row.id).collect();
            all.push(Seen { id: row.id, own: false, sighting: kept.sighting, maybe });
        }
        Ok(all)
    }

    /// One posting, wherever it is.
    fn one(&self, id: PostingId) -> Result<Option<Posting>> {
        if let Some(kept) = self.own.get(&id) {
            return Ok(Some(kept.value.sighting.posting.clone()));
        }
        let row = self.reading.posting(id)?;
        row.map(|row| Ok(PublicPosting::decode(&row.body)?.sighting.posting)).transpose()
    }

    /// What else may be this opening, and nobody has said so or otherwise.
    fn maybe(&self, seen: &[Seen]) -> Result<Vec<MaybeSame>> {
        let here: BTreeSet<PostingId> = seen.iter().map(|seen| seen.id).collect();
        let mut out: Vec<MaybeSame> = Vec::new();
        let asked = seen.iter().flat_map(|seen| seen.maybe.iter().map(move |other| (seen, *other)));
        // The question stands with the posting that came later; of their own the person is asked from both sides.
        let back = self.own.iter().flat_map(|(id, kept)| {
            let about = move |seen: &&Seen| kept.value.maybe.contains(&seen.id);
            seen.iter().filter(about).map(move |seen| (seen, *id))
        });
        for (one, other) in asked.chain(back).filter(|(_, other)| !here.contains(other)) {
            let decided = self.decisions.iter().any(|decided| decided.is_about(one.id, other));
            if decided || out.len() >= MOST_MAYBE || out.iter().any(|known| known.other == other) {
                continue;
            }
            let Some(posting) = self.one(other)? else { continue };
            let judged = judge(&Features::of(&one.sighting.posting), &Features::of(&posting));
            out.push(MaybeSame { here: one.id, other, posting, because: judged.because() });
        }
        Ok(out)
    }

    fn decided(&self, seen: &[Seen]) -> Result<Vec<Decided>> {
        let here: BTreeSet<PostingId> = seen.iter().map(|seen| seen.id).collect();
        let mut out = Vec::new();
        for decision in &self.decisions {
            let id = match (here.contains(&decision.one), here.contains(&decision.other)) {
                (true, _) => decision.other,
                (false, true) => decision.one,
                (false, false) => continue,
            };
            if let Some(posting) = self.one(id)? {
                out.push(Decided { decision: *decision, posting, id });
            }
        }
        Ok(out)
    }
}
