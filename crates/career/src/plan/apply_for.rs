//! What to apply for: the titles under which a kind of work is advertised.

use super::TaskKind::Application;
use super::ground::View;
use super::idea::Idea;
use super::words::in_quotes;

/// Titles that are named at most.
const MOST: usize = 6;
/// Characters of a title that still reads well beside others.
const SHORT: usize = 40;

/// Titles to look for in advertisements, the nearest to the work's own name first; for who stays, the next level after
/// them.
pub(super) fn titles(view: &View<'_>) -> Vec<String> {
    let mut all = reported(view);
    if all.is_empty() {
        all.push(view.title().to_owned());
    }
    all.truncate(MOST);
    if let Some(level) = view.next_level() {
        all.push(view.ground.facts.title(level).to_owned());
    }
    all
}

/// One title to look for.
pub(super) fn one_title(view: &View<'_>) -> String {
    reported(view).into_iter().next().unwrap_or_else(|| view.title().to_owned())
}

/// Titles that people in the work reported; they stand first in the atlas, in order of the alphabet. Those without
/// an abbreviation come first, then those that share words with the work's name, shorter ones before longer ones.
fn reported(view: &View<'_>) -> Vec<String> {
    let mut titles: Vec<&str> = Vec::new();
    for title in view.to.alternate_titles() {
        if titles.last().is_some_and(|last| *last > title) {
            break;
        }
        titles.push(title);
    }
    let own = stems(view.title());
    let shared = |title: &str| stems(title).iter().filter(|stem| own.contains(stem)).count();
    titles.sort_by_key(|title| (title.contains('('), std::cmp::Reverse(shared(title)), title.len(), *title));
    titles.into_iter().map(str::to_owned).collect()
}

/// The beginnings of a title's words: "Tutors" and "Tutor" share one.
fn stems(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3);
    words.map(|word| word.to_lowercase().trim_end_matches('s').to_owned()).collect()
}

/// A look at what is advertised; not before long schooling, which would be looking at a closed door.
pub(super) fn applications(view: &View<'_>, titles: &[String]) -> Option<Idea> {
    if view.asks_long_training() {
        return None;
    }
    let short = titles.iter().map(String::as_str).filter(|title| title.chars().count() <= SHORT).take(3);
    let named = in_quotes(short);
    if named.is_empty() {
        return None;
    }
    Some(Idea::new(
        "save",
        Application,
        45,
        format!("Save three openings worth an application, under titles such as {named}"),
        "One kind of work is advertised under many titles.",
    ))
}
