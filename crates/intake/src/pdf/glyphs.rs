//! The glyphs of one page, upright and cleaned: what the library hands on, in one frame of reference.
//!
//! We take single glyphs, not the library's words or lines: their origins and advances are exact, and every decision
//! about words, lines and columns then rests on the same figures.

use pdf_oxide::PdfDocument;
use pdf_oxide::extractors::TextExtractor;
use pdf_oxide::layout::TextChar;

use super::dots::Dot;
use super::ligatures::{Effs, FF, FFI, FI, UNKNOWN};

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
    /// Small shapes that may be bullets.
    pub dots: Vec<Dot>,
}

/// Text smaller than this cannot be read by a person; it is skipped.
const SMALLEST: f32 = 1.5;
/// Bytes of one page's content that are parsed; drawings can be large, pages of text are not.
const MOST_CONTENT: usize = 12 * 1024 * 1024;

/// More small shapes than this on one page are a drawing.
const MOST_DOTS: usize = 400;

/// Takes the glyphs of page `index` (from 0), at most `limit` of them.
pub(super) fn of_page(doc: &PdfDocument, index: usize, limit: usize) -> PageGlyphs {
    let frame = Frame::of_page(doc, index);
    let (width, height) = frame.extent();
    let mut page = PageGlyphs { width, height, ..PageGlyphs::default() };
    page.dots = dots(doc, index, &frame);
    let chars = chars(doc, index).unwrap_or_default();
    let effs = Effs::of(&chars);
    for (at, char) in chars.iter().take(limit).enumerate() {
        let sound = [char.origin_x, char.origin_y, char.font_size, char.advance_width].iter().all(|v| v.is_finite());
        if !sound || char.font_size < SMALLEST {
            continue;
        }
        let (x, base) = frame.place(char.origin_x, char.origin_y);
        let seen = -1.0..=1.0;
        if !seen.contains(&(x / width - 0.5)) || !seen.contains(&(base / height - 0.5)) {
            continue;
        }
        let turn = frame.turn(char.rotation_degrees);
        if !matches!(turn, Turn::Upright)
            && char.char == ' '
            && advance_of_turned(char, chars.get(at + 1)) < 0.15 * char.font_size
        {
            // The library takes kerning for a space.
            continue;
        }
        match turn {
            Turn::Upright => add(&mut page.upright, &effs, char, x, base, char.advance_width.max(0.0)),
            Turn::Up => add(&mut page.turned, &effs, char, -base, x, advance_of_turned(char, chars.get(at + 1))),
            Turn::Down => add(&mut page.turned, &effs, char, base, -x, advance_of_turned(char, chars.get(at + 1))),
            Turn::Other => {}
        }
    }
    page.upright
        .retain(|glyph| glyph.end > -1.0 && glyph.x < width + 1.0 && glyph.base > 0.0 && glyph.base < height + 2.0);
    page
}

/// The library gives no advance for turned text: it is the distance to the next character of the same run.
fn advance_of_turned(char: &TextChar, next: Option<&TextChar>) -> f32 {
    let step =
        next.map_or(0.0, |next| (next.origin_x - char.origin_x).abs().max((next.origin_y - char.origin_y).abs()));
    if step > 0.0 && step < 1.3 * char.font_size { step } else { char.font_size * 0.5 }
}

/// The characters of a page as the library decodes them, in the order of the content stream.
fn chars(doc: &PdfDocument, index: usize) -> Option<Vec<TextChar>> {
    let mut content = doc.get_page_content_data(index).ok()?;
    if content.len() > MOST_CONTENT || !PdfDocument::may_contain_text_public(&content) {
        return None;
    }
    mute_actual_text(&mut content);
    let page = doc.get_page_for_debug(index).ok()?;
    let mut extractor = TextExtractor::new();
    extractor.set_page_index(u32::try_from(index).unwrap_or(0));
    if let Some(resources) = page.as_dict().and_then(|page| page.get("Resources")) {
        extractor.set_resources(resources.clone());
        extractor.set_document(doc);
        doc.load_fonts_public(resources, &mut extractor).ok();
    }
    extractor.extract_owned(&content).ok()
}

/// Small filled shapes of a page, about as wide as high.
fn dots(doc: &PdfDocument, index: usize, frame: &Frame) -> Vec<Dot> {
    let content = doc.get_page_content_data(index).map_or(usize::MAX, |content| content.len());
    if content > MOST_CONTENT {
        return Vec::new();
    }
    let shapes = doc.extract_paths(index).unwrap_or_default();
    let dots = shapes.iter().filter(|shape| shape.fill_color.is_some()).filter_map(|shape| {
        let (width, height) = (shape.bbox.width.abs(), shape.bbox.height.abs());
        let round = width > 0.8 && width < 9.0 && height > 0.5 * width && height < 2.0 * width;
        let (x, y) = frame.place(shape.bbox.x + shape.bbox.width / 2.0, shape.bbox.y + shape.bbox.height / 2.0);
        (round && x.is_finite() && y.is_finite()).then_some(Dot { x, y, extent: width.max(height) })
    });
    dots.take(MOST_DOTS).collect()
}

/// Where a document spells a glyph out (`/ActualText`), the library shows the spelling in the glyph's own font, which
/// shifts all that follows. The key is made unknown; `ligatures` spells such glyphs instead.
fn mute_actual_text(content: &mut [u8]) {
    const KEY: &[u8] = b"/ActualText";
    let mut from = 0;
    while let Some(at) = content.get(from..).and_then(|rest| rest.windows(KEY.len()).position(|bytes| bytes == KEY)) {
        from += at + KEY.len();
        if let Some(letter) = content.get_mut(from - KEY.len() + 1) {
            *letter = b'Y';
        }
    }
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

fn add(glyphs: &mut Vec<Glyph>, effs: &Effs<'_>, char: &TextChar, x: f32, base: f32, advance: f32) {
    let symbolic = is_icon_font(&char.font_name);
    let mut letters = ['\0'; 3];
    let ch = bullet_of_symbol_font(effs.ligature(char).unwrap_or(char.char), is_symbol_font(&char.font_name));
    let letters = match spell(ch, &mut letters) {
        Some(letters) => letters,
        None => return,
    };
    let share = advance / letters.len() as f32;
    for (at, ch) in letters.iter().enumerate() {
        let x = x + share * at as f32;
        let icon = *ch != ' ' && (symbolic && !is_bullet(*ch) || is_icon(*ch)) && *ch != UNKNOWN;
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
            room[0] = ch;
            return Some(&room[..1]);
        }
    };
    room[..spelled.len()].copy_from_slice(spelled);
    Some(&room[..spelled.len()])
}

/// Word sets its bullets in Symbol and Wingdings, whose letters arrive as private characters. In other fonts most of
/// these are pictures.
fn bullet_of_symbol_font(ch: char, symbol: bool) -> char {
    match ch {
        '\u{F0B7}' => '•',
        '\u{F0A7}' => '▪',
        '\u{F06C}' | '\u{F09F}' | '\u{F0A1}' if symbol => '•',
        '\u{F06E}' | '\u{F0A8}' if symbol => '▪',
        '\u{F0D8}' | '\u{F0E0}' if symbol => '➢',
        '\u{F0FC}' if symbol => '✓',
        '\u{F076}' if symbol => '❖',
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
        FI | FF | FFI => false,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => true,
        '\u{2302}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' => true,
        _ => false,
    }
}

fn is_symbol_font(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.contains("symbol") || name.contains("wingdings")
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
        assert_eq!(bullet_of_symbol_font('\u{F0B7}', false), '•');
        assert_eq!(bullet_of_symbol_font('\u{F0E0}', false), '\u{F0E0}', "an envelope in an icon font");
    }

    #[test]
    fn a_landscape_page_stored_upright_is_turned_back() {
        let frame = Frame { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0, rotation: 90 };
        assert_eq!(frame.extent(), (792.0, 612.0));
        assert_eq!(frame.place(0.0, 0.0), (0.0, 0.0));
        assert!(matches!(frame.turn(90.0), Turn::Upright));
    }
}
