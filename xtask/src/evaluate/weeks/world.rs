//! Worlds in which people search. The first is as the model takes it to be; every other one breaks what it assumes.

/// A world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum World {
    /// As the model takes it to be.
    Base,
    /// Answers take lognormal times (half of them more than 24 days, one in eleven more than 90), other ones in each
    /// channel, and interviews and offers come twice as late.
    Delays,
    /// What people get wanders from week to week; what is asked for is how it is now.
    Drift,
    /// Channels go together: all cold ones share one difference, the warm ones go the other way; applications of one
    /// week share their luck; who takes more time for each gets more from it.
    Correlated,
    /// People differ with heavy tails (Student's t of three degrees), in what they get and in the time they take; single
    /// applications take lognormal times.
    HeavyTails,
    /// There are few who could refer somebody: beyond some hours a week, an application takes three times as long.
    Crowded,
    /// The advantage of referrals, of people met and of agencies is in part who they are: their odds are half of what is
    /// published, and in each town each channel differs for everybody.
    OtherRates,
}

impl World {
    /// All of them.
    pub(super) const ALL: [World; 7] = [
        World::Base,
        World::Delays,
        World::Drift,
        World::Correlated,
        World::HeavyTails,
        World::Crowded,
        World::OtherRates,
    ];

    /// Its name in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            World::Base => "as assumed",
            World::Delays => "delays",
            World::Drift => "drift",
            World::Correlated => "correlated",
            World::HeavyTails => "heavy tails",
            World::Crowded => "crowded",
            World::OtherRates => "other rates",
        }
    }
}
