//! What is looked at for a person: boards, pages and feeds, what came and went, and when they are looked at next.

use askama::Template;
use axum::http::StatusCode;
use career::id::WatchId;
use flows::market::{WatchRefused, Watched, let_go as forget, look_now, rest as let_rest, watch, watches};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::kept::LookedAt;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "market/watches.html")]
struct Page {
    layout: Layout,
    all: Vec<Shown>,
    what: String,
    mend: Option<(String, String)>,
    /// Addresses of boards that have one name.
    which: Vec<String>,
}

struct Shown {
    id: WatchId,
    label: String,
    address: String,
    /// When it is looked at next, in a sentence.
    next: String,
    resting: bool,
    looking: bool,
    last: Option<Look>,
    before: Vec<Look>,
}

struct Look {
    at: String,
    /// "3 came, 1 went, 42 open".
    told: String,
    came: Vec<String>,
    came_more: usize,
    went: Vec<String>,
    went_more: usize,
    doubts: Vec<String>,
}

/// Looks before the last one that are listed.
const SHOWN: usize = 9;

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, asked.query.or_empty("what"), None, Vec::new())?)
}

fn view(
    site: &Site,
    asked: &Asked,
    what: &str,
    mend: Option<(String, String)>,
    which: Vec<String>,
) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    Ok(Page {
        layout: Layout::of(asked, "What is looked at").within("openings"),
        all: watches(&site.desk, account.id)?.into_iter().map(|watched| shown(watched, &zone)).collect(),
        what: what.to_owned(),
        mend,
        which,
    })
}

fn shown(watched: Watched, zone: &TimeZone) -> Shown {
    let Watched { id, watch, next, looking } = watched;
    let next = match (watch.resting, looking, next) {
        (true, _, _) => "It rests.".to_owned(),
        (_, true, _) => "It is being looked at.".to_owned(),
        (_, _, Some(at)) => format!("Looked at again {}.", moment(at, zone)),
        (_, _, None) => "It is looked at as soon as may be.".to_owned(),
    };
    let mut looks = watch.looks.iter().map(|look| told(look, zone));
    let last = looks.next();
    let before = looks.take(SHOWN).collect();
    Shown { id, label: watch.label, address: watch.address, next, resting: watch.resting, looking, last, before }
}

/// "Wednesday, 25 November, 14:05".
fn moment(at: Timestamp, zone: &TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    format!("{}, {}", words::day(at.date()), at.strftime("%H:%M"))
}

fn told(look: &LookedAt, zone: &TimeZone) -> Look {
    let nothing = look.came_count + look.went_count == 0;
    let change = match nothing {
        true => "Nothing came or went".to_owned(),
        false => format!("{} came, {} went", look.came_count, look.went_count),
    };
    Look {
        at: moment(look.at, zone),
        told: format!("{change}; {} there", counted(look.open, "opening", "openings")),
        came_more: look.came_count.saturating_sub(look.came.len()),
        went_more: look.went_count.saturating_sub(look.went.len()),
        came: look.came.clone(),
        went: look.went.clone(),
        doubts: look.failed.clone(),
    }
}

/// Has something looked at, by its address or by a name.
pub fn add(site: &Site, asked: &Asked) -> Answered {
    let what = asked.form.or_empty("what");
    let again = |mend: Option<(String, String)>, which| {
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, what, mend, which)?)
    };
    if what.is_empty() {
        let next = "Paste an address, or write the name of an organisation.";
        return again(Some(("Nothing stands in the field.".to_owned(), next.to_owned())), Vec::new());
    }
    match watch(&site.desk, asked.here().account.id, what) {
        Ok(_) => {
            site.work.notify_one();
            see("/openings/watches?said=watching")
        }
        Err(WatchRefused::Store(trouble)) => Err(trouble.into()),
        Err(WatchRefused::Refused(refusal)) => again(Some((refusal.what, refusal.next)), Vec::new()),
        Err(WatchRefused::WhichOne(addresses)) => again(None, addresses),
        Err(WatchRefused::TooMany) => {
            let what = "As many are looked at for you as may be.";
            let next = "Let one go that you have done with, then add this one.";
            again(Some((what.to_owned(), next.to_owned())), Vec::new())
        }
    }
}

/// One of the person's own.
fn find(site: &Site, asked: &Asked) -> Result<WatchId, Trouble> {
    let id: WatchId = asked.named("id").ok_or(Trouble::NotFound)?;
    let known = watches(&site.desk, asked.here().account.id)?.iter().any(|watched| watched.id == id);
    if known { Ok(id) } else { Err(Trouble::NotFound) }
}

/// Lets it rest.
pub fn rest(site: &Site, asked: &Asked) -> Answered {
    let_rest(&site.desk, asked.here().account.id, find(site, asked)?, true)?;
    see("/openings/watches?said=rests")
}

/// Takes it up again.
pub fn take_up(site: &Site, asked: &Asked) -> Answered {
    let_rest(&site.desk, asked.here().account.id, find(site, asked)?, false)?;
    site.work.notify_one();
    see("/openings/watches?said=looks-again")
}

/// Looks as soon as may be.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    look_now(&site.desk, asked.here().account.id, find(site, asked)?)?;
    site.work.notify_one();
    see("/openings/watches?said=looks-soon")
}

/// Lets it go.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    forget(&site.desk, asked.here().account.id, find(site, asked)?)?;
    see("/openings/watches?said=let-go")
}
