//! Every route, walked as a stranger, as a guest, as another person: nobody gets anything of somebody else's.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use web::{Takes, Who, routes};

use super::browser::{Answer, Browser, House};
use super::openings::{brings, listed};
use super::places::keeps;
use super::pooled::released;

/// Words that stand in nothing but the owner's own things.
const SECRET: [&str; 12] = [
    "Valley Home",
    "weekly schedule for 18",
    "Sierra Market",
    "Copper Lantern",
    "Odalys",
    "sourdough with Odalys",
    "Lantern Guild",
    "library.example.org",
    "quince",
    "marzipan",
    "a wheelbarrow of doubt",
    "models.example.org",
];

fn tells(answer: &Answer) -> bool {
    SECRET.iter().any(|secret| answer.body.contains(secret))
}

/// Routes that take whoever asks for somebody else, or make them nobody.
const ENDS: [&str; 6] = ["/sign-out", "/sign-in", "/sign-up", "/account/erase", "/first/leave-nothing", "/first/keep"];

/// Every route with the owner's own ids in it.
fn addresses(owner: &mut Browser<'_>) -> Vec<(Method, String, Who, Takes)> {
    let you = owner.get("/you").body;
    let after = |mark: &str| you.split(mark).nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    let row = after("href=\"/you/rows/0");
    let (row, document) = (format!("0{row}"), after("href=\"/you/documents/"));
    let plan = owner.get("/plan").body;
    let task =
        plan.split("action=\"/plan/tasks/").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("x").to_owned();
    let application = owner.get("/applications?as=table&words=Sierra").body;
    let application = application.split("<a href=\"/applications/0").nth(1).and_then(|rest| rest.split('"').next());
    let application = format!("0{}", application.expect("an application"));
    let table = owner.get("/applications/bring").body;
    let table = table.split("href=\"/applications/bring/").nth(1).and_then(|rest| rest.split('"').next());
    let table = table.expect("a table").to_owned();
    let opening = listed(&owner.get("/openings").body).remove(0).replace("/openings/", "");
    let brought = owner.get("/openings/bring").body;
    let file = brought.split("href=\"/openings/files/").nth(1).and_then(|rest| rest.split('"').next()).expect("a file");
    let watches = owner.get("/openings/watches").body;
    let watch =
        watches.split("action=\"/openings/watches/").nth(1).and_then(|rest| rest.split('/').next()).expect("a watch");
    let places = owner.get("/places").body;
    let place = places.split("<p class=\"title\"><a href=\"/places/").nth(1).and_then(|rest| rest.split('"').next());
    let place = place.expect("a place").to_owned();
    let of_places = owner.get("/places/bring").body;
    let of_places = of_places.split("href=\"/places/bring/").nth(1).and_then(|rest| rest.split('"').next());
    let of_places = of_places.expect("a calendar file").to_owned();
    let calendars = owner.get("/places/calendars").body;
    let calendar = calendars.split("action=\"/places/calendars/").nth(1).and_then(|rest| rest.split('/').next());
    let calendar = calendar.expect("a calendar").to_owned();
    let circles = owner.get("/circles").body;
    let circle = circles.split("<h2><a href=\"/circles/").nth(1).and_then(|rest| rest.split('"').next());
    let circle = circle.expect("a circle").to_owned();
    let one = owner.get(&format!("/circles/{circle}")).body;
    let within = |mark: &str| {
        let mark = format!("href=\"/circles/{circle}/{mark}/");
        one.split(&mark).nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned()
    };
    let (thing, seat) = (within("things"), within("seats"));
    let people = owner.get("/people").body;
    let person = people.split("class=\"name\" href=\"/people/").nth(1).and_then(|rest| rest.split('"').next());
    let person = person.expect("somebody").to_owned();
    let list = owner.get("/people/bring").body;
    let list = list.split("href=\"/people/bring/").nth(1).and_then(|rest| rest.split('"').next());
    let list = list.expect("a list").to_owned();
    let known = owner.get(&format!("/people/{person}")).body;
    let talk =
        known.split("/talks/").nth(1).and_then(|rest| rest.split('"').next()).expect("a conversation").to_owned();
    let giving = owner.get("/people/giving").body;
    let help = giving.split("action=\"/people/giving/").nth(2).and_then(|rest| rest.split('/').next());
    let help = help.expect("a help").to_owned();
    let hours = owner.get("/hours").body;
    let entry =
        hours.split("href=\"/hours/").find_map(|rest| rest.split('"').next()?.split_once("?on=")).expect("an entry").0;
    let entry = entry.to_owned();
    let card = "job-club".to_owned();
    routes()
        .iter()
        .map(|route| {
            let id = match route.path {
                path if path.starts_with("/known/cards/") => &card,
                path if path.starts_with("/circles/") => &circle,
                path if path.starts_with("/hours/") => &entry,
                path if path.starts_with("/applications/bring/") => &table,
                path if path.starts_with("/applications/") => &application,
                path if path.starts_with("/openings/files/") => file,
                path if path.starts_with("/openings/watches/") => watch,
                path if path.starts_with("/openings/") => &opening,
                path if path.starts_with("/people/bring/") => &list,
                path if path.starts_with("/people/giving/") => &help,
                path if path.starts_with("/people/") => &person,
                path if path.starts_with("/places/bring/") => &of_places,
                path if path.starts_with("/places/calendars/") => &calendar,
                path if path.starts_with("/places/") => &place,
                path if path.contains("/documents/") => &document,
                path if path.contains("/rows/") => &row,
                path if path.contains("/tasks/") => &task,
                _ => &row,
            };
            let path = route.path.replace("{id}", id).replace("{code}", "43-1011.00").replace("{token}", "nothing");
            let path = path.replace("{thing}", &thing).replace("{seat}", &seat);
            let path = path.replace("{talk}", &talk);
            // An entry is looked for on its day.
            let path = if route.path == "/hours/{id}" { format!("{path}?on=2026-11-25") } else { path };
            let method = if route.takes == Takes::Nothing { Method::GET } else { Method::POST };
            (method, path, route.who, route.takes)
        })
        .collect()
}

fn walk(browser: &mut Browser<'_>, method: &Method, path: &str, takes: Takes) -> Answer {
    match takes {
        Takes::Nothing => browser.ask(method.clone(), path, &[], Body::empty()),
        Takes::Form => browser.post(path, &[]),
        Takes::Document => browser.bring(path, "", None),
    }
}

fn owner(house: &House) -> Browser<'_> {
    let mut owner = house.visitor().with_a_history();
    owner.post("/first/directions", &[("to", "43-1011.00")]);
    owner.post("/first/step", &[("title", "Read three advertisements"), ("day", "2026-11-26")]);
    owner.post(
        "/applications/new",
        &[("title", "Weekend help"), ("organisation", "Sierra Market"), ("stage", "applied")],
    );
    let table = "Company,Role,Status,Date applied\nValley Home,Supervisor,Applied,2026-10-01\n";
    owner.bring("/applications/bring", "", Some(("tracker.csv", table.as_bytes())));
    owner.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    brings(&mut owner, "Shift Supervisor\nCopper Lantern Grocers · Oakland, CA\nYou write the weekly schedule.\n");
    keeps(&mut owner, "Lantern Guild evening");
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Lantern Guild day\nDTSTART:20261203\nEND:VEVENT\nEND:VCALENDAR\n";
    owner.bring("/places/bring", "", Some(("guild.ics", calendar.as_bytes())));
    owner.post("/places/calendars", &[("address", "https://library.example.org/secret.ics")]);
    owner.post("/openings/watches", &[("what", "https://jobs.lever.co/copper")]);
    let begun = owner.post("/circles/new", &[("name", "The quince table"), ("called", "Robin")]);
    let circle = begun.location.expect("a circle").replace("?said=circle", "");
    owner.post(&format!("{circle}/things"), &[("what", "win"), ("words", "A quince was ripe"), ("to", "members")]);
    knows_somebody(&mut owner);
    owner.post("/hours", &[("activity", "learning"), ("minutes", "40"), ("words", "Shaped marzipan")]);
    owner.post("/account/pooled", &[("answer", "yes")]);
    released(house);
    owner.post("/known/cards/job-club/doubt", &[("words", "It is a wheelbarrow of doubt")]);
    let fields = [("speaks", "openai"), ("address", "https://models.example.org/v1"), ("name", "quince-7b")];
    assert_eq!(owner.post("/model", &fields).status, StatusCode::SEE_OTHER);
    owner
}

/// Somebody with a conversation and a help, and a list that waits.
fn knows_somebody(owner: &mut Browser<'_>) {
    let id = owner.post("/people/new", &[("line", "Odalys Brandt")]).hidden("id");
    let fields = [("id", id.as_str()), ("name", "Odalys Brandt"), ("notes", "Bakes sourdough with Odalys")];
    assert_eq!(owner.post("/people/new", &fields).status, StatusCode::SEE_OTHER);
    let talk = owner.get(&format!("/people/{id}")).hidden("talk");
    owner.post(&format!("/people/{id}/talks"), &[("talk", &talk)]);
    let help = owner.get("/people/giving").hidden("id");
    let fields = [("id", help.as_str()), ("way", "given"), ("kind", "lead"), ("with", id.as_str())];
    assert_eq!(owner.post("/people/giving", &fields).status, StatusCode::SEE_OTHER);
    let list = "BEGIN:VCARD\nVERSION:4.0\nFN:Odalys Second\nEND:VCARD\n";
    owner.bring("/people/bring", "", Some(("people.vcf", list.as_bytes())));
}

/// Everything that the owner keeps, as text, and whether they agree to be summed with others.
fn kept(owner: &mut Browser<'_>) -> String {
    let archive = owner.get("/account/archive.json").body;
    let agrees = owner.get("/account").body.contains("You agreed on");
    format!("{agrees} {}", archive.split("\"records\"").nth(1).unwrap_or_default())
}

#[test]
fn the_owner_meets_every_page_of_theirs() {
    let house = House::open();
    let mut owner = owner(&house);
    for (method, path, who, takes) in addresses(&mut owner) {
        // A link that opens nothing opens nothing for the owner either.
        if method != Method::GET || who == Who::Administrator || path.contains("/join/") {
            continue;
        }
        let answer = walk(&mut owner, &method, &path, takes);
        assert!(answer.status == StatusCode::OK || answer.status == StatusCode::SEE_OTHER, "{path}: {}", answer.status);
    }
    assert!(tells(&owner.get("/you")));
}

#[test]
fn a_stranger_gets_nothing_and_changes_nothing() {
    let house = House::open();
    let mut owner = owner(&house);
    let before = kept(&mut owner);
    for (method, path, who, takes) in addresses(&mut owner) {
        let answer = walk(&mut house.visitor(), &method, &path, takes);
        assert!(!tells(&answer), "{method} {path}");
        if who != Who::Anyone {
            let led_away = answer.location.as_deref().is_some_and(|to| to.starts_with("/sign-in"));
            assert!(led_away || answer.status == StatusCode::UNAUTHORIZED, "{method} {path}: {}", answer.status);
        }
    }
    assert_eq!(kept(&mut owner), before);
}

#[test]
fn another_account_gets_nothing_and_changes_nothing() {
    let house = House::open();
    let mut owner = owner(&house);
    let before = kept(&mut owner);
    let mut other = house.visitor();
    for (method, path, who, takes) in addresses(&mut owner) {
        if other.cookie.is_none() || ENDS.contains(&path.as_str()) {
            other = house.visitor();
            other.sign_up("kim@example.org");
        }
        let answer = walk(&mut other, &method, &path, takes);
        assert!(!tells(&answer), "{method} {path}");
        if who == Who::Administrator {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}");
        }
    }
    assert_eq!(kept(&mut owner), before);
}

#[test]
fn a_guest_gets_nothing_of_others_and_no_page_of_people() {
    let house = House::open();
    let mut owner = owner(&house);
    let before = kept(&mut owner);
    let mut guest = house.visitor();
    for (method, path, who, takes) in addresses(&mut owner) {
        if guest.cookie.is_none() || ENDS.contains(&path.as_str()) {
            guest = house.visitor();
            guest.bring("/begin", "I kept the books of a small club", None);
        }
        let answer = walk(&mut guest, &method, &path, takes);
        assert!(!tells(&answer), "{method} {path}");
        if who == Who::Person {
            assert!(answer.status != StatusCode::OK, "{method} {path}");
        }
    }
    assert_eq!(kept(&mut owner), before);
}

#[test]
fn an_administrator_meets_no_content() {
    let house = House::open();
    let mut owner = owner(&house);
    let before = kept(&mut owner);
    let mut ada = house.visitor();
    ada.sign_up("ada@example.org");
    let desk = &house.site.desk;
    let account = flows::account::accounts_of(desk, "ada@example.org").expect("accounts")[0].id;
    flows::account::name_administrator(desk, account, store::account::Role::Administrator).expect("named");
    let cookie = ada.cookie.clone();
    for (method, path, _, takes) in addresses(&mut owner) {
        ada.cookie.clone_from(&cookie);
        if path == "/sign-out" || path == "/account/erase" {
            continue;
        }
        let answer = walk(&mut ada, &method, &path, takes);
        assert!(!tells(&answer), "{method} {path}");
    }
    assert_eq!(kept(&mut owner), before);
}
