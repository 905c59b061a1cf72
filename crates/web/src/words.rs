//! Days, lengths and addresses as they stand on a page.

pub use career::figures::{day, full_day, minutes};

/// Text as part of an address.
pub fn in_address(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
