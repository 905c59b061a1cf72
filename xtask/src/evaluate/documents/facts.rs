//! What a document says, in a form in which truth and reading can be compared: lower case, no punctuation.

use career::profile::{End, Profile};

/// One position.
#[derive(Clone, Debug, Default)]
pub(super) struct Job {
    pub(super) title: String,
    pub(super) organisation: String,
    /// `YYYY` or `YYYY-MM`; empty when unknown.
    pub(super) start: String,
    /// The same, or `current`.
    pub(super) end: String,
}

/// One degree.
#[derive(Clone, Debug, Default)]
pub(super) struct Study {
    /// Degree and field together.
    pub(super) degree: String,
    pub(super) institution: String,
}

/// Everything compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) jobs: Vec<Job>,
    pub(super) studies: Vec<Study>,
    pub(super) skills: Vec<String>,
}

impl Facts {
    /// What the reader took out of a document.
    pub(super) fn read_out_of(profile: &Profile) -> Self {
        let date = |date: Option<career::date::PartialDate>| date.map_or(String::new(), |date| date.to_string());
        Facts {
            name: plain(profile.contact.name.as_deref().unwrap_or("")),
            email: profile.contact.email.as_deref().unwrap_or("").to_lowercase(),
            jobs: profile
                .positions
                .iter()
                .map(|position| Job {
                    title: plain(&position.title),
                    organisation: plain(position.organisation.as_deref().unwrap_or("")),
                    start: date(position.period.from),
                    end: match position.period.to {
                        Some(End::Current) => "current".to_owned(),
                        Some(End::On(to)) => to.to_string(),
                        None => String::new(),
                    },
                })
                .collect(),
            studies: profile
                .education
                .iter()
                .map(|study| Study {
                    degree: degree(&format!(
                        "{} {}",
                        study.degree.as_deref().unwrap_or(""),
                        study.field.as_deref().unwrap_or("")
                    )),
                    institution: plain(study.institution.as_deref().unwrap_or("")),
                })
                .collect(),
            skills: profile.skills.iter().map(|skill| plain(&skill.name)).collect(),
        }
    }
}

/// Lower case, words only; the signs that tell "C", "C++" and "C#" apart stay.
pub(super) fn plain(text: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#' | '&');
    let words: String = text.to_lowercase().chars().map(|c| if kept(c) { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A degree without the words that only join it to its field.
pub(super) fn degree(text: &str) -> String {
    let words = plain(&text.replace('.', ""));
    words.split(' ').filter(|word| !["in", "of", "degree"].contains(word)).collect::<Vec<_>>().join(" ")
}
