//! The pack: named sections of bytes, aligned so that they can be used in place, with a checksum over all.
//!
//! | bytes | what |
//! |---|---|
//! | 0–7 | `FOOTATL1` |
//! | 8–15 | length of the whole, little-endian |
//! | 16–23 | checksum of everything from byte 32 on |
//! | 24–27 | number of sections |
//! | 28–31 | 0 |
//! | then 56 a section | name (40, zero-padded), offset (8), length (8) |
//! | then | the sections, each at a multiple of 16 |

mod reader;
mod writer;

pub use reader::{Damaged, Sections};
pub use writer::Writer;

const MAGIC: &[u8; 8] = b"FOOTATL1";
const HEADER: usize = 32;
const NAME: usize = 40;
const ENTRY: usize = NAME + 16;
const ALIGNMENT: usize = 16;

/// A checksum that notices any damaged word, and reads some gigabytes a second: four lanes of multiply and rotate.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let step = |lane: u64, word: u64| (lane ^ word).wrapping_mul(PRIME).rotate_left(29);
    let mut lanes = [PRIME, !PRIME, PRIME.rotate_left(17), PRIME.rotate_left(41)];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        let (words, _) = block.as_chunks::<8>();
        for (lane, word) in lanes.iter_mut().zip(words) {
            *lane = step(*lane, u64::from_le_bytes(*word));
        }
    }
    for byte in rest {
        lanes[0] = step(lanes[0], u64::from(*byte));
    }
    lanes.into_iter().fold(bytes.len() as u64, step)
}
