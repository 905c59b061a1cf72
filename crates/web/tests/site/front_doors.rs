//! What is said at the door and just behind it is true: where things are read, how long they stay, what was pasted.

use axum::http::StatusCode;

use super::browser::{House, door};
use web::Door;

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

#[test]
fn where_it_is_read_is_said_as_it_is() {
    let here = House::open();
    assert!(here.visitor().get("/").body.contains("Footbridge reads it on this machine and"));
    let (desk, clock) = testkit::desk();
    let library = House::over(desk, clock, Door { address: "https://jobs.library.example".into(), ..door() });
    for page in ["/", "/help"] {
        let page = library.visitor().get(page).body;
        assert!(page.contains("on this Footbridge’s own machine") && !page.contains("on this machine"), "{page}");
    }
}

#[test]
fn a_guest_reads_what_leaving_does_and_how_long_things_stay() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let today = me.get("/today").body;
    assert!(today.contains("Leave and erase</button>") && today.contains("else it is erased a day after you came"));
    assert_eq!(me.post("/sign-out", &[]).location.as_deref(), Some("/?said=erased"));
    let mut member = house.visitor();
    member.sign_up("robin@example.org");
    assert!(member.get("/today").body.contains(">Leave</button>"));
    assert_eq!(member.post("/sign-out", &[]).location.as_deref(), Some("/?said=left"));
}

#[test]
fn an_address_that_takes_a_form_names_the_page_it_belongs_to() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for (address, page) in [
        ("/you/rows/0123/leave-out", "/you/rows/0123"),
        ("/week/blocks", "/week"),
        ("/plan/tasks/0123/done", "/plan"),
        ("/sign-out", "/"),
    ] {
        let answer = me.get(address);
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert!(answer.body.contains("This address takes a form") && answer.body.contains(&format!("href=\"{page}\"")));
    }
}

#[test]
fn who_hears_nothing_sees_first_how_usual_that_is() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/first/why", &[("reason", "silence")]);
    let page = me.get("/first/cards").body;
    let first = page.find("<article class=\"card\">").expect("a card");
    let usual = page.find("No answer is the usual answer").expect("how usual it is");
    assert!(usual - first < 60 && page.contains("Three in four applicants"), "{page}");
    assert_eq!(page.matches("<article class=\"card\">").count(), 2);
    me.post("/first/why", &[("reason", "looking")]);
    assert!(!me.get("/first/cards").body.contains("No answer is the usual answer"));
}

#[test]
fn staying_and_pay_are_doubted_in_plain_words() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    let page = me.get("/first/directions").body;
    assert!(page.contains("One doubt: another employer may ask for other hours or a longer way."), "{page}");
    assert!(!page.contains("want out of") && !page.contains("the lower end"), "{page}");
}
