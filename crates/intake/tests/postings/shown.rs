//! Postings as text, for snapshots that a person can check against the sample.

use std::fmt::Write;

use career::posting::{Apply, Posting};
use intake::postings::{Context, Parsed};
use jiff::civil::date;

/// The day on which the tests read.
pub fn today() -> Context<'static> {
    Context::on(date(2026, 11, 25))
}

/// Everything that was read.
pub fn shown(parsed: &Parsed) -> String {
    let mut out = String::new();
    for posting in &parsed.postings {
        one(&mut out, posting);
    }
    for note in &parsed.notes {
        let about = note.about.map(|at| format!(" [{at}]")).unwrap_or_default();
        let _ = writeln!(out, "note{about} {}", note.what);
    }
    if let Some(next) = &parsed.next {
        let _ = writeln!(out, "next {next}");
    }
    let _ = writeln!(out, "{}", if parsed.complete { "complete" } else { "a part" });
    out
}

fn one(out: &mut String, posting: &Posting) {
    let _ = writeln!(out, "== {} ({:?} {})", posting.title, posting.source, posting.key);
    let mut line = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    line("at", posting.organisation.clone());
    line("in", Some(posting.places.join(" / ")));
    line("workplace", posting.workplace.map(|workplace| format!("{workplace:?}")));
    line("department", posting.department.clone());
    line("employment", posting.employment.clone());
    line("requisition", posting.requisition.clone());
    line("url", posting.url.clone());
    line(
        "apply",
        posting.apply.as_ref().map(|apply| match apply {
            Apply::At(page) => page.clone(),
            Apply::Write(address) => format!("write to {address}"),
        }),
    );
    line("published", posting.published.map(|day| day.to_string()));
    line("touched", posting.touched.map(|day| day.to_string()));
    line("closes", posting.closes.map(|day| day.to_string()));
    line(
        "pay",
        posting.pay.as_ref().map(|pay| match &pay.range {
            Some(range) => {
                format!("“{}” = {} {}–{} / {:?}", pay.words, range.currency, range.low, range.high, range.period)
            }
            None => format!("“{}”", pay.words),
        }),
    );
    for text in posting.text.lines() {
        line("   |", Some(text.to_owned()));
    }
}
