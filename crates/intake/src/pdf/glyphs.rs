//! The glyphs of one page, upright and cleaned: what the library hands on, in one frame of reference.
//!
//! We take single glyphs, not the library's words or lines: their origins and advances are exact, and every decision
//! about words, lines and columns then rests on the same figures.

use pdf_oxide::PdfDocument;
use pdf_oxide::layout::TextChar;

/// One character of the page, in points, `y` growing downwards from the upper edge.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub ch: char,
    /// Left edge.
    pub x: f32,
    /// Right edge.
    pub end: f32,
    /// The baseline.
    pub base: f32,
    /// Font size as seen on the page.
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// A picture set as a letter.
    pub icon: bool,
}

/// What one page shows.
#[derive(Debug, Default)]
pub(super) struct PageGlyphs {
    /// Width in points, as displayed.
    pub width: f32,
    /// Height in points, as displayed.
    pub height: f32,
    /// Text that runs from left to right or right to left.
    pub upright: Vec<Glyph>,
    /// Text turned by a quarter, in its own upright frame (see [`unturn`]).
    pub turned: Vec<Glyph>,
}

/// Text smaller than this cannot be read by a person; it is skipped.
const SMALLEST: f32 = 1.5;

/// Takes the glyphs of page `index` (from 0), at most `limit` of them.
pub(super) fn of_page(doc: &PdfDocument, index: usize, limit: usize) -> PageGlyphs {
    let frame = Frame::of_page(doc, index);
    let (width, height) = frame.extent();
    let mut page = PageGlyphs { width, height, ..PageGlyphs::default() };
    let chars = doc.extract_chars(index).unwrap_or_default();
    for char in chars.iter().take(limit) {
        let sound = [char.origin_x, char.origin_y, char.font_size, char.advance_width].iter().all(|v| v.is_finite());
        if !sound || char.font_size < SMALLEST {
            continue;
        }
        let (x, base) = frame.place(char.origin_x, char.origin_y);
        let seen = -1.0..=1.0;
        if !seen.contains(&(x / width - 0.5)) || !seen.contains(&(base / height - 0.5)) {
            continue;
        }
        match frame.turn(char.rotation_degrees) {
            Turn::Upright => add(&mut page.upright, char, x, base, char.advance_width.max(0.0)),
            Turn::Up => add(&mut page.turned, char, -base, x, char.font_size * 0.5),
            Turn::Down => add(&mut page.turned, char, base, -x, char.font_size * 0.5),
            Turn::Other => {}
        }
    }
    page.upright
        .retain(|glyph| glyph.end > -1.0 && glyph.x < width + 1.0 && glyph.base > 0.0 && glyph.base < height + 2.0);
    page
}

/// Brings a point of turned text back to the page; the inverse of what [`of_page`] does to it.
pub(super) fn unturn(x: f32, base: f32) -> (f32, f32) {
    if x < 0.0 { (base, -x) } else { (-base, x) }
}

/// How text stands on the displayed page.
enum Turn {
    Upright,
    Up,
    Down,
    Other,
}

/// The visible box of a page and its rotation.
struct Frame {
    left: f32,
    bottom: f32,
    right: f32,
    top: f32,
    rotation: i32,
}

impl Frame {
    fn of_page(doc: &PdfDocument, index: usize) -> Self {
        let (left, bottom, right, top) = doc.get_page_visible_box(index).unwrap_or((0.0, 0.0, 612.0, 792.0));
        let rotation = doc.get_page_rotation(index).unwrap_or(0);
        let sound =
            right - left > 1.0 && top - bottom > 1.0 && (right - left).is_finite() && (top - bottom).is_finite();
        if sound {
            Frame { left, bottom, right, top, rotation }
        } else {
            Frame { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0, rotation }
        }
    }

    fn extent(&self) -> (f32, f32) {
        let (width, height) = (self.right - self.left, self.top - self.bottom);
        if self.rotation % 180 == 0 { (width, height) } else { (height, width) }
    }

    /// User space → the displayed page.
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        match self.rotation {
            90 => (y - self.bottom, x - self.left),
            180 => (self.right - x, y - self.bottom),
            270 => (self.top - y, self.right - x),
            _ => (x - self.left, self.top - y),
        }
    }

    fn turn(&self, degrees: f32) -> Turn {
        // Slightly slanted lines (up to 10°) are read as upright.
        let shown = (degrees - self.rotation as f32).rem_euclid(360.0);
        match shown {
            d if !(10.0..=350.0).contains(&d) => Turn::Upright,
            d if (80.0..=100.0).contains(&d) => Turn::Up,
            d if (260.0..=280.0).contains(&d) => Turn::Down,
            _ => Turn::Other,
        }
    }
}

fn add(glyphs: &mut Vec<Glyph>, char: &TextChar, x: f32, base: f32, advance: f32) {
    let symbolic = is_icon_font(&char.font_name);
    let mut letters = ['\0'; 3];
    let letters = match spell(char.char, &mut letters) {
        Some(letters) => letters,
        None => return,
    };
    let share = advance / letters.len() as f32;
    for (at, ch) in letters.iter().enumerate() {
        let x = x + share * at as f32;
        let icon = *ch != ' ' && (symbolic && !is_bullet(*ch) || is_icon(*ch));
        glyphs.push(Glyph {
            ch: *ch,
            x,
            end: x + share,
            base,
            size: char.font_size,
            bold: char.font_weight.is_bold() || names_bold(&char.font_name),
            italic: char.is_italic,
            icon,
        });
    }
}

/// The letters that a character stands for: ligatures spelled out, odd spaces made plain, invisible marks dropped.
fn spell(ch: char, room: &mut [char; 3]) -> Option<&[char]> {
    let spelled: &[char] = match ch {
        '\u{FB00}' => &['f', 'f'],
        '\u{FB01}' => &['f', 'i'],
        '\u{FB02}' => &['f', 'l'],
        '\u{FB03}' => &['f', 'f', 'i'],
        '\u{FB04}' => &['f', 'f', 'l'],
        '\u{FB05}' | '\u{FB06}' => &['s', 't'],
        '\t' | '\n' | '\r' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => &[' '],
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{FE0E}'
        | '\u{FE0F}' => {
            return None;
        }
        _ if ch.is_control() => return None,
        _ => {
            room[0] = bullet_of_symbol_font(ch);
            return Some(&room[..1]);
        }
    };
    room[..spelled.len()].copy_from_slice(spelled);
    Some(&room[..spelled.len()])
}

/// Word sets its bullets in Symbol and Wingdings, whose letters arrive as private characters.
fn bullet_of_symbol_font(ch: char) -> char {
    match ch {
        '\u{F0B7}' | '\u{F06C}' | '\u{F09F}' | '\u{F0A1}' => '•',
        '\u{F0A7}' | '\u{F06E}' | '\u{F0A8}' => '▪',
        '\u{F0D8}' | '\u{F0E0}' => '➢',
        '\u{F0FC}' => '✓',
        '\u{F076}' => '❖',
        _ => ch,
    }
}

/// Characters that people and programs set before the items of a list.
pub(super) fn is_bullet(ch: char) -> bool {
    matches!(
        ch,
        '•' | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '⁃'
            | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '▸'
            | '▹'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '❖'
            | '∙'
            | '·'
            | '⦁'
            | '⚫'
            | '⚪'
            | '∎'
            | '»'
            | '›'
            | '–'
            | '-'
            | '−'
            | '*'
            | '—'
            | '✦'
            | '➔'
            | '→'
            | '◾'
            | '◽'
            | '❯'
            | '➜'
    )
}

fn is_icon(ch: char) -> bool {
    match ch {
        _ if is_bullet(ch) => false,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FFFD}' => true,
        '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{260E}' | '\u{2302}' => true,
        _ => false,
    }
}

fn is_icon_font(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [
        "awesome",
        "fontello",
        "icomoon",
        "material",
        "dingbat",
        "webdings",
        "wingdings",
        "icons",
        "glyphicon",
        "phosphor",
        "academicons",
    ]
    .iter()
    .any(|part| name.contains(part))
}

/// Some fonts say their weight in the name and nowhere else.
fn names_bold(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    (name.contains("bold") || name.contains("black") || name.contains("heavy")) && !name.contains("semilight")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ligatures_are_spelled_out_and_invisible_marks_dropped() {
        let mut room = ['\0'; 3];
        assert_eq!(spell('ﬃ', &mut room), Some(&['f', 'f', 'i'][..]));
        assert_eq!(spell('\u{A0}', &mut room), Some(&[' '][..]));
        assert_eq!(spell('\u{200B}', &mut room), None);
        assert_eq!(spell('\u{F0B7}', &mut room), Some(&['•'][..]));
    }

    #[test]
    fn a_landscape_page_stored_upright_is_turned_back() {
        let frame = Frame { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0, rotation: 90 };
        assert_eq!(frame.extent(), (792.0, 612.0));
        assert_eq!(frame.place(0.0, 0.0), (0.0, 0.0));
        assert!(matches!(frame.turn(90.0), Turn::Upright));
    }
}
