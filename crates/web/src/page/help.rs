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
}

/// The page.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    page(&Page { layout: Layout::of(asked, "Help") })
}
