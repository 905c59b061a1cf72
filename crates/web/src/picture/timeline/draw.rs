//! The way down the page, drawn.

use super::super::drawing::{Across, Anchor, Drawing, Shape, TYPE};
use super::super::labels::LINE;
use super::super::measure::wrap;
use super::super::wording::counted;
use super::{Mark, MarkKind, Stretch, Timeline, day};

use Across::Px;

const NARROWEST: f64 = 280.0;
/// Where the rails stand, and where the words begin.
const RAILS: (f64, f64) = (8.0, 26.0);
const MIDDLE: f64 = 17.0;
const WORDS: f64 = 44.0;
const WEEK: f64 = 34.0;
const FREE: f64 = 30.0;

pub(super) fn draw(timeline: &Timeline) -> String {
    let stretches = timeline.stretches();
    let heights: Vec<f64> = stretches.iter().map(height).collect();
    let total = heights.iter().sum::<f64>() + 8.0;
    let mut drawing = Drawing::image("timeline", total, "The plan by week", &description(timeline));
    let mut y = 4.0;
    for (stretch, height) in stretches.iter().zip(&heights) {
        rails(&mut drawing, y, y + height, matches!(stretch, Stretch::Free { .. }));
        draw_stretch(&mut drawing, timeline, stretch, y);
        y += height;
    }
    drawing.finish()
}

fn lines(mark: &Mark) -> Vec<String> {
    wrap(&mark.label, TYPE, NARROWEST - WORDS, 2)
}

fn height_of(mark: &Mark) -> f64 {
    (lines(mark).len() + 1) as f64 * LINE + 12.0
}

fn height(stretch: &Stretch<'_>) -> f64 {
    match stretch {
        Stretch::Free { .. } => FREE,
        Stretch::Week { marks, .. } => WEEK + marks.iter().map(|mark| height_of(mark)).sum::<f64>() + 4.0,
    }
}

fn description(timeline: &Timeline) -> String {
    let told: Vec<String> = timeline
        .sorted()
        .into_iter()
        .map(|mark| {
            let done = if mark.is_done { ", done" } else { "" };
            format!("{}: {} ({}{done})", day(mark.date, timeline.today), mark.label, mark.kind.words())
        })
        .collect();
    told.join("; ")
}

fn rails(drawing: &mut Drawing, top: f64, bottom: f64, is_free: bool) {
    let class = if is_free { "s-edge dots" } else { "s-edge" };
    for x in [RAILS.0, RAILS.1] {
        drawing.line(class, (Px(x), top), (Px(x), bottom));
    }
}

fn draw_stretch(drawing: &mut Drawing, timeline: &Timeline, stretch: &Stretch<'_>, top: f64) {
    match stretch {
        Stretch::Free { weeks } => {
            let words = counted(usize::try_from(*weeks).unwrap_or(0), "week", "weeks") + " without a date";
            drawing.text("f-quiet", (Px(WORDS), top + FREE / 2.0 + 4.5), 0.0, Anchor::Start, &words);
        }
        Stretch::Week { begins, is_this_week, marks } => {
            let y = top + WEEK / 2.0;
            let class = if *is_this_week { "f-do" } else { "f-edge" };
            drawing.rect(class, (Px(1.0), y - 4.0), (Px(32.0), 8.0), " rx=\"1.5\"");
            let this = if *is_this_week { "This week, from" } else { "Week of" };
            let words = format!("{this} {}", short(*begins, timeline));
            let class = if *is_this_week { "b f-do" } else { "b" };
            drawing.text(class, (Px(WORDS), y + 4.5), 0.0, Anchor::Start, &words);
            let mut y = top + WEEK;
            for mark in marks {
                draw_mark(drawing, timeline, mark, y);
                y += height_of(mark);
            }
        }
    }
}

/// "2 November", with the year where it is another.
fn short(date: jiff::civil::Date, timeline: &Timeline) -> String {
    let year = if date.year() == timeline.today.year() { "" } else { " %Y" };
    date.strftime(&format!("%-d %B{year}")).to_string()
}

fn draw_mark(drawing: &mut Drawing, timeline: &Timeline, mark: &Mark, top: f64) {
    let class = match (mark.is_done, mark.kind) {
        (true, MarkKind::Review) => "f-know s-know",
        (false, MarkKind::Review) => "f-ground s-know",
        (true, _) => "f-do s-do",
        (false, _) => "f-ground s-do",
    };
    drawing.mark(class, shape(mark.kind), (Px(MIDDLE), top + LINE * 0.5), 6.0);
    let mut y = top;
    for line in lines(mark) {
        y += LINE;
        drawing.text("", (Px(WORDS), y - 3.0), 0.0, Anchor::Start, &line);
    }
    let done = if mark.is_done { " · done" } else { "" };
    let words = format!("{} · {}{done}", day(mark.date, timeline.today), mark.kind.words());
    drawing.text("f-quiet", (Px(WORDS), y + LINE - 2.0), 0.0, Anchor::Start, &words);
}

fn shape(kind: MarkKind) -> Shape {
    match kind {
        MarkKind::Experiment => Shape::Diamond,
        MarkKind::Conversation => Shape::Disc,
        MarkKind::Learning => Shape::Triangle,
        MarkKind::Application => Shape::Square,
        MarkKind::BridgeWork => Shape::Plank,
        MarkKind::Review => Shape::Flag,
        MarkKind::Other => Shape::Ring,
    }
}
