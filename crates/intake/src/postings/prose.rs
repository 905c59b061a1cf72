//! Descriptions → plain text, paragraphs and list items one a line. No markup survives, however often it is escaped.

use super::LONGEST_TEXT;
use crate::text::{entities, html};
use crate::wording;

/// How much of a description is looked at, in bytes: markup is longer than its words.
const LOOK: usize = 16 * LONGEST_TEXT;
/// How often markup inside markup is opened.
const DEEPEST: usize = 6;

/// The text of a description that may be HTML, escaped HTML or plain.
pub(super) fn of_any(description: &str) -> String {
    let near = description.get(..description.floor_char_boundary(LOOK)).unwrap_or(description);
    let mut text = near.to_owned();
    for _ in 0..DEEPEST {
        text = match (is_tagged(&text), is_escaped(&text)) {
            (true, _) => of_html(&text),
            (false, true) => entities::unescape(&text),
            (false, false) => return plain(&text),
        };
    }
    if is_tagged(&text) || is_escaped(&text) { plain(&text.replace(['<', '>'], " ")) } else { plain(&text) }
}

/// Several parts one below the other, empty ones left out.
pub(super) fn joined(parts: &[String]) -> String {
    let filled: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    filled.join("\n")
}

fn of_html(html: &str) -> String {
    let lines = html::lines_of(html).lines;
    lines.iter().map(|line| line.to_line().text).collect::<Vec<_>>().join("\n")
}

fn plain(text: &str) -> String {
    let unescaped = if text.contains('&') { entities::unescape(text) } else { text.to_owned() };
    // What was escaped twice may be markup now.
    let unescaped = if is_tagged(&unescaped) { unescaped.replace(['<', '>'], " ") } else { unescaped };
    let lines = unescaped.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(|line| {
        let folded = wording::folded(line);
        let (bullet, words) = wording::without_bullet(&folded);
        // "1. Cook" is a numbered item; a bullet is no word either.
        if bullet { words.to_owned() } else { folded }
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whether a tag stands in it: "<p>", "</li>", "<!--".
fn is_tagged(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        text.as_bytes().get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'))
    })
}

/// Whether markup is written as words: "&lt;p&gt;", perhaps escaped once more.
fn is_escaped(text: &str) -> bool {
    ["&lt;", "&#60;", "&#x3c;", "&#x3C;", "&amp;lt;", "&amp;amp;lt;"].iter().any(|sign| text.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_escaped_html_and_plain_text_give_the_same_words() {
        for description in [
            "<p>Cook &amp; bake</p><ul><li>Order<li>Serve</ul><script>steal()</script>",
            "&lt;p&gt;Cook &amp;amp; bake&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Order&lt;li&gt;Serve&lt;/ul&gt;",
            "Cook & bake\r\n\r\n• Order\n- Serve",
            "&amp;lt;p&amp;gt;Cook &amp;amp;amp; bake&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Order&amp;lt;p&amp;gt;Serve",
        ] {
            assert_eq!(of_any(description), "Cook & bake\nOrder\nServe", "{description}");
        }
        assert_eq!(of_any("Salary < 5 and > 3"), "Salary < 5 and > 3");
        assert_eq!(of_any(""), "");
    }
}
