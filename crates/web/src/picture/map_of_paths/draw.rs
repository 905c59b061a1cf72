//! The map, drawn: scales and lines behind, dots as links, names where there is room.

use super::super::drawing::{Across, Anchor, Drawing, Shape, TYPE};
use super::super::labels::{Block, LINE, Place, Room, Taken, Wish, place};
use super::super::measure::{cut, width, wrap};
use super::super::wording::dollars_short;
use super::place::{HELD, NARROWEST, Placed, Spot, TOP};
use super::{Dot, MapOfPaths};

use Across::{Px, Share};

/// Height of the scale of likeness with its words.
const SCALE: f64 = 46.0;
/// How much wider than the plain words the bold ones count.
const BOLD: f64 = TYPE * 1.12;
/// Names on the map at most.
const MOST_NAMES: usize = 12;
/// Widths of a narrow and of a roomy picture; the stylesheet changes from one to the other at 35rem (595 px).
const SNUG: [f64; 6] = [NARROWEST, 320.0, 360.0, 420.0, 500.0, 600.0];
const ROOMY: [f64; 4] = [590.0, 660.0, 760.0, 1000.0];

pub(super) fn draw(map: &MapOfPaths) -> String {
    let dots = map.shown();
    let placed = Placed::of(map, &dots);
    let mut drawing = Drawing::group("map", placed.bottom + SCALE, "Map of paths, nearest first");
    let around = |spot: &Spot| Block::around(spot.share, spot.y, spot.r);
    let mut taken = Taken {
        firm: placed.spots.iter().map(around).collect(),
        thin: placed.spots.iter().filter_map(range).collect(),
    };
    drawing.open_group("aria-hidden=\"true\"");
    likeness(&mut drawing, &placed);
    taken.firm.extend(pay(&mut drawing, map, &placed));
    ways(&mut drawing, &dots, &placed);
    taken.firm.extend(held(&mut drawing, map, &placed));
    drawing.close("g");
    links(&mut drawing, map, &dots, &placed);
    names(&mut drawing, &dots, &placed, &taken);
    drawing.finish()
}

/// What a dot's range of pay covers.
fn range(spot: &Spot) -> Option<Block> {
    spot.range.map(|(low, high)| Block { share: spot.share, left: -1.0, right: 1.0, top: high, bottom: low })
}

/// What a line from edge to edge covers.
fn across_all(y: f64) -> Block {
    Block { share: 0.0, left: 0.0, right: f64::MAX, top: y - 2.0, bottom: y + 2.0 }
}

/// The scale across, and its lines.
fn likeness(drawing: &mut Drawing, placed: &Placed) {
    let bottom = placed.bottom;
    for tick in placed.likeness.ticks() {
        let x = Share(placed.likeness.x(f64::from(tick) / 100.0));
        drawing.line("s-line", (x, TOP), (x, bottom));
        drawing.text("f-quiet", (x, bottom + 16.0), 0.0, Anchor::Middle, &tick.to_string());
    }
    drawing.line("s-edge", (Px(0.0), bottom), (Share(1.0), bottom));
    drawing.text("f-quiet", (Px(0.0), bottom + 34.0), 0.0, Anchor::Start, "← near");
    drawing.text("f-quiet", (Share(0.5), bottom + 34.0), 0.0, Anchor::Middle, "likeness, of 100");
    drawing.text("f-quiet", (Share(1.0), bottom + 34.0), 0.0, Anchor::End, "far →");
}

/// The scale of pay, its lines and words, and the lanes without pay.
fn pay(drawing: &mut Drawing, map: &MapOfPaths, placed: &Placed) -> Vec<Block> {
    let mut taken = Vec::new();
    if let Some(scale) = placed.pay {
        drawing.text("f-quiet", (Share(1.0), 12.0), 0.0, Anchor::End, "newcomer’s pay a year ↑");
        for tick in scale
            .ticks()
            .into_iter()
            .filter(|tick| map.now.is_none_or(|now| (scale.y(now.pay) - scale.y(*tick)).abs() > 12.0))
        {
            let (y, words) = (scale.y(tick), dollars_short(tick));
            drawing.line("s-line", (Px(0.0), y), (Share(1.0), y));
            drawing.text("f-quiet", (Share(1.0), y - 4.0), 0.0, Anchor::End, &words);
            taken.push(Block { share: 1.0, left: -width(&words, TYPE), right: 0.0, top: y - 16.0, bottom: y - 2.0 });
        }
    }
    if let (Some(top), true) = (placed.lanes, placed.pay.is_some()) {
        let words = "newcomers’ pay not published";
        drawing.line("s-edge dots", (Px(0.0), top - 19.0), (Share(1.0), top - 19.0));
        drawing.text("f-quiet", (Px(0.0), top - 5.0), 0.0, Anchor::Start, words);
        taken.push(Block { share: 0.0, left: 0.0, right: width(words, TYPE), top: top - 17.0, bottom: top - 2.0 });
        taken.push(across_all(top - 19.0));
    }
    taken
}

/// The work held: where every path begins, and the line that pay is read against.
fn held(drawing: &mut Drawing, map: &MapOfPaths, placed: &Placed) -> Vec<Block> {
    let y = placed.held_y;
    let mut taken = vec![Block::around(HELD, y, 9.0)];
    if let Some(now) = map.now.filter(|_| placed.pay.is_some()) {
        let words = format!("{} {}", if now.is_theirs { "you" } else { "median" }, dollars_short(now.pay));
        drawing.line("s-do planked", (Px(0.0), y), (Share(1.0), y));
        drawing.text("f-do b halo", (Share(1.0), y - 6.0), 0.0, Anchor::End, &words);
        taken.push(across_all(y));
        taken.push(Block { share: 1.0, left: -width(&words, BOLD), right: 0.0, top: y - 18.0, bottom: y });
    }
    drawing.mark("f-do s-ground", Shape::Square, (Share(HELD), y), 7.5);
    drawing.text("b halo", (Px(0.0), y - 14.0), 0.0, Anchor::Start, "you");
    taken.push(Block { share: 0.0, left: 0.0, right: width("you", BOLD), top: y - 26.0, bottom: y - 11.0 });
    taken
}

/// Lines to the first directions, and dashed ones over a stepping stone.
fn ways(drawing: &mut Drawing, dots: &[Dot], placed: &Placed) {
    let begin = (Share(HELD), placed.held_y);
    let end = |spot: &Spot| (Share(spot.share), spot.y);
    for (dot, spot) in dots.iter().zip(&placed.spots) {
        let stone = dot.via.as_deref().and_then(|code| dots.iter().position(|other| other.code == code));
        if let Some(stone) = stone.map(|i| &placed.spots[i]) {
            drawing.line("s-do dash", begin, end(stone));
            drawing.line("s-do dash", end(stone), end(spot));
        } else if dot.is_first {
            drawing.line("s-do thin", begin, end(spot));
        }
    }
    for (dot, spot) in dots.iter().zip(&placed.spots) {
        if let Some((low, high)) = spot.range {
            let class = if dot.is_first {
                "s-do"
            } else if dot.is_not_now {
                "s-quiet"
            } else {
                "s-know"
            };
            drawing.line(class, (Share(spot.share), low), (Share(spot.share), high));
        }
    }
}

/// Every dot as a link, nearest first; a wider circle that cannot be seen makes it easier to hit.
fn links(drawing: &mut Drawing, map: &MapOfPaths, dots: &[Dot], placed: &Placed) {
    let mut order: Vec<usize> = (0..dots.len()).collect();
    order.sort_by(|a, b| dots[*b].likeness.total_cmp(&dots[*a].likeness));
    for i in order {
        let (dot, spot) = (&dots[i], &placed.spots[i]);
        let at = (Share(spot.share), spot.y);
        drawing.open_link(&format!("/paths/{}", dot.code), &map.name_of(dot));
        drawing.mark("f-hit", Shape::Disc, at, spot.r.max(12.0));
        drawing.mark(class(dot), if dot.is_not_now { Shape::Diamond } else { Shape::Disc }, at, spot.r);
        drawing.close("a");
    }
}

fn class(dot: &Dot) -> &'static str {
    match (dot.openings.is_none(), dot.is_not_now, dot.is_first) {
        (false, true, _) => "dot f-quiet",
        (false, _, true) => "dot f-do",
        (false, _, false) => "dot f-know",
        (true, true, _) => "dot f-ground s-quiet",
        (true, _, true) => "dot f-ground s-do",
        (true, _, false) => "dot f-ground s-know",
    }
}

/// Names for a narrow picture and for a roomy one; the stylesheet shows one of the two.
fn names(drawing: &mut Drawing, dots: &[Dot], placed: &Placed, taken: &Taken) {
    let sets: [(&str, &[f64], f64); 2] = [
        ("class=\"snug\" aria-hidden=\"true\"", &SNUG, 112.0),
        ("class=\"roomy\" display=\"none\" aria-hidden=\"true\"", &ROOMY, 170.0),
    ];
    for (attributes, widths, widest) in sets {
        let wishes: Vec<Wish> = dots.iter().zip(&placed.spots).map(|(dot, spot)| wish(dot, spot, widest)).collect();
        let room = Room { widths, ends: (TOP - 8.0, placed.bottom - 1.0), most: MOST_NAMES };
        drawing.open_group(attributes);
        for (wish, found) in wishes.iter().zip(place(&wishes, taken, &room)) {
            if let Some(found) = found {
                name(drawing, wish, &found);
            }
        }
        drawing.close("g");
    }
}

/// A name as short as it stays clear; the full one stands in the link and in the table.
fn short(title: &str) -> &str {
    let title = title.strip_prefix("First-Line ").unwrap_or(title);
    title.split(", Except ").next().and_then(|title| title.split(", Including ").next()).unwrap_or(title)
}

fn wish(dot: &Dot, spot: &Spot, widest: f64) -> Wish {
    let mut lines = wrap(short(&dot.title), TYPE, widest, 2);
    if lines.is_empty() {
        lines.push(cut(&dot.code, TYPE, widest));
    }
    let width = lines.iter().map(|line| width(line, TYPE)).fold(0.0, f64::max);
    let reach = spot.range.map_or((spot.y - spot.r, spot.y + spot.r), |(low, high)| (high, low));
    Wish { share: spot.share, y: spot.y, r: spot.r, reach, lines, width }
}

fn name(drawing: &mut Drawing, wish: &Wish, found: &Place) {
    for (line, i) in wish.lines.iter().zip(0..) {
        let y = found.y + LINE * f64::from(i);
        drawing.text("halo", (Share(wish.share), y), found.dx, found.anchor, line);
    }
}
