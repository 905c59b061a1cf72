//! One row: mended, left out, taken in again, or written by hand. The hand wins.

use askama::Template;
use axum::http::StatusCode;
use career::history::{History, List, Row, RowBody};
use career::id::RowId;
use career::profile::{End, Engagement, Period};
use flows::document::{RowForm, RowRefused, add_row, change_row, leave_out_row, row_fingerprint};
use flows::draw;
use flows::polish::connection;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::rows::{Mend, RowWords, date_text, engagement_key, kind, written};
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "you/row.html")]
struct Page {
    layout: Layout,
    action: String,
    row: Option<RowId>,
    new_id: String,
    seen: String,
    kind: &'static str,
    fields: Filled,
    given: Option<RowWords>,
    /// What stands there now, where it was changed in another window since this form was opened.
    now: Option<RowWords>,
    mend: Mend,
    over_all: Option<&'static str>,
    /// Whether a model of theirs may put its lines differently.
    polishes: bool,
}

/// What stands in the fields.
#[derive(Default)]
struct Filled {
    /// Which fields there are: `position`, `school`, `named`, `project`, `about`.
    which: &'static str,
    title: String,
    organisation: String,
    place: String,
    name: String,
    detail: String,
    degree: String,
    field: String,
    institution: String,
    from: String,
    to: String,
    current: bool,
    date: String,
    engagement: &'static str,
    lines: String,
}

impl Page {
    fn mend(&self, field: &str) -> Option<&'static str> {
        self.mend.iter().find(|(name, _)| *name == field).map(|(_, words)| *words)
    }
}

impl Filled {
    fn of(body: &RowBody) -> Self {
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let with = |period: &Period, filled: Filled| Filled {
            from: date_text(period.from),
            to: match period.to {
                Some(End::On(date)) => date.to_string(),
                _ => String::new(),
            },
            current: period.to == Some(End::Current),
            ..filled
        };
        match body {
            RowBody::Position { title, organisation, place, period, engagement, lines } => with(
                period,
                Filled {
                    which: "position",
                    title: title.clone(),
                    organisation: or_empty(organisation),
                    place: or_empty(place),
                    engagement: engagement_key(*engagement),
                    lines: lines.join("\n"),
                    ..Filled::default()
                },
            ),
            RowBody::School { degree, field, institution, period } => with(
                period,
                Filled {
                    which: "school",
                    degree: or_empty(degree),
                    field: or_empty(field),
                    institution: or_empty(institution),
                    ..Filled::default()
                },
            ),
            RowBody::Project { name, period, lines } => with(
                period,
                Filled { which: "project", name: name.clone(), lines: lines.join("\n"), ..Filled::default() },
            ),
            RowBody::Named { name, detail, date, .. } => Filled {
                which: "named",
                name: name.clone(),
                detail: or_empty(detail),
                date: date_text(*date),
                ..Filled::default()
            },
            RowBody::About { lines } => Filled { which: "about", lines: lines.join("\n"), ..Filled::default() },
        }
    }

    /// What was typed, so that nothing of it is lost.
    fn typed(asked: &Asked, was: &RowBody) -> Self {
        let text = |name: &str| asked.form.or_empty(name).to_owned();
        Filled {
            which: Filled::of(was).which,
            title: text("title"),
            organisation: text("organisation"),
            place: text("place"),
            name: text("name"),
            detail: text("detail"),
            degree: text("degree"),
            field: text("field"),
            institution: text("institution"),
            from: text("from"),
            to: text("to"),
            current: asked.form.has("current"),
            date: text("date"),
            engagement: engagement_key(crate::page::rows::engagement(asked.form.or_empty("engagement"))),
            lines: text("lines"),
        }
    }
}

/// The fields of a form that would keep a row as it is, by their names.
pub(crate) fn fields(body: &RowBody) -> Vec<(&'static str, String)> {
    let filled = Filled::of(body);
    let mut fields = vec![
        ("title", filled.title),
        ("organisation", filled.organisation),
        ("place", filled.place),
        ("name", filled.name),
        ("from", filled.from),
        ("to", filled.to),
        ("engagement", filled.engagement.to_owned()),
        ("lines", filled.lines),
    ];
    fields.retain(|(_, value)| !value.is_empty());
    if filled.current {
        fields.push(("current", "on".to_owned()));
    }
    fields
}

fn history(site: &Site, asked: &Asked) -> Result<History, Trouble> {
    Ok(draw(&site.desk, asked.here().account.id, asked.today)?.history.clone())
}

fn find(site: &Site, asked: &Asked) -> Result<Row, Trouble> {
    let id: RowId = asked.named("id").ok_or(Trouble::NotFound)?;
    history(site, asked)?.rows.into_iter().find(|row| row.id == id).ok_or(Trouble::NotFound)
}

fn view(asked: &Asked, row: &Row, fields: Filled, mend: Mend) -> Page {
    let body = row.body().cloned().unwrap_or(RowBody::About { lines: Vec::new() });
    Page {
        layout: Layout::of(asked, "Mend a row").within("you"),
        action: format!("/you/rows/{}", row.id),
        row: Some(row.id),
        new_id: String::new(),
        seen: row_fingerprint(row),
        kind: kind(&body),
        fields,
        given: row.mended.as_ref().and(row.given.as_ref()).map(RowWords::of),
        now: None,
        mend,
        over_all: None,
        polishes: false,
    }
}

/// The form of one row.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let row = find(site, asked)?;
    let body = row.body().ok_or(Trouble::NotFound)?;
    let polishes =
        !row.left_out && !body.lines().is_empty() && connection(&site.desk, asked.here().account.id)?.is_some();
    page(&Page { polishes, ..view(asked, &row, Filled::of(body), Mend::new()) })
}

/// Keeps it.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let row = find(site, asked)?;
    let was = row.body().ok_or(Trouble::NotFound)?;
    let typed = || Filled::typed(asked, was);
    let body = match written(&asked.form, was) {
        Ok(body) => body,
        Err(mend) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(asked, &row, typed(), mend)),
    };
    let seen = asked.form.or_empty("seen").to_owned();
    match change_row(&site.desk, asked.here().account.id, row.id, RowForm { body, seen }) {
        Ok(()) => see("/you?said=row"),
        Err(RowRefused::Store(trouble)) => Err(trouble.into()),
        Err(RowRefused::NotThere) => Err(Trouble::NotFound),
        Err(RowRefused::ChangedSince(now)) => {
            let mut again = view(asked, &now, typed(), Mend::new());
            again.now = now.body().map(RowWords::of);
            page_with(StatusCode::CONFLICT, &again)
        }
        Err(refused) => {
            let mut again = view(asked, &row, typed(), Mend::new());
            again.over_all = Some(over_all(&refused));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
        }
    }
}

fn over_all(refused: &RowRefused) -> &'static str {
    match refused {
        RowRefused::Empty => "Nothing stands in it. Write a word or two, or leave the row out.",
        _ => "That is longer than a row can be: at most 200 lines of 2,000 characters.",
    }
}

/// Leaves it out.
pub fn leave_out(site: &Site, asked: &Asked) -> Answered {
    settle(site, asked, true, "/you?said=left-out")
}

/// Takes it in again.
pub fn take_in(site: &Site, asked: &Asked) -> Answered {
    settle(site, asked, false, "/you?said=back-in")
}

fn settle(site: &Site, asked: &Asked, left_out: bool, then: &str) -> Answered {
    let id: RowId = asked.named("id").ok_or(Trouble::NotFound)?;
    match leave_out_row(&site.desk, asked.here().account.id, id, left_out) {
        Ok(()) => see(then),
        Err(RowRefused::Store(trouble)) => Err(trouble.into()),
        Err(_) => Err(Trouble::NotFound),
    }
}

/// What a new row may be, with its key and its words.
fn blank(which: &str) -> RowBody {
    let named = |list| RowBody::Named { list, name: String::new(), detail: None, date: None };
    match which {
        "school" => RowBody::School { degree: None, field: None, institution: None, period: Period::default() },
        "project" => RowBody::Project { name: String::new(), period: Period::default(), lines: Vec::new() },
        "about" => RowBody::About { lines: Vec::new() },
        "skill" => named(List::Skills),
        "certificate" => named(List::Certificates),
        "language" => named(List::Languages),
        _ => RowBody::Position {
            title: String::new(),
            organisation: None,
            place: None,
            period: Period::default(),
            engagement: if which == "unpaid" { Engagement::Volunteering } else { Engagement::Work },
            lines: Vec::new(),
        },
    }
}

fn new_view(asked: &Asked, which: &str, fields: Filled, id: String) -> Page {
    Page {
        layout: Layout::of(asked, "Write a row").within("you"),
        action: format!("/you/rows/new?kind={which}"),
        row: None,
        new_id: id,
        seen: String::new(),
        kind: kind(&blank(which)),
        fields,
        given: None,
        now: None,
        mend: Mend::new(),
        over_all: None,
        polishes: false,
    }
}

/// The form of a new row.
pub fn new(site: &Site, asked: &Asked) -> Answered {
    let which = which(asked);
    let id = site.desk.id().to_string();
    page(&new_view(asked, which, Filled::of(&blank(which)), id))
}

/// Writes it.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    let which = which(asked);
    let id = asked.form.read::<RowId>("id").unwrap_or_else(|| RowId(site.desk.id()));
    let again = |mend: Mend, over_all| {
        let view = new_view(asked, which, Filled::typed(asked, &blank(which)), id.to_string());
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &Page { mend, over_all, ..view })
    };
    let body = match written(&asked.form, &blank(which)) {
        Ok(body) => body,
        Err(mend) => return again(mend, None),
    };
    match add_row(&site.desk, asked.here().account.id, id, body) {
        Ok(()) => see("/you?said=row"),
        Err(RowRefused::Store(trouble)) => Err(trouble.into()),
        Err(refused) => again(Mend::new(), Some(over_all(&refused))),
    }
}

fn which(asked: &Asked) -> &'static str {
    const KINDS: [&str; 8] = ["position", "unpaid", "school", "project", "about", "skill", "certificate", "language"];
    let said = asked.query.or_empty("kind");
    KINDS.into_iter().find(|known| *known == said).unwrap_or("position")
}
