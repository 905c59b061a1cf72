//! People over a real file: written down, brought, joined, kept in touch with, asked about, taken back, carried in the
//! archive; conversations with them, and help given and received.

mod house;
mod known;
mod talks;
