//! A drawing under way: the few SVG elements that our pictures are made of, escaped and well formed.

use std::fmt::{self, Display, Write as _};

/// Size of the words in a picture, in pixels.
pub(super) const TYPE: f64 = 13.0;

/// Text and attribute values of XML; characters that XML does not allow are left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A number as SVG writes it, to a tenth; what is no number becomes 0, so that a drawing never breaks.
pub(super) fn number(value: f64) -> String {
    let tenths = if value.is_finite() { (value * 10.0).round() } else { 0.0 };
    // Adding zero turns -0 into 0.
    format!("{}", tenths / 10.0 + 0.0)
}

/// A place across: a share of the width, or pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Across {
    /// 0–1 of the width.
    Share(f64),
    /// Pixels.
    Px(f64),
}

impl Display for Across {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Across::Share(share) => write!(f, "{}%", number(share * 100.0)),
            Across::Px(px) => f.write_str(&number(*px)),
        }
    }
}

/// Which end of the words stands at the given place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A mark that is told from others by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Disc,
    Diamond,
    Square,
    Triangle,
    Ring,
    Plank,
    Flag,
}

/// A drawing under way.
pub(super) struct Drawing {
    out: String,
}

impl Drawing {
    /// A picture as wide as its place and `height` pixels high, read as one image.
    pub fn image(class: &str, height: f64, title: &str, description: &str) -> Self {
        let mut out = open(class, "img", &format!("width=\"100%\" height=\"{}\"", number(height)));
        let _ = write!(out, "<title>{}</title><desc>{}</desc>", escape(title), escape(description));
        Drawing { out }
    }

    /// The same with links inside, read as a group of them.
    pub fn group(class: &str, height: f64, name: &str) -> Self {
        let size = format!("width=\"100%\" height=\"{}\" aria-label=\"{}\"", number(height), escape(name));
        Drawing { out: open(class, "group", &size) }
    }

    /// A picture that grows and shrinks as a whole.
    pub fn scaled(class: &str, (width, height): (f64, f64), title: &str, description: &str) -> Self {
        let mut out = open(class, "img", &format!("viewBox=\"0 0 {} {}\"", number(width), number(height)));
        let _ = write!(out, "<title>{}</title><desc>{}</desc>", escape(title), escape(description));
        Drawing { out }
    }

    /// A small mark beside a word of the key.
    pub fn icon() -> Self {
        Drawing { out: "<svg class=\"pic\" width=\"28\" height=\"18\">".to_owned() }
    }

    /// A hatching to fill shapes with, by its id.
    pub fn hatch(&mut self, id: &str, class: &str) {
        let _ = write!(
            self.out,
            "<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M-1 7 7-1M-1 1 1-1M5 7 7 5\" class=\"{class}\"/></pattern></defs>"
        );
    }

    pub fn rect(&mut self, class: &str, (x, y): (Across, f64), (width, height): (Across, f64), more: &str) {
        let (y, height) = (number(y), number(height.max(0.0)));
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{more}/>"
        );
    }

    pub fn line(&mut self, class: &str, (x1, y1): (Across, f64), (x2, y2): (Across, f64)) {
        let (y1, y2) = (number(y1), number(y2));
        let _ = write!(self.out, "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>");
    }

    /// A path in the coordinates of the drawing.
    pub fn path(&mut self, class: &str, d: &str) {
        let _ = write!(self.out, "<path class=\"{class}\" d=\"{d}\"/>");
    }

    /// A mark of half the size `r` around a place.
    pub fn mark(&mut self, class: &str, shape: Shape, (x, y): (Across, f64), r: f64) {
        let (y, n) = (number(y), number(r));
        let inside = match shape {
            Shape::Disc => {
                let _ = write!(self.out, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{n}\"/>");
                return;
            }
            Shape::Ring => {
                let _ = write!(
                    self.out,
                    "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{n}\"/><circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{}\"/>",
                    number(r * 0.45)
                );
                return;
            }
            Shape::Diamond => {
                // As much area as the disc of the same figure.
                let r = number(r * 1.253);
                format!("M0-{r} {r} 0 0 {r}-{r} 0z")
            }
            Shape::Square => format!("M-{n}-{n}H{n}V{n}H-{n}z"),
            Shape::Triangle => format!("M0-{n} {n} {n}H-{n}z"),
            Shape::Plank => format!("M-{n}-2.5H{n}v5H-{n}z"),
            Shape::Flag => format!("M-{h} {n}V-{n}L{n}-{h} -{h} 0", h = number(r * 0.5)),
        };
        let _ = write!(
            self.out,
            "<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><path class=\"{class}\" d=\"{inside}\"/></svg>"
        );
    }

    /// A line of words; `dx` moves it by pixels.
    pub fn text(&mut self, class: &str, (x, y): (Across, f64), dx: f64, anchor: Anchor, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let dx = if dx == 0.0 { String::new() } else { format!(" dx=\"{}\"", number(dx)) };
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let _ = write!(self.out, "<text{class} x=\"{x}\" y=\"{}\"{dx}{anchor}>{}</text>", number(y), escape(words));
    }

    /// Opens a link; its name is what a screen reader says.
    pub fn open_link(&mut self, address: &str, name: &str) {
        let _ = write!(self.out, "<a href=\"{}\" aria-label=\"{}\">", escape(address), escape(name));
    }

    /// Opens a part whose paths have places across from 0 to 100 and are stretched as wide as the picture.
    pub fn open_stretched(&mut self, height: f64) {
        let h = number(height);
        let _ = write!(
            self.out,
            "<svg width=\"100%\" height=\"{h}\" viewBox=\"0 0 100 {h}\" preserveAspectRatio=\"none\">"
        );
    }

    /// Opens a group of a class.
    pub fn open_group(&mut self, attributes: &str) {
        let _ = write!(self.out, "<g {attributes}>");
    }

    pub fn close(&mut self, element: &str) {
        let _ = write!(self.out, "</{element}>");
    }

    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }
}

fn open(class: &str, role: &str, size: &str) -> String {
    format!("<svg class=\"pic {class}\" role=\"{role}\" font-size=\"{}\" {size}>", number(TYPE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_never_reaches_the_page() {
        assert_eq!([number(f64::NAN), number(f64::INFINITY), number(-0.04), number(12.36)], ["0", "0", "0", "12.4"]);
    }

    #[test]
    fn words_of_a_person_stay_words() {
        assert_eq!(escape("<b>\"R&D\"\u{0}</b>"), "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;");
    }
}
