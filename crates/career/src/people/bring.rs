//! A list is brought into the book of those who are kept, and taken back. Bringing it again changes nothing; taking it
//! back touches nothing that was written since.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::same::{Brought, News, news};
use super::{Card, Held, Person};
use crate::id::{BringId, PersonId};

/// Everybody whom one person knows.
pub type Book = BTreeMap<PersonId, Person>;

/// What the person says about one of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Not this one.
    Leave,
    /// Keep what it says. Where several who are kept are one by it, they stay as they are, and the first takes it.
    Keep,
    /// Keep what it says, and make those one whom it joins.
    Join,
    /// Keep what it says with that person, whom the list alone does not show to be the same.
    With(PersonId),
}

/// Brings a list into the book: what is chosen for each of it is kept. `id` makes ids for those who are new. Answers with
/// those who changed, each once and in order; empty where nothing did.
pub fn bring(
    book: &mut Book,
    cards: &[Card],
    list: (BringId, Date),
    choose: impl Fn(&Brought) -> Choice,
    mut id: impl FnMut() -> PersonId,
) -> Vec<PersonId> {
    let mut changed = Vec::new();
    for brought in news(book, cards) {
        let choice = choose(&brought);
        let to = match (choice, &brought.news) {
            (Choice::Leave, _) => continue,
            (Choice::With(other), News::New) if book.contains_key(&other) => other,
            (_, News::New) => id(),
            (_, News::Same(_)) => continue,
            (_, News::More(known)) => *known,
            (choice, News::Between(many)) => {
                let Some((first, others)) = many.split_first() else { continue };
                if choice == Choice::Join {
                    join(book, *first, others, Some(list.0));
                    changed.extend(many);
                }
                *first
            }
        };
        let person = book.entry(to).or_default();
        let (brought_with, on) = list;
        for card in brought.cards.iter().filter_map(|at| cards.get(*at)) {
            if person.hold(Held { on, brought: brought_with, card: card.clone() }) {
                changed.push(to);
            }
        }
    }
    changed.sort_unstable();
    changed.dedup();
    changed
}

/// Makes people one: the others go into the first.
fn join(book: &mut Book, first: PersonId, others: &[PersonId], list: Option<BringId>) {
    for other in others {
        if !book.contains_key(&first) || *other == first {
            continue;
        }
        let Some(gone) = book.remove(other) else { continue };
        if let Some(person) = book.get_mut(&first) {
            person.join(*other, gone, list);
        }
    }
}

/// Takes a list back: whom it joined become two again, what it gave goes, and who is left with nothing goes too. Answers
/// with those who changed or went, in order.
pub fn take_back(book: &mut Book, list: BringId) -> Vec<PersonId> {
    let mut changed = Vec::new();
    // Those who become two again are looked at themselves.
    let mut open: Vec<PersonId> = book.keys().copied().collect();
    while let Some(id) = open.pop() {
        let Some(person) = book.get_mut(&id) else { continue };
        let mut back = Vec::new();
        if person.let_go_of(list, &mut back) {
            changed.push(id);
        }
        if person.is_bare() {
            book.remove(&id);
        }
        for (id, person) in back {
            changed.push(id);
            open.push(id);
            book.insert(id, person);
        }
    }
    changed.sort_unstable();
    changed.dedup();
    changed
}
