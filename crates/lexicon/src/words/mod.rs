//! A line as words: where each begins and ends, how it reads folded, and what stands between.

mod ages;
mod fold;
mod spelling;
mod stem;

pub(crate) use ages::ages;
pub(crate) use fold::fold;
pub(crate) use spelling::american;
pub(crate) use stem::{light, stem};

/// Words of a line beyond this many are not read: no sentence of a person is that long, and time stays bounded.
pub(crate) const MOST_WORDS: usize = 2_000;
/// Letters of a word beyond this many are not kept.
const MOST_LETTERS: usize = 48;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// White space or a hyphen.
    None,
    /// A slash, plus or ampersand: two names for one thing, or two things in one breath.
    Slash,
    /// A comma, bracket or quotation mark: the same thought goes on.
    Soft,
    /// A full stop, semicolon, bar or bullet: another thought begins.
    Hard,
}

/// One word of a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// First byte in the line.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Folded: lower case, no accents, possessive cut off.
    pub text: String,
    /// What stands before it.
    pub before: Break,
    /// Written with a capital first letter.
    pub capital: bool,
    /// Written in capitals throughout (two letters or more).
    pub shouted: bool,
    /// Joined to the word before by a hyphen.
    pub hyphened: bool,
}

/// Cuts a line into words.
pub(crate) fn words(line: &str) -> Vec<Word> {
    let mut cutter = Cutter { out: Vec::new(), before: Break::None, hyphened: false };
    let mut open: Option<usize> = None;
    for (at, c) in line.char_indices() {
        if cutter.out.len() >= MOST_WORDS {
            return cutter.out;
        }
        match open {
            Some(start) if belongs(line, start, at, c) => {}
            Some(start) => {
                cutter.close(line, start, at);
                open = cutter.between(line, at, c);
            }
            None => open = cutter.between(line, at, c),
        }
    }
    if let Some(start) = open {
        cutter.close(line, start, line.len());
    }
    cutter.out
}

struct Cutter {
    out: Vec<Word>,
    before: Break,
    hyphened: bool,
}

impl Cutter {
    /// Takes a character outside a word; `Some` when a word begins here.
    fn between(&mut self, line: &str, at: usize, c: char) -> Option<usize> {
        if c.is_alphanumeric() || (c == '.' && begins_dot_name(line, at)) {
            return Some(at);
        }
        self.hyphened = is_hyphen(c) && self.out.last().is_some_and(|word| word.end == at);
        let kind = match c {
            '.' | ';' | '|' | '•' | '·' | '●' | '▪' | '–' | '—' | ':' | '!' | '?' | '\n' | '\t' => {
                Break::Hard
            }
            ',' | '(' | ')' | '[' | ']' | '"' | '“' | '”' => Break::Soft,
            '/' | '+' | '&' => Break::Slash,
            _ => Break::None,
        };
        self.before = self.before.max(kind);
        None
    }

    fn close(&mut self, line: &str, start: usize, end: usize) {
        let Some(raw) = line.get(start..end) else { return };
        let mut text = fold(raw, MOST_LETTERS);
        for possessive in ["'s", "'"] {
            if let Some(cut) = text.strip_suffix(possessive) {
                text.truncate(cut.len());
            }
        }
        text = without_acronym_dots(text);
        if text.is_empty() {
            return;
        }
        let mut letters = raw.chars().filter(|c| c.is_alphabetic());
        let capital = letters.next().is_some_and(char::is_uppercase);
        let rest = letters.collect::<Vec<_>>();
        let shouted = capital && !rest.is_empty() && rest.iter().all(|c| c.is_uppercase());
        let joins = self.hyphened && self.out.last().is_some_and(|last| joins_by_hyphen(&last.text, &text));
        if joins && let Some(last) = self.out.last_mut() {
            last.text.push_str(&text);
            last.end = end;
        } else {
            let before = if self.out.is_empty() { Break::Hard } else { self.before };
            self.out.push(Word { start, end, text, before, capital, shouted, hyphened: self.hyphened });
        }
        self.before = Break::None;
        self.hyphened = false;
    }
}

/// Whether the character at `at` goes on the word that began at `start`.
fn belongs(line: &str, start: usize, at: usize, c: char) -> bool {
    if c.is_alphanumeric() || is_invisible(c) {
        return true;
    }
    let before = line.get(start..at).unwrap_or("");
    let after = line.get(at + c.len_utf8()..).unwrap_or("");
    let next = after.chars().next();
    let short = before.chars().count() == 1;
    match c {
        '\'' | '’' => next.is_some_and(char::is_alphabetic),
        '.' => next.is_some_and(char::is_alphanumeric) && run_length(after) <= 3 && !before.ends_with('.'),
        '&' => short && next.is_some_and(char::is_alphabetic) && run_length(after) == 1,
        '+' => (short && before.starts_with(['c', 'C', 'a', 'A'])) || before.ends_with('+') || after.starts_with('+'),
        '#' => before.len() <= 2 && before.starts_with(|first: char| first.is_ascii_alphabetic()),
        _ => false,
    }
}

fn begins_dot_name(line: &str, at: usize) -> bool {
    let after = line.get(at + 1..).unwrap_or("");
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    !before.is_some_and(char::is_alphanumeric)
        && after.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("net"))
        && run_length(after) == 3
}

fn run_length(text: &str) -> usize {
    text.chars().take(5).take_while(|c| c.is_alphanumeric()).count()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{00ad}')
}

pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{00ad}')
}

/// "e-commerce" is one word, "problem-solving" two.
fn joins_by_hyphen(first: &str, second: &str) -> bool {
    match first {
        "e" => true,
        "co" => second.starts_with(['o', 'w']),
        "pre" | "re" => second.starts_with('e'),
        _ => false,
    }
}

/// "b.s." and "u.s" become "bs" and "us"; "node.js" stays.
fn without_acronym_dots(text: String) -> String {
    let parts: Vec<&str> = text.split('.').collect();
    if parts.len() > 1 && parts.iter().all(|part| part.chars().count() <= 1) { parts.concat() } else { text }
}

/// Words that carry no meaning of their own in a label.
pub(crate) fn is_stop_word(text: &str) -> bool {
    const STOP: &[&str] = &[
        "a", "about", "across", "all", "also", "among", "an", "and", "any", "are", "as", "at", "be", "been", "between",
        "both", "but", "by", "can", "during", "each", "etc", "for", "from", "had", "has", "have", "her", "his", "i",
        "in", "into", "is", "it", "its", "my", "of", "on", "or", "other", "our", "over", "own", "per", "s", "so",
        "such", "than", "that", "the", "their", "them", "these", "they", "this", "those", "through", "to", "under",
        "up", "upon", "using", "various", "via", "was", "we", "were", "when", "where", "which", "while", "who", "will",
        "with", "within", "you", "your",
    ];
    STOP.binary_search(&text).is_ok()
}

/// A word that carries meaning, as it is compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Content {
    /// Folded, compounds joined ("front end" → "frontend").
    pub text: String,
    /// First and last of the words it stands for.
    pub first: usize,
    pub last: usize,
}

/// The words that carry meaning: no stop words, no bare numbers; compounds in one form.
pub(crate) fn content(words: &[Word]) -> Vec<Content> {
    let mut out: Vec<Content> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let pair =
            words.get(at + 1).filter(|next| next.before == Break::None).and_then(|next| joined(&word.text, &next.text));
        if let Some(one) = pair {
            out.push(Content { text: one.to_owned(), first: at, last: at + 1 });
            at += 2;
            continue;
        }
        if word.text == "it" && word.shouted {
            out.push(Content { text: "ict".to_owned(), first: at, last: at });
        } else if !is_stop_word(&word.text) && !is_number(&word.text) {
            out.push(Content { text: word.text.clone(), first: at, last: at });
        }
        at += 1;
    }
    out
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | 'k' | 'm' | 'x'))
        && text.starts_with(|c: char| c.is_ascii_digit())
}

/// Compounds that people write in one word or two.
fn joined(first: &str, second: &str) -> Option<&'static str> {
    const PAIRS: &[(&str, &str, &str)] = &[
        ("back", "end", "backend"),
        ("back", "office", "backoffice"),
        ("book", "keeping", "bookkeeping"),
        ("child", "care", "childcare"),
        ("data", "base", "database"),
        ("data", "bases", "databases"),
        ("day", "care", "daycare"),
        ("door", "man", "doorman"),
        ("front", "end", "frontend"),
        ("full", "stack", "fullstack"),
        ("fund", "raiser", "fundraiser"),
        ("fund", "raisers", "fundraisers"),
        ("fund", "raising", "fundraising"),
        ("git", "hub", "github"),
        ("hand", "over", "handover"),
        ("health", "care", "healthcare"),
        ("house", "keeping", "housekeeping"),
        ("java", "script", "javascript"),
        ("life", "guard", "lifeguard"),
        ("my", "sql", "mysql"),
        ("new", "comer", "newcomer"),
        ("new", "comers", "newcomers"),
        ("news", "letter", "newsletter"),
        ("on", "boarding", "onboarding"),
        ("on", "boarded", "onboarded"),
        ("power", "point", "powerpoint"),
        ("sales", "force", "salesforce"),
        ("team", "work", "teamwork"),
        ("time", "table", "timetable"),
        ("type", "script", "typescript"),
        ("up", "sell", "upsell"),
        ("up", "selling", "upselling"),
        ("web", "site", "website"),
        ("web", "sites", "websites"),
    ];
    PAIRS.iter().find(|(a, b, _)| *a == first && *b == second).map(|(_, _, one)| *one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<String> {
        words(line).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn names_with_signs_stay_whole() {
        assert_eq!(
            texts("C++, C#, .NET, Node.js and P&L (R&D)."),
            ["c++", "c#", ".net", "node.js", "and", "p&l", "r&d"]
        );
    }

    #[test]
    fn a_sentence_ends_at_its_full_stop() {
        let cut = words("Trained staff.Managed budgets. B.S. degree");
        assert_eq!(
            cut.iter().map(|w| w.text.as_str()).collect::<Vec<_>>(),
            ["trained", "staff", "managed", "budgets", "bs", "degree"]
        );
        assert_eq!(cut[2].before, Break::Hard);
    }

    #[test]
    fn hyphens_possessives_accents_and_ligatures_are_folded() {
        assert_eq!(
            texts("e-commerce co-ordinated driver’s café ﬁnance problem-solving"),
            ["ecommerce", "coordinated", "driver", "cafe", "finance", "problem", "solving"]
        );
    }

    #[test]
    fn invisible_characters_do_not_split_a_word() {
        assert_eq!(texts("pro\u{200b}ject"), ["project"]);
    }
}
