//! Places as a browser without scripts meets them: suggested, kept in one press, written down, visited, brought as a
//! calendar, and given as one.

use axum::http::StatusCode;

use super::browser::{Browser, House};

const CALENDAR: &str = "BEGIN:VCALENDAR\nX-WR-CALNAME:Town library\nBEGIN:VEVENT\nUID:1\nSUMMARY:Résumé <b>evening</b>\nDTSTART:20261203T183000Z\nDTEND:20261203T200000Z\nLOCATION:Mill Lane 4\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Job club\nDTSTART;VALUE=DATE:20261204\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\nSUMMARY:Long ago\nDTSTART:20200101\nEND:VEVENT\nEND:VCALENDAR\n";

/// Writes one down; answers its address.
pub fn keeps(me: &mut Browser<'_>, name: &str) -> String {
    let id = me.get("/places/new").hidden("id");
    let fields = [("id", id.as_str()), ("name", name), ("kind", "meet-up"), ("at", "Oakland"), ("next", "2026-12-10")];
    let kept = me.post("/places/new", &fields);
    assert_eq!(kept.location, Some(format!("/places/{id}?said=place-kept")), "{}", kept.body);
    format!("/places/{id}")
}

#[test]
fn an_empty_page_says_how_to_find_the_first_one() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/more").body.contains("href=\"/places\""));
    let page = me.get("/places").body;
    assert!(
        page.contains("How to find the first one") && page.contains("Where do people who do your work talk"),
        "{page}"
    );
    assert!(page.contains("No path is chosen yet"));
}

#[test]
fn a_place_is_suggested_for_the_chosen_path_and_kept_in_one_press() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/29-1141.00", &[("aim", "first")]);
    let page = me.get("/places");
    let body = &page.body;
    assert!(body.contains("American Nurses Association") && body.contains("For people in this very work"), "{body}");
    assert!(
        body.contains("Not yet checked: look whether it is still there.")
            && body.contains("rel=\"noopener noreferrer nofollow\"")
    );
    let (id, address) = (page.hidden("id"), page.hidden("address"));
    let kept = me.post("/places/keep", &[("id", &id), ("address", &address)]);
    assert_eq!(kept.location, Some(format!("/places/{id}?said=place-kept")));
    let one = me.get(&format!("/places/{id}")).body;
    assert!(one.contains("From Footbridge&#39;s list") || one.contains("From Footbridge's list"), "{one}");
    assert!(one.contains("not noted yet; its page says") && one.contains("usually an evening"));
    let all = me.get("/places/for/29-1141.00").body;
    assert!(all.contains("You keep it.") && all.contains("Where people in this work meet"));
    let tech = me.get("/places/for/15-1252.00").body;
    assert!(tech.len() < 40_000 && tech.contains("/places/for/15-1252.00?from=20"), "{} bytes", tech.len());
    assert!(me.get("/places/for/15-1252.00?from=20").body.contains("<li class=\"place\">"));
    assert!(!me.get("/places/for/15-1252.00?from=9999").body.contains("<li class=\"place\">"));
    assert_eq!(me.post("/places/keep", &[("address", "https://nowhere.example.org")]).status, StatusCode::NOT_FOUND);
    assert_eq!(me.get("/places/for/99-9999.00").status, StatusCode::NOT_FOUND);
    assert!(me.get("/paths/29-1141.00").body.contains("href=\"/places/for/29-1141.00\""));
}

#[test]
fn a_place_is_written_down_visited_and_told_after_a_few_visits() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = keeps(&mut me, "Bakers <i>guild</i>");
    let page = me.get(&one).body;
    assert!(page.contains("Bakers &#60;i&#62;guild&#60;/i&#62;") && page.contains("Thursday, 10 December"), "{page}");
    let visit = |me: &mut Browser<'_>, day: &str, learned: &str| {
        let id = me.get(&one).hidden("visit");
        me.post(
            &format!("{one}/visits"),
            &[
                ("visit", &id),
                ("on", day),
                ("learned", learned),
                ("met", "Ana, Ben"),
                ("gave", ""),
                ("again", "not-sure"),
            ],
        )
    };
    let ahead = visit(&mut me, "2026-12-24", "What I typed stays");
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.body.contains("That day lies ahead") && ahead.body.contains("What I typed stays"));
    visit(&mut me, "2026-11-03", "How rye is kept");
    visit(&mut me, "2026-11-10", "");
    assert!(!me.get(&one).body.contains("After a few visits"));
    let noted = visit(&mut me, "2026-11-17", "");
    assert_eq!(noted.location, Some(format!("{one}?said=visit")));
    let page = me.get(&one).body;
    assert!(page.contains("After a few visits") && page.contains("That speaks for going again."), "{page}");
    assert!(page.contains("How rye is kept") && page.contains("Met: Ana and Ben"));
    for never in ["interview", "reply", "replies", "offer", " %"] {
        assert!(!page.split("<main").nth(1).unwrap_or("").to_lowercase().contains(never), "{never}");
    }
    let ana = "01980000-0000-7000-8000-0000000000a1";
    me.post("/people/new", &[("id", ana), ("name", "ana")]);
    let known = me.get(&format!("/people/{ana}")).body;
    assert!(known.contains("Where you met") && known.contains(&one), "{known}");
    let taken = me.get(&one).body;
    let id = taken
        .split("take-out\"><input type=\"hidden\" name=\"visit\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    me.post(&format!("{one}/visits/take-out"), &[("visit", id.expect("a visit"))]);
    assert!(!me.get(&one).body.contains("After a few visits"));
}

#[test]
fn a_place_is_let_go_taken_up_planned_and_erased() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = keeps(&mut me, "Bakers guild");
    assert_eq!(me.post(&format!("{one}/plan"), &[("day", "2026-12-10")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    me.post("/paths/29-1141.00", &[("aim", "first")]);
    let planned = me.post(&format!("{one}/plan"), &[("day", "2026-12-10")]);
    assert_eq!(planned.location, Some(format!("{one}?said=visit-planned")));
    assert!(me.get("/plan").body.contains("Go to Bakers guild"));
    me.post(&format!("{one}/let-go"), &[]);
    assert!(me.get(&one).body.contains("You let it go on 25 November"));
    assert!(!me.get("/places").body.contains("next: Thursday"));
    me.post(&format!("{one}/take-up"), &[]);
    assert!(me.get("/places").body.contains("next: Thursday, 10 December"));
    let kept = me.post(&one, &[("name", ""), ("notes", "What I typed stays")]);
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept.body.contains("Give it a name") && kept.body.contains("What I typed stays"));
    assert_eq!(me.post(&format!("{one}/erase"), &[]).location.as_deref(), Some("/places?said=place-erased"));
    assert_eq!(me.get(&one).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_calendar_is_brought_looked_over_accepted_given_out_and_taken_back() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let nothing = me.bring("/places/bring", "", None);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(me.bring("/places/bring", "hello", None).body.contains("No calendar was found in this."));
    let file = me.bring("/places/bring", "", Some(("events.ics", CALENDAR.as_bytes()))).location.expect("it is read");
    let page = me.get(&file).body;
    assert!(
        page.contains("<h1>Town library</h1>") && page.contains("One date is over") && page.contains("without an end"),
        "{page}"
    );
    assert!(page.contains("Résumé &#60;b&#62;evening&#60;/b&#62;") && page.contains("Mill Lane 4"));
    assert!(me.get("/places").body.contains("How to find the first one"), "nothing counts yet");
    me.post(&file, &[("row", "0"), ("row", "1")]);
    let list = me.get("/places").body;
    assert!(list.contains("What comes next") && list.contains("Thursday, 3 December, 18:30–20:00"), "{list}");
    assert!(me.get("/places/bring").body.contains("accepted"));
    let given = me.get("/places.ics");
    assert!(given.header("content-type").starts_with("text/calendar"));
    assert!(
        given.body.contains("DTSTART:20261203T183000Z") && given.body.contains("DTSTART;VALUE=DATE:20261204"),
        "{}",
        given.body
    );
    let again =
        me.bring("/places/bring", "", Some(("places.ics", given.body.as_bytes()))).location.expect("it is read");
    assert!(me.get(&again).body.contains("Nothing in it is new"), "what was given out brings nothing new");
    me.post(&format!("{file}/undo"), &[]);
    assert!(me.get("/places").body.contains("How to find the first one"));
}

#[test]
fn a_calendar_is_looked_at_rests_and_is_let_go() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let refused = me.post("/places/calendars", &[("address", "my calendar"), ("label", "Mine")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("This is no address of a calendar.") && refused.body.contains("value=\"Mine\""));
    let added =
        me.post("/places/calendars", &[("address", "webcal://library.example.org/a.ics"), ("label", "Library")]);
    assert_eq!(added.location.as_deref(), Some("/places/calendars?said=watching"));
    let page = me.get("/places/calendars").body;
    assert!(page.contains("It is being looked at.") && page.contains("https://library.example.org/a.ics"), "{page}");
    while flows::document::work_outside_once(&house.site.desk).expect("worked") {}
    assert!(me.get("/places/calendars").body.contains("asks nothing outside"));
    let page = me.get("/places/calendars").body;
    let id = page.split("/places/calendars/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id").to_owned();
    me.post(&format!("/places/calendars/{id}/rest"), &[]);
    assert!(me.get("/places/calendars").body.contains("It rests."));
    me.post(&format!("/places/calendars/{id}/let-go"), &[]);
    assert!(me.get("/places/calendars").body.contains("Here stand calendars that are looked at"));
}

#[test]
fn a_place_is_shared_reported_and_decided_about_without_a_name() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let one = keeps(&mut me, "Job club <b>");
    me.post(&one, &[("name", "Job club <b>"), ("notes", "Ana said it is good"), ("at", "Mill Lane")]);
    let shared = me.post(&format!("{one}/offer"), &[("shared", &me_id(&house))]);
    assert_eq!(shared.location.as_deref(), Some("/places/shared?said=place-shared"), "{}", shared.body);
    let mut guest = house.visitor().with_a_history();
    let list = guest.get("/places/shared");
    assert!(list.body.contains("Job club &#60;b&#62;") && list.body.contains("Mill Lane"), "{}", list.body);
    assert!(!list.body.contains("Ana said") && !list.body.to_lowercase().contains("robin"));
    assert!(!list.body.contains("Report it"), "a guest keeps, and shares nothing");
    let id =
        list.body.split("/places/shared/").nth(1).and_then(|rest| rest.split('/').next()).expect("an id").to_owned();
    let kept = guest.post(&format!("/places/shared/{id}/keep"), &[("place", &list.hidden("place"))]);
    assert!(kept.location.expect("kept").ends_with("?said=place-kept"));
    assert_ne!(guest.post(&format!("/places/shared/{id}/report"), &[("why", "x")]).status, StatusCode::OK);

    assert_eq!(
        me.post(&format!("/places/shared/{id}/report"), &[("why", "")]).status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let reported = me.post(&format!("/places/shared/{id}/report"), &[("why", "It has moved")]);
    assert_eq!(reported.location.as_deref(), Some("/places/shared?said=place-reported"));
    assert_eq!(me.get("/admin/places").status, StatusCode::NOT_FOUND, "a person is no administrator");

    let mut ada = house.visitor();
    ada.sign_up("ada@example.org");
    let desk = &house.site.desk;
    let account = flows::account::accounts_of(desk, "ada@example.org").expect("accounts")[0].id;
    flows::account::name_administrator(desk, account, store::account::Role::Administrator).expect("named");
    let page = ada.get("/admin/places");
    assert!(
        page.body.contains("1 report waits for your decision.") && page.body.contains("It has moved"),
        "{}",
        page.body
    );
    assert!(!page.body.to_lowercase().contains("robin") && !page.body.contains("Ana said"));
    let seen = page.hidden("seen");
    let decide = |ada: &mut Browser<'_>, seen: &str, decision: &str, why: &str| {
        ada.post(&format!("/admin/places/{id}"), &[("seen", seen), ("decision", decision), ("why", why)])
    };
    let without = decide(&mut ada, &seen, "hide", "");
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.body.contains("Write a few words about why"));
    assert_eq!(decide(&mut ada, &seen, "hide", "Moved").location.as_deref(), Some("/admin/places?said=place-decided"));
    assert!(!me.get("/places/shared").body.contains("Job club"));
    let old = decide(&mut ada, &seen, "remove", "Gone");
    assert!(old.body.contains("Somebody decided about this in between"));
    let now = ada.get("/admin/places").hidden("seen");
    decide(&mut ada, &now, "remove", "Gone");
    let page = ada.get("/admin/places").body;
    assert!(page.contains("A place that was removed") && !page.contains("Job club"), "{page}");
    assert!(
        page.contains("removed by an administrator: Gone") && page.contains("reported by somebody here: It has moved")
    );
    assert!(me.get("/places").body.contains("Job club"), "what one keeps stays");
}

fn me_id(house: &House) -> String {
    house.site.desk.id().to_string()
}
