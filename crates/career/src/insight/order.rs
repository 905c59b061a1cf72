//! In which order findings are shown: three at first, the rest behind them.

use super::{Finding, Room};
use crate::answers::Reason;
use crate::reading::SURE_ENOUGH;

/// Findings (sorted by surprise) for a person who came for this reason: the first three, then the most surprising, the
/// tables to look things up in last.
pub(super) fn in_reading_order(findings: Vec<Finding>, reason: Option<Reason>) -> Vec<Finding> {
    let mut order = first_three(&findings, reason);
    let behind: Vec<usize> = (0..findings.len()).filter(|i| !order.contains(i)).collect();
    let (last, next): (Vec<usize>, Vec<usize>) =
        behind.into_iter().partition(|i| KEPT_BACK.contains(&findings[*i].name));
    order.extend(next.into_iter().chain(last));
    let mut slots: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    order.into_iter().filter_map(|i| slots[i].take()).collect()
}

/// Which findings are shown at first, as indices into `findings` (sorted by surprise): those that the person's reason
/// asks for, then the most surprising. One per insight and per subject, and at least one about the person where there is one.
pub fn first_three(findings: &[Finding], reason: Option<Reason>) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    for name in leading(reason) {
        chosen.extend(findings.iter().position(|f| f.name == *name));
    }
    chosen.truncate(3);
    if !chosen.iter().any(|i| findings[*i].room == Room::You) {
        chosen.truncate(2);
        chosen.extend(candidates(findings, reason).find(|i| findings[*i].room == Room::You));
    }
    for i in candidates(findings, reason) {
        if chosen.len() >= 3 {
            break;
        }
        let says_it_too = |c: &usize| {
            let (a, b) = (&findings[*c], &findings[i]);
            a.name == b.name || (a.about.is_some() && a.about == b.about)
        };
        if !chosen.iter().any(says_it_too) {
            chosen.push(i);
        }
    }
    chosen
}

/// What may stand among the first three, the most surprising first.
fn candidates(findings: &[Finding], reason: Option<Reason>) -> impl Iterator<Item = usize> + '_ {
    (0..findings.len())
        .filter(move |i| !KEPT_BACK.contains(&findings[*i].name) || leading(reason).contains(&findings[*i].name))
        .filter(|i| findings[*i].confidence.share() >= SURE_ENOUGH)
}

/// AI exposure leads when the person says they worry, and never else; the two tables are for looking things up.
const KEPT_BACK: [&str; 3] = ["ai_exposure", "what_you_do_in_the_markets_words", "your_skills_and_their_lines"];

/// What the person's reason asks for, at most two, so that one place is left for a surprise.
fn leading(reason: Option<Reason>) -> &'static [&'static str] {
    match reason {
        Some(Reason::Silence) => &["what_software_reads"],
        Some(Reason::WantOut) => &["unexpected_paths", "nearest_paths"],
        Some(Reason::Worried) => &["ai_exposure", "demand_as_doors"],
        Some(Reason::ComingBack) => &["the_thread", "strengths_that_carry"],
        Some(Reason::Looking) | None => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Because, Reasons};

    fn finding(name: &'static str, room: Room, surprise: f32) -> Finding {
        let because = Reasons::new(Because::Answer { what: "a mark".into() });
        Finding { surprise, ..Finding::new(name, room, name, because) }
    }

    fn some_findings() -> Vec<Finding> {
        vec![
            finding("unexpected_paths", Room::WhereItLeads, 0.9),
            finding("ai_exposure", Room::WhatItIsWorth, 0.85),
            finding("nearest_paths", Room::WhereItLeads, 0.8),
            finding("nearest_paths", Room::WhereItLeads, 0.75),
            finding("demand_as_doors", Room::WhatItIsWorth, 0.7),
            finding("what_you_do_in_the_markets_words", Room::You, 0.6),
            finding("the_thread", Room::You, 0.5),
            finding("what_software_reads", Room::You, 0.4),
        ]
    }

    fn names(reason: Option<Reason>) -> Vec<&'static str> {
        let findings = some_findings();
        first_three(&findings, reason).into_iter().map(|i| findings[i].name).collect()
    }

    #[test]
    fn one_of_three_is_always_about_the_person() {
        assert_eq!(names(None), ["the_thread", "unexpected_paths", "nearest_paths"]);
        assert_eq!(names(Some(Reason::WantOut)), ["unexpected_paths", "nearest_paths", "the_thread"]);
    }

    #[test]
    fn the_reason_chooses_what_leads() {
        assert_eq!(names(Some(Reason::Silence))[0], "what_software_reads");
        assert_eq!(names(Some(Reason::Worried)), ["ai_exposure", "demand_as_doors", "the_thread"]);
        assert_eq!(names(Some(Reason::ComingBack))[0], "the_thread");
    }

    #[test]
    fn exposure_never_leads_for_somebody_who_did_not_say_they_worry() {
        for reason in [None, Some(Reason::Looking), Some(Reason::Silence), Some(Reason::WantOut)] {
            assert!(!names(reason).contains(&"ai_exposure"), "{reason:?}");
        }
    }

    #[test]
    fn nothing_is_lost_and_the_tables_come_last() {
        let ordered = in_reading_order(some_findings(), None);
        assert_eq!(ordered.len(), some_findings().len());
        let last: Vec<&str> = ordered[ordered.len() - 2..].iter().map(|f| f.name).collect();
        assert_eq!(last, ["ai_exposure", "what_you_do_in_the_markets_words"]);
        assert!(in_reading_order(Vec::new(), None).is_empty());
    }
}
