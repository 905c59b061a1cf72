//! With scripts off nothing is lost but comfort.

use testkit::browser::{Look, Visitor};

use crate::people::{EMAIL, LINES, PASSWORD, document, server};

#[test]
fn the_first_ten_minutes_need_no_scripts() {
    let server = server();
    let robin = Visitor::of(&server, Look::PHONE.without_scripts());
    robin.goes_to("/");
    robin.fills("Your résumé, or three lines about your last work", LINES);
    robin.clicks("Read it");
    robin.sees("This is what I read");
    robin.clicks("That is right, go on");
    robin.sees("One thing about you");
    robin.clicks("Go on");
    robin.sees("What brings you?");
    robin.clicks("I want out of this work");
    robin.clicks("Go on");
    robin.sees("Two things for that");
    robin.clicks("Go on");
    robin.sees("More of this, or less?");
    robin.clicks("More");
    robin.clicks("Go on");
    robin.sees("Which one would you look at more closely?");
    robin.chooses("Stay…");
    robin.clicks("Go on");
    robin.sees("One step of half an hour");
    robin.clicks("That is my step");
    robin.sees("Keep this?");
    robin.fills("E-mail address", EMAIL);
    robin.fills("Password", PASSWORD);
    robin.clicks("Keep it");
    robin.clicks("I have them, go on");
    robin.sees("That is enough for today");
}

#[test]
fn a_document_that_takes_its_time_is_waited_for_without_scripts() {
    let server = server();
    let robin = Visitor::of(&server, Look::DESK.without_scripts());
    robin.goes_to("/");
    robin.brings(&document("maria-alvarez.pdf"));
    robin.clicks("Read it");
    robin.sees("This is what I read");
}
