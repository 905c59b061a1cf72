//! A document's own balance: lines that say what changed against lines that say what one was responsible for. Most
//! lines say what was done, which is neither; nothing here says that a line is bad.

use super::Facts;
use super::own::{Unit, units};
use crate::profile::LineId;

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tells {
    /// What was different afterwards.
    Change,
    /// What one was responsible for.
    Duty,
    /// What was done.
    Doing,
}

/// The lines of all positions, told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// The first line of each sentence, with what it tells.
    pub lines: Vec<(LineId, Tells)>,
}

impl Balance {
    /// How many tell this.
    pub fn count(&self, tells: Tells) -> usize {
        self.lines.iter().filter(|(_, own)| *own == tells).count()
    }

    /// One sentence.
    pub fn sentence(&self) -> String {
        let (change, duty) = (self.count(Tells::Change), self.count(Tells::Duty));
        let says = |n: usize| match n {
            0 => "none says".to_owned(),
            1 => "one says".to_owned(),
            n => format!("{} say", crate::insight::words::count(n)),
        };
        let all = self.lines.len();
        if all == 0 {
            return "Your positions have no lines of their own yet.".to_owned();
        }
        if change + duty == 0 {
            return "We did not find a result or a responsibility in these lines; you may see one.".to_owned();
        }
        let lines = crate::insight::words::counted(all, "line", "lines");
        format!("Of {lines} {} what changed, and {} what you were responsible for.", says(change), says(duty))
    }
}

/// Tells the lines of all positions apart.
pub(super) fn of(facts: &Facts<'_>) -> Balance {
    let told = facts.profile.positions.iter().flat_map(|position| units(facts.document, &position.lines));
    Balance { lines: told.filter_map(|unit| Some((*unit.lines.first()?, tells(&unit)))).collect() }
}

/// What a sentence tells.
pub(super) fn tells(unit: &Unit) -> Tells {
    let lower = unit.text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '-'))).filter(|w| !w.is_empty()).collect();
    if is_change(&lower, &words) {
        Tells::Change
    } else if is_duty(&lower, &words) {
        Tells::Duty
    } else {
        Tells::Doing
    }
}

/// Verbs of change; they tell a change beside a figure.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "reduced", "reducing", "cut", "cutting", "lowered", "decreased", "shortened", "saved", "saving", "increased", "increasing", "raised", "raising", "grew", "growing",
    "improved", "improving", "boosted", "expanded", "gained", "added", "won", "brought", "lifted", "dropped", "fell", "rose", "sped", "accelerated", "generated", "exceeded",
    "recovered", "retained", "achieved", "reached", "beat", "surpassed", "turned",
];
/// Verbs that say by themselves how much changed.
const WHOLE: &[&str] = &["halved", "doubled", "tripled", "quadrupled", "eliminated", "ended"];
const RESULTS: &[&str] = &[
    "resulting in",
    "which led to",
    "leading to",
    "as a result",
    "so that",
    "which cut",
    "which saved",
    "which reduced",
    "which raised",
];

fn is_change(lower: &str, words: &[&str]) -> bool {
    let figure = words.iter().any(|word| word.chars().any(|c| c.is_ascii_digit()) && !is_year(word))
        || ["half", "third", "quarter", "percent", "twice", "double"].iter().any(|word| words.contains(word))
        || NUMBERS.iter().any(|word| words.contains(word));
    let changed = words.iter().any(|word| CHANGES.contains(word));
    let from_to = words.iter().position(|word| *word == "from").is_some_and(|at| {
        let rest = &words[at + 1..];
        let counts =
            |word: &&&str| (word.chars().any(|c| c.is_ascii_digit()) || NUMBERS.contains(*word)) && !is_year(word);
        rest.iter().take(6).any(|word| *word == "to") && rest.iter().take(9).filter(counts).count() >= 2
    });
    changed && figure
        || from_to
        || went_without(lower, words)
        || is_measured(lower, words)
        || words.iter().any(|word| WHOLE.contains(word))
        || RESULTS.iter().any(|result| lower.contains(result))
}

/// What is good where it does not happen.
const MISHAPS: &[&str] = &[
    "injury",
    "injuries",
    "lost-time",
    "accident",
    "accidents",
    "incident",
    "incidents",
    "complaint",
    "complaints",
    "error",
    "errors",
    "mistake",
    "mistakes",
    "loss",
    "losses",
    "recall",
    "recalls",
    "violation",
    "violations",
    "finding",
    "findings",
    "downtime",
    "defect",
    "defects",
    "claim",
    "claims",
    "delay",
    "delays",
    "shortage",
    "shortages",
    "damage",
    "outage",
    "outages",
    "absence",
    "absences",
];
/// Spans that a count is of.
const SPANS: &[&str] = &["day", "days", "week", "weeks", "month", "months", "year", "years", "shifts", "miles"];

/// "400 days with no lost-time injury", "No complaint in two years", "Passed three audits without a finding".
fn went_without(lower: &str, words: &[&str]) -> bool {
    let without = ["no ", "zero "].iter().any(|none| lower.starts_with(none))
        || [" without ", " no ", " zero ", " free of "].iter().any(|none| lower.contains(none));
    without && words.iter().any(|word| MISHAPS.contains(word))
        || ["no ", "zero "].iter().any(|none| lower.starts_with(none))
            && words.windows(2).any(|two| is_count(two[0]) && SPANS.contains(&two[1]))
}

/// A share with what it measures: "98 % on-time", "pick accuracy of 99.4%".
fn is_measured(lower: &str, words: &[&str]) -> bool {
    const MEASURES: &[&str] = &[
        "accuracy",
        "accurate",
        "on-time",
        "on time",
        "satisfaction",
        "retention",
        "uptime",
        "compliance",
        "target",
        "quota",
        "turnover",
        "yield",
        "attendance",
        "fill rate",
        "pass rate",
        "on budget",
    ];
    let share = lower.contains('%') || words.contains(&"percent");
    share && words.iter().any(|word| is_count(word.trim_end_matches('%'))) && MEASURES.iter().any(|m| lower.contains(m))
}

/// A number that is no year.
fn is_count(word: &str) -> bool {
    NUMBERS.contains(&word) || word.chars().any(|c| c.is_ascii_digit()) && !is_year(word)
}

const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "forty",
    "fifty",
];

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1950..=2100).contains(&year))
}

const DUTIES: &[&str] = &[
    "responsible for",
    "responsibilities",
    "duties",
    "in charge of",
    "tasked with",
    "accountable for",
    "job duties",
    "my role",
    "assigned to",
    "involved in",
    "main tasks",
];

fn is_duty(lower: &str, words: &[&str]) -> bool {
    DUTIES.iter().any(|duty| lower.starts_with(duty) || lower.contains(&format!(" {duty}")) && duty.starts_with("resp"))
        || is_bare_noun(words)
        || leads_people(lower, words)
}

/// Verbs with which somebody answers for others.
const LEADS: &[&str] = &[
    "led",
    "lead",
    "leading",
    "ran",
    "run",
    "running",
    "supervised",
    "supervise",
    "supervising",
    "managed",
    "manage",
    "managing",
    "trained",
    "train",
    "training",
    "headed",
    "oversaw",
    "oversee",
    "mentored",
    "mentor",
    "coached",
];

/// "Led a second shift of 14", "Trained nine new cooks", "In charge of six drivers": a lead, and how many people.
fn leads_people(lower: &str, words: &[&str]) -> bool {
    let leads = words.iter().take(2).any(|word| LEADS.contains(word)) || lower.starts_with("in charge of ");
    let counted = |at: usize| {
        let group = at > 1 && words[at - 1] == "of" && GROUPS.contains(&words[at - 2]);
        group || words[at + 1..].iter().take(3).any(|word| is_people(word))
    };
    leads && (0..words.len()).any(|at| is_count(words[at]) && counted(at))
}

const GROUPS: &[&str] = &["shift", "team", "crew", "staff", "group", "line", "department", "brigade", "class", "unit"];

fn is_people(word: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "people",
        "staff",
        "hires",
        "clerks",
        "colleagues",
        "volunteers",
        "cooks",
        "apprentices",
        "students",
        "nurses",
        "associates",
        "technicians",
        "mechanics",
        "reports",
        "members",
        "men",
        "women",
        "children",
        "guards",
        "aides",
        "hands",
        "recruits",
        "interns",
        "others",
    ];
    const ENDINGS: &[&str] = &["ers", "ors", "ees", "ists", "ants", "ians"];
    PEOPLE.contains(&word) || word.len() > 4 && ENDINGS.iter().any(|end| word.ends_with(end))
}

/// "Inventory management", "Cash handling", "Preparation of reports": a name of work, and nobody who does it.
fn is_bare_noun(words: &[&str]) -> bool {
    const ENDINGS: &[&str] = &["tion", "sion", "ment", "ance", "ence", "ship", "ness", "keeping"];
    const NOUNS: &[&str] = &[
        "service",
        "control",
        "support",
        "care",
        "entry",
        "duties",
        "tasks",
        "operations",
        "handling",
        "relations",
        "payroll",
        "planning",
        "scheduling",
    ];
    let noun = |word: &str| word.len() > 5 && ENDINGS.iter().any(|end| word.ends_with(end)) || NOUNS.contains(&word);
    let done = |word: &str| word.ends_with("ed") || CHANGES.contains(&word);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let named = noun(last) || noun(first) && words.get(1) == Some(&"of");
    words.len() <= 6 && named && !words.iter().any(|word| done(word)) && !BASE.contains(first)
}

/// Verbs with which a line says what is done; such a line is no bare noun.
#[rustfmt::skip]
const BASE: &[&str] = &[
    "provide", "provided", "keep", "kept", "run", "ran", "lead", "led", "give", "gave", "support", "manage", "handle", "plan", "write", "wrote", "make", "made", "do", "did",
    "build", "built", "teach", "taught", "take", "took", "help", "offer", "ensure", "maintain", "coordinate", "oversee", "oversaw", "check", "drive", "drove", "sell", "sold",
    "set", "order", "use", "learn", "train", "assist", "design", "develop", "review", "monitor", "schedule", "prepare", "control",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_is_found_it_is_said_as_what_we_did_not_find() {
        let balance = Balance { lines: vec![(LineId(0), Tells::Doing)] };
        assert_eq!(balance.sentence(), "We did not find a result or a responsibility in these lines; you may see one.");
    }

    fn of(text: &str) -> Tells {
        tells(&Unit { lines: vec![LineId(0)], text: text.to_owned() })
    }

    #[test]
    fn what_changed_is_told_from_what_one_was_responsible_for() {
        for (text, told) in [
            ("Cut waste by 30 % in one summer", Tells::Change),
            ("Took no-shows from 14 a week to 5", Tells::Change),
            ("Halved the time to close the month", Tells::Change),
            ("Rewrote the rota so that nobody worked two doubles in a row", Tells::Change),
            ("Responsible for inventory and cash", Tells::Duty),
            ("Duties included filing and phones", Tells::Duty),
            ("Inventory management", Tells::Duty),
            ("Preparation of monthly reports", Tells::Duty),
            ("400 days with no lost-time injury", Tells::Change),
            ("No complaint in two years", Tells::Change),
            ("Passed three audits without a finding", Tells::Change),
            ("Kept pick accuracy at 99.4%", Tells::Change),
            ("Led a second shift of 14", Tells::Duty),
            ("Trained nine new cooks", Tells::Duty),
            ("In charge of six drivers", Tells::Duty),
            ("Ran the till two days a week", Tells::Doing),
            ("Worked without a supervisor", Tells::Doing),
            ("Baked with no yeast", Tells::Doing),
            ("Improved communication in the team", Tells::Doing),
            ("Provide customer service", Tells::Doing),
            ("Raised in 2019 a barn", Tells::Doing),
        ] {
            assert_eq!(of(text), told, "{text}");
        }
    }
}
