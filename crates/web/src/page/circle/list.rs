//! The circles that one is in; for somebody in none, how to begin without anybody's leave.

use askama::Template;
use career::circle::{Role, told};
use flows::circle::{AtTable, circles};

use super::{asking, words};
use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/list.html")]
struct Page {
    layout: Layout,
    all: Vec<Shown>,
    guest: bool,
    coaches: bool,
}

struct Shown {
    address: String,
    name: String,
    as_coach: bool,
    rhythm: String,
    next: String,
    who: String,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let found = circles(&site.desk, account.id)?;
    let shown = |(table, seat): &(flows::circle::Table, career::circle::Seat)| {
        let visit = table.visit(&site.desk, asking(asked));
        let next = AtTable::of(&site.desk, &visit).and_then(|at| at.next);
        Shown {
            address: format!("/circles/{}", table.id),
            name: table.charter.name.clone(),
            as_coach: seat.role == Role::Coach,
            rhythm: table.charter.meets.as_ref().map(told::meets).unwrap_or_default(),
            next: next.map(|next| words::meeting(&next, &zone)).unwrap_or_default(),
            who: visit.seats().iter().map(|seat| seat.called()).collect::<Vec<_>>().join(", "),
        }
    };
    page(&Page {
        layout: Layout::of(asked, "Circles").within("people"),
        guest: account.is_guest(),
        coaches: found.iter().any(|(_, seat)| seat.role == Role::Coach),
        all: found.iter().map(shown).collect(),
    })
}
