//! Rich Text (RTF): the words, paragraphs, tabs, bullets and bold; everything else in it is skipped.

use crate::text::encoding;
use crate::text::grid::Grid;
use crate::text::run::{Face, Run, relate_sizes};
use crate::{Decoded, RawLine};

/// Groups that are remembered; deeper ones are read like the last of these.
const DEEPEST: usize = 128;

/// Decodes an RTF document.
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut walk = Walk { groups: vec![Group::default()], ..Walk::default() };
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        rest = match first {
            b'{' => walk.open(tail),
            b'}' => walk.close(tail),
            b'\\' => walk.control(tail),
            b'\r' | b'\n' => tail,
            _ => {
                let length = rest.iter().position(|byte| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n'));
                let (words, after) = rest.split_at(length.unwrap_or(rest.len()));
                walk.words(&encoding::decode(words).text);
                after
            }
        };
        if walk.grid.is_full() {
            break;
        }
    }
    walk.end_line();
    let mut decoded = walk.grid.into_lines().into_decoded();
    relate_sizes(&mut decoded.lines);
    decoded
}

#[derive(Clone, Default)]
struct Group {
    face: Face,
    skipped: bool,
}

#[derive(Default)]
struct Walk {
    grid: Grid,
    run: Run,
    groups: Vec<Group>,
    too_deep: usize,
    row_open: bool,
    bullet: bool,
    /// Characters that stand in for the `\u` before them and are skipped.
    stand_ins: usize,
}

impl Walk {
    fn here(&mut self) -> Group {
        self.groups.last().cloned().unwrap_or_default()
    }

    fn open<'a>(&mut self, tail: &'a [u8]) -> &'a [u8] {
        if self.groups.len() >= DEEPEST {
            self.too_deep += 1;
        } else {
            let group = self.here();
            self.groups.push(group);
        }
        tail
    }

    fn close<'a>(&mut self, tail: &'a [u8]) -> &'a [u8] {
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if self.groups.len() > 1 {
            self.groups.pop();
        }
        tail
    }

    fn words(&mut self, words: &str) {
        let group = self.here();
        if group.skipped || self.run.len() > crate::text::MOST_TEXT {
            return;
        }
        let skip = words.char_indices().nth(self.stand_ins).map_or(words.len(), |(at, _)| at);
        self.stand_ins = self.stand_ins.saturating_sub(words.chars().count());
        self.run.push(words.get(skip..).unwrap_or_default(), group.face);
    }

    /// A control word or sign; `tail` begins after the backslash.
    fn control<'a>(&mut self, tail: &'a [u8]) -> &'a [u8] {
        let letters = tail.iter().take(32).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, after) = tail.split_at(letters);
        if letters == 0 {
            return self.sign(tail);
        }
        let digits = after.iter().take(10).take_while(|byte| byte.is_ascii_digit() || **byte == b'-').count();
        let (number, after) = after.split_at(digits);
        let number: Option<i32> = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        self.word(word, number);
        if word == b"bin" {
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            return after.get(length.min(after.len())..).unwrap_or_default();
        }
        after.strip_prefix(b" ").unwrap_or(after)
    }

    fn sign<'a>(&mut self, tail: &'a [u8]) -> &'a [u8] {
        match tail {
            [b'\'', high, low, after @ ..] => {
                let hex = [*high, *low];
                let byte = std::str::from_utf8(&hex).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                // A lone byte above 127 is never UTF-8, so it is read as Windows-1252.
                self.words(&encoding::decode(&[byte.unwrap_or(b' ')]).text);
                after
            }
            [b'*', after @ ..] => {
                self.skip_group();
                after
            }
            [b'~', after @ ..] => {
                self.words(" ");
                after
            }
            [b'_', after @ ..] => {
                self.words("-");
                after
            }
            [sign @ (b'\\' | b'{' | b'}'), after @ ..] => {
                self.words(&char::from(*sign).to_string());
                after
            }
            [_, after @ ..] => after,
            [] => tail,
        }
    }

    fn skip_group(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.skipped = true;
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let on = number != Some(0);
        match word {
            b"par" | b"line" | b"sect" | b"page" => self.end_line(),
            b"tab" => self.words("\t"),
            b"cell" => self.cell(),
            b"row" => self.end_row(),
            b"pard" => self.bullet = false,
            b"bullet" => self.words("•"),
            b"endash" => self.words("–"),
            b"emdash" => self.words("—"),
            b"lquote" => self.words("‘"),
            b"rquote" => self.words("’"),
            b"ldblquote" => self.words("“"),
            b"rdblquote" => self.words("”"),
            b"u" => self.character(number.unwrap_or(0)),
            b"ls" => self.bullet = true,
            b"b" => self.face(|face| face.bold = on),
            b"i" => self.face(|face| face.italic = on),
            b"fs" => self.face(|face| face.size = u16::try_from(number.unwrap_or(0)).unwrap_or(0)),
            b"plain" => self.face(|face| *face = Face::default()),
            b"fonttbl" | b"colortbl" | b"stylesheet" | b"info" | b"pict" | b"listtext" | b"pntext" | b"fldinst"
            | b"themedata" | b"listtable" | b"object" | b"v" => self.skip_group(),
            _ => {}
        }
    }

    fn face(&mut self, set: impl FnOnce(&mut Face)) {
        if let Some(group) = self.groups.last_mut() {
            set(&mut group.face);
        }
    }

    /// `\u` gives a UTF-16 unit, negative above 32767, followed by one stand-in for old readers.
    fn character(&mut self, unit: i32) {
        self.stand_ins = 0;
        let code = if unit < 0 { unit + 65_536 } else { unit };
        let character = u32::try_from(code).ok().and_then(char::from_u32);
        self.words(&character.unwrap_or(' ').to_string());
        self.stand_ins = 1;
    }

    fn cell(&mut self) {
        if !self.row_open {
            self.row_open = true;
            self.grid.open_row();
        }
        self.grid.open_cell();
        self.end_line();
    }

    fn end_row(&mut self) {
        if std::mem::take(&mut self.row_open) {
            self.grid.close_row();
        }
    }

    fn end_line(&mut self) {
        self.stand_ins = 0;
        if self.run.is_blank() {
            self.run = Run::default();
            return;
        }
        let line = self.run.take();
        self.grid.put(RawLine { bullet: self.bullet, ..line });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_through_and_tables_of_fonts_do_not() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator X;}\fs40\b Ana Reyes\b0\par\fs22
Caf\'e9 cook\tab 2019 \endash  2022\par {\pntext\bullet\tab}\ls1 Taught \u233?l\u232\'e8ves\par\pard
Spanish\cell C1\cell\row Plain \{end\}}";
        let decoded = decode(rtf);
        let texts: Vec<String> = decoded.lines.iter().map(|line| line.to_line().text).collect();
        assert_eq!(texts, ["Ana Reyes", "Café cook 2019 – 2022", "Taught élèves", "Spanish | C1", "Plain {end}"]);
        assert!(decoded.lines[0].bold && decoded.lines[0].size > 1.5);
        assert!(decoded.lines[2].bullet && !decoded.lines[3].bullet);
    }

    #[test]
    fn broken_documents_end() {
        for piece in ["{", "}", "\\", "\\'", "\\u", "\\bin9999999999 ", "\\cell", "{\\*"] {
            let _ = decode(format!("{{\\rtf1 {}", piece.repeat(10_000)).as_bytes());
        }
    }
}
