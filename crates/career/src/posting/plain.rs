//! A description as plain text: what is left of HTML is taken away, so that words are compared and not their dress.

use std::borrow::Cow;

/// The text without tags and with its named characters, paragraphs and list items one a line. A text without HTML is
/// given back as it is. Nothing behind the first `most` bytes is looked at.
pub fn text(written: &str, most: usize) -> Cow<'_, str> {
    let written = written.get(..written.floor_char_boundary(most)).unwrap_or(written);
    if !written.contains(['<', '&']) {
        return Cow::Borrowed(written);
    }
    // Some boards escape their HTML once more.
    let escaped = written.contains("&lt;") && !written.contains("</");
    let once = if escaped { Cow::Owned(named(written)) } else { Cow::Borrowed(written) };
    Cow::Owned(named(&without_tags(&once)))
}

/// Elements that begin a line.
const BLOCKS: [&str; 16] =
    ["p", "br", "li", "ul", "ol", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "table", "hr"];
/// Elements whose inside nobody reads.
const UNREAD: [&str; 2] = ["script", "style"];
/// Longest tag; what is longer is no tag.
const LONGEST_TAG: usize = 2_000;

fn without_tags(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let inside = from.get(1..).unwrap_or_default();
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        let end = inside.bytes().take(LONGEST_TAG).position(|byte| byte == b'>').filter(|_| is_tag);
        let Some(end) = end else {
            out.push('<');
            rest = inside;
            continue;
        };
        let name = inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let name = name.to_ascii_lowercase();
        out.push(if BLOCKS.contains(&name.as_str()) { '\n' } else { ' ' });
        rest = inside.get(end + 1..).unwrap_or_default();
        if UNREAD.contains(&name.as_str()) && !inside.starts_with('/') {
            let closing = format!("</{name}");
            rest = rest.find(&closing).and_then(|at| rest.get(at..)).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

fn named(text: &str) -> String {
    const NAMES: [(&str, &str); 20] = [
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("nbsp", " "),
        ("ndash", "–"),
        ("mdash", "—"),
        ("bull", "•"),
        ("middot", "·"),
        ("rsquo", "’"),
        ("lsquo", "‘"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("hellip", "…"),
        ("eacute", "é"),
        ("ensp", " "),
        ("emsp", " "),
        ("pound", "£"),
        ("euro", "€"),
    ];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let name = from.get(1..).and_then(|tail| tail.get(..tail.bytes().take(12).position(|byte| byte == b';')?));
        let known = name.and_then(|name| NAMES.iter().find(|(known, _)| *known == name));
        let length = name.map_or(1, |name| name.len() + 2);
        match (known, name.and_then(numbered)) {
            (Some((_, character)), _) => out.push_str(character),
            (None, Some(character)) => out.push(character),
            (None, None) => {
                out.push('&');
                rest = from.get(1..).unwrap_or_default();
                continue;
            }
        }
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(|c| if c == '\u{a0}' { ' ' } else { c })
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn tags_and_named_characters_go() {
        let html =
            "<div class=\"x\"><h2>Duties</h2><ul><li>Keep &amp; close books</li><li>R&D &#8211; x</li></ul></div>";
        let lines: Vec<String> =
            text(html, 1_000).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["Duties", "Keep & close books", "R&D – x"]);
        assert_eq!(text("&lt;p&gt;Hello&lt;/p&gt;", 1_000).trim(), "Hello");
        assert_eq!(text("<script>alert(1)</script>Hello", 1_000).trim(), "Hello");
    }

    #[test]
    fn what_is_no_html_stays() {
        for plain in ["5 < 6 and 7 > 3", "AT&T", "a <", "&;", "&#x110000;", "<<<<"] {
            assert_eq!(text(plain, 1_000), plain);
        }
        assert_eq!(text("ééé", 3), "é");
    }
}
