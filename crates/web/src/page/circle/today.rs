//! What of one's circles stands on Today: a meeting that is near, and an answer that waits.

use career::circle::{Answered, What};
use flows::circle::{AtTable, circles};
use jiff::SignedDuration;

use super::{asking, words};
use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;

/// A meeting stands there this long before it begins.
const NEAR: SignedDuration = SignedDuration::from_hours(48);

/// Lines with their addresses: meetings first, then answers that wait for the person.
pub fn lines(site: &Site, asked: &Asked) -> Result<Vec<(String, String)>, Trouble> {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let now = site.desk.now();
    let (mut meetings, mut answers) = (Vec::new(), Vec::new());
    for (table, own) in circles(&site.desk, account.id)? {
        let visit = table.visit(&site.desk, asking(asked));
        let next = AtTable::of(&site.desk, &visit).and_then(|at| at.next);
        if let Some(next) = next.filter(|next| next.timestamp().duration_since(now) <= NEAR) {
            let words = format!("{} meets: {}", table.charter.name, words::meeting(&next, &zone));
            meetings.push((words, format!("/circles/{}/meeting", table.id)));
        }
        let waits = visit.things().filter(|standing| {
            standing.about == Some(own.id) && matches!(standing.thing.what, What::Answer { state: Answered::Waits, .. })
        });
        answers.extend(waits.map(|standing| {
            let words = format!("{} answers you: {}", visit.called(standing.seat), words::said(&standing.thing.what));
            (words, format!("/circles/{}/things/{}", table.id, standing.id))
        }));
    }
    meetings.extend(answers);
    Ok(meetings)
}
