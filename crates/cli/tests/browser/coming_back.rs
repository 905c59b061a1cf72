//! An account: coming back to it, leaving it, and leaving nothing on the screen.

use testkit::browser::{Key, Look, Visitor};

use crate::people::{EMAIL, PASSWORD, member, newcomer, server};

#[test]
fn what_was_kept_is_there_for_whoever_signs_in_again() {
    let server = server();
    let robin = newcomer(&server, Look::PHONE);
    robin.clicks("That is right, go on");
    robin.sees("One thing about you");
    robin.goes_to("/first/keep");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.clicks("Keep it");
    robin.sees("Your recovery words");

    let elsewhere = Visitor::of(&server, Look::DESK);
    elsewhere.goes_to("/you");
    elsewhere.arrives_at("/sign-in");
    elsewhere.finds_nothing_in_the_way();
    elsewhere.writes("E-mail address", EMAIL);
    elsewhere.writes("Password", "not the one that was kept");
    elsewhere.presses(Key::Enter);
    elsewhere.sees("Address and password do not go together.");
    elsewhere.finds_nothing_in_the_way();
    elsewhere.writes("Password", PASSWORD);
    elsewhere.presses(Key::Enter);
    elsewhere.arrives_at("/you");
    elsewhere.sees("Bookkeeper");
}

#[test]
fn the_words_on_paper_open_the_account_when_the_password_is_lost() {
    let server = server();
    let robin = Visitor::of(&server, Look::PHONE);
    robin.goes_to("/sign-up");
    robin.finds_nothing_in_the_way();
    robin.fills("What to call you", "Robin");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.clicks("Sign up");
    robin.sees("Your recovery words");
    robin.finds_nothing_in_the_way();
    let words = robin.reads_list();
    assert_eq!(words.len(), 8, "{words:?}");
    robin.clicks("I have them, go on");
    robin.clicks("Leave");
    robin.sees("You left.");

    robin.goes_to("/recover");
    robin.finds_nothing_in_the_way();
    robin.fills("E-mail address", EMAIL);
    robin.fills("Recovery words", &words.join(" "));
    robin.fills("New password", "another table, another window");
    robin.clicks("Set it, and sign in");
    robin.sees("Your password is changed.");
    robin.sees("Good to see you, Robin");
}

#[test]
fn back_after_leaving_shows_nothing() {
    let server = server();
    let robin = member(&server, Look::DESK);
    robin.goes_to("/you/rows/new");
    robin.fills("What it was called", "Night porter");
    robin.clicks("Keep it in these words");
    robin.sees("Night porter");
    robin.clicks("Leave");
    robin.sees("Nothing of yours stays on this screen.");
    for _ in 0..3 {
        robin.goes_back();
        robin.sees_no("Night porter");
    }
    robin.goes_to("/you");
    robin.arrives_at("/sign-in");
}

#[test]
fn a_shared_computer_forgets_with_its_browser_and_leave_is_large() {
    let server = server();
    let robin = Visitor::of(&server, Look::PHONE);
    robin.goes_to("/sign-up");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.clicks("This is a shared computer");
    robin.clicks("Sign up");
    robin.clicks("I have them, go on");
    robin.arrives_at("/today");
    robin.finds_nothing_in_the_way();
    let (width, height) = robin.size_of("Leave");
    assert!(width >= 88.0 && height >= 44.0, "Leave is {width} by {height} pixels");
    assert!(robin.keeps_no_cookie(), "a cookie would outlive the browser");
}
