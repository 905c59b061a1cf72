//! # The thread
//!
//! **What it says.** One doing that returns in three or more places of the document, paid or not, under different
//! titles, although none of those titles says so and people in most of those occupations are not known for it. "In all
//! three places (at Harbor Foods, at Kline Depot, at Parish council) you taught, trained or mentored others; none of the
//! titles says so."
//!
//! **How.** A line's skills are traced to branches of ESCO's skill hierarchy, for which Footbridge has a reviewed table
//! of plain words; a second table holds verbs and objects that tell the same doing where no skill is named ("showed
//! seasonal hires how"). A place counts when one of its lines shows the doing and its title has no word for it; in at
//! most a third of these places may the doing be typical of the title's occupation. Typical means: the mean of two
//! shares, of the linked ESCO occupations that call it essential and of all occupations in which O*NET rates the activity
//! less important, is at least 0.65. Of several threads the two with the most places are told, the least typical first.
//!
//! **When it is silent.** Fewer than three such places, or all of them under one title; a doing that the work is known
//! for; skills that are listed without a line that shows them.
//!
//! **Sources.** The person's own lines; ESCO (hierarchy, essential skills); O*NET (importance of work activities); the
//! O*NET–ESCO crosswalk.
//!
//! **Limits.** The doing is recognised from words, so a line that tells it in an unusual way is missed, and a word with
//! two meanings can mislead: each place is quoted, so that the reading can be checked. A place whose title was not
//! understood counts as not typical when its words do not say the doing, and lowers the confidence.

use std::collections::BTreeMap;

use super::doing::{DoingId, Doings, Shown, TYPICAL, Usual, scale, shown};
use super::place::{Kind, Place, places};
use super::words::{count, list, sentence};
use super::{Facts, Finding, Findings, Room};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::profile::LineId;

/// The insight's name.
pub const NAME: &str = "the_thread";

/// At most this many threads are told.
const MOST: usize = 2;

/// Where a doing was seen: the place, its best line, how sure, and how typical it is of the place's occupation.
struct Seen {
    place: usize,
    line: LineId,
    sure: f32,
    typical: Option<f32>,
}

/// See the module's page.
pub fn the_thread(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let places = places(facts);
    let doings = Doings::of(facts.atlas);
    let mut threads: Vec<(DoingId, Vec<Seen>)> = seen(facts, &doings)
        .into_iter()
        .filter(|(_, seen)| seen.len() >= 3)
        .map(|(doing, seen)| (doing, untitled(seen, doing, &places, &doings)))
        .filter(|(_, seen)| seen.len() >= 3 && titles(seen, &places) >= 2 && is_hidden(seen))
        .collect();
    threads.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(mean_typical(&a.1).total_cmp(&mean_typical(&b.1))));
    for (doing, seen) in threads.iter().take(MOST) {
        findings.add(tell(facts, &places, *doing, seen)?);
    }
    Some(())
}

/// Per doing, the places that show it, each with its surest line.
fn seen(facts: &Facts<'_>, doings: &Doings<'_>) -> BTreeMap<DoingId, Vec<Seen>> {
    let mut out: BTreeMap<DoingId, Vec<Seen>> = BTreeMap::new();
    for Shown { doing, place, line, sure } in shown(facts, doings) {
        let list = out.entry(doing).or_default();
        match list.iter_mut().find(|s| s.place == place) {
            Some(s) if s.sure >= sure => {}
            Some(s) => (s.line, s.sure) = (line, sure),
            None => list.push(Seen { place, line, sure, typical: None }),
        }
    }
    out
}

/// Those places whose title does not say the doing, each with how usual it is in the place's occupation.
fn untitled(seen: Vec<Seen>, doing: DoingId, places: &[Place<'_>], doings: &Doings<'_>) -> Vec<Seen> {
    let usual = Usual::of(doings, doing);
    seen.into_iter()
        .filter(|s| !doing.is_said_by(places[s.place].title))
        .map(|s| Seen { typical: places[s.place].occupation.and_then(|o| usual.expected_in(o)), ..s })
        .collect()
}

/// Whether the doing is typical of at most a third of these places.
fn is_hidden(seen: &[Seen]) -> bool {
    seen.iter().filter(|s| s.typical.is_some_and(|t| t >= TYPICAL)).count() * 3 <= seen.len()
}

fn titles(seen: &[Seen], places: &[Place<'_>]) -> usize {
    let mut titles: Vec<String> = seen.iter().map(|s| places[s.place].title.trim().to_lowercase()).collect();
    titles.sort_unstable();
    titles.dedup();
    titles.len()
}

fn mean_typical(seen: &[Seen]) -> f32 {
    seen.iter().map(|s| s.typical.unwrap_or(0.5)).sum::<f32>() / seen.len() as f32
}

fn tell(facts: &Facts<'_>, places: &[Place<'_>], doing: DoingId, seen: &[Seen]) -> Option<Finding> {
    let row = doing.row();
    let mut because: Vec<Because> = seen.iter().map(|s| facts.quote(s.line)).collect();
    because.extend(usual(facts, places, doing, seen));
    let title = format!("{} you {}; none of the titles says so.", sentence(&in_places(places, seen)), row.did);
    let mut finding = Finding::new(NAME, Room::You, title, Reasons::from_vec(because)?);
    let of = out_of(places, seen, all_jobs(places, seen));
    finding.figure = Some(format!("{} of {of}", seen.len()));
    let unpaid = seen.iter().filter(|s| places[s.place].kind == Kind::Unpaid).count();
    if unpaid > 0 {
        let names: Vec<String> =
            seen.iter().map(|s| &places[s.place]).filter(|p| p.kind == Kind::Unpaid).map(Place::name).collect();
        finding.more.push(format!("Unpaid work counts here: {}.", list(&names)));
    }
    let known = seen.iter().filter(|s| s.typical.is_some()).count() as f32 / seen.len() as f32;
    let sure = seen.iter().map(|s| s.sure).sum::<f32>() / seen.len() as f32;
    finding.confidence = Confidence::new(sure * (0.7 + 0.3 * known));
    finding.surprise = 0.5 + 0.1 * (seen.len().min(6) - 3) as f32 + 0.2 * (1.0 - mean_typical(seen));
    finding.mend = seen.iter().map(|s| s.line).collect();
    finding.about = Some(doing.about());
    Some(finding)
}

/// "in four of five jobs, from Harbor Foods to the parish council,": always with names, because a thread is one
/// person's and nobody else's.
fn in_places(places: &[Place<'_>], seen: &[Seen]) -> String {
    let all_jobs = all_jobs(places, seen);
    let of = out_of(places, seen, all_jobs);
    let noun = if all_jobs { "jobs" } else { "places" };
    let number = if of == seen.len() {
        format!("in all {} {noun}", count(of))
    } else {
        format!("in {} of {} {noun}", count(seen.len()), count(of))
    };
    let mut names: Vec<String> = Vec::new();
    for name in seen.iter().map(|s| places[s.place].words()).filter(|words| !words.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(3);
    names.truncate(3);
    if more > 0 {
        names.push(format!("{} more", count(more)));
    }
    if names.is_empty() { number } else { format!("{number} ({})", names.join(", ")) }
}

fn all_jobs(places: &[Place<'_>], seen: &[Seen]) -> bool {
    seen.iter().all(|s| places[s.place].kind == Kind::Job)
}

/// Of how many places: jobs and unpaid work that have lines, and those schools and projects that show the doing.
fn out_of(places: &[Place<'_>], seen: &[Seen], jobs_only: bool) -> usize {
    let counts = |i: usize, place: &Place<'_>| match place.kind {
        Kind::Job => !place.lines.is_empty(),
        Kind::Unpaid => !jobs_only && !place.lines.is_empty(),
        Kind::School | Kind::Project => seen.iter().any(|s| s.place == i),
    };
    places.iter().enumerate().filter(|(i, place)| counts(*i, place)).count()
}

/// How usual the doing is among people in the work of these places.
fn usual(facts: &Facts<'_>, places: &[Place<'_>], doing: DoingId, seen: &[Seen]) -> Vec<Because> {
    let mut told = Vec::new();
    seen.iter()
        .filter_map(|s| Some((places[s.place].occupation?, s.typical?)))
        .filter(|(occupation, _)| {
            let new = !told.contains(occupation);
            told.push(*occupation);
            new
        })
        .map(|(occupation, typical)| {
            let title = facts.atlas.occupation(occupation).title();
            let what = format!("how usual {} is for {title}: {}", doing.row().noun, scale(typical));
            Because::figure(Source::Onet, what)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    const COUNTER: &str = "35-3023.00 0.8";

    fn told(text: &str) -> Vec<Finding> {
        let atlas = small_atlas();
        person(&atlas, text).ask(&atlas, the_thread)
    }

    fn three_places() -> String {
        format!(
            "# Counter clerk | Harbor Foods | 2014-2017 | {COUNTER}
             Showed nine new colleagues the till ~train employees
             # Stock clerk | Kline Depot | 2017-now | 53-7065.00 0.8
             Ran the first week of every newcomer ~train employees
             #unpaid Treasurer | Parish council | 2019-now | 43-3031.00 0.7
             Taught two successors to close the year ~train employees"
        )
    }

    #[test]
    fn a_doing_that_returns_under_other_titles_is_told_with_a_line_from_each_place() {
        let findings = told(&three_places());
        let thread = &findings[0];
        assert_eq!(
            thread.title,
            "In all three places (at Harbor Foods, at Kline Depot, at Parish council) you taught, trained or mentored \
             others; none of the titles says so."
        );
        let quoted = thread.because.iter().filter(|b| matches!(b, Because::Line { .. })).count();
        assert_eq!(quoted, 3);
        assert_eq!(thread.more, ["Unpaid work counts here: Treasurer, Parish council."]);
        assert!(thread.surprise > 0.5 && thread.confidence.share() > 0.5);
    }

    #[test]
    fn silent_when_two_places_show_it() {
        let two: Vec<String> = three_places().lines().take(4).map(str::to_owned).collect();
        assert!(told(&two.join("\n")).is_empty());
    }

    #[test]
    fn silent_when_the_title_says_it() {
        assert!(told(&three_places().replace("Treasurer", "Tutor for treasurers")).is_empty());
    }

    #[test]
    fn silent_when_the_work_is_known_for_it() {
        assert!(
            told(&three_places().replace("43-3031.00", "25-3041.00").replace("53-7065.00", "25-3041.00")).is_empty()
        );
    }

    #[test]
    fn silent_when_it_is_all_one_title() {
        let same = three_places().replace("Stock clerk", "Counter clerk").replace("Treasurer", "Counter Clerk");
        assert!(told(&same).is_empty());
    }

    #[test]
    fn silent_when_the_reading_is_a_guess() {
        assert!(told(&three_places().replace("~train employees", "~train employees:0.3")).is_empty());
    }
}
