//! Values on their way between engines, and a canonical text of each.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// None.
    Nothing,
    /// A number, an instant, or yes or no.
    Number(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// An id.
    Id(Uuid),
}

/// One row: its values in the order of the table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub Vec<Value>);

impl Row {
    /// Bytes in memory, roughly.
    pub fn weight(&self) -> u64 {
        let weight = |value: &Value| match value {
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Nothing | Value::Number(_) | Value::Id(_) => 16,
        };
        self.0.iter().map(weight).sum::<usize>() as u64
    }
}

/// In one line, and so that no two values look the same.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Nothing => f.write_str("-"),
            Value::Number(number) => number.fmt(f),
            Value::Text(text) => write!(f, "{text:?}"),
            Value::Bytes(bytes) => {
                f.write_str("x")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
            Value::Id(id) => id.fmt(f),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, value) in self.0.iter().enumerate() {
            write!(f, "{}{value}", if place > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}
