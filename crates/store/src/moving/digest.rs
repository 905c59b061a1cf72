//! What a table holds, in one number: for knowing that two engines hold the same.

use sha2::{Digest as _, Sha256};

use super::{Row, Rows, Table, Value};
use crate::Result;

/// A table's rows, counted and hashed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many rows there are.
    pub rows: u64,
    /// SHA-256 of them all, each by itself first and then added up: engines may sort text differently.
    pub sum: [u8; 32],
}

impl Digest {
    fn add(&mut self, row: &Row) {
        self.rows += 1;
        let mut carried = 0;
        for (sum, byte) in self.sum.iter_mut().zip(hash(row)) {
            let added = u16::from(*sum) + u16::from(byte) + carried;
            *sum = added as u8;
            carried = added >> 8;
        }
    }
}

/// Reads a whole table, page by page.
///
/// # Errors
/// What the store says.
pub fn digest(rows: &mut (impl Rows + ?Sized), table: &Table) -> Result<Digest> {
    let (mut digest, mut after) = (Digest::default(), None);
    loop {
        let page = rows.page(table, after.as_deref())?;
        let Some(last) = page.last() else { return Ok(digest) };
        after = Some(table.key_of(last).to_vec());
        page.iter().for_each(|row| digest.add(row));
    }
}

/// Each value with its kind and length before it, so that no two rows are the same bytes.
fn hash(row: &Row) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for value in &row.0 {
        let number;
        let (kind, bytes): (u8, &[u8]) = match value {
            Value::Nothing => (0, &[]),
            Value::Number(value) => {
                number = value.to_be_bytes();
                (1, &number)
            }
            Value::Text(text) => (2, text.as_bytes()),
            Value::Bytes(bytes) => (3, bytes),
            Value::Id(id) => (4, id.as_bytes()),
        };
        hasher.update([kind]);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    hasher.finalize().into()
}

/// SHA-256 of a text, in hexadecimal.
pub(super) fn text(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
