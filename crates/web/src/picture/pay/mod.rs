//! Pay as a range: the 10th to the 25th percentile where a newcomer begins, the middle half, the median for later, up to
//! the 90th. One bar per occupation or per state, the person's own marked; a cell without a figure is drawn as such.

use career::figures::dollars;
use career::insight::Table;

use super::Picture;
use super::drawing::escape;
use super::key::{Sign, key};
use super::wording::{NOT_PUBLISHED, dollars_short, list};

mod draw;

/// Bars that a picture holds; the table holds all.
const MOST: usize = 14;
/// Of these, bars without any figure.
const MOST_EMPTY: usize = 3;
const NAMES: [&str; 5] = ["10th percentile", "25th percentile", "median", "75th percentile", "90th percentile"];

/// What a figure is paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Per {
    /// Dollars a year.
    #[default]
    Year,
    /// Cents an hour, for work whose hourly pay alone is published.
    Hour,
}

impl Per {
    /// `$41,200` or `$18.40`.
    fn figure(self, pay: u32) -> String {
        match self {
            Per::Year => dollars(pay),
            Per::Hour => format!("{}.{:02}", dollars(pay / 100), pay % 100),
        }
    }

    /// `$40k` or `$20`, for the side of a scale.
    fn short(self, pay: u32) -> String {
        match self {
            Per::Year => dollars_short(pay),
            Per::Hour => dollars(pay / 100),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Per::Year => "a year",
            Per::Hour => "an hour",
        }
    }

    fn range(self, (low, high): (u32, u32)) -> String {
        format!("{} to {}", self.figure(low), self.figure(high))
    }
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRow {
    /// The occupation or the state.
    pub name: String,
    /// 10th, 25th, 50th, 75th, 90th percentile; `None` where not published.
    pub percentiles: [Option<u32>; 5],
    /// Whether it is the person's own work or state.
    pub is_theirs: bool,
    /// Whether the figures are those of a broader group.
    pub is_of_broader_group: bool,
}

impl PayRow {
    fn newcomer(&self) -> Option<(u32, u32)> {
        Some((self.percentiles[0]?, self.percentiles[1]?))
    }

    fn is_published(&self) -> bool {
        self.percentiles.iter().any(Option::is_some)
    }

    /// The figures under a bar; what is missing is named.
    fn words(&self, per: Per) -> String {
        if !self.is_published() {
            return NOT_PUBLISHED.to_owned();
        }
        let missing: Vec<String> = self
            .percentiles
            .iter()
            .zip(NAMES)
            .filter(|(pay, _)| pay.is_none())
            .map(|(_, name)| name.to_owned())
            .collect();
        let range = self.newcomer().map(|range| per.range(range));
        let later = self.percentiles[2].map(|median| format!("later {}", per.figure(median)));
        let missing = (!missing.is_empty()).then(|| format!("{} not published", list(&missing)));
        range.into_iter().chain(later).chain(missing).collect::<Vec<_>>().join(", ")
    }

    /// The name with what is to be known about it.
    fn full_name(&self) -> String {
        let theirs = if self.is_theirs { " (yours)" } else { "" };
        let group = if self.is_of_broader_group { ", a broader group" } else { "" };
        format!("{}{group}{theirs}", self.name)
    }
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pay {
    /// What is shown: "Pay of logisticians, by state", "Pay in California".
    pub title: String,
    /// The bars, in the order in which they stand.
    pub rows: Vec<PayRow>,
    /// What the figures are paid for.
    pub per: Per,
    /// Dollars a year that the person earns now; drawn beside yearly figures alone.
    pub now: Option<u32>,
    /// Where the figures come from, with the year.
    pub source: String,
}

impl Pay {
    fn now(&self) -> Option<u32> {
        self.now.filter(|_| self.per == Per::Year && self.rows.iter().any(PayRow::is_published))
    }

    /// The bars that are drawn, in their order: the person's own, the first ones, and few without any figure.
    fn drawn(&self) -> Vec<&PayRow> {
        let mut left = MOST.saturating_sub(self.rows.iter().filter(|row| row.is_theirs).count());
        let mut empty = MOST_EMPTY;
        let fits = |row: &&PayRow| {
            let room = if row.is_published() { left > 0 } else { left > 0 && empty > 0 };
            if !row.is_theirs && room {
                left -= 1;
                empty -= usize::from(!row.is_published());
            }
            row.is_theirs || room
        };
        self.rows.iter().filter(fits).take(MOST).collect()
    }
}

impl Picture for Pay {
    fn svg(&self) -> String {
        draw::draw(self)
    }

    fn reading(&self) -> String {
        let theirs = self.rows.iter().find(|row| row.is_theirs).or_else(|| self.rows.first());
        let begins = |row: &PayRow| row.newcomer().map(|range| (row.name.clone(), range));
        let Some((name, range)) = theirs.and_then(begins) else {
            let name = theirs.map_or("this work", |row| row.name.as_str());
            return format!(
                "{}: what newcomers are paid is not published for {name}, and nothing is guessed.",
                self.title
            );
        };
        let (title, per) = (&self.title, self.per);
        let own = format!("{title}: for {name}, a newcomer is likely to be paid {} {}", per.range(range), per.words());
        match self.rows.iter().filter_map(begins).max_by_key(|(_, (low, _))| *low) {
            Some((best, range)) if best != name => {
                format!("{own}; newcomers begin highest for {best}, at {}.", per.range(range))
            }
            _ => format!("{own}."),
        }
    }

    fn key(&self) -> String {
        let meanings = [
            (Sign::Bar("f-do s-do"), "10th to 25th percentile: a newcomer"),
            (Sign::Bar("f-soft s-know"), "25th to 75th: the middle half"),
            (Sign::Upright("s-ink thick"), "median: later, for many"),
            (Sign::Line("s-know"), "up to the 90th percentile"),
        ];
        let meanings = meanings.map(|(sign, words)| (sign, words.to_owned()));
        let source = format!("<p class=\"quiet small\">Dollars {}. {}</p>", self.per.words(), escape(&self.source));
        match self.rows.iter().any(PayRow::is_published) {
            true => key(&meanings) + &source,
            false => source,
        }
    }

    fn table(&self) -> Table {
        let unit = format!("Dollars {}", self.per.words());
        let mut table = Table::with(&[&unit, "10th", "25th", "Median", "75th", "90th"]);
        let cell = |pay: Option<u32>| pay.map_or_else(|| NOT_PUBLISHED.to_owned(), |pay| self.per.figure(pay));
        for row in &self.rows {
            table.row(std::iter::once(row.full_name()).chain(row.percentiles.map(cell)));
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::super::sound::{is_sound, words_from_a_person};
    use super::*;
    use proptest::prelude::*;

    fn row(name: &str, percentiles: [Option<u32>; 5]) -> PayRow {
        PayRow { name: name.to_owned(), percentiles, is_theirs: false, is_of_broader_group: false }
    }

    fn by_state() -> Pay {
        let oregon = [31_000, 36_500, 44_000, 52_000, 61_000].map(Some);
        Pay {
            title: "Pay of cooks, by state".to_owned(),
            rows: vec![
                PayRow { is_theirs: true, ..row("Oregon", oregon) },
                row("Washington", [Some(36_000), Some(39_000), Some(46_000), None, None]),
                row("Guam", [None; 5]),
            ],
            per: Per::Year,
            now: Some(38_000),
            source: "BLS wages (OEWS), May 2025".to_owned(),
        }
    }

    #[test]
    fn a_bar_per_state_the_own_one_marked() {
        insta::assert_snapshot!(by_state().svg());
        assert_eq!(
            by_state().reading(),
            "Pay of cooks, by state: for Oregon, a newcomer is likely to be paid $31,000 to $36,500 a year; newcomers \
             begin highest for Washington, at $36,000 to $39,000."
        );
    }

    #[test]
    fn cells_that_are_not_published_are_named_and_never_guessed() {
        let svg = by_state().svg();
        assert!(svg.contains("75th percentile and 90th percentile not published"), "{svg}");
        assert_eq!(by_state().table().rows[2][1..], ["not published"; 5].map(str::to_owned));
    }

    #[test]
    fn the_own_state_is_drawn_among_fifty() {
        let mut pay = by_state();
        let own = pay.rows.remove(0);
        pay.rows = (0..50).map(|i| row(&format!("State {i}"), [Some(30_000); 5])).chain([own]).collect();
        assert_eq!(pay.drawn().len(), MOST);
        assert!(pay.drawn().iter().any(|row| row.is_theirs));
        assert_eq!(pay.table().rows.len(), 51);
    }

    #[test]
    fn work_paid_by_the_hour_is_shown_by_the_hour() {
        let pay = Pay {
            title: "Pay of musicians".to_owned(),
            rows: vec![row("Oregon", [1_450, 2_205, 3_000, 4_000, 9_000].map(Some))],
            per: Per::Hour,
            now: Some(38_000),
            source: String::new(),
        };
        assert!(
            pay.reading().ends_with("a newcomer is likely to be paid $14.50 to $22.05 an hour."),
            "{}",
            pay.reading()
        );
        assert!(!pay.svg().contains("38,000"), "a yearly figure beside hourly ones");
    }

    proptest! {
        #[test]
        fn any_figures_are_drawn_soundly(
            title in words_from_a_person(),
            cells in prop::collection::vec(prop::array::uniform5(prop::option::of(any::<u32>())), 0..20),
            now in prop::option::of(any::<u32>()),
        ) {
            let rows = cells.into_iter().map(|cells| PayRow { is_theirs: cells[0].is_some(), ..row(&title, cells) }).collect();
            is_sound(&Pay { title, rows, now, per: Per::Hour, source: String::new() })?;
        }
    }
}
