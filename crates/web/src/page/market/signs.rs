//! Signs in words: what was seen and when, and what a person can do with each. There is no score over them.

use career::posting::Evergreen;
use career::posting::pay_laws::REVIEWED;
use career::posting::signs::{Kind, Sign};
use jiff::civil::Date;

use crate::advice::Advice;
use crate::words;

/// One sign as the page shows it.
pub(super) struct SignView {
    /// What was seen, and when.
    pub seen: String,
    /// The posting's own words, where they are the sign.
    pub words: Option<String>,
    /// What to do with it.
    pub next: Advice,
}

impl SignView {
    pub fn of(sign: &Sign) -> Self {
        SignView { seen: seen(sign), words: sign.words.clone(), next: Advice::of(sign.kind.card(), next(sign.kind)) }
    }
}

fn seen(sign: &Sign) -> String {
    let on = |before: &str| sign.on.map(|day: Date| format!("{before}{}", words::full_day(day))).unwrap_or_default();
    match sign.kind {
        Kind::Old { days, stated: true } => format!("It was published {days} days ago{}.", on(", on ")),
        Kind::Old { days, stated: false } => {
            format!("It was first seen {days} days ago{}, and may be older.", on(", on "))
        }
        Kind::Reposted(1) => format!("It was published anew{}.", on(" on ")),
        Kind::Reposted(times) => format!("It was published anew {} times{}.", number(times), on(", last on ")),
        Kind::GoneAndBack(1) => format!("It was gone, and came back{}.", on(" on ")),
        Kind::GoneAndBack(times) => {
            format!("It was gone and came back {} times{}.", number(times), on(", last on "))
        }
        Kind::Gone => format!("It stands nowhere any more{}.", on("; it was missed on ")),
        Kind::NoWayToApply => "Nothing in it says how to apply.".to_owned(),
        Kind::Closed => format!("Its last day to apply is over{}.", on(": ")),
        Kind::PayMissing(law) => format!(
            "It states no pay, though {} asks for that in postings there (from {}; our own table, reviewed {REVIEWED}).",
            law.statute,
            employees(law.from_employees)
        ),
        Kind::AsksForEverything(musts) => format!("It lists {musts} things that one must bring."),
        Kind::Evergreen(Evergreen::Always) => "Its own words say that somebody is always wanted.".to_owned(),
        Kind::Evergreen(Evergreen::Pool) => "Its own words say that names are gathered for later.".to_owned(),
    }
}

fn number(times: usize) -> String {
    const WORDS: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match times.checked_sub(2).and_then(|at| WORDS.get(at)) {
        Some(word) => (*word).to_owned(),
        None => times.to_string(),
    }
}

fn employees(from: u16) -> String {
    match from {
        0 | 1 => "one person employed".to_owned(),
        many => format!("{many} people employed"),
    }
}

fn next(kind: Kind) -> &'static str {
    match kind {
        Kind::Old { .. } => "Ask whether it is still open before you spend an hour on it.",
        Kind::Reposted(_) | Kind::GoneAndBack(_) => {
            "Somebody may have said no, or the search began anew. Ask what changed since the first time."
        }
        Kind::Gone => "Look at the organisation’s own page. If you know someone there, ask them.",
        Kind::NoWayToApply => "Look for it on the organisation’s own page before you write anything.",
        Kind::Closed => "Ask whether they still read what arrives.",
        Kind::PayMissing(_) => {
            "Ask for the range in the first call. Who is covered depends on things that a posting does not say."
        }
        Kind::AsksForEverything(_) => "Nobody brings all of it. Ask which three matter in the first months.",
        Kind::Evergreen(_) => "Ask when somebody was last taken on for it, and when the next one will be.",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn told(kind: Kind) -> String {
        seen(&Sign { kind, on: Some(date(2026, 3, 3)), words: None })
    }

    #[test]
    fn each_sign_says_what_was_seen_and_when() {
        assert_eq!(told(Kind::Old { days: 88, stated: true }), "It was published 88 days ago, on 3 March 2026.");
        assert_eq!(
            told(Kind::Old { days: 88, stated: false }),
            "It was first seen 88 days ago, on 3 March 2026, and may be older."
        );
        assert_eq!(told(Kind::Reposted(1)), "It was published anew on 3 March 2026.");
        assert_eq!(told(Kind::GoneAndBack(3)), "It was gone and came back three times, last on 3 March 2026.");
        assert_eq!(told(Kind::Closed), "Its last day to apply is over: 3 March 2026.");
    }
}
