//! What offers usually say, and this one does not.

use std::sync::LazyLock;

use super::money;
use super::phrase::Phrases;
use super::sign;
use super::text::Text;

/// Something that was not found in the text. It may stand elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// What it costs.
    Price,
    /// How to get out, and what one gets back.
    WayOut,
    /// How everybody fared, not some.
    Results,
    /// Who stands behind it.
    Who,
    /// What one gets: hours, sessions, pages.
    WhatYouGet,
}

impl Missing {
    /// The name for programs; it stays the same.
    pub fn name(self) -> &'static str {
        match self {
            Missing::Price => "price",
            Missing::WayOut => "way_out",
            Missing::Results => "results",
            Missing::Who => "who",
            Missing::WhatYouGet => "what_you_get",
        }
    }

    /// What was not found.
    pub fn words(self) -> &'static str {
        match self {
            Missing::Price => "what it costs",
            Missing::WayOut => "how to get out, and what you get back",
            Missing::Results => "how all who paid fared, and who counted",
            Missing::Who => "who stands behind it: a name, an address, a licence",
            Missing::WhatYouGet => "what you get, in hours, sessions or pages",
        }
    }
}

static WAY_OUT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "refund|refunds|refunded|refundable",
        "money back",
        "cancel|cancellation",
        "get .. back",
        "give .. back",
        "send .. back",
        "leave|stop|end .. any|in|at|when",
        "no contract",
    ])
});

static WHO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "license|licence number|no",
        "address",
        "college|university|library|county|city|state|union|council|agency|school|charity",
        "i am|was a|an",
        "im a|an",
        "taught by",
        "teacher|teachers|instructor|instructors",
        "founded|since #",
        "mr|mrs|ms|dr Name",
        "accredited|accreditor|registered",
    ])
});

static WHAT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "# .. hours|hour|minutes|minute|sessions|session|lessons|modules|pages|page|weeks|week|evenings|saturdays|days|units",
        "an|one|half hour",
        "weekly",
        "layouts|pictures|checks",
    ])
});

/// What was not found.
pub(super) fn all(text: &Text<'_>) -> Vec<Missing> {
    let free = money::is_free(text);
    let found = [
        (Missing::Price, free || money::names_price(text)),
        (Missing::WayOut, free || text.has(&WAY_OUT)),
        (Missing::Results, sign::has_data(text)),
        (Missing::Who, text.has(&WHO)),
        (Missing::WhatYouGet, text.has(&WHAT)),
    ];
    found.into_iter().filter(|(_, found)| !found).map(|(missing, _)| missing).collect()
}
