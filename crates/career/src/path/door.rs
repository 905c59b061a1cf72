//! What the door of an occupation asks: schooling, experience, training, licence, months before first pay.

use crate::answers::Schooling;
use crate::atlas::{Atlas, OccupationId, Training, WorkExperience};
use crate::path::Origin;

/// Whether work of this kind is commonly licensed in the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Licensing {
    /// In every state or nearly so.
    Commonly,
    /// In some states, or for some of the work.
    Sometimes,
    /// Our table has no row: ask your state's board.
    NotInOurTable,
}

/// What is usual before someone is paid for this work.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    /// Usual entry education.
    pub education: Option<Schooling>,
    /// Usual related work experience.
    pub experience: Option<WorkExperience>,
    /// Usual training on the job.
    pub training: Option<Training>,
    /// Licence.
    pub licensing: Licensing,
    /// Months before first pay, from–to, where a range is known.
    pub months_before_pay: Option<(u32, u32)>,
    /// Whether the figures are those of a broader group.
    pub of_broader_group: bool,
}

/// The door of one occupation for a person with this schooling.
pub fn door(atlas: &Atlas, origin: &Origin, to: OccupationId) -> Door {
    let _ = origin;
    let outlook = atlas.occupation(to).outlook();
    Door {
        education: outlook.and_then(|o| o.education()),
        experience: outlook.and_then(|o| o.experience()),
        training: outlook.and_then(|o| o.training()),
        licensing: Licensing::NotInOurTable,
        months_before_pay: None,
        of_broader_group: false,
    }
}
