//! Where a person lives, in words: whose pay is shown, and what somebody abroad is told first of all.

use career::atlas::Atlas;
use flows::LivesIn;

use super::sentences;

/// Where pay was looked up, and why there.
pub fn lives_in(atlas: &Atlas, lives_in: &LivesIn) -> String {
    match lives_in {
        LivesIn::Unknown => "Pay, openings and growth are those of the whole United States.".to_owned(),
        LivesIn::Said(area) => {
            format!("Pay is for {}; openings and growth are national.", sentences::area_name(atlas, *area))
        }
        LivesIn::Written(area, words) => format!(
            "Pay is for {}, because the document says “{words}”; openings and growth are national.",
            sentences::area_name(atlas, *area)
        ),
        LivesIn::Abroad(words) => {
            format!("No pay, openings or growth is shown, because you said that you live in {words}.")
        }
        LivesIn::WrittenAbroad(words) => format!(
            "No pay, openings or growth is shown, because the document says “{words}”. Not right? Say where you live."
        ),
    }
}

/// Said first of all to somebody who lives outside the United States: what stays and what is missing.
pub fn at_once(lives_in: &LivesIn) -> Option<String> {
    let place = match lives_in {
        LivesIn::Unknown | LivesIn::Said(_) | LivesIn::Written(..) => return None,
        LivesIn::Abroad(words) => format!("You said that you live in {words}."),
        LivesIn::WrittenAbroad(words) => format!("The document says “{words}”."),
    };
    Some(format!(
        "{place} Your skills, the paths and the plan hold there too. Pay and demand are missing: Footbridge knows them \
         for the United States alone, and shows none of them as yours. Doors are told as usual in the United States."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_abroad_is_told_at_once_what_stays_and_what_is_missing() {
        for (lives_in, place) in [
            (LivesIn::Abroad("Kenya".to_owned()), "You said that you live in Kenya."),
            (LivesIn::WrittenAbroad("Berlin, Germany".to_owned()), "The document says “Berlin, Germany”."),
        ] {
            let words = at_once(&lives_in).expect("told");
            assert!(words.starts_with(place), "{words}");
            assert!(words.contains("Your skills, the paths and the plan hold there too."), "{words}");
            assert!(words.contains("Pay and demand are missing"), "{words}");
        }
        assert_eq!(at_once(&LivesIn::Unknown), None);
    }
}
