//! What a person answered: marks on their own lines, what is ordinary, interests, what matters, and constraints.
//! In the terminal it comes from a file; in the browser it is asked.

use serde::{Deserialize, Serialize};

use crate::called::Called;
use crate::profile::{Document, LineId};

/// What a person wants of a line's doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// More of this.
    More,
    /// Less of this.
    Less,
}

/// A mark on a line, found by its words (so that it survives re-import).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineMark {
    /// Words of the line; a part of it that occurs once is enough.
    pub line: String,
    /// More or less.
    pub mark: Mark,
}

/// The page of a line that the person wrote as an answer; documents count their pages from 1.
pub const ANSWERED: u16 = 0;

/// An answer to "too ordinary to write": a yes comes with the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ordinary {
    /// The skill that was asked about, by ESCO address or label.
    pub skill: String,
    /// The line in the person's own words; `None` for "no, I do not do that".
    pub line: Option<String>,
}

/// How much schooling, as the Employment Projections count it; orders from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schooling {
    /// No formal educational credential.
    None,
    /// High school diploma or equivalent.
    HighSchool,
    /// Some college, no degree.
    SomeCollege,
    /// Postsecondary nondegree award.
    PostsecondaryAward,
    /// Associate's degree.
    Associate,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree.
    Master,
    /// Doctoral or professional degree.
    Doctoral,
}

/// What brings the person; it chooses which insights lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// I apply and hear nothing.
    Silence,
    /// I want out of this work.
    WantOut,
    /// I am worried about this work.
    Worried,
    /// I am coming back.
    ComingBack,
    /// I am looking around.
    Looking,
}

/// What a path must fit. A figure that is missing never filters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Constraints {
    /// The least yearly pay in dollars that a newcomer's usual range must reach.
    pub pay_at_least: Option<u32>,
    /// The most schooling the person has or would take on.
    pub schooling_at_most: Option<Schooling>,
    /// The most months without pay (school, unpaid training) that the person can bear.
    pub months_without_pay_at_most: Option<u32>,
    /// Would they move to another state?
    pub would_move: bool,
    /// Heavy physical work is to be warned about.
    pub avoid_physical: bool,
    /// The states where the person would work, by two letters or name; empty for wherever they live.
    pub work_in: Vec<String>,
    /// The most hours a week. Chooses among openings; no figure says it of an occupation, so it filters no path.
    pub hours_a_week_at_most: Option<u8>,
    /// Remote work alone. Chooses among openings; it filters no path.
    pub remote_only: bool,
}

/// Everything a person answered. Every field may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// What brings them.
    pub reason: Option<Reason>,
    /// Marks on own lines.
    pub marks: Vec<LineMark>,
    /// Answers to "too ordinary to write".
    pub ordinary: Vec<Ordinary>,
    /// Interests, RIASEC order, each 0–1.
    pub interests: Option<[f32; 6]>,
    /// What matters at work, in O*NET's order (achievement, working conditions, recognition, relationships, support,
    /// independence), each 0–1.
    pub values: Option<[f32; 6]>,
    /// What the person earns now: dollars a year.
    pub pay_now: Option<u32>,
    /// What a path must fit.
    pub constraints: Constraints,
    /// What work of theirs is called elsewhere.
    pub called: Vec<Called>,
}

impl Answers {
    /// The lines that were marked: +1 for more of this, -1 for less. Words are found in any case and spacing; of two
    /// marks on one line the last counts.
    pub fn marked(&self, document: &Document) -> Vec<(LineId, f32)> {
        let lines: Vec<String> = document.lines.iter().map(|line| folded(&line.text)).collect();
        let mut out: Vec<(LineId, f32)> = Vec::new();
        for LineMark { line, mark } in &self.marks {
            let words = folded(line);
            let want = if *mark == Mark::More { 1.0 } else { -1.0 };
            for (number, _) in (0_u32..).zip(&lines).filter(|(_, text)| !words.is_empty() && text.contains(&words)) {
                out.retain(|(known, _)| *known != LineId(number));
                out.push((LineId(number), want));
            }
        }
        out.sort_by_key(|(line, _)| *line);
        out
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Line;

    #[test]
    fn marks_find_their_lines_in_any_case_and_the_last_one_counts() {
        let line = |text: &str| Line { page: 1, text: text.into(), spot: None };
        let document =
            Document { lines: vec![line("Trained the new cooks"), line("Kept the books")], ..Document::default() };
        let mark = |line: &str, mark| LineMark { line: line.into(), mark };
        let marks = vec![mark("trained  the NEW", Mark::Less), mark("new cooks", Mark::More), mark("", Mark::Less)];
        assert_eq!(Answers { marks, ..Answers::default() }.marked(&document), [(LineId(0), 1.0)]);
    }
}
