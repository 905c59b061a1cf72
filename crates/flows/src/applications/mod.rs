//! Applications: saved from an opening or by hand, moved from stage to stage, brought as a table, counted, and written out.
//! Every change can be taken back.

mod brought;
mod change;
mod details;
mod figures;
mod list;
mod remove;
mod save;
mod stage;
mod to_opening;
mod written;

pub use brought::{
    LookedOverTable, TableAccepted, TableRefused, TableRow, TableUndone, accept_table, bring_table, look_over_table,
    tables, take_back_table,
};
pub use change::{ApplicationRefused, MOST_APPLICATIONS};
pub use details::{Details, change_details};
pub use figures::{ApplicationFigures, application_figures};
pub use list::{Column, Listed, Order, Wanted, application, applications, listed};
pub use remove::{KEPT_AFTER_REMOVAL, bring_back, erase_application, remove_application};
pub use save::save_application;
pub use stage::{note_reminder, note_stage, take_back_change, take_out_step};
pub use to_opening::{application_to, to_opening};
pub use written::{applications_csv, stage_in_tables};
