//! Text that someone pasted, or a page without data in it: the first lines say what and who, and each guess is a doubt.

use career::posting::Posting;
use career::posting::requirements::is_section_heading;
use jiff::civil::Date;

use super::batch::{Batch, Raw, web_address};
use super::document::{Document, Shape};
use super::{page, prose};
use crate::day::{self, Order};
use crate::text::{html, plain};
use crate::{RawLine, Refusal, wording};

/// Lines at the beginning among which title, organisation and place are looked for.
const HEAD: usize = 12;
/// Lines in which labels such as "Location:" are looked for.
const LABELS: usize = 60;
/// Longest line that is taken for a title, in characters.
const LONGEST_TITLE: usize = 100;

/// Words of machinery around a posting, in small letters; such a line is no title.
const MACHINERY: &[&str] = &[
    "apply",
    "apply now",
    "easy apply",
    "save",
    "share",
    "back",
    "back to jobs",
    "back to search",
    "job description",
    "about the job",
    "about the role",
    "home",
    "jobs",
    "careers",
    "menu",
    "sign in",
    "log in",
    "search",
    "skip to content",
    "skip to main content",
    "view all jobs",
    "report this job",
    "description",
    "overview",
    "show more",
    "print",
    "close",
    "all jobs",
    "job details",
    "full job description",
    "we are hiring",
    "we're hiring",
    "cookie settings",
    "accept all",
];

pub(super) fn recognises(document: &Document) -> bool {
    matches!(&document.shape, Shape::Text(_) | Shape::Page(_) | Shape::Lines(_))
}

/// Reads a text as one posting.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    match &document.shape {
        Shape::Page(page) => read_page(page, batch),
        Shape::Text(text) => read_lines(&plain::lines_of(crate::text::clip(text)).lines, None, batch),
        Shape::Lines(lines) => read_lines(lines, None, batch),
        _ => {}
    }
    Ok(false)
}

/// Reads the words of a page as one posting. What stands above its heading is the site's, not the posting's.
pub(super) fn read_page(text: &str, batch: &mut Batch<'_>) {
    let lines = html::lines_of(text).lines;
    let heading = lines.iter().position(|line| line.heading == Some(1));
    let own = heading.filter(|at| *at * 2 < lines.len()).unwrap_or_default();
    read_lines(lines.get(own..).unwrap_or_default(), Some(text), batch);
}

fn read_lines(lines: &[RawLine], page: Option<&str>, batch: &mut Batch<'_>) {
    let all: Vec<String> = lines.iter().map(|line| line.to_line().text).collect();
    if all.is_empty() {
        return;
    }
    let labels = Labels::of(&all);
    let mut head = Head::of(lines, &all);
    let mut doubts = Vec::new();
    let guessed = head.title.take().or_else(|| page.and_then(page::title));
    let title = labels.title.clone().or(guessed).unwrap_or_else(|| all.first().cloned().unwrap_or_default());
    let (title, at) = apart(&title);
    if labels.title.is_none() {
        doubts.push(format!("The title was taken from the first lines: “{title}”. Correct it if it is another."));
    }
    let organisation = labels.organisation.clone().or(at).or(head.organisation);
    match (&labels.organisation, &organisation) {
        (Some(_), _) => {}
        (None, Some(name)) => {
            doubts.push(format!(
                "The organisation was taken from the first lines: “{name}”. Correct it if it is another."
            ));
        }
        (None, None) => doubts.push("No line says for certain who is looking for someone; you can add it.".to_owned()),
    }
    let place = labels.place.clone().or(head.place);
    if labels.place.is_none()
        && let Some(place) = &place
    {
        doubts.push(format!("The place was taken from the first lines: “{place}”. Correct it if it is another."));
    }
    let url =
        page.and_then(page::address).or_else(|| batch.context.from.map(str::to_owned)).or_else(|| lone_address(&all));
    let posting = Posting {
        url,
        title,
        organisation,
        places: place.into_iter().collect(),
        // Line by line: a tag that someone wrote about does not make a page of the text.
        text: prose::joined(&all.iter().map(|line| prose::of_any(line)).collect::<Vec<_>>()),
        pay: labels.pay.as_deref().and_then(career::posting::pay::StatedPay::of_words),
        ..Posting::default()
    };
    let published = match labels.published.is_empty() {
        true => all.iter().take(LABELS).find_map(|line| posted(line, batch.context.today)).unwrap_or_default(),
        false => labels.published,
    };
    batch.add(Raw { posting, published, closes: labels.closes, doubts, ..Raw::default() });
}

/// The one address that stands on a line of its own near the beginning.
fn lone_address(all: &[String]) -> Option<String> {
    all.iter().take(HEAD).find_map(|line| web_address(line))
}

/// "Cook at Blue Door" → title and organisation.
fn apart(title: &str) -> (String, Option<String>) {
    let split = [" at ", " @ ", " bei "].iter().find_map(|sign| title.rsplit_once(sign));
    match split {
        Some((role, name)) if name.chars().next().is_some_and(char::is_uppercase) && name.split(' ').count() <= 5 => {
            (role.trim().to_owned(), Some(name.trim().to_owned()))
        }
        _ => (title.to_owned(), None),
    }
}

/// "Posted November 10", "Posted on 10 Nov 2026", "Posted 3 days ago": the day, where a line says it and nothing else. A
/// day without a year is the last one that has come.
fn posted(line: &str, today: Date) -> Option<String> {
    let lower = line.trim().trim_end_matches('.').to_lowercase();
    let said = ["posted", "published", "date posted"].iter().find_map(|word| lower.strip_prefix(word))?;
    let said = said.strip_prefix(" on ").unwrap_or(said).trim_start_matches([':', ' ']);
    if said.split(' ').count() > 4 {
        return None;
    }
    let day = ago(said, today).or_else(|| day::read(said, Order::Either).map(|day| day.date));
    let of_year = |year: i16| day::read(&format!("{said}, {year}"), Order::Either).map(|day| day.date);
    let without_year = || of_year(today.year()).filter(|day| *day <= today).or_else(|| of_year(today.year() - 1));
    day.or_else(without_year).map(|day| day.to_string())
}

/// "today", "yesterday", "3 days ago", "2 weeks ago"; "30+ days ago" says no day.
fn ago(said: &str, today: Date) -> Option<Date> {
    let days = match said.split(' ').collect::<Vec<_>>().as_slice() {
        ["today"] => 0,
        ["yesterday"] => 1,
        ["a", "day", "ago"] => 1,
        ["a", "week", "ago"] => 7,
        [number, "day" | "days", "ago"] => number.parse::<u16>().ok()?,
        [number, "week" | "weeks", "ago"] => number.parse::<u16>().ok()?.checked_mul(7)?,
        _ => return None,
    };
    today.checked_sub(jiff::Span::new().days(i64::from(days))).ok()
}

/// What labels say: "Company: Blue Door".
#[derive(Default)]
struct Labels {
    title: Option<String>,
    organisation: Option<String>,
    place: Option<String>,
    pay: Option<String>,
    published: String,
    closes: String,
}

impl Labels {
    fn of(all: &[String]) -> Self {
        let mut labels = Labels::default();
        for line in all.iter().take(LABELS) {
            let Some((label, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            if value.is_empty() || value.chars().count() > LONGEST_TITLE || value.starts_with("//") {
                continue;
            }
            labels.take(label.trim().to_lowercase().as_str(), value);
        }
        labels
    }

    fn take(&mut self, label: &str, value: &str) {
        let slot = match label {
            "title" | "job title" | "position" | "role" | "stelle" => &mut self.title,
            "company" | "employer" | "organization" | "organisation" | "company name" | "firma" | "unternehmen" => {
                &mut self.organisation
            }
            "location" | "job location" | "place" | "ort" | "standort" | "where" => &mut self.place,
            "salary" | "pay" | "compensation" | "pay range" | "salary range" | "rate" | "gehalt" => &mut self.pay,
            "posted" | "date posted" | "published" | "posted on" => {
                self.published = value.to_owned();
                return;
            }
            "closes" | "deadline" | "apply by" | "closing date" | "application deadline" | "valid through" => {
                self.closes = value.to_owned();
                return;
            }
            _ => return,
        };
        slot.get_or_insert_with(|| value.to_owned());
    }
}

/// What the first lines say without labels.
#[derive(Default)]
struct Head {
    title: Option<String>,
    organisation: Option<String>,
    place: Option<String>,
}

impl Head {
    fn of(lines: &[RawLine], all: &[String]) -> Self {
        let mut head = Head::default();
        let near = || lines.iter().zip(all).take(HEAD).filter(|(_, text)| !is_machinery(text));
        let heading = near().find(|(line, _)| line.heading == Some(1)).map(|(_, text)| text.clone());
        let title = heading.or_else(|| near().find(|(_, text)| could_be_title(text)).map(|(_, text)| text.clone()));
        let Some(title) = title else { return head };
        let after = near().skip_while(|(_, text)| **text != title).skip(1).take(4);
        for (_, text) in after {
            let sentence = text.ends_with(['.', ':', '?']) || text.contains(". ");
            if text.chars().count() > 80 || sentence || is_section_heading(text) {
                break;
            }
            head.look_at(text);
        }
        head.title = Some(title);
        head
    }

    /// "Blue Door · Columbus, OH (On-site)": parts that read like a place are one, the first other is a name.
    fn look_at(&mut self, line: &str) {
        for part in line.split([' ', '\u{a0}']).collect::<Vec<_>>().join(" ").split(['·', '•', '|', '–', '—']) {
            let part = part.trim().trim_start_matches("at ").trim();
            let bare = part.split(" (").next().unwrap_or(part).trim();
            if part.is_empty() || part.bytes().any(|byte| byte.is_ascii_digit()) || is_kind(bare) {
                continue;
            }
            if wording::looks_placed(bare) {
                self.place.get_or_insert_with(|| bare.to_owned());
            } else if self.organisation.is_none() && is_name(bare) {
                self.organisation = Some(bare.to_owned());
            }
        }
    }
}

fn is_machinery(line: &str) -> bool {
    let lower = line.to_lowercase();
    MACHINERY.contains(&lower.trim_end_matches(['.', ':', '!', '»', '→']).trim()) || web_address(line).is_some()
}

fn could_be_title(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    line.chars().count() <= LONGEST_TITLE && letters >= 3 && !line.ends_with(['.', '?', '!', ','])
}

/// Words for how one is employed are no name.
fn is_kind(part: &str) -> bool {
    let lower = part.to_lowercase();
    [
        "full-time",
        "full time",
        "part-time",
        "part time",
        "contract",
        "permanent",
        "temporary",
        "internship",
        "vollzeit",
        "teilzeit",
    ]
    .contains(&lower.as_str())
}

fn is_name(part: &str) -> bool {
    part.split(' ').count() <= 6 && part.chars().next().is_some_and(|c| c.is_uppercase()) && part.chars().count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_a_posting_states_is_read_where_it_says_so_plainly() {
        let today = jiff::civil::date(2026, 11, 26);
        for (line, day) in [
            ("Posted November 10", Some("2026-11-10")),
            ("Posted on December 20.", Some("2025-12-20")),
            ("Posted 10 Nov 2026", Some("2026-11-10")),
            ("posted 3 days ago", Some("2026-11-23")),
            ("Posted yesterday", Some("2026-11-25")),
            ("Posted 30+ days ago", None),
            ("Posted by a recruiter", None),
            ("Posted signs in four languages on 3 November for the spring sale", None),
            ("Posted 3/4", None),
        ] {
            assert_eq!(posted(line, today).as_deref(), day, "{line}");
        }
    }
}
