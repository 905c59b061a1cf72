//! Whether a text sells something, whether it names a price, and whether it is free.

use std::sync::LazyLock;

use super::phrase::Phrases;
use super::text::{Form, Text, Word};

/// What is for sale where people look for work.
static GOODS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "course|courses|class|bootcamp|diploma|diplomas|certificate|certification|mba|academy|masterclass|workshop|cohort|intake",
        "program|programme|fellowship|retreat|accelerator|intensive|mastermind|mentorship|mentoring|coaching|coach",
        "coaching container",
        "membership|members|subscription|plan|plans|package|packages|tier|tiers|engagements",
        "system|method|blueprint|framework|template|templates|vault|library of",
        "resume|résumé|cv|tool|app|software|ai",
        "strategists|strategist|advisors|advisory|models|upgrade|premium|membership|signals|automation|program|certificate",
        "study from|online|with|to|for",
        "incubator|curriculum|series|practitioner|specialist|writers|trainer|training|lessons|challenge|network|advisor|platform",
        "helps|help|helped|teach|teaches|show|guide|get them|you|your",
        "launched|launch careers",
        "ghostwritten|newsletter|bookings|journey|mocks|interview invitations|trades|trading|challenge|webinar",
        "outplacement|branding|consultants|consultant|agent|concierge|service|services",
        "affiliate|dropshipping|community|circle|inner circle",
        "help|helps people|engineers|executives|folks|women|men|ladies|professionals|directors|you",
        "i|we help ... get|land|into|become|from",
        "we help _",
        "work with directors|leaders|executives",
        "talent|casting|showcase|newsletter",
    ])
});

/// Words before an amount with which it is earned, saved or worth, and no price.
const NO_PRICE_BEFORE: [&str; 30] = [
    "earn",
    "earns",
    "earned",
    "earning",
    "make",
    "makes",
    "made",
    "making",
    "hit",
    "salary",
    "base",
    "worth",
    "value",
    "valued",
    "save",
    "add",
    "adds",
    "paying",
    "pays",
    "offer",
    "from",
    "to",
    "had",
    "negotiated",
    "raise",
    "income",
    "least",
    "over",
    "bonus",
    "stipend",
];
/// Words right after it that say the same.
const NO_PRICE_AFTER: [&str; 14] = [
    "more", "base", "salary", "raise", "off", "value", "months", "offer", "bonus", "job", "role", "roles", "earners",
    "sales",
];
/// Words of a price beside an amount; they win.
const PRICE: [&str; 26] = [
    "for",
    "price",
    "cost",
    "costs",
    "fee",
    "tuition",
    "pay",
    "charge",
    "charges",
    "instead",
    "now",
    "tickets",
    "regular",
    "once",
    "total",
    "materials",
    "payable",
    "instalments",
    "investment",
    "deposit",
    "at",
    "was",
    "membership",
    "course",
    "begin",
    "starting",
];

/// Whether something is for sale.
pub(super) fn sells(text: &Text<'_>) -> bool {
    names_price(text) || text.has(&GOODS) && !is_free(text)
}

/// Whether something that is sold to people who look for work is named.
pub(super) fn names_goods(text: &Text<'_>) -> bool {
    text.has(&GOODS)
}

/// Whether a price stands anywhere in the text.
pub(super) fn names_price(text: &Text<'_>) -> bool {
    text.sentences.iter().any(|sentence| (0..sentence.words.len()).any(|at| is_price(&sentence.words, at)))
}

/// Whether the word is an amount that somebody pays.
fn is_price(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let before = || (at.saturating_sub(3)..at).map(lower);
    let nearest = at.checked_sub(1).map_or("", lower);
    match word.form {
        Form::Money => {
            let earned =
                before().any(|word| NO_PRICE_BEFORE.contains(&word)) || NO_PRICE_AFTER.contains(&lower(at + 1));
            PRICE.contains(&nearest) && !NO_PRICE_AFTER.contains(&lower(at + 1)) || !earned
        }
        // "Fee 750", "for 4500 only": an amount without its currency.
        Form::Number => {
            const MONEY: [&str; 7] = ["fee", "charge", "price", "cost", "costs", "charges", "fees"];
            let only = matches!(nearest, "for" | "pay") && lower(at + 1) == "only";
            word.lower.len() >= 2 && (MONEY.contains(&nearest) || only)
        }
        Form::Word => false,
    }
}

static FREE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "free of charge",
        "is|are|its|always|completely|all free",
        "free to|for|and|with|public|classes|workshop|workshops|computer|resume|résumé|tuition|help|lunch|course|courses|in",
        "free &",
        "^ free",
        "no|without cost|charge|tuition",
        "no fee|fees",
        "costs|cost nothing",
        "nothing to pay|buy",
        "never a charge",
        "paid for by the",
        "you never pay",
        "from job seekers",
        "on us",
    ])
});

/// What is free to lead to what is sold.
static FREE_LURE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "free online|live|virtual|web|video|introductory|initial|career workshop|training|class|event|masterclass|webinar|challenge|session|consultation|call",
        "free brochure|ebook|guide|assessment|demo|preview|info|information",
        "try it? free",
        "sign up free",
        "up free",
        "free for # days",
        "free strategy|discovery|consultation|call|masterclass|webinar|web|training|session|audit|trial|members|guide|until",
        "conversation|call|chat|consultation|talk costs|cost nothing",
        "or its free",
        "for free until",
        "be|you free for",
    ])
});

/// Whether it costs nothing.
pub(super) fn is_free(text: &Text<'_>) -> bool {
    text.sentences.iter().any(|sentence| {
        let mut from = 0;
        while let Some(found) = FREE.find_from(&sentence.words, from) {
            let near = found.start.saturating_sub(2)..=found.start;
            if !near.clone().any(|at| FREE_LURE.begin_at(&sentence.words, at)) {
                return true;
            }
            from = found.start + 1;
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_earned_or_worth_is_no_price() {
        for text in ["Earn $5,000 a month.", "From $120k to $205k.", "$18k more!", "A $2,997 value.", "Save $1,000."] {
            assert!(!names_price(&Text::of(text)), "{text}");
        }
        for text in ["Yours for $47.", "€90 each.", "Tuition: $612", "fee 750 rs", "£85 an hour", "It is 4500 rupees."]
        {
            assert!(names_price(&Text::of(text)), "{text}");
        }
    }

    #[test]
    fn a_free_call_does_not_make_an_offer_free() {
        assert!(!is_free(&Text::of("Book a free strategy call.")));
        assert!(!is_free(&Text::of("Are you free for a call?")));
        assert!(is_free(&Text::of("The workshop is free.")));
        assert!(is_free(&Text::of("Free résumé help on Mondays.")));
    }
}
