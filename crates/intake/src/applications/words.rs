//! Words in which people keep stages and channels.

use career::application::{Channel, Stage};

/// Beginnings or whole words, the more telling ones first.
const STAGES: &[(Stage, &[&str])] = &[
    (Stage::Silence, &["ghosted", "no response", "no reply", "no answer", "silence", "never heard", "unanswered"]),
    (Stage::Withdrawn, &["withdr", "cancelled by me", "i declined", "declined offer", "not interested"]),
    (
        Stage::Rejected,
        &[
            "reject",
            "declined",
            "not selected",
            "unsuccessful",
            "turned down",
            "denied",
            "closed",
            "no longer",
            "filled",
        ],
    ),
    (Stage::Accepted, &["accepted", "hired", "signed", "started"]),
    (Stage::Offer, &["offer"]),
    (Stage::Task, &["assessment", "test", "take home", "take-home", "task", "assignment", "challenge", "exercise"]),
    (Stage::Screening, &["screen", "recruiter call", "phone call", "intro call", "contacted", "replied", "responded"]),
    (Stage::Interview, &["interview", "onsite", "on-site", "final round", "second round", "first round", "panel"]),
    (
        Stage::Saved,
        &["saved", "wishlist", "bookmark", "to apply", "not applied", "interested", "todo", "to do", "draft"],
    ),
    (
        Stage::Applied,
        &["applied", "submitted", "sent", "pending", "waiting", "review", "in progress", "open", "active", "received"],
    ),
];

/// The stage that words tell of.
pub(super) fn stage(words: &str) -> Option<Stage> {
    let small = words.to_lowercase();
    STAGES.iter().find(|(_, all)| all.iter().any(|word| small.contains(word))).map(|(stage, _)| *stage)
}

const CHANNELS: &[(Channel, &[&str])] = &[
    (Channel::Referral, &["referral", "referred", "refer", "employee", "insider"]),
    (Channel::QuickApply, &["easy apply", "easyapply", "quick apply", "one click", "1-click", "instant apply"]),
    (
        Channel::MetSomeone,
        &["met ", "event", "meetup", "meet-up", "networking", "network", "friend", "conference", "fair"],
    ),
    (Channel::Agency, &["agency", "recruiter", "headhunter", "staffing"]),
    (Channel::CompanyPage, &["company", "career page", "careers", "website", "direct", "own page", "cold e"]),
    (
        Channel::Board,
        &[
            "linkedin",
            "indeed",
            "glassdoor",
            "board",
            "ziprecruiter",
            "monster",
            "stepstone",
            "xing",
            "dice",
            "handshake",
            "craigslist",
            "seek",
            "reed",
            "wellfound",
            "angel",
            "otta",
            "google",
        ],
    ),
];

/// How an opening was found, where the words are known.
pub(super) fn channel(words: &str) -> Option<Channel> {
    let small = words.to_lowercase();
    CHANNELS.iter().find(|(_, all)| all.iter().any(|word| small.contains(word))).map(|(channel, _)| *channel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_and_channels_are_known_by_peoples_words() {
        for (words, expected) in [
            ("Applied", Stage::Applied),
            ("Rejected after interview", Stage::Rejected),
            ("Ghosted :(", Stage::Silence),
            ("Phone Screen", Stage::Screening),
            ("2nd interview", Stage::Interview),
            ("Offer received", Stage::Offer),
            ("Declined offer", Stage::Withdrawn),
            ("Under review", Stage::Applied),
            ("Wishlist", Stage::Saved),
        ] {
            assert_eq!(stage(words), Some(expected), "{words}");
        }
        assert_eq!(stage("???"), None);
        assert_eq!(channel("LinkedIn Easy Apply"), Some(Channel::QuickApply));
        assert_eq!(channel("linkedin"), Some(Channel::Board));
        assert_eq!(channel("Referred by Ana"), Some(Channel::Referral));
        assert_eq!(channel("stars"), None);
    }
}
