//! The report as one page that stands for itself: printable, without scripts, nothing loaded from elsewhere.

use askama::Template;

use super::view::View;

/// The page. Whatever a document holds is escaped by the template.
#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    view: &'a View,
}

/// What every page of ours holds in its head; a file with it may be written over.
pub const GENERATOR: &str = r#"<meta name="generator" content="Footbridge">"#;

/// Writes the page.
///
/// # Errors
/// When the template cannot be filled; its parts are all plain text, so that does not depend on the document.
pub fn page(view: &View) -> Result<String, askama::Error> {
    Page { view }.render()
}
