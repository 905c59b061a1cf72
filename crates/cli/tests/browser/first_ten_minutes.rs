//! From one sentence and one box to one step with a day, by keyboard alone, on a telephone's screen.

use testkit::browser::{Key, Look, Visitor};

use crate::people::{EMAIL, LINES, PASSWORD, server};

/// A page on the way: its heading is there, nothing is in anybody's way, and it asks one thing.
fn meets(robin: &Visitor, heading: &str, picture: &str) {
    robin.sees(heading);
    robin.finds_nothing_in_the_way();
    robin.photographs(&format!("first-ten-minutes-{picture}"));
}

#[test]
fn ten_minutes_by_keyboard_alone_from_three_lines_to_one_step() {
    let server = server();
    let robin = Visitor::of(&server, Look::PHONE);
    robin.goes_to("/");
    meets(&robin, "See what your work is worth, and where it could lead", "0-welcome");
    robin.tabs_to("Your résumé, or three lines about your last work");
    robin.types(LINES);
    robin.enters("Read it");

    meets(&robin, "This is what I read", "1-read");
    robin.sees("Bookkeeper");
    robin.sees("2016");
    robin.enters("That is right, go on");

    meets(&robin, "One thing about you", "2-insight");
    robin.enters("Because");
    robin.sees("Kept the books for two practices");
    robin.enters("Go on");

    meets(&robin, "What brings you?", "3-why");
    robin.chooses("I apply and hear nothing");
    robin.enters("Go on");

    meets(&robin, "Two things for that", "4-cards");
    robin.enters("Go on");

    meets(&robin, "More of this, or less?", "5-lines");
    robin.chooses("More");
    robin.presses(Key::Tab);
    robin.chooses("Less");
    robin.enters("Go on");

    meets(&robin, "Which one would you look at more closely?", "6-directions");
    robin.sees("One doubt:");
    let chosen = robin.tabs_to_role("radio");
    robin.presses(Key::Space);
    robin.enters("Go on");

    meets(&robin, "One step of half an hour", "7-step");
    robin.writes("What", "Read three advertisements on Thursday");
    robin.tabs_to("When");
    robin.presses(Key::Down);
    robin.enters("That is my step");

    meets(&robin, "Keep this?", "8-keep");
    robin.writes("What to call you", "Robin");
    robin.writes("E-mail address", EMAIL);
    robin.writes("Password", PASSWORD);
    robin.enters("Keep it");
    meets(&robin, "Your recovery words", "9-words");
    robin.enters("I have them, go on");

    meets(&robin, "That is enough for today", "10-done");
    robin.sees("Read three advertisements on Thursday");
    robin.sees_no("until a day after you came");

    // Going back shows what was chosen, and nothing is asked anew.
    robin.goes_to("/first/directions");
    assert!(robin.has_chosen(&chosen.name), "what was chosen is chosen still");
    robin.goes_to("/today");
    robin.sees("Good to see you, Robin");
    robin.sees("Read three advertisements on Thursday");
}

#[test]
fn whoever_keeps_nothing_leaves_nothing() {
    let server = server();
    let robin = crate::people::newcomer(&server, Look::PHONE);
    robin.clicks("That is right, go on");
    robin.sees("One thing about you");
    robin.goes_to("/first/keep");
    robin.enters("Print it");
    robin.sees("Bookkeeper");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/first/keep");
    robin.enters("Erase it all now");
    robin.sees("Everything of yours is erased.");
    robin.goes_to("/you");
    robin.sees_no("Bookkeeper");
    robin.goes_back();
    robin.sees_no("Bookkeeper");
}

#[test]
fn the_sample_person_can_be_looked_at_without_bringing_anything() {
    let server = server();
    let robin = Visitor::of(&server, Look::DESK);
    robin.goes_to("/");
    robin.enters("Look around as a sample person");
    robin.arrives_at("/today");
    robin.finds_nothing_in_the_way();
    for room in ["You", "Paths", "Today"] {
        robin.enters(room);
        robin.arrives_at(&format!("/{}", room.to_lowercase()));
        robin.finds_nothing_in_the_way();
    }
}
