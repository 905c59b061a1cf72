//! The places where an opening stands or stood, and what a person can say about each.

use career::id::PostingId;
use career::posting::opening::Sighting;
use career::posting::{Apply, Source};
use flows::market::{Decided, MaybeSame, Seen};
use intake::postings::readers;

use super::list::{at, titled};
use crate::words;

/// One sighting.
pub(super) struct SightingView {
    pub id: PostingId,
    /// "Lever · jobs.lever.co".
    pub place: String,
    pub title: String,
    pub at: String,
    pub own: bool,
    /// Where it can be looked at.
    pub link: Option<String>,
    /// When it stood there, in sentences.
    pub when: Vec<String>,
}

/// A posting of another opening that may be this one.
pub(super) struct MaybeView {
    pub here: PostingId,
    pub other: PostingId,
    pub title: String,
    pub at: String,
    pub because: String,
}

/// What the person said about a posting.
pub(super) struct DecidedView {
    pub one: PostingId,
    pub other: PostingId,
    /// The posting that it is about.
    pub id: PostingId,
    pub title: String,
    pub together: bool,
    pub on: String,
}

impl SightingView {
    pub fn of(seen: &Seen) -> Self {
        let posting = &seen.sighting.posting;
        SightingView {
            id: seen.id,
            place: place(posting.source, posting.url.as_deref()),
            title: titled(&posting.title),
            at: at(posting.organisation.as_deref(), &posting.places),
            own: seen.own,
            link: posting.url.as_deref().and_then(web),
            when: when(&seen.sighting),
        }
    }
}

impl MaybeView {
    pub fn of(maybe: &MaybeSame) -> Self {
        MaybeView {
            here: maybe.here,
            other: maybe.other,
            title: titled(&maybe.posting.title),
            at: at(maybe.posting.organisation.as_deref(), &maybe.posting.places),
            because: maybe.because.clone(),
        }
    }
}

impl DecidedView {
    pub fn of(decided: &Decided) -> Self {
        DecidedView {
            one: decided.decision.one,
            other: decided.decision.other,
            id: decided.id,
            title: titled(&decided.posting.title),
            together: decided.decision.together,
            on: words::full_day(decided.decision.on),
        }
    }
}

/// An address that may be followed: of the web and nothing else.
pub(super) fn web(address: &str) -> Option<String> {
    let address = address.trim();
    let known = ["https://", "http://"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)));
    (known && !address.contains(|c: char| c.is_whitespace() || c.is_control())).then(|| address.to_owned())
}

/// How to apply: a page to follow, or an address to write to as text.
pub(super) fn way(apply: Option<&Apply>, url: Option<&str>) -> (Option<String>, Option<String>) {
    match apply {
        Some(Apply::At(address)) => (web(address).or_else(|| url.and_then(web)), None),
        Some(Apply::Write(address)) => (url.and_then(web), Some(address.trim().to_owned())),
        None => (url.and_then(web), None),
    }
}

fn place(source: Source, url: Option<&str>) -> String {
    let name = readers().iter().find(|reader| reader.source == source).map_or("", |reader| reader.name);
    let mut letters = name.chars();
    let name: String = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
    match url.and_then(intake::postings::address::host) {
        Some(host) => format!("{name} · {host}"),
        None => name,
    }
}

fn when(sighting: &Sighting) -> Vec<String> {
    let day = words::full_day;
    let mut out = Vec::new();
    if let Some(published) = sighting.posting.published {
        out.push(format!("Published {}.", day(published)));
    }
    out.push(if sighting.first_seen == sighting.last_seen {
        format!("Seen {}.", day(sighting.first_seen))
    } else {
        format!("First seen {}, last seen {}.", day(sighting.first_seen), day(sighting.last_seen))
    });
    for absence in &sighting.absences {
        out.push(format!("Gone from {} to {}.", day(absence.from), day(absence.to)));
    }
    if let Some(gone) = sighting.gone {
        out.push(format!("Missed on {}, and not seen since.", day(gone)));
    }
    if let Some(closes) = sighting.posting.closes {
        out.push(format!("Last day to apply: {}.", day(closes)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_are_followed_and_no_others() {
        assert_eq!(web(" https://jobs.example.org/1 ").as_deref(), Some("https://jobs.example.org/1"));
        assert_eq!(web("HTTP://jobs.example.org/1").as_deref(), Some("HTTP://jobs.example.org/1"));
        for address in
            ["javascript:alert(1)", "java\nscript:x", "data:text/html,x", "//example.org", "https://a b", "h"]
        {
            assert_eq!(web(address), None, "{address}");
        }
        let script = Apply::At("javascript:alert(1)".to_owned());
        assert_eq!(way(Some(&script), None), (None, None));
    }
}
