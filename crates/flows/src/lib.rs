//! One file per thing a person comes to do: read once, think, write once.
//!
//! A flow looks at nothing by itself: what it needs lies on the [`Desk`], and whoever opens the door (the terminal, the
//! browser) puts it there.

mod compare_paths;
mod desk;
mod draw_insights;
mod find_occupation;
mod lives_in;
mod read_document;
mod report;

pub use compare_paths::{Comparison, compare_paths};
pub use desk::{Desk, DocumentReader, InProcess};
pub use draw_insights::{Wishes, draw_insights};
pub use find_occupation::{Found, find_occupation};
pub use lives_in::lives_in;
pub use read_document::read_document;
pub use report::{LivesIn, Report};
