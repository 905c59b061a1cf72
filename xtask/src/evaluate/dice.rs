//! Chance that can be repeated: the same seed gives the same numbers.

/// A generator (SplitMix64).
#[derive(Clone, Debug)]
pub(in crate::evaluate) struct Dice {
    state: u64,
}

impl Dice {
    /// From a seed.
    pub(in crate::evaluate) fn new(seed: u64) -> Self {
        Dice { state: seed }
    }

    /// Another generator, of its own course.
    pub(in crate::evaluate) fn another(&mut self) -> Self {
        Dice { state: self.next() }
    }

    /// A number below `end`; 0 where that is 0.
    pub(in crate::evaluate) fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_seed_falls_the_same_way_and_stays_below() {
        let thrown = |seed| {
            let mut dice = Dice::new(seed);
            (0..100).map(|_| dice.below(6)).collect::<Vec<_>>()
        };
        assert_eq!(thrown(7), thrown(7));
        assert_ne!(thrown(7), thrown(8));
        assert!((0..6).all(|face| thrown(7).contains(&face)) && thrown(7).iter().all(|face| *face < 6));
    }
}
