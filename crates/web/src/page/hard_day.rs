//! Bad news has a page of its own: one sentence that takes their side, one figure about everybody, three doors of equal
//! size. No advice.

use askama::Template;
use flows::first::note_learned;

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "hard_day.html")]
struct Page {
    layout: Layout,
    door: &'static str,
    help_lines: Vec<String>,
    cannot_go_on: bool,
    after_a_no: bool,
    words: String,
}

/// Words with which people say that they cannot go on. Nothing is analysed: the host's lines are shown, that is all.
const CANNOT_GO_ON: [&str; 10] = [
    "cannot go on",
    "can't go on",
    "cant go on",
    "want to die",
    "kill myself",
    "end my life",
    "end it all",
    "suicide",
    "no reason to live",
    "better off dead",
];

/// Shown where the host names none.
const NOBODY_NAMED: &str = "Call or write to somebody you trust, or to the emergency number where you are. In the United \
                            States, 988 answers calls and texts day and night.";

fn view(site: &Site, asked: &Asked, door: &'static str, words: &str) -> Page {
    let lower = words.to_lowercase().replace('’', "'");
    let cannot_go_on = CANNOT_GO_ON.iter().any(|known| lower.contains(known));
    let help_lines =
        if site.door.help_lines.is_empty() { vec![NOBODY_NAMED.to_owned()] } else { site.door.help_lines.clone() };
    let after_a_no = asked.query.or_empty("after") == "no";
    Page {
        layout: Layout::of(asked, "A hard day"),
        door,
        help_lines,
        cannot_go_on,
        after_a_no,
        words: words.to_owned(),
    }
}

/// The page, or the room behind one of its doors.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let door = match asked.query.or_empty("door") {
        "learned" => "learned",
        "thank" => "thank",
        _ => "",
    };
    page(&view(site, asked, door, ""))
}

/// Something to write down. Whoever cannot go on is shown where to turn, and what they wrote is kept nowhere.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    let words = asked.form.or_empty("words");
    let shown = view(site, asked, "learned", words);
    if shown.cannot_go_on {
        return page(&shown);
    }
    note_learned(&site.desk, asked.here().account.id, words, asked.today)?;
    see("/today?said=kept")
}
