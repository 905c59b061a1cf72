//! Agreeing to be summed with others, taking it back, and the page of figures, which is not there before there are some.

use axum::http::StatusCode;
use career::pooled::noise::{epsilon, threshold};
use career::pooled::{Blurred, CELLS, figures};
use jiff::civil::date;
use store::pooled::{Release, ReleaseRow};

use super::browser::House;

/// As a host would have released it: office workers by boards and pages, and too few by referral.
pub fn released(house: &House) {
    let (mut people, mut endings) = (vec![0; CELLS], vec![0; CELLS * 4]);
    // Everybody stands first, and office work is the seventeenth group; boards are the fourth channel.
    for (cell, how_many) in [(3, 260), (4, 140), (17 * 6 + 3, 150), (17 * 6, threshold() - 1)] {
        people[cell] = how_many;
        endings[cell * 4..cell * 4 + 4].copy_from_slice(&[how_many * 3, how_many, how_many / 8, -3]);
    }
    let release = Release {
        id: house.site.desk.id(),
        on: date(2026, 11, 2),
        epsilon: epsilon(),
        slip: 1e-4,
        people: 412,
        method: 1,
        atlas: "onet".to_owned(),
        figures: figures(&Blurred::of(people, endings).expect("as long as the list")),
    };
    let mut writing = house.site.desk.store.writing().expect("a transaction");
    let row = ReleaseRow { number: 1, body: release.encode().expect("a text") };
    assert!(writing.put_pooled_release(&row).expect("kept") != store::Put::Stale);
    writing.commit().expect("committed");
}

#[test]
fn nobody_is_among_them_who_did_not_say_so_and_one_press_takes_it_back() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let account = me.get("/account").body;
    assert!(account.contains("You are not among them unless you say so") && !account.contains("You agreed on"));
    for _ in 0..2 {
        let agreed = me.post("/account/pooled", &[("answer", "yes")]);
        assert_eq!((agreed.status, agreed.location.as_deref()), (StatusCode::SEE_OTHER, Some("/account?said=pooled")));
    }
    assert!(me.get("/account").body.contains("You agreed on 25 November 2026"));
    let back = me.post("/account/pooled", &[("answer", "no")]);
    assert_eq!(back.location.as_deref(), Some("/account?said=not-pooled"));
    assert!(!me.get("/account?said=not-pooled").body.contains("You agreed on"));
}

#[test]
fn neither_yes_nor_no_is_asked_again() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    let unclear = me.post("/account/pooled", &[("answer", "perhaps")]);
    assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unclear.body.contains("Press one of the two buttons"));
}

#[test]
fn before_the_first_release_there_is_no_page_and_no_way_to_it() {
    let house = House::open();
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    assert_eq!(me.get("/pooled").status, StatusCode::NOT_FOUND);
    for page in ["/account", "/known", "/applications", "/help", "/more"] {
        assert!(!me.get(page).body.contains("\"/pooled\""), "{page}");
    }
}

#[test]
fn figures_stand_with_their_intervals_and_what_they_cost_and_too_few_are_not_there() {
    let house = House::open();
    released(&house);
    let mut me = house.visitor();
    me.sign_up("robin@example.org");
    assert!(me.get("/account").body.contains("\"/pooled\"") && me.get("/known").body.contains("\"/pooled\""));
    let page = me.get("/pooled");
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("about 412 people") && page.body.contains("Released on 2 November 2026"));
    assert!(page.body.contains("Office work") && page.body.contains("260 ± "), "{}", page.body);
    assert!(page.body.contains("A job board: between 2") && page.body.contains("of applications were answered"));
    assert!(!page.body.contains("Somebody there passed it on"), "too few look like nobody");
    assert!(
        page.body.contains("within the last year ε = 1.0 of at most 3.0. The next may be made from 2 December 2026")
    );
    assert!(page.body.contains("at most 2.72 times"));
}

#[test]
fn a_guest_looks_at_them_and_is_never_among_them() {
    let house = House::open();
    released(&house);
    let mut guest = house.visitor();
    guest.bring("/begin", "I kept the books of a small club", None);
    assert_eq!(guest.get("/pooled").status, StatusCode::OK);
    let refused = guest.post("/account/pooled", &[("answer", "yes")]);
    assert!(refused.location.as_deref().is_none_or(|to| !to.contains("said=pooled")), "{:?}", refused.location);
    let agreements = house.site.desk.store.reading().and_then(|reading| reading.agreements());
    assert_eq!(agreements, Ok(Vec::new()));
}
