//! The form of somebody: what stands in its fields, and what they say.

use flows::people::PersonDetails;

use super::words::{Choice, closeness, closenesses};
use crate::asked::Fields;

/// What stands in the fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub name: String,
    pub does: String,
    pub organisation: String,
    pub met: String,
    pub met_on: String,
    pub cares_about: String,
    pub notes: String,
    /// One a line.
    pub addresses: String,
    pub close: Vec<Choice>,
    pub ideal: String,
    pub longest: String,
    pub work: String,
}

impl Filled {
    /// Of details.
    pub fn of(details: &PersonDetails) -> Self {
        let days = |days: Option<u16>| days.filter(|days| *days > 0).map(|days| days.to_string()).unwrap_or_default();
        Filled {
            name: details.name.clone(),
            does: details.does.clone(),
            organisation: details.organisation.clone(),
            met: details.met.clone(),
            met_on: details.met_on.map(|day| day.to_string()).unwrap_or_default(),
            cares_about: details.cares_about.clone(),
            notes: details.notes.clone(),
            addresses: details.addresses.join("\n"),
            close: closenesses(details.closeness),
            ideal: days(details.cadence.map(|(ideal, _)| ideal)),
            longest: days(details.cadence.map(|(_, longest)| longest)),
            work: details.work.clone(),
        }
    }
}

/// What a form says. Of a cadence with one number alone, the longest gap is twice the ideal one.
pub fn read(form: &Fields) -> PersonDetails {
    let text = |name: &str| form.or_empty(name).replace("\r\n", "\n");
    let days = |name: &str| form.text(name).map(|text| text.parse::<u16>().unwrap_or(0));
    let cadence = match (days("ideal"), days("longest")) {
        (None, None) => None,
        (Some(ideal), Some(longest)) => Some((ideal, longest)),
        (Some(ideal), None) => Some((ideal, ideal.saturating_mul(2))),
        (None, Some(longest)) => Some((longest.div_ceil(2), longest)),
    };
    PersonDetails {
        name: text("name"),
        does: text("does"),
        organisation: text("organisation"),
        met: text("met"),
        met_on: form.read("met_on"),
        cares_about: text("cares_about"),
        notes: text("notes"),
        addresses: text("addresses").lines().map(str::to_owned).collect(),
        closeness: closeness(form.or_empty("close")),
        cadence,
        work: text("work"),
    }
}
