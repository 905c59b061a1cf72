//! Help that teaches: what each room is for, and what happens to what one brings.

use askama::Template;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "help.html")]
struct Page {
    layout: Layout,
    /// Where things are read.
    machine: &'static str,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&Page { layout: Layout::of(asked, "Help"), machine: site.door.machine() })
}
