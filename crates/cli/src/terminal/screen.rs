//! How wide the screen is and whether it takes colour.

use std::io::IsTerminal;

use clap::ValueEnum;
use terminal_size::{Width, terminal_size_of};

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Where the report is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Columns to write in, 40 to 100: longer lines tire the eye.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
}

impl Screen {
    /// The screen that messages are shown on, without colour.
    pub fn of_standard_error() -> Self {
        let columns = terminal_size_of(std::io::stderr()).map_or(USUAL, |(Width(columns), _)| columns);
        Screen { width: usize::from(columns).clamp(NARROWEST, WIDEST), colour: false }
    }

    /// The screen behind standard output, with what the person asked for.
    pub fn of_standard_output(width: Option<u16>, colour: Colour) -> Self {
        let on_terminal = std::io::stdout().is_terminal();
        let columns = width.or_else(measured).unwrap_or(USUAL);
        let colour = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => on_terminal && wants_colour(),
        };
        Screen { width: usize::from(columns).clamp(NARROWEST, WIDEST), colour }
    }
}

/// The columns of the terminal; for a pager or a file behind it, no more than usual.
fn measured() -> Option<u16> {
    let columns = |size: Option<(Width, _)>| size.map(|(Width(columns), _)| columns);
    let here = columns(terminal_size_of(std::io::stdout()));
    here.or_else(|| columns(terminal_size_of(std::io::stderr())).map(|columns| columns.min(USUAL)))
}

const USUAL: u16 = 80;
/// Below this nothing reads well; a narrower terminal wraps by itself.
const NARROWEST: usize = 40;
const WIDEST: usize = 100;

/// The convention of no-color.org, and terminals that say they take none.
#[expect(clippy::disallowed_methods, reason = "the outermost room looks at the environment")]
fn wants_colour() -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !no_color && !dumb
}
