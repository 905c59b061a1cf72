//! Six of the person's own lines: more of this, less of this, or skip.

use askama::Template;
use career::answers::Mark;
use flows::draw;
use flows::first::{lines_to_mark, mark_lines, reach};
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
    lines: Vec<(String, &'static str)>,
}

/// The lines.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Lines)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let mark = |line: &String| {
        let known = drawn.reflection.marks.iter().find(|known| known.line == *line);
        match known.map(|known| known.mark) {
            Some(Mark::More) => "more",
            Some(Mark::Less) => "less",
            None => "skip",
        }
    };
    let lines = lines_to_mark(&drawn.report, LINES).into_iter().map(|line| (line.clone(), mark(&line))).collect();
    page(&Lines { layout: frame(asked, Stage::Lines), lines })
}

/// The marks.
pub fn mark(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    mark_lines(&site.desk, account, &marks(asked))?;
    reach(&site.desk, account, Stage::Directions)?;
    see("/first/directions")
}

/// The marks of a form: `line-N` has the words, `mark-N` the mark.
pub fn marks(asked: &Asked) -> Vec<(String, Option<Mark>)> {
    let lines = asked.form.beginning("line-");
    let mark = |n: &str| match asked.form.or_empty(&format!("mark-{n}")) {
        "more" => Some(Mark::More),
        "less" => Some(Mark::Less),
        _ => None,
    };
    lines.filter(|(_, line)| line.len() <= 2000).take(50).map(|(n, line)| (line.to_owned(), mark(n))).collect()
}
