//! HTML: a tolerant walk over tags. Scripts and styles are dropped, nothing is run or fetched.

mod bare;
mod tags;

use crate::text::entities;
use crate::text::grid::Grid;
use crate::text::run::{Face, Run};
use crate::text::{clip, encoding};
use crate::{Decoded, RawLine};

pub use bare::bare;
use tags::{Piece, Tag, Tags};

/// Open elements that are remembered; deeper ones are read without their face.
const DEEPEST: usize = 256;

/// Decodes an HTML page.
pub fn decode(bytes: &[u8]) -> Decoded {
    let decoding = encoding::decode(bytes);
    let mut decoded = lines_of(&decoding.text);
    decoded.notes.splice(0..0, decoding.doubt);
    decoded
}

/// The lines of a piece of HTML, such as a description inside another format.
pub(crate) fn lines_of(html: &str) -> Decoded {
    let mut walk = Walk::default();
    for piece in Tags::of(html) {
        match piece {
            Piece::Text(text) => walk.text(text),
            Piece::Tag(tag) => walk.tag(&tag),
        }
        if walk.grid.is_full() {
            break;
        }
    }
    walk.end_line();
    walk.grid.into_lines().into_decoded()
}

/// An open element and what it makes of the words in it.
#[derive(Clone, Default)]
struct Element {
    name: String,
    face: Face,
    hidden: bool,
    as_typed: bool,
    heading: Option<u8>,
}

#[derive(Default)]
struct Walk {
    grid: Grid,
    run: Run,
    open: Vec<Element>,
    /// For each open table, whether one of its rows is open.
    tables: Vec<bool>,
    bullet: bool,
}

impl Walk {
    fn text(&mut self, raw: &str) {
        let here = self.open.last().cloned().unwrap_or_default();
        if here.hidden || self.run.len() > crate::text::MOST_TEXT {
            return;
        }
        let text = entities::unescape(clip(raw));
        if here.as_typed {
            for (nth, line) in text.split('\n').enumerate() {
                if nth > 0 {
                    self.end_line();
                }
                self.run.push(line, here.face);
            }
        } else {
            let spaced = fold_spaces(&text, self.run.ends_open());
            self.run.push(&spaced, here.face);
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let block = is_block(&tag.name);
        if block {
            self.end_line();
        }
        self.table_tag(tag);
        match tag.name.as_str() {
            "br" => self.end_line(),
            "li" => self.bullet = !tag.closing,
            _ => {}
        }
        if tag.closing {
            self.close(&tag.name);
        } else if !is_void(&tag.name) {
            if !block && tag.says("float:right") {
                self.run.push("\t", Face::default());
            }
            self.enter(tag);
        }
    }

    fn enter(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if matches!(name, "p" | "li" | "tr" | "td" | "th" | "dt" | "dd" | "option")
            && self.open.last().is_some_and(|top| top.name == name)
        {
            self.open.pop();
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        let outer = self.open.last().cloned().unwrap_or_default();
        let heading = heading_level(name);
        let bold = matches!(name, "b" | "strong" | "th" | "dt") || heading.is_some() || tag.says("font-weight:bold");
        let face = Face {
            bold: outer.face.bold || bold,
            italic: outer.face.italic || matches!(name, "i" | "em" | "cite"),
            size: 0,
        };
        self.open.push(Element {
            name: name.to_owned(),
            face,
            hidden: outer.hidden || tag.says("display:none") || tag.is_hidden(),
            as_typed: outer.as_typed || name == "pre" || name == "textarea",
            heading: heading.or(outer.heading),
        });
    }

    fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(at);
        }
    }

    fn table_tag(&mut self, tag: &Tag<'_>) {
        match (tag.name.as_str(), tag.closing) {
            ("table", false) => self.tables.push(false),
            ("table", true) => {
                self.end_row();
                self.tables.pop();
            }
            ("tr", false) => {
                self.end_row();
                self.begin_row();
            }
            ("tr", true) => self.end_row(),
            ("td" | "th", false) => {
                self.begin_row();
                self.grid.open_cell();
            }
            _ => {}
        }
    }

    fn begin_row(&mut self) {
        if let Some(open @ false) = self.tables.last_mut() {
            *open = true;
            self.grid.open_row();
        }
    }

    fn end_row(&mut self) {
        if let Some(open @ true) = self.tables.last_mut() {
            *open = false;
            self.grid.close_row();
        }
    }

    fn end_line(&mut self) {
        if self.run.is_blank() {
            self.run = Run::default();
            return;
        }
        let heading = self.open.last().and_then(|element| element.heading);
        let line = self.run.take();
        let bullet = std::mem::take(&mut self.bullet);
        self.grid.put(RawLine { heading, bullet, ..line });
    }
}

/// White space becomes one space; three hard spaces in a row set the rest apart, as a tab does.
fn fold_spaces(text: &str, mut open: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut hard = 0;
    for c in text.chars() {
        hard = if c == '\u{a0}' { hard + 1 } else { 0 };
        if hard == 3 {
            out.push('\t');
        } else if !c.is_whitespace() {
            out.push(c);
            open = false;
        } else if !open {
            out.push(' ');
            open = true;
        }
    }
    out
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "hr" | "img" | "input" | "meta" | "link" | "wbr" | "col" | "source" | "area" | "base" | "embed"
    )
}

fn is_block(name: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    heading_level(name).is_some() || BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        lines_of(html).lines.iter().map(|line| line.to_line().text).collect()
    }

    #[test]
    fn words_stay_and_machinery_goes() {
        let html = "<!doctype html><html><head><title>CV</title><style>p{color:red}</style></head><body>\
                    <script>document.write('<p>made up</p>')</script><!-- <p>old</p> -->\
                    <h1>Ana&nbsp;Reyes</h1><p>R&amp;D cook<br>Oakland<p hidden>secret</p>\
                    <ul><li>Taught <b>newcomers</b><li>Ordered\n supplies</ul></body></html>";
        assert_eq!(texts(html), ["Ana Reyes", "R&D cook", "Oakland", "Taught newcomers", "Ordered supplies"]);
        let lines = lines_of(html).lines;
        assert_eq!((lines[0].heading, lines[0].bold), (Some(1), true));
        assert!(lines[3].bullet && lines[4].bullet);
        assert!(!lines[2].bullet);
    }

    #[test]
    fn tables_are_read_in_row_order_even_unclosed() {
        let html = "<table><tr><td>2019 – 2022<td>Cook, Blue Door<tr><td>Spanish<td>C1<td>B2</table><p>end";
        assert_eq!(texts(html), ["Cook, Blue Door 2019 – 2022", "Spanish | C1 | B2", "end"]);
    }

    #[test]
    fn broken_pages_are_read_as_far_as_they_go() {
        assert_eq!(texts("a < b and c <b>d"), ["a < b and c d"]);
        assert_eq!(texts("<p title=\"never closed>Cook</p>"), ["Cook"]);
        assert_eq!(texts("<p>Cook <!-- never closed <b>Oak</b>"), ["Cook never closed Oak"]);
        assert_eq!(texts("<script>never closed"), Vec::<String>::new());
    }

    #[test]
    fn deep_and_endless_pages_end() {
        for piece in ["<div>", "<table><tr><td>", "<", "<!--", "<a \"", "</", "&", "<b", "<script", "<li>x"] {
            let _ = lines_of(&piece.repeat(20_000));
        }
    }
}
