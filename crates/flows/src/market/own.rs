//! Postings that a person brings are theirs alone: kept as records of theirs, folded among each other and beside the
//! public ones. Nothing of them reaches the public openings.

use std::collections::BTreeMap;

use career::id::{AccountId, DocumentId, PostingId};
use career::posting::Posting;
use career::posting::duplicate::Features;
use career::posting::fold::{Decision, Folder, Name};
use career::posting::opening::Sighting;
use jiff::civil::Date;
use store::kept::{FoldDecisions, OwnPosting};
use store::{Kept, Put, Reading, Result, Revision, Trouble, Writing, record};

use super::folding::{Neighbours, features_of};
use super::name::name_of;
use crate::Desk;

/// Postings that one person may keep.
pub const MOST_OWN: usize = 2_000;

/// What became of postings that a person brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TakenOwn {
    /// Those that are new.
    pub new: Vec<PostingId>,
    /// How many were here before.
    pub known: usize,
    /// How many found no room.
    pub no_room: usize,
}

/// What a person brought, by id.
pub(super) type All = BTreeMap<PostingId, Kept<OwnPosting>>;

/// Everything that a person brought.
pub(super) fn all(reading: &(impl Reading + ?Sized), account: AccountId) -> Result<All> {
    let kept = record::all::<OwnPosting>(reading, account)?;
    Ok(kept.into_iter().map(|(id, kept)| (PostingId(id), kept)).collect())
}

/// Takes postings in within a transaction. Those that are here already are seen again.
pub(super) fn take_own(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    file: Option<DocumentId>,
    postings: &[Posting],
    today: Date,
) -> Result<TakenOwn> {
    let mut own = all(writing, account)?;
    let mut out = TakenOwn::default();
    let mut fresh: Vec<(String, &Posting)> = Vec::new();
    for posting in postings {
        let name = name_of(posting, None);
        if let Some((id, kept)) = own.iter_mut().find(|(_, kept)| kept.value.name == name) {
            kept.value.sighting.again(posting.clone(), today);
            put(writing, account, *id, kept)?;
            out.known += 1;
        } else if fresh.iter().any(|(other, _)| *other == name) {
            out.known += 1;
        } else if own.len() + fresh.len() >= MOST_OWN {
            out.no_room += 1;
        } else {
            fresh.push((name, posting));
        }
    }
    let features = features_of(fresh.iter().map(|(_, posting)| *posting));
    let mut beside = Beside::of(writing, account, &own, &features)?;
    for ((name, posting), features) in fresh.into_iter().zip(features) {
        let id = PostingId(desk.id());
        let maybe = beside.add(id, features);
        let sighting = Sighting::first(posting.clone(), today);
        let value = OwnPosting { name, file, sighting, opening: id, maybe };
        own.insert(id, Kept { revision: Revision(0), value });
        out.new.push(id);
    }
    for (id, kept) in &mut own {
        let opening = beside.opening(*id).unwrap_or(kept.value.opening);
        if kept.revision == Revision(0) || kept.value.opening != opening {
            kept.value.opening = opening;
            put(writing, account, *id, kept)?;
        }
    }
    Ok(out)
}

fn put(writing: &mut dyn Writing, account: AccountId, id: PostingId, kept: &mut Kept<OwnPosting>) -> Result<()> {
    match record::put(writing, account, id.0, &kept.value, kept.revision)? {
        Put::Written(revision) => kept.revision = revision,
        Put::Stale => return Err(Trouble::Busy),
    }
    Ok(())
}

/// A folder with everything that new postings of a person are compared with.
struct Beside {
    folder: Folder,
    ids: Vec<PostingId>,
    names: BTreeMap<PostingId, Name>,
}

impl Beside {
    fn of(reading: &dyn Writing, account: AccountId, own: &All, fresh: &[Features]) -> Result<Beside> {
        let mut beside = Beside { folder: Folder::new(), ids: Vec::new(), names: BTreeMap::new() };
        if fresh.is_empty() {
            return Ok(beside);
        }
        let neighbours = Neighbours::of(reading, fresh)?;
        let mut first = BTreeMap::new();
        for neighbour in neighbours.0.values().filter(|neighbour| neighbour.kept.stands) {
            let opening = first.get(&neighbour.row.opening).copied();
            let features = Features::of(&neighbour.kept.sighting.posting);
            let name = beside.recall(neighbour.row.id, features, opening);
            first.entry(neighbour.row.opening).or_insert(name);
        }
        for (id, kept) in own {
            let opening = beside.names.get(&kept.value.opening).copied();
            beside.recall(*id, Features::of(&kept.value.sighting.posting), opening);
        }
        let decisions = record::the::<FoldDecisions>(reading, account)?;
        for decided in decisions.iter().flat_map(|kept| &kept.value.all) {
            if let (Some(one), Some(other)) = (beside.names.get(&decided.one), beside.names.get(&decided.other)) {
                let decision = if decided.together { Decision::Together } else { Decision::Apart };
                beside.folder.decide(*one, *other, decision);
            }
        }
        Ok(beside)
    }

    fn name(&mut self, id: PostingId) -> Name {
        let name = Name(self.ids.len() as u64);
        self.ids.push(id);
        self.names.insert(id, name);
        name
    }

    fn recall(&mut self, id: PostingId, features: Features, beside: Option<Name>) -> Name {
        let name = self.name(id);
        self.folder.recall(name, features, beside);
        name
    }

    /// Judges a new one; answers postings of openings that it may belong to as well.
    fn add(&mut self, id: PostingId, features: Features) -> Vec<PostingId> {
        let name = self.name(id);
        let placed = self.folder.add(name, features);
        let first = placed.maybe.iter().filter_map(|(opening, _)| self.folder.first_of(*opening));
        first.filter_map(|name| self.ids.get(name.0 as usize).copied()).collect()
    }

    /// The first posting of its opening.
    fn opening(&self, id: PostingId) -> Option<PostingId> {
        let first = self.folder.first_of(self.folder.opening(*self.names.get(&id)?)?)?;
        self.ids.get(first.0 as usize).copied()
    }
}

/// Removes a posting that a person brought. Others of its opening stay together.
///
/// # Errors
/// What the store says.
pub fn remove_own(desk: &Desk, account: AccountId, ids: &[PostingId]) -> Result<usize> {
    let mut writing = desk.store.writing()?;
    let removed = remove(writing.as_mut(), account, ids)?;
    writing.commit()?;
    Ok(removed)
}

pub(super) fn remove(writing: &mut dyn Writing, account: AccountId, ids: &[PostingId]) -> Result<usize> {
    let mut own = all(writing, account)?;
    let gone: Vec<PostingId> = ids.iter().copied().filter(|id| own.remove(id).is_some()).collect();
    for id in &gone {
        writing.remove_record(account, store::record::Kind::Posting, id.0)?;
        let mut of_it = own.iter_mut().filter(|(_, kept)| kept.value.opening == *id);
        let Some((heir, first)) = of_it.next() else { continue };
        first.value.opening = *heir;
        let heir = *heir;
        put(writing, account, heir, first)?;
        for (id, kept) in of_it {
            kept.value.opening = heir;
            put(writing, account, *id, kept)?;
        }
    }
    Ok(gone.len())
}
