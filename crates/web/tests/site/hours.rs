//! Hours and weeks on their pages: noted in seconds, mended, looked back at; bad input is answered and loses nothing.

use axum::http::StatusCode;

use super::browser::{Browser, House};

/// The name in the first form of the page.
fn notes(me: &mut Browser<'_>, fields: &[(&str, &str)]) -> StatusCode {
    let id = me.get("/hours").hidden("id");
    let mut all = vec![("id", id.as_str())];
    all.extend(fields);
    me.post("/hours", &all).status
}

#[test]
fn forty_minutes_just_now_take_one_press_and_stand_in_the_week() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/hours").body.contains("Nothing is noted for this week. That is fine."));
    let fields = [("activity", "applying"), ("channel", "agency"), ("minutes", "40"), ("other", "")];
    assert_eq!(notes(&mut me, &fields), StatusCode::SEE_OTHER);
    let page = me.get("/hours").body;
    assert!(page.contains("Applying · An agency or recruiter") && page.contains("40 minutes"), "{page}");
    let returns = me.get("/hours/returns").body;
    assert!(returns.contains("Too early to tell from yours"), "{returns}");
    assert!(!returns.contains("In order of what an hour"), "no order from so few");
    assert!(me.get("/hours.csv").body.contains("2026-11-25,40,applying,An agency or recruiter,"));
}

#[test]
fn what_cannot_be_kept_says_why_and_the_words_stay_in_the_form() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for (minutes, why) in [
        ("many", "is no number of minutes"),
        ("-5", "It would end before it began"),
        ("1800", "more than a day holds"),
        ("0", "That is no time yet"),
    ] {
        let answer = me.post("/hours", &[("activity", "learning"), ("other", minutes), ("words", "yeast")]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{minutes}");
        assert!(answer.body.contains(why) && answer.body.contains("value=\"yeast\""), "{minutes}: {}", answer.body);
    }
    let ahead = me.post("/hours", &[("activity", "learning"), ("other", "30"), ("day", "2027-01-01")]);
    assert!(ahead.body.contains("That day lies ahead"));
    assert!(me.get("/hours").body.contains("Nothing is noted for this week"));
}

#[test]
fn a_wrong_entry_is_mended_taken_out_put_back_and_erased() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    notes(&mut me, &[("activity", "learning"), ("minutes", "60")]);
    let page = me.get("/hours").body;
    let address = page.split("href=\"/hours/").find_map(|rest| {
        let address = rest.split('"').next()?;
        address.contains("?on=").then(|| format!("/hours/{address}"))
    });
    let address = address.expect("an entry");
    assert!(me.get(&address).body.contains("value=\"60\""));
    let (path, on) = address.split_once("?on=").expect("its day");
    let fields = [("on", on), ("minutes", "25"), ("day", on), ("activity", "people"), ("words", "Ana")];
    assert_eq!(me.post(path, &fields).status, StatusCode::SEE_OTHER);
    let page = me.get("/hours").body;
    assert!(page.contains("Time with people") && page.contains("25 minutes") && page.contains("Ana"));
    me.post(&format!("{path}/take-out"), &[("on", on)]);
    assert!(me.get("/hours").body.contains("1 taken out"));
    me.post(&format!("{path}/put-back"), &[("on", on)]);
    assert!(!me.get("/hours").body.contains("taken out</summary>"));
    me.post(&format!("{path}/erase"), &[("on", on)]);
    assert_eq!(me.get(&address).status, StatusCode::NOT_FOUND);
}

#[test]
fn the_clock_is_started_and_stopped_and_a_forgotten_one_is_asked_about() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let id = me.get("/hours").hidden("id");
    me.post("/hours/start", &[("id", &id), ("activity", "applying"), ("channel", "board")]);
    house.clock.move_by(600);
    assert!(me.get("/hours").body.contains("10 minutes so far"));
    me.post("/hours/stop", &[]);
    assert!(me.get("/hours").body.contains("10 minutes"));
    assert_eq!(me.post("/hours/stop", &[]).location.as_deref(), Some("/hours?said=clock-stood"), "stopped twice");
    // Kept, so that the session is still there when the clock was forgotten.
    me.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    me.post("/hours/start", &[("activity", "applying")]);
    house.clock.move_by(30 * 3600);
    let asked = me.post("/hours/stop", &[]);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("perhaps the clock went on by itself"));
    assert_eq!(me.post("/hours/stop", &[("minutes", "an hour")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    me.post("/hours/stop", &[("minutes", "60")]);
    assert!(!me.get("/hours").body.contains("The clock runs"));
}

#[test]
fn what_was_noted_a_moment_ago_is_taken_out_by_one_press() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let id = me.get("/hours").hidden("id");
    let fields = [("id", id.as_str()), ("activity", "learning"), ("minutes", "40")];
    let noted = me.post("/hours", &fields).location.expect("noted");
    let page = me.get(&noted).body;
    assert!(page.contains("Noted: Learning and trying out, 40 minutes, Wednesday, 25 November."), "{page}");
    me.post(&format!("/hours/{id}/take-out"), &[("on", "2026-11-25")]);
    assert!(me.get("/hours").body.contains("1 taken out"));
    assert!(!me.get(&noted).body.contains("Noted: Learning"), "taken out, it is not said any more");
}

#[test]
fn a_page_that_shows_another_clock_stops_none() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/hours/start", &[("activity", "applying"), ("channel", "board")]);
    let old = me.get("/hours").hidden("clock");
    me.post("/hours/throw-away", &[("clock", &old)]);
    me.post("/hours/start", &[("activity", "rest")]);
    house.clock.move_by(600);
    for (path, fields) in [
        ("/hours/stop", vec![("clock", old.as_str()), ("minutes", "90")]),
        ("/hours/stop", vec![("clock", old.as_str())]),
        ("/hours/throw-away", vec![("clock", old.as_str())]),
    ] {
        let answer = me.post(path, &fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Another clock runs now"), "{}", answer.body);
        assert!(answer.body.contains("10 minutes so far"), "it runs on");
    }
    let huge = me.post("/hours/stop", &[("minutes", "999999999999999999")]);
    assert_eq!(huge.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(huge.body.contains("more than a day holds") && me.get("/today").body.contains("The clock runs"));
}

#[test]
fn a_clock_started_by_two_presses_runs_and_nothing_is_refused() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for activity in ["applying", "applying", "rest"] {
        let id = me.get("/hours").hidden("id");
        let started = me.post("/hours/start", &[("id", &id), ("activity", activity)]);
        assert_eq!(started.location.as_deref(), Some("/hours?said=started"), "{activity}");
    }
    let page = me.get("/hours").body;
    assert!(page.contains("Rest, since") && page.contains("Nothing is noted for this week"), "{page}");
}

#[test]
fn what_a_week_can_hold_is_kept_and_the_next_proposal_follows_it() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    let fields = [
        ("usual", "6"),
        ("hard", "2"),
        ("stop", "17:30"),
        ("day", "wed"),
        ("day", "fri"),
        ("drains", "applying"),
        ("restores", "people"),
        ("rest", "the <b>choir</b>"),
        ("quick", "30"),
        ("scrolling", "0"),
    ];
    assert_eq!(me.post("/week/energy", &fields).location.as_deref(), Some("/week?said=energy"));
    let kept = me.get("/week/energy").body;
    assert!(kept.contains("value=\"17:30\"") && kept.contains("value=\"30\""), "{kept}");
    me.post("/week", &[("going", "hard")]);
    let week = me.get("/week").body;
    assert!(week.contains("You expect a hard week, so it asks for less."), "{week}");
    assert!(week.contains("You stop at 17:30 today, as you chose."));
    assert!(week.contains("No time goes to scrolling this week, as you chose."));
    me.post("/week", &[("going", "usual")]);
    let week = me.get("/week").body;
    assert!(
        week.contains("Rest: the &#60;b&#62;choir") || week.contains("Rest: the &lt;b&gt;choir"),
        "words stay words"
    );
    let wrong = me.post("/week/energy", &[("usual", "a lot"), ("rest", "sleep")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("value=\"sleep\"") && wrong.body.contains("Write the hours as a number"));
}

#[test]
fn stopping_for_today_leaves_nothing_open_today() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[("hours", "10")]);
    me.post("/week/blocks", &[("title", "Water the <i>plants</i>"), ("day", "2026-11-25"), ("minutes", "30")]);
    assert!(me.get("/week").body.contains("That is enough for today"));
    assert_eq!(me.post("/week/stop", &[]).location.as_deref(), Some("/week?said=stopped"));
    assert!(!me.get("/week").body.contains("<button>That is enough for today"));
}

#[test]
fn one_press_closes_the_week_and_the_next_one_can_be_proposed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[]);
    me.post("/applications/new", &[("title", "Nights"), ("stage", "applied"), ("found", "board")]);
    let page = me.get("/week/review").body;
    assert!(page.contains("1 application went out."), "{page}");
    assert!(page.contains("From 1 application nothing can be known yet"));
    assert!(page.contains("What would count: one answer, a no included."));
    assert!(!page.contains("One thing that could rest"), "no interval supports that");
    let closed = me.post("/week/review", &[("week", "2026-11-23"), ("try", "agency"), ("felt", "light")]);
    assert_eq!(closed.location.as_deref(), Some("/week?week=2026-11-30&closed=2026-11-23"));
    let next = me.get(&closed.location.expect("the next one")).body;
    assert!(next.contains("That was the week.") && next.contains("Open it again"), "{next}");
    assert!(next.contains("You try a way until 22 December 2026: agencies and recruiters."), "{next}");
    assert!(next.contains("Your next week") && next.contains("Propose a week"));
    me.post("/week", &[("week", "2026-11-30"), ("going", "usual")]);
    assert!(me.get("/week?week=2026-11-30").body.contains("in all."));
    assert_eq!(me.get("/week/review?week=2026-11-30").status, StatusCode::NOT_FOUND, "it has not begun");
    // Pressed again, nothing of it is lost; opened again, it is open.
    me.post("/week/review", &[("week", "2026-11-23")]);
    assert!(me.get("/week").body.contains("You looked back at this week."));
    me.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    house.clock.move_by(7 * 24 * 3600);
    let review = me.get("/week/review").body;
    assert!(review.contains("You try a way until 22 December 2026"), "{review}");
    me.post("/week/review/undo", &[("week", "2026-11-23")]);
    assert!(me.get("/week?week=2026-11-23").body.contains("How it went, or change it"));
    for word in ["wasted", "productive", "unfortunately", "score"] {
        assert!(!review.to_lowercase().contains(word), "{word}");
    }
}

#[test]
fn silence_is_explained_as_a_system_and_never_as_a_verdict() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    me.post("/week", &[]);
    me.post("/applications/new", &[("title", "Nights"), ("stage", "applied"), ("found", "board")]);
    let table = me.get("/applications?as=table").body;
    let id = table.split("<a href=\"/applications/0").nth(1).and_then(|rest| rest.split('"').next()).expect("kept");
    let moved = me.post(&format!("/applications/0{id}/stage"), &[("stage", "rejected"), ("day", "2026-11-25")]);
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    let page = me.get("/week/review").body;
    assert!(page.contains("1 said no.") && page.contains("three in four applicants report hearing nothing"), "{page}");
}

#[test]
fn a_calendar_and_an_export_are_read_and_nothing_of_the_files_is_kept() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let before = me.get("/account/archive.json").body;
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Coffee <b>Ana</b>\nDTSTART:20261124T090000Z\nDTEND:20261124T094500Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let page = me.bring("/hours/calendar", "", Some(("mine.ics", calendar.as_bytes())));
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Coffee &#60;b&#62;Ana") || page.body.contains("Coffee &lt;b&gt;Ana"), "{}", page.body);
    let export = "Time,Search Query\n2026/11/20 10:00:00 UTC,quinces\n";
    let counts = me.bring("/hours/linkedin", "", Some(("SearchQueries.csv", export.as_bytes())));
    assert!(counts.body.contains("November 2026") && !counts.body.contains("quinces"), "{}", counts.body);
    let kept = |archive: &str| archive.split("\"records\"").nth(1).map(str::to_owned);
    assert_eq!(kept(&me.get("/account/archive.json").body), kept(&before));
    for (path, bytes) in
        [("/hours/calendar", &b"\x89PNG"[..]), ("/hours/linkedin", b"a,b\n1,2\n"), ("/hours/calendar", b" ")]
    {
        let answer = me.bring(path, "", Some(("x", bytes)));
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.body.contains("role=\"alert\""), "{path}");
    }
    let id = page.body.split("name=\"pick\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a row");
    let named = |name: &str| format!("{name}-{id}");
    let fields = [
        ("pick", id.to_owned()),
        (&named("activity"), "people".to_owned()),
        (&named("day"), "2026-11-24".to_owned()),
        (&named("minutes"), "45".to_owned()),
        (&named("title"), "Coffee".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let noted = me.post("/hours/calendar/note", &fields).location.expect("noted");
    assert!(me.get("/hours").body.contains("45 minutes"));
    let bringing = noted.split("bringing=").nth(1).and_then(|rest| rest.split('&').next()).expect("a name").to_owned();
    assert!(me.get(&noted).body.contains("Take all of it out again"));
    let again = me.bring("/hours/calendar", "", Some(("mine.ics", calendar.as_bytes()))).body;
    assert!(again.contains("noted</span>") && !again.contains("name=\"pick\""), "noted before: {again}");
    let none = me.post("/hours/calendar/note", &[]).location.expect("back");
    assert!(me.get(&none).body.contains("Nothing was ticked, so nothing was noted."));
    me.post("/hours/calendar/undo", &[("bringing", &bringing)]);
    assert!(me.get("/hours").body.contains("1 taken out"));
}
