//! How good the evidence is. One grade in the house, whoever shows it.

/// How good the evidence is, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Randomised, or a meta-analysis of trials.
    A,
    /// Large and observed; correlations.
    B,
    /// Data of a vendor, or what people report.
    C,
    /// Custom: many say so, and nobody measured it.
    D,
}

impl Grade {
    /// All, the best first.
    pub const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];

    /// What the letter means.
    pub fn words(self) -> &'static str {
        match self {
            Grade::A => "trials",
            Grade::B => "observed, not tried",
            Grade::C => "a company's own figures",
            Grade::D => "custom, not measured",
        }
    }

    /// What the letter means, in a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Grade::A => {
                "It was tried: chance decided who got it, or many such trials were counted together. So it is a cause, for \
                 those who were studied."
            }
            Grade::B => {
                "It was seen among many people, and nobody drew lots. What goes together need not be cause and effect."
            }
            Grade::C => {
                "A company counted its own customers, or people reported on themselves. It may well be so; nobody \
                 independent looked."
            }
            Grade::D => {
                "It is what people do and recommend. No study of it is known here, so treat it as an idea to try."
            }
        }
    }

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::D => "D",
        }
    }

    /// The grade of a letter.
    pub fn of(letter: &str) -> Option<Self> {
        Grade::ALL.into_iter().find(|grade| grade.letter() == letter)
    }
}
