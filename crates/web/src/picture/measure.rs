//! How wide words are, before any browser sets them: an upper estimate that holds for the wide system fonts, too.

/// Width of a character as a share of the type size.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' => 0.36,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '’' => 0.45,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' | '&' => 0.99,
        'A'..='Z' => 0.76,
        '0'..='9' | '$' => 0.65,
        'a'..='z' => 0.63,
        '\u{80}'..='\u{24f}' => 0.72,
        _ => 1.1,
    }
}

/// Width of a line of words at a type size.
pub(super) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(em).sum::<f64>() * size
}

/// Words broken into at most `most` lines of a width; what does not fit ends in an ellipsis.
pub(super) fn wrap(words: &str, size: f64, widest: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = words.split_whitespace().peekable();
    while let Some(word) = rest.peek() {
        let tried = if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
        if width(&tried, size) <= widest {
            line = tried;
        } else if line.is_empty() {
            line = cut(word, size, widest);
        } else {
            if lines.len() + 1 == most {
                lines.push(cut(&tried, size, widest));
                return lines;
            }
            lines.push(std::mem::take(&mut line));
            continue;
        }
        rest.next();
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Words cut to a width, with an ellipsis where something is left out.
pub(super) fn cut(words: &str, size: f64, widest: f64) -> String {
    if width(words, size) <= widest {
        return words.to_owned();
    }
    let mut out = String::new();
    for c in words.chars() {
        if width(&out, size) + (em(c) + em('…')) * size > widest {
            break;
        }
        out.push(c);
    }
    format!("{}…", out.trim_end_matches([' ', ',', '-', '(', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_title_takes_two_lines_and_ends_in_an_ellipsis() {
        let lines = wrap("First-Line Supervisors of Food Preparation and Serving Workers", 13.0, 150.0, 2);
        assert_eq!(lines, ["First-Line", "Supervisors of Foo…"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(words in "\\PC{0,80}", widest in 40.0..300.0_f64, most in 1..4_usize) {
            let lines = wrap(&words, 13.0, widest, most);
            prop_assert!(lines.len() <= most);
            for line in lines {
                prop_assert!(width(&line, 13.0) <= widest, "{line}");
            }
        }
    }
}
