//! A case as a request: which page is asked for, with which form. Whoever sends it says how.

use career::circle::What;
use career::circle::access::{Action, Subject};
use career::id::ThingId;
use flows::Desk;
use jiff::civil::date;
use uuid::Uuid;

use super::scene::{PATH, Scene};
use super::{Case, Name};

/// What is asked over HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The path.
    pub path: String,
    /// The form of a change; `None` for a look.
    pub form: Option<Vec<(&'static str, String)>>,
}

/// A page that gathers things of the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its path.
    pub path: String,
}

/// The pages that gather things of the circle: none of them may show what its visitor may not see by itself.
pub fn pages(scene: &Scene) -> Vec<Page> {
    let circle = scene.circle;
    let mut paths = vec![
        "/circles".to_owned(),
        "/shared".to_owned(),
        "/shared.json".to_owned(),
        "/coach".to_owned(),
        "/today".to_owned(),
        "/admin".to_owned(),
        format!("/circles/{circle}"),
        format!("/circles/{circle}/meeting"),
        format!("/circles/{circle}/meeting.ics"),
        format!("/circles/{circle}/live"),
        format!("/circles/{circle}/share"),
        format!("/circles/{circle}/leave"),
    ];
    paths.extend(Name::ALL.map(|name| format!("/circles/{circle}/seats/{}", name.seat())));
    paths.extend(scene.things.values().map(|thing| format!("/circles/{circle}/things/{thing}")));
    paths.into_iter().map(|path| Page { path }).collect()
}

/// The request that a case is.
pub fn asked(desk: &Desk, scene: &Scene, case: Case) -> Asked {
    let circle = scene.circle;
    let at = |path: &str| format!("/circles/{circle}{path}");
    let look = |path: &str| Asked { path: at(path), form: None };
    let send = |path: &str, form: Vec<(&'static str, String)>| Asked { path: at(path), form: Some(form) };
    let seat = format!("/seats/{}", Name::Olga.seat());
    let thing = scene.things.get(&(case.cell.subject, case.for_members)).copied().unwrap_or(ThingId(Uuid::nil()));
    let table = flows::circle::read(desk, circle).ok().flatten();
    let id = || ("id", Uuid::from_u128(9_000).to_string());
    let text = |words: &str| words.to_owned();
    match (case.cell.subject, case.cell.action) {
        (Subject::Charter, Action::See) => look(""),
        (Subject::Charter, Action::Change) => {
            let seen = table.map(|table| table.revision.0).unwrap_or_default().to_string();
            send("/charter", vec![("name", text("Another name")), ("seen", seen)])
        }
        (Subject::Charter, _) => send("/close", Vec::new()),
        (Subject::Hosting, _) => {
            let to = if case.who == Name::Hana { Name::Mia.seat().to_string() } else { String::new() };
            send("/host", vec![("to", to)])
        }
        (Subject::Live, _) => look("/live"),
        (Subject::Seat, Action::See) => look(&seat),
        (Subject::Seat, Action::Change) => send(&seat, vec![("called", text("Another name"))]),
        (Subject::Seat, _) => send(&format!("{seat}/send-away"), Vec::new()),
        (Subject::Invitation, Action::Make) => send("/invitations", vec![("as", text("member"))]),
        (Subject::Answer, Action::Make) => {
            let offer = scene.things.get(&(Subject::Offer, false)).copied().unwrap_or(thing);
            send(&format!("/things/{offer}/answer"), vec![id(), ("words", text("Gladly"))])
        }
        (subject, Action::Make) => {
            let mut form = vec![id(), ("what", text(what(subject))), ("words", text("New")), ("to", text("members"))];
            match subject {
                Subject::Path => form.push(("which", format!("path:{PATH}"))),
                Subject::Opening => form.push(("which", format!("opening:{}", Uuid::from_u128(8)))),
                Subject::Figure => {
                    let own = flows::circle::shareable(desk, case.who.account(), date(2026, 11, 25));
                    let figure = own.ok().and_then(|own| own.figures.into_iter().next());
                    let words = if let Some(What::Figure { words, .. }) = figure { words } else { String::new() };
                    form.push(("which", format!("figure:{}", flows::account::digest(&words))));
                }
                Subject::CoachNote => form.push(("about", Name::Olga.seat().to_string())),
                _ => {}
            }
            send("/things", form)
        }
        (_, Action::See) => look(&format!("/things/{thing}")),
        (Subject::Answer, Action::Change) => send(&format!("/things/{thing}/settle"), vec![("say", text("yes"))]),
        (_, Action::Change) => {
            let seen = table.and_then(|table| table.revision_of(thing)).unwrap_or_default().0.to_string();
            // Nobody is ticked: what was given is given to nobody any more.
            let form = vec![("seen", seen), ("words", text("Other words")), ("to-said", text("yes"))];
            send(&format!("/things/{thing}"), form)
        }
        (_, Action::Remove) => send(&format!("/things/{thing}/take-away"), Vec::new()),
    }
}

fn what(subject: Subject) -> &'static str {
    match subject {
        Subject::Win => "win",
        Subject::Commitment => "promise",
        Subject::Ask => "ask",
        Subject::Offer => "offer",
        Subject::Minutes => "minutes",
        Subject::CoachNote => "note",
        _ => "named",
    }
}
