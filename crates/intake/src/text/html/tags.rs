//! HTML as a row of texts and tags, in one pass over the bytes.

/// A stretch of text, or a tag.
pub(super) enum Piece<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

/// A tag as it stands in the page.
pub(super) struct Tag<'a> {
    /// In lower case.
    pub name: String,
    pub closing: bool,
    attributes: &'a str,
}

impl Tag<'_> {
    /// Whether its style says so; spaces and case do not matter.
    pub fn says(&self, style: &str) -> bool {
        let near = self.attributes.get(..self.attributes.len().min(1_000)).unwrap_or_default();
        let dense: String = near.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_lowercase()).collect();
        dense.contains(style)
    }

    /// Whether it is marked as hidden.
    pub fn is_hidden(&self) -> bool {
        let near = self.attributes.get(..self.attributes.len().min(1_000)).unwrap_or_default();
        near.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("hidden"))
    }
}

/// Walks over a page. Each search that comes back with nothing is not made again, so the walk stays linear.
pub(super) struct Tags<'a> {
    rest: &'a str,
    quotes_close: bool,
    comments_close: bool,
}

impl<'a> Tags<'a> {
    pub fn of(page: &'a str) -> Self {
        Tags { rest: page, quotes_close: true, comments_close: true }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// What follows a `<`: a comment, a declaration, a tag, or words after all.
    fn markup(&mut self) -> Option<Piece<'a>> {
        if self.rest.starts_with("<!--") && self.comments_close {
            match self.rest.find("-->") {
                Some(end) => {
                    self.skip(end + 3);
                    return None;
                }
                None => self.comments_close = false,
            }
        }
        let second = self.rest.as_bytes().get(1).copied().unwrap_or_default();
        if self.rest.starts_with("<!--") {
            self.skip(4);
            return None;
        }
        if !second.is_ascii_alphabetic() && !matches!(second, b'/' | b'!' | b'?') {
            let text = self.rest.get(..1).unwrap_or_default();
            self.skip(1);
            return Some(Piece::Text(text));
        }
        let Some(end) = self.end_of_tag() else {
            self.rest = "";
            return None;
        };
        let inner = self.rest.get(1..end).unwrap_or_default();
        self.skip(end + 1);
        let tag = read_tag(inner)?;
        if !tag.closing && is_machinery(&tag.name) {
            self.skip_to_end_of(&tag.name);
        }
        Some(Piece::Tag(tag))
    }

    /// Where the tag ends; a `>` inside quotes does not end it, unless the quotes never close.
    fn end_of_tag(&mut self) -> Option<usize> {
        if self.quotes_close {
            let mut quote = None;
            for (at, byte) in self.rest.bytes().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return Some(at),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), _) if open == byte => quote = None,
                    _ => {}
                }
            }
            self.quotes_close = false;
        }
        self.rest.find('>')
    }

    fn skip_to_end_of(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest.get(from..).and_then(|rest| rest.find("</")).map(|at| at + from) {
            let after = self.rest.as_bytes().get(at + 2..at + 2 + name.len());
            if after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes())) {
                self.skip(at);
                return;
            }
            from = at + 2;
        }
        self.rest = "";
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while !self.rest.is_empty() {
            let at = self.rest.find('<').unwrap_or(self.rest.len());
            if at > 0 {
                let text = self.rest.get(..at).unwrap_or_default();
                self.skip(at);
                return Some(Piece::Text(text));
            }
            if let Some(piece) = self.markup() {
                return Some(piece);
            }
        }
        None
    }
}

fn read_tag(inner: &str) -> Option<Tag<'_>> {
    let closing = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let length = inner.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
    let name = inner.get(..length.min(32))?.to_ascii_lowercase();
    let attributes = inner.get(length..).unwrap_or_default();
    (!name.is_empty()).then_some(Tag { name, closing, attributes })
}

/// Elements whose content is no text of the page.
fn is_machinery(name: &str) -> bool {
    matches!(name, "script" | "style" | "template" | "svg" | "title" | "noscript" | "iframe" | "object" | "math")
}
