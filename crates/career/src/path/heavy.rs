//! How heavy work is on the body: a stand-in, made of what O*NET rates. It warns and never filters.

use crate::atlas::{Atlas, OccupationId};

/// Said wherever it is said that work is heavy.
pub const STAND_IN: &str = "a stand-in: O*NET has no direct rating of how heavy the work is here";

/// The nine physical abilities are those elements whose id begins so: strength, stamina, flexibility, balance.
const ABILITIES: &str = "1.A.3.";
/// "Performing General Physical Activities".
const ACTIVITY: &str = "4.A.3.a.1";

/// From here on the abilities speak of heavy work: the upper quarter of all occupations.
const ABILITIES_AT_LEAST: f32 = 2.25;
/// And the activity has to agree: the mean of both.
const BOTH_AT_LEAST: f32 = 2.6;

/// What O*NET rates about work and the body, importance from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnTheBody {
    /// The mean of the physical abilities.
    pub abilities: f32,
    /// The activity of general physical activities.
    pub activity: f32,
}

impl OnTheBody {
    /// `None` where one of the two is not rated.
    pub fn of(atlas: &Atlas, id: OccupationId) -> Option<Self> {
        let occupation = atlas.occupation(id);
        let (mut sum, mut count) = (0.0, 0.0);
        for (i, element) in (0..atlas.elements.len()).map(|i| (i, atlas.elements.ids.get(i))) {
            if element.starts_with(ABILITIES) {
                sum += occupation.rating(crate::atlas::ElementId::from_index(i))?.importance;
                count += 1.0;
            }
        }
        let activity = occupation.rating(atlas.elements.find(ACTIVITY)?)?.importance;
        (count > 0.0).then(|| OnTheBody { abilities: sum / count, activity })
    }

    /// Whether to warn.
    pub fn is_heavy(self) -> bool {
        self.abilities >= ABILITIES_AT_LEAST && (self.abilities + self.activity) / 2.0 >= BOTH_AT_LEAST
    }

    /// The warning with its figures, and what it is.
    pub fn words(self) -> String {
        format!(
            "likely heavy on the body: physical abilities are rated {:.1} of 5 there and general physical activity \
             {:.1} ({STAND_IN})",
            self.abilities, self.activity
        )
    }
}
