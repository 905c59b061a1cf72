//! Lines of a file of any size, a bounded number of bytes at a time.

use std::io::{self, BufRead};

/// No line is longer than this, in bytes; the rest of a longer one is passed over.
pub const LONGEST: usize = 16 << 20;
/// Lines that are handed on at once.
const MOST_LINES: usize = 256;
/// Bytes that are handed on at once, when lines are long.
const MOST_BYTES: usize = 2 << 20;

/// Some lines that follow each other.
pub struct Batch {
    /// Which batch, from 0.
    pub number: u64,
    /// Their bytes, with the number of each line from 1; `None` for one that is too long.
    pub lines: Vec<(u64, Option<Vec<u8>>)>,
}

/// Hands on all lines; ends early when `take` answers `false`.
///
/// # Errors
/// When the file cannot be read on.
pub fn each(mut from: impl BufRead, mut take: impl FnMut(Batch) -> bool) -> io::Result<()> {
    let mut line = 0;
    for number in 0.. {
        let mut batch = Batch { number, lines: Vec::new() };
        let mut bytes = 0;
        let mut ended = false;
        while batch.lines.len() < MOST_LINES && bytes < MOST_BYTES {
            let Some(read) = next(&mut from)? else {
                ended = true;
                break;
            };
            line += 1;
            bytes += read.as_ref().map_or(0, Vec::len);
            batch.lines.push((line, read));
        }
        if !take(batch) || ended {
            break;
        }
    }
    Ok(())
}

/// The next line: `None` at the end, `Some(None)` when it is too long.
fn next(from: &mut impl BufRead) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut line = Vec::new();
    let mut too_long = false;
    loop {
        let some = from.fill_buf()?;
        if some.is_empty() {
            return Ok((!line.is_empty() || too_long).then_some((!too_long).then_some(line)));
        }
        let end = some.iter().position(|byte| *byte == b'\n');
        let part = some.get(..end.unwrap_or(some.len())).unwrap_or_default();
        too_long |= line.len() + part.len() > LONGEST;
        if too_long {
            line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let used = end.map_or(some.len(), |end| end + 1);
        from.consume(used);
        if end.is_some() {
            return Ok(Some((!too_long).then_some(line)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_numbered_and_one_without_end_is_passed_over() {
        let mut bytes = b"one\n\n".to_vec();
        bytes.extend(std::iter::repeat_n(b'x', LONGEST + 1));
        bytes.extend(b"\nlast");
        let mut found = Vec::new();
        each(&bytes[..], |batch| {
            found.extend(batch.lines.into_iter().map(|(line, bytes)| (line, bytes.map(|bytes| bytes.len()))));
            true
        })
        .expect("memory can be read");
        assert_eq!(found, [(1, Some(3)), (2, Some(0)), (3, None), (4, Some(4))]);
    }
}
