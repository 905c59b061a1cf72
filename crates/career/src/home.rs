//! Where a person lives, in the atlas's terms. It decides whose pay and demand may be shown: figures of the United
//! States are never shown as those of somebody who lives elsewhere.

use crate::atlas::{AreaId, Occupation, Outlook, Pay};

/// Where a person lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Home {
    /// Nobody said: the whole United States stands in, and the report says so.
    #[default]
    NotSaid,
    /// There: a state, a territory, or the whole United States.
    In(AreaId),
    /// Outside the United States: no pay and no demand is known there.
    Abroad,
}

impl Home {
    /// Where pay is looked up: the person's state, else the whole United States; nowhere for somebody abroad.
    pub fn area(self) -> Option<AreaId> {
        match self {
            Home::NotSaid => Some(AreaId::NATION),
            Home::In(area) => Some(area),
            Home::Abroad => None,
        }
    }

    /// Whether it is outside the United States.
    pub fn is_abroad(self) -> bool {
        self == Home::Abroad
    }

    /// An occupation's pay there.
    pub fn pay<'a>(self, occupation: Occupation<'a>) -> Option<Pay<'a>> {
        occupation.pay(self.area()?)
    }

    /// An occupation's projections, which are national; none for somebody abroad.
    pub fn demand<'a>(self, occupation: Occupation<'a>) -> Option<Outlook<'a>> {
        if self.is_abroad() { None } else { occupation.outlook() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::small_atlas;

    #[test]
    fn pay_and_demand_of_the_united_states_are_nobodys_who_lives_elsewhere() {
        let atlas = small_atlas();
        for work in atlas.all_occupations() {
            assert!(Home::NotSaid.pay(work).is_some() && Home::NotSaid.demand(work).is_some());
            assert!(Home::Abroad.pay(work).is_none() && Home::Abroad.demand(work).is_none());
        }
    }
}
