//! Legal forms of organisations, as they end a name. What else a reader of names leaves out, or takes for a sign of one, it
//! lists itself.

/// In small letters, without points.
pub const LEGAL_FORMS: [&str; 13] =
    ["ag", "bv", "co", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "oy", "plc", "sa"];
