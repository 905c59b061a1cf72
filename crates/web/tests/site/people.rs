//! People as a browser without scripts meets them: written down, brought, kept in touch with, talked to, asked about.

use axum::http::StatusCode;

use super::browser::{Browser, House};
use super::openings::{brings, listed};

/// Writes somebody down in one line, and keeps what was understood; answers their address.
fn writes(me: &mut Browser<'_>, line: &str) -> String {
    let shown = me.post("/people/new", &[("line", line)]);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "it is shown before it is kept");
    let id = shown.hidden("id");
    let field = |name: &str| {
        let rest = shown.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let (name, does, organisation) = (field("name"), field("does"), field("organisation"));
    let fields = [("id", id.as_str()), ("name", &name), ("does", &does), ("organisation", &organisation)];
    let kept = me.post("/people/new", &fields);
    assert_eq!(kept.location, Some(format!("/people/{id}?said=person-kept")), "{}", kept.body);
    format!("/people/{id}")
}

const LIST: &str = "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nORG:Harbor Works\nEMAIL:ana@example.org\nEND:VCARD\n\
                    BEGIN:VCARD\nVERSION:4.0\nFN:Ben <b>Roe</b>\nEMAIL:ben@example.org\nEND:VCARD\n\
                    BEGIN:VCARD\nVERSION:4.0\nNOTE:nobody\nEND:VCARD\n";

#[test]
fn the_door_opens_once_somebody_is_behind_it() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let today = me.get("/today").body;
    assert!(!today.contains("<a href=\"/people\"") && today.contains("<a href=\"/more\""));
    assert!(me.get("/more").body.contains("<a href=\"/people\">People</a>"));
    assert!(me.get("/people").body.contains("Write down one person"), "an empty page says the one thing to do first");
    writes(&mut me, "Ana Ruiz");
    assert!(me.get("/today").body.contains("<a href=\"/people\""));
}

#[test]
fn a_line_is_shown_with_its_parts_and_the_same_name_is_noticed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = writes(&mut me, "Ana Ruiz, analyst at Kline Depot");
    let again = me.post("/people/new", &[("line", "Ana Ruiz, met at the data meetup yesterday, <b>baker")]).body;
    assert!(again.contains("<b>Name:</b> <q>Ana Ruiz</q>") && again.contains("data meetup"), "{again}");
    assert!(again.contains(&one) && again.contains("You may know them here already"));
    assert!(!again.contains("<b>baker"), "what was typed is text");
    assert_eq!(me.get("/people").body.matches("class=\"name\"").count(), 1, "nothing was kept");
    let nothing = me.post("/people/new", &[("line", " ")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nameless = me.post("/people/new", &[("id", &house.site.desk.id().to_string()), ("does", "baker")]);
    assert!(nameless.body.contains("Write a name or an address") && nameless.body.contains("value=\"baker\""));
}

#[test]
fn the_weeks_list_comes_first_and_a_contact_ends_it() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = writes(&mut me, "Ana Ruiz");
    let page = me.get("/people").body;
    assert!(page.contains("No contact is noted yet") && page.find("This week") < page.find("Everybody"));
    let ahead = me.post(&format!("{one}/contact"), &[("day", "2026-12-01"), ("here", "")]);
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.body.contains("That day lies ahead"));
    let noted = me.post(&format!("{one}/contact"), &[("day", "2026-11-24"), ("words", "Coffee"), ("back", "/people")]);
    assert_eq!(noted.location.as_deref(), Some("/people?said=contact"));
    let page = me.get("/people").body;
    assert!(page.contains("You were in touch with people this week"), "{page}");
    assert!(me.get(&one).body.contains("Last in touch on 24 November, yesterday"));
    let out = me.post(&format!("{one}/contact/take-out"), &[("day", "2026-11-24"), ("words", "Coffee"), ("here", "")]);
    assert_eq!(out.location, Some(format!("{one}?said=contact-out")));
    assert!(me.get(&one).body.contains("No contact is noted yet"));
    let off =
        me.post(&format!("{one}/standing"), &[("standing", "snoozed"), ("until", "2026-12-24"), ("back", "/people")]);
    assert_eq!(off.location.as_deref(), Some("/people?said=standing"));
    assert!(me.get("/people").body.contains("Nobody waits this week"));
    let away = me.post(&format!("{one}/standing"), &[("standing", "paused"), ("back", "https://evil.example")]);
    assert_eq!(away.location.as_deref(), Some("/people?said=standing"), "nobody is led away by a form");
    assert_eq!(me.post(&format!("{one}/standing"), &[("standing", "dreamt")]).status, StatusCode::BAD_REQUEST);
}

#[test]
fn a_list_is_looked_over_accepted_and_taken_back() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    writes(&mut me, "Ana Ruiz");
    let brought = me.bring("/people/bring", "", Some(("people.vcf", LIST.as_bytes())));
    let at = brought.location.expect("its page");
    let page = me.get(&at);
    assert!(page.body.contains("Ben &#60;b&#62;Roe") && page.body.contains("has neither a name nor an address"));
    assert!(page.body.contains("Perhaps somebody you have"), "the same name is asked about, never joined unasked");
    let seen = page.hidden("seen");
    let person = page.body.split("<option value=\"0").nth(1).and_then(|rest| rest.split('"').next()).expect("Ana");
    let with = format!("0{person}");
    let accepted = me.post(&at, &[("seen", &seen), ("row", "0"), ("with-0", &with), ("row", "1")]);
    assert_eq!(accepted.location.as_deref(), Some("/people?said=people-accepted"), "{}", accepted.body);
    let list = me.get("/people").body;
    assert_eq!(list.matches("class=\"name\"").count(), 2, "{list}");
    assert!(list.contains("Harbor Works"));
    assert!(me.get(&at).body.contains("You accepted this"));
    let undone = me.post(&format!("{at}/undo"), &[]);
    assert_eq!(undone.location, Some(format!("{at}?said=people-taken-back")));
    let list = me.get("/people").body;
    assert!(list.matches("class=\"name\"").count() == 1 && !list.contains("Harbor Works"));
    let nothing = me.bring("/people/bring", "", Some(("a.txt", b"Dear Ana,")));
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("No list of people was found"));
}

#[test]
fn an_opening_an_application_and_a_path_say_whom_one_knows() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    writes(&mut me, "Ana Ruiz, software developer at Copper Lantern Grocers");
    brings(&mut me, "Shift Supervisor\nCopper Lantern Grocers · Oakland, CA\nYou write the weekly schedule.\n");
    let opening = listed(&me.get("/openings").body).remove(0);
    let page = me.get(&opening).body;
    assert!(page.contains("You know somebody there.") && page.contains(">Ana Ruiz</a> works there"), "{page}");
    let saved = me.post(&format!("{opening}/application"), &[]).location.expect("its page");
    assert!(me.get(&saved).body.contains("You know somebody there."));
    let path = me.get("/paths/15-1252.00").body;
    assert!(path.contains("You know somebody who does this work.") && path.contains("Ana Ruiz"));
    let person = me.get("/people?words=ana").body;
    let person = person.split("class=\"name\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("Ana");
    assert!(me.get(person).body.contains("Your application: Shift Supervisor"));
}

#[test]
fn details_are_kept_and_a_second_window_loses_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = writes(&mut me, "Ana Ruiz");
    let seen = me.get(&one).hidden("seen");
    let with = |notes: &'static str| [("name", "Ana <i>Ruiz"), ("addresses", "ana@example.org\r\n"), ("notes", notes)];
    let send = |me: &mut Browser<'_>, fields: &[(&str, &str)]| {
        let mut all = vec![("seen", seen.as_str())];
        all.extend_from_slice(fields);
        me.post(&one, &all)
    };
    assert_eq!(send(&mut me, &with("first")).status, StatusCode::SEE_OTHER);
    let conflict = send(&mut me, &with("second"));
    assert_eq!(conflict.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(conflict.body.contains("changed in another window") && conflict.body.contains("second"));
    let page = me.get(&one).body;
    assert!(
        page.contains("Ana &#60;i&#62;Ruiz") && !page.contains("<i>Ruiz") && page.contains("mailto:ana@example.org")
    );
    let wrong = [("seen", "1"), ("name", "Ana"), ("addresses", "over there")];
    assert!(me.post(&one, &wrong).body.contains("“over there” is no e-mail address"));
    assert_eq!(me.post(&format!("{one}/remove"), &[]).status, StatusCode::SEE_OTHER);
    assert!(me.get(&one).body.contains("You removed them"));
    assert_eq!(me.post(&format!("{one}/contact"), &[]).status, StatusCode::NOT_FOUND);
    me.post(&format!("{one}/erase"), &[]);
    assert_eq!(me.get(&one).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_conversation_is_prepared_noted_and_followed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/first/directions", &[("to", "43-1011.00")]);
    me.post("/first/step", &[("title", "Read three advertisements"), ("day", "2026-11-26")]);
    let one = writes(&mut me, "Ana Ruiz, office supervisor at Kline Depot");
    let talk = me.get(&one).hidden("talk");
    let at = format!("{one}/talks/{talk}");
    let prepared = me.post(&format!("{one}/talks"), &[("talk", &talk), ("path", "43-1011.00")]);
    assert_eq!(prepared.location.as_ref(), Some(&at));
    let page = me.get(&at).body;
    assert!(page.contains("Where do people who do your work talk to each other?"), "{page}");
    let about = page.split("name=\"about-").nth(1).and_then(|rest| rest.split('"').next()).expect("a question");
    let about = format!("about-{about}");
    let empty = me.post(&format!("{at}/note"), &[("day", "2026-11-25"), ("learned", " ")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let noted = me.post(
        &format!("{at}/note"),
        &[
            ("day", "2026-11-25"),
            ("learned", "Schedules <b> take half the week"),
            ("next", "Send her the draft"),
            ("places", "AIPB"),
            (about.as_str(), "shaken"),
        ],
    );
    assert_eq!(noted.location, Some(format!("{at}?said=talk-noted")), "{}", noted.body);
    let page = me.get(&at).body;
    assert!(page.contains("Schedules &#60;b&#62; take half the week") && page.contains("<li>AIPB</li>"));
    assert!(page.contains("value=\"Send her the draft\""), "what comes next is proposed in the person's own words");
    assert!(
        me.get("/people").body.contains(&format!("<a href=\"{at}\">AIPB</a>")),
        "a place that was named is not lost"
    );
    let path = me.get("/plan/paths/43-1011.00").body;
    assert!(path.contains("it does not hold") && path.contains("Schedules &#60;b&#62;"), "{path}");
    let task = house.site.desk.id().to_string();
    let fields = [("which", "follow-up"), ("task", task.as_str()), ("words", "Send her the draft")];
    assert_eq!(me.post(&format!("{at}/task"), &fields).location, Some(format!("{at}?said=task")));
    assert!(me.get("/plan").body.contains("Send her the draft"));
    assert!(me.get(&at).body.contains("In your plan: Send her the draft"));
    assert!(me.get(&one).body.contains("Last in touch on 25 November, today"));
}

#[test]
fn help_has_no_points_and_not_much_right_now_is_a_state() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("kim@example.org");
    assert!(me.get("/people/giving").body.contains("Help stands beside a person"));
    let one = writes(&mut me, "Ana Ruiz");
    let id = one.rsplit('/').next().expect("an id").to_owned();
    let help = me.get("/people/giving").hidden("id");
    let fields =
        [("id", help.as_str()), ("way", "received"), ("kind", "lead"), ("with", id.as_str()), ("words", "Mill")];
    for _ in 0..2 {
        assert_eq!(me.post("/people/giving", &fields).location.as_deref(), Some("/people/giving?said=help"));
    }
    let page = me.get("/people/giving").body;
    assert_eq!(page.matches("you received a lead").count(), 2, "once, and in the words of its button: {page}");
    assert!(me.get(&one).body.contains("you received a lead: Mill"));
    let past = me.post("/people/giving/capacity", &[("now", "not-much"), ("until", "2026-11-25")]);
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    me.post("/people/giving/capacity", &[("now", "not-much"), ("until", "2026-12-01")]);
    assert!(me.get("/people/giving").body.contains("Not much to give right now, until 1 December 2026"));
    house.clock.move_by(7 * 86_400);
    assert!(me.get("/people/giving").body.contains("You wanted to look again about now"));
}

#[test]
fn everybody_leaves_as_a_file() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    writes(&mut me, "Ana Ruiz, analyst at Kline Depot");
    let book = me.get("/people.vcf");
    assert!(book.body.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n") && book.body.contains("FN:Ana Ruiz"));
    assert!(book.header("content-disposition").contains("people.vcf"));
    assert!(me.get("/people.csv").body.contains("Ana Ruiz,analyst,Kline Depot"));
}
