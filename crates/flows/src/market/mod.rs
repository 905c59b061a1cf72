//! Postings brought from outside, the openings behind them, and what became of applications.

mod applied;
mod begun;
mod decide;
mod file;
mod folding;
mod list;
mod look;
mod name;
mod opening;
mod own;
mod take_in;
mod titles;
mod watch;

pub use applied::{Applied, applied};
pub use begun::{Begun, begun};
pub use decide::{decide, take_back};
pub use file::{FileRefused, accept_file, bring_file, go_on_with_file, stop_file, take_back_file, the_file, the_files};
pub(crate) use file::{give_up_file, work_on_file};
pub use list::{Asked, From, Listed, OpeningLine, list};
pub use look::{LookedAt, look};
pub use name::name_of;
pub use opening::{Decided, MaybeSame, Seen, TheOpening, opening};
pub use own::remove_own;
pub use take_in::{AT_ONCE, TakenIn, mark_gone, take_in};
pub use titles::HeldTitles;
pub use watch::{WatchRefused, Watched, keep_look, let_go, look_now, rest, watch, watches};
pub(crate) use watch::{look_at_what_is_watched, work_on_watch};
