//! How ids, instants, small words and texts stand in a column.

use std::borrow::Cow;

use jiff::Timestamp;
use postgres::Row;
use postgres::types::FromSql;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Result, Trouble};

use crate::trouble::Told;

/// Values of a row, by place.
pub trait Columns {
    /// Whatever the column holds.
    fn of<'a, T: FromSql<'a>>(&'a self, place: usize) -> Result<T>;

    /// A count, a revision, a mark.
    fn number(&self, place: usize) -> Result<u64> {
        Ok(self.of::<i64>(place)? as u64)
    }

    /// An instant: microseconds since 1970, UTC.
    fn at(&self, place: usize) -> Result<Timestamp> {
        instant(self.of(place)?)
    }

    /// An instant, where there is one.
    fn maybe_at(&self, place: usize) -> Result<Option<Timestamp>> {
        self.of::<Option<i64>>(place)?.map(instant).transpose()
    }

    /// One of a few words: the name that the enum has in JSON.
    fn word<T: DeserializeOwned>(&self, place: usize) -> Result<T> {
        let word = serde_json::Value::String(self.of(place)?);
        serde_json::from_value(word).map_err(|_| strange())
    }

    /// A text that somebody wrote.
    fn text(&self, place: usize) -> Result<String> {
        Ok(read(self.of(place)?))
    }

    /// A body.
    fn body(&self, place: usize) -> Result<String> {
        String::from_utf8(self.of(place)?).map_err(|_| strange())
    }

    /// A hash of a secret.
    fn secret(&self, place: usize) -> Result<[u8; 32]> {
        self.of::<&[u8]>(place)?.try_into().map_err(|_| strange())
    }
}

impl Columns for Row {
    fn of<'a, T: FromSql<'a>>(&'a self, place: usize) -> Result<T> {
        self.try_get(place).told()
    }
}

fn instant(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(|_| strange())
}

fn strange() -> Trouble {
    Trouble::Broken("a row is not as this program writes it".to_owned())
}

/// An instant on its way into a column.
pub fn at(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// A small word on its way into a column.
pub fn word<T: Serialize>(value: T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(Trouble::Broken("a kind or state is not one word".to_owned())),
    }
}

/// A text on its way into a column. PostgreSQL takes no NUL in a text, so it stands there as `\0`, and `\` as `\\`.
pub fn written(text: &str) -> Cow<'_, str> {
    if text.contains(['\\', '\0']) {
        Cow::Owned(text.replace('\\', r"\\").replace('\0', r"\0"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was written.
pub fn read(text: String) -> String {
    if !text.contains('\\') {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match (sign, if sign == '\\' { signs.next() } else { None }) {
            ('\\', Some('0')) => plain.push('\0'),
            ('\\', Some(other)) => plain.push(other),
            (sign, _) => plain.push(sign),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back() {
        for text in ["", "plain", "\0", r"\", r"\0", "\\\0\\", "a\0b", r"C:\new", "é“🌉”"] {
            let written = written(text);
            assert!(!written.contains('\0'));
            assert_eq!(read(written.into_owned()), text);
        }
    }
}
