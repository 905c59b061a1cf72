//! Something is for sale, no price stands anywhere, and a call, a message or an "investment" stands where it would.
//!
//! It is a sign of what is absent; its place is where money or a call is spoken of instead. What is free, what an employer
//! pays for, and what names any price shows it not.

use std::sync::LazyLock;

use crate::offer::Place;
use crate::offer::money;
use crate::offer::phrase::{self, Phrases};
use crate::offer::text::Text;

/// Where money is spoken of and none is named.
static OF_MONEY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "investment",
        "pricing",
        "price announced|revealed",
        "see pricing|prices",
        "payment plans|options",
        "about payment|fees|cost|tuition|pricing",
        "a payment that",
        "discounts available",
        "financing",
        "affordable",
        "fees upon|on",
        "fee schedule",
        "information on|about fees|tuition|pricing|prices|cost",
        "payment|pricing|fee details|information",
        "price|prices|pricing|cost|costs|tuition|fees on|upon|by request|application|enquiry|inquiry",
        "tuition|price|pricing|cost|fees|rates is|are discussed|shared|revealed|given|explained|available|determined|tailored|custom ..",
        "about|discuss .. budget|investing|pricing|fees",
        "invest in yourself",
        "value far exceeds",
        "flexible payments|payment|pricing|plans|financing|instalments|installments",
        "buy now pay later",
        "special|discounted price|rate|pricing .. call|webinar|members|attendees ..",
        "custom|personalized|personalised quote|pricing|proposal",
        "quote &",
        "low|small|tiny|modest monthly? investment|price|fee|payment",
        "fraction of the cost|price",
        "payments to fit|suit",
        "schedule of fees",
        "the fees|cost",
        "rates vary",
        "for charges|fees|price|prices",
        "tuition options|assistance",
        "monthly plans",
        "enrolment|enrollment details",
        "terms are",
        "percentage of your",
        "how much is it",
        "what it|itd|youd would? take|need|pay",
        "what you need|youd need to",
        "income share",
        "our packages",
        "individual plans",
        "choose a plan",
        "diplomas cost",
        "participation contribution",
        "what that would be",
    ])
});

/// Where a call or a message stands instead.
static OF_A_CALL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "book|schedule|hop|grab|reserve|jump|request .. call|session|consultation|demo|time|spot|yours|access|invite",
        "dm|message|whatsapp|ring|text|voice me|us|note|start|freedom",
        "dm me|us|now",
        "call us|me|now|for|back",
        "hit me|us|reply",
        "reply ready|yes",
        "comment info|yes|below",
        "contact us|a|me|the",
        "ask us|me|what",
        "^ inquire|enquire",
        "please inquire|enquire",
        "enquire|inquire by",
        "speak|talk|chat to|with our|us|an|a|the",
        "send .. info|details|information|link",
        "^ contact|call|book|request|reply|message|dm|start|try|upgrade|click|tap|schedule|download|discover|claim|unlock|ask",
        "contact|call|email our|the|my",
        "upgrade inside|now|today|to",
        "choose the|your plan",
        "by referral",
        "open to a|hopping|chatting|talking|exploring ..",
        "set|setup up? a .. call|chat|meeting|time",
        "watch the|this|my|our .. presentation|video|training|webinar|demo",
        "learn about|more|how ..",
        "comment|type|text|dm _ for|to|and|below|now|if",
        "good for a call|chat",
        "a .. call|zoom &",
        "for more|full info|information|details",
        "want|need the|more|details|info link|details|info",
        "find out how|more|if|whether ..",
        "get started",
        "hit|tap|click|follow|visit the|this|our|my link|button|site|website|page",
        "speak|talk|chat to|with a|an|our|one ..",
        "would you like|be|love to|open|interested ..",
        "want to be|join|learn|know|start|grow ..",
        "fill in|out|up the|this|our|a form|application|survey|questionnaire",
        "take the|our|this quiz|assessment|test",
        "join now|today",
        "let me know",
        "happy to|share|send|explain|chat ..",
        "see if|whether .. fit|qualify",
        "good|right fit",
        "lets talk|chat|connect|hop|jump",
        "reach out",
        "get in touch",
        "inbox me|us",
        "my|our inbox|dms",
        "pm|email|e me|us|mail ..",
        "ask in the",
        "write for the",
        "conversation costs nothing",
        "a|to chat about",
        "apply|register|enroll|enrol now|here|today|below",
        "register|sign|save|claim|reserve|get your|for|up|instant seat|spot|free|access ..",
        "request|get .. info|information|brochure|syllabus|details|quote|demo",
        "download the|our brochure",
        "free consultation|strategy|discovery|webinar|masterclass|training|workshop|challenge|call|assessment|audit",
        "want to know|hear|learn|see how|more ..",
        "wanna know|hear|learn",
        "click|tap the|here|below|link",
        "drop|type|comment a|your|me|yes|info|ready ..",
        "interested &",
        "can we speak|talk",
        "can you talk",
        "want to hop",
        "open to a # minute call",
        "minute call to see",
        "have # min",
        "shall i send",
        "send you the link|details",
        "apply to work",
        "apply for the|our fellowship|program|programme|mentorship|coaching|mastermind",
        "apply for an interview with",
        "by application",
        "join the? waitlist",
        "waitlist",
        "priority list",
        "link in bio",
        "see if you qualify",
        "find out whether you qualify",
        "discover how to join",
        "work with us|me privately?",
        "start now",
        "sign up for the",
        "on the phone",
    ])
});

/// Where a price would stand. `shows_another` says whether another sign was seen: then something is for sale.
pub(super) fn find(text: &Text<'_>, shows_another: bool) -> Option<Place> {
    if text.warns || money::names_price(text) || money::is_free(text) {
        return None;
    }
    let stands =
        |phrases: &Phrases| text.sentences.iter().find_map(|one| phrase::place(one, &phrases.find(&one.words)?));
    stands(&OF_MONEY).or_else(|| (shows_another || money::names_goods(text)).then(|| stands(&OF_A_CALL)).flatten())
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn the_place_is_where_money_or_a_call_is_spoken_of_instead() {
        let kind = Kind::NoPrices;
        says(kind, "Executive coaching. Fees upon request.", "Fees upon");
        says(kind, "Join our program. Book a free discovery call.", "Book a free discovery call");
        says(kind, "Coaching that adds $30k to your salary. DM me.", "DM me");
    }

    #[test]
    fn a_price_something_free_and_a_recruiter_show_it_not() {
        for text in [
            "Coaching, €90 an hour. Call me.",
            "Free classes at the library. Call us to sign up.",
            "I have an opening in Dayton. You never pay us. Are you free for a call?",
            "Line cook wanted. Call us.",
        ] {
            silent(Kind::NoPrices, text);
        }
    }
}
