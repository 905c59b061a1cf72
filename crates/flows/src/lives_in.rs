//! Where a person lives, for pay and demand: what they said, else what their document writes under their name.

use career::atlas::{AreaId, Atlas};
use career::home::Home;
use career::reflection::{Lives, country_of};

use crate::LivesIn;

/// What the person said comes first; then the place written in the document, when it names a state or a country beyond
/// doubt.
pub fn lives_in(atlas: &Atlas, said: &Lives, written: Option<&str>) -> LivesIn {
    match (said, said.home(atlas)) {
        (Lives::Elsewhere(words), _) => LivesIn::Abroad(words.clone()),
        (_, Home::In(area)) => LivesIn::Said(area),
        _ => written.map_or(LivesIn::Unknown, |place| of_document(atlas, place)),
    }
}

fn of_document(atlas: &Atlas, place: &str) -> LivesIn {
    match state_in(atlas, place) {
        Some(area) => LivesIn::Written(area, place.to_owned()),
        None if country_of(place).is_some() => LivesIn::WrittenAbroad(place.to_owned()),
        None => LivesIn::Unknown,
    }
}

/// The state in "Oakland, CA", "Oakland, CA 94601", "Oakland, California, USA". A lone word is never taken for a state,
/// and neither is Georgia spelled out, which may be the country.
fn state_in(atlas: &Atlas, place: &str) -> Option<AreaId> {
    let parts: Vec<&str> = place.split(',').map(str::trim).filter(|part| !is_country(part)).collect();
    let (last, city) = parts.split_last()?;
    if city.is_empty() {
        return None;
    }
    let last = last.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
    let is_code = last.len() == 2 && last.chars().all(|c| c.is_ascii_uppercase());
    if !is_code && (last.len() < 4 || last.eq_ignore_ascii_case("Georgia")) {
        return None;
    }
    atlas.pay.area(last).filter(|area| *area != AreaId::NATION)
}

fn is_country(part: &str) -> bool {
    ["USA", "US", "U.S.", "U.S.A.", "United States", "United States of America"]
        .iter()
        .any(|name| part.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use career::atlas::{Pays, Strings};

    use super::*;

    fn atlas() -> Atlas {
        let codes: Strings = ["US", "CA", "GA"].into_iter().collect();
        let names: Strings = ["United States", "California", "Georgia"].into_iter().collect();
        Atlas { pay: Pays { codes, names, ..Pays::default() }, ..Atlas::default() }
    }

    fn written(place: &str) -> LivesIn {
        lives_in(&atlas(), &Lives::NotSaid, Some(place))
    }

    fn state(place: &str) -> Option<AreaId> {
        written(place).area()
    }

    #[test]
    fn a_city_with_its_state_says_where_pay_is_looked_up() {
        for place in ["Oakland, CA", "Oakland, CA 94601", "Oakland, CA 94601-1234", "Oakland, California, USA"] {
            assert_eq!(state(place), Some(AreaId(1)), "{place}");
        }
        assert_eq!(state("Atlanta, GA"), Some(AreaId(2)));
    }

    #[test]
    fn a_place_that_may_be_elsewhere_says_nothing() {
        for place in
            ["Tbilisi, Georgia", "California", "CA", "Toronto, Ca", "Berlin, Germany", "", ", ,", "New York, US"]
        {
            assert_eq!(state(place), None, "{place}");
        }
    }

    #[test]
    fn a_city_with_its_country_lies_abroad() {
        for place in ["Berlin, Germany", "Toronto, ON", "Lagos Nigeria", "Perth, WA, Australia", "France"] {
            assert_eq!(written(place), LivesIn::WrittenAbroad(place.to_owned()), "{place}");
        }
        for place in ["Tbilisi, Georgia", "Oakland", "Toronto, Ca"] {
            assert_eq!(written(place), LivesIn::Unknown, "{place}");
        }
    }

    #[test]
    fn what_the_person_said_comes_before_what_is_written() {
        let said = |lives, place| lives_in(&atlas(), &lives, Some(place));
        assert_eq!(said(Lives::State("GA".to_owned()), "Oakland, CA"), LivesIn::Said(AreaId(2)));
        assert_eq!(said(Lives::State("GA".to_owned()), "Berlin, Germany"), LivesIn::Said(AreaId(2)));
        let kenya = Lives::Elsewhere("Kenya".to_owned());
        assert_eq!(said(kenya, "Oakland, CA"), LivesIn::Abroad("Kenya".to_owned()));
    }
}
