//! Doings: what people do, told apart finely enough to mean something and broadly enough to return under many titles.
//!
//! A doing is a branch of ESCO's skill hierarchy (`S1.3`, `S4.3.1`) or a few that belong together, with words of our
//! own for it, the O*NET work activities that measure how usual it is in an occupation, and the word beginnings by
//! which a job title says it openly. The table is reviewed by hand; branches that are in everybody's work ("work in
//! teams", "follow procedures") are left out on purpose.

mod cues;
mod shown;
mod table;
mod typical;

pub(crate) use shown::{Shown, shown};
pub(crate) use typical::{TYPICAL, Usual, closeness, scale};

use std::collections::BTreeMap;

use crate::atlas::{Atlas, EscoOccupationId, SkillGroupId, SkillId};
use table::TABLE;

/// One row of the table.
#[derive(Debug, PartialEq)]
pub(crate) struct Doing {
    /// The ESCO branch that names it; a stable key.
    pub code: &'static str,
    /// Further branches that count as the same doing.
    pub also: &'static [&'static str],
    /// After "you": "taught or mentored others".
    pub did: &'static str,
    /// As a noun: "teaching and mentoring".
    pub noun: &'static str,
    /// O*NET work activities that measure how usual it is.
    pub activities: &'static [&'static str],
    /// Beginnings of words by which a title says it.
    pub title_words: &'static [&'static str],
}

/// A doing, by its row in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DoingId(u8);

impl DoingId {
    /// Its row.
    pub fn row(self) -> &'static Doing {
        &TABLE[usize::from(self.0)]
    }

    /// A key for [`super::Finding::about`].
    pub fn about(self) -> String {
        format!("doing:{}", self.row().code)
    }

    /// Whether it is the same, or measured by the same work activity: a line about one leaves little to ask of the
    /// other.
    pub fn is_near(self, other: DoingId) -> bool {
        self == other || self.row().activities.iter().any(|activity| other.row().activities.contains(activity))
    }

    /// Whether a title says it openly.
    pub fn is_said_by(self, title: &str) -> bool {
        title
            .split(|c: char| !c.is_alphanumeric())
            .map(str::to_lowercase)
            .any(|word| self.row().title_words.iter().any(|start| word.starts_with(start)))
    }
}

/// A set of doings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DoingSet(u128);

impl DoingSet {
    /// What is in both.
    pub fn in_both(self, other: DoingSet) -> Self {
        DoingSet(self.0 & other.0)
    }

    /// With one more.
    pub fn with(self, doing: DoingId) -> Self {
        DoingSet(self.0 | 1 << doing.0)
    }

    /// What is in either.
    pub fn and(self, other: DoingSet) -> Self {
        DoingSet(self.0 | other.0)
    }

    /// Whether it is in it.
    pub fn contains(self, doing: DoingId) -> bool {
        self.0 >> doing.0 & 1 == 1
    }

    /// Those in it, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = DoingId> {
        (0..128).map(DoingId).filter(move |doing| self.contains(*doing))
    }
}

/// Which skills are which doings, for one atlas.
#[derive(Debug)]
pub(crate) struct Doings<'a> {
    atlas: &'a Atlas,
    by_code: BTreeMap<&'static str, DoingId>,
    by_skill: Vec<DoingSet>,
    essential: Vec<DoingSet>,
}

impl<'a> Doings<'a> {
    /// Looks the table up in this atlas's hierarchy.
    pub fn of(atlas: &'a Atlas) -> Self {
        let by_code = codes();
        let by_group: Vec<Option<DoingId>> = (0..atlas.groups.len())
            .map(SkillGroupId::from_index)
            .map(|group| nearest(atlas, &by_code, group))
            .collect();
        let of_groups = |groups: &[SkillGroupId]| {
            let doings = groups.iter().filter_map(|group| by_group.get(group.index()).copied().flatten());
            doings.fold(DoingSet::default(), DoingSet::with)
        };
        let of_skill = |skill: SkillId| match of_groups(atlas.skills.groups(skill)) {
            DoingSet(0) => {
                let broader = atlas.skills.broader.get(skill.index()).iter();
                broader.map(|b| of_groups(atlas.skills.groups(*b))).fold(DoingSet::default(), DoingSet::and)
            }
            own => own,
        };
        let by_skill: Vec<DoingSet> = atlas.skills.ids().map(of_skill).collect();
        let of_essential = |esco: EscoOccupationId| {
            let skills = atlas.esco.essential(esco).iter();
            skills.filter_map(|skill| by_skill.get(skill.index())).fold(DoingSet::default(), |a, b| a.and(*b))
        };
        let essential = atlas.esco.ids().map(of_essential).collect();
        Doings { atlas, by_code, by_skill, essential }
    }

    /// The doing that a branch of the table belongs to.
    pub fn by_branch(&self, code: &str) -> Option<DoingId> {
        self.by_code.get(code).copied()
    }

    /// Doings at which any word of a line hints, by the word beginnings that would say it in a title. Good enough to
    /// leave a question out, not to assert anything.
    pub fn hinted_by(&self, line: &str) -> impl Iterator<Item = DoingId> {
        (0_u8..).zip(TABLE).map(|(i, _)| DoingId(i)).filter(move |doing| doing.is_said_by(line))
    }

    /// The doings that a skill is part of.
    pub fn of_skill(&self, skill: SkillId) -> DoingSet {
        self.by_skill.get(skill.index()).copied().unwrap_or_default()
    }

    /// The doings that the essential skills of an ESCO occupation are part of.
    pub fn essential(&self, esco: EscoOccupationId) -> DoingSet {
        self.essential.get(esco.index()).copied().unwrap_or_default()
    }
}

fn codes() -> BTreeMap<&'static str, DoingId> {
    let mut out = BTreeMap::new();
    for (i, doing) in TABLE.iter().enumerate() {
        let id = DoingId(u8::try_from(i).expect("the table of doings has fewer than 128 rows"));
        for code in std::iter::once(&doing.code).chain(doing.also) {
            out.insert(*code, id);
        }
    }
    out
}

/// The doing of the nearest branch at or above this group.
fn nearest(atlas: &Atlas, by_code: &BTreeMap<&str, DoingId>, group: SkillGroupId) -> Option<DoingId> {
    let mut at = group;
    // ESCO's hierarchy is four levels deep; the bound only guards against a circle in an installed release.
    for _ in 0..8 {
        if let Some(id) = by_code.get(atlas.groups.code(at)) {
            return Some(*id);
        }
        at = *atlas.groups.broader(at).first()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_branch_belongs_to_one_doing_and_every_row_has_words() {
        let all: usize = TABLE.iter().map(|d| 1 + d.also.len()).sum();
        assert_eq!(codes().len(), all, "a branch stands in two rows");
        assert!(TABLE.len() <= 128, "a set of doings has 128 places");
        for doing in TABLE {
            assert!(!doing.did.is_empty() && !doing.noun.is_empty(), "{}", doing.code);
            assert!(doing.title_words.iter().all(|w| w.chars().all(char::is_lowercase)), "{}", doing.code);
        }
    }

    #[test]
    fn every_cue_belongs_to_a_doing() {
        for cue in cues::CUES {
            assert!(codes().contains_key(cue.0), "{}", cue.0);
        }
    }

    #[test]
    fn a_title_says_its_doing_by_the_beginning_of_a_word() {
        let teaching = codes()["S1.3"];
        assert!(teaching.is_said_by("Head Teacher"));
        assert!(teaching.is_said_by("Sales trainer (EMEA)"));
        assert!(!teaching.is_said_by("Shift lead"));
        assert!(!teaching.is_said_by(""));
    }
}
