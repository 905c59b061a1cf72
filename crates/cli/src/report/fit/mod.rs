//! How a posting fits, for a terminal and for a program.

mod json;
mod terminal;

pub use json::json;
pub use terminal::terminal;

use career::fit::Standing;

/// A standing in a word or two.
fn word(standing: &Standing) -> &'static str {
    match standing {
        Standing::Met { .. } => "met",
        Standing::InOtherWords { .. } => "met, in other words",
        Standing::Partly { .. } => "in part",
        Standing::Missing { .. } => "in none of your lines",
        Standing::NotSaid { .. } => "you know",
    }
}
