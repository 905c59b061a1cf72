//! RSS, RDF and Atom. Feeds list the newest and no more, and put the organisation in a field of their own or the title.

use career::posting::Posting;
use career::posting::pay::StatedPay;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::prose;
use crate::Refusal;
use crate::xml::Node;

/// Most elements that are read of one feed.
const MOST_ELEMENTS: usize = 400_000;

pub(super) fn recognises(document: &Document) -> bool {
    document.xml().is_some_and(|(root, _)| matches!(root, "rss" | "feed" | "rdf"))
}

/// Reads a feed; what is missing from it says nothing.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some((_, text)) = document.xml() else { return Ok(false) };
    let Some(feed) = Node::read(text, MOST_ELEMENTS) else { return Ok(false) };
    let items = items(&feed);
    let convention = Convention::of(&items);
    let mut guessed = 0_usize;
    for node in &items {
        if batch.is_full() {
            break;
        }
        let mut raw = item(node);
        if raw.posting.organisation.is_none()
            && let Some((title, organisation)) = convention.split(&raw.posting.title)
        {
            (raw.posting.title, raw.posting.organisation) = (title, Some(organisation));
            guessed += 1;
        }
        batch.add(raw);
    }
    if guessed > 0 {
        batch.note(format!(
            "The feed has no field for the organisation; in {guessed} of {} postings it was taken from the title.",
            items.len()
        ));
    }
    Ok(false)
}

/// RSS has its items in the channel, RDF beside it, Atom has entries.
fn items(feed: &Node) -> Vec<&Node> {
    let channel = feed.child("channel").unwrap_or(feed);
    let all = channel.all("item").chain(feed.all("entry"));
    let beside = feed.all("item").filter(|_| feed.child("channel").is_some());
    all.chain(beside).take(super::MOST_POSTINGS + 1).collect()
}

fn item(node: &Node) -> Raw {
    let one = |names: &[&str]| named(node, names).map(str::to_owned);
    let link = link(node);
    let text = ["encoded", "content", "description", "summary"].map(|name| inner(node.child(name), 0));
    // The teaser and the whole are often both there: the longer one says more.
    let text = text.into_iter().max_by_key(String::len).unwrap_or_default();
    let posting = Posting {
        key: one(&["guid", "id"]).or(link.clone()).unwrap_or_default(),
        url: link,
        title: inner(node.child("title"), 0),
        organisation: one(ORGANISATION),
        places: places(node),
        department: one(&["department"]),
        employment: one(&["employmentType", "jobType", "job_type", "jobtype", "type"]),
        requisition: one(&["referencenumber", "requisition", "reference"]),
        text: prose::of_any(&text),
        pay: one(&["salary", "pay", "compensation"]).and_then(|words| StatedPay::of_words(&words)),
        ..Posting::default()
    };
    Raw {
        posting,
        published: one(&["pubDate", "published", "date", "issued"]).unwrap_or_default(),
        touched: one(&["updated", "modified"]).unwrap_or_default(),
        closes: one(&["expires", "expirationDate", "closingDate", "deadline", "validThrough"]).unwrap_or_default(),
        ..Raw::default()
    }
}

/// Names under which feeds put the organisation.
const ORGANISATION: &[&str] =
    &["company", "companyName", "company_name", "employer", "hiringOrganization", "organization"];

/// The words of the first child of one of these names.
fn named<'n>(node: &'n Node, names: &[&str]) -> Option<&'n str> {
    names.iter().find_map(|name| node.words(&[name]))
}

/// RSS writes the address into the element, Atom into an attribute of the one that stands for the page.
fn link(node: &Node) -> Option<String> {
    let links = || node.all("link");
    let page = |link: &&Node| matches!(link.attribute("rel"), None | Some("alternate"));
    let atom = links().filter(page).find_map(|link| link.attribute("href"));
    let rss = links().map(|link| link.text.trim()).find(|text| !text.is_empty());
    let guid = node.words(&["guid"]).filter(|guid| guid.starts_with("http"));
    rss.or(atom).or(guid).map(str::to_owned)
}

fn places(node: &Node) -> Vec<String> {
    let whole = ["location", "jobLocation", "job_location"].iter().find_map(|name| node.words(&[name]));
    if let Some(whole) = whole {
        return vec![whole.to_owned()];
    }
    let parts = ["city", "region", "state", "country"].map(|name| node.words(&[name]).unwrap_or_default().to_owned());
    vec![super::fields::place(&parts)]
}

/// Everything in an element in its order, also where Atom writes elements into it.
fn inner(node: Option<&Node>, depth: usize) -> String {
    let Some(node) = node.filter(|_| depth < 32) else { return String::new() };
    let mut out = String::new();
    let mut from = 0;
    for (child, at) in node.children.iter().zip(&node.places) {
        out.push_str(node.text.get(from..*at).unwrap_or_default());
        from = *at;
        let inline = matches!(child.name.as_str(), "b" | "strong" | "i" | "em" | "a" | "span" | "code" | "u");
        let apart = if inline { "" } else { "\n" };
        out.push_str(apart);
        out.push_str(&inner(Some(child), depth + 1));
        out.push_str(apart);
    }
    out.push_str(node.text.get(from..).unwrap_or_default());
    out
}

/// How this feed writes organisations into its titles.
#[derive(Clone, Copy)]
struct Convention {
    colon: bool,
}

impl Convention {
    /// "Blue Door: Cook" is a habit of a feed when all of its titles are so; a single one may mean anything.
    fn of(items: &[&Node]) -> Self {
        let bare = items.iter().filter(|node| named(node, ORGANISATION).is_none());
        let titles: Vec<String> =
            bare.map(|node| inner(node.child("title"), 0)).filter(|title| !title.is_empty()).collect();
        let colon = |title: &String| {
            title.split_once(": ").is_some_and(|(before, after)| !before.is_empty() && !after.is_empty())
        };
        Convention { colon: titles.len() > 1 && titles.iter().all(colon) }
    }

    /// Title and organisation.
    fn split(self, title: &str) -> Option<(String, String)> {
        let at = [" at ", " @ "].iter().find_map(|sign| title.rsplit_once(sign));
        let (title, organisation) = match self.colon {
            true => title.split_once(": ").map(|(organisation, title)| (title, organisation))?,
            false => at?,
        };
        let (title, organisation) = (title.trim(), organisation.trim());
        let named = organisation.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
        (named && !title.is_empty()).then(|| (title.to_owned(), organisation.to_owned()))
    }
}
