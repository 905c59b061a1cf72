//! From a path to a plan to a week, as the sample person.

use testkit::browser::{Key, Look, Server, Visitor};

use crate::people::server;

fn sample(server: &Server, look: Look) -> Visitor {
    let robin = Visitor::of(server, look);
    robin.goes_to("/");
    robin.clicks("Look around as a sample person");
    robin.arrives_at("/today");
    robin
}

fn meets(robin: &Visitor, heading: &str, picture: &str) {
    robin.sees(heading);
    robin.finds_nothing_in_the_way();
    robin.photographs(picture);
}

#[test]
fn a_path_is_chosen_a_task_is_written_ticked_and_found_in_the_week() {
    let server = server();
    let robin = sample(&server, Look::PHONE);
    robin.enters("Paths");
    meets(&robin, "Where it could lead", "paths");
    robin.goes_to("/paths/43-4051.00");
    meets(&robin, "What two studies say about AI", "path");
    robin.chooses("What to turn to if the first does not hold…");
    robin.enters("Choose it");
    robin.sees("Chosen.");
    meets(&robin, "Your plan", "plan");

    robin.enters("Add a task of your own");
    robin.writes("What", "Ask Ines how her evenings are");
    robin.enters("Add it");
    robin.sees("Kept in your plan.");
    robin.sees("Ask Ines how her evenings are");

    robin.goes_to("/week");
    robin.enters("Another proposal, or other hours");
    robin.enters("Other hours");
    robin.writes("Hours of a usual week that are really there", "5");
    robin.presses(Key::Enter);
    robin.sees("Your week is kept.");
    meets(&robin, "in all.", "week");

    robin.goes_to("/week/energy");
    meets(&robin, "What a week can hold", "energy");
    robin.goes_to("/hours");
    robin.enters("40 minutes");
    robin.sees("Noted: Applying, 40 minutes");
    meets(&robin, "Your hours", "hours");
    robin.goes_to("/hours/returns");
    meets(&robin, "What your hours returned", "returns");

    robin.goes_to("/plan");
    robin.enters("Done: Ask Ines how her evenings are");
    robin.sees("Done, and ticked.");
    robin.enters("Not done after all: Ask Ines how her evenings are");
    robin.sees("Taken up again.");
    robin.goes_to("/week/review");
    meets(&robin, "Looking back", "review");
    robin.writes("What did you learn?", "Evenings are quiet");
    robin.chooses("Light");
    robin.enters("Keep it, and close the week");
    robin.sees("That was the week.");
    robin.goes_to("/week");
    robin.sees("Evenings are quiet");
}

#[test]
fn what_is_found_out_stands_on_the_page_of_its_path() {
    let server = server();
    let robin = sample(&server, Look::DESK);
    robin.goes_to("/paths/43-4051.00");
    robin.clicks("Choose it");
    robin.sees("Chosen.");
    robin.goes_to("/plan/paths/43-4051.00");
    meets(&robin, "To find out", "plan-path");
    robin.fills("Something you heard, read or noticed", "They begin at seven");
    robin.clicks("Keep");
    robin.sees("Kept.");
    robin.sees("They begin at seven");
    robin.goes_to("/plan/print");
    robin.finds_nothing_in_the_way();
}

#[test]
fn two_windows_over_one_plan_keep_both_tasks() {
    let server = server();
    let robin = sample(&server, Look::DESK);
    robin.goes_to("/plan");
    let first = robin.opens_a_tab("/plan");
    for (title, turn) in [("Ask Ines", true), ("Ask Omar", false)] {
        robin.clicks("Add a task of your own");
        robin.fills("What", title);
        robin.clicks("Add it");
        robin.sees(title);
        if turn {
            robin.turns_to(&first);
        }
    }
    robin.sees("Ask Ines");
    robin.sees("Ask Omar");
}

#[test]
fn whoever_lives_elsewhere_is_told_what_stays_and_what_is_missing_and_sees_no_pay() {
    let server = server();
    let robin = sample(&server, Look::PHONE);
    robin.goes_to("/reflect/limits");
    robin.finds_nothing_in_the_way();
    robin.writes("Where you live", "Portugal");
    robin.presses(Key::Enter);
    robin.sees("Your paths follow it from now on.");
    robin.goes_to("/reflect/limits");
    robin.sees("this stays:");
    robin.sees("This is missing:");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/paths");
    robin.sees_no("$");
    robin.finds_nothing_in_the_way();
    robin.goes_to("/paths/43-4051.00");
    robin.sees("Pay is known here for the United States alone");
    robin.sees_no("$");
    robin.finds_nothing_in_the_way();
}
