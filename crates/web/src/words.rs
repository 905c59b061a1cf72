//! Days, lengths and addresses as they stand on a page.

pub use career::figures::{day, full_day, minutes};
use store::kept::Arrival;

/// How something that was brought stands: accepted, taken back, or neither.
pub fn arrival(arrival: &Arrival) -> &'static str {
    match arrival {
        Arrival::Accepted => "accepted",
        Arrival::TakenBack => "taken back",
        _ => "not looked over yet",
    }
}

/// Text as part of an address.
pub fn in_address(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
