//! Whose place it is: an occupation, or a group of occupations, by the beginning of its code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An occupation or a group of them: the beginning of an O*NET-SOC code. `15` is a major group, `15-1252` an occupation
/// with everything below it, `15-1252.00` that one alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Work(String);

/// The 23 major groups of the Standard Occupational Classification (2018), with our short names.
pub const GROUPS: [(&str, &str); 23] = [
    ("11", "management"),
    ("13", "business and finance"),
    ("15", "computing and mathematics"),
    ("17", "architecture and engineering"),
    ("19", "science"),
    ("21", "community and social service"),
    ("23", "law"),
    ("25", "teaching and libraries"),
    ("27", "arts, design, sport and media"),
    ("29", "health care"),
    ("31", "health care support"),
    ("33", "protective service"),
    ("35", "food preparation and serving"),
    ("37", "cleaning and grounds"),
    ("39", "personal care and service"),
    ("41", "sales"),
    ("43", "office work"),
    ("45", "farming, fishing and forestry"),
    ("47", "construction and extraction"),
    ("49", "installation, maintenance and repair"),
    ("51", "production"),
    ("53", "transportation and moving goods"),
    ("55", "the military"),
];

/// The name of a code's major group.
pub fn group_name(code: &str) -> Option<&'static str> {
    let group = code.get(..2)?;
    GROUPS.iter().find(|(known, _)| *known == group).map(|(_, name)| *name)
}

impl Work {
    /// From a code or its beginning; `None` where it is neither, or of no major group.
    pub fn of(code: &str) -> Option<Work> {
        let digits = |text: Option<&str>| text.is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let dash = || code.get(2..3) == Some("-");
        let shaped = match code.len() {
            2 => true,
            7 => dash() && digits(code.get(3..)),
            10 => dash() && digits(code.get(3..7)) && code.get(7..8) == Some(".") && digits(code.get(8..)),
            _ => false,
        };
        (shaped && group_name(code).is_some()).then(|| Work(code.to_owned()))
    }

    /// The code, or its beginning.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// Whether it is a major group as a whole.
    pub fn is_group(&self) -> bool {
        self.0.len() == 2
    }

    /// Whether an O*NET-SOC code belongs to it.
    pub fn covers(&self, code: &str) -> bool {
        code.starts_with(&self.0)
    }
}

impl FromStr for Work {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Work::of(text.trim()).ok_or_else(|| "no occupation and no major group has this code".to_owned())
    }
}

impl TryFrom<String> for Work {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Work> for String {
    fn from(work: Work) -> String {
        work.0
    }
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
