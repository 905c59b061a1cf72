//! Words as a person reads them: control characters gone, white space folded, the bullet told apart.

/// Longest line that is kept in one piece, in characters; a longer one continues on the next line.
const LONGEST: usize = 1_000;

/// Signs that begin an item of a list.
const BULLETS: &[char] = &[
    '•', '◦', '▪', '▫', '●', '○', '■', '□', '‣', '⁃', '∙', '·', '➢', '➤', '►', '▶', '✓', '✔', '❖', '◆', '◇', '»', '*',
    '-', '–', '—', '→', 'o', '§',
];

/// Folds white space and drops characters without a letter behind them; tells how many of those were icons.
pub(crate) fn fold(raw: &str) -> (String, u32) {
    let mut out = String::with_capacity(raw.len().min(4 * LONGEST));
    let mut icons = 0;
    let mut space = false;
    for c in raw.chars() {
        if c.is_whitespace() {
            space = true;
        } else if is_icon(c) {
            icons += 1;
            space = true;
        } else if !is_unseen(c) {
            if space && !out.is_empty() {
                out.push(' ');
            }
            space = false;
            out.push(c);
        }
    }
    (out, icons)
}

/// [`fold`] for those who do not count icons.
pub(crate) fn folded(raw: &str) -> String {
    fold(raw).0
}

/// The first bytes of a text, at a character's end.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// Private-use characters: the font shows a picture, and nobody else can read it.
fn is_icon(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Control characters, byte-order marks, soft hyphens, zero-width spaces and marks of direction.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffc}' | '\u{fffd}')
}

/// The text after its bullet or list number, and whether there was one. Expects folded text.
pub(crate) fn without_bullet(text: &str) -> (bool, &str) {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return (false, text) };
    let rest = chars.as_str();
    if BULLETS.contains(&first) {
        let glued = matches!(first, '•' | '●' | '▪' | '■' | '‣' | '➢' | '➤' | '►' | '✓' | '✔' | '❖');
        if rest.starts_with(' ') || (glued && !rest.is_empty()) {
            return (true, rest.trim_start());
        }
    }
    match number_length(text) {
        Some(length) => (true, text.get(length..).unwrap_or_default().trim_start()),
        None => (false, text),
    }
}

/// Length in bytes of a list number such as `1.`, `12)` or `(3)` that is followed by a space.
fn number_length(text: &str) -> Option<usize> {
    let open = usize::from(text.starts_with('('));
    let digits = text.get(open..)?.bytes().take_while(u8::is_ascii_digit).count();
    let close = text.as_bytes().get(open + digits)?;
    let closed = *close == b')' || (open == 0 && *close == b'.');
    let spaced = text.as_bytes().get(open + digits + 1) == Some(&b' ');
    (matches!(digits, 1 | 2) && closed && spaced).then_some(open + digits + 1)
}

/// Cuts a long line at spaces into pieces that are short enough for one line each; nothing is lost.
pub(crate) fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while rest.len() > LONGEST {
        let Some((limit, _)) = rest.char_indices().nth(LONGEST) else { break };
        let head = rest.get(..limit).unwrap_or(rest);
        let cut = head.rfind(' ').filter(|space| *space > 0).unwrap_or(limit);
        let (piece, tail) = rest.split_at(cut);
        out.push(piece.trim());
        rest = tail.trim_start();
    }
    out.push(rest);
    out.retain(|piece| !piece.is_empty());
    out
}

/// Whether a phrase is short and holds a year, as dates beside a title do.
pub(crate) fn looks_dated(text: &str) -> bool {
    text.chars().count() <= 40 && has_year(text)
}

fn has_year(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter(|run| run.len() == 4).any(|run| run.starts_with("19") || run.starts_with("20"))
}

/// Whether a phrase is short and reads like a place beside an organisation: "Oakland, CA", "Remote".
pub(crate) fn looks_placed(text: &str) -> bool {
    let remote = ["remote", "hybrid", "on-site", "onsite"].iter().any(|word| text.eq_ignore_ascii_case(word));
    let short = text.chars().count() <= 40 && !text.bytes().any(|byte| byte.is_ascii_digit());
    let Some((town, land)) = text.split_once(", ") else { return remote };
    let capital = |part: &str| part.chars().next().is_some_and(char::is_uppercase);
    remote || (short && capital(town) && capital(land) && town.split(' ').count() <= 3 && land.split(' ').count() <= 3)
}

/// Joins what stands side by side on one line: the words, and what is set apart to the right.
///
/// The dated part, or a place on the right, becomes the aside, on whichever side it stood. Everything else stays on
/// the line with a bar between the parts.
pub(crate) fn side_by_side(parts: &[String]) -> (String, Option<String>) {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let aside = |part: &str, rest: &[&str]| (rest.join(" | "), Some(part.to_owned()));
    match parts.as_slice() {
        [rest @ .., last] if !rest.is_empty() && looks_dated(last) && !rest.iter().any(|part| looks_dated(part)) => {
            aside(last, rest)
        }
        [first, rest @ ..] if !rest.is_empty() && looks_dated(first) && !rest.iter().any(|part| looks_dated(part)) => {
            aside(first, rest)
        }
        [left, right] if looks_placed(right) => aside(right, &[left]),
        all => (all.join(" | "), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_words_and_counts_icons() {
        assert_eq!(
            fold("  Line\tcook \u{200b}\u{0007} \u{f0b7} Oakland\u{a0}CA\r\n"),
            ("Line cook Oakland CA".into(), 1)
        );
    }

    #[test]
    fn bullets_and_numbers_are_told_apart_from_words() {
        assert_eq!(without_bullet("• Trained newcomers"), (true, "Trained newcomers"));
        assert_eq!(without_bullet("•Trained newcomers"), (true, "Trained newcomers"));
        assert_eq!(without_bullet("- Trained newcomers"), (true, "Trained newcomers"));
        assert_eq!(without_bullet("3. Trained newcomers"), (true, "Trained newcomers"));
        assert_eq!(without_bullet("(2) Trained newcomers"), (true, "Trained newcomers"));
        assert_eq!(without_bullet("-able is a suffix"), (false, "-able is a suffix"));
        assert_eq!(without_bullet("on call"), (false, "on call"));
        assert_eq!(without_bullet("2019 – 2021"), (false, "2019 – 2021"));
        assert_eq!(without_bullet(""), (false, ""));
    }

    #[test]
    fn a_very_long_line_goes_on_without_losing_a_word() {
        let long = "carried trays ".repeat(500);
        let pieces = pieces(long.trim());
        assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST));
        assert_eq!(pieces.join(" "), long.trim());
        assert_eq!(super::pieces(&"é".repeat(2_500)).len(), 3);
    }

    #[test]
    fn dates_stand_aside_whichever_side_they_stood_on() {
        let row = |left: &str, right: &str| side_by_side(&[left.to_owned(), right.to_owned()]);
        assert_eq!(row("Cook, Blue Door", "2019 – 2022"), ("Cook, Blue Door".into(), Some("2019 – 2022".into())));
        assert_eq!(row("2019 – 2022", "Cook, Blue Door"), ("Cook, Blue Door".into(), Some("2019 – 2022".into())));
        assert_eq!(row("Blue Door", "Oakland, CA"), ("Blue Door".into(), Some("Oakland, CA".into())));
        assert_eq!(row("Spanish", "fluent"), ("Spanish | fluent".into(), None));
        let three = ["Cook".to_owned(), "Blue Door".to_owned(), "2019 – 2022".to_owned()];
        assert_eq!(side_by_side(&three), ("Cook | Blue Door".into(), Some("2019 – 2022".into())));
    }
}
