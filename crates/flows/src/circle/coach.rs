//! A coach's one page: who gave them something new, who asked, who meets next. No scores, no ranking, no silence counted.

use career::circle::{Role, What};
use career::id::{AccountId, CircleId, SeatId};
use jiff::Zoned;
use store::Result;

use super::found::circles;
use super::{Asking, AtTable, Standing};
use crate::Desk;

/// One circle, as its coach meets it.
#[derive(Clone, Debug, PartialEq)]
pub struct CoachLine {
    /// Which circle.
    pub circle: CircleId,
    /// What it is called.
    pub name: String,
    /// When it meets next.
    pub next: Option<Zoned>,
    /// What was given to the coach and not opened since it last changed, the last one first, with the giver's name.
    pub new: Vec<(String, Standing)>,
    /// What was asked of the coach, with the name of who asks.
    pub asks: Vec<(String, Standing)>,
    /// Who is in: seats and chosen names, in the order in which they came.
    pub who: Vec<(SeatId, String)>,
}

/// The circles that somebody coaches, those that meet next first.
///
/// # Errors
/// What the store says.
pub fn coached(desk: &Desk, account: AccountId) -> Result<Vec<CoachLine>> {
    let asking = Asking { account, administrator: false };
    let mut out = Vec::new();
    for (table, own) in circles(desk, account)?.into_iter().filter(|(_, seat)| seat.role == Role::Coach) {
        let visit = table.visit(desk, asking);
        // When the coach opened a thing last; it stands in their own name.
        let opened = |id| {
            visit.all_things().iter().find_map(|known| match &known.thing.what {
                What::Opened { thing, last, .. } if *thing == id && known.seat == own.id => Some(*last),
                _ => None,
            })
        };
        let mut given: Vec<(String, Standing)> = visit
            .things()
            .filter(|standing| standing.seat != own.id)
            .map(|standing| (visit.called(standing.seat).to_owned(), standing.clone()))
            .collect();
        given.reverse();
        let (asks, mut new): (Vec<_>, Vec<_>) =
            given.into_iter().partition(|(_, given)| matches!(given.thing.what, What::Ask { settled: false, .. }));
        new.retain(|(_, given)| opened(given.id).is_none_or(|last| last < given.thing.since()));
        out.push(CoachLine {
            circle: table.id,
            name: table.charter.name.clone(),
            next: AtTable::of(desk, &visit).and_then(|at| at.next),
            new,
            asks,
            who: visit
                .seats()
                .iter()
                .filter(|seat| seat.is_member())
                .map(|seat| (seat.id, seat.called().to_owned()))
                .collect(),
        });
    }
    out.sort_by_key(|line| (line.next.is_none(), line.next.as_ref().map(Zoned::timestamp)));
    Ok(out)
}
