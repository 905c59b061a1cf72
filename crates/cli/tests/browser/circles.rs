//! Three people meet in a circle, end to end.

use testkit::browser::{Look, Server, Visitor};

use crate::people::{PASSWORD, server};

fn signs_up(server: &Server, look: Look, name: &str) -> Visitor {
    let visitor = Visitor::of(server, look);
    visitor.goes_to("/sign-up");
    visitor.fills("What to call you", name);
    visitor.fills("E-mail address", &format!("{name}@example.org").to_lowercase());
    visitor.fills("Password", PASSWORD);
    visitor.clicks("Sign up");
    visitor.sees("Your recovery words");
    visitor.clicks("I have them, go on");
    visitor.arrives_at("/today");
    visitor
}

/// Makes a link; answers with its path.
fn invites(hana: &Visitor, circle: &str) -> String {
    hana.goes_to(circle);
    hana.clicks("Invite somebody");
    hana.clicks("Make a link");
    hana.sees("Give this link to one person.");
    let page = hana.now();
    let at = page.find("/circles/").expect("a link");
    page[at..].split_whitespace().next().expect("a link").to_owned()
}

#[test]
fn three_people_meet_promise_ask_and_part() {
    let server = server();
    let hana = signs_up(&server, Look::DESK, "Hana");
    let omar = signs_up(&server, Look::PHONE, "Omar");
    let lea = signs_up(&server, Look::DESK, "Lea");

    hana.goes_to("/circles");
    hana.sees("Look at the kit");
    hana.clicks("Begin a circle here");
    hana.fills("What it is called", "Tuesday table");
    hana.fills("Why you meet", "To get through this together");
    hana.clicks("Begin");
    hana.sees("Your circle is there.");
    let circle = hana.path().split('?').next().expect("a path").to_owned();

    for (visitor, name) in [(&omar, "Omar"), (&lea, "Lea")] {
        let link = invites(&hana, &circle);
        visitor.goes_to(&link);
        visitor.sees("Hana invites you.");
        visitor.finds_nothing_in_the_way();
        visitor.fills("What you want to be called there", name);
        visitor.clicks("Join");
        visitor.sees("You are in.");
        let other = Visitor::of(&server, Look::DESK);
        other.goes_to(&link);
        other.sees("Sign in");
    }

    // Hana and Lea sit at the table; what Omar says from his telephone comes to both by itself.
    let table = format!("{circle}/meeting");
    for visitor in [&hana, &lea] {
        visitor.goes_to(&table);
        visitor.sees("At the table");
        visitor.finds_nothing_in_the_way();
    }
    omar.goes_to(&table);
    omar.clicks("Say what went well");
    omar.fills("What went well", "Ines showed me round the archive");
    omar.clicks("Put it there");
    for visitor in [&hana, &lea, &omar] {
        visitor.sees("Ines showed me round the archive");
    }
    omar.clicks("Promise something");
    omar.fills("What you will do", "Write to the museum");
    omar.clicks("Promise it");
    hana.sees("Write to the museum");
    omar.goes_to("/plan");
    omar.sees("Write to the museum");
    omar.clicks("Done: Write to the museum");
    lea.sees("kept on");
    hana.photographs("circle-table");

    hana.clicks("Ask for something");
    hana.fills("What would help", "Does anybody know a bookkeeper?");
    hana.clicks("Ask");
    lea.sees("Does anybody know a bookkeeper?");
    lea.goes_to(&circle);
    lea.clicks("Does anybody know a bookkeeper?");
    lea.fills("Answer", "My aunt is one");
    lea.clicks("Send it");
    lea.sees("The two of you see it");
    omar.goes_to(&circle);
    omar.sees("Does anybody know a bookkeeper?");
    omar.sees_no("My aunt is one");
    omar.finds_nothing_in_the_way();
    omar.photographs("circle");
    hana.goes_to(&circle);
    hana.sees("My aunt is one");
    hana.finds_nothing_in_the_way();

    omar.goes_to("/shared");
    omar.sees("Ines showed me round the archive");
    omar.finds_nothing_in_the_way();
    omar.clicks("Take it back: Ines showed me round the archive");
    omar.sees("Taken back.");
    hana.goes_to(&table);
    hana.sees("kept on");
    hana.sees_no("Ines showed me round the archive");

    // Lea keeps her page open and leaves in another tab: the open page shows nothing more.
    lea.goes_to(&table);
    lea.sees("Write to the museum");
    let open = lea.opens_a_tab(&format!("{circle}/leave"));
    lea.clicks("Leave the circle");
    lea.sees("You left");
    lea.turns_to(&open);
    lea.sees("There is nothing at this address for you.");
    hana.goes_to(&circle);
    hana.sees_no("My aunt is one");
}
