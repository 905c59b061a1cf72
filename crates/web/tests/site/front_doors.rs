//! What is pasted at the door is kept as what it is, or asked about.

use axum::http::StatusCode;

use super::browser::House;

const ADVERT: &str = "Warehouse Supervisor\nNorthgate Logistics · Dayton, OH\nPosted November 10\n\nAbout the job\nYou will \
                      lead a shift of fourteen and keep the dock running.\nRequirements\n- Forklift licence required\n- \
                      Two years in a warehouse preferred\nWe offer $24 an hour. Apply now.";

#[test]
fn a_pasted_advertisement_is_asked_about_and_kept_as_an_opening_in_one_press() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let documents = |body: &str| body.matches("href=\"/you/documents/").count();
    let before = documents(&me.get("/you").body);
    let asks = me.bring("/bring", ADVERT, None);
    assert_eq!(asks.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asks.body.contains("This looks like an opening. Keep it as one?") && asks.body.contains("Posted November 10")
    );
    assert_eq!(documents(&me.get("/you").body), before, "nothing is kept before they say so");
    let kept = me.post_parts("/bring", &[("text", ADVERT), ("as", "opening")]);
    let file = kept.location.expect("the opening is looked over");
    assert!(file.starts_with("/openings/files/"), "{file}");
    house.work();
    assert_eq!(documents(&me.get("/you").body), before);
    // Left without accepting it: it says that it waits.
    let openings = me.get("/openings").body;
    assert!(openings.contains("1 waits for your look") && openings.contains(&file), "{openings}");
    let today = me.get("/today").body;
    assert!(today.contains("Look over the opening Warehouse Supervisor") && today.contains(&file), "{today}");
    me.post(&file, &[("row", "0"), ("title", "Warehouse Supervisor"), ("organisation", "Northgate"), ("place", "")]);
    house.work();
    let openings = me.get("/openings").body;
    assert!(!openings.contains("waits for your look") && openings.contains("published 10 November 2026"), "{openings}");
}

#[test]
fn whoever_says_that_it_is_their_own_lines_is_believed() {
    let house = House::open();
    let mut me = house.visitor();
    assert_eq!(me.bring("/begin", ADVERT, None).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(me.cookie.is_none(), "nobody is made a guest for a question");
    let own = me.post_parts("/begin", &[("text", ADVERT), ("as", "own")]);
    assert!(own.location.expect("it is read").starts_with("/first/read"));
    let mut other = house.visitor();
    let opening = other.post_parts("/begin", &[("text", ADVERT), ("as", "opening")]);
    assert!(opening.location.expect("it is read").starts_with("/openings/files/"));
}
