//! The named parts of a score, and how much each weighs.

/// One named part of a transfer score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartName {
    /// O*NET and ESCO skills, the person's own lines among them.
    Skills,
    /// Areas of knowledge.
    Knowledge,
    /// Work activities.
    Activities,
    /// Abilities of mind and body.
    Abilities,
    /// Technology in use.
    Technology,
    /// The step in education and job zone.
    Preparation,
    /// Related as O*NET's experts list it.
    Relatedness,
}

impl PartName {
    /// In the order in which they are shown.
    pub const ALL: [PartName; 7] = [
        PartName::Skills,
        PartName::Knowledge,
        PartName::Activities,
        PartName::Abilities,
        PartName::Technology,
        PartName::Preparation,
        PartName::Relatedness,
    ];

    /// As a key in JSON and in tables.
    pub fn key(self) -> &'static str {
        match self {
            PartName::Skills => "skills",
            PartName::Knowledge => "knowledge",
            PartName::Activities => "activities",
            PartName::Abilities => "abilities",
            PartName::Technology => "technology",
            PartName::Preparation => "preparation",
            PartName::Relatedness => "relatedness",
        }
    }

    /// For somebody who has never seen the table.
    pub fn words(self) -> &'static str {
        match self {
            PartName::Skills => "the skills",
            PartName::Knowledge => "what one has to know",
            PartName::Activities => "what is done all day",
            PartName::Abilities => "what it asks of body and mind",
            PartName::Technology => "the software and tools",
            PartName::Preparation => "the schooling and training before it",
            PartName::Relatedness => "how near O*NET’s experts see the two",
        }
    }

    /// Share of the score when every part has a figure; the seven sum to 1. `docs/methods/paths.md` gives the reasons
    /// and shows how little the order changes when any of them is halved.
    pub(super) fn weight(self) -> f32 {
        match self {
            PartName::Skills => 0.25,
            PartName::Knowledge => 0.30,
            PartName::Activities => 0.10,
            PartName::Abilities => 0.10,
            PartName::Technology => 0.05,
            PartName::Preparation => 0.10,
            PartName::Relatedness => 0.10,
        }
    }

    /// Whether it says that the work is alike. Preparation and technology alone never make a path.
    pub(super) fn is_likeness(self) -> bool {
        !matches!(self, PartName::Technology | PartName::Preparation)
    }
}

/// One part: its value, 0–1, or `None` where there is no figure (then the others carry its weight).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub name: PartName,
    /// 0–1.
    pub value: Option<f32>,
    /// Its share of the score when every part has a figure.
    pub weight: f32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_sum_to_one() {
        let sum: f32 = PartName::ALL.iter().map(|name| name.weight()).sum();
        assert!((sum - 1.0).abs() < 1e-6);
    }
}
