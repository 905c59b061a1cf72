//! From an opening to an application: saved or sent, once, with the musts that one's own lines lack.

use super::browser::House;
use super::openings::{brings, listed};

const NURSE: &str = "Registered Nurse, nights\nLakeview Hospital · Oakland, CA\n\nRequirements\n\
                     A current registered nurse license is required.\nYou care for patients at night.\n";

#[test]
fn an_opening_becomes_an_application_once_and_counts_among_what_lacked_a_must() {
    let house = House::open();
    let mut me = house.visitor().with_a_history();
    brings(&mut me, NURSE);
    let opening = listed(&me.get("/openings").body).remove(0);
    assert!(me.get(&opening).body.contains("I applied today"));
    let saved = me.post(&format!("{opening}/application"), &[("stage", "applied")]).location.expect("its page");
    let application = saved.split('?').next().unwrap_or_default().to_owned();
    let page = me.get(&saved).body;
    assert!(page.contains("Registered Nurse, nights") && page.contains("Kept among your applications."), "{page}");
    assert!(page.contains(&format!("href=\"{opening}\"")), "it leads back to the opening");
    let again = me.post(&format!("{opening}/application"), &[("stage", "saved")]).location.expect("its page");
    assert!(again.starts_with(&application), "{again}");
    let opened = me.get(&opening).body;
    assert!(opened.contains("Your application") && !opened.contains("I applied today"));
    let figures = me.get("/applications/figures").body;
    assert!(
        figures.contains("1 of 1 that were looked at asked for something that your lines do not show"),
        "{figures}"
    );
}

#[test]
fn somebody_elses_opening_becomes_no_application() {
    let house = House::open();
    let mut other = house.visitor().with_a_history();
    brings(&mut other, NURSE);
    let opening = listed(&other.get("/openings").body).remove(0);
    let mut me = house.visitor().with_a_history();
    assert_eq!(me.post(&format!("{opening}/application"), &[("stage", "applied")]).status, 404);
    assert!(me.get("/applications").body.contains("Here stands every application"));
}
