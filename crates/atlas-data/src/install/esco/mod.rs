//! What an ESCO release gives: a description per concept, and concepts that the atlas does not know, with their labels,
//! kinds and relations, so that they can be used.

mod reading;

pub(super) use reading::Reading;

/// What was taken from an ESCO release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Esco {
    /// `ESCO 1.2.0`, or `ESCO` where the release does not say.
    pub release: String,
    /// Address (its last part) and description of skills that the atlas knows.
    pub skills: Vec<(String, String)>,
    /// Address (its last part) and description of occupations that the atlas knows.
    pub occupations: Vec<(String, String)>,
    /// Skills that it does not know.
    pub new_skills: Vec<NewSkill>,
    /// Occupations that it does not know.
    pub new_occupations: Vec<NewOccupation>,
}

/// A skill that is new.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewSkill {
    /// The part of the address after `…/skill/`.
    pub uuid: String,
    /// Preferred label.
    pub label: String,
    /// Description; may be empty.
    pub description: String,
    /// As in [`career::atlas::Skills::flags`].
    pub flags: u8,
    /// Alternative and hidden labels.
    pub alternatives: Vec<String>,
    /// Codes of the groups directly above (`S1.2.3`, `K0613`).
    pub groups: Vec<String>,
    /// Skills directly above, by the last part of their address.
    pub broader: Vec<String>,
}

/// An occupation that is new.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewOccupation {
    /// The part of the address after `…/occupation/`.
    pub uuid: String,
    /// ESCO code.
    pub code: String,
    /// Preferred label.
    pub label: String,
    /// Description; may be empty.
    pub description: String,
    /// Alternative and hidden labels.
    pub alternatives: Vec<String>,
    /// Essential skills, by the last part of their address.
    pub essential: Vec<String>,
    /// Optional skills, by the last part of their address.
    pub optional: Vec<String>,
}

/// `skills_de.csv` is German; a name without a language is taken as English.
pub(super) fn other_language(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let language = stem.rsplit_once('_').map_or("en", |(_, language)| language);
    language.len() == 2 && !language.eq_ignore_ascii_case("en")
}
