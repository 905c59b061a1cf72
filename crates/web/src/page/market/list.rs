//! The list: what a person brought and has looked at, or everything here; each opening once.

use askama::Template;
use career::id::{AccountId, OpeningId};
use career::posting::opening::Began;
use flows::market::{Asked as Wanted, From, Listed, OpeningLine, list};

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "market/list.html")]
struct Page {
    layout: Layout,
    /// Whether it shows what is the person's.
    yours: bool,
    q: String,
    searched: bool,
    /// The same search through everything here.
    everywhere: String,
    lines: Vec<Line>,
    /// Where it goes on.
    older: Option<String>,
    /// Whether it goes on from a list before.
    goes_on: bool,
    /// Whether nothing is here at all.
    nothing: bool,
    /// What was brought and waits for a look: how many, and where.
    waits: Option<(String, String)>,
}

struct Line {
    id: OpeningId,
    title: String,
    /// Who is looking, and where.
    at: String,
    pay: Option<String>,
    since: String,
    more: Vec<String>,
    there: bool,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    let said = asked.query.text("view");
    let q = asked.query.or_empty("q").to_owned();
    let from = From { behind: asked.query.read("behind"), skip: asked.query.read("skip").unwrap_or_default() };
    let look = |mine: bool| list(&site.desk, account, &Wanted { words: q.clone(), mine, from }, asked.today);
    let begins = q.is_empty() && from == From::default();
    let (yours, listed) = match said {
        Some("all") => (false, look(false)?),
        Some(_) => (true, look(true)?),
        None => {
            let mine = look(true)?;
            if mine.lines.is_empty() { (false, look(false)?) } else { (true, mine) }
        }
    };
    page(&Page {
        layout: Layout::of(asked, "Openings").within("openings"),
        waits: waits(site, account)?,
        nothing: begins && listed.lines.is_empty() && !asked.doors.openings,
        older: older(yours, &q, &listed),
        searched: !listed.wanted.is_empty(),
        goes_on: from != From::default(),
        everywhere: format!("/openings?view=all&q={}", words::in_address(&q)),
        lines: listed.lines.iter().map(line).collect(),
        yours,
        q,
    })
}

/// "1 waits for your look", and where.
fn waits(site: &Site, account: AccountId) -> Result<Option<(String, String)>, Trouble> {
    let mut waiting = super::bring::waiting(site, account)?;
    Ok(match waiting.len() {
        0 => None,
        1 => waiting.pop().map(|(_, address)| ("1 waits for your look".to_owned(), address)),
        many => Some((format!("{many} wait for your look"), "/openings/bring#before".to_owned())),
    })
}

fn older(yours: bool, q: &str, listed: &Listed) -> Option<String> {
    let from = listed.next?;
    let view = if yours { "yours" } else { "all" };
    let mut address = format!("/openings?view={view}");
    if !q.is_empty() {
        address.push_str(&format!("&q={}", words::in_address(q)));
    }
    if let Some(behind) = from.behind {
        address.push_str(&format!("&behind={behind}"));
    }
    if from.skip > 0 {
        address.push_str(&format!("&skip={}", from.skip));
    }
    Some(address)
}

fn line(line: &OpeningLine) -> Line {
    let mut more = Vec::new();
    if line.own {
        more.push("you brought it".to_owned());
    }
    if line.sightings > 1 {
        more.push(format!("shown by {} postings", line.sightings));
    }
    if line.signs > 0 {
        more.push(counted(line.signs, "sign", "signs"));
    }
    Line {
        id: line.id,
        title: titled(&line.title),
        at: at(line.organisation.as_deref(), &line.places),
        pay: line.pay.clone(),
        since: since(line.began),
        more,
        there: line.is_there,
    }
}

/// A title, or words in its place.
pub(super) fn titled(title: &str) -> String {
    if title.trim().is_empty() { "An opening without a title".to_owned() } else { title.to_owned() }
}

/// "Blue Door · Columbus, OH"; of many places the first ones.
pub(super) fn at(organisation: Option<&str>, places: &[String]) -> String {
    const SHOWN: usize = 3;
    let mut parts: Vec<String> = organisation.into_iter().map(str::to_owned).collect();
    let first: Vec<&str> = places.iter().take(SHOWN).map(String::as_str).collect();
    if !first.is_empty() {
        let rest = places.len().saturating_sub(SHOWN);
        let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
        parts.push(format!("{}{more}", first.join("; ")));
    }
    parts.join(" · ")
}

/// "published 3 March 2026", "first seen 3 March 2026".
pub(super) fn since(began: Began) -> String {
    match began {
        Began::Published(day) => format!("published {}", words::full_day(day)),
        Began::Seen(day) => format!("first seen {}", words::full_day(day)),
    }
}
