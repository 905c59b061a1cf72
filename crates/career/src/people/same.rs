//! Who of a list is known already. Addresses make people one, names never do: two people with one name stay two, and one
//! person with three addresses is one.
//!
//! A LinkedIn page is one person's. An e-mail address is, where the names begin alike (a family or an office may share
//! one). A telephone is, where the names agree. What is shared without that is told, and the person says.

use std::collections::{BTreeMap, BTreeSet};

use super::address::Kind;
use super::name::{agree, begin_alike, folded};
use super::{Address, Card, Key, Person};
use crate::id::PersonId;

/// What one of a list is to those who are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Nobody who is kept.
    New,
    /// One who is kept, and nothing is new about them.
    Same(PersonId),
    /// One who is kept, of whom the list says more.
    More(PersonId),
    /// Several who are kept as two or more: the list says that they are one. Sorted.
    Between(Vec<PersonId>),
}

/// One of a list: one or more of its cards, and who that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Their cards: places in the list, rising.
    pub cards: Vec<usize>,
    /// Who they are.
    pub news: News,
    /// People who are kept and may be the same: they share an address but not a name, or a name but no address. Sorted;
    /// [`MOST_PERHAPS`] at most.
    pub perhaps: Vec<PersonId>,
}

/// People who may be the same, at most.
pub const MOST_PERHAPS: usize = 5;
/// With more names than that, an address is nobody's own: a switchboard, a mailing list.
const MOST_SHARING: usize = 12;

/// Somebody on either side.
struct Someone {
    names: Vec<String>,
    keys: BTreeSet<Key>,
}

/// Who each of a list is, in the order of their first cards. Nothing depends on the order of those who are kept.
pub fn news(kept: &BTreeMap<PersonId, Person>, cards: &[Card]) -> Vec<Brought> {
    let ids: Vec<PersonId> = kept.keys().copied().collect();
    let all: Vec<Someone> = kept.values().map(of_person).chain(cards.iter().map(of_card)).collect();
    let mut one = Groups::of(all.len());
    let mut perhaps: BTreeSet<(usize, usize)> = BTreeSet::new();
    by_address(&all, &mut one, &mut perhaps);
    by_card(kept, cards, &mut one);
    by_name(&all, ids.len(), &mut perhaps);

    let mut of_group: BTreeMap<usize, (Vec<PersonId>, Vec<usize>)> = BTreeMap::new();
    for (node, id) in ids.iter().enumerate() {
        of_group.entry(one.root(node)).or_default().0.push(*id);
    }
    for card in 0..cards.len() {
        of_group.entry(one.root(ids.len() + card)).or_default().1.push(card);
    }
    let mut like: BTreeMap<usize, BTreeSet<PersonId>> = BTreeMap::new();
    for (node, other) in perhaps {
        let (group, others) = (one.root(node), one.root(other));
        if group != others {
            like.entry(others).or_default().extend(ids.get(node));
            like.entry(group).or_default().extend(ids.get(other));
        }
    }
    let brought = of_group.into_iter().filter(|(_, (_, cards))| !cards.is_empty()).map(|(group, (kept_as, of))| {
        let like = like.remove(&group).unwrap_or_default().into_iter().take(MOST_PERHAPS).collect();
        Brought { news: what_is_new(kept, cards, &kept_as, &of), cards: of, perhaps: like }
    });
    let mut brought: Vec<Brought> = brought.collect();
    brought.sort_by_key(|brought| brought.cards.first().copied());
    brought
}

fn what_is_new(kept: &BTreeMap<PersonId, Person>, cards: &[Card], ids: &[PersonId], of: &[usize]) -> News {
    let people = || ids.iter().filter_map(|id| kept.get(id));
    let nothing = of.iter().filter_map(|at| cards.get(*at)).all(|card| people().any(|person| person.holds(card)));
    match ids {
        [] => News::New,
        [first, ..] if nothing => News::Same(*first),
        [one] => News::More(*one),
        many => News::Between(many.to_vec()),
    }
}

fn of_person(person: &Person) -> Someone {
    let names: BTreeSet<String> = person.names().into_iter().map(folded).filter(|name| !name.is_empty()).collect();
    Someone { names: names.into_iter().collect(), keys: person.keys() }
}

fn of_card(card: &Card) -> Someone {
    let name = card.facts.name.as_deref().map(folded).filter(|name| !name.is_empty());
    Someone { names: name.into_iter().collect(), keys: card.facts.addresses().iter().map(Address::key).collect() }
}

/// Makes those one who share an address that is their own; notes those who share another.
fn by_address(all: &[Someone], one: &mut Groups, perhaps: &mut BTreeSet<(usize, usize)>) {
    let mut sharing: BTreeMap<&Key, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (node, someone) in all.iter().enumerate() {
        for key in &someone.keys {
            let names = sharing.entry(key).or_default();
            for name in someone.names.iter().map(String::as_str).chain(someone.names.is_empty().then_some("")) {
                names.entry(name).or_default().push(node);
            }
        }
    }
    for (key, names) in sharing {
        for (name, nodes) in &names {
            // A telephone without a name is an office's as well as a person's.
            if key.0 != Kind::Telephone || !name.is_empty() {
                nodes.windows(2).for_each(|two| one.join(two[0], two[1]));
            }
        }
        let firsts: Vec<(&str, usize)> =
            names.iter().filter_map(|(name, nodes)| Some((*name, *nodes.first()?))).collect();
        if key.0 == Kind::LinkedIn {
            firsts.windows(2).for_each(|two| one.join(two[0].1, two[1].1));
        } else if firsts.len() <= MOST_SHARING {
            for (at, (name, node)) in firsts.iter().enumerate() {
                for (other_name, other) in firsts.iter().skip(at + 1) {
                    match own(key.0, name, other_name) {
                        true => one.join(*node, *other),
                        false => _ = perhaps.insert((*node, *other)),
                    }
                }
            }
        }
    }
}

fn own(kind: Kind, name: &str, other: &str) -> bool {
    match kind {
        Kind::LinkedIn => true,
        Kind::Mail => begin_alike(name, other),
        Kind::Telephone => agree(name, other),
    }
}

/// A card without any address is known again by all that it says.
fn by_card(kept: &BTreeMap<PersonId, Person>, cards: &[Card], one: &mut Groups) {
    let mut first: BTreeMap<&Card, usize> = BTreeMap::new();
    for (node, person) in kept.values().enumerate() {
        for held in person.cards() {
            // Of two who hold the same card, which the person told apart, the first has it.
            first.entry(&held.card).or_insert(node);
        }
    }
    for (card, node) in cards.iter().zip(kept.len()..) {
        let known = *first.entry(card).or_insert(node);
        one.join(known, node);
    }
}

/// Notes those of the list who have the name of somebody who is kept.
fn by_name(all: &[Someone], kept: usize, perhaps: &mut BTreeSet<(usize, usize)>) {
    let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (node, someone) in all.iter().enumerate().take(kept) {
        for name in &someone.names {
            named.entry(name).or_default().push(node);
        }
    }
    for (node, someone) in all.iter().enumerate().skip(kept) {
        for name in &someone.names {
            let others = named.get(name.as_str()).into_iter().flatten().take(MOST_PERHAPS);
            perhaps.extend(others.map(|other| (*other, node)));
        }
    }
}

/// Who is one with whom (union–find).
struct Groups(Vec<usize>);

impl Groups {
    fn of(all: usize) -> Self {
        Groups((0..all).collect())
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.0[node] != node {
            self.0[node] = self.0[self.0[node]];
            node = self.0[node];
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}
