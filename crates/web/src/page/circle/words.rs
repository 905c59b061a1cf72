//! How things of a circle stand on a page.

use std::collections::BTreeMap;

use career::circle::access::{Action, Subject};
use career::circle::{Answered, Part, Promise, Role, Thing, What, fits, told};
use career::figures::{day, near_day};
use career::id::ThingId;
use flows::circle::{Standing, Visit};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// One thing as a line.
pub struct Line {
    /// Where it stands by itself.
    pub address: String,
    /// What is said.
    pub words: String,
    /// How it stands, in a few words; may be empty.
    pub note: String,
    /// For whom, where it is not for everybody.
    pub to: String,
    /// Offers that may help, with who makes them.
    pub fits: Vec<String>,
    /// Whether it can be answered or taken up.
    pub may_answer: bool,
    /// What is done with it: kept, dropped, open.
    pub class: &'static str,
}

/// What one person brings to a meeting.
pub struct PartView {
    /// What they are called.
    pub name: String,
    /// Whether it is the visitor.
    pub you: bool,
    /// What went well.
    pub wins: Vec<Line>,
    /// What was promised.
    pub promises: Vec<Line>,
    /// What would help.
    pub asks: Vec<Line>,
    /// What they can give.
    pub offers: Vec<Line>,
}

impl PartView {
    /// Whether there is nothing yet.
    pub fn is_empty(&self) -> bool {
        self.wins.is_empty() && self.promises.is_empty() && self.asks.is_empty() && self.offers.is_empty()
    }
}

/// One part of an agenda; `seen` is what the visitor may see, by name.
pub fn part(visit: &Visit<'_>, part: &Part<'_>, seen: &BTreeMap<ThingId, &Standing>, today: Date) -> PartView {
    let lines = |things: &[(ThingId, &Thing)]| {
        let of = |(id, _): &(ThingId, &Thing)| seen.get(id).copied();
        things.iter().filter_map(of).map(|standing| line(visit, standing, today)).collect()
    };
    PartView {
        name: visit.called(part.seat).to_owned(),
        you: visit.seat().is_some_and(|seat| seat.id == part.seat),
        wins: lines(&part.wins),
        promises: lines(&part.promises),
        asks: lines(&part.asks),
        offers: lines(&part.offers),
    }
}

/// Whether a list shows what kind of thing it is and nothing more: a coach reads what was given to them where it stands by
/// itself, and its owner sees that they did.
fn is_closed(visit: &Visit<'_>, standing: &Standing) -> bool {
    let is_coach = visit.seat().is_some_and(|seat| seat.role == Role::Coach && seat.id != standing.seat);
    is_coach && standing.about.is_none()
}

/// What a list says of a thing.
fn told(visit: &Visit<'_>, standing: &Standing) -> String {
    match is_closed(visit, standing) {
        true => format!("{}: open it to read it", kind(&standing.thing.what)),
        false => said(&standing.thing.what),
    }
}

/// A thing as a line.
pub fn line(visit: &Visit<'_>, standing: &Standing, today: Date) -> Line {
    let mine = visit.seat().is_some_and(|seat| seat.id == standing.seat);
    let class = match &standing.thing.what {
        What::Commitment { state: Promise::Kept(_), .. } => "done",
        What::Commitment { state: Promise::Dropped(_), .. } => "dropped",
        _ => "",
    };
    let is_ask = matches!(standing.thing.what, What::Ask { settled: false, .. });
    let helps = |offer: &&Standing| offer.seat != standing.seat && fits(&standing.thing.what, &offer.thing.what);
    let offers = visit.things().filter(|_| is_ask).filter(helps);
    let helps = offers.map(|offer| format!("{} may help: {}", visit.called(offer.seat), told(visit, offer)));
    Line {
        address: format!("/circles/{}/things/{}", visit.id(), standing.id),
        words: told(visit, standing),
        note: if is_closed(visit, standing) { String::new() } else { note(&standing.thing.what, today) },
        to: if mine { named(visit, standing) } else { String::new() },
        fits: helps.take(2).collect(),
        may_answer: is_answered(&standing.thing.what) && visit.may_answer(standing),
        class,
    }
}

fn is_answered(what: &What) -> bool {
    matches!(what, What::Ask { settled: false, .. } | What::Offer { .. })
}

/// For whom a thing stands there, in a few words; empty where it is for every member and for nobody else.
pub fn named(visit: &Visit<'_>, standing: &Standing) -> String {
    match (standing.thing.what.subject(), standing.about) {
        (Subject::Answer | Subject::CoachNote, Some(about)) => return format!("for you and {}", visit.called(about)),
        (Subject::Minutes | Subject::Invitation, _) => return String::new(),
        _ => {}
    }
    let audience = &standing.thing.audience;
    let names: Vec<&str> = audience.seats.iter().map(|seat| visit.called(*seat)).collect();
    match (audience.members, names.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("for the members and {}", names.join(", ")),
        (false, true) => "for you alone".to_owned(),
        (false, false) => format!("for {}", names.join(", ")),
    }
}

/// What is said.
pub fn said(what: &What) -> String {
    match what {
        What::Win { words }
        | What::Commitment { words, .. }
        | What::Ask { words, .. }
        | What::Figure { words, .. }
        | What::Answer { words, .. }
        | What::Minutes { words, .. }
        | What::CoachNote { words } => words.clone(),
        What::Offer { words, half } => match (half, words.is_empty()) {
            (Some(half), true) => format!("Half an hour on {}", half.title),
            (Some(half), false) => format!("Half an hour on {}: {words}", half.title),
            (None, _) => words.clone(),
        },
        What::Path { title, why, .. } if why.is_empty() => title.clone(),
        What::Path { title, why, .. } => format!("{title}: {why}"),
        What::Opening { title, place, .. } if place.is_empty() => title.clone(),
        What::Opening { title, place, .. } => format!("{title}, {place}"),
        What::Invitation { role: Role::Member, .. } => "An invitation for a member".to_owned(),
        What::Invitation { role: Role::Coach, .. } => "An invitation for a coach".to_owned(),
        What::Opened { times, .. } => {
            format!("Opened {}", crate::report::view::counted(*times as usize, "time", "times"))
        }
    }
}

/// How it stands, in a few words.
pub fn note(what: &What, today: Date) -> String {
    match what {
        What::Commitment { .. } => told::promise(what, today),
        What::Ask { settled: true, .. } => "settled".to_owned(),
        What::Offer { half: Some(half), .. } => {
            format!("at most {} in 30 days", crate::report::view::counted(usize::from(half.a_month), "time", "times"))
        }
        What::Path { chosen: false, .. } => "no longer in the plan".to_owned(),
        What::Answer { state: Answered::Waits, .. } => "waits for an answer".to_owned(),
        What::Answer { state: Answered::Yes, .. } => "yes".to_owned(),
        What::Answer { state: Answered::NotNow, .. } => "not now".to_owned(),
        What::Minutes { day: on, .. } => day(*on),
        What::Invitation { ends, .. } => format!("open until {} UTC", moment(*ends, &TimeZone::UTC)),
        _ => String::new(),
    }
}

/// What kind of thing it is.
pub fn kind(what: &What) -> &'static str {
    match what {
        What::Win { .. } => "Went well",
        What::Commitment { .. } => "Promise",
        What::Ask { .. } => "Ask",
        What::Offer { .. } => "Offer",
        What::Path { .. } => "Path",
        What::Opening { .. } => "Opening",
        What::Figure { .. } => "Figure",
        What::Answer { .. } => "Answer",
        What::Minutes { .. } => "Minutes",
        What::CoachNote { .. } => "A coach’s note",
        What::Invitation { .. } => "Invitation",
        What::Opened { .. } => "Opened",
    }
}

/// "Wednesday, 25 November, 14:05".
pub fn moment(at: Timestamp, zone: &TimeZone) -> String {
    clock(&at.to_zoned(zone.clone()))
}

fn clock(at: &Zoned) -> String {
    format!("{}, {}", day(at.date()), at.strftime("%H:%M"))
}

/// When a meeting is: by the circle's clocks, and by the visitor's where they show another time.
pub fn meeting(at: &Zoned, zone: &TimeZone) -> String {
    let theirs = at.timestamp().to_zoned(zone.clone());
    let name = at.time_zone().iana_name().unwrap_or("UTC").replace('_', " ");
    match theirs.datetime() == at.datetime() {
        true => clock(at),
        false => format!("{} by the clocks of {name}, {} by yours", clock(at), clock(&theirs)),
    }
}

/// When something was put there.
pub fn since(on: Timestamp, zone: &TimeZone, today: Date) -> String {
    near_day(on.to_zoned(zone.clone()).date(), today)
}

/// What there are as many of as may be.
pub fn full(of: &str) -> &'static str {
    match of {
        "circles" => "You are in as many circles as one can be in. Leave one that has ended, then try once more.",
        "members" => "There are eight members already; that is as many as a circle has.",
        "coaches" => "There are two coaches already; that is as many as a circle has.",
        "open invitations" => "Ten invitations are open. Take one back that is not needed, then make a new one.",
        "things of yours" => "As much of yours stands here as may. Take something old back, then add this.",
        "half hours of this offer in 30 days" => {
            "This offer is taken up as often as it can be for now. Ask again in some weeks."
        }
        _ => "That was often enough for now. Wait a quarter of an hour, then try once more.",
    }
}

/// Whether somebody may take it back.
pub fn may_take_away(visit: &Visit<'_>, standing: &Standing) -> bool {
    visit.may_with(standing, Action::Remove)
}
