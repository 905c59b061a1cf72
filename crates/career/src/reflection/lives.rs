//! Where a person says they live: a state, or somewhere else in their own words.

use crate::atlas::{AreaId, Atlas};
use crate::home::Home;
use crate::reflection::{Lives, country, country_of};

impl Lives {
    /// What these words name: a state or territory by letters or name, else a country; `None` where they are neither.
    /// Nothing written is nothing said.
    pub fn read(atlas: &Atlas, words: &str) -> Option<Self> {
        let words = words.trim();
        if words.is_empty() {
            return Some(Lives::NotSaid);
        }
        match atlas.pay.area(words) {
            Some(area) => Some(Lives::State(atlas.pay.code(area).to_owned())),
            None => country(words).or_else(|| country_of(words)).map(|name| Lives::Elsewhere(name.to_owned())),
        }
    }

    /// In the atlas's terms. A state that this atlas does not know counts as not said.
    pub fn home(&self, atlas: &Atlas) -> Home {
        match self {
            Lives::NotSaid => Home::NotSaid,
            Lives::State(code) => atlas.pay.area(code).map_or(Home::NotSaid, Home::In),
            Lives::Elsewhere(_) => Home::Abroad,
        }
    }

    /// The area, where a known state was named.
    pub fn state(&self, atlas: &Atlas) -> Option<AreaId> {
        match self.home(atlas) {
            Home::In(area) => Some(area),
            Home::NotSaid | Home::Abroad => None,
        }
    }
}
