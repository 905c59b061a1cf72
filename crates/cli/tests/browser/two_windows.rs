//! Two windows over one thing, and one form sent twice: nothing is lost, nothing is there twice.

use testkit::browser::{Look, Visitor};

use crate::people::{member, server};

fn writes_a_row(robin: &Visitor, title: &str) {
    robin.goes_to("/you/rows/new");
    robin.fills("What it was called", title);
    robin.clicks("Keep it in these words");
    robin.arrives_at("/you");
    robin.sees(title);
}

#[test]
fn a_row_changed_in_another_window_is_shown_beside_what_was_typed() {
    let server = server();
    let robin = member(&server, Look::DESK);
    writes_a_row(&robin, "Night porter");
    robin.clicks("Mend Night porter");
    robin.sees("What it was called");
    let row = robin.path();

    let first = robin.opens_a_tab(&row);
    robin.fills("What it was called", "Night manager");
    robin.clicks("Keep it in these words");
    robin.sees("Night manager");

    robin.turns_to(&first);
    robin.fills("What it was called", "Porter at night");
    robin.clicks("Keep it in these words");
    robin.sees("This row was changed in another window");
    robin.sees("Night manager");
    robin.finds_nothing_in_the_way();
    assert_eq!(robin.field("What it was called"), "Porter at night", "what was typed is there still");
    robin.clicks("Keep it in these words");
    robin.arrives_at("/you");
    robin.sees("Porter at night");
    robin.sees_no("Night manager");
}

#[test]
fn a_form_sent_by_an_impatient_finger_makes_one_row() {
    let server = server();
    let robin = member(&server, Look::DESK);
    robin.goes_to("/you/rows/new");
    robin.fills("What it was called", "Night porter");
    robin.sends_at_once("Keep it in these words", 3);
    robin.clicks("Keep it in these words");
    robin.arrives_at("/you");
    robin.sees("Mend Night porter");
    assert_eq!(robin.now().matches("Mend Night porter").count(), 1, "{}", robin.now());
}
