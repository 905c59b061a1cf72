//! Time zones as calendars name them: by their IANA name, by the name that Windows gives them, or by rules that the
//! calendar brings along.

use std::collections::HashMap;
use std::rc::Rc;

use career::place::When;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use super::lines::{Line, lines};
use super::recurrence::Rule;
use super::stated::day_and_time;
use super::{Reading, field};
use crate::contacts::vcard::escapes::plain;

/// Zones that one calendar brings along, and changes of one zone.
const MOST_ZONES: usize = 200;

/// A clock.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    /// A zone that is known, daylight saving and all.
    Known(TimeZone),
    /// A zone by the rules of this calendar.
    Own(Rc<OwnZone>),
    /// The clock of whoever reads it.
    Floating,
}

/// Rules that a calendar brings along.
#[derive(Debug, Default)]
pub(super) struct OwnZone {
    /// Each with when it began first.
    pub observances: Vec<Observance>,
}

/// Standard or daylight time.
#[derive(Debug)]
pub(super) struct Observance {
    /// When it began first, on the clock before it.
    pub begins: DateTime,
    /// When it begins again.
    pub rule: Option<Rule>,
    /// The offset before it.
    pub from: Offset,
    /// The offset from then on.
    pub to: Offset,
}

impl Zone {
    /// When a day and time on this clock is. A time that is left out when clocks go forward is the one that they show
    /// instead; one that comes twice is the first.
    pub fn when(&self, local: DateTime) -> Option<When> {
        match self {
            Zone::Floating => Some(When::Local(local)),
            Zone::Known(zone) => zone.to_ambiguous_timestamp(local).compatible().ok().map(When::Moment),
            Zone::Own(own) => own.offset(local).to_timestamp(local).ok().map(When::Moment),
        }
    }
}

impl OwnZone {
    fn offset(&self, local: DateTime) -> Offset {
        let last =
            self.observances.iter().filter_map(|one| Some((one.last_onset(local)?, one.to))).max_by_key(|(at, _)| *at);
        let before = || self.observances.iter().min_by_key(|one| one.begins).map(|one| one.from);
        last.map(|(_, to)| to).or_else(before).unwrap_or(Offset::UTC)
    }
}

impl Observance {
    /// When it began the last time before a day and time.
    fn last_onset(&self, local: DateTime) -> Option<DateTime> {
        if local < self.begins {
            return None;
        }
        let Some(rule) = &self.rule else { return Some(self.begins) };
        let years = i64::from(local.year()) - i64::from(self.begins.year());
        let onsets = [years, years - 1].into_iter().filter(|nth| *nth >= 0);
        let onsets = onsets.flat_map(|nth| rule.nth(self.begins, nth)).map(|day| day.to_datetime(self.begins.time()));
        onsets.filter(|at| *at <= local && *at >= self.begins && !rule.is_past(*at)).max().or(Some(self.begins))
    }
}

/// The zones that a calendar names.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: HashMap<String, Zone>,
    /// The zone that the calendar says for all of it.
    pub default: Option<String>,
    unknown: std::cell::RefCell<Vec<String>>,
}

impl Zones {
    /// Keeps rules under their name; a name that is known wins over them, because rules are often old.
    pub fn bring(&mut self, name: &str, hint: Option<&str>, own: OwnZone) {
        let zone = known(name).or_else(|| known(hint?)).map(Zone::Known);
        let zone = zone.or_else(|| (!own.observances.is_empty()).then(|| Zone::Own(Rc::new(own))));
        if let Some(zone) = zone {
            self.own.entry(name.to_owned()).or_insert(zone);
        }
    }

    /// The zone of a name; the reader's own clock where nobody knows it.
    pub fn find(&self, name: &str) -> Zone {
        if let Some(zone) = self.own.get(name) {
            return zone.clone();
        }
        match known(name).or_else(|| known(self.default.as_deref()?)) {
            Some(zone) => Zone::Known(zone),
            None => {
                let mut unknown = self.unknown.borrow_mut();
                if unknown.len() < 5 && !unknown.iter().any(|known| known == name) {
                    unknown.push(name.to_owned());
                }
                Zone::Floating
            }
        }
    }

    /// Names that nobody knew.
    pub fn unknown(&self) -> Vec<String> {
        self.unknown.borrow().clone()
    }
}

/// A zone under way, and a change of it under way.
#[derive(Default)]
struct Bringing {
    name: String,
    hint: Option<String>,
    own: OwnZone,
    begins: Option<DateTime>,
    rule: Option<Rule>,
    from: Option<Offset>,
    to: Option<Offset>,
}

impl Bringing {
    fn take(&mut self, property: &str, value: &str) {
        match property {
            "TZID" => self.name = value.trim().to_owned(),
            "X-LIC-LOCATION" => self.hint = Some(value.trim().to_owned()),
            "DTSTART" => self.begins = day_and_time(value.trim()).map(|(local, _, _)| local),
            "RRULE" => self.rule = Rule::parse(value),
            "TZOFFSETFROM" => self.from = offset(value),
            "TZOFFSETTO" => self.to = offset(value),
            _ => {}
        }
    }

    fn change_ends(&mut self) {
        let (from, rule) = (self.from.take(), self.rule.take());
        let said = self.begins.take().zip(self.to.take()).filter(|_| self.own.observances.len() < MOST_ZONES);
        if let Some((begins, to)) = said {
            self.own.observances.push(Observance { begins, rule, from: from.unwrap_or(Offset::UTC), to });
        }
    }
}

/// The zones that a calendar brings along; the calendar's own name beside.
pub(super) fn read(text: &str, out: &mut Reading) -> Zones {
    let (mut zones, mut brought) = (Zones::default(), 0);
    let mut open: Option<Bringing> = None;
    for line in lines(text) {
        match (line, &mut open) {
            (Line::Begin(component), _) if component == "VTIMEZONE" => open = Some(Bringing::default()),
            (Line::End(component), Some(_)) if component == "VTIMEZONE" => {
                brought += 1;
                let zone = open.take().filter(|_| brought <= MOST_ZONES);
                zone.into_iter().for_each(|zone| zones.bring(&zone.name, zone.hint.as_deref(), zone.own));
            }
            (Line::End(component), Some(zone)) if matches!(component.as_str(), "STANDARD" | "DAYLIGHT") => {
                zone.change_ends();
            }
            (Line::Said { name, value, .. }, Some(zone)) => zone.take(&name, &value),
            (Line::Said { name, value, .. }, None) => match name.as_str() {
                "X-WR-CALNAME" | "NAME" if out.name.is_empty() => out.name = field(&plain(&value)),
                "X-WR-TIMEZONE" => zones.default = Some(value.trim().to_owned()),
                _ => {}
            },
            _ => {}
        }
    }
    zones
}

fn known(name: &str) -> Option<TimeZone> {
    let name = name.trim();
    if name.is_empty() || name.len() > 80 || name.contains("..") {
        return None;
    }
    let windows = WINDOWS.iter().find(|(windows, _)| windows.eq_ignore_ascii_case(name)).map(|(_, iana)| *iana);
    // Some programs put a path before it: "/freeassociation.sourceforge.net/America/New_York".
    let tail = || {
        let mut parts = name.rsplitn(3, '/');
        let (city, area) = (parts.next()?, parts.next()?);
        parts.next().and_then(|_| TimeZone::get(&format!("{area}/{city}")).ok())
    };
    TimeZone::get(windows.unwrap_or(name)).ok().or_else(tail)
}

/// Names that Windows and Outlook give zones, and the same zone by its IANA name (Unicode CLDR, windowsZones).
const WINDOWS: [(&str, &str); 42] = [
    ("Hawaiian Standard Time", "Pacific/Honolulu"),
    ("Alaskan Standard Time", "America/Anchorage"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("US Mountain Standard Time", "America/Phoenix"),
    ("Mountain Standard Time", "America/Denver"),
    ("Central Standard Time", "America/Chicago"),
    ("Canada Central Standard Time", "America/Regina"),
    ("Central America Standard Time", "America/Guatemala"),
    ("Central Standard Time (Mexico)", "America/Mexico_City"),
    ("Eastern Standard Time", "America/New_York"),
    ("US Eastern Standard Time", "America/Indiana/Indianapolis"),
    ("SA Pacific Standard Time", "America/Bogota"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("Newfoundland Standard Time", "America/St_Johns"),
    ("E. South America Standard Time", "America/Sao_Paulo"),
    ("Argentina Standard Time", "America/Buenos_Aires"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("Romance Standard Time", "Europe/Paris"),
    ("W. Central Africa Standard Time", "Africa/Lagos"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("Egypt Standard Time", "Africa/Cairo"),
    ("Israel Standard Time", "Asia/Jerusalem"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("E. Africa Standard Time", "Africa/Nairobi"),
    ("Arabian Standard Time", "Asia/Dubai"),
    ("Pakistan Standard Time", "Asia/Karachi"),
    ("India Standard Time", "Asia/Kolkata"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("China Standard Time", "Asia/Shanghai"),
    ("Singapore Standard Time", "Asia/Singapore"),
    ("Tokyo Standard Time", "Asia/Tokyo"),
    ("Korea Standard Time", "Asia/Seoul"),
    ("AUS Eastern Standard Time", "Australia/Sydney"),
    ("New Zealand Standard Time", "Pacific/Auckland"),
];

/// `-0500`, `+053000`.
pub(super) fn offset(text: &str) -> Option<Offset> {
    let text = text.trim();
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |at: std::ops::Range<usize>| digits.get(at).map_or(Some(0), |part| part.parse::<i32>().ok());
    let seconds = if digits.len() == 6 { part(4..6)? } else { 0 };
    Offset::from_seconds(sign * (part(0..2)? * 3_600 + part(2..4)? * 60 + seconds)).ok()
}
