//! Somebody whose latest title nobody understands: it is said, never filed in silence, and their own answer counts.

use axum::http::StatusCode;

use super::browser::{Browser, House};

const LINES: &str = "EXPERIENCE\n\nShift Lead, Northgate\n2018 - Present\n\nForklift Operator, Kline Depot\n2012 - 2018\n- \
                     Loaded trailers with a sit-down forklift\n";

const NOT_UNDERSTOOD: &str = "The title of your latest work, “Shift Lead, Northgate”, is not understood here yet. What \
                              follows is read from older work: “Forklift Operator, Kline Depot”.";

fn brings(house: &House) -> Browser<'_> {
    let mut me = house.visitor();
    me.bring("/begin", LINES, None);
    house.work();
    me
}

#[test]
fn what_is_not_understood_is_said_where_it_is_read_and_wherever_it_leads() {
    let house = House::open();
    let mut me = brings(&house);
    let read = me.get("/first/read").body;
    assert!(read.contains(NOT_UNDERSTOOD) && read.contains("name=\"elsewhere\""), "{read}");
    assert_eq!(me.post("/first/read", &[]).location.as_deref(), Some("/first/insight"), "it may stay open");
    for address in ["/first/directions", "/paths", "/today", "/you"] {
        let page = me.get(address).body;
        assert!(page.contains(NOT_UNDERSTOOD) && page.contains("href=\"/you/called\""), "{address}: {page}");
    }
}

#[test]
fn what_the_person_calls_it_counts_and_can_be_taken_back() {
    let house = House::open();
    let mut me = brings(&house);
    let unclear = me.post("/first/read", &[("elsewhere", "Warehouse Supervisor")]);
    assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unclear.body.contains("Choose one, or write another name."), "{}", unclear.body);
    assert!(unclear.body.contains("value=\"53-1042.00\"") && unclear.body.contains("value=\"Warehouse Supervisor\""));
    assert_eq!(me.post("/first/read", &[("called", "53-1042.00")]).location.as_deref(), Some("/first/insight"));
    let you = me.get("/you").body;
    assert!(!you.contains("is not understood here yet") && you.contains("Shift Lead, Northgate"));
    assert!(you.contains("The market files “Shift Lead, Northgate” under First-Line Supervisors of Helpers"), "{you}");
    let page = me.get("/you/called");
    assert!(page.body.contains("Nothing is asked about the title of your latest work"));
    let back = [("back", "yes"), ("title", "Shift Lead"), ("organisation", "Northgate")];
    assert_eq!(me.post("/you/called", &back).location.as_deref(), Some("/you/called?said=undone"));
    assert!(me.get("/you/called").body.contains(NOT_UNDERSTOOD));
    let nothing = me.post("/you/called", &[("elsewhere", "qqq zzz")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nothing.body);
    let answered = me.post("/you/called", &[("elsewhere", "Forklift Operator")]);
    assert_eq!(answered.location.as_deref(), Some("/you?said=called"));
}

#[test]
fn whose_titles_are_understood_is_asked_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for address in ["/first/directions", "/paths", "/today", "/you"] {
        assert!(!me.get(address).body.contains("is not understood here yet"), "{address}");
    }
    assert!(me.get("/you/called").body.contains("Nothing is asked about the title"));
}
