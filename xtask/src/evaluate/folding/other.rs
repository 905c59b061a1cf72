//! Openings that look like another and are not: one template, filled in twice.

use crate::evaluate::dice::Dice;

use super::grammar::{Opening, chance, opening, pick};
use super::words::{CITIES, NAMES, TEAMS, WARDS};

/// Ways of being another opening that looks the same.
pub(super) const OTHERS: [(&str, fn(&mut Dice, &Opening) -> Opening); 7] = [
    ("same_chain_other_store", other_store),
    ("same_hospital_other_ward", other_ward),
    ("same_company_other_level", other_level),
    ("same_company_other_title", other_title),
    ("other_requisition", other_requisition),
    ("same_agency_other_client", other_client),
    ("other_company_same_work", other_company),
];

fn other_store(dice: &mut Dice, one: &Opening) -> Opening {
    let mut other = one.clone();
    other.requisition = one.requisition.map(|number| number + 1 + dice.below(400) as u32);
    match one.site {
        Some(site) if chance(dice, 30) => other.site = Some(site + 1 + dice.below(50) as u32),
        _ => other.city = (one.city + 1 + dice.below(CITIES.len() as u64 - 1) as usize) % CITIES.len(),
    }
    other
}

fn other_ward(dice: &mut Dice, one: &Opening) -> Opening {
    let mut other = one.clone();
    while other.team == one.team {
        other.team = *pick(dice, &WARDS);
    }
    let (here, there) = (one.team.to_owned(), other.team);
    other.title = format!("{} - {there}", one.title.replace(&format!(" - {here}"), ""));
    other
}

fn other_level(dice: &mut Dice, one: &Opening) -> Opening {
    let mut other = one.clone();
    let ranks = if one.rank == "Senior " { ["Junior ", "Lead "] } else { ["Senior ", "Senior "] };
    other.rank = if one.rank.is_empty() { "Senior " } else { *pick(dice, &ranks) };
    other.wanted[0] = format!("At least {} years of experience in a comparable role", 6 + dice.below(6));
    other.pay = one.pay.map(|(low, high)| (low + low / 3, high + high / 3));
    other
}

fn other_title(dice: &mut Dice, one: &Opening) -> Opening {
    let mut other = one.clone();
    while other.title == one.title {
        other.title = opening(dice).title;
    }
    other.team = *pick(dice, &TEAMS);
    other
}

fn other_requisition(dice: &mut Dice, one: &Opening) -> Opening {
    let mut other = one.clone();
    other.requisition = Some(one.requisition.unwrap_or(10_000) + 1 + dice.below(300) as u32);
    other
}

/// The organisation is an agency here: title and what it says of itself stay, the work is another.
fn other_client(dice: &mut Dice, one: &Opening) -> Opening {
    let new = opening(dice);
    Opening {
        duties: new.duties,
        wanted: new.wanted,
        around: new.around,
        pay: new.pay,
        city: new.city,
        requisition: None,
        ..one.clone()
    }
}

fn other_company(dice: &mut Dice, one: &Opening) -> Opening {
    let new = opening(dice);
    let organisation = format!("{} {}", pick(dice, &NAMES), one.branch);
    if organisation == one.organisation {
        return new;
    }
    let kept = one.duties.len() / 2;
    let mut duties = one.duties[..kept].to_vec();
    duties.extend(new.duties.into_iter().take(kept));
    let blurb = one.blurb.iter().map(|line| line.replace(&one.organisation, &organisation)).collect();
    let law = one.law.replace(&one.organisation, &organisation);
    Opening {
        organisation,
        duties,
        blurb,
        wanted: new.wanted,
        around: new.around,
        pay: new.pay,
        law,
        requisition: None,
        ..one.clone()
    }
}

/// What must be so for the first of the two, so that they differ in one thing alone.
pub(super) fn made_ready(kind: &str, dice: &mut Dice, one: &mut Opening) {
    match kind {
        "same_chain_other_store" if chance(dice, 40) => one.site = Some(100 + dice.below(3_000) as u32),
        "same_hospital_other_ward" => {
            one.team = *pick(dice, &WARDS);
            one.title = format!("{} - {}", one.title, one.team);
        }
        "other_requisition" if one.requisition.is_none() => one.requisition = Some(10_000 + dice.below(80_000) as u32),
        "same_company_other_level" if one.rank.is_empty() => one.rank = "Junior ",
        "same_agency_other_client" => {
            one.organisation = (*pick(dice, &super::words::AGENCIES)).to_owned();
            one.requisition = None;
            one.intro = "Our client is looking for a # in *.";
        }
        _ => {}
    }
}
