//! One request, as a page sees it.

use std::collections::BTreeMap;

use flows::account::Visitor;
use jiff::civil::Date;

use crate::site::Doors;

/// What was asked.
#[derive(Debug, Default)]
pub struct Asked {
    /// Who asks; always there behind [`crate::Who::Here`] and stricter.
    pub visitor: Option<Visitor>,
    /// What stood in the path's `{names}`.
    pub path: BTreeMap<String, String>,
    /// What stood behind the `?`.
    pub query: Fields,
    /// What the form said.
    pub form: Fields,
    /// The document that came with it.
    pub file: Option<File>,
    /// Where it comes from, as a key that tells nobody the address.
    pub from: String,
    /// The day it is where the visitor is.
    pub today: Date,
    /// How this place was asked for, scheme and host: `http://127.0.0.1:4747`.
    pub origin: String,
    /// Behind which doors there is something for them.
    pub doors: Doors,
}

/// A document that came with a form.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Asked {
    /// Who asks.
    ///
    /// # Panics
    /// Behind [`crate::Who::Anyone`], where nobody may be there.
    pub fn here(&self) -> &Visitor {
        self.visitor.as_ref().expect("the gate let nobody through without a session")
    }

    /// What was brought: a file with its name, else what was pasted, else nothing.
    pub fn brought(&self) -> (Option<&str>, &[u8]) {
        match (&self.file, self.form.text("text")) {
            (Some(file), _) => (file.name.as_deref(), file.bytes.as_slice()),
            (None, Some(text)) => (None, text.as_bytes()),
            (None, None) => (None, &[]),
        }
    }

    /// What stood in the path under this name, as an id or a code.
    pub fn named<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.path.get(name)?.parse().ok()
    }
}

/// Named texts, in the order in which they came.
#[derive(Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The text of this name, trimmed; `None` where it is missing or empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        let (_, text) = self.0.iter().find(|(known, _)| known == name)?;
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// The text of this name, or an empty one.
    pub fn or_empty(&self, name: &str) -> &str {
        self.text(name).unwrap_or("")
    }

    /// The text as it came, spaces at its ends included: for passwords.
    pub fn as_typed(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    /// The text of this name, read as something else.
    pub fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name)?.parse().ok()
    }

    /// Whether a box of this name was ticked.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All texts of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// Names that begin so, with what follows, and their texts.
    pub fn beginning<'a>(&'a self, with: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, text)| Some((name.strip_prefix(with)?, text.as_str())))
    }
}
