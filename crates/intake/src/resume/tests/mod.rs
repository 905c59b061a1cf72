//! Small résumés of our own writing, one per way of setting things out, and what is read out of them.

mod headings;
mod idioms;
mod others;
mod properties;
mod sections;

use career::profile::{End, Named, Period, Profile};
use career::reading::{Mention, TitleMatch};

use crate::RawLine;

/// Knows no titles, so that the words of the document are all there is.
struct NoTitles;

impl lexicon::Lexicon for NoTitles {
    fn version(&self) -> &str {
        "none"
    }

    fn mentions(&self, _: &str) -> Vec<Mention> {
        Vec::new()
    }

    fn title(&self, _: &str, _: &[&str]) -> Vec<TitleMatch> {
        Vec::new()
    }

    fn titleness(&self, _: &str) -> f32 {
        0.0
    }

    fn rank(&self, _: lexicon::Kind, _: &[&str], _: &[&str], _: usize) -> Vec<Vec<usize>> {
        Vec::new()
    }
}

/// Lines as pasted: no layout at all but empty lines; ` >> ` stands before what is set far to the right.
fn pasted(text: &str) -> Vec<RawLine> {
    let mut gap_above = 0.0;
    let mut lines = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            gap_above = 1.0;
            continue;
        }
        let (text, right) = match line.split_once(" >> ") {
            Some((text, right)) => (text.trim(), Some(right.trim().to_owned())),
            None => (line, None),
        };
        lines.push(RawLine { page: 1, text: text.to_owned(), right, gap_above, ..RawLine::default() });
        gap_above = 0.0;
    }
    lines
}

/// What was read, as a person would check it.
fn read(text: &str) -> String {
    let lines = pasted(text);
    let (profile, notes) = super::structure(&lines, &NoTitles);
    let mut out = shown(&profile);
    out.extend(notes.iter().map(|note| format!("note: {}", note.what)));
    out.join("\n")
}

fn shown(profile: &Profile) -> Vec<String> {
    let mut out = Vec::new();
    let contact = &profile.contact;
    let told = [&contact.name, &contact.email, &contact.phone, &contact.place];
    out.push(format!("person: {}", told.into_iter().flatten().cloned().collect::<Vec<_>>().join(" | ")));
    out.extend(profile.headline.iter().map(|headline| format!("headline: {headline}")));
    for p in &profile.positions {
        let organisation = p.organisation.as_deref().unwrap_or("-");
        let place = p.place.as_deref().unwrap_or("-");
        let lines = p.lines.len();
        out.push(format!(
            "{:?}: {} | {organisation} | {place} | {} | {lines} lines",
            p.engagement,
            p.title,
            when(p.period)
        ));
    }
    for e in &profile.education {
        let parts = [&e.degree, &e.field, &e.institution].map(|part| part.as_deref().unwrap_or("-"));
        out.push(format!("education: {} | {}", parts.join(" | "), when(e.period)));
    }
    out.extend(list("skills", &profile.skills));
    out.extend(list("languages", &profile.languages));
    out.extend(list("certificates", &profile.certificates));
    out.extend(list("awards", &profile.awards));
    out.extend(list("interests", &profile.interests));
    out.extend(
        profile.projects.iter().map(|p| format!("project: {} | {} | {} lines", p.name, when(p.period), p.lines.len())),
    );
    out
}

fn list(name: &str, items: &[Named]) -> Option<String> {
    let item = |item: &Named| match &item.detail {
        Some(detail) => format!("{} [{detail}]", item.name),
        None => item.name.clone(),
    };
    (!items.is_empty()).then(|| format!("{name}: {}", items.iter().map(item).collect::<Vec<_>>().join("; ")))
}

fn when(period: Period) -> String {
    let from = period.from.map_or("?".to_owned(), |date| date.to_string());
    match period.to {
        Some(End::Current) => format!("{from} to now"),
        Some(End::On(to)) => format!("{from} to {to}"),
        None => format!("{from} to ?"),
    }
}
