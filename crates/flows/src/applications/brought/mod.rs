//! A table of applications: brought, looked over row by row, accepted, and taken back.

mod accept;
mod bring;
mod look_over;

pub use accept::{TableAccepted, TableUndone, accept_table, take_back_table};
pub use bring::{TableRefused, bring_table};
pub use look_over::{LookedOverTable, TableRow, look_over_table, tables};
