//! One circle: when it meets, what the next meeting is about, what stands there, who is in.

use askama::Template;
use axum::http::StatusCode;
use career::circle::access::{Action, Subject};
use career::circle::{Role, Seat, What, told};
use career::id::{CircleId, SeatId, ThingId};
use flows::circle::{AtTable, Visit, table};

use super::words::{self, Line};
use super::{asking, circle, lost, meeting};
use crate::answer::{Answered, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "circle/one.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    name: String,
    why: String,
    rules: Vec<String>,
    rhythm: String,
    next: String,
    host: String,
    you_host: bool,
    after: Option<(SeatId, String)>,
    agenda: String,
    as_coach: bool,
    may_host: bool,
    may_change: bool,
    may_invite: bool,
    may_put: bool,
    paths: Vec<(String, Line)>,
    openings: Vec<(String, Line)>,
    figures: Vec<(String, Line)>,
    minutes: Vec<Line>,
    answers: Vec<(String, Line)>,
    notes: Vec<(String, Line)>,
    invitations: Vec<Line>,
    who: Vec<Who>,
    to: Vec<To>,
    typed: String,
    new: ThingId,
    mend: Option<String>,
}

struct Who {
    address: String,
    name: String,
    what: &'static str,
    you: bool,
}

/// Somebody for whom something could be put there.
pub struct To {
    /// Their seat.
    pub seat: SeatId,
    /// What they are called, and as what.
    pub name: String,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &view(site, asked, None)?)
}

/// The same page, with what to mend.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
}

/// Others to whom something can be given, in the order in which they came.
pub fn others(visit: &Visit<'_>) -> Vec<To> {
    let own = visit.seat().map(|seat| seat.id);
    let called = |seat: &&Seat| match seat.role {
        Role::Member => seat.called().to_owned(),
        Role::Coach => format!("{}, coach", seat.called()),
    };
    let seats = visit.seats().into_iter().filter(|seat| Some(seat.id) != own);
    seats.map(|seat| To { seat: seat.id, name: called(&seat) }).collect()
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let id = circle(asked)?;
    let asking = asking(asked);
    let table = table(&site.desk, asking, id).map_err(lost)?;
    let visit = table.visit(&site.desk, asking);
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let at = AtTable::of(&site.desk, &visit).ok_or(Trouble::NotFound)?;
    let own = visit.seat().map(|seat| seat.id);
    let named = |seat: SeatId| match Some(seat) == own {
        true => "You".to_owned(),
        false => visit.called(seat).to_owned(),
    };
    let of = |wanted: Subject| {
        let mut found: Vec<(String, Line)> = visit
            .things()
            .filter(|standing| standing.thing.what.subject() == wanted)
            .map(|standing| (named(standing.seat), words::line(&visit, standing, asked.today)))
            .collect();
        found.reverse();
        found
    };
    let is_open = |standing: &&flows::circle::Standing| matches!(&standing.thing.what, What::Invitation { ends, .. } if *ends > site.desk.now());
    Ok(Page {
        layout: Layout::of(asked, table.charter.name.clone()).within("people"),
        id,
        name: table.charter.name.clone(),
        why: table.charter.why.clone(),
        rules: table.charter.rules.lines().map(str::to_owned).collect(),
        rhythm: table.charter.meets.as_ref().map(told::meets).unwrap_or_default(),
        next: at.next.as_ref().map(|next| words::meeting(next, &zone)).unwrap_or_default(),
        host: at.host.map(named).unwrap_or_default(),
        you_host: at.host.is_some() && at.host == own,
        after: at.after.map(|seat| (seat, visit.called(seat).to_owned())),
        agenda: meeting::agenda(&visit, &at, asked.today)?,
        as_coach: visit.seat().is_some_and(|seat| seat.role == Role::Coach),
        may_host: visit.may(Subject::Hosting, Action::Change),
        may_change: visit.may(Subject::Charter, Action::Change),
        may_invite: visit.may(Subject::Invitation, Action::Make),
        may_put: visit.may(Subject::Win, Action::Make),
        paths: of(Subject::Path),
        openings: of(Subject::Opening),
        figures: of(Subject::Figure),
        minutes: of(Subject::Minutes).into_iter().map(|(_, line)| line).collect(),
        answers: of(Subject::Answer),
        notes: of(Subject::CoachNote),
        invitations: visit.things().filter(is_open).map(|one| words::line(&visit, one, asked.today)).collect(),
        who: visit
            .seats()
            .iter()
            .map(|seat| Who {
                address: format!("/circles/{id}/seats/{}", seat.id),
                name: seat.called().to_owned(),
                what: match (seat.role, at.host == Some(seat.id)) {
                    (Role::Coach, _) => "coach",
                    (Role::Member, true) => "hosts",
                    (Role::Member, false) => "",
                },
                you: Some(seat.id) == own,
            })
            .collect(),
        to: others(&visit),
        typed: asked.form.or_empty("words").to_owned(),
        new: ThingId(site.desk.id()),
        mend,
    })
}
