//! A résumé as plain text that prints and pastes well: one column, Markdown headings, the contact lines in the text
//! itself, so that no program loses any of it.

use career::figures;
use career::profile::{Document, End, Engagement, Named, Period, Position, Profile};

use super::{told, words};

/// Writes a profile with the words of its document.
pub fn plain(document: &Document, profile: &Profile) -> String {
    let mut out = String::new();
    head(&mut out, document, profile);
    let paid = |position: &&Position| matches!(position.engagement, Engagement::Work | Engagement::Service);
    positions(&mut out, "Experience", document, profile.positions.iter().filter(paid));
    positions(&mut out, "Unpaid work", document, profile.positions.iter().filter(|p| !paid(p)));
    if !profile.projects.is_empty() {
        heading(&mut out, "Projects");
        for project in &profile.projects {
            entry(&mut out, &joined(", ", [Some(project.name.as_str()), period(&project.period).as_deref()]));
            items(&mut out, told(document, project).into_iter());
        }
    }
    if !profile.education.is_empty() {
        heading(&mut out, "Education");
        for school in &profile.education {
            let degree = joined(" in ", [school.degree.as_deref(), school.field.as_deref()]);
            let when = period(&school.period);
            item(&mut out, &joined(", ", [Some(degree.as_str()), school.institution.as_deref(), when.as_deref()]));
        }
    }
    list(&mut out, "Certificates", &profile.certificates);
    list(&mut out, "Skills", &profile.skills);
    list(&mut out, "Languages", &profile.languages);
    list(&mut out, "Awards", &profile.awards);
    list(&mut out, "Interests", &profile.interests);
    out
}

fn head(out: &mut String, document: &Document, profile: &Profile) {
    let contact = &profile.contact;
    if let Some(name) = &contact.name {
        out.push_str(&format!("# {name}\n"));
    }
    if let Some(headline) = &profile.headline {
        out.push_str(&format!("\n{headline}\n"));
    }
    let ways = [contact.place.as_deref(), contact.email.as_deref(), contact.phone.as_deref()];
    let line = joined(" · ", ways.into_iter().chain(contact.links.iter().map(|link| Some(link.as_str()))));
    if !line.is_empty() {
        out.push_str(&format!("\n{line}\n"));
    }
    let summary: Vec<&str> = words(document, &profile.summary).collect();
    if !summary.is_empty() {
        heading(out, "Summary");
        out.push_str(&format!("{}\n", summary.join(" ")));
    }
}

fn positions<'a>(out: &mut String, name: &str, document: &Document, all: impl Iterator<Item = &'a Position>) {
    let mut all = all.peekable();
    if all.peek().is_none() {
        return;
    }
    heading(out, name);
    for position in all {
        entry(out, &joined(", ", [Some(position.title.as_str()), position.organisation.as_deref()]));
        let when = joined(" · ", [position.place.as_deref(), period(&position.period).as_deref()]);
        if !when.is_empty() {
            out.push_str(&format!("{when}\n\n"));
        }
        items(out, words(document, &position.lines));
    }
}

fn heading(out: &mut String, text: &str) {
    out.push_str(&format!("\n## {text}\n\n"));
}

fn entry(out: &mut String, text: &str) {
    let gap = if out.ends_with("\n\n") { "" } else { "\n" };
    out.push_str(&format!("{gap}### {text}\n\n"));
}

fn items<'a>(out: &mut String, lines: impl Iterator<Item = &'a str>) {
    for line in lines {
        item(out, line);
    }
}

fn item(out: &mut String, line: &str) {
    out.push_str(&format!("- {line}\n"));
}

fn list(out: &mut String, name: &str, all: &[Named]) {
    if all.is_empty() {
        return;
    }
    heading(out, name);
    let told = |named: &Named| {
        let date = named.date.map(figures::date);
        joined(", ", [Some(named.name.as_str()), named.detail.as_deref(), date.as_deref()])
    };
    // Short things stand on one line, as people write them.
    let short = all.iter().all(|named| named.detail.is_none() && named.date.is_none());
    if short {
        out.push_str(&format!("{}\n", all.iter().map(told).collect::<Vec<_>>().join(", ")));
    } else {
        all.iter().for_each(|named| item(out, &told(named)));
    }
}

fn joined<'a>(sign: &str, parts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let full: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    full.join(sign)
}

fn period(period: &Period) -> Option<String> {
    let to = match period.to {
        Some(End::Current) => Some("Present".to_owned()),
        Some(End::On(date)) => Some(figures::date(date)),
        None => None,
    };
    let from = period.from.map(figures::date);
    let text = joined(" – ", [from.as_deref(), to.as_deref()]);
    (!text.is_empty()).then_some(text)
}
