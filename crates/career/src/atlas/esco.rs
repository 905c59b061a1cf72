//! ESCO: skills, skill groups, occupations and which skills they need.

use super::Atlas;
use super::columns::{Column, Lists, Strings, index};

index! {
    /// An ESCO skill (row of [`Skills`]).
    SkillId(u16)
}
index! {
    /// An ESCO skill group (row of [`SkillGroups`]).
    SkillGroupId(u16)
}
index! {
    /// An ESCO occupation (row of [`EscoOccupations`]).
    EscoOccupationId(u16)
}

/// What kind of concept a skill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkillKind {
    /// A doing.
    Skill,
    /// A body of knowledge.
    Knowledge,
}

/// Skills and knowledge. One row per concept, in order of address.
#[derive(Clone, Debug, Default)]
pub struct Skills {
    /// The part of the address after `http://data.europa.eu/esco/skill/`; ascending in the bundled atlas, new concepts of
    /// an installed release after them.
    pub uuids: Strings,
    /// Preferred labels, trimmed.
    pub labels: Strings,
    /// Alternative, then hidden labels per skill, without the preferred one: indices into `alternative_labels`. ESCO
    /// skills.
    pub alternatives: Lists<u32>,
    /// The texts that `alternatives` points into.
    pub alternative_labels: Strings,
    /// Bit 0: knowledge (else skill). Bits 1–2: reuse level (0 occupation-specific, 1 sector-specific,
    /// 2 cross-sector, 3 transversal). Bit 3: a language. Bit 4: digital. ESCO skills and its collections; what has no
    /// kind counts as a skill, what has no reuse level as cross-sector.
    pub flags: Column<u8>,
    /// Skill groups directly above. ESCO broader relations.
    pub groups: Lists<SkillGroupId>,
    /// Skills directly above. ESCO broader relations.
    pub broader: Lists<SkillId>,
}

impl Skills {
    /// The prefix of every skill's address.
    pub const ADDRESS: &'static str = "http://data.europa.eu/esco/skill/";

    /// How many.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// All ids.
    pub fn ids(&self) -> impl Iterator<Item = SkillId> + use<> {
        (0..self.labels.len()).map(SkillId::from_index)
    }

    /// Preferred label.
    pub fn label(&self, id: SkillId) -> &str {
        self.labels.get(id.index())
    }

    /// The ESCO address.
    pub fn address(&self, id: SkillId) -> String {
        format!("{}{}", Self::ADDRESS, self.uuids.get(id.index()))
    }

    /// By ESCO address, or by preferred label.
    pub fn find(&self, address_or_label: &str) -> Option<SkillId> {
        let row = match address_or_label.strip_prefix(Self::ADDRESS) {
            Some(uuid) => self.uuids.iter().position(|u| u == uuid),
            None => self.labels.iter().position(|label| label.eq_ignore_ascii_case(address_or_label)),
        };
        row.map(SkillId::from_index)
    }

    /// Alternative and hidden labels.
    pub fn alternatives(&self, id: SkillId) -> impl Iterator<Item = &str> {
        self.alternatives.get(id.index()).iter().map(|i| self.alternative_labels.get(*i as usize))
    }

    /// Skill or knowledge.
    pub fn kind(&self, id: SkillId) -> SkillKind {
        if self.flag(id) & 1 != 0 { SkillKind::Knowledge } else { SkillKind::Skill }
    }

    /// 0 occupation-specific, 1 sector-specific, 2 cross-sector, 3 transversal.
    pub fn reuse_level(&self, id: SkillId) -> u8 {
        self.flag(id) >> 1 & 3
    }

    /// Whether it is a language skill.
    pub fn is_language(&self, id: SkillId) -> bool {
        self.flag(id) & 8 != 0
    }

    /// Whether ESCO lists it as digital.
    pub fn is_digital(&self, id: SkillId) -> bool {
        self.flag(id) & 16 != 0
    }

    /// The groups it belongs to directly.
    pub fn groups(&self, id: SkillId) -> &[SkillGroupId] {
        self.groups.get(id.index())
    }

    fn flag(&self, id: SkillId) -> u8 {
        self.flags.get(id.index()).copied().unwrap_or(0)
    }
}

/// Skill groups: the hierarchy above skills.
#[derive(Clone, Debug, Default)]
pub struct SkillGroups {
    /// ESCO codes such as `S1.2.3`, `T2`, `L1`; for fields of education, which have none, `K` and the ISCED-F number
    /// (`K0613`).
    pub codes: Strings,
    /// Preferred labels.
    pub labels: Strings,
    /// Groups directly above. ESCO broader relations.
    pub broader: Lists<SkillGroupId>,
}

impl SkillGroups {
    /// How many.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// Preferred label.
    pub fn label(&self, id: SkillGroupId) -> &str {
        self.labels.get(id.index())
    }

    /// ESCO code, where there is one.
    pub fn code(&self, id: SkillGroupId) -> &str {
        self.codes.get(id.index())
    }

    /// Broader groups.
    pub fn broader(&self, id: SkillGroupId) -> &[SkillGroupId] {
        self.broader.get(id.index())
    }
}

/// ESCO occupations.
#[derive(Clone, Debug, Default)]
pub struct EscoOccupations {
    /// The part of the address after `http://data.europa.eu/esco/occupation/`.
    pub uuids: Strings,
    /// ESCO codes such as `2654.1.7`; the first four digits are the ISCO-08 group.
    pub codes: Strings,
    /// Preferred labels.
    pub labels: Strings,
    /// Alternative and hidden labels: indices into `alternative_labels`.
    pub alternatives: Lists<u32>,
    /// The texts that `alternatives` points into.
    pub alternative_labels: Strings,
    /// Essential skills and knowledge, ascending. ESCO occupation–skill relations.
    pub essential: Lists<SkillId>,
    /// Optional skills and knowledge, ascending. ESCO occupation–skill relations.
    pub optional: Lists<SkillId>,
}

impl EscoOccupations {
    /// How many.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// All ids.
    pub fn ids(&self) -> impl Iterator<Item = EscoOccupationId> + use<> {
        (0..self.labels.len()).map(EscoOccupationId::from_index)
    }

    /// Preferred label.
    pub fn label(&self, id: EscoOccupationId) -> &str {
        self.labels.get(id.index())
    }

    /// Alternative and hidden labels.
    pub fn alternatives(&self, id: EscoOccupationId) -> impl Iterator<Item = &str> {
        self.alternatives.get(id.index()).iter().map(|i| self.alternative_labels.get(*i as usize))
    }

    /// Essential skills.
    pub fn essential(&self, id: EscoOccupationId) -> &[SkillId] {
        self.essential.get(id.index())
    }

    /// Optional skills.
    pub fn optional(&self, id: EscoOccupationId) -> &[SkillId] {
        self.optional.get(id.index())
    }
}

/// How the crosswalk links an O*NET occupation to an ESCO one, seen from O*NET.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatchKind {
    /// The same.
    Exact,
    /// Nearly the same.
    Close,
    /// The ESCO occupation is narrower.
    Narrower,
    /// The ESCO occupation is broader.
    Broader,
    /// Related.
    Related,
}

impl MatchKind {
    /// As it lies in a column.
    pub fn to_byte(self) -> u8 {
        match self {
            MatchKind::Exact => 0,
            MatchKind::Close => 1,
            MatchKind::Narrower => 2,
            MatchKind::Broader => 3,
            MatchKind::Related => 4,
        }
    }

    /// From a column; anything unknown is only related.
    pub fn from_byte(byte: u8) -> Self {
        match byte {
            0 => MatchKind::Exact,
            1 => MatchKind::Close,
            2 => MatchKind::Narrower,
            3 => MatchKind::Broader,
            _ => MatchKind::Related,
        }
    }
}

impl Atlas {
    /// All groups above a skill, nearest first, each once. A skill without a group of its own stands in those of the
    /// skills above it, however far up.
    pub fn groups_above(&self, skill: SkillId) -> Vec<SkillGroupId> {
        let mut skills = vec![skill];
        widen(&mut skills, |skill| self.skills.broader.get(skill.index()));
        let mut out = Vec::new();
        for group in skills.into_iter().flat_map(|skill| self.skills.groups(skill)) {
            if !out.contains(group) {
                out.push(*group);
            }
        }
        widen(&mut out, |group| self.groups.broader(group));
        out
    }
}

/// Appends what stands above, nearest first, each once; a hierarchy that loops or sprawls ends at 64.
fn widen<'a, T: Copy + PartialEq + 'a>(out: &mut Vec<T>, above: impl Fn(T) -> &'a [T]) {
    let mut next = 0;
    while next < out.len() && out.len() < 64 {
        for broader in above(out[next]) {
            if !out.contains(broader) {
                out.push(*broader);
            }
        }
        next += 1;
    }
}
