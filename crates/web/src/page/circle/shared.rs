//! What one has given to whom, who opened it, and taking it back.

use askama::Template;
use flows::circle::{Given, my_words, shared};

use super::words;
use crate::answer::{Answered, attachment, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/shared.html")]
struct Page {
    layout: Layout,
    all: Vec<Shown>,
}

struct Shown {
    address: String,
    circle: String,
    kind: &'static str,
    words: String,
    to: String,
    since: String,
    opened: Vec<String>,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let shown = |given: Given| Shown {
        address: format!("/circles/{}/things/{}", given.circle, given.standing.id),
        kind: words::kind(&given.standing.thing.what),
        words: words::said(&given.standing.thing.what),
        to: whom(&given),
        circle: given.circle_name,
        since: words::since(given.standing.thing.on, &zone, asked.today),
        opened: given
            .opened
            .iter()
            .map(|by| format!("{} opened it, last on {}", by.name, words::moment(by.last, &zone)))
            .collect(),
    };
    let all = shared(&site.desk, account.id)?.into_iter().map(shown).collect();
    page(&Page { layout: Layout::of(asked, "What you share").within("people"), all })
}

fn whom(given: &Given) -> String {
    let audience = &given.standing.thing.audience;
    match (audience.members, given.to.is_empty()) {
        (true, true) => "every member".to_owned(),
        (true, false) => format!("every member, and {}", given.to.join(", ")),
        (false, true) => "nobody but you".to_owned(),
        (false, false) => given.to.join(", "),
    }
}

/// One's own words, as a file.
pub fn give(site: &Site, asked: &Asked) -> Answered {
    let text = my_words(&site.desk, asked.here().account.id)?;
    attachment("my-words.json", "application/json", text.into_bytes())
}
