//! What every posting says: equal opportunity, privacy, benefits, how to apply, and who the employer is.

use super::words::{Word, has};

/// A sentence with one of these asks for nothing.
const PHRASES: &[&str] = &[
    // Equal opportunity.
    "equal opportunity",
    "equal employment",
    "equal opportunities",
    "affirmative action",
    "regardless of race",
    "without regard to",
    "regardless of age",
    "regardless of gender",
    "protected veteran*",
    "protected by law",
    "protected characteristic*",
    "legally protected",
    "sexual orientation",
    "gender identity",
    "reasonable accommodation*",
    "reasonable adjustment*",
    "celebrate diversity",
    "diverse backgrounds",
    "encourage applications from",
    "encourage you to apply",
    "encouraged to apply",
    "welcome applications from",
    "americans with disabilities",
    // Privacy, law, agencies.
    "privacy policy",
    "privacy notice",
    "personal data",
    "personal information",
    "gdpr",
    "ccpa",
    "e verify",
    "fair chance",
    "unsolicited resumes",
    "recruitment agencies",
    "this job description is not",
    "not intended to be",
    "not an exhaustive",
    "other duties as assigned",
    "duties may change",
    "at will",
    // Benefits.
    "401 k",
    "403 b",
    "health insurance",
    "dental insurance",
    "dental and vision",
    "medical dental",
    "life insurance",
    "paid time off",
    "PTO",
    "paid vacation",
    "vacation days",
    "paid holiday*",
    "annual leave",
    "parental leave",
    "sick leave",
    "tuition reimbursement",
    "tuition assistance",
    "sign on bonus",
    "signing bonus",
    "employee discount*",
    "employee assistance",
    "benefits package",
    "benefits include",
    "full benefits",
    "great benefits",
    "competitive pay",
    "competitive salary",
    "competitive wages",
    "pension",
    "stock options",
    "equity package",
    "wellness program",
    "retirement plan",
    "we offer",
    "free meal*",
    "pay range",
    "salary range",
    "starting pay",
    "base pay",
    "starting at",
    // How to apply.
    "to apply",
    "apply now",
    "apply today",
    "apply in person",
    "click apply",
    "submit your",
    "submit a resume",
    "send your",
    "send a resume",
    "cover letter",
    "closing date",
    "we look forward to",
    "join our team",
    "talent community",
    "for more information",
    "visit us",
    "learn more about",
    // Who the employer is.
    "family owned",
    "family run",
    "award winning",
    "founded in",
    "established in",
    "in business for",
    "headquartered in",
    "our mission is",
    "our vision",
    "our values",
    "leading provider",
    "leader in",
    "fast growing",
    "we believe",
    "we are proud",
    "we pride ourselves",
    "we have been",
    "our company",
    "great place to work",
];

pub(super) fn is(words: &[Word<'_>]) -> bool {
    has(words, PHRASES)
}

/// Whether a sentence speaks of what the reader would do or be; before any heading, others tell who the employer is.
pub(super) fn speaks_to_the_reader(text: &str, words: &[Word<'_>]) -> bool {
    let to = [
        "you",
        "your",
        "youll",
        "youre",
        "seeking",
        "seeks",
        "looking for",
        "hiring",
        "candidate",
        "candidates",
        "applicant",
        "applicants",
        "responsible for",
        "duties",
        "responsibilities",
        "role",
        "position",
        "experience",
        "will be",
        "reports to",
    ];
    // A short line without a verb's company, such as the title or the place repeated, says nothing of the work.
    let first = words.first().map_or("", |word| word.lower.as_str());
    let is_told = words.len() >= 4 && !text.is_empty();
    has(words, &to) || is_told && VERBS.binary_search(&first).is_ok()
}

/// Verbs with which an item of duties begins; in order of the alphabet.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "administer", "answer", "assemble", "assess", "assist", "bake", "bill", "build", "calculate", "care", "check",
    "clean", "collaborate", "communicate", "complete", "conduct", "cook", "coordinate", "count", "create", "deliver",
    "design", "develop", "document", "drive", "educate", "enforce", "ensure", "enter", "evaluate", "follow", "greet",
    "handle", "help", "identify", "implement", "inspect", "install", "keep", "lead", "lift", "load", "maintain", "make",
    "manage", "measure", "monitor", "observe", "operate", "order", "organise", "organize", "oversee", "pack", "perform",
    "pick", "plan", "prepare", "process", "provide", "receive", "reconcile", "record", "repair", "report", "resolve",
    "restock", "review", "run", "schedule", "sell", "serve", "set", "ship", "stock", "supervise", "support", "take",
    "teach", "test", "track", "train", "transport", "troubleshoot", "unload", "update", "use", "wash", "work", "write",
];

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    fn words_of(text: &str) -> Vec<Word<'_>> {
        words::of(text, 0..text.len())
    }

    #[test]
    fn what_every_posting_says_is_told_apart() {
        for text in [
            "We are an equal opportunity employer.",
            "401(k) with match, medical, dental and vision",
            "Send your résumé to jobs@example.org",
            "Harbor Foods is a family-owned company.",
        ] {
            assert!(is(&words_of(text)), "{text}");
        }
        assert!(!is(&words_of("Chart vital signs of twelve patients")));
    }

    #[test]
    fn verbs_are_in_order() {
        assert!(VERBS.is_sorted());
        let text = "Prepare sauces and soups";
        assert!(speaks_to_the_reader(text, &words_of(text)));
        let text = "Sunrise is a home";
        assert!(!speaks_to_the_reader(text, &words_of(text)));
    }
}
