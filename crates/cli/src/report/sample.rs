//! A report made by hand, so that the layout can be looked at without the facts behind it.

use career::insight::{Room, Table};

use super::paths::{PartView, PathView, PathsView};
use super::stay::{Change, StayView};
use super::view::{Card, Doubt, Quote, RoomView, View, Why};

/// Five findings, five paths and a doubt.
pub fn view() -> View {
    View {
        name: "shift-lead.md".to_owned(),
        drawn: "November 2026".to_owned(),
        read: vec!["Markdown: 4 positions from 2012 to now, 1 school, 2 certificates.".to_owned()],
        at_once: None,
        first: vec![thread(), with_table(), asked()],
        rooms: vec![
            room(Room::You, vec![thread()]),
            RoomView { paths: Some(paths()), ..room(Room::WhereItLeads, Vec::new()) },
            room(Room::WhatItIsWorth, vec![with_table()]),
        ],
        notes: vec![Doubt {
            what: "These dates run backwards. Say which comes first.".to_owned(),
            line: Some(Quote { words: "March 2019 – June 2015".to_owned(), place: "page 2, line 31".to_owned() }),
        }],
        lives_in: "Pay, openings and growth are those of the whole United States.".to_owned(),
        lives_somewhere_unknown: true,
        credits: vec!["U.S. Bureau of Labor Statistics, Employment Projections 2024–34"],
    }
}

fn room(room: Room, cards: Vec<Card>) -> RoomView {
    RoomView { room, cards, paths: None }
}

fn quoted(text: &str, origin: &str) -> Why {
    Why { text: text.to_owned(), origin: origin.to_owned(), quoted: true }
}

fn thread() -> Card {
    Card {
        title: "In three of four places you taught the newcomers; none of your titles says so.".to_owned(),
        figure: Some("3 of 4 places".to_owned()),
        more: vec!["Unpaid work counts here: Treasurer, Parents' Association.".to_owned()],
        table: None,
        ask: None,
        answer_at: None,
        because: vec![
            quoted("Trained 30 new hires on RF scanners, safe lifting and the forklift", "line 9"),
            quoted("Showed new cashiers how the register works", "line 20"),
            quoted("Run a Saturday class that helps neighbours learn to use a computer", "line 25"),
            Why {
                text: "Teaching is rated 2.1 of 5 for this work.".to_owned(),
                origin: "O*NET 30.1, December 2025".to_owned(),
                quoted: false,
            },
        ],
        sure: "Fairly sure, 7 in 10.".to_owned(),
        unsure: false,
        mend: Some("Not right? Look at line 9; line 20.".to_owned()),
        card: None,
    }
}

fn with_table() -> Card {
    let mut table = Table::with(&["To", "Door", "A newcomer, a year"]);
    for (to, door, pay) in [
        ("Postal Service Clerks", "no formal schooling", "$54,330–$57,430"),
        ("Riggers", "a high school diploma", "$53,190–$67,180"),
        ("Light Truck Drivers", "a high school diploma", "$36,100–$41,900"),
        ("Counter and Rental Clerks", "no formal schooling", "$34,700–$37,300"),
        ("Stockers and Order Fillers", "no formal schooling", "$35,500–$38,000"),
    ] {
        table.row([to, door, pay].map(str::to_owned));
    }
    let title = "The work stays most alike in these directions.".to_owned();
    Card { title, figure: None, more: Vec::new(), table: Some(table), ..thread() }
}

fn asked() -> Card {
    Card {
        title: "Nearly everybody in this work keeps stock records; no line of yours mentions it.".to_owned(),
        figure: None,
        more: Vec::new(),
        ask: Some("Do you keep stock records, and in what words would you say it?".to_owned()),
        answer_at: None,
        because: vec![Why {
            text: "Keeping stock records is rated 4.2 of 5 for this work.".to_owned(),
            origin: "O*NET 30.1, December 2025".to_owned(),
            quoted: false,
        }],
        sure: "Unsure, 4 in 10.".to_owned(),
        unsure: true,
        mend: None,
        ..thread()
    }
}

fn paths() -> PathsView {
    let titles = ["Postal Service Clerks", "Riggers", "Light Truck Drivers", "Stockers and Order Fillers"];
    let not_now = vec!["the door usually asks for more schooling than you want to take on".to_owned()];
    PathsView {
        order: "Ordered by how alike the work is.",
        stay: Some(StayView {
            title: "Industrial Truck and Tractor Operators".to_owned(),
            changes: vec![Change {
                thing: "Employer",
                words: "The same work elsewhere: 76,400 openings a year in the United States.".to_owned(),
            }],
        }),
        fits: titles.into_iter().map(path).collect(),
        over_stepping_stones: vec![PathView { via: Some("Tellers".to_owned()), ..path("Brokerage Clerks") }],
        not_now: vec![PathView { not_now, ..path("Registered Nurses") }],
        compared: 1015,
        about_licences: crate::report::sentences::ABOUT_LICENCES,
        about_openings: None,
    }
}

fn path(title: &str) -> PathView {
    PathView {
        code: "43-5051.00".to_owned(),
        title: title.to_owned(),
        via: None,
        door: "Usually a high school diploma; up to a month of training on the job; paid while training.".to_owned(),
        schooling: "usually a high school diploma".to_owned(),
        score: 74,
        parts: vec![
            PartView { name: "skills", value: Some(52) },
            PartView { name: "knowledge", value: Some(89) },
            PartView { name: "technology", value: None },
        ],
        borrowed: false,
        other_order: None,
        pay: Some(
            "A newcomer is likely to be paid $54,330 to $57,430 a year in California; later, for many, $63,650."
                .to_owned(),
        ),
        outlook: Some(
            "6,100 openings a year in the United States; the work shrinks by 4 % from 2024 to 2034.".to_owned(),
        ),
        exposure: "More exposed than 75 in 100 occupations in one study (Microsoft), than 46 in the other (OpenAI)."
            .to_owned(),
        description: None,
        not_now: Vec::new(),
        unknown: Vec::new(),
        physical: None,
    }
}
