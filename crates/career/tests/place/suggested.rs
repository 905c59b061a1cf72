//! Which places of the list fit a path.

use career::place::{Chosen, GROUPS, Kind, MOST_SUGGESTED, Starter, Work, fitting, suggest};
use jiff::civil::date;

use crate::{TODAY, starter};

const NURSE: Chosen<'static> = Chosen { code: "29-1141.00", title: "Registered Nurses" };
const COOK: Chosen<'static> = Chosen { code: "35-2014.00", title: "Cooks, Restaurant" };

fn list() -> Vec<Starter> {
    vec![
        starter("Health At Large", Kind::Body, &["29"]),
        starter("Nurses", Kind::Body, &["29-1141"]),
        starter("Emergency Nurses", Kind::Body, &["29-1141.00"]),
        starter("Ward Talk", Kind::Forum, &["29", "31"]),
        starter("Nurses Of The Night", Kind::Body, &["29-1141"]),
        starter("Health Days", Kind::Conference, &["29"]),
        starter("Kitchen Guild", Kind::Body, &["35"]),
        starter("Line Cooks", Kind::Chat, &["35-2014"]),
    ]
}

fn names(found: &[career::place::Suggestion<'_>]) -> Vec<String> {
    found.iter().map(|one| one.starter.name.clone()).collect()
}

#[test]
fn the_very_occupation_comes_before_its_group() {
    let list = list();
    let found = fitting(&list, NURSE, TODAY);
    assert_eq!(
        names(&found),
        ["Emergency Nurses", "Nurses", "Nurses Of The Night", "Health At Large", "Ward Talk", "Health Days"]
    );
    assert_eq!(found[0].why, "For people in this very work: Registered Nurses.");
    assert_eq!(found[4].why, "For people in health care at large; Registered Nurses is among them.");
}

#[test]
fn a_handful_has_more_than_one_kind_and_leaves_out_what_is_kept() {
    let list = list();
    let found = suggest(&list, &[NURSE], TODAY, |_| false);
    assert_eq!(names(&found), ["Emergency Nurses", "Nurses", "Ward Talk", "Health Days", "Nurses Of The Night"]);
    let found = suggest(&list, &[NURSE], TODAY, |starter| starter.name == "Ward Talk");
    assert!(!names(&found).contains(&"Ward Talk".to_owned()) && found.len() == MOST_SUGGESTED);
}

#[test]
fn paths_take_turns() {
    let list = list();
    let found = suggest(&list, &[NURSE, COOK], TODAY, |_| false);
    let of_cooks = found.iter().filter(|one| one.path == COOK.code).count();
    assert_eq!((found.len(), of_cooks), (5, 2), "{:?}", names(&found));
    assert_eq!(found[1].starter.name, "Line Cooks");
}

#[test]
fn every_suggestion_says_where_it_comes_from() {
    let list = list();
    for one in suggest(&list, &[NURSE], TODAY, |_| false) {
        let said: Vec<_> = one.because.iter().map(|because| format!("{because:?}")).collect();
        assert!(said[0].contains("You chose Registered Nurses") && said[1].contains("its own site"), "{said:?}");
    }
}

#[test]
fn a_conference_that_is_over_is_not_suggested() {
    let mut gone = starter("Old Days", Kind::Conference, &["29"]);
    gone.days = Some((date(2026, 3, 1), date(2026, 3, 3)));
    let mut ahead = starter("New Days", Kind::Conference, &["29"]);
    ahead.days = Some((date(2027, 3, 1), date(2027, 3, 3)));
    let list = [gone, ahead];
    assert_eq!(names(&fitting(&list, NURSE, TODAY)), ["New Days"]);
    assert_eq!(list[1].kept().dates.len(), 1);
}

#[test]
fn nobody_who_chose_nothing_is_suggested_anything() {
    assert!(suggest(&list(), &[], TODAY, |_| false).is_empty());
}

#[test]
fn a_code_is_a_group_an_occupation_or_nothing() {
    for code in ["15", "29-1141", "29-1141.00"] {
        assert_eq!(Work::of(code).expect(code).code(), code);
    }
    for none in ["", "1", "14", "99", "15-", "15-12", "15-1252.0", "15-12520", "ab-cdef", "15-1252.00.00", "é5"] {
        assert_eq!(Work::of(none), None, "{none}");
    }
    assert_eq!(GROUPS.len(), 23);
    let work = Work::of("29-1141").expect("an occupation");
    assert!(work.covers("29-1141.03") && !work.covers("29-1171.00"));
}
