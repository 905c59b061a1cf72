//! Headings as postings have them, and the section that each opens.

use std::ops::Range;

use super::words::{self, Word, find};

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Before any heading.
    Opening,
    /// Requirements.
    Must,
    /// What would be nice.
    Wish,
    /// Duties.
    Work,
    /// Hours, place, physical demands.
    Conditions,
    /// Benefits, about us, equal opportunity, how to apply.
    Boilerplate,
}

/// Beginnings of headings; the longest that fits decides.
const BEGINNINGS: &[(Section, &[&str])] = &[
    (
        Section::Must,
        &[
            "requirement*",
            "qualification*",
            "what youll bring",
            "what you will bring",
            "what you bring",
            "what were looking for",
            "what we are looking for",
            "what we look for",
            "who were looking for",
            "who we are looking for",
            "who you are",
            "about you",
            "you have",
            "you bring",
            "you are",
            "youll have",
            "you will have",
            "you should have",
            "you must have",
            "what youll need",
            "what you will need",
            "what you need",
            "what it takes",
            "what we need",
            "what we ask",
            "what we expect",
            "what you should have",
            "your profile",
            "your background",
            "your skills",
            "your experience",
            "your qualifications",
            "we need you to have",
            "we expect",
            "we are looking for",
            "were looking for",
            "you should apply if",
            "you may be a good",
            "you might be a good",
            "you are a good",
            "youre a good",
            "this is for you if",
            "to be successful",
            "must have*",
            "the ideal candidate",
            "ideal candidate",
            "person specification",
            "essential criteria",
            "essential skills",
            "essential requirements",
            "essential",
            "candidate profile",
            "the person",
            "minimum",
            "required",
            "skills",
            "experience",
            "education",
            "knowledge",
            "license*",
            "certification*",
            "eligibility",
            "credentials",
            "key skills",
            "job requirements",
            "position requirements",
        ],
    ),
    (
        Section::Wish,
        &[
            "nice to have*",
            "bonus",
            "bonus points",
            "preferred",
            "desired",
            "desirable",
            "pluses",
            "plus",
            "a plus",
            "its a plus",
            "even better",
            "extra credit",
            "ideally",
            "good to have",
            "great to have",
            "what would be great",
            "what would help",
            "helpful",
            "optional",
            "would be nice",
        ],
    ),
    (
        Section::Work,
        &[
            "responsibilities",
            "duties",
            "tasks",
            "your tasks",
            "your role",
            "your responsibilities",
            "your day",
            "what youll do",
            "what you will do",
            "what youll be doing",
            "what you will be doing",
            "what you do",
            "what youll own",
            "a day in the life",
            "a typical day",
            "a day in",
            "day to day",
            "job description",
            "job summary",
            "position summary",
            "position overview",
            "job overview",
            "role overview",
            "summary",
            "overview",
            "essential functions",
            "essential duties",
            "essential responsibilities",
            "essential job functions",
            "main duties",
            "key duties",
            "key responsibilities",
            "key accountabilities",
            "job duties",
            "about the job",
            "about the role",
            "about this role",
            "about the position",
            "the role",
            "the job",
            "the work",
            "the opportunity",
            "in this role",
            "as a",
            "you will",
            "how youll make",
        ],
    ),
    (
        Section::Conditions,
        &[
            "physical requirements",
            "physical demands",
            "physical",
            "working conditions",
            "work environment",
            "environment",
            "schedule",
            "shift",
            "shifts",
            "hours",
            "working hours",
            "work schedule",
            "location",
            "work location",
            "travel",
            "conditions of employment",
            "job type",
            "employment type",
        ],
    ),
    (
        Section::Boilerplate,
        &[
            "benefits",
            "perks",
            "we offer",
            "what we offer",
            "our offer",
            "what youll get",
            "what you get",
            "whats in it for you",
            "why join",
            "why work",
            "why us",
            "why youll love",
            "why you will love",
            "compensation",
            "salary",
            "pay",
            "pay range",
            "total rewards",
            "rewards",
            "about us",
            "about our",
            "about",
            "who we are",
            "our company",
            "our mission",
            "our story",
            "our values",
            "our culture",
            "our team",
            "the team",
            "the company",
            "company",
            "company description",
            "company overview",
            "our commitment",
            "equal",
            "eeo",
            "diversity",
            "accommodation*",
            "privacy",
            "data protection",
            "how to apply",
            "to apply",
            "apply",
            "application process",
            "next steps",
            "interested",
            "contact",
            "disclaimer",
            "additional information",
            "notice",
            "job details",
        ],
    ),
];

/// Words that may stand before the beginning of a heading.
const BEFORE: &[&str] = &[
    "the",
    "our",
    "your",
    "job",
    "position",
    "role",
    "key",
    "core",
    "basic",
    "general",
    "main",
    "primary",
    "additional",
    "other",
    "some",
    "candidate",
    "technical",
    "professional",
    "applicant",
    "special",
];

/// Words after which a heading of requirements is one of wishes.
const WISHES: &[&str] = &["preferred", "desired", "desirable", "bonus", "optional", "nice to have*", "additional"];

/// Longest heading, in words.
const MOST_WORDS: usize = 9;

/// The section that a line opens, if it is a heading.
pub(super) fn of(line: &str, words: &[Word<'_>], bulleted: bool) -> Option<Section> {
    let colon = line.ends_with(':');
    if bulleted && !colon || words.is_empty() || words.len() > MOST_WORDS || line.ends_with(['.', ';', ',', '!']) {
        return None;
    }
    let (section, length, skipped) = beginning(words)?;
    let rest = words.len() - length - skipped;
    let leads_on = ["if you", "you have", "you bring", "you need"].iter().any(|end| ends_with(words, end));
    let said = colon || leads_on || line.ends_with('?') || is_set_apart(line, words);
    // "Experience preferred" asks; "Preferred experience" heads.
    let asks =
        words.last().is_some_and(|word| matches!(word.lower.as_str(), "required" | "preferred" | "plus" | "must"));
    if asks && words.len() > 1 && !colon && line.chars().any(char::is_lowercase) {
        return None;
    }
    let is_heading = if said { rest <= 6 } else { rest == 0 || length >= 2 && rest <= 1 };
    is_heading.then(|| if section == Section::Must { wished(words) } else { section })
}

/// A heading before a colon, and the rest of the line.
pub(super) fn before_colon(text: &str, span: &Range<usize>) -> Option<(Section, Range<usize>)> {
    let line = text.get(span.clone())?;
    let (head, rest) = line.split_once(':')?;
    let words = words::of(text, span.start..span.start + head.len());
    if words.len() > 4 || rest.trim().is_empty() {
        return None;
    }
    let (section, length, skipped) = beginning(&words)?;
    // "Education: a diploma" within requirements labels its line, and is no new section of another kind.
    let whole = length + skipped == words.len() || section == Section::Must;
    let from = span.end - rest.trim_start().len();
    whole.then(|| (if section == Section::Must { wished(&words) } else { section }, from..span.end))
}

fn ends_with(words: &[Word<'_>], end: &str) -> bool {
    let count = end.split(' ').count();
    words.len() > count && find(&words[words.len() - count..], end).is_some()
}

fn wished(words: &[Word<'_>]) -> Section {
    if words::has(words, WISHES) { Section::Wish } else { Section::Must }
}

/// The longest beginning that fits, after at most two small words: its section, its words, and the words before it.
fn beginning(words: &[Word<'_>]) -> Option<(Section, usize, usize)> {
    let before = words.iter().take(2).take_while(|word| BEFORE.contains(&word.lower.as_str())).count();
    (0..=before)
        .filter_map(|skipped| longest(&words[skipped..]).map(|(s, length)| (s, length, skipped)))
        .max_by_key(|(_, length, skipped)| (*length, std::cmp::Reverse(*skipped)))
}

fn longest(words: &[Word<'_>]) -> Option<(Section, usize)> {
    let all = BEGINNINGS.iter().flat_map(|(section, phrases)| phrases.iter().map(move |phrase| (*section, *phrase)));
    let fits = all.filter(|(_, phrase)| find(words, phrase).is_some_and(|range| range.start == 0));
    fits.map(|(section, phrase)| (section, phrase.split(' ').count())).max_by_key(|(_, length)| *length)
}

/// Written as headings are: in capitals, or each longer word with a capital letter.
fn is_set_apart(line: &str, words: &[Word<'_>]) -> bool {
    let capital = |word: &Word<'_>| word.exact.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let shouted = !line.chars().any(char::is_lowercase);
    shouted || words.iter().filter(|word| word.lower.chars().count() > 3).all(capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(line: &str) -> Option<Section> {
        of(line, &words::of(line, 0..line.len()), false)
    }

    #[test]
    fn headings_open_their_sections() {
        for (line, opens) in [
            ("Requirements", Section::Must),
            ("Minimum Qualifications:", Section::Must),
            ("What you’ll bring", Section::Must),
            ("Preferred Qualifications", Section::Wish),
            ("Nice to have:", Section::Wish),
            ("Key Responsibilities", Section::Work),
            ("WHAT YOU'LL DO", Section::Work),
            ("Physical Requirements", Section::Conditions),
            ("About Harbor Foods", Section::Boilerplate),
            ("What we offer", Section::Boilerplate),
            ("Equal Opportunity Employer", Section::Boilerplate),
        ] {
            assert_eq!(section(line), Some(opens), "{line}");
        }
    }

    #[test]
    fn sentences_and_items_are_no_headings() {
        for line in [
            "Experience preferred",
            "You will work with a team of twelve",
            "Requirements are few.",
            "About forty guests a night",
            "Education of patients and their families",
            "Pay attention to detail",
        ] {
            assert_eq!(section(line), None, "{line}");
        }
    }
}
