//! A circle with one of every kind of person and thing, and every decision about it as a case to try.
//!
//! The cases are generated from what can come up ([`Cell::all`](career::circle::access::Cell::all)); what is expected comes
//! from the table in `docs/design/circles.md`, which a person wrote and a person can read.

mod at_the_flow;
mod cases;
mod expected;
mod over_http;
mod scene;

pub use at_the_flow::{at_the_flow, state};
pub use cases::{Case, all_cases};
pub use expected::expected;
pub use over_http::{Asked, Page, asked, pages};
pub use scene::{Name, Scene};

/// What came of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether they were let in: not answered as if it were not there, and not told that it is somebody else's.
    pub let_in: bool,
    /// Whether anything of the circle changed.
    pub changed: bool,
    /// Whether the words of the thing stood in the answer.
    pub told: bool,
}
