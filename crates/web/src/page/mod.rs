//! One page, or one small group of pages, per file. A page reads the request, calls one flow, and fills one template.

pub mod account;
pub mod admin;
pub mod admin_places;
pub mod applications;
pub mod bring;
pub mod circle;
pub mod document;
pub mod first;
pub mod hard_day;
pub mod help;
pub mod known;
pub mod market;
pub mod model;
pub mod more;
pub mod offer;
pub mod path;
pub mod paths;
pub mod people;
pub mod places;
pub mod plan;
pub mod plan_path;
pub mod polish;
pub mod reads;
pub mod recover;
pub mod reflect;
pub mod reset;
pub mod row;
pub mod sample;
pub mod sign_in;
pub mod sign_up;
pub mod today;
pub mod week;
pub mod welcome;
pub mod you;

mod rows;
