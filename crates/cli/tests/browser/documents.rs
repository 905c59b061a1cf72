//! A document: looked over before any of it counts, brought again without effect, taken back; the hand wins.

use testkit::browser::{Key, Look};

use crate::people::{document, member, server};

#[test]
fn a_document_counts_once_it_is_accepted_and_bringing_it_again_changes_nothing() {
    let server = server();
    let robin = member(&server, Look::PHONE);
    robin.brings(&document("maria-alvarez.pdf"));
    robin.enters("Read it");
    robin.sees("Nothing of it counts before you accept it.");
    robin.finds_nothing_in_the_way();
    robin.photographs("document-preview");
    let preview = robin.path();
    robin.goes_to("/you");
    robin.sees("waits for you to look over it");
    robin.sees_no("Mend");
    robin.goes_to(&preview);
    robin.enters("Accept what is ticked");
    robin.arrives_at("/you");
    robin.sees("What you accepted counts now.");
    robin.finds_nothing_in_the_way();
    let accepted = robin.now();

    robin.goes_to("/today");
    robin.brings(&document("maria-alvarez.pdf"));
    robin.clicks("Read it");
    robin.sees("You accepted this.");
    robin.goes_to("/you");
    assert_eq!(robin.now(), accepted.replace("What you accepted counts now. You can mend any row at any time. ", ""));
}

#[test]
fn a_row_mended_by_hand_survives_the_next_import_and_taking_the_document_back() {
    let server = server();
    let robin = member(&server, Look::DESK);
    robin.brings(&document("priya-nair.txt"));
    robin.clicks("Read it");
    robin.clicks("Accept what is ticked");
    robin.arrives_at("/you");
    robin.tabs_to("Mend Receptionist…");
    robin.presses(Key::Enter);
    robin.fills("What it was called", "Head of the front desk");
    robin.finds_nothing_in_the_way();
    robin.clicks("Keep it in these words");
    robin.sees("Kept in your words");
    robin.sees("Head of the front desk");

    robin.clicks("priya-nair.txt");
    robin.clicks("Take all of it back");
    robin.sees("What you changed by hand stays as you left it.");
    robin.goes_to("/you");
    robin.sees("Head of the front desk");
    robin.sees_no("Paraeducator, Cedar Grove");

    robin.clicks("priya-nair.txt");
    robin.clicks("Accept what is ticked");
    robin.sees("Head of the front desk");
    robin.sees("Paraeducator");
    robin.sees_no("Mend Receptionist");
}

#[test]
fn a_document_in_which_there_is_nothing_to_read_makes_nobody_up() {
    let server = server();
    let robin = member(&server, Look::PHONE);
    robin.brings(&document("../crates/web/assets/favicon.svg"));
    robin.clicks("Read it");
    robin.arrives_at("/you/documents/");
    robin.finds_nothing_in_the_way();
    robin.photographs("document-refused");
    robin.sees_no("Accept what is ticked");
    robin.goes_to("/you");
    robin.sees("could not be read");
    robin.sees_no("Mend");
}
