//! Pay that a source gives in fields.

use super::number;
use super::period::{self, Stated};
use super::words::kept;
use super::{StatedPay, currency, plausible};

/// Pay in fields, as words; empty where the source says nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct PayFields<'a> {
    /// The lower end, such as "85000" or "22.5".
    pub low: &'a str,
    /// The upper end.
    pub high: &'a str,
    /// A code or sign.
    pub currency: &'a str,
    /// Such as `YEAR`, `per-hour-wage`, `1 YEAR`, `hourly`.
    pub period: &'a str,
    /// What the source itself writes of it; kept as the words where it is not empty.
    pub words: &'a str,
}

/// Reads fields; `None` where no amount is given, or zero.
pub(super) fn read(fields: &PayFields<'_>) -> Option<StatedPay> {
    let (low, high) = (amount(fields.low), amount(fields.high));
    let given = low.or(high).is_some();
    if !given {
        return StatedPay::of_words(fields.words);
    }
    let words = kept(fields.words);
    let words = if words.is_empty() { written(low, high, fields) } else { words };
    let sign = currency::of_word(fields.currency.trim()).or_else(|| Some(currency::sign_at(fields.currency.trim())?.0));
    let code = currency::agreed(sign.as_slice());
    let range = match (code, period::of_field(fields.period), low, high) {
        (Some(code), Some(Stated::Known(period)), Some(low), Some(high)) => plausible(code, period, low, high),
        _ => None,
    };
    Some(StatedPay { words, range })
}

/// An amount in hundredths; zero is none.
fn amount(field: &str) -> Option<i64> {
    let field = field.trim();
    let read = number::read(field)?;
    (read.length == field.len() && read.hundredths > 0).then_some(read.hundredths)
}

/// "USD 85,000 – 110,000, per year": the fields as a person would write them.
fn written(low: Option<i64>, high: Option<i64>, fields: &PayFields<'_>) -> String {
    let amounts = match (low.map(shown), high.map(shown)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} – {high}"),
        (Some(low), None) => format!("from {low}"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => String::new(),
    };
    let period = match period::of_field(fields.period) {
        Some(Stated::Known(super::Period::Hour)) => "an hour".to_owned(),
        Some(Stated::Known(super::Period::Year)) => "a year".to_owned(),
        _ => fields.period.trim().to_lowercase().replace(['-', '_'], " "),
    };
    kept(&format!("{} {amounts} {period}", fields.currency.trim()))
}

/// Thousands apart, hundredths where there are some.
fn shown(hundredths: i64) -> String {
    let digits = (hundredths / 100).to_string();
    let mut whole = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            whole.push(',');
        }
        whole.push(digit);
    }
    match hundredths % 100 {
        0 => whole,
        cents => format!("{whole}.{cents:02}"),
    }
}
