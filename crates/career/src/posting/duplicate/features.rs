//! What is remembered of a posting so that it can be compared: about a kilobyte, however long its text.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::address;
use super::organisation::Organisation;
use super::pay::Pay;
use super::place::Places;
use super::requisition::{self, Requisition};
use super::text::Text;
use super::title::Title;
use crate::posting::wording::cut;
use crate::posting::{Posting, Workplace};

/// Which way of reading made the features. Those of different methods must not be compared.
pub const METHOD: u16 = 1;

/// Most of each field that is looked at, in bytes. What is behind it changes nothing.
pub const MOST_TEXT: usize = 32 * 1024;
/// Most of a title, an organisation's name, a place or an address.
pub const MOST_WORDS: usize = 400;
/// Most places of one posting.
pub const MOST_PLACES: usize = 8;

/// A posting as it is compared. Made by [`Features::of`]; the words themselves are not in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Features {
    pub(super) title: Title,
    pub(super) organisation: Organisation,
    pub(super) places: Places,
    pub(super) text: Text,
    pub(super) pay: Option<Pay>,
    pub(super) requisition: Option<Requisition>,
    pub(super) address: Option<u64>,
    pub(super) published: Option<Date>,
}

impl Features {
    /// Reads a posting. Takes time and memory for [`MOST_TEXT`] bytes of text at most.
    pub fn of(posting: &Posting) -> Self {
        let title = cut(&posting.title, MOST_WORDS);
        let name = posting.organisation.as_deref().map_or("", |name| cut(name, MOST_WORDS));
        let text = cut(&posting.text, MOST_TEXT);
        let organisation = Organisation::of(name);
        let written = posting.places.iter().take(MOST_PLACES).map(|place| cut(place, MOST_WORDS));
        let mut places = Places::of(written, title, name);
        if posting.workplace == Some(Workplace::Remote) {
            places.remote = true;
        }
        let read = Title::of(title, &organisation, &places);
        let (text, found) = Text::of(text, &organisation, &read.title);
        places.fill(&found);
        Features {
            requisition: requisition::of(posting.requisition.as_deref(), found.requisition, read.code),
            pay: Pay::of(posting.pay.as_ref()).or(found.pay),
            address: posting.url.as_deref().and_then(|url| address::plain(cut(url, MOST_WORDS * 4))),
            published: posting.published,
            title: read.title,
            organisation,
            places,
            text,
        }
    }

    /// A number for the organisation's name, 0 where none is said: what the words of its postings are counted under.
    pub fn organisation_key(&self) -> u64 {
        self.organisation.key()
    }

    /// A fair sample of the pairs of neighbouring words that tell of this opening; [`super::SKETCH`] at most, ascending.
    pub fn sketch(&self) -> &[u32] {
        &self.text.sketch
    }

    /// Whether it says something that the other leaves open: a name, a place, a number, a rank, or much more text.
    pub fn tells_more_than(&self, other: &Features) -> bool {
        let longer = self.text.sketch.len() > other.text.sketch.len() + other.text.sketch.len() / 4;
        (self.requisition.is_some() && other.requisition.is_none())
            || (self.places.site != 0 && other.places.site == 0)
            || self.places.all.iter().any(|place| !other.places.all.contains(place))
            || self.organisation.kind > other.organisation.kind
            || self.pay.is_some() && other.pay.is_none()
            || self.title.tells_more_than(&other.title)
            || longer
    }

    /// Whether there is anything to compare: a title or a text with words in it.
    pub fn says_something(&self) -> bool {
        !self.title.core.is_empty() || !self.text.sketch.is_empty() || self.address.is_some()
    }
}
