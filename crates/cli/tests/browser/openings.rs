//! An opening beside one's own lines, by keyboard and on a telephone, with scripts and without.

use testkit::browser::{Look, Visitor};

use crate::people::{document, member, server};

const POSTING: &str = "Bookkeeper
Copper Lantern Grocers · Columbus, OH
https://jobs.example.org/bookkeeper-4711
Requirements
At least two years of experience as a bookkeeper are required.
You must know QuickBooks.
You must hold a certified public accountant licence.
Pay range: $24.50 - $27.00 per hour";

fn brings(robin: &Visitor) {
    robin.goes_to("/openings/bring");
    robin.fills("The words of the opening", POSTING);
    robin.clicks("Read it");
    robin.sees("Nothing of it counts before you accept it.");
    robin.fills("Title", "Bookkeeper for three shops");
    robin.clicks("Accept it");
    robin.sees("1 posting came in.");
}

#[test]
fn an_opening_says_first_what_is_likely_to_decide() {
    let server = server();
    let robin = member(&server, Look::PHONE);
    robin.clicks("More");
    robin.finds_nothing_in_the_way();
    robin.enters("Openings");
    robin.sees("Here stand openings");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/today");
    robin.brings(&document("daniel-okafor.pdf"));
    robin.clicks("Read it");
    robin.clicks("Accept what is ticked");
    robin.arrives_at("/you");
    robin.goes_to("/openings/bring");
    robin.finds_nothing_in_the_way();
    brings(&robin);
    robin.finds_nothing_in_the_way();
    robin.enters("Look at it");
    robin.sees("What is likely to decide:");
    robin.finds_nothing_in_the_way();
    robin.photographs("opening");
    robin.clicks("To print");
    robin.sees("nothing was reworded");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/openings");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/openings/watches?what=http://127.0.0.1/openings");
    robin.clicks("Have it looked at");
    robin.sees("It is looked at from now on");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/openings");
    robin.enters("Bookkeeper for three shops");
    robin.clicks("Remove it");
    robin.clicks("Remove what I brought");
    robin.sees("Removed.");
}

#[test]
fn nothing_of_it_needs_scripts() {
    let server = server();
    let robin = member(&server, Look::DESK.without_scripts());
    brings(&robin);
    robin.clicks("Look at it");
    robin.sees("To see each of these beside your own lines");
    robin.goes_to("/openings?q=bookkeeper");
    robin.sees("Bookkeeper for three shops");
    robin.goes_to("/openings/watches");
    robin.sees("Here stand the boards");
}
