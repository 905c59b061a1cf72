//! The kit: a charter, six agendas and an invitation on paper, for people who want to meet without a computer.

use askama::Template;
use career::circle::Charter;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/kit.html")]
struct Page {
    layout: Layout,
    rules: [&'static str; 5],
}

/// The page; on paper each part begins a sheet.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    page(&Page { layout: Layout::of(asked, "A circle on paper").within("people"), rules: Charter::RULES })
}
