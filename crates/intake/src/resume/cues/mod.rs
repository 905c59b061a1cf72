//! What a phrase looks like: a job title, an organisation, a place, a degree, a school.

mod degrees;
mod organisations;
mod places;
mod titles;

use std::cell::RefCell;
use std::collections::HashMap;

use lexicon::Lexicon;

/// Weighs phrases, remembering those of this document.
pub(super) struct Cues<'a> {
    lexicon: &'a dyn Lexicon,
    jobs: Seen,
    studies: Seen,
}

type Seen = RefCell<HashMap<String, [f32; 3]>>;

impl<'a> Cues<'a> {
    /// Cues that ask this lexicon about titles.
    pub(super) fn new(lexicon: &'a dyn Lexicon) -> Self {
        Cues { lexicon, jobs: Seen::default(), studies: Seen::default() }
    }

    /// How much it looks like a job title, an organisation, a place; 0–1 each.
    pub(super) fn job(&self, phrase: &str) -> [f32; 3] {
        remembered(&self.jobs, phrase, || [self.weigh_title(phrase), organisation(phrase), place(phrase)])
    }

    /// How much it looks like a degree, a school, a place; 0–1 each.
    pub(super) fn study(&self, phrase: &str) -> [f32; 3] {
        remembered(&self.studies, phrase, || [degree(phrase), school(phrase), place(phrase)])
    }

    /// How much it looks like a job title, 0–1.
    pub(super) fn title(&self, phrase: &str) -> f32 {
        self.job(phrase)[0]
    }

    /// By its own words and by the lexicon's titles.
    fn weigh_title(&self, phrase: &str) -> f32 {
        if phrase.len() > 120 || phrase.contains('@') || phrase.contains("://") {
            return 0.0;
        }
        let own = titles::score(phrase);
        // The lexicon is asked only where the words alone leave a doubt: it costs more.
        let known = if own > 0.9 { own } else { self.lexicon.titleness(phrase).clamp(0.0, 1.0) };
        (1.0 - (1.0 - own) * (1.0 - 0.7 * known)).max(0.0)
    }
}

fn remembered(seen: &Seen, phrase: &str, weigh: impl FnOnce() -> [f32; 3]) -> [f32; 3] {
    if let Some(known) = seen.borrow().get(phrase) {
        return *known;
    }
    let weighed = weigh();
    seen.borrow_mut().insert(phrase.to_owned(), weighed);
    weighed
}

/// How much it looks like an organisation, 0–1; a phrase that ends in a role is none.
fn organisation(phrase: &str) -> f32 {
    let score = organisations::score(phrase);
    if titles::ends_in_role(phrase) {
        return score * if organisations::has_cue(phrase) { 0.6 } else { 0.2 };
    }
    score * (1.0 - 0.6 * places::score(phrase).max(0.3) + 0.18)
}

pub(super) use degrees::{Degree, is_subject, score as degree, split as split_degree};
pub(super) use organisations::has_cue as names_organisation;
pub(super) use places::score as place;
pub(super) use titles::ends_in_role;

/// How much it looks like a school, 0–1.
fn school(phrase: &str) -> f32 {
    if degrees::is_school(phrase) {
        // "History, Lake College": what stands before the comma belongs to the degree.
        let mut parts = phrase.split(',');
        let first = parts.next().is_some_and(degrees::is_school);
        let degree_too = parts.any(|part| degrees::score(part.trim()) > 0.8);
        return if first && !degree_too { 0.95 } else { 0.75 };
    }
    organisations::score(phrase) * 0.9 * (1.0 - 0.7 * places::score(phrase)) * (1.0 - 0.8 * degrees::score(phrase))
}
