//! The words of a page that somebody looks at arrive here, in a form of our own that they see and send.
//!
//! Another site opens this page and speaks to its script, so it shows nothing of anybody, and nothing is kept by opening
//! it. Without scripts it is an empty form to paste into.

use askama::Template;

use crate::answer::{Answered, page, spoken_to_from_elsewhere};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "market/from_page.html")]
struct Page {
    layout: Layout,
}

/// The empty form.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    let layout = Layout::of(asked, "From a page").within("openings");
    page(&Page { layout }).map(spoken_to_from_elsewhere)
}
