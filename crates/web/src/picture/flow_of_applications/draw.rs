//! The streams, drawn.

use super::super::drawing::{Across, Anchor, Drawing, number};
use super::{End, FlowOfApplications, Stream};

use Across::{Px, Share};

/// Where the three rows of ends stand across.
const SENT: f64 = 0.0;
const FIRST: f64 = 0.22;
const SECOND: f64 = 0.5;
/// What all applications together are high, and a stream at least.
const HIGH: f64 = 200.0;
const THINNEST: f64 = 1.5;
/// Room for a line of words, and between two ends.
const LINE: f64 = 18.0;
const GAP: f64 = 8.0;
/// How wide the bar at an end is.
const BAR: f64 = 7.0;

/// A stream with its place: where its bar begins, and how high it is.
struct Placed<'a> {
    stream: &'a Stream,
    top: f64,
    high: f64,
}

pub(super) fn draw(picture: &FlowOfApplications) -> String {
    let (first, second) = (picture.first(), picture.second());
    let scale = HIGH / f64::from(picture.flow.sent.max(1));
    // A line for what was sent, and one for what led to a talk.
    let second = place(&second, scale, 2.0 * LINE);
    let room_of_talks = second.last().map_or(0.0, |last| last.top + last.high.max(LINE) - 2.0 * LINE);
    let first = place_first(&first, scale, room_of_talks);
    let high_of_all: f64 = first.iter().map(|placed| placed.high).sum();
    let bottom = first.last().map_or(LINE, |last| last.top + last.high.max(LINE));
    let height = bottom.max(LINE + high_of_all) + GAP;
    let mut drawing = Drawing::image("flow", height, "Where applications flowed", &description(picture));
    drawing.hatch("silent", "s-quiet");
    ribbons(&mut drawing, height, &first, (SENT, FIRST), LINE);
    if let Some(talks) = first.iter().find(|placed| placed.stream.end == End::Talked) {
        ribbons(&mut drawing, height, &second, (FIRST, SECOND), talks.top);
        let words = format!("{} {}", talks.stream.number, talks.stream.words);
        drawing.text("b", (Share(FIRST), talks.top - 5.0), 0.0, Anchor::Start, &words);
    }
    drawing.rect("f-quiet", (Share(SENT), LINE), (Px(BAR), high_of_all), "");
    drawing.text("b", (Share(SENT), 13.0), 0.0, Anchor::Start, &format!("{} sent", picture.flow.sent));
    for (across, placed) in first.iter().map(|one| (FIRST, one)).chain(second.iter().map(|one| (SECOND, one))) {
        end(&mut drawing, across, placed);
    }
    drawing.finish()
}

/// Ends from a height on, each with room for its words.
fn place(streams: &[Stream], scale: f64, from: f64) -> Vec<Placed<'_>> {
    let mut y = from;
    let mut one = |stream| {
        let high = high(stream, scale);
        let placed = Placed { stream, top: y + to_the_middle(high), high };
        y += high.max(LINE) + GAP / 2.0;
        placed
    };
    streams.iter().map(&mut one).collect()
}

/// The same for what came of being sent: beside the talks stands what came of them.
fn place_first(streams: &[Stream], scale: f64, room_of_talks: f64) -> Vec<Placed<'_>> {
    let mut y = LINE;
    let mut one = |stream: &'_ Stream| {
        let high = high(stream, scale);
        if stream.end == End::Talked {
            let top = y + LINE;
            y = top + high.max(room_of_talks) + GAP;
            return (top, high);
        }
        let top = y + to_the_middle(high);
        y += high.max(LINE) + GAP;
        (top, high)
    };
    streams
        .iter()
        .map(|stream| (stream, one(stream)))
        .map(|(stream, (top, high))| Placed { stream, top, high })
        .collect()
}

/// A thin bar stands in the middle of the line beside it.
fn to_the_middle(high: f64) -> f64 {
    (LINE - high).max(0.0) / 2.0
}

fn high(stream: &Stream, scale: f64) -> f64 {
    (f64::from(stream.number) * scale).max(THINNEST)
}

/// Streams that begin one under the other and lead to their ends; stretched as wide as the picture is.
fn ribbons(drawing: &mut Drawing, height: f64, ends: &[Placed<'_>], across: (f64, f64), begins: f64) {
    drawing.open_stretched(height);
    drawing.open_group("fill-opacity=\"0.35\"");
    let (from, to) = (across.0 * 100.0, across.1 * 100.0);
    let middle = number((from + to) / 2.0);
    let (from, to) = (number(from), number(to));
    let mut y = begins;
    for placed in ends {
        let (a, b) = (number(y), number(placed.top));
        let (c, d) = (number(placed.top + placed.high), number(y + placed.high));
        let curve = format!("M{from} {a}C{middle} {a} {middle} {b} {to} {b}V{c}C{middle} {c} {middle} {d} {from} {d}z");
        drawing.path(class(placed.stream.end), &curve);
        y += placed.high;
    }
    drawing.close("g");
    drawing.close("svg");
}

fn class(end: End) -> &'static str {
    match end {
        End::Talked | End::Offer | End::Open => "f-do",
        End::No => "f-mind",
        End::Waiting => "f-know",
        End::TakenBack => "f-edge",
        End::Silence => "f-quiet",
    }
}

fn end(drawing: &mut Drawing, across: f64, placed: &Placed<'_>) {
    let Placed { stream, top, high } = placed;
    let place = (Share(across), *top);
    match stream.end {
        End::Silence => {
            drawing.rect("f-ground", place, (Px(BAR * 2.0), *high), "");
            drawing.open_group("fill=\"url(#silent)\"");
            drawing.rect("s-quiet", place, (Px(BAR * 2.0), *high), "");
            drawing.close("g");
        }
        end => drawing.rect(class(end), place, (Px(BAR), *high), ""),
    }
    if stream.end == End::Talked {
        return;
    }
    let words = format!("{} {}", stream.number, stream.words);
    let dx = if stream.end == End::Silence { BAR * 2.0 + 6.0 } else { BAR + 6.0 };
    let y = top + high / 2.0 + 4.5;
    drawing.text("", (Share(across), y), dx, Anchor::Start, &words);
}

fn description(picture: &FlowOfApplications) -> String {
    let told = |streams: Vec<Stream>| -> Vec<String> {
        streams.into_iter().map(|stream| format!("{} {}", stream.number, stream.words)).collect()
    };
    let (first, second) = (told(picture.first()).join(", "), told(picture.second()).join(", "));
    match second.is_empty() {
        true => format!("{} sent: {first}", picture.flow.sent),
        false => format!("{} sent: {first}. After a talk: {second}", picture.flow.sent),
    }
}
