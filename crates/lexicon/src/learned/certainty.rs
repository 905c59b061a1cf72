//! How sure: from what the words and the encoder say to how often that is right.
//!
//! Logistic models whose numbers `training/calibrate.py` fits on sentences whose skills are known; how well they hold
//! on others is printed by `cargo xtask evaluate skills`.

/// What speaks for a mention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// Its words stand in the line: how well they fit, and how like the line is by the fast vectors.
    Named {
        /// 0–1.
        words: f32,
        /// -1 to 1.
        likeness: f32,
    },
    /// Its words stand in the line, and the encoder read it: how well they fit, and how much the line holds it.
    Meant {
        /// 0–1.
        words: f32,
        /// -1 to 1.
        held: f32,
    },
    /// The encoder alone: how much the line holds it, and how far it leads what is usual for the line.
    Implied {
        /// -1 to 1.
        held: f32,
        /// 0–2.
        lead: f32,
    },
    /// The fast vectors alone: how like the line is.
    Supposed {
        /// -1 to 1.
        likeness: f32,
    },
}

impl Evidence {
    /// How often a mention with this evidence is right, 0–1.
    pub fn sure(self) -> f32 {
        let [constant, first, second] = self.weights();
        let [a, b] = self.numbers();
        sure(constant + first * a + second * b)
    }

    /// What the logistic model is given: the odds of the words, and likenesses as they are.
    pub fn numbers(self) -> [f32; 2] {
        match self {
            Evidence::Named { words, likeness } => [odds(words), likeness],
            Evidence::Meant { words, held } => [odds(words), held],
            Evidence::Implied { held, lead } => [held, lead],
            Evidence::Supposed { likeness } => [likeness, 0.0],
        }
    }

    /// Its name, for measuring.
    pub fn name(self) -> &'static str {
        match self {
            Evidence::Named { .. } => "named",
            Evidence::Meant { .. } => "meant",
            Evidence::Implied { .. } => "implied",
            Evidence::Supposed { .. } => "supposed",
        }
    }

    fn weights(self) -> [f32; 3] {
        match self {
            Evidence::Named { .. } => NAMED,
            Evidence::Meant { .. } => MEANT,
            Evidence::Implied { .. } => IMPLIED,
            Evidence::Supposed { .. } => SUPPOSED,
        }
    }
}

/// An occupation: its share of all that the title may mean, and how like the most like one is.
pub(super) fn title(share: f32, most: f32) -> f32 {
    sure(TITLE[0] + TITLE[1] * odds(share) + TITLE[2] * most)
}

/// Constant, words, likeness by the fast vectors.
const NAMED: [f32; 3] = [-2.710, 0.483, 4.224];
/// Constant, words, how much the line holds it.
const MEANT: [f32; 3] = [-3.387, 0.174, 6.928];
/// Constant, how much the line holds it, its lead.
const IMPLIED: [f32; 3] = [-3.520, 2.079, 19.011];
/// Constant, likeness by the fast vectors, nothing.
const SUPPOSED: [f32; 3] = [-6.687, 10.974, 0.0];
/// Constant, share, how like the most like one is.
const TITLE: [f32; 3] = [-1.0, 0.9, 1.5];

fn odds(share: f32) -> f32 {
    let share = share.clamp(0.02, 0.98);
    (share / (1.0 - share)).ln()
}

fn sure(x: f32) -> f32 {
    (1.0 / (1.0 + (-x).exp())).min(0.97)
}
