//! Damage to bytes: bits flipped, ends cut off, pieces removed, repeated, moved or put in. The inside of a ZIP is
//! damaged as often as its outside.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Largest file of an archive whose inside is damaged, in bytes.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Pieces on which parsers trip.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff\xff\xff\xff",
    b"\"",
    b"<",
    b"</",
    b"<!--",
    b"&#x110000;",
    b"[[[[",
    b"PK\x01\x02",
    b"endobj",
    b"stream",
    b"endstream",
    b"xref",
    b"0 0 R",
    b"/Kids [1 0 R]",
    b"/Length 99999999",
    b"/Parent 1 0 R",
    b"-2147483649",
    b"<<<<",
    b"99999999999999999999",
    b"BT",
    b"1e38 0 0 1e38 0 0 Tm",
    b"<w:txbxContent>",
    b"<w:tbl><w:tr><w:tc>",
];

/// The same bytes and seed give the same damage.
pub(crate) fn damaged(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed ^ 0x9e37_79b9_7f4a_7c15);
    if bytes.starts_with(b"PK")
        && dice.below(2) == 0
        && let Some(packed) = inside(bytes, &mut dice)
    {
        return packed;
    }
    harmed(bytes.to_vec(), &mut dice)
}

fn harmed(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(12) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(2_048)).min(bytes.len());
        match dice.below(9) {
            0..=3 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
            4 => {
                bytes.drain(at..end);
            }
            5 => {
                let piece = bytes[at..end].repeat(dice.below(8));
                bytes.splice(at..at, piece);
            }
            6 => {
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            7 if dice.below(3) == 0 => bytes.truncate(at),
            _ => {
                let piece = PIECES[dice.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

/// One file of an archive damaged, and everything packed again.
fn inside(bytes: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let which = dice.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let file = archive.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        file.take(LARGEST).read_to_end(&mut content).ok()?;
        let content = if index == which || name == "word/document.xml" { harmed(content, dice) } else { content };
        writer.start_file(name, SimpleFileOptions::default()).ok()?;
        writer.write_all(&content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// Numbers that look random and are the same for the same seed.
struct Dice(u64);

impl Dice {
    /// A number below `most`; 0 when that is 0.
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16;
        usize::try_from(number).unwrap_or(0).checked_rem(most).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_the_same_for_the_same_seed_and_other_for_another() {
        let bytes: Vec<u8> = (0..=255).cycle().take(5_000).collect();
        assert_eq!(damaged(&bytes, 7), damaged(&bytes, 7));
        assert_ne!(damaged(&bytes, 7), damaged(&bytes, 8));
        assert_ne!(damaged(&bytes, 7), bytes);
        for seed in 0..200 {
            let _ = damaged(b"", seed);
            let _ = damaged(b"P", seed);
        }
    }
}
