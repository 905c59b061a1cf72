//! One file per thing a person comes to do: read once, think, write once.
//!
//! A flow looks at nothing by itself: what it needs lies on the [`Desk`], and whoever opens the door (the terminal, the
//! browser) puts it there.

pub mod account;
pub mod applications;
pub mod archive;
pub mod cards;
pub mod circle;
pub mod document;
pub mod first;
pub mod hours;
pub mod market;
pub mod people;
pub mod places;
pub mod plan;
pub mod polish;
pub mod pooled;
pub mod resume;
pub mod sample;
pub mod week;

mod by_day;
mod called;
mod compare_paths;
mod desk;
mod draw;
mod draw_fit;
mod draw_insights;
mod find_occupation;
mod lives_in;
mod look_at_offer;
mod read_document;
mod reflect;
mod report;
mod table_text;

pub use called::{not_understood_in, say_called};
pub use compare_paths::{Comparison, compare_paths};
pub use desk::{Clock, Desk, DocumentReader, InProcess, Knowledge, Random, month_of};
pub use draw::{Drawn, DrawnReports, draw, draw_in};
pub use draw_fit::{DrawnFit, ReadPostings, Whose, draw_fit, draw_fit_of, tailor, understand};
pub use draw_insights::{Wishes, draw_from, draw_insights};
pub use find_occupation::{Found, find_occupation};
pub use lives_in::lives_in;
pub use look_at_offer::{LookedAt, Seen, look_at_offer};
pub use read_document::read_document;
pub use reflect::{ReflectRefused, reflect, reflection};
pub use report::{LivesIn, Report};
