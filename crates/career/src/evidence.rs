//! Every conclusion carries its because, its sources and how sure it is. The types forbid one without.

use crate::profile::LineId;

/// Where a figure or relation comes from. Each has one credit line, shown wherever it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The person's own document.
    Document,
    /// What the person answered or marked.
    Answers,
    /// The posting that the person looks at.
    Posting,
    /// O*NET database (occupations, titles, ratings, related occupations, technology).
    Onet,
    /// ESCO (skills, occupations, essential and optional relations).
    Esco,
    /// The official O*NET–ESCO crosswalk.
    Crosswalk,
    /// Occupational Employment and Wage Statistics.
    Wages,
    /// Employment Projections.
    Projections,
    /// "Working with AI" (Tomlinson et al. 2025).
    WorkingWithAi,
    /// "GPTs are GPTs" (Eloundou et al. 2023).
    GptsAreGpts,
    /// Footbridge's own reviewed table of commonly licensed work.
    Licensing,
    /// Footbridge's own reviewed list of places where people of a kind of work meet.
    Places,
}

impl Source {
    /// The name a person reads beside a figure.
    pub fn name(self) -> &'static str {
        match self {
            Source::Document => "your document",
            Source::Answers => "your answers",
            Source::Posting => "the posting",
            Source::Onet => "O*NET 30.1",
            Source::Esco => "ESCO 1.1.1",
            Source::Crosswalk => "O*NET–ESCO crosswalk",
            Source::Wages => "BLS wages (OEWS)",
            Source::Projections => "BLS Employment Projections",
            Source::WorkingWithAi => "Working with AI (Microsoft)",
            Source::GptsAreGpts => "GPTs are GPTs (OpenAI)",
            Source::Licensing => "Footbridge's table of licensed work",
            Source::Places => "Footbridge's list of places",
        }
    }

    /// The year or period that the figures describe; `None` for what the person brought.
    pub fn period(self) -> Option<&'static str> {
        match self {
            Source::Document | Source::Answers | Source::Posting => None,
            Source::Onet => Some("December 2025"),
            Source::Esco => Some("2022"),
            Source::Crosswalk => Some("2022"),
            Source::Wages => Some("May 2025"),
            Source::Projections => Some("2024–34"),
            Source::WorkingWithAi => Some("2025"),
            Source::GptsAreGpts => Some("2023"),
            Source::Licensing | Source::Places => Some("2026"),
        }
    }

    /// The credit that the publisher asks for; `None` for what the person brought.
    pub fn credit(self) -> Option<&'static str> {
        match self {
            Source::Document | Source::Answers | Source::Posting => None,
            Source::Onet => Some(
                "O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), CC BY 4.0; modified",
            ),
            Source::Esco => Some("ESCO classification of the European Commission, v1.1.1, CC BY 4.0"),
            Source::Crosswalk => Some("O*NET–ESCO crosswalk, European Commission and USDOL/ETA, 2022"),
            Source::Wages => {
                Some("U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025")
            }
            Source::Projections => Some("U.S. Bureau of Labor Statistics, Employment Projections 2024–34"),
            Source::WorkingWithAi => Some("Tomlinson et al., Working with AI, Microsoft 2025, CC BY 4.0"),
            Source::GptsAreGpts => Some("Eloundou et al., GPTs are GPTs, OpenAI 2023, MIT"),
            Source::Licensing => Some("Footbridge's own reviewed table; ask your state's board"),
            Source::Places => Some(
                "Footbridge's own list; chat communities from slack-communities, tech conferences from confs.tech, MIT",
            ),
        }
    }
}

/// How sure a conclusion is: a share from 0 to 1, said in words with the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Confidence(f32);

impl Confidence {
    /// Clamped to 0–1; a NaN counts as 0.
    pub fn new(share: f32) -> Self {
        Confidence(if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) })
    }

    /// The share, 0 to 1.
    pub fn share(self) -> f32 {
        self.0
    }

    /// "fairly sure, 7 in 10".
    pub fn words(self) -> String {
        let tenths = (self.0 * 10.0).round() as u32;
        let word = match tenths {
            0..=3 => "a guess",
            4..=5 => "unsure",
            6..=7 => "fairly sure",
            8 => "sure",
            _ => "very sure",
        };
        format!("{word}, {} in 10", tenths.clamp(1, 10))
    }
}

/// One reason for a conclusion.
#[derive(Clone, Debug, PartialEq)]
pub enum Because {
    /// A line of the person's own document, quoted.
    Line {
        /// Which line.
        line: LineId,
        /// Its words as they stand in the document.
        text: String,
    },
    /// What the person answered or marked.
    Answer {
        /// What was asked or marked.
        what: String,
    },
    /// A published or derived figure, formatted with its unit and place.
    Figure {
        /// What the figure says, as a short sentence without a full stop ("median pay in California: $98,400 a year").
        what: String,
        /// Who published it.
        source: Source,
    },
}

impl Because {
    /// The source of this reason.
    pub fn source(&self) -> Source {
        match self {
            Because::Line { .. } => Source::Document,
            Because::Answer { .. } => Source::Answers,
            Because::Figure { source, .. } => *source,
        }
    }

    /// A published figure.
    pub fn figure(source: Source, what: impl Into<String>) -> Self {
        Because::Figure { what: what.into(), source }
    }
}

/// At least one reason: the only way to build a conclusion.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    first: Because,
    rest: Vec<Because>,
}

impl Reasons {
    /// Starts with the reason without which there is no conclusion.
    pub fn new(first: Because) -> Self {
        Reasons { first, rest: Vec::new() }
    }

    /// `None` when the list is empty: then there is nothing to conclude.
    pub fn from_vec(all: Vec<Because>) -> Option<Self> {
        let mut all = all.into_iter();
        Some(Reasons { first: all.next()?, rest: all.collect() })
    }

    /// Adds a further reason.
    pub fn and(mut self, because: Because) -> Self {
        self.rest.push(because);
        self
    }

    /// All reasons, first the deciding one.
    pub fn iter(&self) -> impl Iterator<Item = &Because> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// Each source once, in the order in which it first appears.
    pub fn sources(&self) -> Vec<Source> {
        let mut out = Vec::new();
        for because in self.iter() {
            if !out.contains(&because.source()) {
                out.push(because.source());
            }
        }
        out
    }
}
