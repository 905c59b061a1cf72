//! # What you do, in the market's words
//!
//! **What it says.** For each position, the occupation under which the market files it, how sure the reading is, and
//! the runner-up where it is close. It is the check on Footbridge's reading: everything else stands on it.
//!
//! **How.** Titles are matched with O*NET's occupations and their alternate titles; the lines decide between meanings
//! of one title. From half sure on the occupation is stated; below that it is asked, with the candidates. The runner-up
//! is shown when it is at least two thirds as sure as the first, or when the first is less than eight in ten sure. Where
//! the latest title is not understood, that is said first, with the work that stands in for it, and the person is asked
//! what it is called elsewhere; their answer is how it is read.
//!
//! **When it is silent.** When no title was recognised at all.
//!
//! **Sources.** The person's own titles; O*NET (occupations and alternate titles).
//!
//! **Limits.** Occupations are drawers made for statistics. One job can lie in two of them, and a title can mean
//! different work in different houses.

use super::place::{Place, places};
use super::{Facts, Finding, Findings, Room, Table};
use crate::called::{NotUnderstood, WORTH_ASKING, not_understood};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::profile::{LineId, latest};
use crate::reading::{SURE_ENOUGH, TitleMatch};

/// The insight's name.
pub const NAME: &str = "what_you_do_in_the_markets_words";

/// See the module's page.
pub fn what_you_do_in_the_markets_words(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let read: Vec<(Place<'_>, &[TitleMatch])> = places(facts)
        .into_iter()
        .filter_map(|place| {
            let titles = facts.readings.titles.get(place.position?)?;
            let known = titles.first().is_some_and(|best| best.confidence.share() >= WORTH_ASKING);
            known.then_some((place, titles.as_slice()))
        })
        .collect();
    let (place, titles) = headline(facts, &read)?;
    let because = read.iter().flat_map(|(place, titles)| reasons(facts, place, titles)).collect();
    let filed = title(facts, place, titles);
    let latest = not_understood(facts.profile, facts.readings, facts.today);
    let stands_in = latest.as_ref().filter(|latest| latest.instead.is_some());
    let told = stands_in.map_or_else(|| filed.clone(), NotUnderstood::told);
    let mut finding = Finding::new(NAME, Room::You, told, Reasons::from_vec(because)?);
    finding.more.extend(stands_in.map(|_| filed));
    finding.table = Some(table(facts, &read));
    finding.ask = latest.map(|latest| ask_latest(facts, &latest)).or_else(|| ask(facts, &read));
    finding.confidence = titles.first().map_or(Confidence::new(0.0), |best| best.confidence);
    finding.surprise =
        0.2 + 0.2 * (1.0 - likeness(place.title, facts.atlas.occupation(titles.first()?.occupation).title()));
    finding.mend = heading_lines(facts, &read);
    findings.add(finding);
    Some(())
}

/// The latest position where it is understood, else the first that is.
fn headline<'r, 'a>(
    facts: &Facts<'_>,
    read: &'r [(Place<'a>, &'a [TitleMatch])],
) -> Option<&'r (Place<'a>, &'a [TitleMatch])> {
    let latest = latest(facts.profile, facts.today);
    let mut sure = read.iter().filter(|(_, titles)| is_sure(titles));
    sure.clone().find(|(place, _)| place.position == latest).or_else(|| sure.next()).or(read.first())
}

fn is_sure(titles: &[TitleMatch]) -> bool {
    titles.first().is_some_and(|best| best.confidence.share() >= SURE_ENOUGH)
}

fn title(facts: &Facts<'_>, place: &Place<'_>, titles: &[TitleMatch]) -> String {
    let names = place.name();
    match titles.first() {
        Some(best) if is_sure(titles) => {
            format!("The market files “{names}” under {}.", facts.atlas.occupation(best.occupation).title())
        }
        _ => format!("“{names}” can mean more than one kind of work."),
    }
}

/// The candidate that competes with the best, where it is close.
fn runner_up(titles: &[TitleMatch]) -> Option<&TitleMatch> {
    let (best, next) = (titles.first()?.confidence.share(), titles.get(1)?);
    (best < 0.8 || next.confidence.share() >= best * 0.66).then_some(next)
}

fn reasons(facts: &Facts<'_>, place: &Place<'_>, titles: &[TitleMatch]) -> Vec<Because> {
    let Some(best) = titles.first() else { return Vec::new() };
    let heading = place.position.and_then(|i| facts.heading(i));
    let occupation = facts.atlas.occupation(best.occupation);
    let what =
        format!("“{}” read as {} {}, {}", place.title, occupation.code(), occupation.title(), best.confidence.words());
    heading.map(|line| facts.quote(line)).into_iter().chain([Because::figure(Source::Onet, what)]).collect()
}

fn table(facts: &Facts<'_>, read: &[(Place<'_>, &[TitleMatch])]) -> Table {
    let mut table = Table::with(&["In the document", "In the market's words", "How sure", "Or else"]);
    for (place, titles) in read {
        let Some(best) = titles.first() else { continue };
        let name = |t: &TitleMatch| facts.atlas.occupation(t.occupation).title().to_owned();
        table.row([
            place.name(),
            if is_sure(titles) { name(best) } else { format!("{}?", name(best)) },
            best.confidence.words(),
            runner_up(titles).map(name).unwrap_or_default(),
        ]);
    }
    table
}

/// The latest position matters most, so it is asked about first.
fn ask_latest(facts: &Facts<'_>, latest: &NotUnderstood) -> String {
    let near: Vec<&str> = latest.near.iter().take(3).map(|id| facts.atlas.occupation(*id).title()).collect();
    match near.as_slice() {
        [] => latest.question(),
        [one] => format!("Was “{}” the work of {one}?", latest.name),
        _ => format!("Which is nearest to “{}”: {}?", latest.name, near.join(" · ")),
    }
}

/// Asks about the first position that is not sure.
fn ask(facts: &Facts<'_>, read: &[(Place<'_>, &[TitleMatch])]) -> Option<String> {
    let (place, titles) = read.iter().find(|(_, titles)| !is_sure(titles))?;
    let worth_asking = titles.iter().filter(|t| t.confidence.share() >= WORTH_ASKING).take(3);
    let names: Vec<&str> = worth_asking.map(|t| facts.atlas.occupation(t.occupation).title()).collect();
    match names.as_slice() {
        [] => None,
        [one] => Some(format!("Was “{}” the work of {one}?", place.name())),
        _ => Some(format!("Which is nearest to “{}”: {}?", place.name(), names.join(" · "))),
    }
}

/// The share of the title's words that the occupation's title has too.
fn likeness(title: &str, occupation: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 2)
            .map(|word| word.to_lowercase().chars().take(6).collect())
            .collect()
    };
    let (own, theirs) = (words(title), words(occupation));
    let shared = own.iter().filter(|word| theirs.contains(word)).count();
    if own.is_empty() { 0.0 } else { shared as f32 / own.len() as f32 }
}

fn heading_lines(facts: &Facts<'_>, read: &[(Place<'_>, &[TitleMatch])]) -> Vec<LineId> {
    read.iter().filter_map(|(place, _)| facts.heading(place.position?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    fn told(text: &str) -> Vec<Finding> {
        let atlas = small_atlas();
        person(&atlas, text).ask(&atlas, what_you_do_in_the_markets_words)
    }

    #[test]
    fn names_the_occupation_and_the_runner_up_when_unsure() {
        let found = told(
            "# Shift lead | Harbor Foods | 2019-now | 11-9051.00 0.6, 35-3023.00 0.5
             # Bookkeeper | Kline Depot | 2015-2019 | 43-3031.00 0.95, 53-7065.00 0.2",
        );
        assert_eq!(found[0].title, "The market files “Shift lead, Harbor Foods” under Food Service Managers.");
        let rows = &found[0].table.as_ref().unwrap().rows;
        assert_eq!(rows[0][3], "Fast Food and Counter Workers");
        assert_eq!(rows[1][3], "", "nothing competes with a very sure reading");
        assert_eq!(found[0].ask, None);
    }

    #[test]
    fn asks_where_it_does_not_know() {
        let found = told("# Operator | Kline Depot | 2019-now | 53-7065.00 0.4, 43-3031.00 0.3");
        assert_eq!(found[0].title, "“Operator, Kline Depot” can mean more than one kind of work.");
        assert!(found[0].ask.as_ref().unwrap().starts_with("Which is nearest to “Operator, Kline Depot”: Stockers"));
    }

    #[test]
    fn an_older_work_never_stands_in_for_the_latest_in_silence() {
        let found = told(
            "# Shift Lead | Northgate | 2018-now |
             # Bookkeeper | Kline Depot | 2012-2018 | 43-3031.00 0.95",
        );
        assert_eq!(
            found[0].title,
            "The title of your latest work, “Shift Lead, Northgate”, is not understood here yet. What follows is read \
             from older work: “Bookkeeper, Kline Depot”."
        );
        assert!(found[0].more[0].starts_with("The market files “Bookkeeper, Kline Depot” under Bookkeeping"));
        assert_eq!(found[0].ask.as_deref(), Some("What is the work of “Shift Lead, Northgate” called elsewhere?"));
    }

    #[test]
    fn silent_when_no_title_is_recognised() {
        assert!(told("# Wanderer | Nowhere | 2019-now").is_empty());
    }
}
