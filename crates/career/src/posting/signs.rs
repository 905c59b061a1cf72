//! Signs that an opening may be stale, each with what was seen and when. There is no score over them: a sign is one
//! thing to look at, and none of them says that nobody is wanted.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::opening::{Began, Opening};
use super::pay_laws::{PayLaw, pay_law};
use super::wording::{Evergreen, evergreen};
use super::{Apply, Posting};
use crate::atlas::Atlas;
use crate::card::Id;

/// Days after which an opening's age is told.
pub const OLD: i32 = 60;
/// Stated musts from which a text asks for more than one person usually brings.
pub const MANY_MUSTS: usize = 18;
/// Days between two publications from which the second is a repost and not a correction.
const APART: i32 = 14;

/// One sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// What it is.
    pub kind: Kind,
    /// The day it is about, where it is about one.
    pub on: Option<Date>,
    /// The posting's own words, where they are the sign.
    pub words: Option<String>,
}

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It has been there for so many days.
    Old {
        /// Days since it began.
        days: i32,
        /// Whether the first day is stated, or only the day it was first seen.
        stated: bool,
    },
    /// It was published anew this many times; the day is that of the last.
    Reposted(usize),
    /// It was gone and came back this many times; the day is that of the last return.
    GoneAndBack(usize),
    /// It is nowhere any more; the day is the one it was missed.
    Gone,
    /// Nothing says how to apply.
    NoWayToApply,
    /// The last day to apply is over.
    Closed,
    /// A law asks for pay in postings there, and none stands here.
    PayMissing(&'static PayLaw),
    /// It lists so many musts.
    AsksForEverything(usize),
    /// Its own words say that it is not one opening now.
    Evergreen(Evergreen),
}

impl Kind {
    /// What the advice that goes with it stands on.
    pub fn card(self) -> Id {
        match self {
            Kind::Old { .. } | Kind::Reposted(_) | Kind::GoneAndBack(_) | Kind::Evergreen(_) => Id::NotFilledSoon,
            Kind::Gone | Kind::NoWayToApply | Kind::Closed | Kind::PayMissing(_) => Id::AskBeforeAnHour,
            Kind::AsksForEverything(_) => Id::DecidesFirst,
        }
    }
}

/// The signs of an opening on a day, the ones that matter most first. `musts` is how many things its text says one must
/// bring.
pub fn signs(atlas: &Atlas, opening: &Opening, musts: usize, today: Date) -> Vec<Sign> {
    let shown = opening.shown();
    let found = [
        gone(opening),
        closed(opening, today),
        evergreen_wording(shown),
        no_way_to_apply(opening),
        old(opening, today),
        reposted(opening),
        gone_and_back(opening),
        pay_missing(atlas, opening, today),
        asks_for_everything(musts),
    ];
    found.into_iter().flatten().collect()
}

fn sign(kind: Kind, on: Option<Date>) -> Sign {
    Sign { kind, on, words: None }
}

fn gone(opening: &Opening) -> Option<Sign> {
    if opening.is_there() {
        return None;
    }
    let last = opening.sightings().filter_map(|sighting| sighting.gone).max();
    Some(sign(Kind::Gone, last))
}

/// The latest closing day that any sighting gives, when it is over: a board may keep an older one.
fn closed(opening: &Opening, today: Date) -> Option<Sign> {
    let closes = opening.sightings().filter_map(|sighting| sighting.posting.closes).max()?;
    (closes < today).then(|| sign(Kind::Closed, Some(closes)))
}

fn old(opening: &Opening, today: Date) -> Option<Sign> {
    let began = opening.began();
    let days = days_between(began.day(), today);
    let stated = matches!(began, Began::Published(_));
    (days >= OLD).then(|| sign(Kind::Old { days, stated }, Some(began.day())))
}

/// Publications of one source that lie apart. Several sources that show one opening are no reposts, nor is what was
/// touched; postings that a person brought are of one source where they stand on one host.
fn reposted(opening: &Opening) -> Option<Sign> {
    let mut sources: BTreeMap<(super::Source, &str), Vec<Date>> = BTreeMap::new();
    for sighting in opening.sightings() {
        let posting = &sighting.posting;
        let host = posting.url.as_deref().map_or("", host);
        sources.entry((posting.source, host)).or_default().push(posting.published.unwrap_or(sighting.first_seen));
    }
    let mut most: Option<(usize, Date)> = None;
    for mut days in sources.into_values() {
        days.sort_unstable();
        let mut last = days.first().copied()?;
        let mut times = 0;
        for day in days {
            if days_between(last, day) >= APART {
                times += 1;
                last = day;
            }
        }
        if times > most.map_or(0, |(times, _)| times) {
            most = Some((times, last));
        }
    }
    most.map(|(times, last)| sign(Kind::Reposted(times), Some(last)))
}

/// The host of an address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn gone_and_back(opening: &Opening) -> Option<Sign> {
    let absences: Vec<_> = opening.sightings().flat_map(|sighting| &sighting.absences).collect();
    let last = absences.iter().map(|absence| absence.to).max()?;
    Some(sign(Kind::GoneAndBack(absences.len()), Some(last)))
}

fn no_way_to_apply(opening: &Opening) -> Option<Sign> {
    let says_how = |posting: &Posting| {
        let by_field = match &posting.apply {
            Some(Apply::At(address) | Apply::Write(address)) => !address.trim().is_empty(),
            None => false,
        };
        by_field || posting.url.is_some() || names_a_way(&posting.text)
    };
    let any = opening.sightings().any(|sighting| says_how(&sighting.posting));
    (!any).then(|| sign(Kind::NoWayToApply, None))
}

/// An address or a number to call, or words that send the reader somewhere.
fn names_a_way(text: &str) -> bool {
    let lower = text.to_lowercase();
    let address = lower.split_whitespace().any(|word| {
        let at = word.find('@').filter(|at| *at > 0);
        at.is_some_and(|at| word[at..].contains('.')) || word.contains("http") || word.starts_with("www.")
    });
    address
        || ["apply in person", "apply at", "call us", "walk in", "stop by", "send your r"]
            .iter()
            .any(|way| lower.contains(way))
}

/// Pay is missing everywhere where it is shown, and every place that it names lies where a law asks for it.
fn pay_missing(atlas: &Atlas, opening: &Opening, today: Date) -> Option<Sign> {
    let states_pay = |posting: &Posting| posting.pay.is_some() || super::wording::names_pay(&posting.text);
    if opening.sightings().any(|sighting| states_pay(&sighting.posting)) {
        return None;
    }
    let places = &opening.shown().places;
    let mut laws = places.iter().map(|place| pay_law(state_of(atlas, place)?, today));
    let first = laws.next()??;
    laws.all(|law| law.is_some()).then(|| sign(Kind::PayMissing(first), None))
}

/// Two letters of the state that a place ends with: "Denver, CO", "Denver, Colorado, United States", "New York, NY 10001".
pub fn state_of<'a>(atlas: &'a Atlas, place: &str) -> Option<&'a str> {
    let parts = place.split([',', '(', ')', '/', '|', '–']).map(str::trim).filter(|part| !part.is_empty());
    parts.rev().take(3).find_map(|part| {
        let part = part.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
        // Two letters are a state only as they are written on letters: "or" and "in" are words.
        let is_code = part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase());
        let area = if part.len() == 2 && !is_code { None } else { atlas.pay.area(part) };
        area.filter(|area| *area != crate::atlas::AreaId::NATION).map(|area| atlas.pay.code(area))
    })
}

fn asks_for_everything(musts: usize) -> Option<Sign> {
    (musts >= MANY_MUSTS).then(|| sign(Kind::AsksForEverything(musts), None))
}

fn evergreen_wording(posting: &Posting) -> Option<Sign> {
    let (kind, words) = evergreen(&posting.title, &posting.text)?;
    Some(Sign { kind: Kind::Evergreen(kind), on: None, words: Some(words.to_owned()) })
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::posting::opening::{Absence, Sighting};
    use crate::posting::{Source, StatedPay};
    use crate::testkit::small_atlas;

    const TODAY: Date = date(2026, 11, 25);

    fn with_states() -> Atlas {
        let mut atlas = small_atlas();
        atlas.pay.codes = ["US", "CA"].into_iter().collect();
        atlas.pay.names = ["United States", "California"].into_iter().collect();
        atlas
    }

    fn posting() -> Posting {
        Posting {
            source: Source::Lever,
            url: Some("https://jobs.example/1".to_owned()),
            title: "Baker".to_owned(),
            text: "Bake bread.".to_owned(),
            published: Some(date(2026, 11, 1)),
            ..Posting::default()
        }
    }

    fn seen(posting: Posting, first_seen: Date) -> Sighting {
        Sighting { posting, first_seen, last_seen: TODAY, absences: Vec::new(), gone: None }
    }

    fn kinds(sightings: Vec<Sighting>, musts: usize) -> Vec<Kind> {
        let opening = Opening::of(sightings).expect("one at least");
        signs(&with_states(), &opening, musts, TODAY).into_iter().map(|sign| sign.kind).collect()
    }

    #[test]
    fn a_fresh_plain_opening_shows_none() {
        assert_eq!(kinds(vec![seen(posting(), date(2026, 11, 2))], 5), []);
    }

    #[test]
    fn age_counts_from_the_first_publication_not_from_the_last_touch() {
        let old = Posting { published: Some(date(2026, 8, 1)), touched: Some(date(2026, 11, 24)), ..posting() };
        assert_eq!(kinds(vec![seen(old, date(2026, 11, 24))], 5), [Kind::Old { days: 116, stated: true }]);
    }

    #[test]
    fn a_second_publication_at_one_source_is_a_repost_and_a_second_source_is_not() {
        let later = Posting { key: "2".to_owned(), published: Some(date(2026, 11, 20)), ..posting() };
        assert_eq!(
            kinds(vec![seen(posting(), date(2026, 11, 1)), seen(later.clone(), date(2026, 11, 20))], 5),
            [Kind::Reposted(1)]
        );
        let elsewhere = Posting { source: Source::Feed, ..later };
        assert_eq!(kinds(vec![seen(posting(), date(2026, 11, 1)), seen(elsewhere, date(2026, 11, 20))], 5), []);
        // Two files that a person brought from two sites are two sources.
        let brought = |url: &str, day| {
            let url = Some(url.to_owned());
            seen(Posting { source: Source::Jsonl, url, published: Some(day), ..posting() }, day)
        };
        let (first, second) = (date(2026, 11, 1), date(2026, 11, 20));
        let two = vec![brought("https://one.example/1", first), brought("https://two.example/2", second)];
        assert_eq!(kinds(two, 5), []);
        let one = vec![brought("https://one.example/1", first), brought("https://one.example/2", second)];
        assert_eq!(kinds(one, 5), [Kind::Reposted(1)]);
    }

    #[test]
    fn going_away_closing_and_coming_back_are_told_with_their_day() {
        let mut left = seen(posting(), date(2026, 11, 1));
        left.absences.push(Absence { from: date(2026, 11, 5), to: date(2026, 11, 9) });
        let told = Opening::of(vec![left.clone()]).expect("one");
        let told = signs(&small_atlas(), &told, 0, TODAY);
        assert_eq!(told[0].kind, Kind::GoneAndBack(1));
        assert_eq!(told[0].on, Some(date(2026, 11, 9)));
        left.gone = Some(date(2026, 11, 20));
        left.posting.closes = Some(date(2026, 11, 18));
        assert_eq!(kinds(vec![left], 0), [Kind::Gone, Kind::Closed, Kind::GoneAndBack(1)]);
    }

    #[test]
    fn an_opening_without_any_way_to_apply_says_so() {
        let closed = Posting { url: None, ..posting() };
        assert_eq!(kinds(vec![seen(closed.clone(), TODAY)], 0), [Kind::NoWayToApply]);
        let by_mail = Posting { text: "Write to hello@bakery.example".to_owned(), ..closed };
        assert_eq!(kinds(vec![seen(by_mail, TODAY)], 0), []);
    }

    #[test]
    fn pay_is_missed_only_where_every_place_lies_under_a_law() {
        let atlas = &with_states();
        let state = state_of(atlas, "Oakland, CA 94601");
        assert_eq!(state, Some("CA"));
        assert_eq!(state_of(atlas, "Oakland, California, United States"), Some("CA"));
        assert_eq!(state_of(atlas, "Portland, or"), None);
        let there = |places: &[&str]| Posting { places: places.iter().map(|p| (*p).to_owned()).collect(), ..posting() };
        let in_california = kinds(vec![seen(there(&["Oakland, CA"]), TODAY)], 0);
        assert!(matches!(in_california[..], [Kind::PayMissing(law)] if law.state == "CA"), "{in_california:?}");
        assert_eq!(kinds(vec![seen(there(&["Oakland, CA", "Lagos"]), TODAY)], 0), []);
        let stated = StatedPay { words: "$22 an hour".to_owned(), range: None };
        let paid = Posting { pay: Some(stated), ..there(&["Oakland, CA"]) };
        assert_eq!(kinds(vec![seen(paid, TODAY)], 0), []);
    }

    #[test]
    fn a_text_that_asks_for_everything_says_how_much() {
        assert_eq!(kinds(vec![seen(posting(), TODAY)], 23), [Kind::AsksForEverything(23)]);
    }
}
