//! The schooling that a document states, read from the words of its degrees.

use crate::answers::Schooling;
use crate::profile::{Education, Profile};

/// The highest finished level that the education section names; `None` where it names none that we know.
pub fn stated_schooling(profile: &Profile) -> Option<Schooling> {
    profile.education.iter().filter_map(level).max()
}

fn level(education: &Education) -> Option<Schooling> {
    let degree = education.degree.as_deref().unwrap_or_default();
    let words = words(degree);
    let has = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
    let begins = |any: &[&str]| words.iter().any(|word| any.iter().any(|start| word.starts_with(start)));
    if begins(&["phd", "doctor", "dphil"]) || has(&["jd", "md", "pharmd", "dds", "dmd", "dvm", "edd", "dnp", "dpt"]) {
        Some(Schooling::Doctoral)
    } else if begins(&["master", "mba", "msc", "meng", "mphil"])
        || has(&["ms", "ma", "mfa", "med", "msw", "mph", "mpa", "msn", "march", "llm", "mres"])
    {
        Some(Schooling::Master)
    } else if begins(&["bachelor", "baccalaureate", "licence", "diplom-", "bsc", "beng", "bcom"])
        || has(&["bs", "ba", "bfa", "bba", "bsn", "bed", "barch", "bas", "btech", "llb", "bsw"])
    {
        Some(Schooling::Bachelor)
    } else if begins(&["associate"]) || has(&["aa", "as", "aas", "adn"]) && words.len() <= 8 {
        Some(Schooling::Associate)
    } else if begins(&["certificate", "apprentice", "journeyman", "trade"]) || has(&["nvq", "btec", "vocational"]) {
        Some(Schooling::PostsecondaryAward)
    } else if begins(&["coursework", "undergraduate"]) || degree.to_lowercase().contains("some college") {
        Some(Schooling::SomeCollege)
    } else if degree.to_lowercase().contains("high school")
        || has(&["ged", "hset", "hiset", "abitur"])
        || has(&["a-levels"])
    {
        Some(Schooling::HighSchool)
    } else {
        education
            .institution
            .as_deref()
            .filter(|name| name.to_lowercase().contains("high school"))
            .map(|_| Schooling::HighSchool)
    }
}

/// Lower-case words with the dots of abbreviations removed: "B.Sc. (Hons)" becomes `bsc`, `hons`.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '/' | ':' | ';' | '–' | '—'))
        .map(|word| word.chars().filter(|c| !matches!(c, '.' | '\'' | '’')).collect::<String>().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(degree: &str) -> Option<Schooling> {
        let education = vec![Education { degree: Some(degree.to_owned()), ..Education::default() }];
        stated_schooling(&Profile { education, ..Profile::default() })
    }

    #[test]
    fn degrees_are_known_by_name_and_by_letters() {
        for (words, level) in [
            ("Bachelor of Science in Nursing", Schooling::Bachelor),
            ("B.A., History", Schooling::Bachelor),
            ("BSc (Hons) Computer Science", Schooling::Bachelor),
            ("M.S. Statistics", Schooling::Master),
            ("MBA", Schooling::Master),
            ("Ph.D. in Physics", Schooling::Doctoral),
            ("Associate of Applied Science", Schooling::Associate),
            ("Certificate in Welding", Schooling::PostsecondaryAward),
            ("High School Diploma", Schooling::HighSchool),
            ("GED", Schooling::HighSchool),
        ] {
            assert_eq!(of(words), Some(level), "{words}");
        }
    }

    #[test]
    fn unknown_words_state_nothing() {
        assert_eq!(of("Reading circle"), None);
        assert_eq!(stated_schooling(&Profile::default()), None);
    }

    #[test]
    fn the_highest_counts() {
        let education = ["High School Diploma", "Associate of Arts", "B.S. Biology"]
            .map(|d| Education { degree: Some(d.to_owned()), ..Education::default() })
            .to_vec();
        assert_eq!(stated_schooling(&Profile { education, ..Profile::default() }), Some(Schooling::Bachelor));
    }
}
