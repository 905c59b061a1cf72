//! Positions: paid or not, from the entries of a section.

use career::profile::{Engagement, Period, Position};

use super::cues::{self, Cues};
use super::entries::{self, Entry};
use super::names::Kind;
use super::roles::Weights;
use super::rows::Row;
use super::sections::Section;
use super::when::Shape;

/// Reads a section's positions.
pub(super) fn read(section: &Section<'_>, cues: &Cues<'_>) -> Vec<Position> {
    let rows = &section.rows;
    let weigh = |phrase: &str| cues.job(phrase);
    let weights = Weights { weigh: &weigh, without_organisation: 0.7 };
    let entries = entries::cut(rows, &weights);
    let mut positions: Vec<Position> = Vec::new();
    let mut banner: Option<(String, Option<String>)> = None;
    let dated = entries.iter().any(|entry| entry.date.is_some());
    for entry in &entries {
        let reading = &entry.reading;
        let nameless = reading.title.is_none() && (reading.organisation.is_none() || entry.date.is_none());
        if nameless || dated && is_faint(entry, cues) {
            carry_on(&mut positions, entry, rows);
            continue;
        }
        let mut position = position(entry, rows);
        position.engagement = engagement(section, &position);
        match &position.organisation {
            Some(organisation) => banner = Some((organisation.clone(), position.place.clone())),
            None => {
                // Who cares for somebody at home is not employed by whoever stands above.
                if let Some((organisation, place)) = banner.as_ref().filter(|_| position.engagement != Engagement::Care)
                {
                    position.organisation = Some(organisation.clone());
                    position.place = position.place.or_else(|| place.clone());
                }
            }
        }
        positions.push(position);
    }
    positions
}

/// Beside positions with dates, a few words without one are a position only when they say who, for whom, or what.
fn is_faint(entry: &Entry, cues: &Cues<'_>) -> bool {
    let title = entry.reading.title.as_deref().map_or(0.0, |title| cues.title(title));
    let told = entry.reading.organisation.is_some() || !entry.body.is_empty();
    let scattered = entry.heading.len() > 2 && entry.body.is_empty();
    entry.date.is_none() && (title < 0.7 || !told || scattered)
}

/// Reads positions out of a section whose name says nothing: only what carries a title and a span of time.
pub(super) fn read_if_sure(section: &Section<'_>, cues: &Cues<'_>) -> Vec<Position> {
    let spans = section
        .rows
        .iter()
        .filter(|row| row.date.as_ref().is_some_and(|(found, _)| found.shape == Shape::Span))
        .count();
    if spans == 0 {
        return Vec::new();
    }
    let mut positions = read(section, cues);
    let sure = |p: &Position| cues.title(&p.title) > 0.6 && p.period.from.is_some() && !is_degree(&p.title);
    positions.retain(sure);
    positions
}

fn is_degree(title: &str) -> bool {
    cues::degree(title) > 0.7 && !cues::ends_in_role(title)
}

fn position(entry: &Entry, rows: &[Row<'_>]) -> Position {
    let reading = &entry.reading;
    Position {
        title: reading.title.clone().unwrap_or_default(),
        organisation: reading.organisation.clone(),
        place: reading.place.clone(),
        period: entry.date.as_ref().map_or(Period::default(), |found| found.period),
        engagement: Engagement::Work,
        heading: rows[entry.heading.clone()].iter().map(|row| row.id).collect(),
        lines: rows[entry.body.clone()].iter().filter(|row| !row.is_noise()).map(|row| row.id).collect(),
    }
}

/// A heading that says neither title nor organisation belongs to the position above it.
fn carry_on(positions: &mut [Position], entry: &Entry, rows: &[Row<'_>]) {
    let Some(last) = positions.last_mut() else { return };
    let all = rows[entry.heading.start..entry.body.end].iter().filter(|row| !row.is_noise());
    last.lines.extend(all.map(|row| row.id));
}

fn engagement(section: &Section<'_>, position: &Position) -> Engagement {
    let title = position.title.to_lowercase();
    let organisation = position.organisation.as_deref().unwrap_or("").to_lowercase();
    if is_care(&title, &organisation) {
        return Engagement::Care;
    }
    if section.kind == Kind::Service || SERVICE.iter().any(|name| organisation.contains(name) || title.contains(name)) {
        return Engagement::Service;
    }
    let unpaid = ["volunteer", "pro bono", "ehrenamt", "bénévole", "voluntari", "unpaid"];
    if section.kind == Kind::Volunteering || unpaid.iter().any(|word| title.contains(word)) {
        return Engagement::Volunteering;
    }
    Engagement::Work
}

/// Family and household, as the person states it; a paid caregiver has an employer.
fn is_care(title: &str, organisation: &str) -> bool {
    let stated = [
        "stay-at-home",
        "stay at home",
        "full-time parent",
        "full time parent",
        "homemaker",
        "family caregiver",
        "parental leave",
        "raising my",
        "raising our",
        "caring for my",
        "elternzeit",
        "housewife",
        "house husband",
    ];
    let family = [
        "mother",
        "father",
        "parent",
        "family",
        "grandmother",
        "grandfather",
        "spouse",
        "son",
        "daughter",
        "child",
        "children",
        "relative",
        "brother",
        "sister",
        "wife",
        "husband",
        "home",
        "household",
    ];
    let cares = ["caregiver", "carer", "caring", "care of", "cared"].iter().any(|word| title.contains(word));
    let names_family = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| family.contains(&word));
    stated.iter().any(|phrase| title.contains(phrase) || organisation.contains(phrase))
        || cares
            && (names_family(title)
                || !organisation.is_empty() && names_family(organisation) && !cues::names_organisation(organisation))
}

const SERVICE: &[&str] = &[
    "u.s. army",
    "us army",
    "united states army",
    "u.s. navy",
    "us navy",
    "united states navy",
    "air force",
    "marine corps",
    "coast guard",
    "national guard",
    "army reserve",
    "armed forces",
    "royal navy",
    "british army",
    "bundeswehr",
    "space force",
    "military police",
    "peace corps",
    "americorps",
];
