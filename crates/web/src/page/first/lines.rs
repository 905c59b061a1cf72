//! Six of the person's own lines: more of this, less of this, or skip.

use askama::Template;
use career::answers::Mark;
use flows::draw;
use flows::first::{OwnLine, lines_to_mark, mark_lines, reach};
use store::kept::Stage;

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::frame;
use crate::site::Site;

/// How many lines are shown.
const LINES: usize = 6;

#[derive(Template)]
#[template(path = "first/lines.html")]
struct Lines {
    layout: Layout,
    lines: Vec<OwnLine>,
}

/// The lines.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Lines)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let lines = lines_to_mark(site.desk.atlas, &drawn, LINES);
    page(&Lines { layout: frame(asked, Stage::Lines), lines })
}

/// The marks.
pub fn mark(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    mark_lines(&site.desk, account, &marks(asked))?;
    reach(&site.desk, account, Stage::Directions)?;
    see("/first/directions")
}

/// The marks of a form: every `line-N` has words of one sentence, `mark-N` its mark.
pub fn marks(asked: &Asked) -> Vec<(String, Option<Mark>)> {
    let lines = asked.form.beginning("line-");
    let mark = |n: &str| match asked.form.or_empty(&format!("mark-{n}")) {
        "more" => Some(Mark::More),
        "less" => Some(Mark::Less),
        _ => None,
    };
    lines.filter(|(_, line)| line.len() <= 2000).take(200).map(|(n, line)| (line.to_owned(), mark(n))).collect()
}
