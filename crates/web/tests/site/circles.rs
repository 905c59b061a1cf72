//! Circles as a browser meets them.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use super::browser::{Browser, HOST, House, first_event};

/// Hana founds a circle; answers with its address.
fn founds(hana: &mut Browser<'_>) -> String {
    let page = hana.get("/circles/new");
    let form = [
        ("id", page.hidden("id")),
        ("name", "Tuesday table".to_owned()),
        ("why", "To get through this together".to_owned()),
        ("rules", "What is said here stays here.".to_owned()),
        ("first", "2026-12-01".to_owned()),
        ("at", "18:00".to_owned()),
        ("every", "1".to_owned()),
        ("zone", "America/Chicago".to_owned()),
        ("called", "Hana".to_owned()),
    ];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let first = hana.post("/circles/new", &form).location.expect("she is led on");
    assert_eq!(hana.post("/circles/new", &form).location.as_deref(), Some(first.as_str()), "sent twice is one circle");
    first.replace("?said=circle", "")
}

/// A link that opens once.
fn link(hana: &mut Browser<'_>, circle: &str, role: &str) -> String {
    let page = hana.post(&format!("{circle}/invitations"), &[("as", role)]);
    assert_eq!(page.status, StatusCode::OK);
    let at = page.body.find("/join/").expect("a link");
    let text: String = page.body[at + 6..].chars().take_while(|c| c.is_ascii_hexdigit() || *c == '.').collect();
    format!("{circle}/join/{text}")
}

fn somebody<'a>(house: &'a House, email: &str) -> Browser<'a> {
    let mut browser = house.visitor();
    browser.sign_up(email);
    browser
}

#[test]
fn a_guest_is_shown_the_kit_first() {
    let house = House::open();
    let mut guest = house.visitor();
    guest.bring("/begin", "I kept the books of a small club", None);
    let page = guest.get("/circles");
    assert!(page.body.contains("Look at the kit") && page.body.contains("Keep an account"));
    let kit = house.visitor().get("/circles/kit");
    assert_eq!(kit.body.matches("<h2>Meeting ").count(), 6);
    assert!(kit.body.contains("Words to invite somebody with"));
}

#[test]
fn who_is_in_is_seen_before_one_joins_and_nothing_else_is() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    hana.post(&format!("{circle}/things"), &[("what", "win"), ("words", "A quince was ripe"), ("to", "members")]);
    let link = link(&mut hana, &circle, "member");
    let led = house.visitor().get(&link);
    assert!(led.location.is_some_and(|to| to.starts_with("/sign-in?to=")), "one signs in first, and comes back");
    let mut omar = somebody(&house, "omar@example.org");
    let page = omar.get(&link);
    assert!(page.body.contains("Hana invites you") && page.body.contains("<li>Hana</li>"));
    assert!(!page.body.contains("quince"));
    assert_eq!(omar.get(&circle).status, StatusCode::NOT_FOUND);
    assert_eq!(omar.post(&link, &[("called", "Omar")]).location, Some(format!("{circle}?said=in-circle")));
    assert!(omar.get(&circle).body.contains("A quince was ripe"));
    let mut late = somebody(&house, "late@example.org");
    let page = late.get(&link);
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("This invitation opens nothing"));
}

#[test]
fn meetings_go_into_a_calendar_by_the_clocks_of_everybody() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let calendar = hana.get(&format!("{circle}/meeting.ics")).body;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 12);
    // Six in the evening in Chicago; clocks change there on 14 March 2027, after the last of the twelve.
    assert!(calendar.contains("DTSTART:20261202T000000Z"), "{calendar}");
}

#[test]
fn a_form_that_cannot_be_kept_comes_back_as_it_was_typed() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let page = hana.get(&format!("{circle}/charter"));
    let seen = page.hidden("seen");
    let form = |zone| {
        [
            ("seen", seen.as_str()),
            ("name", "Other"),
            ("first", "2026-12-02"),
            ("at", "19:00"),
            ("every", "2"),
            ("zone", zone),
        ]
    };
    let again = hana.post(&format!("{circle}/charter"), &form("Nowhere/Land"));
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("no time zone") && again.body.contains("Nowhere/Land"));
    assert!(hana.post(&format!("{circle}/charter"), &form("Europe/Paris")).location.is_some());
    let stale = hana.post(&format!("{circle}/charter"), &form("Europe/Rome"));
    assert!(stale.body.contains("Somebody changed it while you wrote"));
    let empty = hana.post(&format!("{circle}/things"), &[("what", "win"), ("words", " ")]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn an_open_page_hears_a_change_and_nothing_more_once_one_left() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let link = link(&mut hana, &circle, "member");
    let mut omar = somebody(&house, "omar@example.org");
    omar.post(&link, &[("called", "Omar")]);
    let request = Request::builder()
        .uri(format!("{circle}/live"))
        .header("host", HOST)
        .header("cookie", omar.cookie.clone().expect("a cookie"))
        .body(Body::empty())
        .expect("a request");
    let mut live = house.opens(request);
    let now = house.waits(first_event(&mut live));
    assert!(now.contains("event: table") && now.contains("Hana"), "{now}");
    hana.post(&format!("{circle}/things"), &[("what", "win"), ("words", "A quince was ripe"), ("to", "members")]);
    let then = house.waits(first_event(&mut live));
    assert!(then.contains("A quince was ripe"), "{then}");
    omar.post(&format!("{circle}/leave"), &[]);
    hana.post(&format!("{circle}/things"), &[("what", "win"), ("words", "A second quince"), ("to", "members")]);
    let last = house.waits(first_event(&mut live));
    assert!(last.contains("event: gone") && !last.contains("second"), "{last}");
    assert_eq!(house.waits(first_event(&mut live)), "", "the line has ended");
}

#[test]
fn one_person_has_a_dozen_live_pages_at_most() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let cookie = hana.cookie.clone().expect("a cookie");
    let open = || {
        let request = Request::builder().method(Method::GET).uri(format!("{circle}/live")).header("host", HOST);
        house.opens(request.header("cookie", &cookie).body(Body::empty()).expect("a request"))
    };
    let mut pages: Vec<Body> = (0..12).map(|_| open()).collect();
    assert_eq!(hana.get(&format!("{circle}/live")).status, StatusCode::TOO_MANY_REQUESTS);
    pages.pop();
    let open_again = |_: &usize| hana.get(&format!("{circle}/live")).status == StatusCode::OK;
    assert!((0..1_000).find(open_again).is_some(), "one that is closed makes room");
}

#[test]
fn a_meeting_that_is_near_and_an_answer_stand_on_today() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let link = link(&mut hana, &circle, "member");
    let mut omar = somebody(&house, "omar@example.org");
    omar.post(&link, &[("called", "Omar")]);
    let put = hana.post(&format!("{circle}/things"), &[("what", "ask"), ("words", "A quiet room"), ("to", "members")]);
    assert!(put.location.is_some());
    let page = omar.get(&circle).body;
    let ask = page.split("/things/").nth(1).and_then(|rest| rest.split('"').next()).expect("the ask").to_owned();
    let sent = omar.post(&format!("{circle}/things/{ask}/answer"), &[("words", "The library has one")]);
    assert!(sent.location.is_some(), "{}", sent.body);
    assert!(hana.get("/today").body.contains("Omar answers you: The library has one"));
    assert!(!omar.get("/today").body.contains("answers you"));
    assert!(!hana.get("/today").body.contains("Tuesday table meets"));
    house.clock.move_by(5 * 24 * 3600);
    assert!(hana.get("/today").body.contains("Tuesday table meets"));
}

#[test]
fn a_coach_reads_what_was_given_where_its_owner_sees_that_they_did() {
    let house = House::open();
    let mut hana = somebody(&house, "hana@example.org");
    let circle = founds(&mut hana);
    let as_coach = link(&mut hana, &circle, "coach");
    let mut cora = somebody(&house, "cora@example.org");
    cora.post(&as_coach, &[("called", "Cora")]);
    let page = hana.get(&circle).body;
    let before = page.split("> Cora, coach").next().expect("she is offered");
    let seat = before.rsplit("value=\"").next().and_then(|rest| rest.split('"').next()).expect("a seat").to_owned();
    let promise = [("what", "promise"), ("words", "Write to the museum"), ("day", "2026-12-03"), ("to", &seat)];
    hana.post(&format!("{circle}/things"), &promise);
    for list in ["/coach", &circle, &format!("{circle}/meeting"), &format!("{circle}/live")] {
        let page = cora.get(list).body;
        assert!(!page.contains("museum") && !page.contains("3 December"), "{list}: {page}");
    }
    let list = cora.get("/coach").body;
    let thing = list.split("/things/").nth(1).and_then(|rest| rest.split('"').next()).expect("it was given").to_owned();
    let read = cora.get(&format!("{circle}/things/{thing}")).body;
    assert!(read.contains("Write to the museum") && read.contains("by 3 December"));
    assert!(hana.get("/shared").body.contains("Cora opened it"));
}
