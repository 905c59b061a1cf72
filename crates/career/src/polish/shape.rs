//! What an answer looks like before its words are compared: tidied, and refused where it is no rewording at all.

use super::Unusable;
use super::words::words;

/// Marks that are no words; new ones are refused.
const MARKS: [&str; 12] = ["```", "**", "__", "<", ">", "](", "[", "{", "|", "\\", "##", "=>"];

/// How answers begin that speak to the reader.
const BEGINS: &[&str] = &[
    "i'm sorry",
    "i am sorry",
    "sorry",
    "i cannot",
    "i can't",
    "i can not",
    "i'm unable",
    "i am unable",
    "as an ai",
    "as a language model",
    "here is",
    "here's",
    "here are",
    "sure",
    "certainly",
    "of course",
    "okay",
    "ok,",
    "absolutely",
    "below is",
    "note:",
    "polished",
    "revised",
    "rewritten",
    "improved version",
    "improved text",
    "thank you",
    "please",
    "could you",
    "unfortunately",
    "happy to",
    "great",
    "text:",
    "answer:",
    "output:",
];

/// What answers say that speak to the reader, wherever it stands.
const SAYS: &[&str] = &[
    "as an ai",
    "language model",
    "let me know",
    "previous instructions",
    "system prompt",
    "you should",
    "consider adding",
    "i hope this",
    "feel free",
    "http://",
    "https://",
    "your resume",
    "your résumé",
    "i've kept",
    "i have kept",
    "i changed",
    "i removed",
    "would you like",
];

/// Lines without spaces at their ends, none of them empty.
pub(super) fn lined(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// An answer without what models put around one: their thinking, a line that announces it, remarks after it, quotation and
/// other marks, list marks and numbers that the text has not.
pub fn tidied(before: &str, answer: &str) -> String {
    let before = lined(before);
    let answer = without_thinking(answer);
    if lined(answer) == before {
        return before;
    }
    let text = lined(&without_remarks(&before, &without_a_label(&before, answer)));
    let text = unquoted(&before, &text).unwrap_or(text);
    let lists = ["- ", "• ", "* ", "– "];
    let listed = |text: &str| lists.iter().any(|mark| text.starts_with(mark)) || numbered(text) != text;
    if before.lines().any(listed) {
        return lined(&text);
    }
    let bare = |line: &str| numbered(lists.iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line)).to_owned();
    lined(&text.lines().map(bare).collect::<Vec<_>>().join("\n"))
}

/// What comes after a model's thinking.
fn without_thinking(answer: &str) -> &str {
    ["</think>", "</thinking>"].iter().find_map(|end| answer.rsplit_once(end)).map_or(answer, |(_, rest)| rest)
}

/// Words of which a line has one that announces the answer.
const LABELS: [&str; 10] =
    ["revised", "edited", "rewritten", "improved", "polished", "corrected", "version", "text", "answer", "output"];

/// Without "Here is the revised text:", where the text has nothing like it.
fn without_a_label(before: &str, answer: &str) -> String {
    let answer = answer.trim_start();
    let first = answer.lines().next().unwrap_or_default();
    let Some((label, _)) = first.split_once(':') else { return answer.to_owned() };
    let words: Vec<String> = label.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let announces = words.len() <= 20 && words.iter().any(|word| LABELS.contains(&word.as_str()));
    if !announces || before.contains(label) {
        return answer.to_owned();
    }
    answer.get(label.len() + 1..).unwrap_or_default().trim_start_matches('*').to_owned()
}

/// Without what is said after an empty line, once as many lines stand there as the text has.
fn without_remarks(before: &str, answer: &str) -> String {
    let mut paragraphs = answer.split("\n\n").map(lined).filter(|paragraph| !paragraph.is_empty());
    let first = paragraphs.next().unwrap_or_default();
    let is_whole = first.lines().count() == before.lines().count();
    if is_whole && paragraphs.next().is_some() { first } else { answer.to_owned() }
}

/// Without the marks around all of it, where the text has none.
fn unquoted(before: &str, text: &str) -> Option<String> {
    const AROUND: [(&str, &str); 8] =
        [("**", "**"), ("\"", "\""), ("“", "”"), ("'", "'"), ("`", "`"), ("«", "»"), ("\"", "\"."), ("“", "”.")];
    AROUND.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        let is_around =
            !before.starts_with(open) && !inner.contains(['"', '“', '”', '`', '«']) && !inner.contains("**");
        is_around.then(|| inner.to_owned())
    })
}

/// Without "1. " or "2) " at its beginning.
fn numbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = line.len() - rest.len();
    let after = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "));
    after.filter(|_| (1..=2).contains(&figures)).unwrap_or(line)
}

/// Whether an answer can be a rewording, as far as its looks tell.
///
/// # Errors
/// Why it is none.
pub(super) fn check(before: &str, after: &str) -> Result<(), Unusable> {
    if after.is_empty() || words(after).is_empty() {
        return Err(Unusable::Empty);
    }
    let (was, is) = (before.chars().count(), after.chars().count());
    let lower = |text: &str| text.to_lowercase().replace('’', "'");
    let (old, new) = (lower(before), lower(after));
    let begins = BEGINS.iter().any(|begin| is_begun_by(&new, begin) && !is_begun_by(&old, begin));
    let says = SAYS.iter().any(|words| new.contains(words) && !old.contains(words));
    if begins || says {
        return Err(Unusable::Talk);
    }
    if MARKS.iter().any(|mark| after.contains(mark) && !before.contains(mark)) {
        return Err(Unusable::Markup);
    }
    if is_in_another_language(before, after) {
        return Err(Unusable::OtherLanguage);
    }
    if is > was + was / 2 + 60 || after.lines().count() > before.lines().count() * 2 {
        return Err(Unusable::TooLong);
    }
    Ok(())
}

/// Whether a text begins with these words, and not with a longer one.
fn is_begun_by(text: &str, begin: &str) -> bool {
    text.strip_prefix(begin).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether hardly a word of the answer is one of the text or a small word of English, although the text has some.
fn is_in_another_language(before: &str, after: &str) -> bool {
    let (old, new) = (words(before), words(after));
    let telling = new.iter().filter(|word| !word.is_number() && !word.is_sign());
    let (mut known, mut all) = (0, 0);
    for word in telling {
        all += 1;
        let here = old.iter().any(|before| before.stem == word.stem || before.lower == word.lower);
        // "in", "was", "die" and "on" are small words of other languages, too.
        let english = super::plain::is_small(&word.lower) && word.lower.len() > 2;
        known += usize::from(here || english);
    }
    all >= 4 && known * 5 < all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_models_put_around_an_answer_is_taken_off() {
        let before = "Trained cashiers";
        for answer in [
            "\"Trained cashiers\"",
            "- Trained cashiers",
            "  Trained cashiers \r\n",
            "<think>They want it short.</think>\n\nTrained cashiers",
            "“Trained cashiers”",
            "\"Trained cashiers\".",
            "`Trained cashiers`",
            "**Trained cashiers**",
            "«Trained cashiers»",
            "1. Trained cashiers",
            "Here's the revised text:\n\nTrained cashiers",
            "Edited: Trained cashiers",
            "I'll keep that concise. Here is the improved version:\nTrained cashiers",
            "Trained cashiers\n\nI replaced a word, as you asked.",
            "<thinking>Short.</thinking>Trained cashiers",
            "They want it short.</think>\nTrained cashiers",
        ] {
            assert_eq!(tidied(before, answer), before, "{answer}");
        }
        assert_eq!(tidied("- Trained cashiers", "- Trained cashiers well"), "- Trained cashiers well");
        assert_eq!(tidied("1. Trained cashiers", "1. Trained cashiers well"), "1. Trained cashiers well");
        assert_eq!(tidied("Text: three pages", "Text: three long pages"), "Text: three long pages");
    }

    #[test]
    fn what_is_no_rewording_is_told_apart() {
        let before = "Trained the cashiers of the shop and wrote the weekly schedule";
        for (after, why) in [
            ("", Unusable::Empty),
            ("...", Unusable::Empty),
            ("I'm sorry, but I can't help with that.", Unusable::Talk),
            ("Here is the text: Trained the cashiers of the shop", Unusable::Talk),
            ("Trained the cashiers of the shop. Let me know what you think of it", Unusable::Talk),
            ("**Trained** the cashiers of the shop", Unusable::Markup),
            ("Trained the cashiers of [shop]", Unusable::Markup),
            ("Schulte das Kassenpersonal und schrieb jede Woche den Dienstplan", Unusable::OtherLanguage),
            (&"Trained the cashiers of the shop. ".repeat(9), Unusable::TooLong),
        ] {
            assert_eq!(check(before, after), Err(why), "{after}");
        }
        assert_eq!(check(before, "Trained the shop's cashiers and wrote the schedule each week"), Ok(()));
    }
}
