//! "That is enough for today."

use askama::Template;
use flows::first::reach;
use store::kept::{FirstSteps, Stage};

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::{frame, steps};
use crate::site::Site;
use crate::words;

#[derive(Template)]
#[template(path = "first/done.html")]
struct Done {
    layout: Layout,
    steps: FirstSteps,
    day: String,
}

/// The end of the first ten minutes.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    reach(&site.desk, asked.here().account.id, Stage::Done)?;
    let steps = steps(site, asked)?;
    let day = steps.step.as_ref().map(|step| words::day(step.day)).unwrap_or_default();
    page(&Done { layout: Layout { bare: false, ..frame(asked, Stage::Done) }, steps, day })
}
