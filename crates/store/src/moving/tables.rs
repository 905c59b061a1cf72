//! Which tables there are, in the order in which they can be carried: what others refer to comes first.
//!
//! A new table gets its line here in the change that makes it. Each engine has a test that finds a table without one.

/// How a column's values look, whatever an engine makes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A UUID.
    Id,
    /// A whole number, or an instant as microseconds since 1970.
    Number,
    /// Yes or no, as 1 or 0.
    Flag,
    /// Text.
    Text,
    /// Text that may be long; a versioned JSON body.
    Body,
    /// Bytes.
    Bytes,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, in every engine.
    pub name: &'static str,
    /// How its values look.
    pub shape: Shape,
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name, in every engine.
    pub name: &'static str,
    /// Its columns, those of the key first.
    pub columns: &'static [Column],
    /// How many columns the key has.
    pub key: usize,
    /// How many rows are held in memory at once: few where a row may be long.
    pub page: usize,
}

const fn column(name: &'static str, shape: Shape) -> Column {
    Column { name, shape }
}

/// Short rows.
const SHORT: usize = 500;

/// Every table.
pub const TABLES: &[Table] = &[
    Table {
        name: "accounts",
        columns: &[
            column("id", Shape::Id),
            column("revision", Shape::Number),
            column("email", Shape::Text),
            column("made", Shape::Number),
            column("expires", Shape::Number),
            column("body", Shape::Body),
        ],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "sessions",
        columns: &[
            column("id", Shape::Id),
            column("account_id", Shape::Id),
            column("secret", Shape::Bytes),
            column("began", Shape::Number),
            column("seen", Shape::Number),
            column("ends", Shape::Number),
            column("shared_computer", Shape::Flag),
        ],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "tokens",
        columns: &[
            column("id", Shape::Id),
            column("purpose", Shape::Text),
            column("account_id", Shape::Id),
            column("issued_by", Shape::Text),
            column("secret", Shape::Bytes),
            column("made", Shape::Number),
            column("ends", Shape::Number),
            column("used", Shape::Number),
        ],
        key: 1,
        page: SHORT,
    },
    // Attempts of one key and instant are carried together, with how many there were.
    Table {
        name: "attempts",
        columns: &[column("key", Shape::Text), column("at", Shape::Number), column("times", Shape::Number)],
        key: 2,
        page: SHORT,
    },
    Table {
        name: "jobs",
        columns: &[
            column("id", Shape::Id),
            column("account_id", Shape::Id),
            column("key", Shape::Text),
            column("kind", Shape::Text),
            column("state", Shape::Text),
            column("words", Shape::Text),
            column("attempts", Shape::Number),
            column("lease", Shape::Number),
            column("made", Shape::Number),
            column("due", Shape::Number),
        ],
        key: 1,
        page: SHORT,
    },
    // The change sequence, as one row.
    Table {
        name: "changes",
        columns: &[column("one", Shape::Number), column("sequence", Shape::Number)],
        key: 1,
        page: 1,
    },
    Table {
        name: "postings",
        columns: &[
            column("number", Shape::Number),
            column("id", Shape::Id),
            column("name", Shape::Text),
            column("board", Shape::Text),
            column("opening", Shape::Number),
            column("there", Shape::Flag),
            column("body", Shape::Body),
        ],
        key: 1,
        // A body has some kilobytes, 64 at most for its text.
        page: 200,
    },
    Table {
        name: "posting_words",
        columns: &[column("number", Shape::Number), column("opening", Shape::Number), column("words", Shape::Text)],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "posting_keys",
        columns: &[column("key", Shape::Number), column("number", Shape::Number)],
        key: 2,
        page: 2_000,
    },
    Table { name: "boards", columns: &[column("name", Shape::Text), column("body", Shape::Body)], key: 1, page: SHORT },
    Table {
        name: "shared_places",
        columns: &[
            column("id", Shape::Id),
            column("revision", Shape::Number),
            column("state", Shape::Text),
            column("body", Shape::Body),
        ],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "place_deeds",
        columns: &[column("place_id", Shape::Id), column("number", Shape::Number), column("body", Shape::Body)],
        key: 2,
        page: SHORT,
    },
    Table {
        name: "pooled_agreements",
        columns: &[column("account_id", Shape::Id), column("day", Shape::Text)],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "pooled_releases",
        columns: &[column("number", Shape::Number), column("body", Shape::Body)],
        key: 1,
        // A body has some kilobytes.
        page: 200,
    },
    Table {
        name: "circles",
        columns: &[
            column("circle_id", Shape::Id),
            column("revision", Shape::Number),
            column("mark", Shape::Number),
            column("body", Shape::Body),
        ],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "circle_seats",
        columns: &[
            column("circle_id", Shape::Id),
            column("seat", Shape::Id),
            column("account_id", Shape::Id),
            column("role", Shape::Text),
            column("name", Shape::Text),
            column("joined", Shape::Number),
            column("ended", Shape::Number),
        ],
        key: 2,
        page: SHORT,
    },
    Table {
        name: "circle_things",
        columns: &[
            column("circle_id", Shape::Id),
            column("id", Shape::Id),
            column("seat", Shape::Id),
            column("about", Shape::Id),
            column("revision", Shape::Number),
            column("body", Shape::Body),
        ],
        key: 2,
        page: SHORT,
    },
    Table {
        name: "marks",
        columns: &[column("account_id", Shape::Id), column("mark", Shape::Number)],
        key: 1,
        page: SHORT,
    },
    Table {
        name: "records",
        columns: &[
            column("account_id", Shape::Id),
            column("kind", Shape::Text),
            column("id", Shape::Id),
            column("revision", Shape::Number),
            column("body", Shape::Body),
        ],
        key: 3,
        // A body has some kilobytes, and some have a megabyte.
        page: 200,
    },
    Table {
        name: "originals",
        columns: &[column("account_id", Shape::Id), column("document_id", Shape::Id), column("bytes", Shape::Bytes)],
        key: 2,
        // A document may have 50 MB.
        page: 1,
    },
];

/// A table by its name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    /// The key of a row.
    pub fn key_of<'a>(&self, row: &'a super::Row) -> &'a [super::Value] {
        row.0.get(..self.key).unwrap_or_default()
    }
}
