//! Pages as a person meets them: the real binary, a real browser, and somebody in front of it.
//!
//! `cargo xtask test` runs these; `cargo test` leaves them out, since they need Chromium and its driver.

mod account;
mod bookmark;
mod circles;
mod coming_back;
mod documents;
mod first_ten_minutes;
mod glass;
mod openings;
mod people;
mod plan_and_week;
mod two_windows;
mod without_scripts;
