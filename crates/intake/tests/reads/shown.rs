//! A draft as text, for snapshots that a person can check against the sample.

use std::fmt::Write;

use career::profile::{Draft, End, LineId, Named, Period};

/// Everything that was read, line by line.
pub fn shown(draft: &Draft) -> String {
    let mut out = String::new();
    let profile = &draft.profile;
    let _ = writeln!(out, "{} · pages {:?}", draft.document.format, draft.document.pages);
    for (nth, line) in draft.document.lines.iter().enumerate() {
        let _ = writeln!(out, "{nth:3} {}", line.text);
    }
    let _ = writeln!(out, "contact {:?}", profile.contact);
    let _ = writeln!(out, "headline {:?} summary {}", profile.headline, ids(&profile.summary));
    for job in &profile.positions {
        let _ = writeln!(
            out,
            "{:?} | {} | {} | {} | {} | heading {} lines {}",
            job.engagement,
            job.title,
            job.organisation.as_deref().unwrap_or("–"),
            job.place.as_deref().unwrap_or("–"),
            period(&job.period),
            ids(&job.heading),
            ids(&job.lines)
        );
    }
    for study in &profile.education {
        let names = [&study.degree, &study.field, &study.institution].map(|name| name.as_deref().unwrap_or("–"));
        let _ =
            writeln!(out, "study | {} | {} | lines {}", names.join(" | "), period(&study.period), ids(&study.lines));
    }
    named(&mut out, "certificate", &profile.certificates);
    named(&mut out, "language", &profile.languages);
    named(&mut out, "skill", &profile.skills);
    named(&mut out, "award", &profile.awards);
    named(&mut out, "interest", &profile.interests);
    for project in &profile.projects {
        let _ =
            writeln!(out, "project | {} | {} | lines {}", project.name, period(&project.period), ids(&project.lines));
    }
    for note in &draft.notes {
        let _ = writeln!(out, "note {} | {:?}", note.what, note.line.map(|line| line.0));
    }
    out
}

fn named(out: &mut String, kind: &str, all: &[Named]) {
    for thing in all {
        let detail = thing.detail.as_deref().unwrap_or("–");
        let date = thing.date.map(|date| date.to_string()).unwrap_or_default();
        let _ = writeln!(out, "{kind} | {} | {detail} | {date} | line {:?}", thing.name, thing.line.map(|line| line.0));
    }
}

fn ids(lines: &[LineId]) -> String {
    lines.iter().map(|line| line.0.to_string()).collect::<Vec<_>>().join(",")
}

fn period(period: &Period) -> String {
    let from = period.from.map(|date| date.to_string()).unwrap_or_default();
    let to = match period.to {
        Some(End::Current) => "now".to_owned(),
        Some(End::On(date)) => date.to_string(),
        None => String::new(),
    };
    format!("{from}–{to}")
}
