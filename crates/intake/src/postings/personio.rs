//! Personio's public feed: `<workzag-jobs>` with one `<position>` each.

use career::posting::Posting;

use super::address;
use super::batch::{Batch, Raw};
use super::document::Document;
use super::prose;
use crate::Refusal;
use crate::xml::Node;

/// Most elements that are read of one feed.
const MOST_ELEMENTS: usize = 400_000;

pub(super) fn recognises(document: &Document) -> bool {
    document
        .xml()
        .is_some_and(|(root, text)| root == "workzag-jobs" || (root == "positions" && text.contains("<position>")))
}

/// Reads a feed; it is the whole as long as the XML does not break off.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some((_, text)) = document.xml() else { return Ok(false) };
    let Some(feed) = Node::read(text, MOST_ELEMENTS) else { return Ok(false) };
    let whole = text.trim_end().ends_with(&format!("</{}>", feed.name)) || text.trim_end().ends_with("/>");
    if !whole {
        batch.note("The feed breaks off; it was read up to there.");
    }
    for node in feed.all("position") {
        if batch.is_full() {
            break;
        }
        let host = batch.context.from.and_then(address::host);
        batch.add(position(node, host.as_deref()));
    }
    Ok(whole)
}

fn position(node: &Node, host: Option<&str>) -> Raw {
    let words = |name: &str| node.words(&[name]).unwrap_or_default().to_owned();
    let id = words("id");
    let mut places = vec![words("office")];
    let more = node.child("additionalOffices").into_iter().flat_map(|offices| offices.all("office"));
    places.extend(more.map(|office| office.text.clone()));
    let employment: Vec<String> =
        [words("employmentType"), words("schedule")].into_iter().filter(|kind| !kind.is_empty()).collect();
    let posting = Posting {
        url: host.filter(|_| !id.is_empty()).map(|host| format!("https://{host}/job/{id}")),
        key: id,
        title: words("name"),
        organisation: Some(words("subcompany")),
        places,
        department: Some(words("department")),
        employment: Some(employment.join(", ")),
        text: text(node),
        ..Posting::default()
    };
    Raw { posting, published: words("createdAt"), ..Raw::default() }
}

fn text(node: &Node) -> String {
    let mut parts = Vec::new();
    let all = node.child("jobDescriptions").into_iter().flat_map(|all| all.all("jobDescription"));
    for part in all.take(100) {
        parts.push(prose::of_any(part.words(&["name"]).unwrap_or_default()));
        parts.push(prose::of_any(part.words(&["value"]).unwrap_or_default()));
    }
    prose::joined(&parts)
}
