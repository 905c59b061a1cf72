//! Every date of an event within the window, with what was excepted, moved and called off.

use std::collections::HashSet;

use career::place::{Occasion, When};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::dates::Found;
use super::event::Event;
use super::recurrence::Rule;
use super::stated::{Stated, end};
use super::{Reading, WINDOW, web_address};

/// Periods of rules that are walked for one calendar, in all.
const MOST_STEPS: usize = 400_000;

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
pub(super) struct Walk {
    today: Date,
    steps: usize,
    /// Events that repeat without an end.
    pub for_ever: usize,
}

impl Walk {
    /// A way that begins today.
    pub fn from(today: Date) -> Self {
        Walk { today, steps: MOST_STEPS, for_ever: 0 }
    }

    /// Takes the dates of one event; those that were moved stand elsewhere.
    pub fn take(&mut self, event: &Event, moved: &HashSet<When>, out: &mut Reading) {
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
