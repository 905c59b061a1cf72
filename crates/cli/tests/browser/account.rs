//! What is one's own: another password, everything in one file, nothing left.

use testkit::browser::{Key, Look, Visitor};

use crate::people::{EMAIL, PASSWORD, member, server};

#[test]
fn a_new_password_ends_every_other_session() {
    let server = server();
    let robin = member(&server, Look::DESK);
    let elsewhere = Visitor::of(&server, Look::PHONE);
    elsewhere.goes_to("/sign-in");
    elsewhere.fills("E-mail address", EMAIL);
    elsewhere.fills("Password", PASSWORD);
    elsewhere.presses(Key::Enter);
    elsewhere.arrives_at("/today");

    robin.goes_to("/account");
    robin.finds_nothing_in_the_way();
    robin.fills("Password now", PASSWORD);
    robin.fills("New password", "another table, another window");
    robin.clicks("Change it");
    robin.sees("Your password is changed.");
    elsewhere.goes_to("/you");
    elsewhere.arrives_at("/sign-in");
}

#[test]
fn whoever_erases_themselves_is_gone() {
    let server = server();
    let robin = member(&server, Look::PHONE);
    robin.goes_to("/account");
    robin.finds_nothing_in_the_way();
    robin.fills("Write the word erase", "erase");
    robin.clicks("Erase everything");
    robin.sees("Everything of yours is erased.");
    robin.goes_to("/sign-in");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.presses(Key::Enter);
    robin.sees("Address and password do not go together.");
}
