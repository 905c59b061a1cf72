//! Advice has a card one click away: the pages of a filled account are read for sentences that advise.
//!
//! A sentence that begins by telling the reader what to do is advice, unless it says how the page works. It needs a link to
//! its card under the same heading. Sentences about the page are listed in [`HOW_PAGES_WORK`]; what is a form, a button or
//! another link is left out, because it says what it does itself.

use super::browser::{Browser, House};
use super::openings::{brings, listed};
use super::places::keeps;

/// Words with which advice begins.
const ADVISES: [&str; 39] = [
    "Ask", "Look", "Write", "Read", "Talk", "Try", "Offer", "Spend", "Find", "Watch", "Go", "Let", "Do", "Begin",
    "Practise", "Send", "Tell", "Call", "Visit", "Search", "Add", "Say", "Keep", "Take", "Thank", "Meet", "Wait",
    "Learn", "Stop", "Count", "Check", "Use", "Rest", "Apply", "Avoid", "Prefer", "Never", "Always", "Give",
];

/// Sentences that say how a page works, by how they begin.
const HOW_PAGES_WORK: [&str; 1] = ["Keep what you want to go to"];

/// Sentences of a page that advise and have no card under their heading.
fn without_a_card(page: &str) -> Vec<String> {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or(page);
    let mut main = main.replace("class=\"small card-of\"", "class=\"small card-of\" >\u{1}<i ");
    for part in ["form", "button", "figure", "nav", "label", "svg", "q", "blockquote", "summary", "option"] {
        main = cut(&main, part);
    }
    let main = cut(&main, "a");
    let units = ["<h1", "<h2", "<h3"].iter().fold(main, |page, heading| page.replace(heading, "\u{2}<h"));
    units.split('\u{2}').filter(|unit| !unit.contains('\u{1}')).flat_map(advising).collect()
}

/// Leaves an element out, with all that is in it; a mark of a card within it stays.
fn cut(page: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut kept = String::new();
    let mut rest = page;
    while let Some(at) = rest.find(&open) {
        let behind = &rest[at + open.len()..];
        let is_it = behind.starts_with([' ', '>', '\n']);
        let end = behind.find(&close).filter(|_| is_it);
        let (upto, after) = match end {
            Some(end) => (at, at + open.len() + end + close.len()),
            None => (at + open.len(), at + open.len()),
        };
        kept.push_str(&rest[..upto]);
        if rest[upto..after].contains('\u{1}') {
            kept.push('\u{1}');
        }
        rest = &rest[after..];
    }
    kept + rest
}

fn advising(unit: &str) -> Vec<String> {
    let blocks = [
        "</p>",
        "</li>",
        "</dd>",
        "</dt>",
        "</td>",
        "</th>",
        "</h1>",
        "</h2>",
        "</h3>",
        "</h4>",
        "<br>",
        "<span class=\"why\">",
    ];
    let unit = blocks.iter().fold(unit.to_owned(), |unit, block| unit.replace(block, ". "));
    let mut text = String::new();
    let mut inside = false;
    for c in unit.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentences = words.split_inclusive(['.', '?', ';', ':']).map(|sentence| sentence.trim().to_owned());
    sentences
        .filter(|sentence| {
            let first = sentence.split([' ', '.', ',']).next().unwrap_or_default();
            let long = sentence.split(' ').count() >= 3;
            long && ADVISES.contains(&first) && !HOW_PAGES_WORK.iter().any(|known| sentence.starts_with(known))
        })
        .collect()
}

const POSTING: &str = "Shift Supervisor\nCopper Lantern Grocers · Oakland, CA\nYou write the weekly schedule.\n\
                       Requirements\nA forklift licence is required.\nFive years of experience as a manager are required.\n\
                       Fluent Spanish is required.\n";
const OFFER: &str = "Guaranteed job in 30 days! Only 3 seats left in our career coaching program. Book a free discovery \
                     call. Our résumé course is $2,000.";

/// Somebody with something in every room; answers the pages that advise, each with cards that must be there.
fn filled(me: &mut Browser<'_>) -> Vec<(String, &'static [&'static str])> {
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    for part in ["questions", "experiments", "conversations", "gaps", "apply", "bridge", "stop"] {
        me.post("/plan/paths/43-1011.00/unfold", &[("part", part)]);
    }
    me.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    let id = me.get("/people/new").hidden("id");
    me.post("/people/new", &[("id", &id), ("name", "Odalys Brandt"), ("close", "know")]);
    let talk = me.get(&format!("/people/{id}")).hidden("talk");
    me.post(&format!("/people/{id}/talks"), &[("talk", &talk), ("path", "43-1011.00")]);
    let place = keeps(me, "Lantern Guild evening");
    for day in ["2026-09-01", "2026-10-01", "2026-11-01"] {
        let visit = me.get(&place).hidden("visit");
        me.post(&format!("{place}/visits"), &[("visit", &visit), ("on", day), ("again", "not-sure")]);
    }
    let fields = [("title", "Weekend help"), ("organisation", "Sierra Market"), ("stage", "applied")];
    me.post("/applications/new", &[fields.as_slice(), &[("day", "2026-11-10")]].concat());
    let table = "Company,Role,Status,Date applied\nHarbor,Clerk,Applied,2026-06-01\nPier,Clerk,Rejected,2026-06-01\n";
    let brought = me.bring("/applications/bring", "", Some(("tracker.csv", table.as_bytes())));
    me.post(&brought.location.expect("it is read"), &[("row", "0"), ("row", "1")]);
    let applications = me.get("/applications?as=table&words=Sierra").body;
    let application = applications.split("<a href=\"/applications/0").nth(1).and_then(|rest| rest.split('"').next());
    let application = format!("/applications/0{}", application.expect("an application"));
    let old = [("title", "Nights"), ("organisation", "Pier"), ("stage", "applied"), ("day", "2026-10-20")];
    me.post("/applications/new", &[old.as_slice(), &[("found", "board")]].concat());
    me.post("/week", &[("hours", "12")]);
    brings(me, POSTING);
    let opening = listed(&me.get("/openings").body).remove(0);
    let begun = me.post("/circles/new", &[("name", "The quince table"), ("called", "Robin")]);
    let circle = begun.location.expect("a circle").replace("?said=circle", "");
    vec![
        ("/paths".to_owned(), &["related-work", "stay-and-change"]),
        ("/paths/43-1011.00".to_owned(), &["exposure-differs"]),
        ("/paths/insights".to_owned(), &[]),
        ("/plan".to_owned(), &["talk-to-insiders", "try-in-small", "look-again"]),
        ("/plan/paths/43-1011.00".to_owned(), &["open-questions", "several-titles", "stop-rules"]),
        ("/week".to_owned(), &["fixed-shares", "rest", "two-reminders", "talk-to-insiders"]),
        ("/week/energy".to_owned(), &["fixed-shares", "rest", "one-click"]),
        ("/week/review".to_owned(), &["open-questions", "referrals-convert"]),
        ("/hours".to_owned(), &[]),
        ("/hours/returns".to_owned(), &["referrals-convert", "few-referred", "silence"]),
        ("/hours/calendar".to_owned(), &[]),
        ("/hours/linkedin".to_owned(), &[]),
        ("/people".to_owned(), &["keep-in-touch"]),
        (format!("/people/{id}/talks/{talk}"), &["talk-to-insiders", "where-they-talk", "open-questions"]),
        ("/people/giving".to_owned(), &["give-and-ask"]),
        ("/places".to_owned(), &["places-to-go"]),
        (place, &["again-or-let-go"]),
        ("/places/for/43-1011.00".to_owned(), &["places-to-go"]),
        ("/applications".to_owned(), &["two-reminders"]),
        ("/applications/figures".to_owned(), &["silence", "time-to-answer"]),
        (application, &["two-reminders"]),
        (opening, &["ask-before-an-hour", "ask-the-board"]),
        (circle.clone(), &["peer-circle"]),
        (format!("{circle}/meeting"), &["peer-circle"]),
        ("/circles/kit".to_owned(), &["peer-circle", "job-club"]),
        ("/hard-day".to_owned(), &["silence"]),
        ("/offer".to_owned(), &[]),
        ("/known".to_owned(), &[]),
        ("/more".to_owned(), &[]),
    ]
}

#[test]
fn advice_has_a_card_one_click_away() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let step = me.get("/first/step").body;
    assert!(step.contains("href=\"/known/cards/small-steps\""), "{step}");
    let mut missing: Vec<String> = Vec::new();
    let pages = filled(&mut me);
    let mut shown: Vec<(String, String, &[&str])> =
        pages.into_iter().map(|(address, cards)| (address.clone(), me.get(&address).body, cards)).collect();
    let offer: &[&str] = &["nobody-can-promise", "hurry", "ask-in-writing", "free-first", "skills-and-motivation"];
    shown.push(("an offer".to_owned(), me.bring("/offer", OFFER, None).body, offer));
    for (address, body, cards) in shown {
        missing.extend(without_a_card(&body).into_iter().map(|sentence| format!("{address}: {sentence}")));
        let lacks = cards.iter().filter(|card| !body.contains(&format!("href=\"/known/cards/{card}\"")));
        missing.extend(lacks.map(|card| format!("{address}: no link to {card}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_sentence_that_advises_without_a_card_is_found() {
    let card = career::card::Id::TwoReminders;
    let mark = format!("<a class=\"small card-of\" href=\"/known/cards/{}\">Evidence D</a>", card.key());
    let page = |more: &str| format!("<main id=\"main\"><h2>Now</h2><p>It waits. Write to them again.{more}</p></main>");
    assert_eq!(without_a_card(&page("")), ["Write to them again."]);
    assert!(without_a_card(&page(&format!(" {mark}"))).is_empty());
    let elsewhere = format!("<h2>Later</h2><p>{mark}</p>");
    assert_eq!(
        without_a_card(&page(&format!("</p>{elsewhere}<p>"))),
        ["Write to them again."],
        "not under its heading"
    );
    assert_eq!(without_a_card("<main><h2>Now</h2>\n<ul><li>Ask them first</li></ul></main>"), ["Ask them first."]);
    assert!(
        without_a_card("<main><p>You wrote: <q>Ask them.</q> <a href=\"/x\">Look at it there</a></p></main>")
            .is_empty()
    );
}
