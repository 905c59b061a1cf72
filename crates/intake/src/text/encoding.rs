//! Bytes → characters: UTF-8, UTF-16 with or without its mark, and Windows-1252 for older files.

use career::profile::Note;

/// What the bytes say, and a doubt where the encoding had to be guessed.
pub(crate) struct Decoding {
    /// The characters.
    pub text: String,
    /// The doubt.
    pub doubt: Option<Note>,
}

/// Decodes text; never fails, because every byte means something in Windows-1252.
pub(crate) fn decode(bytes: &[u8]) -> Decoding {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8_or_older(rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return sure(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return sure(utf16(rest, u16::from_be_bytes));
    }
    match zeros(bytes) {
        Zeros::AfterLetters => sure(utf16(bytes, u16::from_le_bytes)),
        Zeros::BeforeLetters => sure(utf16(bytes, u16::from_be_bytes)),
        Zeros::Neither => utf8_or_older(bytes),
    }
}

fn sure(text: String) -> Decoding {
    Decoding { text, doubt: None }
}

fn utf8_or_older(bytes: &[u8]) -> Decoding {
    match std::str::from_utf8(bytes) {
        Ok(text) => sure(text.to_owned()),
        Err(_) if mostly_utf8(bytes) => Decoding {
            text: String::from_utf8_lossy(bytes).into_owned(),
            doubt: Some(Note {
                what: "A few characters of this file are damaged and were left out.".to_owned(),
                line: None,
            }),
        },
        Err(_) => Decoding {
            text: latin(bytes),
            doubt: Some(Note {
                what: "This file is in an older character encoding; it was read as Windows-1252. If accented letters \
                       look wrong, save it again as UTF-8."
                    .to_owned(),
                line: None,
            }),
        },
    }
}

/// Reads bytes as Windows-1252, which holds Latin-1; every byte means something in it.
pub(crate) fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| windows_1252(*byte)).collect()
}

/// Whether a text is UTF-8 with a damaged spot, rather than another encoding: it has proper sequences of several
/// bytes, and more of them than broken ones.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let mut proper = 0_usize;
    let mut broken = 0_usize;
    let mut rest = bytes;
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                proper += text.chars().filter(|c| !c.is_ascii()).count();
                return proper > 2 * broken;
            }
            Err(error) => {
                let (good, bad) = rest.split_at(error.valid_up_to());
                proper += String::from_utf8_lossy(good).chars().filter(|c| !c.is_ascii()).count();
                broken += 1;
                rest = bad.get(error.error_len().unwrap_or(bad.len())..).unwrap_or_default();
            }
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Where the zero bytes of a text stand; Latin letters in UTF-16 have one each.
enum Zeros {
    AfterLetters,
    BeforeLetters,
    Neither,
}

fn zeros(bytes: &[u8]) -> Zeros {
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default();
    let pairs = start.chunks_exact(2);
    let count = pairs.len();
    let (mut before, mut after) = (0, 0);
    for pair in pairs {
        before += usize::from(pair.first() == Some(&0) && pair.get(1) != Some(&0));
        after += usize::from(pair.get(1) == Some(&0) && pair.first() != Some(&0));
    }
    match count {
        0..4 => Zeros::Neither,
        _ if after * 10 > count * 7 && before == 0 => Zeros::AfterLetters,
        _ if before * 10 > count * 7 && after == 0 => Zeros::BeforeLetters,
        _ => Zeros::Neither,
    }
}

fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, bool) {
        let decoding = decode(bytes);
        (decoding.text, decoding.doubt.is_some())
    }

    #[test]
    fn each_encoding_gives_the_same_words() {
        let words = "Café manager – Zoë";
        let utf16 = |unit: fn(u16) -> [u8; 2]| words.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        assert_eq!(read(words.as_bytes()), (words.into(), false));
        assert_eq!(read(&[b"\xef\xbb\xbf", words.as_bytes()].concat()), (words.into(), false));
        assert_eq!(read(&[b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat()), (words.into(), false));
        assert_eq!(read(&[b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat()), (words.into(), false));
        assert_eq!(read(&utf16(u16::to_le_bytes)), (words.into(), false));
        assert_eq!(read(&utf16(u16::to_be_bytes)), (words.into(), false));
        assert_eq!(read(b"Caf\xe9 manager \x96 Zo\xeb"), (words.into(), true));
    }

    #[test]
    fn one_damaged_spot_does_not_spoil_the_rest() {
        let (text, doubt) = read(b"Z\xc3\xbcrich, Gen\xc3\xa8ve, N\xc3\xaemes \xff caf\xc3\xa9");
        assert!(text.starts_with("Zürich, Genève, Nîmes"));
        assert!(text.ends_with("café"));
        assert!(doubt);
    }

    #[test]
    fn nothing_and_half_a_character_are_read_as_well() {
        assert_eq!(read(b"").0, "");
        assert_eq!(read(b"\xff\xfea").0, "");
    }
}
