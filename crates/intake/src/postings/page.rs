//! A saved page, without its words: its scripts, its own address, its title.

use super::batch::web_address;
use crate::text::entities;

/// How much of a page is searched for its address and title, in bytes.
const HEAD: usize = 256 * 1024;

/// The scripts of a page: attributes in small letters, and content. One pass, whatever the page is.
pub(super) fn scripts(page: &str) -> impl Iterator<Item = (String, &str)> {
    let mut rest = page;
    std::iter::from_fn(move || {
        let from = find(rest, "<script")?;
        let after = rest.get(from + 7..)?;
        let head = after.find('>')?;
        let attributes = after.get(..head.min(1_000).min(after.floor_char_boundary(1_000)))?.to_ascii_lowercase();
        let content = after.get(head + 1..)?;
        let end = find(content, "</script").unwrap_or(content.len());
        rest = content.get(end..).unwrap_or_default();
        Some((attributes, content.get(..end)?))
    })
}

/// Where a sign in small letters first stands, in any case.
fn find(text: &str, sign: &str) -> Option<usize> {
    let bytes = sign.as_bytes();
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('<').map(|at| at + from) {
        if text.as_bytes().get(at..at + bytes.len()).is_some_and(|there| there.eq_ignore_ascii_case(bytes)) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// The address that the page gives itself, or that the browser wrote into it when it was saved.
pub(super) fn address(page: &str) -> Option<String> {
    let head = page.get(..page.floor_char_boundary(HEAD)).unwrap_or(page);
    let saved =
        head.find("saved from url=(").and_then(|at| head.get(at..)?.split_once(')')?.1.split_whitespace().next());
    let canonical = tags(head, "<link").find(|tag| attribute(tag, "rel").as_deref() == Some("canonical"));
    let shared = tags(head, "<meta").find(|tag| attribute(tag, "property").as_deref() == Some("og:url"));
    let given = canonical.and_then(|tag| attribute(tag, "href")).or_else(|| attribute(shared?, "content"));
    given.and_then(|url| web_address(&url)).or_else(|| web_address(saved?))
}

/// The title of the page.
pub(super) fn title(page: &str) -> Option<String> {
    let head = page.get(..page.floor_char_boundary(HEAD)).unwrap_or(page);
    let shared = tags(head, "<meta").find(|tag| attribute(tag, "property").as_deref() == Some("og:title"));
    let shared = shared.and_then(|tag| attribute(tag, "content"));
    let own = find(head, "<title").and_then(|at| head.get(at..)?.split_once('>')?.1.split('<').next());
    shared
        .or_else(|| own.map(entities::unescape))
        .map(|title| title.trim().to_owned())
        .filter(|title| !title.is_empty())
}

/// The tags of one name.
fn tags<'p>(page: &'p str, name: &'p str) -> impl Iterator<Item = &'p str> {
    let mut rest = page;
    let all = std::iter::from_fn(move || {
        let at = find(rest, name)?;
        let inner = rest.get(at + name.len()..)?;
        let end = inner.find('>').unwrap_or(inner.len());
        rest = inner.get(end..).unwrap_or_default();
        inner.get(..end)
    });
    all.take(1_000)
}

/// An attribute of a tag, its quotes taken off.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let sign = format!("{name}=");
    let starts = lower.match_indices(&sign).map(|(at, _)| at);
    let at =
        starts.into_iter().find(|at| *at == 0 || lower.as_bytes().get(at - 1).is_some_and(u8::is_ascii_whitespace))?;
    let value = tag.get(at + sign.len()..)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => value.get(1..)?.split(quote).next()?,
        None => value.split(|c: char| c.is_whitespace() || c == '/').next()?,
    };
    Some(entities::unescape(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_its_address_and_title() {
        let page = "<HTML><head><TITLE>Cook &amp; baker</TITLE><link href='https://a.example/1' rel=\"canonical\">\
                    <script type=a>1</script><SCRIPT>2</SCRIPT><script>never closed";
        assert_eq!(address(page).as_deref(), Some("https://a.example/1"));
        assert_eq!(title(page).as_deref(), Some("Cook & baker"));
        assert_eq!(scripts(page).map(|(_, content)| content).collect::<Vec<_>>(), ["1", "2", "never closed"]);
        let saved = "<!-- saved from url=(0024)https://b.example/jobs/2 -->\n<html>";
        assert_eq!(address(saved).as_deref(), Some("https://b.example/jobs/2"));
        assert_eq!(address("<link rel=canonical href='javascript:alert(1)'>"), None);
    }
}
