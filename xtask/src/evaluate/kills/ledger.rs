//! What was written, what of it was acknowledged, and whether what is there afterwards agrees.
//!
//! A person writes *things*, each again and again. Each writing is a *version*, and stands in several *parts* (a title, a
//! place, lines), each of which bears a mark such as `row12v3p0`. So the marks found afterwards tell for each thing whether
//! one version is there, whole, and whether it is one that may be there.

use std::collections::{BTreeMap, BTreeSet};

/// One thing's name within one person's ledger.
pub(super) type Thing = u32;

/// A writing of a thing: its number, and how many parts it has. A thing may be taken away: a version of no parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) number: u32,
    pub(super) parts: u32,
}

/// What one person wrote of one kind.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    kind: &'static str,
    things: BTreeMap<Thing, Entry>,
    next: u32,
}

#[derive(Clone, Debug)]
struct Entry {
    /// The version that was acknowledged last.
    sure: Version,
    /// The version that was under way when the server was killed.
    maybe: Option<Version>,
}

/// How what is there differs from the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Things whose acknowledged version is not there, each in words.
    pub(super) lost: Vec<String>,
    /// Things of which parts are there, or parts of two versions, each in words.
    pub(super) half: Vec<String>,
}

impl Ledger {
    /// An empty one. The kind is a word of small letters without a `v` or a `p` behind a number.
    pub(super) fn of(kind: &'static str) -> Self {
        Ledger { kind, things: BTreeMap::new(), next: 0 }
    }

    /// The mark of one part.
    pub(super) fn mark(&self, thing: Thing, version: Version, part: u32) -> String {
        format!("{}{thing}v{}p{part}", self.kind, version.number)
    }

    /// Begins a thing that is not there yet.
    pub(super) fn begin(&mut self) -> Thing {
        let thing = self.next;
        self.next += 1;
        self.things.insert(thing, Entry { sure: Version { number: 0, parts: 0 }, maybe: None });
        thing
    }

    /// A writing is about to be sent; answers with its version.
    pub(super) fn send(&mut self, thing: Thing, parts: u32) -> Version {
        let entry = self.things.get_mut(&thing).expect("a thing that was begun");
        let version = Version { number: entry.sure.number + 1, parts };
        entry.maybe = Some(version);
        version
    }

    /// The same writing is about to have more parts, or fewer: a task is ticked, and its title stays.
    pub(super) fn send_same(&mut self, thing: Thing, parts: u32) {
        let entry = self.things.get_mut(&thing).expect("a thing that was begun");
        entry.maybe = Some(Version { parts, ..entry.sure });
    }

    /// How many parts a thing surely has.
    pub(super) fn parts(&self, thing: Thing) -> u32 {
        self.things.get(&thing).map_or(0, |entry| entry.sure.parts)
    }

    /// The writing that was sent last is acknowledged.
    pub(super) fn acknowledge(&mut self, thing: Thing) {
        let entry = self.things.get_mut(&thing).expect("a thing that was begun");
        if let Some(version) = entry.maybe.take() {
            entry.sure = version;
        }
    }

    /// The writing that was sent last was refused in so many words: nothing of it may be there.
    pub(super) fn refuse(&mut self, thing: Thing) {
        self.things.get_mut(&thing).expect("a thing that was begun").maybe = None;
    }

    /// Things that are surely there.
    pub(super) fn there(&self) -> Vec<Thing> {
        self.things.iter().filter(|(_, entry)| entry.sure.parts > 0).map(|(thing, _)| *thing).collect()
    }

    /// Compares with the texts that are there now. What is there from now on has to stay.
    pub(super) fn compare<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> Verdict {
        let mut found: BTreeMap<Thing, BTreeSet<(u32, u32)>> = BTreeMap::new();
        for (thing, version, part) in texts.flat_map(|text| marks(self.kind, text)) {
            found.entry(thing).or_default().insert((version, part));
        }
        let mut verdict = Verdict::default();
        for (thing, entry) in &mut self.things {
            let found = found.remove(thing).unwrap_or_default();
            let is = |version: Version| found == (0..version.parts).map(|part| (version.number, part)).collect();
            let under_way = entry.maybe.take();
            if is(entry.sure) {
                continue;
            }
            match under_way.filter(|version| is(*version)) {
                Some(version) => entry.sure = version,
                None => entry.tell(&format!("{}{thing}", self.kind), under_way, &found, &mut verdict),
            }
        }
        verdict.half.extend(found.keys().map(|thing| format!("{}{thing} is there, and nobody wrote it", self.kind)));
        verdict
    }
}

impl Entry {
    fn tell(&mut self, thing: &str, under_way: Option<Version>, found: &BTreeSet<(u32, u32)>, verdict: &mut Verdict) {
        let told = format!("{thing}: {:?} acknowledged, {under_way:?} under way, {found:?} found", self.sure);
        let versions: BTreeSet<u32> = found.iter().map(|(version, _)| *version).collect();
        let known = [Some(self.sure), under_way].into_iter().flatten().find(|known| versions.contains(&known.number));
        match (versions.len(), known) {
            // One whole version, but an older one, or none at all.
            (0, _) | (1, None) => verdict.lost.push(told),
            _ => verdict.half.push(told),
        }
        // Told once: from here on what is there counts.
        let newest = versions.last().copied().unwrap_or(self.sure.number);
        let parts = found.iter().filter(|(version, _)| *version == newest).count();
        self.sure = Version { number: newest, parts: u32::try_from(parts).unwrap_or(u32::MAX) };
    }
}

impl Verdict {
    /// Adds another one.
    pub(super) fn add(&mut self, other: Verdict) {
        self.lost.extend(other.lost);
        self.half.extend(other.half);
    }

    /// The same, saying whose things they are.
    pub(super) fn of(self, name: &str) -> Self {
        let told = |all: Vec<String>| all.into_iter().map(|what| format!("{name}: {what}")).collect();
        Verdict { lost: told(self.lost), half: told(self.half) }
    }
}

/// The marks of a kind in a text.
fn marks(kind: &str, text: &str) -> impl Iterator<Item = (Thing, u32, u32)> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(move |word| {
        let (thing, rest) = word.strip_prefix(kind)?.split_once('v')?;
        let (version, part) = rest.split_once('p')?;
        Some((thing.parse().ok()?, version.parse().ok()?, part.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ledger with one thing of two parts, acknowledged once, and written again.
    fn written_twice() -> (Ledger, Thing) {
        let mut ledger = Ledger::of("row");
        let thing = ledger.begin();
        ledger.send(thing, 2);
        ledger.acknowledge(thing);
        ledger.send(thing, 2);
        (ledger, thing)
    }

    fn verdict(ledger: &mut Ledger, texts: &[&str]) -> (usize, usize) {
        let verdict = ledger.compare(texts.iter().copied());
        (verdict.lost.len(), verdict.half.len())
    }

    #[test]
    fn what_was_acknowledged_is_there_or_what_was_under_way_is_there_whole() {
        let (ledger, _) = written_twice();
        assert_eq!(verdict(&mut ledger.clone(), &["Porter row0v1p0", "day and row0v1p1."]), (0, 0));
        assert_eq!(verdict(&mut ledger.clone(), &["row0v2p0 row0v2p1"]), (0, 0));
    }

    #[test]
    fn what_is_gone_is_lost() {
        let (mut ledger, thing) = written_twice();
        assert_eq!(verdict(&mut ledger.clone(), &[]), (1, 0));
        ledger.acknowledge(thing);
        assert_eq!(verdict(&mut ledger, &["row0v1p0", "row0v1p1"]), (1, 0));
    }

    #[test]
    fn what_is_lost_is_told_once() {
        let (mut ledger, thing) = written_twice();
        ledger.acknowledge(thing);
        let older = ["row0v1p0 row0v1p1"];
        assert_eq!([verdict(&mut ledger, &older), verdict(&mut ledger, &older)], [(1, 0), (0, 0)]);
        assert_eq!([verdict(&mut ledger, &[]), verdict(&mut ledger, &[])], [(1, 0), (0, 0)]);
    }

    #[test]
    fn parts_and_mixtures_are_half() {
        let (ledger, _) = written_twice();
        for half in [&["row0v2p0"][..], &["row0v1p1"], &["row0v1p0", "row0v2p1"], &["row0v1p0", "row0v1p1", "row0v2p0"]]
        {
            assert_eq!(verdict(&mut ledger.clone(), half), (0, 1), "{half:?}");
        }
        assert_eq!(verdict(&mut ledger.clone(), &["row0v1p0 row0v1p1", "row9v1p0"]), (0, 1));
    }

    #[test]
    fn what_was_under_way_and_came_stays_from_then_on() {
        let (mut ledger, _) = written_twice();
        assert_eq!(verdict(&mut ledger, &["row0v2p0 row0v2p1"]), (0, 0));
        assert_eq!(verdict(&mut ledger, &["row0v1p0 row0v1p1"]), (1, 0));
    }

    #[test]
    fn what_was_under_way_and_did_not_come_stays_away() {
        let (mut ledger, _) = written_twice();
        assert_eq!(verdict(&mut ledger, &["row0v1p0 row0v1p1"]), (0, 0));
        assert_eq!(verdict(&mut ledger, &["row0v2p0 row0v2p1"]), (1, 0));
    }

    #[test]
    fn what_was_refused_may_not_come() {
        let (mut ledger, thing) = written_twice();
        ledger.refuse(thing);
        assert_eq!(verdict(&mut ledger, &["row0v2p0 row0v2p1"]), (1, 0));
    }

    #[test]
    fn a_thing_may_grow_by_a_part_and_lose_it_again() {
        let (mut ledger, thing) = written_twice();
        ledger.acknowledge(thing);
        ledger.send_same(thing, 3);
        let grown = ["row0v2p0 row0v2p1 row0v2p2"];
        assert_eq!(verdict(&mut ledger.clone(), &["row0v2p0 row0v2p1"]), (0, 0));
        assert_eq!(verdict(&mut ledger.clone(), &grown), (0, 0));
        ledger.acknowledge(thing);
        assert_eq!(verdict(&mut ledger, &["row0v2p0 row0v2p1"]), (0, 1));
    }

    #[test]
    fn a_new_thing_that_did_not_come_and_one_taken_away_are_nothing_missing() {
        let mut ledger = Ledger::of("row");
        let thing = ledger.begin();
        ledger.send(thing, 3);
        assert_eq!(verdict(&mut ledger, &[]), (0, 0));
        ledger.send(thing, 0);
        ledger.acknowledge(thing);
        assert_eq!(verdict(&mut ledger, &[]), (0, 0));
        assert!(ledger.there().is_empty());
    }
}
