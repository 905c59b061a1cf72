//! What a posting says it pays: the words, and the numbers where they are beyond doubt.
//!
//! Words are always kept. Numbers stand beside them when one currency and one period (hour or year) are stated, both
//! ends of the range are, and the amount is one that people are paid for such a period. Otherwise there are none:
//! `kr` is three currencies, an hour's pay under "per year" is a slip of the pen, and "up to" has one end.

mod currency;
mod fields;
mod number;
mod period;
mod phrase;
mod prose;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use serde::{Deserialize, Serialize};

pub use fields::PayFields;

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

impl StatedPay {
    /// Reads what a field for pay says, such as "$22–$26 an hour". The words are kept whatever they say; `None` where
    /// they say nothing, or zero.
    pub fn of_words(words: &str) -> Option<StatedPay> {
        words::read(words)
    }

    /// Reads pay that a source gives in fields; `None` where no amount is given, or zero (which means none stated).
    pub fn of_fields(fields: &PayFields<'_>) -> Option<StatedPay> {
        fields::read(fields)
    }

    /// Looks for pay in a description. Answers with the line that states it; `None` where no line is about pay beyond
    /// doubt. Lines that contradict each other give words without numbers.
    pub fn in_text(text: &str) -> Option<StatedPay> {
        prose::find(text)
    }

    /// Takes the numbers away where they rest on a bare `$` and a place is in a country with a dollar of its own.
    #[must_use]
    pub fn at(self, places: &[String]) -> StatedPay {
        let bare = currency::is_bare_dollar(&self.words);
        let elsewhere = bare && places.iter().any(|place| currency::has_another_dollar(place));
        StatedPay { range: self.range.filter(|_| !elsewhere), ..self }
    }
}

/// The range, if such an amount is paid for such a period and the ends are in order and near each other.
fn plausible(currency: &str, period: Period, low: i64, high: i64) -> Option<PayRange> {
    /// Ends further apart than this are two different things.
    const WIDEST: i64 = 10;
    let (least, most) = currency::bounds(currency, period)?;
    let ordered = low <= high && high <= low.saturating_mul(WIDEST);
    let paid = ordered && low >= least && high <= most;
    paid.then(|| PayRange { currency: currency.to_owned(), period, low, high })
}
