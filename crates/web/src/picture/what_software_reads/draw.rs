//! One page, drawn: a sheet, a bar for each line, a number for each part, and a thin line along the way that software
//! takes.

use career::profile::Spot;

use super::super::drawing::{Across, Anchor, Drawing, Shape, TYPE, number};
use super::super::measure::width;
use super::{Fate, Part, WhatSoftwareReads};

use Across::Px;

/// A letter page, so wide that words in it keep their size on a narrow screen.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = WIDTH * 11.0 / 8.5;
/// Room for numbers left of the sheet.
const MARGIN: f64 = 22.0;
/// More parts than this are not told to a screen reader one by one; the table has them.
const MOST_TOLD: usize = 20;
/// How large a number's disc is.
const DISC: f64 = 9.0;
/// How often the same words stand on one page.
const MOST_SAME: usize = 2;

/// A box on the sheet, in pixels.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

impl Area {
    /// Held inside the sheet, whatever a document says.
    fn of(spot: &Spot) -> Self {
        let share = |value: f32| if value.is_finite() { f64::from(value.clamp(0.0, 1.0)) } else { 0.0 };
        let (x, y) = (share(spot.x), share(spot.y));
        let (w, h) = (share(spot.w).min(1.0 - x), share(spot.h).min(1.0 - y));
        Area { x: MARGIN + x * WIDTH, y: y * HEIGHT, w: (w * WIDTH).max(2.0), h: (h * HEIGHT).max(2.0) }
    }

    fn around(part: &Part) -> Option<Self> {
        let areas: Vec<Area> = part.spots.iter().map(Area::of).collect();
        let x = areas.iter().map(|a| a.x).reduce(f64::min)?;
        let y = areas.iter().map(|a| a.y).reduce(f64::min)?;
        let right = areas.iter().map(|a| a.x + a.w).fold(x, f64::max);
        let bottom = areas.iter().map(|a| a.y + a.h).fold(y, f64::max);
        Some(Area { x, y, w: right - x, h: bottom - y })
    }
}

/// One page with the parts that stand on it.
pub(super) fn sheet(picture: &WhatSoftwareReads, page: u16, pages: usize) -> String {
    let title = if pages > 1 { format!("Page {page}") } else { "The page".to_owned() };
    let parts: Vec<(usize, &Part)> = (1..).zip(&picture.parts).filter(|(_, part)| part.page == page).collect();
    let told: Vec<String> =
        parts.iter().map(|(i, part)| format!("{i}: “{}”, {}", part.words, part.fate.words())).take(MOST_TOLD).collect();
    let mut drawing = Drawing::scaled("sheet", (WIDTH + MARGIN + 1.0, HEIGHT + 2.0), &title, &told.join("; "));
    let hatch = format!("skipped-{page}");
    drawing.hatch(&hatch, "s-mind");
    drawing.rect("f-card s-edge", (Px(MARGIN), 1.0), (Px(WIDTH), HEIGHT), "");
    for (_, part) in &parts {
        lines(&mut drawing, part, &hatch);
    }
    if parts.len() > 1 {
        way(&mut drawing, &parts);
    }
    let mut taken = Vec::new();
    for (i, part) in &parts {
        numbered(&mut drawing, *i, part, &mut taken);
    }
    named(&mut drawing, &parts, &mut taken);
    drawing.finish()
}

fn lines(drawing: &mut Drawing, part: &Part, hatch: &str) {
    let fill = format!(" fill=\"url(#{hatch})\"");
    let (class, more) = match part.fate {
        Fate::Read => ("f-line", " rx=\"1.5\""),
        Fate::Moved => ("f-soft s-know dots", ""),
        Fate::Merged => ("f-soft s-unsure dash", ""),
        Fate::HeaderOrFooter | Fate::TextBox => ("s-mind", fill.as_str()),
    };
    for spot in &part.spots {
        let area = Area::of(spot);
        let h = (area.h * 0.72).max(2.0);
        drawing.rect(class, (Px(area.x), area.y + (area.h - h) / 2.0), (Px(area.w), h), more);
    }
}

/// From number to number.
fn way(drawing: &mut Drawing, parts: &[(usize, &Part)]) {
    let at =
        parts.iter().filter(|(_, part)| !part.fate.is_lost()).filter_map(|(_, part)| Area::around(part)).map(number_at);
    let d: String = at.map(|(x, y)| format!("{} {}L", number(x), number(y))).collect();
    if let Some(d) = d.strip_suffix('L').filter(|d| d.contains('L')) {
        drawing.path("f-none s-know thin", &format!("M{d}"));
    }
}

/// Where a part's number stands: at the left of its first line.
fn number_at(area: Area) -> (f64, f64) {
    ((area.x - 11.0).max(10.0), (area.y + 6.0).clamp(10.0, HEIGHT - 9.0))
}

impl Area {
    fn meets(&self, other: &Area) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// The number of a part; left out where it would lie over another one, since the way goes on without it.
fn numbered(drawing: &mut Drawing, i: usize, part: &Part, taken: &mut Vec<Area>) {
    let Some(area) = Area::around(part) else { return };
    let (x, y) = number_at(area);
    let disc = Area { x: x - DISC, y: y - DISC, w: 2.0 * DISC, h: 2.0 * DISC };
    if taken.iter().any(|other| other.meets(&disc)) {
        return;
    }
    let class = if part.fate.is_lost() { "f-card s-mind" } else { "f-card s-know" };
    drawing.mark(class, Shape::Disc, (Px(x), y), DISC);
    drawing.text("num", (Px(x), y + 4.0), 0.0, Anchor::Middle, &i.to_string());
    taken.push(disc);
}

/// What becomes of a part, on the largest parts of each fate; the pattern says the same of the others.
fn named(drawing: &mut Drawing, parts: &[(usize, &Part)], taken: &mut Vec<Area>) {
    let mut parts: Vec<&Part> = parts.iter().map(|(_, part)| *part).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.spots.len()));
    for fate in [Fate::HeaderOrFooter, Fate::TextBox, Fate::Merged, Fate::Moved] {
        let mut left = MOST_SAME;
        for part in parts.iter().filter(|part| part.fate == fate) {
            if left > 0 && name(drawing, part, taken) {
                left -= 1;
            }
        }
    }
}

fn name(drawing: &mut Drawing, part: &Part, taken: &mut Vec<Area>) -> bool {
    let (Some(area), Some(words)) = (Area::around(part), part.fate.mark()) else { return false };
    let w = width(words, TYPE) + 8.0;
    let x = (area.x + 4.0).min(MARGIN + WIDTH - w - 2.0);
    let label = Area { x, y: (area.y + area.h / 2.0 - 9.0).clamp(2.0, HEIGHT - 19.0), w, h: 18.0 };
    if taken.iter().any(|other| other.meets(&label)) {
        return false;
    }
    let class = match part.fate {
        Fate::Merged => "f-unsure b",
        Fate::Moved | Fate::Read => "f-know b",
        Fate::HeaderOrFooter | Fate::TextBox => "f-mind b",
    };
    drawing.rect("f-card", (Px(label.x), label.y), (Px(label.w), label.h), " rx=\"3\" fill-opacity=\".9\"");
    drawing.text(class, (Px(label.x + 4.0), label.y + 13.5), 0.0, Anchor::Start, words);
    taken.push(label);
    true
}
