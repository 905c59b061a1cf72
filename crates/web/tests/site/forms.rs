//! Forms: sent twice, from two windows, with what cannot be read; nothing is lost and nothing is doubled.

use axum::http::StatusCode;

use super::browser::{Answer, House};

fn first_row(you: &Answer) -> String {
    let id = you.body.split("href=\"/you/rows/0").nth(1).and_then(|rest| rest.split('"').next()).expect("a row");
    format!("/you/rows/0{id}")
}

#[test]
fn the_second_window_is_told_and_keeps_what_was_typed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let row = first_row(&me.get("/you"));
    let (first, second) = (me.get(&row), me.get(&row));
    let send = |seen: &str, title: &'static str| {
        [("seen", seen.to_owned()), ("title", title.to_owned()), ("from", "2019".to_owned())]
    };
    let fields = send(&first.hidden("seen"), "Head of shop");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert_eq!(me.post(&row, &fields).location.as_deref(), Some("/you?said=row"));
    let fields = send(&second.hidden("seen"), "Shop manager");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let conflict = me.post(&row, &fields);
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.body.contains("Head of shop") && conflict.body.contains("value=\"Shop manager\""));
    // Sent again from the page that showed both, it is kept.
    let fields = send(&conflict.hidden("seen"), "Shop manager");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert_eq!(me.post(&row, &fields).location.as_deref(), Some("/you?said=row"));
}

#[test]
fn a_row_with_a_date_that_cannot_be_read_keeps_what_was_typed() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let row = first_row(&me.get("/you"));
    let seen = me.get(&row).hidden("seen");
    let answer = me.post(&row, &[("seen", &seen), ("title", "Head of <shop>"), ("from", "some time ago")]);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Head of &#60;shop&#62;") && answer.body.contains("value=\"some time ago\""));
    assert!(answer.body.contains("aria-invalid=\"true\""));
}

#[test]
fn a_task_sent_twice_is_one_task() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/paths/43-1011.00", &[("aim", "first")]);
    let id = me.get("/plan").hidden("id");
    for _ in 0..2 {
        let answer = me.post("/plan/tasks", &[("id", &id), ("title", "Call the evening school"), ("minutes", "20")]);
        assert_eq!(answer.location.as_deref(), Some("/plan?said=task"));
    }
    assert_eq!(me.get("/plan").body.matches("<span>Call the evening school</span>").count(), 1);
}

#[test]
fn a_document_sent_twice_is_one_document() {
    let house = House::open();
    let mut me = house.visitor();
    for _ in 0..2 {
        me.bring("/begin", "I kept the books of a small club for nine years", None);
    }
    house.work();
    assert_eq!(me.get("/you").body.matches("href=\"/you/documents/").count(), 1);
}

#[test]
fn nothing_brought_and_something_empty_are_answered_on_the_same_page() {
    let house = House::open();
    let nothing = house.visitor().bring("/begin", "", None);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("Nothing arrived") && nothing.body.contains("class=\"box\""));
    assert!(nothing.cookies.is_empty(), "nobody becomes a guest for nothing");
}

#[test]
fn a_broken_file_is_refused_with_a_next_step_and_the_box_beside_it() {
    let house = House::open();
    let mut me = house.visitor();
    me.bring("/begin", "", Some(("resume.pdf", b"%PDF-1.4 nothing of it is whole")));
    house.work();
    let page = me.get("/first/read");
    assert!(page.body.contains("This could not be read") && page.body.contains("class=\"box\""));
    assert!(!page.body.contains("Traceback") && !page.body.contains("Error("));
}

#[test]
fn a_script_in_a_resume_is_words_and_nothing_else() {
    let house = House::open();
    let mut me = house.visitor();
    let text = "EXPERIENCE\n\nCook <script>alert(1)</script>, Harbor \"Foods\" & Sons\n2019 - Present\n- Cooked <b>for</b> 200 guests\n";
    me.bring("/begin", text, None);
    house.work();
    me.post("/first/read", &[]);
    for address in ["/you", "/today", "/first/insight", "/first/lines", "/first/paper", "/paths"] {
        let page = me.get(address).body;
        assert!(!page.contains("<script>alert") && !page.contains("<b>for"), "{address}");
    }
}

#[test]
fn an_original_is_a_file_to_keep_and_never_shown() {
    let house = House::open();
    let mut me = house.visitor();
    me.bring("/begin", "", Some(("../../evil\"name.html", b"<html><body>I kept the books</body></html>")));
    house.work();
    let you = me.get("/you").body;
    let id = you.split("href=\"/you/documents/").nth(1).and_then(|rest| rest.split('"').next()).expect("a document");
    let original = me.get(&format!("/you/documents/{id}/original"));
    assert_eq!(original.header("content-type"), "application/octet-stream");
    assert_eq!(original.header("x-content-type-options"), "nosniff");
    assert!(original.header("content-security-policy").contains("sandbox"));
    let disposition = original.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"") && !disposition.contains('/'), "{disposition}");
    assert_eq!(disposition.matches('"').count(), 2, "{disposition}");
}

#[test]
fn the_first_ten_minutes_lead_to_a_plan_of_one_path_and_one_step() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    assert!(me.get("/first/insight").body.contains("One thing about you"));
    assert_eq!(me.post("/first/why", &[("reason", "want-out")]).location.as_deref(), Some("/first/cards"));
    let lines = me.get("/first/lines");
    let line = lines.hidden("line-0");
    me.post("/first/lines", &[("line-0", &line), ("mark-0", "more")]);
    let page = me.get("/first/directions").body;
    let code = page
        .split("name=\"to\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a direction")
        .to_owned();
    me.post("/first/directions", &[("to", &code)]);
    let taken = me.post("/first/step", &[("title", "Read three advertisements"), ("day", "2026-11-27")]);
    assert_eq!(taken.location.as_deref(), Some("/first/keep"));
    let plan = me.get("/plan").body;
    assert!(plan.contains("Read three advertisements") && plan.contains(&code));
    assert_eq!(plan.matches("class=\"ask\"").count(), 1, "one doubt");
    assert!(me.get("/plan.ics").body.contains("BEGIN:VEVENT"));
}

#[test]
fn plain_sentences_lead_through_the_ten_minutes_and_never_in_a_circle() {
    let house = House::open();
    for text in ["I drove a school bus for the Dayton district since 2011.", "hello", "hello\nI like dogs"] {
        let mut me = house.visitor();
        me.bring("/begin", text, None);
        house.work();
        assert_eq!(me.post("/first/read", &[]).location.as_deref(), Some("/first/insight"), "{text}");
        for address in
            ["/first/insight", "/first/why", "/first/cards", "/first/lines", "/first/directions", "/first/step"]
        {
            assert_eq!(me.get(address).status, StatusCode::OK, "{text}: {address}");
        }
        assert_eq!(me.post("/first/directions", &[("to", "none")]).location.as_deref(), Some("/first/keep"));
    }
}
