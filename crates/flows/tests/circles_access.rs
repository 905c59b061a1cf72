//! Every decision about a circle, at the flow: as the table in `docs/design/circles.md` says, and noticed when broken.

use career::circle::access::{Cell, Rules};
use testkit::circles::{all_cases, at_the_flow, expected};

#[test]
fn every_decision_falls_as_the_table_says() {
    for case in all_cases() {
        let (desk, _) = testkit::desk();
        let outcome = at_the_flow(&desk, case);
        assert!(case.is_as_expected(outcome), "{case:?}: {outcome:?}");
    }
}

#[test]
fn a_decision_that_is_broken_is_noticed() {
    let cases = all_cases();
    for cell in Cell::all() {
        let caught = cases.iter().filter(|case| case.cell == cell).any(|case| {
            let (mut desk, _) = testkit::desk();
            desk.rules = Rules::broken_at(cell);
            at_the_flow(&desk, *case).let_in != expected(cell)
        });
        assert!(caught, "{cell:?}");
    }
}
