//! Public postings are taken in: known ones are seen again, new ones are folded into openings. In small transactions, so
//! that others come in between, and an end in the middle loses nothing that was taken.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use career::id::PostingId;
use career::posting::fold::{Folder, Name};
use career::posting::opening::Sighting;
use career::posting::{Posting, search};
use jiff::civil::Date;
use store::market::{PostingRow, PublicPosting};
use store::{Result, Trouble, Writing};

use super::folding::{Neighbour, Neighbours, features_of, stored_keys};
use super::name::name_of;
use crate::Desk;

/// Postings of one transaction.
pub const AT_ONCE: usize = 100;

/// What became of postings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Titles of those that were not known.
    pub new: Vec<String>,
    /// Those that were known and are there.
    pub again: usize,
}

/// Takes public postings in; `board` is the one that lists them. Doing it again changes nothing but the day on which they
/// were last seen. After every transaction `go_on` hears how many are done, and says whether to go on.
///
/// # Errors
/// What the store says; what was taken before stays.
pub fn take_in(
    desk: &Desk,
    board: Option<&str>,
    postings: &[Posting],
    today: Date,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<TakenIn> {
    let mut out = TakenIn::default();
    let mut done = 0;
    for some in postings.chunks(AT_ONCE) {
        let mut tries = 0;
        let taken = loop {
            match step(desk, board, some, today) {
                // Somebody else takes in as much, and had the turn.
                Err(Trouble::Busy) if tries < MOST_TRIES => tries += 1,
                taken => break taken?,
            }
        };
        out.new.extend(taken.new);
        out.again += taken.again;
        done += some.len();
        if !go_on(done) {
            break;
        }
    }
    Ok(out)
}

/// How often a step is tried again that others kept from its turn; each time it waits as long as the store does.
const MOST_TRIES: usize = 12;

/// One transaction.
fn step(desk: &Desk, board: Option<&str>, postings: &[Posting], today: Date) -> Result<TakenIn> {
    let mut writing = desk.store.writing()?;
    let last = writing.hold_market()?;
    let mut out = TakenIn::default();
    let named: Vec<(String, &Posting)> = postings.iter().map(|posting| (name_of(posting, board), posting)).collect();
    let names: Vec<&str> = named.iter().map(|(name, _)| name.as_str()).collect();
    let known = writing.postings_named(&names)?.into_iter().map(|row| (row.name.clone(), row));
    let mut known: HashMap<String, PostingRow> = known.collect();
    let mut fresh: Vec<(String, &Posting)> = Vec::new();
    for (name, posting) in named {
        if let Some(row) = known.get_mut(&name) {
            seen_again(writing.as_mut(), row, board, posting, today)?;
            out.again += 1;
        } else if !fresh.iter().any(|(other, _)| *other == name) {
            fresh.push((name, posting));
        }
    }
    out.new.extend(fresh.iter().map(|(_, posting)| posting.title.clone()));
    fold(desk, writing.as_mut(), board, fresh, last, today)?;
    writing.commit()?;
    Ok(out)
}

fn seen_again(
    writing: &mut dyn Writing,
    row: &mut PostingRow,
    board: Option<&str>,
    posting: &Posting,
    today: Date,
) -> Result<()> {
    let mut kept = PublicPosting::decode(&row.body)?;
    kept.sighting.again(posting.clone(), today);
    let body = kept.encode()?;
    if body == row.body && row.there {
        return Ok(());
    }
    row.there = true;
    row.board = board.map(str::to_owned).or_else(|| row.board.take());
    row.body = body;
    writing.put_posting(row)?;
    writing.put_posting_words(row.number, row.opening, Some(&search::words(posting)))
}

/// Judges new postings beside their neighbours, and keeps everybody where they belong now.
fn fold(
    desk: &Desk,
    writing: &mut dyn Writing,
    board: Option<&str>,
    fresh: Vec<(String, &Posting)>,
    last: i64,
    today: Date,
) -> Result<()> {
    let features = features_of(fresh.iter().map(|(_, posting)| *posting));
    let neighbours = Neighbours::of(writing, &features)?;
    let mut folder = Folder::new();
    neighbours.recall(&mut folder);
    let mut new = Vec::with_capacity(fresh.len());
    for ((number, (name, posting)), features) in (last + 1..).zip(fresh).zip(features) {
        let keys = stored_keys(&features);
        let placed = folder.add(Name(number.unsigned_abs()), features);
        let maybe = placed.maybe.iter().filter_map(|(opening, _)| folder.first_of(*opening));
        let maybe: Vec<i64> = maybe.map(|name| name.0.cast_signed()).collect();
        let kept = PublicPosting { sighting: Sighting::first(posting.clone(), today), maybe, stands: false };
        let id = PostingId(desk.id());
        let board = board.map(str::to_owned);
        let row = PostingRow { number, id, name, board, opening: number, there: true, body: String::new() };
        new.push((Neighbour { row, kept }, keys));
    }
    let settled = settle(&folder, &neighbours.0, new.iter().map(|(new, _)| new.row.number));
    for (mut new, keys) in new {
        new.row.opening = settled.get(&new.row.number).copied().unwrap_or(new.row.number);
        new.kept.stands = folder.stands(Name(new.row.number.unsigned_abs()));
        new.row.body = new.kept.encode()?;
        writing.put_posting(&new.row)?;
        let words = search::words(&new.kept.sighting.posting);
        writing.put_posting_words(new.row.number, new.row.opening, Some(&words))?;
        if new.kept.stands {
            writing.put_posting_keys(new.row.number, &keys)?;
        }
    }
    for (number, Neighbour { mut row, mut kept }) in neighbours.0 {
        let opening = settled.get(&number).copied().unwrap_or(row.opening);
        let stands = kept.stands && folder.stands(Name(number.unsigned_abs()));
        if (opening, stands) == (row.opening, kept.stands) {
            continue;
        }
        let moves = opening != row.opening;
        (row.opening, kept.stands) = (opening, stands);
        row.body = kept.encode()?;
        writing.put_posting(&row)?;
        if moves && row.there {
            let words = search::words(&kept.sighting.posting);
            writing.put_posting_words(row.number, row.opening, Some(&words))?;
        }
    }
    Ok(())
}

/// The opening of each posting now: the number of its first posting. Those that were not recalled, because others stand
/// for their opening, go where most of those went.
fn settle(
    folder: &Folder,
    neighbours: &BTreeMap<i64, Neighbour>,
    new: impl Iterator<Item = i64>,
) -> BTreeMap<i64, i64> {
    let group = |number: i64| folder.opening(Name(number.unsigned_abs()));
    let mut members: BTreeMap<_, Vec<i64>> = BTreeMap::new();
    for number in neighbours.keys().copied().chain(new) {
        if let Some(group) = group(number) {
            members.entry(group).or_default().push(number);
        }
    }
    let openings: BTreeSet<i64> = neighbours.values().map(|neighbour| neighbour.row.opening).collect();
    for opening in openings {
        let of_it = || neighbours.iter().filter(|(_, neighbour)| neighbour.row.opening == opening);
        let mut where_to: BTreeMap<_, usize> = BTreeMap::new();
        for group in of_it().filter_map(|(number, _)| group(*number)) {
            *where_to.entry(group).or_default() += 1;
        }
        let most = where_to.into_iter().max_by_key(|(group, count)| (*count, std::cmp::Reverse(*group)));
        let silent = of_it().map(|(number, _)| *number).filter(|number| group(*number).is_none());
        match most {
            Some((group, _)) => members.entry(group).or_default().extend(silent),
            // Nothing of it stands: it stays as it is.
            None => continue,
        }
    }
    let first = |all: &Vec<i64>| all.iter().min().copied();
    let each = members.values().filter_map(|all| Some((all, first(all)?)));
    each.flat_map(|(all, first)| all.iter().map(move |number| (*number, first))).collect()
}

/// Of what a board listed, those are gone that a whole answer does not list; answers their titles.
///
/// # Errors
/// What the store says.
pub fn mark_gone(desk: &Desk, board: &str, present: &[Posting], today: Date) -> Result<Vec<String>> {
    let present: BTreeSet<String> = present.iter().map(|posting| name_of(posting, Some(board))).collect();
    let mut writing = desk.store.writing()?;
    writing.hold_market()?;
    let listed = writing.postings_on(board)?.into_iter();
    let gone: Vec<i64> = listed.filter(|(_, name)| !present.contains(name)).map(|(number, _)| number).collect();
    let mut titles = Vec::new();
    for mut row in writing.postings(&gone)? {
        let mut kept = PublicPosting::decode(&row.body)?;
        kept.sighting.missed(today);
        titles.push(kept.sighting.posting.title.clone());
        row.there = false;
        row.body = kept.encode()?;
        writing.put_posting(&row)?;
        writing.put_posting_words(row.number, row.opening, None)?;
    }
    writing.commit()?;
    Ok(titles)
}
