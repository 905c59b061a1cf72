//! What the marks of a picture mean: a mark and a few words each, and nothing for what is not there.

use std::fmt::Write as _;

use super::drawing::{Across, Drawing, Shape, escape};

use Across::Px;

/// How a meaning looks.
pub(super) enum Sign {
    /// A mark of this class and shape.
    Mark(&'static str, Shape),
    /// A line of this class.
    Line(&'static str),
    /// A bar of this class.
    Bar(&'static str),
    /// A short upright line of this class.
    Upright(&'static str),
    /// A small mark on an upright line.
    Range,
    /// A small mark beside a large one.
    Sizes,
}

impl Sign {
    fn draw(&self) -> String {
        let mut icon = Drawing::icon();
        let middle = (Px(14.0), 9.0);
        match self {
            Sign::Mark(class, shape) => icon.mark(class, *shape, middle, 6.0),
            Sign::Line(class) => icon.line(class, (Px(1.0), 9.0), (Px(27.0), 9.0)),
            Sign::Bar(class) => icon.rect(class, (Px(2.0), 4.0), (Px(24.0), 10.0), ""),
            Sign::Upright(class) => icon.line(class, (Px(14.0), 1.0), (Px(14.0), 17.0)),
            Sign::Range => {
                icon.line("s-know", (Px(14.0), 1.0), (Px(14.0), 17.0));
                icon.mark("f-know", Shape::Disc, middle, 3.5);
            }
            Sign::Sizes => {
                icon.mark("f-quiet", Shape::Disc, (Px(6.0), 9.0), 2.5);
                icon.mark("f-quiet", Shape::Disc, (Px(19.0), 9.0), 7.0);
            }
        }
        icon.finish()
    }
}

/// A key of these meanings.
pub(super) fn key(meanings: &[(Sign, String)]) -> String {
    let mut out = "<ul class=\"key\" aria-hidden=\"true\">".to_owned();
    for (sign, words) in meanings {
        let _ = write!(out, "<li>{}<span>{}</span></li>", sign.draw(), escape(words));
    }
    out + "</ul>"
}
