//! More: doors behind which there is nothing yet, for whoever wants to open them.

use askama::Template;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "more.html")]
struct Page {
    layout: Layout,
}

/// The page.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    page(&Page { layout: Layout::of(asked, "More").within("more") })
}
