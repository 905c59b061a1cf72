//! The bars, drawn.

use super::super::drawing::{Across, Anchor, Drawing, TYPE};
use super::super::labels::LINE;
use super::super::measure::wrap;
use super::{Pay, PayRow, Per};

use Across::{Px, Share};

const NARROWEST: f64 = 280.0;
const TOP: f64 = 26.0;
const BAR: f64 = 14.0;

/// How pay stands across.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(pay: &Pay) -> Self {
        let drawn = pay.drawn();
        let all = || drawn.iter().flat_map(|row| row.percentiles).flatten().chain(pay.now()).map(f64::from);
        let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max));
        if low > high {
            return Scale { low: 0.0, high: 1.0 };
        }
        let air = ((high - low) * 0.04).max(high * 0.02).max(1.0);
        Scale { low: (low - air).max(0.0), high: high + air }
    }

    fn x(&self, pay: u32) -> f64 {
        ((f64::from(pay) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Round figures, four at most.
    fn ticks(&self, per: Per) -> Vec<u32> {
        let steps = match per {
            Per::Year => [5_000.0, 10_000.0, 20_000.0, 25_000.0, 50_000.0, 100_000.0],
            Per::Hour => [200.0, 500.0, 1_000.0, 2_000.0, 5_000.0, 10_000.0],
        };
        let Some(step) = steps.into_iter().find(|step| (self.high - self.low) / step <= 4.5) else { return Vec::new() };
        let inside = |pay: &f64| (self.low..=self.high).contains(pay) && *pay > 0.0;
        let first = (self.low / step).ceil();
        (0..6).map(|i| (first + f64::from(i)) * step).filter(inside).map(|pay| pay as u32).collect()
    }
}

/// One bar with its words.
struct Bar<'a> {
    row: &'a PayRow,
    name: Vec<String>,
    words: Vec<String>,
}

impl<'a> Bar<'a> {
    fn of(row: &'a PayRow, per: Per) -> Self {
        let name = wrap(&row.full_name(), TYPE * 1.12, NARROWEST, 3);
        let words = if row.is_published() { wrap(&row.words(per), TYPE, NARROWEST, 3) } else { Vec::new() };
        Bar { row, name, words }
    }

    fn height(&self) -> f64 {
        (self.name.len() + self.words.len()) as f64 * LINE + BAR + 31.0
    }

    fn draw(&self, drawing: &mut Drawing, scale: &Scale, now: Option<u32>, top: f64) {
        let mut y = top;
        let class = if self.row.is_theirs { "b f-do halo" } else { "b halo" };
        for line in &self.name {
            y += LINE;
            drawing.text(class, (Px(0.0), y - 3.0), 0.0, Anchor::Start, line);
        }
        let middle = y + 6.0 + BAR / 2.0;
        bar(drawing, self.row, scale, middle);
        if let Some(now) = now.map(|now| Share(scale.x(now))) {
            let (above, below) = (middle - BAR / 2.0 - 4.0, middle + BAR / 2.0 + 4.0);
            drawing.line("s-ground wide", (now, above), (now, below));
            drawing.line("s-mind", (now, above), (now, below));
        }
        y = middle + BAR / 2.0 + 5.0;
        for line in &self.words {
            y += LINE;
            drawing.text("f-quiet halo", (Px(0.0), y - 3.0), 0.0, Anchor::Start, line);
        }
    }
}

pub(super) fn draw(pay: &Pay) -> String {
    let bars: Vec<Bar<'_>> = pay.drawn().into_iter().map(|row| Bar::of(row, pay.per)).collect();
    let scale = Scale::of(pay);
    let top = if pay.now().is_some() { TOP } else { 0.0 };
    let bottom = top + bars.iter().map(Bar::height).sum::<f64>();
    let mut drawing = Drawing::image("pay", bottom + 24.0, &pay.title, &description(pay, bars.len()));
    for tick in scale.ticks(pay.per) {
        let x = Share(scale.x(tick));
        drawing.line("s-line", (x, top), (x, bottom));
        let (anchor, dx) = held_inside(scale.x(tick));
        drawing.text("f-quiet", (x, bottom + 15.0), dx, anchor, &pay.per.short(tick));
    }
    if let Some(now) = pay.now() {
        let x = scale.x(now);
        let (anchor, dx) = held_inside(x);
        drawing.text("f-mind b", (Share(x), 12.0), dx, anchor, &format!("you earn {} ↓", pay.per.figure(now)));
    }
    let mut y = top;
    for row in &bars {
        row.draw(&mut drawing, &scale, pay.now(), y);
        y += row.height();
    }
    drawing.finish()
}

/// Words near an edge stay in the picture.
fn held_inside(share: f64) -> (Anchor, f64) {
    match share {
        s if s < 0.25 => (Anchor::Start, -2.0),
        s if s > 0.75 => (Anchor::End, 2.0),
        _ => (Anchor::Middle, 0.0),
    }
}

fn description(pay: &Pay, drawn: usize) -> String {
    let rows = pay.drawn();
    let words: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.full_name(), row.words(pay.per))).collect();
    let rest = pay.rows.len() - drawn;
    let more = if rest > 0 { format!(". {rest} more stand in the table") } else { String::new() };
    format!("{}{more}.", words.join("; "))
}

/// Solid for a newcomer, light for the rest of the middle half, a tick for the median, thin up to the 90th. A part is
/// drawn where both its ends are published.
fn bar(drawing: &mut Drawing, row: &PayRow, scale: &Scale, y: f64) {
    if !row.is_published() {
        drawing.rect("f-none s-edge dots", (Share(0.0), y - BAR / 2.0), (Share(1.0), BAR), " rx=\"2\"");
        drawing.text("f-quiet halo", (Share(0.5), y + 4.5), 0.0, Anchor::Middle, "not published");
        return;
    }
    let at = row.percentiles.map(|pay| pay.map(|pay| scale.x(pay)));
    let part = |from: usize, to: usize| Some((at[from]?.min(at[to]?), at[from]?.max(at[to]?)));
    let mut block = |class: &str, ends: Option<(f64, f64)>| {
        if let Some((from, to)) = ends {
            drawing.rect(class, (Share(from), y - BAR / 2.0), (Share(to - from), BAR), "");
        }
    };
    let upper_half = part(2, 3).map(|(_, to)| to).or(at[2]);
    block("f-soft s-know", part(1, 2).zip(upper_half).map(|((from, _), to)| (from, to.max(from))));
    if at[1].is_none() {
        block("f-soft s-know", part(2, 3));
    }
    block("f-do s-do", part(0, 1));
    if let Some((from, to)) = part(3, 4) {
        drawing.line("s-know", (Share(from), y), (Share(to), y));
        drawing.line("s-know", (Share(to), y - 4.0), (Share(to), y + 4.0));
    }
    for (pay, i) in at.iter().zip(0..) {
        if let Some(x) = pay.filter(|_| i == 2) {
            drawing.line("s-ink thick", (Share(x), y - BAR / 2.0 - 3.0), (Share(x), y + BAR / 2.0 + 3.0));
        } else if let Some(x) = pay.filter(|_| is_alone(&at, i)) {
            drawing.line("s-know", (Share(x), y - BAR / 2.0), (Share(x), y + BAR / 2.0));
        }
    }
}

/// A figure with none published beside it, which no part of the bar would show.
fn is_alone(at: &[Option<f64>; 5], i: usize) -> bool {
    let there = |j: Option<usize>| j.and_then(|j| at.get(j)).is_some_and(Option::is_some);
    !there(i.checked_sub(1)) && !there(Some(i + 1))
}
