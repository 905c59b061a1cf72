//! What a posting says it pays: the words, and the numbers where they are beyond doubt.

use serde::{Deserialize, Serialize};

/// Pay as stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedPay {
    /// The original words, or what the fields of a source say, written out.
    pub words: String,
    /// The numbers, where one currency and one period are beyond doubt.
    pub range: Option<PayRange>,
}

/// A range of pay in one currency for one period; never converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayRange {
    /// ISO 4217, three capital letters.
    pub currency: String,
    /// For how long.
    pub period: Period,
    /// Lower end, in hundredths of the currency.
    pub low: i64,
    /// Upper end, not below the lower one, in hundredths of the currency.
    pub high: i64,
}

/// How often the stated pay is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// An hour.
    Hour,
    /// A year.
    Year,
}
