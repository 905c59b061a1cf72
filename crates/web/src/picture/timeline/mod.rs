//! The plan by week: a way that goes down the page, a plank for each week, a mark and words for each task.

use career::insight::Table;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Picture;
use super::wording::counted;

mod draw;

/// Marks that a picture holds; the table holds all.
const MOST: usize = 40;

/// What kind of doing a mark stands for; each has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Trying the work in small.
    Experiment,
    /// Talking to somebody.
    Conversation,
    /// Closing a gap.
    Learning,
    /// Applying.
    Application,
    /// Work that pays soon.
    BridgeWork,
    /// Looking at the plan again.
    Review,
    /// Anything else.
    Other,
}

impl MarkKind {
    /// As a person reads it.
    pub fn words(self) -> &'static str {
        match self {
            MarkKind::Experiment => "experiment",
            MarkKind::Conversation => "conversation",
            MarkKind::Learning => "learning",
            MarkKind::Application => "application",
            MarkKind::BridgeWork => "bridge work",
            MarkKind::Review => "review",
            MarkKind::Other => "task",
        }
    }
}

/// One dated thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day it is meant for.
    pub date: Date,
    /// What it is.
    pub label: String,
    /// Which kind.
    pub kind: MarkKind,
    /// Whether it is done.
    pub is_done: bool,
}

/// The plan by week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Today.
    pub today: Date,
    /// The day on which the person's week begins.
    pub week_begins: Weekday,
    /// Everything with a date, in any order.
    pub marks: Vec<Mark>,
}

/// One week with its marks, or several in a row without.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stretch<'a> {
    Week { begins: Date, is_this_week: bool, marks: Vec<&'a Mark> },
    Free { weeks: i32 },
}

impl Timeline {
    fn sorted(&self) -> Vec<&Mark> {
        let mut marks: Vec<&Mark> = self.marks.iter().collect();
        marks.sort_by_key(|mark| mark.date);
        marks
    }

    /// The first day of a date's week.
    fn week_of(&self, date: Date) -> Date {
        let days = date.weekday().since(self.week_begins);
        date.checked_sub(i64::from(days).days()).unwrap_or(date)
    }

    /// Weeks in order; this week stands there even without a mark, other empty ones are told together.
    fn stretches(&self) -> Vec<Stretch<'_>> {
        let this_week = self.week_of(self.today);
        let mut out: Vec<Stretch<'_>> = Vec::new();
        let mut last: Option<Date> = None;
        let marks = self.sorted();
        let marks = &marks[..marks.len().min(MOST)];
        let mut weeks: Vec<Date> = marks.iter().map(|mark| self.week_of(mark.date)).chain([this_week]).collect();
        weeks.sort_unstable();
        weeks.dedup();
        for begins in weeks {
            let free = last.map_or(0, |last: Date| (begins - last).get_days() / 7 - 1);
            out.extend((free > 0).then_some(Stretch::Free { weeks: free }));
            let marks = marks.iter().copied().filter(|mark| self.week_of(mark.date) == begins).collect();
            out.push(Stretch::Week { begins, is_this_week: begins == this_week, marks });
            last = Some(begins);
        }
        out
    }
}

/// "Thu 5 Nov"; with the year where it is another than today's.
fn day(date: Date, today: Date) -> String {
    let year = if date.year() == today.year() { "" } else { " %Y" };
    date.strftime(&format!("%a %-d %b{year}")).to_string()
}

impl Picture for Timeline {
    fn svg(&self) -> String {
        draw::draw(self)
    }

    fn reading(&self) -> String {
        let marks = self.sorted();
        let open: Vec<&&Mark> = marks.iter().filter(|mark| !mark.is_done && mark.date >= self.today).collect();
        let Some(next) = open.first() else {
            return match marks.is_empty() {
                true => "Nothing in the plan has a date yet: the first one you set stands here.".to_owned(),
                false => "Nothing further has a date.".to_owned(),
            };
        };
        let ahead = counted(open.len(), "date", "dates");
        let review = open.iter().find(|mark| mark.kind == MarkKind::Review && mark.date > next.date);
        let review =
            review.map(|mark| format!("; the review is on {}", day(mark.date, self.today))).unwrap_or_default();
        format!("{ahead} ahead, first {} on {}{review}.", quoted(&next.label), day(next.date, self.today))
    }

    fn table(&self) -> Table {
        let mut table = Table::with(&["Day", "What", "Kind", "Done"]);
        for mark in self.sorted() {
            let done = if mark.is_done { "done" } else { "open" };
            let cells = [day(mark.date, self.today), mark.label.clone(), mark.kind.words().to_owned(), done.to_owned()];
            table.row(cells);
        }
        table
    }
}

fn quoted(label: &str) -> String {
    format!("“{}”", label.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::super::sound::{is_sound, words_from_a_person};
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn mark(date: Date, label: &str, kind: MarkKind) -> Mark {
        Mark { date, label: label.to_owned(), kind, is_done: false }
    }

    fn plan() -> Timeline {
        Timeline {
            today: date(2026, 11, 3),
            week_begins: Weekday::Monday,
            marks: vec![
                mark(date(2026, 12, 1), "Look at the plan again", MarkKind::Review),
                mark(date(2026, 11, 5), "Talk with somebody who plans routes & shifts", MarkKind::Conversation),
                Mark { is_done: true, ..mark(date(2026, 11, 2), "Read one posting closely", MarkKind::Experiment) },
            ],
        }
    }

    #[test]
    fn weeks_go_down_the_page_and_free_ones_are_told_together() {
        insta::assert_snapshot!(plan().svg());
        assert_eq!(
            plan().reading(),
            "2 dates ahead, first “Talk with somebody who plans routes & shifts” on Thu 5 Nov; the review is on Tue 1 Dec."
        );
        assert_eq!(plan().stretches()[1], Stretch::Free { weeks: 3 });
    }

    #[test]
    fn a_week_begins_on_the_persons_own_day() {
        let sunday = Timeline { week_begins: Weekday::Sunday, ..plan() };
        assert_eq!(sunday.week_of(date(2026, 11, 3)), date(2026, 11, 1));
        assert_eq!(plan().week_of(date(2026, 11, 3)), date(2026, 11, 2));
    }

    #[test]
    fn what_is_past_and_open_is_never_called_late() {
        let late = Timeline { marks: vec![mark(date(2026, 10, 1), "Call Ana", MarkKind::Other)], ..plan() };
        assert_eq!(late.reading(), "Nothing further has a date.");
        assert!(!late.svg().contains("late") && !late.svg().contains("overdue"));
    }

    proptest! {
        #[test]
        fn any_plan_is_drawn_soundly(
            marks in prop::collection::vec((0..4000_i64, words_from_a_person(), 0..7_usize, any::<bool>()), 0..60),
        ) {
            use MarkKind::*;
            let kinds = [Experiment, Conversation, Learning, Application, BridgeWork, Review, Other];
            let marks = marks.into_iter().map(|(days, label, kind, is_done)| Mark {
                date: date(2024, 1, 1).checked_add(days.days()).expect("a day"),
                label,
                kind: kinds[kind],
                is_done,
            });
            is_sound(&Timeline { marks: marks.collect(), ..plan() })?;
        }
    }
}
