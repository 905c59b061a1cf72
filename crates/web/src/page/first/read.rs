//! "This is what I read": positions and dates. At most three doubtful rows are asked; one press accepts the rest.

use askama::Template;
use axum::http::StatusCode;
use career::called::NotUnderstood;
use career::history::{Decision, Proposed, RowBody};
use career::id::DocumentId;
use flows::document::{LookedOver, accept, documents, look_over, progress};
use flows::first::reach;
use flows::not_understood_in;
use store::kept::{Arrival, Stage};

use crate::answer::{Answered, of, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::called::{self, CalledFields};
use crate::page::first::frame;
use crate::page::rows::{RowWords, date_text, written};
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "first/read.html")]
struct Read {
    layout: Layout,
    document: DocumentId,
    summary: String,
    asked: Vec<Question>,
    places: Vec<RowWords>,
    rest: String,
    asks: Option<CalledFields>,
    refused: Option<(String, String)>,
}

/// A row in doubt, with the fields that settle it.
struct Question {
    row: usize,
    why: String,
    words: RowWords,
    title: String,
    from: String,
    to: String,
    current: bool,
    mend: Vec<(&'static str, &'static str)>,
}

impl Question {
    fn mend(&self, field: &str) -> Option<&'static str> {
        self.mend.iter().find(|(name, _)| *name == field).map(|(_, words)| *words)
    }
}

/// What was read, or the page that waits for it.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let Some((document, looked)) = newest(site, asked)? else { return see("/") };
    match looked.document.value.arrival {
        Arrival::Waiting => see(&format!("/first/reading?document={document}")),
        Arrival::Accepted => see("/first/insight"),
        _ => {
            let asks = latest(site, asked, &looked)?.map(|open| CalledFields::of(site.desk.atlas, &open));
            page(&view(asked, document, &looked, asks, Vec::new()))
        }
    }
}

/// Accepts it all, with what was answered to the questions.
pub fn accept_all(site: &Site, asked: &Asked) -> Answered {
    let Some((document, looked)) = newest(site, asked)? else { return see("/") };
    let account = asked.here().account.id;
    let mut decided = looked.all_accepted();
    let mut mends = Vec::new();
    for doubt in &looked.asked {
        let Some((row, decision)) = decided.get_mut(doubt.row) else { continue };
        match settled(asked, doubt.row, &row.body) {
            Ok(Some(body)) => *decision = Decision::Mend(body),
            Ok(None) => {}
            Err(mend) => mends.push((doubt.row, mend)),
        }
        if asked.form.has(&format!("out-{}", doubt.row)) {
            *decision = Decision::LeaveOut;
        }
    }
    let open = latest(site, asked, &looked)?;
    let asks = open.as_ref().map(|open| called::answered(site, asked, open)).transpose();
    let called = match (asks, &open) {
        (Ok(called), _) if mends.is_empty() => called.flatten(),
        (asks, open) => {
            let again = || open.as_ref().map(|open| CalledFields::of(site.desk.atlas, open));
            let asks = asks.map_or_else(|fields| Some(*fields), |_| again());
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(asked, document, &looked, asks, mends));
        }
    };
    if let (Some(occupation), Some(open)) = (called, &open)
        && let Some((title, organisation)) = decided.get(open.position).and_then(titled)
    {
        called::keep(site, asked, (&title, organisation.as_deref()), Some(occupation))?;
    }
    match accept(&site.desk, account, document, decided) {
        Ok(_) => {}
        Err(flows::document::AcceptRefused::Store(trouble)) => return Err(trouble.into()),
        Err(flows::document::AcceptRefused::NotThere) => return see("/"),
    }
    reach(&site.desk, account, Stage::Insight)?;
    see("/first/insight")
}

/// What is not understood of the latest work that the document tells of.
fn latest(site: &Site, asked: &Asked, looked: &LookedOver) -> Result<Option<NotUnderstood>, Trouble> {
    let Some(draft) = &looked.document.value.draft else { return Ok(None) };
    Ok(not_understood_in(&site.desk, asked.here().account.id, draft, asked.today)?)
}

/// The title and the house that a row is kept with.
fn titled((row, decision): &(Proposed, Decision)) -> Option<(String, Option<String>)> {
    let body = if let Decision::Mend(body) = decision { body } else { &row.body };
    match body {
        RowBody::Position { title, organisation, .. } => Some((title.clone(), organisation.clone())),
        _ => None,
    }
}

/// The answers to one question, as the row they make; `None` where nothing was changed.
fn settled(asked: &Asked, row: usize, was: &RowBody) -> Result<Option<RowBody>, Vec<(&'static str, &'static str)>> {
    let suffix = format!("-{row}");
    let mine = |name: &str| {
        asked.form.0.iter().find_map(|(known, text)| (known.strip_suffix(&suffix) == Some(name)).then(|| text.clone()))
    };
    let RowBody::Position { title, organisation, place, engagement, lines, .. } = was else { return Ok(None) };
    if mine("title").is_none() && mine("from").is_none() {
        return Ok(None);
    }
    let mut fields = vec![
        ("title".to_owned(), mine("title").unwrap_or_else(|| title.clone())),
        ("organisation".to_owned(), organisation.clone().unwrap_or_default()),
        ("place".to_owned(), place.clone().unwrap_or_default()),
        ("engagement".to_owned(), crate::page::rows::engagement_key(*engagement).to_owned()),
        ("from".to_owned(), mine("from").unwrap_or_default()),
        ("to".to_owned(), mine("to").unwrap_or_default()),
        ("lines".to_owned(), lines.join("\n")),
    ];
    if mine("current").is_some() {
        fields.push(("current".to_owned(), "on".to_owned()));
    }
    let body = written(&crate::asked::Fields(fields), was)?;
    Ok((body != *was).then_some(body))
}

fn newest(site: &Site, asked: &Asked) -> Result<Option<(DocumentId, LookedOver)>, Trouble> {
    let account = asked.here().account.id;
    let Some((id, _)) = documents(&site.desk, account)?.into_iter().next() else { return Ok(None) };
    Ok(look_over(&site.desk, account, id)?.map(|looked| (id, looked)))
}

fn view(
    asked: &Asked,
    document: DocumentId,
    looked: &LookedOver,
    asks: Option<CalledFields>,
    mends: Vec<(usize, Vec<(&'static str, &'static str)>)>,
) -> Read {
    let refused = match &looked.document.value.arrival {
        Arrival::Refused { what, next } => Some((what.clone(), next.clone())),
        _ => None,
    };
    let is_asked = |i: usize| looked.asked.iter().any(|doubt| doubt.row == i);
    let questions = looked.asked.iter().filter_map(|doubt| {
        let body = &looked.rows.get(doubt.row)?.row.body;
        let (title, period) = match body {
            RowBody::Position { title, period, .. } => (title.clone(), *period),
            _ => (String::new(), career::profile::Period::default()),
        };
        let to = match period.to {
            Some(career::profile::End::On(date)) => Some(date),
            _ => None,
        };
        let typed = |name: &str| asked.form.text(&format!("{name}-{}", doubt.row)).map(str::to_owned);
        Some(Question {
            row: doubt.row,
            why: doubt.why.clone(),
            words: RowWords::of(body),
            title: typed("title").unwrap_or(title),
            from: typed("from").unwrap_or_else(|| date_text(period.from)),
            to: typed("to").unwrap_or_else(|| date_text(to)),
            current: matches!(period.to, Some(career::profile::End::Current)),
            mend: mends.iter().find(|(row, _)| *row == doubt.row).map(|(_, mend)| mend.clone()).unwrap_or_default(),
        })
    });
    let places = looked.rows.iter().enumerate().filter(|(i, row)| {
        matches!(row.row.body, RowBody::Position { .. } | RowBody::School { .. } | RowBody::Project { .. })
            && !is_asked(*i)
    });
    let places: Vec<RowWords> = places.map(|(_, row)| RowWords::of(&row.row.body)).collect();
    let named = looked.rows.len() - places.len() - looked.asked.len();
    Read {
        layout: frame(asked, Stage::Read),
        document,
        summary: looked.document.value.draft.as_ref().map(|draft| draft.document.format.clone()).unwrap_or_default(),
        asked: questions.collect(),
        places,
        rest: match named {
            0 => String::new(),
            1 => "One more thing that you name: a skill, a language or a certificate.".to_owned(),
            n => format!("And {n} things that you name: skills, languages, certificates."),
        },
        asks,
        refused,
    }
}

#[derive(Template)]
#[template(path = "first/reading.html")]
struct Waiting {
    layout: Layout,
    document: DocumentId,
    words: String,
    then: String,
}

/// The page that waits, and says what is being done.
pub fn waiting(site: &Site, asked: &Asked) -> Answered {
    let Some(document) = asked.query.read::<DocumentId>("document") else { return see("/first/read") };
    let words = progress(&site.desk, asked.here().account.id, document)?;
    let then = "/first/read".to_owned();
    if asked.query.has("words") {
        // The same in one line, for the page that is open already.
        let text = words.unwrap_or_default();
        return Ok(of(StatusCode::OK, "text/plain; charset=utf-8", text.into()));
    }
    match words {
        None => see(&then),
        Some(words) => {
            let layout = Layout { again_in: Some(2), ..frame(asked, Stage::Read) };
            page(&Waiting { layout, document, words, then })
        }
    }
}
