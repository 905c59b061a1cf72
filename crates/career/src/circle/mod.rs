//! Circles: four to eight people who keep their promises to one another, with an agenda that fills itself and a host that
//! changes. One works as well, and so does a pair.
//!
//! Everything is private by default. What stands in a circle is a copy that its owner put there, for the circle or for
//! some of it, and can take back. Time log, mood, weeks left, constraints, reflection and notes about other people have no
//! type here, so there is no way to put them into a circle.

pub mod access;
mod agenda;
mod charter;
mod matching;
mod meets;
mod seat;
mod thing;
pub mod told;

pub use agenda::{Agenda, Part, agenda};
pub use charter::Charter;
pub use matching::fits;
pub use meets::Meets;
pub use seat::{Role, Seat, host, next_host};
pub use thing::{Answered, Audience, Half, Promise, Thing, What, renewed};

/// Members of a circle at most. Groups of four to eight are what peer groups of this kind settle on; custom, not measured
/// (grade D).
pub const MOST_MEMBERS: usize = 8;
/// Coaches of a circle at most.
pub const MOST_COACHES: usize = 2;
/// Circles that one account is in at most.
pub const MOST_CIRCLES: usize = 20;
/// Things that stand in one person's name in a circle at most.
pub const MOST_THINGS: usize = 300;
/// Characters of a chosen name at most.
pub const MOST_NAME: usize = 60;
/// Characters of what is said in one go at most.
pub const MOST_WORDS: usize = 2_000;
/// Characters of minutes and of rules at most.
pub const MOST_TEXT: usize = 20_000;
/// Invitations of a circle that are open at once at most.
pub const MOST_INVITATIONS: usize = 10;

/// Words on one line, bounded: control characters and runs of spaces become one space.
pub fn one_line(text: &str, most: usize) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    cut(&words.join(" "), most)
}

/// Several lines, bounded; control characters other than line ends become spaces.
pub fn lines(text: &str, most: usize) -> String {
    let tidy = |line: &str| {
        let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        line.trim_end().to_owned()
    };
    let all: Vec<String> = text.replace("\r\n", "\n").split('\n').map(tidy).collect();
    cut(all.join("\n").trim_matches('\n'), most)
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests;
