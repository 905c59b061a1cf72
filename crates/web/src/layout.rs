//! What stands around every page: the way around, who is here, what was said a moment ago.

use crate::asked::Asked;
use crate::said;
use crate::site::Doors;

/// The frame of a page.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The page's title.
    pub title: String,
    /// Which room it is in: `today`, `you`, `paths`, `openings`, `people`, `more`; empty for none.
    pub room: &'static str,
    /// Whether somebody is here.
    pub here: bool,
    /// Whether they are a guest.
    pub guest: bool,
    /// Whether they administer the instance.
    pub administrator: bool,
    /// Behind which doors there is something.
    pub doors: Doors,
    /// Whether the computer is shared.
    pub shared_computer: bool,
    /// What was done a moment ago.
    pub said: Option<&'static str>,
    /// Reload after so many seconds, for a page that waits without JavaScript.
    pub again_in: Option<u32>,
    /// A page with nothing around it that leads away: the first ten minutes.
    pub bare: bool,
}

impl Layout {
    /// The frame for a request.
    pub fn of(asked: &Asked, title: impl Into<String>) -> Self {
        let visitor = asked.visitor.as_ref();
        Layout {
            title: title.into(),
            here: visitor.is_some(),
            guest: visitor.is_some_and(|visitor| visitor.account.is_guest()),
            administrator: visitor.is_some_and(|v| v.account.role == store::account::Role::Administrator),
            doors: asked.doors,
            shared_computer: visitor.is_some_and(|visitor| visitor.shared_computer),
            said: asked.query.text("said").and_then(said::words),
            ..Layout::default()
        }
    }

    /// In a room of the house.
    pub fn within(self, room: &'static str) -> Self {
        Layout { room, ..self }
    }

    /// Without anything that leads away.
    pub fn bare(self) -> Self {
        Layout { bare: true, ..self }
    }

    /// The address of a stylesheet, script or picture.
    pub fn asset(&self, name: &str) -> String {
        crate::asset::address(name)
    }
}
