//! Events of a calendar: each as stated, then every date of it within the window, with what was excepted, moved and called
//! off.

use std::collections::{HashMap, HashSet};

use career::place::{Occasion, When};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::dates::Found;
use super::lines::{Line, lines};
use super::recurrence::Rule;
use super::stated::{Stated, between, duration, end, stated};
use super::zones::{Observance, OwnZone, Zones, offset};
use super::{MOST_EVENTS, Reading, WINDOW, field, web_address};
use crate::contacts::vcard::escapes::plain;

/// Periods of rules that are walked for one calendar, in all.
const MOST_STEPS: usize = 400_000;
/// Zones that one calendar brings along.
const MOST_ZONES: usize = 200;

/// One event, as stated.
#[derive(Default)]
struct Event {
    uid: String,
    name: String,
    at: String,
    url: Option<String>,
    start: Option<Stated>,
    end: Option<Stated>,
    long: Option<jiff::SignedDuration>,
    rule: Option<String>,
    more: Vec<Stated>,
    excepted: Vec<Stated>,
    /// Which date of its series it stands for.
    instead_of: Option<Stated>,
    called_off: bool,
    /// Lines and dates that could not be read.
    broken: usize,
}

/// Reads the events of one calendar.
pub(super) fn read(text: &str, out: &mut Reading) {
    let zones = zones(text, out);
    let events = events(text, &zones, out);
    let mut moved: HashMap<&str, HashSet<When>> = HashMap::new();
    for event in &events {
        if let Some(when) = event.instead_of.as_ref().and_then(Stated::when) {
            moved.entry(&event.uid).or_default().insert(when);
        }
    }
    let none = HashSet::new();
    let mut walk = Walk { today: out.today, steps: MOST_STEPS, for_ever: 0 };
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

/// The calendar's name, and the zones that it brings along.
fn zones(text: &str, out: &mut Reading) -> Zones {
    let mut zones = Zones::default();
    let (mut inside, mut name, mut hint, mut own) = (false, String::new(), None, OwnZone::default());
    let (mut begins, mut rule, mut from, mut to) = (None, None, None, None);
    let mut brought = 0;
    for line in lines(text) {
        match line {
            Line::Begin(component) if component == "VTIMEZONE" => {
                (inside, name, hint, own) = (true, String::new(), None, OwnZone::default());
            }
            Line::Begin(component) if matches!(component.as_str(), "STANDARD" | "DAYLIGHT") => {
                (begins, rule, from, to) = (None, None, None, None);
            }
            Line::End(component) if matches!(component.as_str(), "STANDARD" | "DAYLIGHT") => {
                let said = begins.take().zip(to.take()).filter(|_| own.observances.len() < MOST_ZONES);
                if let Some((begins, to)) = said {
                    let from = from.take().unwrap_or(Offset::UTC);
                    own.observances.push(Observance { begins, rule: rule.take(), from, to });
                }
            }
            Line::End(component) if component == "VTIMEZONE" => {
                inside = false;
                brought += 1;
                if brought <= MOST_ZONES {
                    zones.bring(&name, hint.as_deref(), std::mem::take(&mut own));
                }
            }
            Line::Said { name: property, value, .. } => match (inside, property.as_str()) {
                (true, "TZID") => name = value.trim().to_owned(),
                (true, "X-LIC-LOCATION") => hint = Some(value.trim().to_owned()),
                (true, "DTSTART") => begins = super::stated::day_and_time(value.trim()).map(|(local, _, _)| local),
                (true, "RRULE") => rule = Rule::parse(&value),
                (true, "TZOFFSETFROM") => from = offset(&value),
                (true, "TZOFFSETTO") => to = offset(&value),
                (false, "X-WR-CALNAME" | "NAME") if out.name.is_empty() => out.name = field(&plain(&value)),
                (false, "X-WR-TIMEZONE") => zones.default = Some(value.trim().to_owned()),
                _ => {}
            },
            _ => {}
        }
    }
    zones
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

    fn called(&self) -> &str {
        if self.name.is_empty() { "without a name" } else { &self.name }
    }

    /// How long it takes; a whole day for a day of which nothing else is said.
    fn long(&self, start: When) -> jiff::SignedDuration {
        let told = self.end.as_ref().and_then(|end| between(start, end.when()?)).or(self.long);
        let usual = if matches!(start, When::Day(_)) { 24 } else { 0 };
        told.filter(|long| !long.is_negative()).unwrap_or(jiff::SignedDuration::from_hours(usual))
    }
}

/// What is left out of a series.
struct LeftOut {
    moments: HashSet<When>,
    days: HashSet<Date>,
    times: HashSet<DateTime>,
}

impl LeftOut {
    fn of(excepted: &[Stated]) -> Self {
        let mut out = LeftOut { moments: HashSet::new(), days: HashSet::new(), times: HashSet::new() };
        for one in excepted {
            match one.when() {
                Some(When::Day(day)) => drop(out.days.insert(day)),
                Some(When::Local(local)) => drop(out.times.insert(local)),
                Some(moment) => drop(out.moments.insert(moment)),
                None => {}
            }
        }
        out
    }

    fn has(&self, local: DateTime, when: When) -> bool {
        self.moments.contains(&when) || self.days.contains(&local.date()) || self.times.contains(&local)
    }
}

/// The way through the dates of all events, within bounds.
struct Walk {
    today: Date,
    steps: usize,
    for_ever: usize,
}

impl Walk {
    fn take(&mut self, event: &Event, moved: &HashSet<When>, out: &mut Reading) {
        if event.broken > 0 {
            out.doubt(format!("The event “{}” has lines that could not be read; the rest of it was.", event.called()));
        }
        let Some((start, when)) = event.start.as_ref().and_then(|start| Some((start, start.when()?))) else {
            return out.doubt(format!("The event “{}” does not say when it is, and was left out.", event.called()));
        };
        if event.called_off {
            return out.dates.called_off += 1;
        }
        let long = event.long(when);
        let left_out = LeftOut::of(&event.excepted);
        let push = |local: DateTime, when: When, out: &mut Reading| {
            if !left_out.has(local, when) && !moved.contains(&when) {
                out.dates.push(found(event, when, long));
            }
        };
        push(start.local, when, out);
        for more in &event.more {
            if let Some(when) = more.when() {
                push(more.local, when, out);
            }
        }
        let Some(text) = &event.rule else { return };
        match Rule::parse(text) {
            Some(rule) => self.series(&rule, start, long, &mut |local, when| push(local, when, out)),
            None => out.doubt(format!(
                "“{}” repeats by a rule that is not read here; its first date alone was taken.",
                event.called()
            )),
        }
        if self.steps == 0 {
            out.doubt("There is more repeating in this calendar than is followed; some late dates may be missing.");
        }
    }

    /// Every date after the first one that lies in the window.
    fn series(
        &mut self,
        rule: &Rule,
        start: &Stated,
        long: jiff::SignedDuration,
        push: &mut dyn FnMut(DateTime, When),
    ) {
        let first = start.local;
        self.for_ever += usize::from(!rule.ends());
        let last = self.today.saturating_add(i64::from(WINDOW).days());
        // Whatever began before and is still going on counts; what counts its dates is walked from the first one.
        let since = self.today.checked_sub(long).unwrap_or(self.today).saturating_sub(2.days());
        let mut nth = if rule.count.is_some() { 0 } else { rule.period_of(first, since) };
        let mut counted = 1;
        while self.steps > 0 {
            self.steps -= 1;
            if rule.begins(first, nth).is_none_or(|begins| begins > last) {
                return;
            }
            for day in rule.nth(first, nth) {
                let local = day.to_datetime(first.time());
                if local <= first {
                    continue;
                }
                counted += 1;
                if rule.count.is_some_and(|most| counted > most) || rule.is_past(local) || day > last {
                    return;
                }
                let Some(when) = start.at(local) else { return };
                if rule.is_past_moment(when) {
                    return;
                }
                if day >= since {
                    push(local, when);
                }
            }
            nth += 1;
        }
    }
}

fn found(event: &Event, when: When, long: jiff::SignedDuration) -> Found {
    let is_address = web_address(&event.at).is_some();
    let occasion = Occasion {
        title: event.name.clone(),
        when,
        until: end(when, long).filter(|until| *until != when),
        at: event.at.clone(),
        url: event.url.clone().or_else(|| web_address(&event.at).filter(|_| is_address)),
        uid: event.uid.clone(),
    };
    Found { name: event.name.clone(), kind: None, occasion }
}
