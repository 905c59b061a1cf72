//! Events of a calendar, each as stated.

use std::collections::{HashMap, HashSet};

use career::place::When;

use super::lines::{Line, lines};
use super::series::Walk;
use super::stated::{Stated, between, duration, stated};
use super::zones::{self, Zones};
use super::{MOST_EVENTS, Reading, WINDOW, field, web_address};
use crate::contacts::vcard::escapes::plain;

/// One event, as stated.
#[derive(Default)]
pub(super) struct Event {
    pub uid: String,
    pub name: String,
    pub at: String,
    pub url: Option<String>,
    pub start: Option<Stated>,
    pub end: Option<Stated>,
    pub long: Option<jiff::SignedDuration>,
    pub rule: Option<String>,
    pub more: Vec<Stated>,
    pub excepted: Vec<Stated>,
    /// Which date of its series it stands for.
    pub instead_of: Option<Stated>,
    pub called_off: bool,
    /// Lines and dates that could not be read.
    pub broken: usize,
}

/// Reads the events of one calendar.
pub(super) fn read(text: &str, out: &mut Reading) {
    let zones = zones::read(text, out);
    let events = events(text, &zones, out);
    let mut moved: HashMap<&str, HashSet<When>> = HashMap::new();
    for event in &events {
        if let Some(when) = event.instead_of.as_ref().and_then(Stated::when) {
            moved.entry(&event.uid).or_default().insert(when);
        }
    }
    let none = HashSet::new();
    let mut walk = Walk::from(out.today);
    for event in &events {
        let moved = if event.instead_of.is_none() { moved.get(event.uid.as_str()).unwrap_or(&none) } else { &none };
        walk.take(event, moved, out);
    }
    if walk.for_ever > 0 {
        let repeat = if walk.for_ever == 1 {
            "One event repeats".to_owned()
        } else {
            format!("{} events repeat", walk.for_ever)
        };
        out.notes.push(format!("{repeat} without an end; dates of the next {WINDOW} days were read."));
    }
    for name in zones.unknown() {
        let name = field(&name);
        out.doubt(format!("Nobody here knows the time zone “{name}”; its times are read on your own clock."));
    }
}

fn events(text: &str, zones: &Zones, out: &mut Reading) -> Vec<Event> {
    let (mut events, mut beyond) = (Vec::new(), 0);
    let mut open: Option<Event> = None;
    // Components inside an event, such as alarms.
    let mut inside: usize = 0;
    for line in lines(text) {
        match line {
            Line::Begin(component) if component == "VEVENT" => {
                if let Some(event) = open.take() {
                    out.doubt("An event does not end; what stands in it was read.");
                    keep(event, &mut events, &mut beyond);
                }
                (open, inside) = (Some(Event::default()), 0);
            }
            Line::Begin(_) if open.is_some() => inside += 1,
            Line::End(component) if component == "VEVENT" => {
                open.take().into_iter().for_each(|event| keep(event, &mut events, &mut beyond));
            }
            Line::End(_) => inside = inside.saturating_sub(1),
            Line::Said { name, parameters, value } if inside == 0 => {
                if let Some(event) = &mut open {
                    event.take(&name, &parameters, &value, zones);
                }
            }
            Line::Broken if inside == 0 => open.iter_mut().for_each(|event| event.broken += 1),
            _ => {}
        }
    }
    if let Some(event) = open {
        out.doubt("The last event does not end; what stands in it was read.");
        keep(event, &mut events, &mut beyond);
    }
    if beyond > 0 {
        out.notes.push(format!("The first {MOST_EVENTS} events were read; {beyond} more were left out."));
    }
    events
}

fn keep(event: Event, events: &mut Vec<Event>, beyond: &mut usize) {
    if events.len() < MOST_EVENTS { events.push(event) } else { *beyond += 1 }
}

impl Event {
    /// Takes one property; the first of its kind counts where there can be one.
    fn take(&mut self, name: &str, parameters: &str, value: &str, zones: &Zones) {
        let broken = &mut self.broken;
        let mut days = || stated(parameters, value, zones, broken);
        match name {
            "UID" => {
                self.uid = value.trim().get(..value.trim().floor_char_boundary(200)).unwrap_or_default().to_owned()
            }
            "SUMMARY" if self.name.is_empty() => self.name = field(&plain(value)),
            "LOCATION" if self.at.is_empty() => self.at = field(&plain(value)),
            "URL" if self.url.is_none() => self.url = web_address(value),
            "DTSTART" if self.start.is_none() => self.start = days().into_iter().next(),
            "DTEND" if self.end.is_none() => self.end = days().into_iter().next(),
            "DURATION" => self.long = duration(value),
            "RRULE" if self.rule.is_none() => self.rule = Some(value.trim().to_owned()),
            "RDATE" => self.more.extend(days()),
            "EXDATE" => self.excepted.extend(days()),
            "RECURRENCE-ID" => self.instead_of = days().into_iter().next(),
            "STATUS" => self.called_off = value.trim().eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }

    /// Its name, for a doubt.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { "without a name" } else { &self.name }
    }

    /// How long it takes; a whole day for a day of which nothing else is said.
    pub fn long(&self, start: When) -> jiff::SignedDuration {
        let told = self.end.as_ref().and_then(|end| between(start, end.when()?)).or(self.long);
        let usual = if matches!(start, When::Day(_)) { 24 } else { 0 };
        told.filter(|long| !long.is_negative()).unwrap_or(jiff::SignedDuration::from_hours(usual))
    }
}
