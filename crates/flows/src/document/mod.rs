//! Documents: brought, read in the background, looked over row by row, accepted, and taken back.

mod accept;
mod bring;
mod jobs;
mod look_over;
mod original;
mod rows;

pub use accept::{AcceptRefused, Accepted, accept, take_back};
pub use bring::{BringRefused, Brought, MOST_KEPT, bring};
pub(crate) use bring::{digest, read_what_waits};
pub use jobs::{progress, renew_what_is_old, work_once, work_outside_once};
pub use look_over::{LookedOver, PreviewRow, documents, look_over};
pub use original::{Original, original};
pub use rows::{RowForm, RowRefused, add_row, change_row, leave_out_row, row_fingerprint};
