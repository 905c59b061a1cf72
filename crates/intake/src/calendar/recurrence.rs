//! What recurs (`RRULE`): by day, week, month and year, with everything that calendars of people write. A rule that
//! counts hours, or weeks of the year, is not read, and says so.

use career::place::When;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};

use super::stated::day_and_time;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Often {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// A rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    often: Often,
    interval: i64,
    /// How many in all, the first among them.
    pub count: Option<usize>,
    until: Option<Until>,
    /// Weekdays, the nth of the month or year, or every one where there is no number.
    days: Vec<(i32, Weekday)>,
    month_days: Vec<i32>,
    months: Vec<i8>,
    positions: Vec<i32>,
    week_start: Weekday,
}

#[derive(Clone, Copy, Debug)]
enum Until {
    Day(Date),
    Local(DateTime),
    Utc(DateTime),
}

/// Items of one list in a rule.
const MOST: usize = 64;

impl Rule {
    /// Reads a rule; `None` for one that is broken or of a kind that is not read.
    pub fn parse(text: &str) -> Option<Rule> {
        let mut rule = Rule {
            often: Often::Daily,
            interval: 1,
            count: None,
            until: None,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut said = false;
        for part in text.split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    rule.often = often(&value)?;
                    said = true;
                }
                "INTERVAL" => rule.interval = value.parse().ok().filter(|many| (1..=10_000).contains(many))?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(until(&value)?),
                "BYDAY" => rule.days = list(&value, weekday_of)?,
                "BYMONTHDAY" => rule.month_days = list(&value, |day| number(day, 31))?,
                "BYMONTH" => {
                    rule.months = list(&value, |month| i8::try_from(number(month, 12)?).ok().filter(|m| *m > 0))?
                }
                "BYSETPOS" => rule.positions = list(&value, |nth| number(nth, 366))?,
                "WKST" => rule.week_start = weekday(&value)?,
                // X- parts mean nothing to others.
                name if name.starts_with("X-") => {}
                _ => return None,
            }
        }
        said.then_some(rule)
    }

    /// Whether a day and time lies behind its last day, as far as that is said on the same clock.
    pub fn is_past(&self, local: DateTime) -> bool {
        match self.until {
            Some(Until::Day(day)) => local.date() > day,
            Some(Until::Local(last)) => local > last,
            Some(Until::Utc(_)) | None => false,
        }
    }

    /// Whether a moment lies behind the last one.
    pub fn is_past_moment(&self, when: When) -> bool {
        match (self.until, when) {
            (Some(Until::Utc(last)), When::Moment(at)) => at.to_zoned(jiff::tz::TimeZone::UTC).datetime() > last,
            (Some(Until::Utc(last)), When::Local(at)) => at > last,
            (Some(Until::Utc(last)), When::Day(day)) => day > last.date(),
            _ => false,
        }
    }

    /// Whether it ends by itself.
    pub fn ends(&self) -> bool {
        self.count.is_some() || self.until.is_some()
    }

    /// Which period a day lies in, as seen from the first one; none is left out between.
    pub fn period_of(&self, first: DateTime, day: Date) -> i64 {
        let days = i64::from((day - first.date()).get_days());
        let months =
            (i64::from(day.year()) - i64::from(first.year())) * 12 + i64::from(day.month()) - i64::from(first.month());
        let nth = match self.often {
            Often::Daily => days,
            Often::Weekly => days.div_euclid(7),
            Often::Monthly => months,
            Often::Yearly => months.div_euclid(12),
        };
        // One before, because a week or month that holds the day may have begun earlier.
        (nth.div_euclid(self.interval) - 1).max(0)
    }

    /// The first day of the nth period; `None` beyond what calendars reach.
    pub fn begins(&self, first: DateTime, nth: i64) -> Option<Date> {
        let steps = nth.checked_mul(self.interval)?;
        let day = first.date();
        match self.often {
            Often::Daily => day.checked_add(Span::new().try_days(steps).ok()?).ok(),
            Often::Weekly => {
                let week = day.checked_sub(i64::from(day.weekday().since(self.week_start)).days()).ok()?;
                week.checked_add(Span::new().try_weeks(steps).ok()?).ok()
            }
            Often::Monthly => day.first_of_month().checked_add(Span::new().try_months(steps).ok()?).ok(),
            Often::Yearly => day.first_of_year().checked_add(Span::new().try_years(steps).ok()?).ok(),
        }
    }

    /// The days of the nth period, in order; those before the first are among them.
    pub fn nth(&self, first: DateTime, nth: i64) -> Vec<Date> {
        let Some(begins) = self.begins(first, nth) else { return Vec::new() };
        let mut out = match self.often {
            Often::Daily => vec![begins],
            Often::Weekly => self.of_week(begins, first.date().weekday()),
            Often::Monthly => self.of_month(begins, first.date().day()),
            Often::Yearly => self.of_year(begins, first.date()),
        };
        let month = |day: &Date| self.months.is_empty() || self.months.contains(&day.month());
        out.retain(month);
        if self.often == Often::Daily {
            out.retain(|day| self.days.is_empty() || self.days.iter().any(|(_, known)| *known == day.weekday()));
            out.retain(|day| self.month_days.is_empty() || self.has_month_day(*day));
        }
        out.sort_unstable();
        out.dedup();
        if self.positions.is_empty() { out } else { at_positions(&out, &self.positions) }
    }

    fn of_week(&self, begins: Date, weekday: Weekday) -> Vec<Date> {
        let mut days = (0..7_i64).filter_map(|nth| begins.checked_add(nth.days()).ok()).collect::<Vec<_>>();
        days.retain(|day| match self.days.is_empty() {
            true => day.weekday() == weekday,
            false => self.days.iter().any(|(_, known)| *known == day.weekday()),
        });
        days
    }

    fn of_month(&self, begins: Date, day: i8) -> Vec<Date> {
        let length = begins.days_in_month();
        let all = || (1..=length).filter_map(|day| Date::new(begins.year(), begins.month(), day).ok());
        match (self.month_days.is_empty(), self.days.is_empty()) {
            (false, true) => all().filter(|day| self.has_month_day(*day)).collect(),
            (false, false) => all().filter(|day| self.has_month_day(*day) && self.is_named(*day)).collect(),
            (true, false) => all().filter(|day| self.is_named(*day)).collect(),
            (true, true) => Date::new(begins.year(), begins.month(), day).ok().into_iter().collect(),
        }
    }

    fn of_year(&self, begins: Date, first: Date) -> Vec<Date> {
        let months: Vec<i8> = match (self.months.is_empty(), self.month_days.is_empty(), self.days.is_empty()) {
            (false, _, _) => self.months.clone(),
            (true, false, _) => (1..=12).collect(),
            (true, true, false) => return self.weekdays_of_year(begins),
            (true, true, true) => vec![first.month()],
        };
        let months = months.into_iter().filter_map(|month| Date::new(begins.year(), month, 1).ok());
        months.flat_map(|month| self.of_month(month, first.day())).collect()
    }

    fn weekdays_of_year(&self, begins: Date) -> Vec<Date> {
        let length = i64::from(begins.days_in_year());
        let all = (0..length).filter_map(|nth| begins.checked_add(nth.days()).ok());
        all.filter(|day| {
            let (nth, left) = (i32::from(day.day_of_year()), length as i32 - i32::from(day.day_of_year()));
            self.days.iter().any(|(wanted, known)| {
                let is_nth = *wanted == 0 || *wanted == (nth - 1) / 7 + 1 || *wanted == -(left / 7 + 1);
                *known == day.weekday() && is_nth
            })
        })
        .collect()
    }

    fn has_month_day(&self, day: Date) -> bool {
        let (nth, length) = (i32::from(day.day()), i32::from(day.days_in_month()));
        self.month_days.iter().any(|wanted| *wanted == nth || *wanted == nth - length - 1)
    }

    /// Whether it is one of the weekdays named, the nth of its month where a number is said.
    fn is_named(&self, day: Date) -> bool {
        let (nth, left) = (i32::from(day.day()), i32::from(day.days_in_month() - day.day()));
        self.days.iter().any(|(wanted, known)| {
            let is_nth = *wanted == 0 || *wanted == (nth - 1) / 7 + 1 || *wanted == -(left / 7 + 1);
            *known == day.weekday() && is_nth
        })
    }
}

fn at_positions(days: &[Date], positions: &[i32]) -> Vec<Date> {
    let mut out: Vec<Date> = positions
        .iter()
        .filter_map(|nth| {
            let at = if *nth > 0 { *nth as usize - 1 } else { days.len().checked_sub(nth.unsigned_abs() as usize)? };
            days.get(at).copied()
        })
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn often(text: &str) -> Option<Often> {
    Some(match text {
        "DAILY" => Often::Daily,
        "WEEKLY" => Often::Weekly,
        "MONTHLY" => Often::Monthly,
        "YEARLY" => Often::Yearly,
        _ => return None,
    })
}

fn until(text: &str) -> Option<Until> {
    let (local, is_day, utc) = day_and_time(text)?;
    Some(match (is_day, utc) {
        (true, _) => Until::Day(local.date()),
        (false, true) => Until::Utc(local),
        (false, false) => Until::Local(local),
    })
}

fn list<T>(text: &str, of: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(',').take(MOST).map(|one| of(one.trim())).collect()
}

/// A number that is not 0 and not beyond `most`, from either end.
fn number(text: &str, most: i32) -> Option<i32> {
    text.parse::<i32>().ok().filter(|nth| *nth != 0 && (-most..=most).contains(nth))
}

/// `MO`, `2TU`, `-1FR`.
fn weekday_of(text: &str) -> Option<(i32, Weekday)> {
    let at = text.len().checked_sub(2)?;
    let (nth, day) = (text.get(..at)?, weekday(text.get(at..)?)?);
    Some((if nth.is_empty() { 0 } else { number(nth, 53)? }, day))
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}
