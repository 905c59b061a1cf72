//! Words → text: spaces between them, bullets and pictures left out, right-to-left writing put into reading order.

use super::words::Word;

const SOFT_HYPHEN: char = '\u{AD}';

/// The text of words that stand on one line from left to right.
pub(super) fn join(words: &[Word]) -> String {
    let mut runs: Vec<String> = Vec::new();
    for word in words.iter().filter(|word| !word.text.is_empty()) {
        match runs.last_mut() {
            Some(last) if word.glued => last.push_str(&word.text),
            _ => runs.push(word.text.clone()),
        }
    }
    let rtl = runs.iter().filter(|run| reads_leftwards(run)).count();
    if rtl > 0 {
        runs = leftwards(runs, rtl);
    }
    let text = runs.join(" ");
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains(SOFT_HYPHEN) {
        // Shown only where a line ends with it; see `hyphens`.
        let broken = text.ends_with(SOFT_HYPHEN);
        text = text.replace(SOFT_HYPHEN, "");
        text.extend(broken.then_some(SOFT_HYPHEN));
    }
    text
}

/// Letters of Hebrew, Arabic and their relatives.
fn is_rtl(ch: char) -> bool {
    matches!(ch, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}')
}

fn reads_leftwards(run: &str) -> bool {
    run.chars().any(is_rtl)
}

/// Words of right-to-left writing stand on the page from right to left, and so do their letters.
fn leftwards(runs: Vec<String>, rtl: usize) -> Vec<String> {
    let mostly = rtl * 2 >= runs.len();
    let mut ordered: Vec<String> = Vec::with_capacity(runs.len());
    let mut kept: Vec<String> = Vec::new();
    let turned = runs.into_iter().map(|run| if reads_leftwards(&run) { (true, mirror(&run)) } else { (false, run) });
    if mostly {
        let mut backwards: Vec<(bool, String)> = turned.collect();
        backwards.reverse();
        for (rtl, run) in backwards {
            if rtl {
                ordered.extend(kept.drain(..).rev());
                ordered.push(run);
            } else {
                kept.push(run);
            }
        }
        ordered.extend(kept.drain(..).rev());
    } else {
        for (rtl, run) in turned {
            if rtl {
                kept.push(run);
            } else {
                ordered.extend(kept.drain(..).rev());
                ordered.push(run);
            }
        }
        ordered.extend(kept.drain(..).rev());
    }
    ordered
}

/// Turns the letters round, keeping figures and Latin letters inside in their order.
fn mirror(run: &str) -> String {
    let mut out = String::with_capacity(run.len());
    let mut inner: Vec<char> = Vec::new();
    for ch in run.chars().rev() {
        if ch.is_ascii_alphanumeric() || (!inner.is_empty() && matches!(ch, '.' | ',' | '/' | ':')) {
            inner.push(ch);
        } else {
            out.extend(inner.drain(..).rev());
            out.push(match ch {
                '(' => ')',
                ')' => '(',
                '[' => ']',
                ']' => '[',
                other => other,
            });
        }
    }
    out.extend(inner.drain(..).rev());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, glued: bool) -> Word {
        Word { text: text.into(), glued, ..Word::default() }
    }

    #[test]
    fn glued_words_have_no_space_before_them() {
        assert_eq!(join(&[word("Skills", false), word(":", true), word("till", false)]), "Skills: till");
    }

    #[test]
    fn hebrew_reads_from_the_right() {
        // On the page, from left to right: the letters of the second word backwards, then those of the first.
        assert_eq!(join(&[word("םלוע", false), word("םולש", false)]), "שלום עולם");
        assert_eq!(join(&[word("2019", false), word("הנש", false)]), "שנה 2019");
    }
}
