//! The map of paths: left to right how far the work is, bottom to top what a newcomer is likely to be paid there beside
//! what is earned now, and as large as the openings are many.

use career::figures::{dollars, thousands};
use career::insight::Table;

use super::Picture;
use super::wording::{counted, openings, pay_range};

mod draw;
mod key;
mod place;

/// What the drawing holds at most; further paths stand in the list beside it.
const MOST_DOTS: usize = 30;

/// What pay there is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Dollars a year.
    pub pay: u32,
    /// Whether the person said so; else it is the median of the work held in the same place.
    pub is_theirs: bool,
}

/// One path on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// O*NET-SOC code: the address of its page, and the name by which others stand on it.
    pub code: String,
    /// The work's name.
    pub title: String,
    /// How alike the work is, 0–1.
    pub likeness: f32,
    /// What a newcomer is likely to be paid, dollars a year; `None` where it is not published or not known.
    pub newcomer: Option<(u32, u32)>,
    /// Openings a year in the United States.
    pub openings: Option<u32>,
    /// The stepping stone on the way, by code.
    pub via: Option<String>,
    /// Whether it is one of the first directions.
    pub is_first: bool,
    /// Whether it does not fit now.
    pub is_not_now: bool,
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapOfPaths {
    /// The person's present work.
    pub held: String,
    /// What pay is compared with.
    pub now: Option<Now>,
    /// Where the pay figures hold: "California", "the United States"; `None` where pay is not known for where the person
    /// lives, and then none is drawn.
    pub place: Option<String>,
    /// The paths, the most important first.
    pub dots: Vec<Dot>,
}

impl MapOfPaths {
    /// The dots that are drawn; without a place, without pay.
    fn shown(&self) -> Vec<Dot> {
        let dots = self.dots.iter().take(MOST_DOTS).cloned();
        match self.place {
            Some(_) => dots.collect(),
            None => dots.map(|dot| Dot { newcomer: None, ..dot }).collect(),
        }
    }

    /// What is said where no pay is drawn.
    fn without_pay(&self) -> &'static str {
        match self.place {
            Some(_) => "Pay for newcomers is not published for these paths, so the picture shows likeness alone.",
            None => "What these paths pay where you live is not known here, so the picture shows likeness alone.",
        }
    }

    fn title_of(&self, code: &str) -> Option<&str> {
        self.dots.iter().find(|dot| dot.code == code).map(|dot| dot.title.as_str())
    }

    /// Everything about one path in words: what a screen reader says of its dot.
    fn name_of(&self, dot: &Dot) -> String {
        let mut parts = vec![format!("{}: likeness {} of 100", dot.title, hundredths(dot.likeness))];
        if self.place.is_some() {
            parts.push(match dot.newcomer {
                Some(range) => format!("a newcomer is likely to be paid {} a year", pay_range(Some(range))),
                None => "newcomers’ pay is not published".to_owned(),
            });
        }
        parts.push(match dot.openings {
            Some(number) => format!("{} openings a year in the United States", thousands(u64::from(number))),
            None => "openings are not published".to_owned(),
        });
        parts.extend(dot.via.as_deref().and_then(|code| self.title_of(code)).map(|stone| format!("by way of {stone}")));
        parts.extend(dot.is_not_now.then(|| "does not fit now".to_owned()));
        parts.join("; ")
    }
}

/// Out of 100.
fn hundredths(share: f32) -> i32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as i32
}

impl Picture for MapOfPaths {
    fn svg(&self) -> String {
        draw::draw(self)
    }

    fn reading(&self) -> String {
        let dots = self.shown();
        let Some(nearest) = dots.iter().max_by(|a, b| a.likeness.total_cmp(&b.likeness)) else {
            return "No path is on the map yet: it fills when a line about your work is read.".to_owned();
        };
        let count = counted(dots.len(), "path", "paths");
        let near = format!("Nearest of {count} is {}, likeness {} of 100", nearest.title, hundredths(nearest.likeness));
        let paid: Vec<(u32, u32)> = dots.iter().filter_map(|dot| dot.newcomer).collect();
        let Some(now) = self.now.filter(|_| !paid.is_empty()) else {
            return match paid.is_empty() {
                true => format!("{near}. {}", self.without_pay()),
                false => format!("{near}."),
            };
        };
        let what = if now.is_theirs { "what you earn now" } else { "the median of your work" };
        let reach = paid.iter().filter(|(_, high)| *high >= now.pay).count();
        format!(
            "{near}; on {reach} of the {} with a figure, a newcomer’s pay reaches {what} ({}).",
            paid.len(),
            dollars(now.pay)
        )
    }

    fn key(&self) -> String {
        key::of(self)
    }

    fn table(&self) -> Table {
        let newcomer = match &self.place {
            Some(place) => format!("Newcomer’s pay a year, {place}"),
            None => "Newcomer’s pay a year".to_owned(),
        };
        let mut table = Table::with(&["Work", "Likeness, of 100", &newcomer, "Openings a year, United States", "Note"]);
        for dot in self.shown() {
            let pay = if self.place.is_some() { pay_range(dot.newcomer) } else { "not known here".to_owned() };
            let via = dot.via.as_deref().and_then(|code| self.title_of(code)).map(|stone| format!("by way of {stone}"));
            let note: Vec<String> = via.into_iter().chain(dot.is_not_now.then(|| "not now".to_owned())).collect();
            let likeness = hundredths(dot.likeness).to_string();
            table.row([dot.title, likeness, pay, openings(dot.openings), note.join(", ")]);
        }
        table
    }
}

#[cfg(test)]
mod tests;
