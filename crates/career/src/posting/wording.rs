//! Wordings of postings that say more than they seem to.

/// How a posting says that it is not one opening now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evergreen {
    /// Somebody is always wanted.
    Always,
    /// Names are gathered for later.
    Pool,
}

const ALWAYS: &[&str] = &[
    "always looking for",
    "always hiring",
    "always on the lookout",
    "we are continuously hiring",
    "continuous recruitment",
    "hiring on an ongoing basis",
    "accepted on an ongoing basis",
    "accepts applications on an ongoing basis",
    "accepting applications on an ongoing basis",
    "accepted on a rolling basis throughout the year",
    "evergreen",
];
const POOL: &[&str] = &[
    "talent pool",
    "talent community",
    "talent network",
    "talent pipeline",
    "pipeline requisition",
    "pipeline posting",
    "future opportunities",
    "future openings",
    "future opening",
    "future consideration",
    "general application",
    "general interest application",
    "speculative application",
    "spontaneous application",
    "unsolicited application",
    "not currently hiring",
    "no current opening",
    "when a position becomes available",
    "when positions become available",
    "as positions become available",
    "should a position become available",
];
/// What belongs to the offer rather than to the opening: "join our talent community" at the foot of a page says nothing
/// of the opening above it.
const INVITATIONS: &[&str] =
    &["join our", "join the", "sign up", "not the right fit", "don't see", "not ready to apply"];
/// Who is always looking for these is not looking for somebody.
const THINGS: &[&str] =
    &["for ways", "for new ways", "for better ways", "for opportunities", "for new opportunities", "for improvement"];

/// Bytes of a text that are looked at.
const LONGEST: usize = 40_000;

/// What a title or text says of being evergreen, with its own words (one sentence, at most 200 bytes).
pub fn evergreen<'a>(title: &'a str, text: &'a str) -> Option<(Evergreen, &'a str)> {
    let text = cut(text, LONGEST);
    let in_title = sentence_with(title, POOL).map(|words| (Evergreen::Pool, words));
    in_title.or_else(|| {
        let sentences = sentences(text).filter(|sentence| !holds(sentence, INVITATIONS));
        sentences.into_iter().find_map(|sentence| {
            let always = (holds(sentence, ALWAYS) && !holds(sentence, THINGS)).then_some(Evergreen::Always);
            let kind = always.or_else(|| holds(sentence, POOL).then_some(Evergreen::Pool))?;
            Some((kind, cut(sentence.trim(), 200)))
        })
    })
}

/// Whether a text states pay in numbers: an amount of money beside words of pay or of a period.
pub fn names_pay(text: &str) -> bool {
    pay_sentence(text).is_some()
}

/// The first sentence that states pay in numbers.
pub fn pay_sentence(text: &str) -> Option<&str> {
    let beside = [
        "per hour",
        "an hour",
        "/hr",
        "/hour",
        "hourly",
        "per year",
        "a year",
        "annual",
        "salary",
        "/yr",
        "wage",
        "pay range",
        "compensation",
    ];
    sentences(cut(text, LONGEST)).find(|sentence| {
        let money = sentence.char_indices().any(|(at, c)| {
            matches!(c, '$' | '€' | '£')
                && sentence[at..].chars().skip(1).find(|c| !c.is_whitespace()).is_some_and(|c| c.is_ascii_digit())
        });
        money && holds(sentence, &beside)
    })
}

fn sentence_with<'a>(text: &'a str, any: &[&str]) -> Option<&'a str> {
    holds(text, any).then(|| cut(text.trim(), 200))
}

fn holds(sentence: &str, any: &[&str]) -> bool {
    let lower = sentence.to_lowercase();
    any.iter().any(|words| lower.contains(words))
}

/// Sentences, line by line. A full stop within a number or a name ("$22.50", "Node.js") ends none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(in_line).filter(|sentence| !sentence.trim().is_empty())
}

fn in_line(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let mut ends = rest.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ';'));
        let end = ends.find(|(at, _)| rest[at + 1..].chars().next().is_none_or(char::is_whitespace));
        let (sentence, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at + 1));
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// The first bytes of a text, at a character's end.
pub(super) fn cut(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evergreen_posting_is_told_by_its_own_words() {
        let text = "Bake bread. We are always looking for bakers! Apply soon.";
        assert_eq!(evergreen("Baker", text), Some((Evergreen::Always, "We are always looking for bakers!")));
        assert_eq!(evergreen("Baker – Talent Pool", ""), Some((Evergreen::Pool, "Baker – Talent Pool")));
        let kept = "Your details are kept for future openings.";
        assert_eq!(evergreen("Baker", kept), Some((Evergreen::Pool, kept)));
    }

    #[test]
    fn an_invitation_at_the_foot_of_a_page_is_none() {
        assert_eq!(evergreen("Baker", "Bake bread.\nNot ready to apply? Join our talent community."), None);
        assert_eq!(evergreen("Baker", "You are always looking for ways to improve our bread."), None);
        assert_eq!(evergreen("Baker", ""), None);
    }

    #[test]
    fn pay_is_named_by_money_beside_words_of_pay() {
        assert!(names_pay("The pay range is $22 – $26."));
        assert!(names_pay("€ 4.000 annual bonus"));
        assert!(names_pay("Pay: $22.50 an hour, paid weekly"));
        assert!(!names_pay("You will manage a budget of $2 million."));
    }
}
