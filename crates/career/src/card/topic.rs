//! What cards are about, for whoever browses them.

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Searching as a whole.
    Searching,
    /// Applying, and waiting.
    Applying,
    /// Résumés, letters, and what software reads.
    Documents,
    /// Openings, and which are worth an hour.
    Openings,
    /// People, places and circles.
    People,
    /// Which work, and which way there.
    Paths,
    /// Plans and weeks.
    Planning,
    /// Learning, and doors.
    Learning,
    /// Offers that cost money.
    Offers,
    /// Language models in a search.
    Ai,
}

impl Topic {
    /// All, in the order in which they are shown.
    pub const ALL: [Topic; 10] = [
        Topic::Searching,
        Topic::Applying,
        Topic::Documents,
        Topic::Openings,
        Topic::People,
        Topic::Paths,
        Topic::Planning,
        Topic::Learning,
        Topic::Offers,
        Topic::Ai,
    ];

    /// Its name in the table and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Topic::Searching => "searching",
            Topic::Applying => "applying",
            Topic::Documents => "documents",
            Topic::Openings => "openings",
            Topic::People => "people",
            Topic::Paths => "paths",
            Topic::Planning => "planning",
            Topic::Learning => "learning",
            Topic::Offers => "offers",
            Topic::Ai => "ai",
        }
    }

    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Topic::Searching => "Searching",
            Topic::Applying => "Applying and waiting",
            Topic::Documents => "Documents",
            Topic::Openings => "Openings",
            Topic::People => "People, places, circles",
            Topic::Paths => "Which work",
            Topic::Planning => "Plans and weeks",
            Topic::Learning => "Learning",
            Topic::Offers => "Before you pay",
            Topic::Ai => "Language models",
        }
    }

    /// The topic of a key.
    pub fn of(key: &str) -> Option<Self> {
        Topic::ALL.into_iter().find(|topic| topic.key() == key)
    }
}
