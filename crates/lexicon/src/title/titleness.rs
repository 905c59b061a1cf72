//! Whether a phrase reads like a job title, and not like an organisation, a place, a date or a sentence.

use career::legal_form::LEGAL_FORMS;

use super::normal::plain;
use crate::index::{LexiconIndex, key};
use crate::tables::cues::{DATE_WORDS, DEGREES, LAST_WORDS, ORGANISATION};
use crate::tables::titles::{BARE, LEVELS};
use crate::words::{Break, Word, is_stop_word, stem, words};

/// 0–1.
pub(crate) fn titleness(index: &LexiconIndex, phrase: &str) -> f32 {
    if phrase.len() > 400 {
        return 0.0;
    }
    let found = words(phrase);
    if found.is_empty() {
        return 0.0;
    }
    let evidence = known(index, phrase) + heads(index, &found)
        - organisation(&found)
        - sentence(phrase, &found)
        - date_or_place(phrase, &found);
    1.0 / (1.0 + (-evidence).exp())
}

/// The whole phrase is a title that the atlas lists.
fn known(index: &LexiconIndex, phrase: &str) -> f32 {
    let form = plain(phrase);
    let listed = |words: &[String]| {
        let ids: Option<Vec<u32>> = words.iter().map(|word| index.title_words.find(word)).collect();
        ids.filter(|ids| !ids.is_empty()).and_then(|ids| index.titles.find(key(ids))).is_some()
    };
    if listed(&form.full) {
        4.0
    } else if listed(&form.core) {
        3.0
    } else {
        -2.0
    }
}

/// A word that often ends titles, at the end of the phrase or of a part of it, or before "of", "to", "for".
fn heads(index: &LexiconIndex, found: &[Word]) -> f32 {
    let mut best: f32 = -1.0;
    for (at, word) in found.iter().enumerate() {
        let next = found.get(at + 1);
        let ends_part = next.is_none_or(|next| {
            next.before > Break::None
                || matches!(next.text.as_str(), "of" | "to" | "for" | "at" | "in" | "and" | "with" | "on")
        }) || next.is_some_and(|next| is_level(&next.text));
        let form = plain(&word.text);
        let Some(id) = form.full.last().and_then(|text| index.title_words.find(text)) else { continue };
        let share = index.titles.headness.get(id as usize).copied().unwrap_or(0.0);
        let uses = index.titles.by_word.get(id as usize).len();
        let bare = BARE.contains(&word.text.as_str()) || form.full.iter().any(|text| BARE.contains(&text.as_str()));
        let head = if uses < 5 && !bare { 0.3 } else { share.max(if bare { 0.6 } else { 0.0 }) };
        let score = if ends_part { head * 5.0 } else { head * 1.5 };
        best = best.max(score);
    }
    best
}

fn is_level(text: &str) -> bool {
    LEVELS.contains(&text) || (!text.is_empty() && text.chars().all(|c| c.is_ascii_digit()))
}

fn organisation(found: &[Word]) -> f32 {
    let Some(last) = found.last() else { return 0.0 };
    let mut against = 0.0;
    if LEGAL_FORMS.contains(&last.text.as_str()) || LAST_WORDS.contains(&last.text.as_str()) {
        against += 4.5;
    }
    // "Store Manager" ends in a trade, "Hill Street Store" in a house: the word that ends a part tells.
    let ends = |at: usize| found.get(at + 1).is_none_or(|next| next.before > Break::None || next.text == "of");
    let houses = (0..found.len()).filter(|at| ORGANISATION.contains(&found[*at].text.as_str()) && ends(*at)).count();
    against += 3.0 * houses.min(2) as f32;
    if found.iter().any(|word| DEGREES.contains(&word.text.as_str())) {
        against += 2.0;
    }
    if found.first().is_some_and(|word| matches!(word.text.as_str(), "the" | "university")) {
        against += 1.5;
    }
    against
}

fn sentence(phrase: &str, found: &[Word]) -> f32 {
    let mut against = 0.0;
    if found.len() > 8 {
        against += (found.len() - 8) as f32 * 0.8;
    }
    if phrase.trim_end().ends_with('.') && found.len() > 3 && found.last().is_some_and(|word| word.text.len() > 3) {
        against += 2.0;
    }
    let first = &found[0];
    let past =
        first.text.ends_with("ed") && first.text.len() > 4 && !is_level(&first.text) && first.text != "registered";
    let doing =
        first.text.ends_with("ing") && found.get(1).is_some_and(|word| is_stop_word(&word.text) || !word.capital);
    let irregular =
        !first.text.ends_with("ed") && stem(&first.text) != stem_of_itself(&first.text) && !first.text.ends_with('s');
    if (past || (irregular && first.text != "lead")) && found.len() > 1 {
        against += 3.0;
    }
    if doing {
        against += 1.5;
    }
    let small = found.iter().filter(|word| is_stop_word(&word.text) && !word.capital).count();
    if found.len() >= 4 && small * 3 >= found.len() {
        against += 1.5;
    }
    if found.iter().any(|word| matches!(word.text.as_str(), "i" | "my" | "we" | "our" | "was" | "were" | "is" | "are"))
    {
        against += 2.0;
    }
    against
}

/// A stem without the table of irregular verbs would leave these words alone.
fn stem_of_itself(text: &str) -> String {
    match text {
        "led" | "ran" | "taught" | "built" | "sold" | "wrote" | "made" | "held" | "kept" | "drove" | "oversaw"
        | "grew" | "took" | "won" | "brought" | "gave" => String::new(),
        _ => stem(text),
    }
}

fn date_or_place(phrase: &str, found: &[Word]) -> f32 {
    let mut against = 0.0;
    let digits = phrase.chars().filter(char::is_ascii_digit).count();
    if digits >= 4 {
        against += 3.0;
    }
    if phrase.contains('@') || phrase.contains("http") || phrase.contains("www.") {
        against += 5.0;
    }
    against += 1.5 * found.iter().filter(|word| DATE_WORDS.contains(&word.text.as_str())).count().min(2) as f32;
    let last = &found[found.len() - 1];
    let state = last.shouted && last.text.len() == 2 && last.before == Break::Soft;
    if state {
        against += 3.0;
    }
    against
}
