//! Openings that nobody advertised, composed over the atlas: title, organisation, place, and a text as adverts have it.

use crate::evaluate::dice::Dice;

use super::words::{BENEFITS, BLURBS, CITIES, INTROS, KINDS, LAWS, NAMES, TAILS, TEAMS, WANTED, WARDS};

/// One opening, in parts, so that it can be shown in many ways.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    pub(super) title: String,
    pub(super) rank: &'static str,
    pub(super) organisation: String,
    pub(super) branch: &'static str,
    pub(super) city: usize,
    pub(super) team: &'static str,
    pub(super) blurb: Vec<String>,
    pub(super) intro: &'static str,
    pub(super) duties: Vec<String>,
    pub(super) wanted: Vec<String>,
    pub(super) around: Vec<String>,
    pub(super) benefits: Vec<&'static str>,
    pub(super) law: String,
    pub(super) pay: Option<(u32, u32)>,
    pub(super) requisition: Option<u32>,
    pub(super) site: Option<u32>,
}

/// One of several.
pub(super) fn pick<'a, T>(dice: &mut Dice, from: &'a [T]) -> &'a T {
    &from[dice.below(from.len() as u64) as usize]
}

/// Whether something happens that happens so often in a hundred.
pub(super) fn chance(dice: &mut Dice, of_a_hundred: u64) -> bool {
    dice.below(100) < of_a_hundred
}

/// Several different ones, in an order of their own.
pub(super) fn some<T: Clone>(dice: &mut Dice, from: &[T], count: usize) -> Vec<T> {
    let mut left: Vec<&T> = from.iter().collect();
    let mut taken = Vec::new();
    while taken.len() < count && !left.is_empty() {
        taken.push(left.swap_remove(dice.below(left.len() as u64) as usize).clone());
    }
    taken
}

/// A new opening.
pub(super) fn opening(dice: &mut Dice) -> Opening {
    let atlas = atlas_data::bundled();
    let occupations: Vec<_> = atlas.esco.ids().collect();
    let occupation = loop {
        let found = *pick(dice, &occupations);
        if atlas.esco.essential(found).len() > 9 {
            break found;
        }
    };
    let skills = some(dice, atlas.esco.essential(occupation), 7 + dice.clone().below(6) as usize);
    let duties = skills.iter().map(|skill| {
        let label = atlas.skills.label(*skill);
        let alternatives: Vec<&str> = atlas.skills.alternatives(*skill).take(3).chain([label]).collect();
        capital(&format!("{}{}", pick(dice, &alternatives), pick(dice, &TAILS)))
    });
    let duties: Vec<String> = duties.collect();
    let kind = *pick(dice, &KINDS);
    let organisation = format!("{} {kind}", pick(dice, &NAMES));
    let team = if kind == "Hospital" || kind == "Health" { *pick(dice, &WARDS) } else { *pick(dice, &TEAMS) };
    let pay = chance(dice, 50).then(|| {
        let low = if chance(dice, 50) { 15 + dice.below(30) as u32 } else { 38_000 + 500 * dice.below(160) as u32 };
        (low, low + low / 5 + 1)
    });
    let wanted_count = 4 + dice.below(4) as usize;
    Opening {
        title: titled(atlas.esco.label(occupation)),
        rank: pick::<&str>(dice, &["", "", "", "", "Senior ", "Junior ", "Lead "]),
        branch: kind,
        city: dice.below(CITIES.len() as u64) as usize,
        team,
        blurb: blurb(dice, &organisation, kind),
        intro: pick::<&str>(dice, &INTROS),
        wanted: wanted(dice, wanted_count),
        around: around(dice),
        benefits: {
            let count = 3 + dice.below(4) as usize;
            some(dice, &BENEFITS, count)
        },
        law: pick(dice, &LAWS).replace('@', &organisation),
        requisition: chance(dice, 35).then(|| 10_000 + dice.below(90_000) as u32),
        site: None,
        organisation,
        duties,
        pay,
    }
}

/// What an organisation says of itself.
pub(super) fn blurb(dice: &mut Dice, organisation: &str, kind: &str) -> Vec<String> {
    let count = 3 + dice.below(3) as usize;
    let sentences = some(dice, &BLURBS, count);
    sentences.iter().map(|one| one.replace('@', organisation).replace('~', &kind.to_lowercase())).collect()
}

fn wanted(dice: &mut Dice, count: usize) -> Vec<String> {
    let technologies = &atlas_data::bundled().technologies.names;
    let lines = some(dice, &WANTED, count);
    lines
        .iter()
        .map(|line| {
            let number = (1 + dice.below(9)).to_string();
            let technology = technologies.get(dice.below(technologies.len() as u64) as usize);
            line.replace('%', &number).replace('+', technology)
        })
        .collect()
}

fn around(dice: &mut Dice) -> Vec<String> {
    let people = ["Ada Moss", "Ben Hale", "Cora Lind", "Dev Rao", "Eli Stone", "Fay Marsh", "Gus Ortega", "Hana Ito"];
    let lines = [
        format!(
            "You will work with {} colleagues and report to {} in the first months.",
            3 + dice.below(20),
            pick(dice, &people)
        ),
        format!(
            "The shift begins at {}:{}0 and ends {} hours later.",
            5 + dice.below(6),
            dice.below(6),
            6 + dice.below(4)
        ),
        format!("About {} percent of the time is spent with customers.", 10 * (1 + dice.below(8))),
        format!("We expect you to start within {} weeks after the first talk.", 2 + dice.below(8)),
    ];
    let count = 1 + dice.below(3) as usize;
    some(dice, &lines, count)
}

/// "bus driver" → "Bus Driver".
pub(super) fn titled(text: &str) -> String {
    text.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

/// The first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
