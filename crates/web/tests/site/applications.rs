//! Applications as a browser without scripts meets them: saved, moved, taken back, brought, counted, printed.

use axum::http::StatusCode;

use super::browser::{Browser, House};

/// Saves one; answers its address.
fn saves(me: &mut Browser<'_>, title: &str, stage: &str, day: &str) -> String {
    let id = me.get("/applications/new").hidden("id");
    let fields = [("id", id.as_str()), ("title", title), ("organisation", "Mill"), ("stage", stage), ("day", day)];
    let saved = me.post("/applications/new", &fields);
    assert_eq!(saved.location, Some(format!("/applications?noted={id}")), "{}", saved.body);
    format!("/applications/{id}")
}

const TABLE: &str = "Company,Role,Status,Date applied,Response date,Source,Mood\n\
                     Harbor,Cook <b>,Interview,2026-10-02,2026-10-12,Referral,good\n\
                     Chain,Driver,Rejected,2026-10-03,2026-10-09,Indeed,bad\n\
                     Park,Gardener,Applied,2026-10-30,,Indeed,\n";

#[test]
fn a_no_that_is_written_down_late_went_out_when_its_day_is_told() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    saves(&mut me, "Baker", "rejected", "2026-11-24");
    let board = me.get("/applications?as=table").body;
    let id = board.split("<a href=\"/applications/0").nth(1).and_then(|rest| rest.split('"').next()).expect("kept");
    let page = me.get(&format!("/applications/0{id}")).body;
    assert!(page.contains("href=\"/hard-day?after=no\""), "{page}");
    assert!(me.get("/hard-day?after=no").body.contains("You put work into this, and it was a no"));
    let week = me.get("/week/review").body;
    assert!(week.contains("1 said no.") && !week.contains("went out"), "nobody said when it went out: {week}");
    let id = me.get("/applications/new").hidden("id");
    let fields = [("id", id.as_str()), ("title", "Cook"), ("stage", "rejected"), ("sent-on", "2026-11-23")];
    assert_eq!(me.post("/applications/new", &fields).status, StatusCode::SEE_OTHER);
    let week = me.get("/week/review").body;
    assert!(week.contains("2 said no.") && week.contains("1 application went out."), "{week}");
}

#[test]
fn one_is_saved_moved_and_taken_back_from_the_board() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/applications").body.contains("Here stands every application"));
    let one = saves(&mut me, "Baker", "applied", "2026-11-20");
    let id = one.rsplit('/').next().expect("an id").to_owned();
    let board = me.get("/applications").body;
    assert!(board.contains("Baker") && board.contains("Their turn until 30 November"), "{board}");
    let moved = me.post(
        &format!("{one}/stage"),
        &[("stage", "interview"), ("day", "2026-11-24"), ("back", "/applications?stage=talking")],
    );
    assert_eq!(moved.location, Some(format!("/applications?stage=talking&noted={id}")));
    let page = me.get(&moved.location.expect("somewhere"));
    assert!(page.body.contains("Noted: Baker at Mill · Interview, 24 November."), "{}", page.body);
    let (seen, back) = (page.hidden("seen"), page.hidden("back"));
    for _ in 0..2 {
        let undone = me.post(&format!("{one}/undo"), &[("seen", &seen), ("back", &back)]);
        assert_eq!(undone.location.as_deref(), Some("/applications?stage=talking&said=undone"));
    }
    let page = me.get(&one).body;
    assert!(page.contains("Applied") && !page.contains(">Interview</span>"), "one change was taken back, not two");
}

#[test]
fn a_day_ahead_keeps_the_page_and_says_what_to_do() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = saves(&mut me, "Baker", "saved", "2026-11-20");
    let ahead = me.post(&format!("{one}/stage"), &[("stage", "applied"), ("day", "2026-12-01"), ("here", "")]);
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.body.contains("That day lies ahead"));
    assert_eq!(me.post(&format!("{one}/stage"), &[("stage", "dreamt")]).status, StatusCode::BAD_REQUEST);
}

#[test]
fn nobody_is_led_away_by_a_form() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = saves(&mut me, "Baker", "saved", "2026-11-20");
    for back in
        ["https://evil.example", "//evil.example", "/applications/../account", "/sign-out", "/applications?a\r\nb"]
    {
        let moved = me.post(&format!("{one}/reminder"), &[("back", back), ("day", "2026-11-21")]);
        assert!(moved.location.expect("somewhere").starts_with("/applications?noted="), "{back}");
    }
}

#[test]
fn a_no_leads_to_the_page_for_a_hard_day_and_gives_no_advice() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = saves(&mut me, "Baker", "applied", "2026-11-10");
    let moved = me.post(&format!("{one}/stage"), &[("stage", "rejected"), ("day", "2026-11-24")]);
    let page = me.get(&moved.location.expect("somewhere")).body;
    assert!(page.contains("Noted: Baker at Mill · A no, 24 November."));
    assert!(
        page.split("data-undo").next().expect("the notice").contains("<a href=\"/hard-day?after=no\">A hard day</a>")
    );
}

#[test]
fn details_are_kept_and_a_second_window_loses_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = saves(&mut me, "Baker", "applied", "2026-11-20");
    let seen = me.get(&one).hidden("seen");
    let with = |notes: &'static str, url: &'static str| {
        [
            ("title", "Baker <b>"),
            ("notes", notes),
            ("url", url),
            ("version", "Bread, two pages"),
            ("next", "Call Ana"),
            ("next_on", "2026-12-02"),
        ]
    };
    let send = |me: &mut Browser<'_>, seen: &str, fields: &[(&str, &str)]| {
        let mut all = vec![("seen", seen)];
        all.extend_from_slice(fields);
        me.post(&one, &all)
    };
    let nowhere = send(&mut me, &seen, &with("first", "mill.example"));
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nowhere.body.contains("beginning with https://") && nowhere.body.contains("mill.example"));
    assert_eq!(send(&mut me, &seen, &with("first", "https://mill.example/1")).status, StatusCode::SEE_OTHER);
    let conflict = send(&mut me, &seen, &with("second", "https://mill.example/1"));
    assert_eq!(conflict.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(conflict.body.contains("changed in another window") && conflict.body.contains("second"));
    let page = me.get(&one).body;
    assert!(
        page.contains("Next: Call Ana, 2 December")
            && page.contains("Baker &#60;b&#62;")
            && !page.contains("Baker <b>")
    );
    assert!(page.contains("href=\"https://mill.example/1\" rel=\"noreferrer noopener\""));
}

#[test]
fn what_was_removed_is_brought_back_or_erased() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let one = saves(&mut me, "Baker", "applied", "2026-11-20");
    let gone = me.post(&format!("{one}/remove"), &[]);
    let page = me.get(&gone.location.expect("somewhere")).body;
    assert!(page.contains("Removed: Baker at Mill.") && page.contains("1 removed, to bring back or erase"));
    assert!(me.get(&one).body.contains("It can be brought back until 25 December 2026"));
    me.post(&format!("{one}/undo"), &[("here", "")]);
    assert!(me.get("/applications").body.contains("data-card"));
    me.post(&format!("{one}/remove"), &[]);
    me.post(&format!("{one}/erase"), &[]);
    assert_eq!(me.get(&one).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_table_is_looked_over_accepted_and_taken_back() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let brought = me.bring("/applications/bring", "", Some(("tracker.csv", TABLE.as_bytes())));
    let preview = brought.location.expect("a preview");
    let page = me.get(&preview).body;
    assert!(
        page.contains("3 of 3 say the day on which they were sent.")
            && page.contains("These columns were not read: Mood.")
    );
    assert!(page.contains("Cook &#60;b&#62; at Harbor") && !page.contains("Cook <b>"));
    assert!(!me.get("/applications").body.contains("Gardener"), "nothing counts before it is accepted");
    me.post(&preview, &[("row", "0"), ("row", "2")]);
    let board = me.get("/applications").body;
    assert!(board.contains("Gardener") && !board.contains("Driver"));
    assert!(me.get(&preview).body.contains("2 you have already"));
    let again = me.bring("/applications/bring", "", Some(("tracker.csv", TABLE.as_bytes())));
    assert_eq!(again.location.as_deref(), Some(preview.as_str()), "the same table is the same");
    me.post(&format!("{preview}/undo"), &[]);
    assert!(!me.get("/applications").body.contains("Gardener"));
}

#[test]
fn what_is_no_table_is_refused_on_the_same_page() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let refused = me.bring("/applications/bring", "Dear Ana, thank you for the talk", None);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("The first line has to name the columns") && refused.body.contains("class=\"box\""));
    assert!(me.bring("/applications/bring", "", None).body.contains("Nothing arrived."));
}

#[test]
fn the_table_is_filtered_and_ordered_by_address() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let brought = me.bring("/applications/bring", "", Some(("t.csv", TABLE.as_bytes()))).location.expect("a preview");
    me.post(&brought, &[("row", "0"), ("row", "1"), ("row", "2")]);
    let shows = |me: &mut Browser<'_>, query: &str| {
        let page = me.get(&format!("/applications?as=table&{query}")).body;
        ["Cook", "Driver", "Gardener"].map(|title| page.find(&format!("\">{title}")))
    };
    assert!(shows(&mut me, "").iter().all(Option::is_some));
    assert_eq!(shows(&mut me, "stage=talking").map(|at| at.is_some()), [true, false, false]);
    assert_eq!(shows(&mut me, "found=board").map(|at| at.is_some()), [false, true, true]);
    assert_eq!(shows(&mut me, "words=chain").map(|at| at.is_some()), [false, true, false]);
    assert_eq!(shows(&mut me, "yours=1").map(|at| at.is_some()), [false, false, true]);
    let by_title = shows(&mut me, "order=title");
    assert!(by_title[0] < by_title[1] && by_title[1] < by_title[2]);
    let csv = me.get("/applications.csv");
    assert!(csv.header("content-disposition").starts_with("attachment") && csv.body.contains("Gardener,Park"));
}

#[test]
fn figures_come_with_their_because_and_silence_as_a_stream() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/applications/figures").body.contains("Nothing was sent yet."));
    let brought = me.bring("/applications/bring", "", Some(("t.csv", TABLE.as_bytes()))).location.expect("a preview");
    me.post(&brought, &[("row", "0"), ("row", "1"), ("row", "2")]);
    let page = me.get("/applications/figures").body;
    assert!(
        page.contains("class=\"pic flow\"") && page.contains("1 no reply in") && page.contains("The same in a table")
    );
    assert!(page.contains("too few for a share") && page.contains("Not in order of success"));
    assert!(page.matches("<summary>Because").count() >= 4 && page.contains("docs/methods/applications.md"));
    let today = me.get("/today").body;
    assert!(today.contains("A reminder, if you like: Gardener at Park"), "{today}");
}

#[test]
fn a_proof_of_search_has_the_rows_of_the_persons_choosing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let brought = me.bring("/applications/bring", "", Some(("t.csv", TABLE.as_bytes()))).location.expect("a preview");
    me.post(&brought, &[("row", "0"), ("row", "1"), ("row", "2")]);
    saves(&mut me, "Kept for later", "saved", "2026-11-20");
    let all = me.get("/applications/proof?name=Robin+Doe").body;
    assert!(all.contains("<b>Robin Doe</b> · 2 October 2026 to 30 October 2026 · 3 applications"), "{all}");
    assert!(!all.contains("Kept for later"));
    let october = me.get("/applications/proof?from=2026-10-01&to=2026-10-15");
    assert!(october.body.contains("Driver") && !october.body.contains("Gardener"));
    let first =
        october.body.split("name=\"without\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a row");
    let without = me.get(&format!("/applications/proof?from=2026-10-01&to=2026-10-15&without={first}")).body;
    assert!(without.contains("· 1 application<") && without.contains("Left out"));
}
