//! The text as a sketch: which words stand beside each other in what tells this opening from others, and which names
//! and numbers stand in which sentence.

use serde::{Deserialize, Serialize};

use super::organisation::Organisation;
use super::pay::Pay;
use super::place::{self, Place};
use super::requisition::{self, Requisition};
use super::sentence::{self, Sort};
use super::title::Title;
use super::words::{self, LITTLE, Word, half, joined};

/// Most pairs of words that are kept: the smallest numbers, which makes them a fair sample of all.
pub const SKETCH: usize = 128;
/// Most sentences that are kept whole, as numbers.
const LINES: usize = 6;
/// Most sentences whose names and numbers are kept.
const SLOTS: usize = 20;

/// A text as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Text {
    /// Numbers of neighbouring words, ascending.
    pub(super) sketch: Box<[u32]>,
    /// Numbers of whole sentences, ascending.
    pub(super) lines: Box<[u32]>,
    /// Sentences with names and numbers in them, ascending.
    pub(super) slots: Box<[Slot]>,
    /// Capitalised words, one bit each.
    pub(super) names: [u64; 4],
    /// It says that one may work from anywhere.
    pub(super) remote: bool,
    /// It speaks of a client.
    pub(super) for_client: bool,
}

/// A sentence without its names and numbers, and those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Slot {
    /// The rest of the sentence.
    pub(super) sentence: u32,
    /// Names and numbers, one bit each.
    pub(super) filled: u32,
}

/// What the text says that belongs elsewhere.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) place: Option<Place>,
    pub(super) site: u32,
    pub(super) pay: Option<Pay>,
    pub(super) requisition: Option<Requisition>,
    places: Vec<Place>,
}

impl Text {
    /// Reads a text.
    pub(super) fn of(text: &str, organisation: &Organisation, title: &Title) -> (Self, Found) {
        let mut reading = Reading::default();
        let mut found = Found::default();
        let mut all = Vec::new();
        for sentence in words::sentences(text) {
            words::words(sentence, &mut all);
            let sort = sentence::sort(sentence, &all, organisation);
            found.take(sentence, &all, sort);
            reading.sentence(sentence, &all, sort, [&organisation.words, &title.core]);
        }
        if let [one] = found.places[..] {
            found.place = found.place.or(Some(one));
        }
        (reading.finish(), found)
    }

    /// Whether the organisation's name stands in the text.
    pub(super) fn names(&self, organisation: &Organisation) -> bool {
        !organisation.words.is_empty() && organisation.words.iter().all(|word| self.has_name(*word))
    }

    /// Whether a word stands in the text as a name. May err towards yes, about one time in eight.
    pub(super) fn has_name(&self, word: u32) -> bool {
        self.names.get(bit(word).0).is_some_and(|bits| bits & bit(word).1 != 0)
    }
}

fn bit(word: u32) -> (usize, u64) {
    ((word >> 6) as usize & 3, 1 << (word & 63))
}

impl Found {
    fn take(&mut self, sentence: &str, words: &[Word], sort: Sort) {
        if self.requisition.is_none() {
            self.requisition = requisition::in_sentence(sentence, words);
        }
        if self.pay.is_none() && sort != Sort::AboutThem {
            self.pay = Pay::in_words(sentence);
        }
        if self.site == 0 {
            self.site = place::site_in(sentence);
        }
        if sort == Sort::Location {
            let behind = sentence.split_once(':').map_or("", |(_, behind)| behind);
            self.place = self.place.or_else(|| place::in_text(behind.get(..behind.floor_char_boundary(120))?));
        } else if sort != Sort::AboutThem
            && self.places.len() < 4
            && let Some(place) = place::city_and_state(sentence).and_then(place::in_text)
            && !self.places.contains(&place)
        {
            self.places.push(place);
        }
    }
}

#[derive(Default)]
struct Reading {
    text: Text,
    pairs: Vec<u32>,
    lines: Vec<u32>,
    slots: Vec<Slot>,
}

impl Reading {
    fn sentence(&mut self, sentence: &str, words: &[Word], sort: Sort, own: [&[u32]; 2]) {
        self.text.remote |= sentence::says_remote(words);
        self.text.for_client |= sort == Sort::OfAClient;
        for word in words.iter().filter(|word| word.shape == words::Shape::Capital) {
            for form in [word.word, word.stem] {
                let (at, bit) = bit(half(form));
                if let Some(bits) = self.text.names.get_mut(at) {
                    *bits |= bit;
                }
            }
        }
        if !matches!(sort, Sort::Telling) {
            return;
        }
        let mut before = None;
        let mut whole = 0;
        let mut count = 0;
        for word in words.iter().filter(|word| !LITTLE.has(word.word)) {
            if let Some(before) = before {
                self.pairs.push(half(joined(before, word.stem)));
            }
            before = Some(word.stem);
            whole = joined(whole, word.stem);
            count += 1;
        }
        match (count, before) {
            // A skill in a list is a sentence of one word.
            (1, Some(only)) => self.pairs.push(half(joined(1, only))),
            (4.., _) => self.lines.push(half(whole)),
            _ => {}
        }
        if count > 3
            && let Some((rest, filled)) = sentence::details(sentence, words, own)
        {
            self.slots.push(Slot { sentence: half(rest), filled });
        }
    }

    fn finish(mut self) -> Text {
        smallest(&mut self.pairs, SKETCH);
        smallest(&mut self.lines, LINES);
        self.slots.sort_unstable();
        self.slots.dedup_by(|later, earlier| {
            let same = later.sentence == earlier.sentence;
            earlier.filled |= if same { later.filled } else { 0 };
            same
        });
        self.slots.truncate(SLOTS);
        Text { sketch: self.pairs.into(), lines: self.lines.into(), slots: self.slots.into(), ..self.text }
    }
}

fn smallest(numbers: &mut Vec<u32>, most: usize) {
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(most);
}
