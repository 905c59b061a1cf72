//! The door: sign-up, sign-in, hosts, origins, cookies, and what every answer carries.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use super::browser::House;

#[test]
fn a_page_asked_for_by_another_name_is_refused() {
    let house = House::open();
    let answer = house.visitor().ask(Method::GET, "/", &[("host", "evil.example")], Body::empty());
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
    assert!(answer.body.contains("--public-url"));
    let nowhere = house.visitor().ask(Method::GET, "/nowhere", &[("host", "evil.example")], Body::empty());
    assert_eq!(nowhere.status, StatusCode::MISDIRECTED_REQUEST);
}

#[test]
fn a_change_from_another_site_changes_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for headers in [&[("origin", "http://evil.example")][..], &[("sec-fetch-site", "cross-site")], &[]] {
        let answer = me.ask(Method::POST, "/first/leave-nothing", headers, Body::empty());
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    assert_eq!(me.get("/you").status, StatusCode::OK);
}

#[test]
fn every_answer_says_that_nothing_runs_is_framed_or_kept() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    for address in ["/", "/today", "/you", "/nowhere", "/sign-in", "/account"] {
        let answer = me.get(address);
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{address}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{address}: {policy}");
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert!(!answer.body.contains("style=\"") && !answer.body.contains("<script>"), "{address}");
    }
}

#[test]
fn signing_up_with_a_taken_address_looks_like_signing_up_with_a_free_one() {
    let house = House::open();
    house.visitor().sign_up("taken@example.org");
    let sign_up = |email: &str| {
        house.visitor().post("/sign-up", &[("name", ""), ("email", email), ("password", "some other words")])
    };
    let (taken, free) = (sign_up("taken@example.org"), sign_up("free@example.org"));
    assert_eq!(taken.status, free.status);
    let shape = |body: &str| {
        body.lines().map(|line| if line.starts_with("<li>") { "<li>" } else { line }.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shape(&taken.body), shape(&free.body), "they differ in the eight words alone");
    assert_eq!((taken.cookies.len(), free.cookies.len()), (1, 1));
}

#[test]
fn a_wrong_password_and_an_unknown_address_get_one_page() {
    let house = House::open();
    house.visitor().sign_up("robin@example.org");
    let send = |email: &str| house.visitor().post("/sign-in", &[("email", email), ("password", "not this one")]);
    let (known, unknown) = (send("robin@example.org"), send("nobody@example.org"));
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.body.replace("robin@", "nobody@"), unknown.body);
    let recover = |email: &str| {
        let words = [("email", email), ("words", "acorn apple"), ("password", "some other words")];
        house.visitor().post("/recover", &words).body.replace("robin@", "nobody@")
    };
    assert_eq!(recover("robin@example.org"), recover("nobody@example.org"));
}

#[test]
fn after_leaving_no_page_of_theirs_is_there() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let cookie = me.cookie.clone();
    assert_eq!(me.get("/you").status, StatusCode::OK);
    let left = me.post("/sign-out", &[]);
    assert_eq!(left.location.as_deref(), Some("/?said=left"));
    assert_eq!(left.header("clear-site-data"), "\"cache\"");
    // The browser goes back, with the cookie that it may still have.
    me.cookie = cookie;
    let back = me.get("/you");
    assert_eq!(back.location.as_deref(), Some("/sign-in?to=%2Fyou"));
}

#[test]
fn a_guest_who_leaves_leaves_nothing() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    me.post("/sign-out", &[]);
    let left = house.site.desk.store.reading().expect("reading").accounts(None, 10).expect("accounts");
    assert!(left.is_empty());
}

#[test]
fn signing_in_leads_back_to_where_one_wanted_to_go_and_nowhere_else() {
    let house = House::open();
    house.visitor().sign_up("robin@example.org");
    let sign_in = |to: &str| {
        let fields = [("email", "robin@example.org"), ("password", "a long sentence"), ("to", to)];
        house.visitor().post("/sign-in", &fields).location.unwrap_or_default()
    };
    assert_eq!(sign_in("/plan"), "/plan");
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "", "plan"] {
        assert_eq!(sign_in(elsewhere), "/today", "{elsewhere}");
    }
}

#[test]
fn what_was_typed_stays_when_there_is_something_to_mend() {
    let house = House::open();
    let answer = house
        .visitor()
        .post("/sign-up", &[("name", "Robin & Co"), ("email", "robin@example.org"), ("password", "short")]);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Robin &#38; Co") && answer.body.contains("robin@example.org"));
    assert!(!answer.body.contains("value=\"short\""), "a password is never sent back");
}

#[test]
fn an_administrator_makes_links_and_sees_no_content() {
    let house = House::open();
    let mut robin = house.visitor().with_a_history();
    robin.post("/first/keep", &[("name", "Robin"), ("email", "robin@example.org"), ("password", "a long sentence")]);
    let mut ada = house.visitor();
    ada.sign_up("ada@example.org");
    assert_eq!(ada.get("/admin").status, StatusCode::NOT_FOUND, "nobody is told that there is such a page");
    let desk = &house.site.desk;
    let account = flows::account::accounts_of(desk, "ada@example.org").expect("accounts")[0].id;
    flows::account::name_administrator(desk, account, store::account::Role::Administrator).expect("named");
    let page = ada.get("/admin");
    assert!(page.body.contains("robin@example.org") && !page.body.contains("Valley Home"));
    let robins = flows::account::accounts_of(desk, "robin@example.org").expect("accounts")[0].id;
    let link = ada.post(&format!("/admin/accounts/{robins}/reset"), &[]);
    let token = link.body.split("/reset/").nth(1).and_then(|rest| rest.split('<').next()).expect("a link").to_owned();
    let mut new = house.visitor();
    assert!(new.get(&format!("/reset/{token}")).body.contains("Robin, an administrator here"));
    assert_eq!(new.post(&format!("/reset/{token}"), &[("password", "a new sentence")]).status, StatusCode::SEE_OTHER);
    assert!(new.get("/you").body.contains("Valley Home"));
    assert_eq!(robin.get("/you").status, StatusCode::SEE_OTHER, "every older session ended");
}

#[test]
fn a_clock_that_jumps_far_ahead_signs_out_and_loses_nothing() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    me.post("/you/rows/new?kind=position", &[("title", "Cook"), ("from", "2019")]);
    house.clock.move_by(365 * 24 * 3600);
    assert_eq!(me.get("/you").status, StatusCode::SEE_OTHER);
    house.clock.move_by(-365 * 24 * 3600);
    me.post("/sign-in", &[("email", "robin@example.org"), ("password", "a long sentence")]);
    assert!(me.get("/you").body.contains("Cook"));
}
