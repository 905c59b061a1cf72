//! Words by which the clauses of a line are told.

use super::Closeness;

/// Words with which a line about a meeting begins, before the name.
pub(super) const MEETINGS: [&str; 8] =
    ["i met", "we met", "met with", "met", "talked to", "talked with", "spoke with", "spoke to"];
/// Words behind a name that are no part of it.
pub(super) const BEHIND_A_NAME: [&str; 18] = [
    "met",
    "whom",
    "who",
    "works",
    "is a",
    "is an",
    "is the",
    "is",
    "from",
    "at",
    "in",
    "through",
    "via",
    "introduced by",
    "on",
    "today",
    "yesterday",
    "last",
];
/// Beginnings of a clause that says how one met.
pub(super) const MET: [&str; 24] = [
    "whom i met",
    "who i met",
    "we met",
    "i met",
    "met",
    "know from",
    "known from",
    "i know from",
    "introduced by",
    "introduced through",
    "through",
    "via",
    "from the",
    "from my",
    "from our",
    "from a",
    "worked with",
    "worked together",
    "studied with",
    "studied together",
    "friend of",
    "colleague of",
    "old colleague",
    "former colleague",
];
/// Of those, what says nothing that the field does not say.
pub(super) const MET_PLAINLY: [&str; 5] = ["whom i met", "who i met", "we met", "i met", "met"];
/// Beginnings of what somebody cares about.
pub(super) const CARES: [&str; 10] = [
    "who cares about",
    "cares about",
    "is interested in",
    "interested in",
    "passionate about",
    "loves",
    "likes",
    "is into",
    "into",
    "cares for",
];
/// Beginnings of where somebody works.
pub(super) const WORKS_AT: [&str; 7] =
    ["who works at", "who works for", "works at", "works for", "works with", "at", "@"];
/// Beginnings of what somebody does.
pub(super) const WORKS_AS: [&str; 8] = ["who works as", "works as", "who is", "is a", "is an", "is the", "is", "does"];
/// Clauses that say how close somebody is.
pub(super) const CLOSENESS: [(&str, Closeness); 12] = [
    ("close", Closeness::Close),
    ("close friend", Closeness::Close),
    ("good friend", Closeness::Close),
    ("friend", Closeness::Close),
    ("old friend", Closeness::Close),
    ("know well", Closeness::Close),
    ("know", Closeness::Know),
    ("colleague", Closeness::Know),
    ("acquaintance", Closeness::BarelyKnow),
    ("barely know", Closeness::BarelyKnow),
    ("hardly know", Closeness::BarelyKnow),
    ("don't know well", Closeness::BarelyKnow),
];
