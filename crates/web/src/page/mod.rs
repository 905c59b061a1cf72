//! One page, or one small group of pages, per file. A page reads the request, calls one flow, and fills one template.

pub mod bring;
pub mod document;
pub mod first;
pub mod recover;
pub mod reset;
pub mod row;
pub mod sign_in;
pub mod sign_up;
pub mod today;
pub mod welcome;
pub mod you;

mod rows;
