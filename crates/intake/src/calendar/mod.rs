//! Calendars and lists of conferences: places where people meet, with their dates, and what could not be read.
//!
//! A calendar (`.ics`, RFC 5545) is read by code of our own: whatever stands in one line can be broken without the rest
//! being lost, what recurs for ever ends with the window, and time zones are those that the rest of Footbridge uses. What
//! is read of an event is its name, when, where and its page; who is invited, alarms and descriptions are not. A list of
//! conferences is the JSON in which the project confs.tech keeps them.

mod conferences;
mod dates;
mod event;
mod lines;
mod places;
mod recurrence;
mod series;
mod stated;
mod zones;

use career::place::{From, Place};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::text::encoding;
use crate::wording::{cut, folded};
use crate::{LARGEST_UPLOAD, Refusal, Upload};

/// Days ahead for which dates are read.
pub const WINDOW: i32 = 400;
/// Dates that are read of one calendar, the earliest first.
pub const MOST_DATES: usize = 500;
/// Events that are read of one calendar, whenever they are.
pub const MOST_EVENTS: usize = 50_000;
/// Notes about single events; the rest is counted.
const MOST_NOTES: usize = 20;
/// Bytes of one field that are kept.
const LONGEST_FIELD: usize = 300;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    /// How it calls itself; may be empty.
    pub name: String,
    /// The places, each with its dates from today on; the one with the earliest date first.
    pub places: Vec<Place>,
    /// What is in doubt, was left out, or could not be read.
    pub notes: Vec<String>,
}

/// Reads a calendar file, an archive of such files, or a list of conferences in JSON.
///
/// # Errors
/// A [`Refusal`] where it is none of these, or holds nothing from today on.
pub fn read(upload: &Upload<'_>, today: Date) -> Result<Calendar, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::new(
            format!(
                "This file has {} MB; calendars up to {} MB are read.",
                upload.bytes.len().div_ceil(1024 * 1024),
                LARGEST_UPLOAD / 1024 / 1024
            ),
            "Export the calendar again without what is long over, or in two parts.",
        ));
    }
    let mut reading = Reading::new(today);
    if upload.bytes.starts_with(b"PK") {
        let mut archive = Archive::open(upload.bytes)?;
        for name in archive.names().to_vec().iter().filter(|name| name.to_ascii_lowercase().ends_with(".ics")) {
            reading.text(&encoding::decode(&archive.file(name)?.unwrap_or_default()).text);
        }
    } else {
        let decoding = encoding::decode(upload.bytes);
        reading.notes.extend(decoding.doubt.map(|doubt| doubt.what));
        reading.text(&decoding.text);
    }
    reading.into_calendar(upload.name)
}

/// A calendar under way.
struct Reading {
    today: Date,
    /// Whether it is a calendar, or a list of conferences, at all.
    found: bool,
    name: String,
    dates: dates::Dates,
    notes: Vec<String>,
    noted: usize,
}

impl Reading {
    fn new(today: Date) -> Self {
        Reading {
            today,
            found: false,
            name: String::new(),
            dates: dates::Dates::new(today),
            notes: Vec::new(),
            noted: 0,
        }
    }

    fn text(&mut self, text: &str) {
        if lines::recognises(text) {
            self.found = true;
            event::read(text, self);
        } else if conferences::recognises(text) {
            self.found = true;
            conferences::read(text, self);
        }
    }

    fn doubt(&mut self, doubt: impl Into<String>) {
        self.noted += 1;
        let doubt = doubt.into();
        if self.notes.len() < MOST_NOTES && !self.notes.contains(&doubt) {
            self.notes.push(doubt);
        }
    }

    fn into_calendar(mut self, file: Option<&str>) -> Result<Calendar, Refusal> {
        if !self.found {
            return Err(no_calendar());
        }
        if self.noted > MOST_NOTES {
            self.notes.push(format!("{} further doubts are of the same kinds.", self.noted - MOST_NOTES));
        }
        self.notes.extend(self.dates.told());
        let name = if self.name.is_empty() { file.map(field).unwrap_or_default() } else { self.name };
        let from = From::Brought { name: name.clone() };
        let places = places::of(self.dates.into_earliest(), &from, &mut self.notes);
        if places.is_empty() && self.notes.is_empty() {
            return Err(Refusal::new(
                "This calendar is empty.",
                "If it should not be, export it again where it is kept, and bring the new file.",
            ));
        }
        Ok(Calendar { name, places, notes: self.notes })
    }
}

fn no_calendar() -> Refusal {
    Refusal::new(
        "No calendar was found in this.",
        "Bring a file that ends in .ics, or the address that a calendar offers for subscribing: the page on which you see \
         it is not it. A list of conferences is read as JSON with name, url, startDate and endDate.",
    )
}

/// The words of a field.
fn field(text: &str) -> String {
    folded(cut(text, LONGEST_FIELD))
}

/// An address that leads somewhere on the web.
fn web_address(text: &str) -> Option<String> {
    let url = text.trim();
    let is_one = (url.starts_with("https://") || url.starts_with("http://")) && url.len() <= 2_000;
    (is_one && !url.contains(|sign: char| sign.is_whitespace() || sign.is_control())).then(|| url.to_owned())
}

#[cfg(test)]
mod tests;
