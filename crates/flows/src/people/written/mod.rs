//! Everybody, written out: as an address book and as a table.

mod csv;
mod vcard;

pub use csv::people_csv;
pub use vcard::people_vcard;
