//! The report on a terminal: three findings first, then the rooms, the doubts, the credits and one next step.

use crate::terminal::{Ink, Screen, Sheet, width};

use super::paths::{PathView, PathsView};
use super::stay::StayView;
use super::view::{Card, Doubt, NOTHING_YET, RoomView, View, Why, counted};

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Three findings in full, the rest as one line each.
    First,
    /// Everything in full.
    All,
}

impl Detail {
    /// Most rows of a table, and most reasons.
    fn bounds(self) -> (usize, usize) {
        match self {
            Detail::First => (3, 3),
            Detail::All => (usize::MAX, usize::MAX),
        }
    }
}

/// Lays the report out.
pub fn report(view: &View, screen: Screen, detail: Detail) -> String {
    let mut sheet = Sheet::new(screen);
    sheet.title(&format!("Footbridge · {}", view.name));
    for sentence in &view.read {
        sheet.para(0, sentence, Ink::Plain);
    }
    sheet.para(0, "Read on this machine; nothing left it.", Ink::Quiet);
    at_once(&mut sheet, view.at_once.as_deref());
    first(&mut sheet, view, detail);
    for room in &view.rooms {
        self::room(&mut sheet, room, detail);
    }
    doubts(&mut sheet, &view.notes, detail);
    sheet.gap();
    sheet.para(0, &view.lives_in, Ink::Quiet);
    credits(&mut sheet, &view.credits);
    next(&mut sheet, view, detail);
    sheet.finish()
}

/// What is said about where the person lives.
pub struct Place {
    /// First of all, to somebody abroad.
    pub at_once: Option<String>,
    /// Last.
    pub lives_in: String,
}

/// The paths from one occupation, without a document.
pub fn paths_alone(heading: &str, view: &PathsView, place: &Place, screen: Screen, limit: usize) -> String {
    let mut sheet = Sheet::new(screen);
    sheet.title(heading);
    at_once(&mut sheet, place.at_once.as_deref());
    paths(&mut sheet, view, limit, limit, Detail::All);
    sheet.gap();
    sheet.para(0, &place.lives_in, Ink::Quiet);
    sheet.finish()
}

fn at_once(sheet: &mut Sheet, words: Option<&str>) {
    if let Some(words) = words {
        sheet.gap();
        sheet.para(0, words, Ink::Mind);
    }
}

fn first(sheet: &mut Sheet, view: &View, detail: Detail) {
    if view.first.is_empty() {
        sheet.gap();
        sheet.para(0, NOTHING_YET, Ink::Plain);
        return;
    }
    sheet.heading(view.first_heading());
    for (i, card) in view.first.iter().enumerate() {
        self::card(sheet, card, &format!("{}  ", i + 1), detail);
    }
}

fn room(sheet: &mut Sheet, room: &RoomView, detail: Detail) {
    if room.is_empty() {
        return;
    }
    sheet.heading(room.heading());
    for card in &room.cards {
        match detail {
            Detail::All => self::card(sheet, card, "·  ", detail),
            Detail::First => sheet.hanging(0, "·  ", &card.title, Ink::Plain),
        }
    }
    if let Some(view) = &room.paths {
        match detail {
            Detail::All => self::paths(sheet, view, 10, 20, detail),
            Detail::First => self::paths(sheet, view, 3, 6, detail),
        }
    }
}

/// One finding in full, under its mark.
fn card(sheet: &mut Sheet, card: &Card, mark: &str, detail: Detail) {
    let indent = width(mark);
    sheet.gap();
    sheet.marked(0, (mark, Ink::Quiet), &card.title, Ink::Strong);
    if let Some(figure) = &card.figure {
        sheet.para(indent, figure, Ink::Know);
    }
    for sentence in &card.more {
        sheet.para(indent, sentence, Ink::Plain);
    }
    if let Some(table) = &card.table {
        let most = detail.bounds().0;
        sheet.gap();
        sheet.table(indent, &table.columns, &table.rows[..table.rows.len().min(most)]);
        more(sheet, indent, table.rows.len().saturating_sub(most));
        sheet.gap();
    }
    if let Some(question) = &card.ask {
        sheet.marked(indent, ("? ", Ink::Do), question, Ink::Do);
    }
    because(sheet, card, indent, detail.bounds().1);
}

/// "9 more with --all."
fn more(sheet: &mut Sheet, indent: usize, left: usize) {
    if left > 0 {
        sheet.para(indent, &format!("{left} more with --all."), Ink::Quiet);
    }
}

fn because(sheet: &mut Sheet, card: &Card, indent: usize, most: usize) {
    let ink = if card.unsure { Ink::Unsure } else { Ink::Quiet };
    sheet.para(indent, "Because", Ink::Quiet);
    for why in card.because.iter().take(most) {
        self::why(sheet, why, indent + 2);
    }
    more(sheet, indent + 2, card.because.len().saturating_sub(most));
    let mend = card.mend.as_deref().map(|mend| format!(" {mend}")).unwrap_or_default();
    sheet.para(indent, &format!("{}{mend}", card.sure), ink);
}

fn why(sheet: &mut Sheet, why: &Why, indent: usize) {
    if why.quoted {
        sheet.hanging(indent, "“", &format!("{}” ({})", why.text, why.origin), Ink::Plain);
    } else {
        sheet.para(indent, &format!("{} ({})", why.text, why.origin), Ink::Plain);
    }
}

fn paths(sheet: &mut Sheet, view: &PathsView, in_full: usize, in_all: usize, detail: Detail) {
    sheet.gap();
    sheet.para(0, &format!("Paths: {} occupations compared", view.compared), Ink::Strong);
    sheet.para(0, super::sentences::ABOUT_SCORES, Ink::Plain);
    sheet.para(0, view.order, Ink::Quiet);
    if let Some(stay) = &view.stay {
        self::stay(sheet, stay);
    }
    for (i, path) in view.fits.iter().take(in_full).enumerate() {
        self::path(sheet, i + 1, path, detail);
    }
    let rest: Vec<(usize, &PathView)> = (1..).zip(&view.fits).take(in_all).skip(in_full).collect();
    if !rest.is_empty() {
        sheet.gap();
        sheet.para(0, "Further", Ink::Strong);
        for (number, path) in rest {
            let text = format!("{} · {}", path.title, path.schooling);
            sheet.marked(0, (&format!("{number:>2}  "), Ink::Quiet), &text, Ink::Plain);
        }
    }
    if detail == Detail::All {
        over_stepping_stones(sheet, view, in_full);
    }
    not_now(sheet, view);
    sheet.gap();
    sheet.para(0, view.about_licences, Ink::Quiet);
    if let Some(about_openings) = view.about_openings {
        sheet.para(0, about_openings, Ink::Quiet);
    }
}

fn stay(sheet: &mut Sheet, stay: &StayView) {
    sheet.gap();
    sheet.marked(0, (" =  ", Ink::Quiet), &format!("Stay, and change one thing: {}", stay.title), Ink::Strong);
    for change in &stay.changes {
        labelled(sheet, change.thing, &change.words);
    }
}

fn path(sheet: &mut Sheet, number: usize, path: &PathView, detail: Detail) {
    sheet.gap();
    sheet.marked(0, (&format!("{number:>2}  "), Ink::Quiet), &format!("{} · {}", path.title, path.code), Ink::Strong);
    labelled(sheet, "Door", &path.door);
    let borrowed = if path.borrowed { " Its ratings are those of the nearest rated work." } else { "" };
    let other = path.other_order.as_deref().map(|other| format!(" ({other})")).unwrap_or_default();
    labelled(sheet, "Alike", &format!("{} in 100{other}: {}.{borrowed}", path.score, path.parts_in_words()));
    for (label, words) in [("Pay", &path.pay), ("Demand", &path.outlook)] {
        if let Some(words) = words {
            labelled(sheet, label, words);
        }
    }
    if detail == Detail::All {
        labelled(sheet, "AI", &path.exposure);
        if let Some(description) = &path.description {
            labelled(sheet, "O*NET", description);
        }
    }
    if let Some(mind) = path.mind() {
        sheet.marked(4, (&format!("{:<LABEL$}", "Mind"), Ink::Mind), &mind, Ink::Plain);
    }
}

fn labelled(sheet: &mut Sheet, label: &str, text: &str) {
    sheet.marked(4, (&format!("{label:<LABEL$}"), Ink::Quiet), text, Ink::Plain);
}

/// Columns for the longest label and a blank.
const LABEL: usize = 9;

fn over_stepping_stones(sheet: &mut Sheet, view: &PathsView, most: usize) {
    if view.over_stepping_stones.is_empty() {
        return;
    }
    sheet.gap();
    sheet.para(0, "In two steps", Ink::Strong);
    for path in view.over_stepping_stones.iter().take(most) {
        let via = path.via.as_deref().unwrap_or("a neighbouring occupation");
        sheet.hanging(0, " ·  ", &format!("{}, by way of {via}. {}", path.title, path.door), Ink::Plain);
    }
}

fn not_now(sheet: &mut Sheet, view: &PathsView) {
    if view.not_now.is_empty() {
        return;
    }
    sheet.gap();
    sheet.para(0, "Not now", Ink::Strong);
    for path in &view.not_now {
        sheet.hanging(0, " ·  ", &format!("{}: {}. {}", path.title, path.reasons(), path.door), Ink::Plain);
    }
}

fn doubts(sheet: &mut Sheet, notes: &[Doubt], detail: Detail) {
    if notes.is_empty() {
        return;
    }
    sheet.heading(if notes.len() == 1 { "One doubt" } else { "Doubts" });
    let most = if detail == Detail::All { usize::MAX } else { 3 };
    for note in notes.iter().take(most) {
        sheet.marked(0, ("?  ", Ink::Unsure), &note.what, Ink::Plain);
        if let Some(line) = &note.line {
            sheet.hanging(3, "“", &format!("{}” ({})", line.words, line.place), Ink::Quiet);
        }
    }
    more(sheet, 3, notes.len().saturating_sub(most));
}

fn credits(sheet: &mut Sheet, credits: &[&str]) {
    if credits.is_empty() {
        return;
    }
    sheet.heading("Where the figures come from");
    for credit in credits {
        sheet.hanging(0, "·  ", credit, Ink::Quiet);
    }
}

fn next(sheet: &mut Sheet, view: &View, detail: Detail) {
    sheet.heading("Next");
    if detail == Detail::First && view.behind() > 0 {
        let behind = counted(view.behind(), "further finding", "further findings");
        step(sheet, "--all", &format!("tells the {behind} in full."));
    }
    if view.lives_somewhere_unknown {
        step(sheet, "--state CA", "shows pay where you live; say your own state.");
    }
    step(sheet, "--explain", "shows what was read from where, so that you can see what to mend.");
    step(sheet, "--to TITLE", "looks at one path closely.");
    step(sheet, "--html=page.html", "makes a page to keep, print or send.");
    sheet.gap();
    sheet.para(0, "That is enough for today.", Ink::Quiet);
}

fn step(sheet: &mut Sheet, option: &str, text: &str) {
    sheet.marked(0, (&format!("{option:<17} "), Ink::Do), text, Ink::Plain);
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn at(width: usize, detail: Detail) -> String {
        report(&sample::view(), Screen { width, colour: false }, detail)
    }

    #[test]
    fn the_report_at_80_columns() {
        insta::assert_snapshot!(at(80, Detail::First));
    }

    #[test]
    fn the_report_at_50_columns() {
        insta::assert_snapshot!(at(50, Detail::First));
    }

    #[test]
    fn everything_in_full_at_80_columns() {
        insta::assert_snapshot!(at(80, Detail::All));
    }
}
