//! A job title in its plain form: abbreviations written out, rank and level set aside, one form for all genders.

use crate::tables::titles::{ABBREVIATIONS, BOTH_GENDERS, LEVELS, NOISE};
use crate::words::{Break, is_stop_word, light, words};

/// One trade of a title, as plain words in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Plain {
    /// All words but stop words, level words included.
    pub full: Vec<String>,
    /// Without words of rank, level and contract.
    pub core: Vec<String>,
}

/// The plain form of a whole title, read as one trade.
pub(crate) fn plain(title: &str) -> Plain {
    let mut out = Plain::default();
    for word in words(title).iter().take(MOST_TITLE_WORDS) {
        if is_stop_word(&word.text) && !word.shouted {
            continue;
        }
        for text in written_out(&word.text) {
            push(&mut out, text);
        }
    }
    if out.core.is_empty() {
        out.core = out.full.clone();
    }
    out
}

/// Words of a title beyond this many are not read.
const MOST_TITLE_WORDS: usize = 24;

fn push(out: &mut Plain, word: &str) {
    if NOISE.contains(&word) {
        return;
    }
    let is_level = LEVELS.contains(&word) || word.chars().all(|c| c.is_ascii_digit() || c == '.');
    for form in one_for_all_genders(&light(word)).split(' ') {
        if !is_level {
            out.core.push(form.to_owned());
        }
        out.full.push(form.to_owned());
    }
}

fn written_out(word: &str) -> impl Iterator<Item = &str> {
    let known = ABBREVIATIONS.binary_search_by(|(short, _)| (*short).cmp(word));
    let long = known.map_or(word, |at| ABBREVIATIONS[at].1);
    long.split(' ')
}

/// "Waitress", "salesman" and "chairwoman" read as "waiter", "salesperson" and "chairperson".
pub(crate) fn one_for_all_genders(word: &str) -> String {
    if let Some((_, common)) = BOTH_GENDERS.iter().find(|(form, _)| *form == word) {
        return (*common).to_owned();
    }
    for ending in ["woman", "man", "women", "men"] {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() >= 3
            && !matches!(
                word,
                "human" | "german" | "roman" | "norman" | "women" | "shaman" | "regimen" | "specimen" | "acumen"
            )
        {
            return format!("{root}person");
        }
    }
    word.to_owned()
}

/// A title's parts, the main one first: what stands in brackets, after a dash or comma, or beside a slash.
pub(crate) fn parts(title: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let found = words(title);
    for pair in found.windows(2) {
        let between = title.get(pair[0].end..pair[1].start).unwrap_or("");
        let cuts = pair[1].before >= Break::Slash && !between.contains('"')
            || between.trim() == "-"
            || (between.trim().is_empty() && between.contains("  "));
        if cuts && out.len() < 8 {
            out.push(title.get(start..pair[0].end).unwrap_or("").trim());
            start = pair[1].start;
        }
    }
    out.push(title.get(start..).unwrap_or("").trim().trim_end_matches([')', ']', ',', '.', ';']));
    out.retain(|part| !part.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_and_abbreviations_are_seen_through() {
        assert_eq!(plain("Sr. Software Eng. II").core, ["software", "engineer"]);
        assert_eq!(plain("Asst. Store Mgr").core, ["assistant", "store", "manager"]);
        assert_eq!(plain("RN").core, ["registered", "nurse"]);
        assert_eq!(plain("Senior").core, ["senior"]);
    }

    #[test]
    fn no_gender_makes_another_title() {
        for (one, other) in [
            ("Waitress", "Waiter"),
            ("Salesman", "Salesperson"),
            ("Saleswoman", "Salesperson"),
            ("Chairman of the Board", "Chairwoman of the Board"),
            ("Fireman", "Firefighter"),
            ("Male Nurse", "Nurse"),
        ] {
            assert_eq!(plain(one), plain(other), "{one}");
        }
    }

    #[test]
    fn several_trades_come_apart() {
        assert_eq!(parts("Cook / Cleaner"), ["Cook", "Cleaner"]);
        assert_eq!(parts("Software Engineer, Payments (Intern)"), ["Software Engineer", "Payments", "Intern"]);
        assert_eq!(parts("Engineer - Platform"), ["Engineer", "Platform"]);
    }
}
