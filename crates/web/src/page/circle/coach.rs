//! A coach's one page.

use askama::Template;
use flows::circle::{CoachLine, Standing, coached};

use super::words;
use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/coach.html")]
struct Page {
    layout: Layout,
    all: Vec<Shown>,
}

struct Shown {
    address: String,
    name: String,
    next: String,
    new: Vec<Line>,
    asks: Vec<Line>,
    who: Vec<(String, String)>,
}

struct Line {
    address: String,
    who: String,
    kind: &'static str,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let shown = |line: CoachLine| {
        let address = format!("/circles/{}", line.circle);
        let of = |(who, standing): (String, Standing)| Line {
            address: format!("{address}/things/{}", standing.id),
            who,
            kind: words::kind(&standing.thing.what),
        };
        Shown {
            next: line.next.map(|next| words::meeting(&next, &zone)).unwrap_or_default(),
            new: line.new.into_iter().map(of).collect(),
            asks: line.asks.into_iter().map(of).collect(),
            who: line.who.into_iter().map(|(seat, name)| (format!("{address}/seats/{seat}"), name)).collect(),
            name: line.name,
            address,
        }
    };
    let all = coached(&site.desk, account.id)?.into_iter().map(shown).collect();
    page(&Page { layout: Layout::of(asked, "For a coach").within("people"), all })
}
