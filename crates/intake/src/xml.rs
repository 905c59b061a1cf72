//! XML within bounds: entities are never expanded, depth is capped, and a document that breaks off is read up to there.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::text::entities;

/// Elements inside elements beyond this depth end the reading.
const DEEPEST: usize = 256;

/// What comes next in a document.
pub(crate) enum Step<'a> {
    /// An element begins.
    Start(Element<'a>),
    /// The element begun last ends; its name without prefix.
    End(String),
    /// Words.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut all = attributes.with_checks(false).flatten().take(64);
        let found = all.find(|attribute| attribute.key.local_name().into_inner() == name);
        found.map(|attribute| entities::unescape(&attribute.value))
    }
}

/// Steps through a document once, from beginning to end.
pub(crate) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    broken: bool,
}

impl<'a> Walk<'a> {
    /// Begins at the start of a document.
    pub fn of(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Walk { reader, depth: 0, broken: false }
    }

    /// Whether the document broke off, or went deeper than anything that is read.
    pub fn is_broken(&self) -> bool {
        self.broken
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        while !self.broken {
            match self.reader.read_event() {
                Ok(Event::Start(start)) => {
                    self.depth += 1;
                    self.broken = self.depth > DEEPEST;
                    return Some(Step::Start(Element(start)));
                }
                Ok(Event::End(end)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Some(Step::End(end.local_name().into_inner().to_owned()));
                }
                Ok(Event::Text(text)) => return Some(Step::Text(text.into_inner())),
                Ok(Event::CData(text)) => return Some(Step::Text(text.into_inner())),
                Ok(Event::GeneralRef(name)) => {
                    // An entity that the document declares itself stays unread: that is how small files become huge.
                    if let Some(character) = entities::resolve(&name) {
                        return Some(Step::Text(Cow::Owned(character.to_string())));
                    }
                }
                Ok(Event::Eof) => {
                    self.broken = self.depth > 0;
                    return None;
                }
                Ok(_) => {}
                Err(_) => self.broken = true,
            }
        }
        None
    }
}

/// An element with everything in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Node {
    /// Its name without prefix.
    pub name: String,
    /// Its attributes by name without prefix.
    pub attributes: Vec<(String, String)>,
    /// The words directly in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Node>,
    /// Where in the words each of them stands, in bytes.
    pub places: Vec<usize>,
}

impl Node {
    /// Reads a document into one node; `None` where there is no element. At most `most` elements and
    /// attributes are kept.
    pub fn read(text: &str, most: usize) -> Option<Node> {
        let mut open: Vec<Node> = vec![Node::default()];
        let mut count = 0;
        for step in Walk::of(text) {
            match step {
                Step::Start(element) => {
                    let node = Node::begin(&element);
                    count += 1 + node.attributes.len();
                    if count > most {
                        break;
                    }
                    if let Some(outer) = open.last_mut() {
                        outer.places.push(outer.text.len());
                    }
                    open.push(node);
                }
                Step::End(_) if open.len() > 1 => fold_last(&mut open),
                Step::End(_) => {}
                Step::Text(words) => {
                    if let Some(node) = open.last_mut() {
                        node.text.push_str(&words);
                    }
                }
            }
        }
        while open.len() > 1 {
            fold_last(&mut open);
        }
        open.pop()?.children.into_iter().next()
    }

    fn begin(element: &Element<'_>) -> Node {
        let mut attributes = element.0.attributes();
        let attributes = attributes.with_checks(false).flatten().take(64).map(|attribute| {
            (attribute.key.local_name().into_inner().to_owned(), entities::unescape(&attribute.value))
        });
        Node { name: element.name().to_owned(), attributes: attributes.collect(), ..Node::default() }
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The first node along a path of children.
    pub fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, name| node.child(name))
    }

    /// The words at the end of a path, trimmed; `None` where there are none.
    pub fn words(&self, path: &[&str]) -> Option<&str> {
        self.at(path).map(|node| node.text.trim()).filter(|words| !words.is_empty())
    }

    /// The children of that name.
    pub fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |child| child.name == name)
    }
}

fn fold_last(open: &mut Vec<Node>) {
    if let (Some(done), Some(outer)) = (open.pop(), open.last_mut()) {
        outer.children.push(done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        Walk::of(text)
            .filter_map(|step| if let Step::Text(words) = step { Some(words.into_owned()) } else { None })
            .collect()
    }

    #[test]
    fn entities_of_the_document_are_not_expanded() {
        let bomb =
            "<!DOCTYPE a [<!ENTITY b \"boom\"><!ENTITY c \"&b;&b;&b;\">]><a>R&amp;D &c; &#233;<![CDATA[ <x> ]]></a>";
        assert_eq!(words(bomb), "R&D  é <x> ");
    }

    #[test]
    fn depth_ends_the_reading() {
        let deep = "<a>".repeat(100_000);
        let mut walk = Walk::of(&deep);
        assert!(walk.by_ref().count() <= DEEPEST + 1);
        assert!(walk.is_broken());
        assert!(Node::read(&deep, 1_000_000).is_some());
    }

    #[test]
    fn a_tree_is_found_by_names_without_prefix_even_cut_short() {
        let node = Node::read("<x:cv xmlns:x='u' x:lang='en'><x:name> Ana </x:name><job><title>Cook", 100).unwrap();
        assert_eq!(node.attribute("lang"), Some("en"));
        assert_eq!(node.words(&["name"]), Some("Ana"));
        assert_eq!(node.words(&["job", "title"]), Some("Cook"));
        assert_eq!(Node::read("no element", 100), None);
    }
}
