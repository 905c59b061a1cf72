//! Postings under way: every bound is held here, whatever the source.

use std::collections::BTreeMap;

use career::posting::pay::StatedPay;
use career::posting::{Apply, Posting, Source};
use jiff::civil::Date;

use super::{Context, LONGEST_TEXT, MOST_POSTINGS, Note, Parsed};
use crate::day::{self, Day, Order};
use crate::wording::{self, cut};

/// Longest title, name or place, in bytes.
const LONGEST_WORDS: usize = 300;
/// Longest address, in bytes.
const LONGEST_ADDRESS: usize = 2_000;
/// Most places of one posting.
const MOST_PLACES: usize = 30;
/// Most notes of one document.
const MOST_NOTES: usize = 200;

/// Postings under way.
pub(super) struct Batch<'a> {
    source: Source,
    /// What is known beside the bytes.
    pub context: Context<'a>,
    parsed: Parsed,
    /// Where each key is: some sources list an opening once for each of its places.
    keys: BTreeMap<String, usize>,
    /// Items met, read or not.
    met: usize,
    unread: usize,
    full: bool,
}

/// A posting as its source gives it, with the dates still in words.
#[derive(Default)]
pub(super) struct Raw {
    pub posting: Posting,
    pub published: String,
    pub touched: String,
    pub closes: String,
    /// Doubts about this posting.
    pub doubts: Vec<String>,
}

impl<'a> Batch<'a> {
    pub fn of(source: Source, context: Context<'a>) -> Self {
        Batch { source, context, parsed: Parsed::default(), keys: BTreeMap::new(), met: 0, unread: 0, full: false }
    }

    /// Notes something about the whole document.
    pub fn note(&mut self, what: impl Into<String>) {
        self.say(what.into(), None);
    }

    fn say(&mut self, what: String, about: Option<usize>) {
        if self.parsed.notes.len() < MOST_NOTES {
            self.parsed.notes.push(Note { what, about });
        }
    }

    /// Notes an item that could not be read; `what` goes on after "Item 3".
    pub fn unread(&mut self, what: &str) {
        self.unread_at(&format!("Item {}", self.met + 1), what);
    }

    /// Notes something that could not be read and has a name of its own, such as "Line 7".
    pub fn unread_at(&mut self, name: &str, what: &str) {
        self.met += 1;
        self.unread += 1;
        self.say(format!("{name} {what}"), None);
    }

    /// The address that goes on where this answer ends.
    pub fn goes_on_at(&mut self, address: String) {
        self.parsed.next = Some(address);
    }

    /// How many postings were read.
    pub fn len(&self) -> usize {
        self.parsed.postings.len()
    }

    /// Whether no more is read.
    pub fn is_full(&mut self) -> bool {
        self.full = self.full || self.parsed.postings.len() >= MOST_POSTINGS || self.met >= 4 * MOST_POSTINGS;
        self.full
    }

    /// Adds a posting; one without a title is noted and left out.
    pub fn add(&mut self, raw: Raw) {
        if self.is_full() {
            return;
        }
        let mut posting = raw.posting;
        posting.source = self.source;
        posting.title = words(&posting.title);
        if posting.title.is_empty() {
            self.unread("has no title and was left out.");
            return;
        }
        self.met += 1;
        posting.key = cut(posting.key.trim(), LONGEST_WORDS).to_owned();
        posting.places = places(std::mem::take(&mut posting.places));
        if self.is_another_place_of_one(&posting) {
            return;
        }
        let mut doubts = raw.doubts;
        self.tidy(&mut posting, &mut doubts);
        posting.published = self.day(&raw.published, "publication", true, &mut doubts);
        posting.touched = self.day(&raw.touched, "change", true, &mut doubts);
        posting.closes = self.day(&raw.closes, "last day", false, &mut doubts);
        let at = self.parsed.postings.len();
        if !posting.key.is_empty() {
            self.keys.insert(posting.key.clone(), at);
        }
        self.parsed.postings.push(posting);
        for doubt in doubts {
            self.say(doubt, Some(at));
        }
    }

    /// An opening that is listed again for another place gains the place.
    fn is_another_place_of_one(&mut self, posting: &Posting) -> bool {
        let first = self.keys.get(&posting.key).and_then(|at| self.parsed.postings.get_mut(*at));
        let Some(first) = first.filter(|first| first.title == posting.title) else { return false };
        let more: Vec<String> = posting.places.iter().filter(|place| !first.places.contains(place)).cloned().collect();
        first.places.extend(more);
        first.places.truncate(MOST_PLACES);
        true
    }

    fn tidy(&self, posting: &mut Posting, doubts: &mut Vec<String>) {
        for field in
            [&mut posting.organisation, &mut posting.department, &mut posting.employment, &mut posting.requisition]
        {
            *field = field.take().map(|field| words(&field)).filter(|field| !field.is_empty());
        }
        if posting.organisation.is_none() {
            posting.organisation = self.context.organisation.map(words).filter(|name| !name.is_empty());
        }
        posting.url = posting.url.take().and_then(|url| web_address(&url));
        posting.apply = posting.apply.take().and_then(|apply| match apply {
            Apply::At(page) => web_address(&page).map(Apply::At),
            Apply::Write(address) => Some(Apply::Write(words(&address))).filter(|_| address.contains('@')),
        });
        if posting.text.len() > LONGEST_TEXT {
            posting.text.truncate(posting.text.floor_char_boundary(LONGEST_TEXT));
            doubts.push(format!(
                "“{}” is very long; the first {} KB of its text are kept.",
                posting.title,
                LONGEST_TEXT / 1024
            ));
        }
        let stated = posting.pay.take().or_else(|| StatedPay::in_text(&posting.text));
        posting.pay = stated.map(|pay| pay.at(&posting.places));
    }

    /// Reads a day; one that has not come yet is no publication.
    fn day(&self, words: &str, of: &str, past: bool, doubts: &mut Vec<String>) -> Option<Date> {
        let words = cut(words.trim(), 80);
        if words.is_empty() {
            return None;
        }
        let Some(Day { date, timed }) = day::read(words, Order::Either) else {
            doubts.push(format!("The day of {of}, “{words}”, could not be read for certain and was left out."));
            return None;
        };
        let today = self.context.today;
        if !past || date <= today {
            return Some(date);
        }
        // A moment of today in one zone is tomorrow in another.
        if timed && Some(date) == today.tomorrow().ok() {
            return Some(today);
        }
        doubts.push(format!("The day of {of}, {date}, has not come yet and was left out."));
        None
    }

    /// Whether anything was met, read or not.
    pub fn is_untouched(&self) -> bool {
        self.met == 0
    }

    /// What was read. `listed` says whether the source lists everything that it has open; what was cut or could not be
    /// read leaves that open.
    pub fn into_parsed(mut self, listed: bool) -> Parsed {
        if self.full {
            let what = format!("There is more in it than is read at once; the first {} postings are kept.", self.len());
            self.parsed.notes.insert(0, Note { what, about: None });
        }
        self.parsed.complete = listed && self.unread == 0 && !self.full && self.parsed.next.is_none();
        self.parsed
    }
}

/// Words on one line, control characters gone, no markup, cut where they go on and on.
pub(super) fn words(raw: &str) -> String {
    let near = cut(raw, 8 * LONGEST_WORDS);
    let folded = super::prose::of_any(near).replace('\n', " ");
    cut(&wording::folded(&folded), LONGEST_WORDS).trim_end().to_owned()
}

fn places(raw: Vec<String>) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    let parts = raw.iter().flat_map(|place| place.split([';', '|', '•', '\n'])).map(words);
    for place in parts.filter(|place| !place.is_empty()) {
        if !places.contains(&place) && places.len() < MOST_PLACES {
            places.push(place);
        }
    }
    places
}

/// An address of a page; anything else (scripts, files, mail) is none.
pub(super) fn web_address(raw: &str) -> Option<String> {
    let address = raw.trim();
    let lower = cut(address, 8).to_ascii_lowercase();
    let web = lower.starts_with("https://") || lower.starts_with("http://");
    let clean = !address.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'));
    (web && clean && address.len() <= LONGEST_ADDRESS && address.len() > 10).then(|| address.to_owned())
}
