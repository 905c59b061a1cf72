//! Words on a terminal: made harmless, measured, and wrapped.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text without anything that would steer the terminal or turn the direction of what follows: a document or a file
/// name may hold such characters, by accident or on purpose.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\n' || c == '\t' { ' ' } else { c })
        .filter(|c| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Columns that a text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Breaks a text into lines of at most `most` columns, between words where that is possible. Never empty.
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let most = most.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let room = if line.is_empty() { most } else { most.saturating_sub(width(&line) + 1) };
        if width(word) <= room {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = broken(word, most, &mut lines);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word that is longer than a line is cut; its last piece is returned.
fn broken(word: &str, most: usize, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    let mut taken = 0;
    for c in word.chars() {
        let wide = c.width().unwrap_or(0);
        if taken + wide > most && !piece.is_empty() {
            lines.push(std::mem::take(&mut piece));
            taken = 0;
        }
        piece.push(c);
        taken += wide;
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_stay_within_the_width() {
        assert_eq!(wrap("Trained fourteen new nurses", 14), ["Trained", "fourteen new", "nurses"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("  one   two ", 20), ["one two"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        assert_eq!(wrap("a linkedin.com/in/somebody z", 10), ["a", "linkedin.c", "om/in/some", "body z"]);
    }

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(width("看護師"), 6);
        assert_eq!(wrap("看護師看護師", 6), ["看護師", "看護師"]);
        // One column is too narrow for a wide character: it stands alone rather than never.
        assert_eq!(wrap("看護", 1), ["看", "護"]);
    }

    #[test]
    fn nothing_in_a_document_steers_the_terminal() {
        assert_eq!(clean("\u{1b}[31mred\u{7}\u{202e}txt\nnext"), "[31mredtxt next");
    }
}
