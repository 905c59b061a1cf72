//! One thing brought: read, looked over row by row, taken in step by step, taken back.

use askama::Template;
use axum::http::StatusCode;
use career::figures::thousands;
use career::id::{AccountId, DocumentId, PostingId};
use flows::market::{accept_file, go_on_with_file, stop_file, take_back_file, the_file};
use store::kept::{PostingFile, PostingLine, Standing};

use crate::answer::{Answered, of, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "market/file.html")]
struct Page {
    layout: Layout,
    id: DocumentId,
    name: String,
    state: State,
    notes: Vec<String>,
}

/// What the page is about.
enum State {
    /// It is being worked on.
    Waits {
        words: String,
        stops: bool,
    },
    /// It was read: one posting, to be corrected, or many, to be chosen among.
    Read {
        one: Option<Row>,
        rows: Vec<Row>,
        rest: Option<String>,
    },
    Stopped {
        words: String,
    },
    Done {
        words: Vec<String>,
        first: Option<PostingId>,
        came: bool,
    },
    TakenBack,
    Refused {
        what: String,
        next: String,
    },
}

struct Row {
    nth: usize,
    title: String,
    at: String,
    organisation: String,
    place: String,
    doubts: Vec<String>,
    known: bool,
}

/// Rows that are shown one by one; the rest is taken or left as a whole.
const SHOWN: usize = 200;
/// How long a change waits for the worker before it shows the page that waits.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(1200);

fn find(site: &Site, asked: &Asked) -> Result<(DocumentId, PostingFile), Trouble> {
    let id: DocumentId = asked.named("id").ok_or(Trouble::NotFound)?;
    let file = the_file(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, file))
}

/// What it is called.
pub(super) fn named(file: &PostingFile) -> String {
    match (&file.name, file.rows.as_slice()) {
        (Some(name), _) => name.clone(),
        (None, [row]) if !row.title.is_empty() => row.title.clone(),
        _ => "What you pasted".to_owned(),
    }
}

/// The page, or where it stands in a line for the page that is open already.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let (id, file) = find(site, asked)?;
    let state = state(&file);
    if asked.query.has("words") {
        let words = match state {
            State::Waits { words, .. } => words,
            _ => String::new(),
        };
        return Ok(of(StatusCode::OK, "text/plain; charset=utf-8", words.into()));
    }
    let again_in = matches!(state, State::Waits { .. }).then_some(2);
    page(&Page {
        layout: Layout { again_in, ..Layout::of(asked, "What you brought") }.within("openings"),
        id,
        name: named(&file),
        notes: file.notes.clone(),
        state,
    })
}

fn state(file: &PostingFile) -> State {
    let so_far = || format!("{} of {}", thousands(file.taken as u64), thousands(file.chosen.len() as u64));
    match &file.standing {
        Standing::Waiting => State::Waits { words: "Reading it…".to_owned(), stops: false },
        Standing::TakingIn => State::Waits { words: so_far(), stops: true },
        Standing::Read => preview(file),
        Standing::Stopped => State::Stopped { words: so_far() },
        Standing::Done => State::Done {
            words: done(file),
            first: file.came.first().copied().filter(|_| file.came.len() == 1),
            came: !file.came.is_empty(),
        },
        Standing::TakenBack => State::TakenBack,
        Standing::Refused { what, next } => State::Refused { what: what.clone(), next: next.clone() },
    }
}

fn preview(file: &PostingFile) -> State {
    let row = |(nth, line): (usize, &PostingLine)| Row {
        nth,
        title: super::list::titled(&line.title),
        at: [line.organisation.as_str(), line.place.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        organisation: line.organisation.clone(),
        place: line.place.clone(),
        doubts: line.doubts.clone(),
        known: line.known,
    };
    let mut rows: Vec<Row> = file.rows.iter().enumerate().take(SHOWN).map(row).collect();
    let one = if rows.len() == 1 { rows.pop() } else { None };
    let rest = file.rows.len().saturating_sub(SHOWN);
    State::Read { one, rows, rest: (rest > 0).then(|| thousands(rest as u64)) }
}

/// What came, and what was there before.
fn done(file: &PostingFile) -> Vec<String> {
    let many = |number: usize, one: &str, more: &str| match number {
        0 | 1 => counted(number, one, more),
        _ => format!("{} {more}", thousands(number as u64)),
    };
    let mut out = vec![match file.came.len() {
        0 => "Nothing of it is new.".to_owned(),
        came => format!("{} came in.", many(came, "posting", "postings")),
    }];
    match file.known {
        0 => {}
        1 => out.push("1 was here before; it was seen again today.".to_owned()),
        known => out.push(format!("{} were here before; they were seen again today.", thousands(known as u64))),
    }
    out
}

/// Takes in what is ticked, with what was corrected.
pub fn accept(site: &Site, asked: &Asked) -> Answered {
    let (id, file) = find(site, asked)?;
    let account = asked.here().account.id;
    let mut chosen: Vec<usize> = asked.form.all("row").filter_map(|text| text.parse().ok()).collect();
    if asked.form.has("rest") {
        chosen.extend(SHOWN..file.rows.len());
    }
    let corrected = asked.form.has("title").then(|| {
        let text = |name: &str| asked.form.or_empty(name).to_owned();
        let line = PostingLine {
            title: text("title"),
            organisation: text("organisation"),
            place: text("place"),
            ..PostingLine::default()
        };
        (0, line)
    });
    accept_file(&site.desk, account, id, &chosen, corrected.as_slice())?;
    go(site, account, id)
}

/// Stops on the way.
pub fn stop(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    stop_file(&site.desk, asked.here().account.id, id)?;
    see(&format!("/openings/files/{id}"))
}

/// Goes on where it stopped.
pub fn go_on(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    let account = asked.here().account.id;
    go_on_with_file(&site.desk, account, id)?;
    go(site, account, id)
}

/// Takes back what came with it.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    take_back_file(&site.desk, asked.here().account.id, id)?;
    see(&format!("/openings/files/{id}?said=file-taken-back"))
}

fn go(site: &Site, account: AccountId, id: DocumentId) -> Answered {
    site.work.notify_one();
    wait(site, account, id)?;
    see(&format!("/openings/files/{id}"))
}

/// Waits a moment for the worker, so that small things are done when the page comes.
pub(super) fn wait(site: &Site, account: AccountId, id: DocumentId) -> Result<(), Trouble> {
    let begun = std::time::Instant::now();
    let mut seen = site.desk.store.reading()?.change()?;
    loop {
        let file = the_file(&site.desk, account, id)?;
        let left = PATIENCE.saturating_sub(begun.elapsed());
        let works = file.is_some_and(|file| matches!(file.standing, Standing::Waiting | Standing::TakingIn));
        if !works || left.is_zero() {
            return Ok(());
        }
        seen = site.desk.store.wait_for_change(seen, left);
    }
}
