//! A person's own lines for one opening, chosen and ordered: to print, and as JSON Resume. Nothing is reworded.

use askama::Template;
use career::figures;
use career::profile::{Document, End, Engagement, LineId, Named, Period, Position, Profile};
use flows::{Drawn, draw, tailor};

use super::decide::find;
use super::fit::{drawn, whose};
use super::list::titled;
use crate::answer::{Answered, attachment, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "market/tailored.html")]
struct Page {
    layout: Layout,
    id: career::id::PostingId,
    opening: String,
    left_out: String,
    name: String,
    headline: Option<String>,
    contact: String,
    summary: Vec<String>,
    parts: Vec<Part>,
    lists: Vec<(&'static str, String)>,
}

/// A part with entries, such as paid work.
struct Part {
    heading: &'static str,
    entries: Vec<Entry>,
}

struct Entry {
    head: String,
    when: String,
    lines: Vec<String>,
}

/// The lines that were chosen for this opening.
fn chosen(site: &Site, asked: &Asked) -> Result<(career::id::PostingId, String, career::fit::Tailored), Trouble> {
    let (id, found) = find(site, asked)?;
    let person: std::sync::Arc<Drawn> = draw(&site.desk, asked.here().account.id, asked.today)?;
    let posting = found.opening.shown();
    let fit = drawn(site, asked, posting, &person);
    let tailored = tailor(&site.desk.knowledge(asked.today), posting, &whose(&person), &fit);
    let at = posting.organisation.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
    Ok((id, format!("{}{at}", titled(&posting.title)), tailored))
}

/// To print.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let (id, opening, tailored) = chosen(site, asked)?;
    let (document, profile) = (&tailored.document, &tailored.profile);
    let contact = &profile.contact;
    let ways = [contact.place.as_deref(), contact.email.as_deref(), contact.phone.as_deref()];
    page(&Page {
        layout: Layout::of(asked, "Your lines for it").within("openings"),
        id,
        opening,
        left_out: left_out(tailored.left_out),
        name: contact.name.clone().unwrap_or_default(),
        headline: profile.headline.clone(),
        contact: joined(" · ", ways.into_iter().chain(contact.links.iter().map(|link| Some(link.as_str())))),
        summary: words(document, &profile.summary),
        parts: parts(document, profile),
        lists: lists(profile),
    })
}

fn left_out(sentences: usize) -> String {
    match sentences {
        0 => "Nothing is left out, and nothing was reworded.".to_owned(),
        1 => "1 sentence of your positions is left out, and nothing was reworded.".to_owned(),
        many => format!("{many} sentences of your positions are left out, and nothing was reworded."),
    }
}

/// The same for programs.
pub fn give(site: &Site, asked: &Asked) -> Answered {
    let (_, opening, tailored) = chosen(site, asked)?;
    let json = flows::resume::json_resume(&tailored.document, &tailored.profile);
    let name: String = opening.chars().take(60).collect();
    attachment(&format!("{name}.json"), "application/json", format!("{json:#}\n").into_bytes())
}

fn parts(document: &Document, profile: &Profile) -> Vec<Part> {
    let is_paid = |position: &&Position| matches!(position.engagement, Engagement::Work | Engagement::Service);
    let entry = |position: &Position| Entry {
        head: joined(", ", [Some(position.title.as_str()), position.organisation.as_deref()]),
        when: joined(" · ", [position.place.as_deref(), Some(period(&position.period).as_str())]),
        lines: words(document, &position.lines),
    };
    let projects = profile.projects.iter().map(|project| Entry {
        head: project.name.clone(),
        when: period(&project.period),
        lines: words(document, &project.lines).into_iter().filter(|line| *line != project.name).collect(),
    });
    let schools = profile.education.iter().map(|school| Entry {
        head: joined(" in ", [school.degree.as_deref(), school.field.as_deref()]),
        when: joined(" · ", [school.institution.as_deref(), Some(period(&school.period).as_str())]),
        lines: Vec::new(),
    });
    let all = [
        ("Experience", profile.positions.iter().filter(is_paid).map(entry).collect::<Vec<_>>()),
        ("Unpaid work", profile.positions.iter().filter(|position| !is_paid(position)).map(entry).collect()),
        ("Projects", projects.collect()),
        ("Education", schools.collect()),
    ];
    all.into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(heading, entries)| Part { heading, entries })
        .collect()
}

fn lists(profile: &Profile) -> Vec<(&'static str, String)> {
    let told = |named: &Named| {
        let date = named.date.map(figures::date);
        joined(", ", [Some(named.name.as_str()), named.detail.as_deref(), date.as_deref()])
    };
    let all = [
        ("Certificates", &profile.certificates),
        ("Skills", &profile.skills),
        ("Languages", &profile.languages),
        ("Awards", &profile.awards),
        ("Interests", &profile.interests),
    ];
    let filled = all.into_iter().filter(|(_, list)| !list.is_empty());
    filled.map(|(heading, list)| (heading, list.iter().map(told).collect::<Vec<_>>().join(" · "))).collect()
}

fn words(document: &Document, lines: &[LineId]) -> Vec<String> {
    let texts = lines.iter().map(|line| document.text(*line).trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

fn joined<'a>(between: &str, parts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// "March 2019 – now".
fn period(period: &Period) -> String {
    let to = match period.to {
        Some(End::Current) => Some("now".to_owned()),
        Some(End::On(date)) => Some(figures::date(date)),
        None => None,
    };
    let from = period.from.map(figures::date);
    joined(" – ", [from.as_deref(), to.as_deref()])
}
