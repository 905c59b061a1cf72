//! What is brought beside what is kept: new, more dates of one that is there, or nothing new.
//!
//! Two places are one where their names are the same but for a year, or where both are conferences or bodies at one
//! address: a conference keeps its page and changes its name's year. A calendar's events often share the page of their
//! host, so an address alone makes no two of them one.

use super::{Kind, Occasion, Place};

/// What a row is to those that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Nobody knows it yet.
    New,
    /// It is the kept one at this place of the list, and these dates are new.
    More(usize, Vec<Occasion>),
    /// It is the kept one at this place of the list, and nothing about it is new.
    Same(usize),
    /// It is the row before at this place.
    Twice(usize),
}

/// How a place is known again: its name without years, in small letters and digits.
pub fn key(name: &str) -> String {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty() && !is_year(word));
    let key = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    // A name of signs or of a year alone is itself.
    if key.is_empty() { name.trim().to_lowercase() } else { key }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// An address as it is compared: without scheme, `www.` and what stands at its end.
fn address(url: &str) -> String {
    let url = url.trim().to_lowercase();
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(&url);
    bare.strip_prefix("www.").unwrap_or(bare).split('#').next().unwrap_or_default().trim_end_matches('/').to_owned()
}

/// A place made ready for being compared.
struct Known {
    key: String,
    address: Option<String>,
}

impl Known {
    fn of(place: &Place) -> Self {
        let lasting = matches!(place.kind, Kind::Conference | Kind::Body);
        let address = place.url.as_deref().filter(|_| lasting).map(address).filter(|address| !address.is_empty());
        Known { key: key(&place.name), address }
    }
}

/// Each row beside those that are kept, and beside the rows before it.
pub fn news(kept: &[Place], rows: &[Place]) -> Vec<News> {
    let mut known = Index::default();
    for (at, place) in kept.iter().enumerate() {
        known.add(&Known::of(place), At::Kept(at));
    }
    let mut out = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let this = Known::of(row);
        out.push(match known.find(&this) {
            Some(At::Kept(kept_at)) => {
                let dates = kept.get(kept_at).map(|place| place.new_dates(&row.dates)).unwrap_or_default();
                if dates.is_empty() { News::Same(kept_at) } else { News::More(kept_at, dates) }
            }
            Some(At::Row(before)) => News::Twice(before),
            None => {
                known.add(&this, At::Row(at));
                News::New
            }
        });
    }
    out
}

#[derive(Clone, Copy)]
enum At {
    Kept(usize),
    Row(usize),
}

#[derive(Default)]
struct Index {
    names: std::collections::HashMap<String, At>,
    addresses: std::collections::HashMap<String, At>,
}

impl Index {
    fn add(&mut self, known: &Known, at: At) {
        self.names.entry(known.key.clone()).or_insert(at);
        if let Some(address) = &known.address {
            self.addresses.entry(address.clone()).or_insert(at);
        }
    }

    fn find(&self, known: &Known) -> Option<At> {
        let by_address = || self.addresses.get(known.address.as_ref()?);
        self.names.get(&known.key).or_else(by_address).copied()
    }
}
