//! The words of a text that may be HTML, for comparing them and not for reading: no layout, at the least cost.

use std::borrow::Cow;

use super::is_block;
use super::tags::{Piece, Tags};
use crate::text::entities;
use crate::wording::cut;

/// The text without tags and with its named characters, paragraphs and list items one a line. A text without HTML is
/// given back as it is. Nothing behind the first `most` bytes is looked at.
pub fn bare(written: &str, most: usize) -> Cow<'_, str> {
    let written = cut(written, most);
    if !written.contains(['<', '&']) {
        return Cow::Borrowed(written);
    }
    // Some boards escape their HTML once more.
    let escaped = written.contains("&lt;") && !written.contains("</");
    let once = if escaped { Cow::Owned(spaced(written)) } else { Cow::Borrowed(written) };
    Cow::Owned(spaced(&without_tags(&once)))
}

fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for piece in Tags::of(html) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Tag(tag) => out.push(if is_block(&tag.name) || tag.name == "br" { '\n' } else { ' ' }),
        }
    }
    out
}

/// Named characters in their place; a hard space is a space.
fn spaced(text: &str) -> String {
    let text = entities::unescape(text);
    if text.contains('\u{a0}') { text.replace('\u{a0}', " ") } else { text }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn tags_and_named_characters_go() {
        let html =
            "<div class=\"x\"><h2>Duties</h2><ul><li>Keep &amp; close books</li><li>R&D &#8211; x</li></ul></div>";
        let lines: Vec<String> =
            bare(html, 1_000).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Duties", "Keep & close books", "R&D – x"]);
        assert_eq!(bare("&lt;p&gt;Hello&lt;/p&gt;", 1_000).trim(), "Hello");
        assert_eq!(bare("<script>alert(1)</script>Hello", 1_000).trim(), "Hello");
        assert_eq!(bare("Cook<br>Serve&nbsp;food", 1_000), "Cook\nServe food");
    }

    #[test]
    fn what_is_no_html_stays() {
        for plain in ["5 < 6 and 7 > 3", "AT&T", "a <", "&;", "&#x110000;", "<<<<"] {
            assert_eq!(bare(plain, 1_000), plain);
        }
        assert_eq!(bare("ééé", 3), "é");
    }
}
