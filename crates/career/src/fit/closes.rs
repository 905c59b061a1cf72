//! What would close what is open, in plain words: asking them, a class, a first small piece of work. Never more than
//! the table knows.

use crate::answers::Schooling;
use crate::atlas::{Atlas, SkillKind};
use crate::path::schooling_name;
use crate::posting::requirements::{Licence, Weight};
use crate::reading::Concept;

/// Certificates that people hold and seldom write down, so that a document without them says nothing.
pub(super) fn is_seldom_written(key: &str) -> bool {
    matches!(key, "driver" | "food_handler" | "care_certificate")
}

/// For a licence of the table.
pub(super) fn licence(licence: &Licence) -> String {
    format!("If you hold it, write it into your document. What it takes: {}.", licence.ask)
}

/// For a licence that the table does not hold.
pub(super) fn other_licence() -> String {
    "If you hold it, write it into your document. Whether someone on the way to it is welcome is a question for the first call.".to_owned()
}

/// For a skill or technology.
pub(super) fn skill(atlas: &Atlas, concept: Concept, weight: Weight, name: &str) -> String {
    let knowledge = matches!(concept, Concept::Skill(skill) if atlas.skills.kind(skill) == SkillKind::Knowledge);
    match (concept, weight) {
        (_, Weight::Work) => {
            "It is what one does there. If you have done it, write a line about it; if not, ask how newcomers learn it.".to_owned()
        }
        (Concept::Technology(_), _) => {
            format!("If you have worked with {name}, write where. If not, a first small piece of work with it is something to show.")
        }
        _ if knowledge => {
            "If you know it, write the line that shows where. If not, a short course or a first small piece of work is a beginning.".to_owned()
        }
        _ => "If you have done it, paid or not, write the line that shows it. If not, ask whether they teach it.".to_owned(),
    }
}

/// For schooling.
pub(super) fn schooling(level: Schooling, or_experience: bool) -> String {
    if or_experience {
        "It says that experience may stand in for it; say in your letter which of your lines do.".to_owned()
    } else {
        format!("Ask whether experience counts in place of {} before you spend an hour on it.", a_level(level))
    }
}

/// For experience.
pub(super) fn experience() -> String {
    "Unpaid work and projects count here as well: if you have done it, write it with its dates. If not, ask how firm the figure is.".to_owned()
}

/// For a language.
pub(super) fn language(name: &str) -> String {
    format!("If you speak {name}, write it with how well. If not, ask how often it is needed.")
}

/// For a place in another state.
pub(super) fn place() -> String {
    "Ask whether it can be done from where you live, or look for the same work nearer.".to_owned()
}

/// "a bachelor's degree".
pub(super) fn a_level(level: Schooling) -> String {
    match level {
        Schooling::None => "schooling".to_owned(),
        Schooling::SomeCollege => "some college".to_owned(),
        _ => schooling_name(level).to_owned(),
    }
}

/// "a registered nurse licence", "an OSHA 10 card"; nothing before what takes no article.
pub(super) fn with_article(name: &str) -> String {
    if name.starts_with("admission") {
        return name.to_owned();
    }
    let spoken = ["RN", "LPN", "SHRM", "ASE", "NP", "MBA"].iter().any(|letters| name.starts_with(letters));
    let vowel = name.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']);
    format!("{} {name}", if vowel || spoken { "an" } else { "a" })
}
