//! People that somebody knows: kept, brought, kept in touch with, and asked about.

mod bringing;
mod in_touch;
mod kept;
mod one_line;
mod properties;
mod small;
mod whom;
