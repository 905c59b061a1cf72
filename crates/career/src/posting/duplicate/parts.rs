//! The parts of two postings beside each other, and what each weighs in natural log-odds.

use serde::{Deserialize, Serialize};

use super::organisation::{Kind, Relation as OfOrganisations};
use super::pay::Relation as OfPay;
use super::place::Relation as OfPlaces;
use super::requisition::Relation as OfRequisitions;
use super::text::{Slot, Text};
use super::title::{Explains, Relation as OfTitles};
use super::{Commonness, Features};

/// A part of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What the work is called, with rank, hours and shift.
    Title,
    /// Who is looking.
    Organisation,
    /// Where the work is.
    Place,
    /// The number of the store, unit or branch.
    Site,
    /// What the text says of this opening.
    Text,
    /// Names and numbers in sentences that are otherwise the same.
    Details,
    /// What it pays.
    Pay,
    /// The organisation's own number.
    Requisition,
    /// The page.
    Address,
}

impl Part {
    /// All parts, in the order in which they are told.
    pub const ALL: [Part; 9] = [
        Part::Title,
        Part::Organisation,
        Part::Place,
        Part::Site,
        Part::Text,
        Part::Details,
        Part::Pay,
        Part::Requisition,
        Part::Address,
    ];

    /// As it is named in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Part::Title => "the title",
            Part::Organisation => "the organisation",
            Part::Place => "the place",
            Part::Site => "the store number",
            Part::Text => "the text",
            Part::Details => "what sentences name",
            Part::Pay => "the pay",
            Part::Requisition => "the requisition number",
            Part::Address => "the address",
        }
    }
}

/// What a part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// It is the same.
    Agrees,
    /// It may be the same, said otherwise.
    Near,
    /// It is not there on both sides, or says nothing.
    Silent,
    /// It is not the same.
    Differs,
    /// It is not the same, beyond doubt: whatever else agrees, these are not folded.
    Bars,
}

/// What a part says and how much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weighed {
    /// Which.
    pub part: Part,
    /// What it says.
    pub says: Says,
    /// Natural log-odds for one opening: above 0 speaks for it, below against it.
    pub weight: f32,
}

pub(super) fn all(one: &Features, other: &Features, others: &impl Commonness) -> [Weighed; Part::ALL.len()] {
    let (organisation, same_name) = organisations(one, other);
    let (alike, text) = texts(one, other, others, same_name);
    let said = [
        titles(one, other),
        organisation,
        places(one, other),
        sites(one, other),
        text,
        details(&one.text, &other.text, alike),
        pay(one, other),
        requisitions(one, other),
        addresses(one, other),
    ];
    let mut parts = Part::ALL.map(|part| Weighed { part, says: Says::Silent, weight: 0.0 });
    for (weighed, (says, weight)) in parts.iter_mut().zip(said) {
        weighed.says = says;
        weighed.weight = weight;
    }
    parts
}

type Said = (Says, f32);
const SILENT: Said = (Says::Silent, 0.0);

fn titles(one: &Features, other: &Features) -> Said {
    let around =
        [one, other].map(|side| Explains { organisation: &side.organisation, places: &side.places, text: &side.text });
    let [here, there] = &around;
    let (differ, one_sided) = one.title.ways(&other.title);
    if differ > 0 {
        return (Says::Bars, -4.0);
    }
    match one.title.beside(&other.title, [here, there]) {
        OfTitles::Unknown => SILENT,
        OfTitles::Same => {
            let telling = if one.title.core.len().min(other.title.core.len()) > 1 { 2.2 } else { 1.6 };
            (if one_sided > 0.0 { Says::Near } else { Says::Agrees }, telling - one_sided)
        }
        OfTitles::Named => (Says::Near, 1.4 - one_sided),
        OfTitles::Within(share) => (Says::Near, -1.6 + 3.0 * (share - 0.25) - one_sided),
        OfTitles::Other(share) => (Says::Bars, -5.0 + 1.5 * share),
    }
}

/// What the names say, and the key of a name that both share.
fn organisations(one: &Features, other: &Features) -> (Said, u64) {
    let key = one.organisation.key();
    match one.organisation.beside(&other.organisation) {
        OfOrganisations::Same => ((Says::Agrees, 2.5), key),
        OfOrganisations::SameAgency => ((Says::Near, 0.5), key),
        OfOrganisations::Near => ((Says::Near, 1.2), 0),
        OfOrganisations::Other if one.text.for_client || other.text.for_client => {
            (if named_by_other(one, other) { (Says::Near, 0.6) } else { SILENT }, 0)
        }
        OfOrganisations::Other if named_by_other(one, other) => ((Says::Differs, -3.5), 0),
        OfOrganisations::Other => ((Says::Bars, -5.0), 0),
        OfOrganisations::Unknown | OfOrganisations::Between => {
            (if named_by_other(one, other) { (Says::Near, 0.6) } else { SILENT }, 0)
        }
    }
}

/// Whether one text names the other's organisation: an agency that says whom it looks for.
fn named_by_other(one: &Features, other: &Features) -> bool {
    let by = |text: &Text, of: &Features| of.organisation.kind == Kind::Named && text.names(&of.organisation);
    by(&one.text, other) || by(&other.text, one)
}

fn places(one: &Features, other: &Features) -> Said {
    let (here, there) = (&one.places, &other.places);
    match here.beside(there) {
        OfPlaces::Unknown => SILENT,
        OfPlaces::Same if here.all.is_empty() => (Says::Agrees, 0.7),
        OfPlaces::Same => (Says::Agrees, 1.6),
        OfPlaces::Within => (Says::Near, 0.6),
        OfPlaces::Perhaps => (Says::Near, -0.4),
        OfPlaces::Apart if one.text.remote && other.text.remote => (Says::Differs, -1.2),
        OfPlaces::Apart => (Says::Bars, -5.0),
    }
}

fn sites(one: &Features, other: &Features) -> Said {
    match (one.places.site, other.places.site) {
        (0, _) | (_, 0) => SILENT,
        (here, there) if here == there => (Says::Agrees, 1.0),
        _ => (Says::Bars, -5.0),
    }
}

/// How alike the texts are, 0–1, and what that says.
fn texts(one: &Features, other: &Features, others: &impl Commonness, organisation: u64) -> (f32, Said) {
    let (here, there) = (&one.text, &other.text);
    if here.sketch.is_empty() || there.sketch.is_empty() {
        return (0.0, SILENT);
    }
    let (alike, told) = contained(here, there, |pair| others.tells(organisation, pair));
    let weight = between(alike) * told / (told + 3.0);
    let says = match alike {
        0.7.. => Says::Agrees,
        0.35.. => Says::Near,
        _ if told < 3.0 => Says::Silent,
        _ => Says::Differs,
    };
    (alike, (says, weight))
}

/// Log-odds at some shares of common words; straight lines between them.
const OF_TEXT: [(f32, f32); 10] = [
    (0.0, -5.0),
    (0.1, -4.0),
    (0.2, -2.5),
    (0.3, -0.7),
    (0.4, 0.8),
    (0.5, 2.2),
    (0.6, 3.2),
    (0.75, 4.2),
    (0.9, 5.3),
    (1.0, 6.2),
];

fn between(alike: f32) -> f32 {
    let pairs = OF_TEXT.iter().zip(OF_TEXT.iter().skip(1));
    let found = pairs.into_iter().find(|(_, (end, _))| alike <= *end);
    found.map_or(6.2, |((start, low), (end, high))| low + (high - low) * (alike - start) / (end - start))
}

/// How much of the shorter text stands in the longer one, and how many pairs of words that is based on. Both sketches are
/// the smallest numbers of their text, so that up to the smaller of their ends they are fair samples of both.
fn contained(one: &Text, other: &Text, tells: impl Fn(u32) -> f32) -> (f32, f32) {
    let end = |text: &Text| match text.sketch.last() {
        Some(last) if text.sketch.len() >= super::SKETCH => *last,
        _ => u32::MAX,
    };
    let end = end(one).min(end(other));
    let mut here = one.sketch.iter().copied().take_while(|pair| *pair <= end).peekable();
    let mut there = other.sketch.iter().copied().take_while(|pair| *pair <= end).peekable();
    let (mut both, mut only_here, mut only_there) = (0.0, 0.0, 0.0);
    loop {
        match (here.peek().copied(), there.peek().copied()) {
            (None, None) => break,
            (Some(pair), Some(same)) if pair == same => {
                both += tells(pair);
                here.next();
                there.next();
            }
            (Some(pair), theirs) if theirs.is_none_or(|theirs| pair < theirs) => {
                only_here += tells(pair);
                here.next();
            }
            (_, Some(pair)) => {
                only_there += tells(pair);
                there.next();
            }
            (Some(_), None) => break,
        }
    }
    let shorter = both + f32::min(only_here, only_there);
    if shorter == 0.0 { (0.0, 0.0) } else { (both / shorter, shorter) }
}

/// Sentences that are the same but for names and numbers: one template filled in twice.
fn details(one: &Text, other: &Text, alike: f32) -> Said {
    let (mut agree, mut differ) = (0_u8, 0_u8);
    let mut there = other.slots.iter().peekable();
    for slot in &one.slots {
        while there.next_if(|theirs| theirs.sentence < slot.sentence).is_some() {}
        if let Some(Slot { filled, .. }) = there.peek().copied().filter(|theirs| theirs.sentence == slot.sentence) {
            let common = slot.filled & filled;
            if common == slot.filled || common == *filled {
                agree = agree.saturating_add(1);
            } else {
                differ = differ.saturating_add(1);
            }
        }
    }
    match (agree, differ) {
        (0, 0) => SILENT,
        (agree, 0) => (Says::Agrees, 0.3 * f32::from(agree.min(4))),
        (agree, 1) => (Says::Differs, if agree > 3 { -1.5 } else { -2.5 }),
        (agree, 2..) if agree < differ.saturating_mul(3) || alike > 0.8 => (Says::Bars, -4.0),
        _ => (Says::Differs, -3.0),
    }
}

fn pay(one: &Features, other: &Features) -> Said {
    match one.pay.zip(other.pay).map(|(here, there)| here.beside(there)) {
        None | Some(OfPay::Unknown) => SILENT,
        Some(OfPay::Same) => (Says::Agrees, 1.2),
        Some(OfPay::Near) => (Says::Differs, -0.8),
        Some(OfPay::Other) => (Says::Differs, -2.0),
    }
}

fn requisitions(one: &Features, other: &Features) -> Said {
    let relation = one.requisition.zip(other.requisition).map(|(here, there)| here.beside(there));
    let one_name = matches!(
        one.organisation.beside(&other.organisation),
        OfOrganisations::Same | OfOrganisations::Near | OfOrganisations::SameAgency
    );
    match relation {
        None | Some(OfRequisitions::Unknown) => SILENT,
        Some(OfRequisitions::Same) if one_name => (Says::Agrees, 4.0),
        Some(OfRequisitions::Same) => (Says::Agrees, 1.5),
        Some(OfRequisitions::Other) if one_name => (Says::Bars, -5.0),
        Some(OfRequisitions::Other) => (Says::Differs, -1.5),
        Some(OfRequisitions::PerhapsOther) => (Says::Differs, -0.8),
    }
}

fn addresses(one: &Features, other: &Features) -> Said {
    match one.address.zip(other.address) {
        Some((here, there)) if here == there => (Says::Agrees, 7.0),
        _ => SILENT,
    }
}
