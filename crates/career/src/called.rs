//! What a person's work is called elsewhere: their own answer where a title is not understood, and what is said until
//! there is one. The latest work is never filed under an older one in silence.

use serde::{Deserialize, Serialize};

use crate::atlas::{Atlas, OccupationId};
use crate::date::PartialDate;
use crate::evidence::Confidence;
use crate::gap;
use crate::insight::name_of_place;
use crate::profile::{Engagement, Position, Profile, latest};
use crate::reading::{Readings, TitleMatch};

/// A candidate that is less sure than this is noise, and is neither asked nor shown.
pub const WORTH_ASKING: f32 = 0.2;
/// Candidates named at most.
const MOST_NEAR: usize = 4;

/// A title of the person's own, and the occupation that they say it is. The title itself stays as they wrote it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// The title, in their words.
    pub title: String,
    /// For whom, where that stands beside it.
    #[serde(default)]
    pub organisation: Option<String>,
    /// O*NET-SOC code of what it is called elsewhere.
    pub occupation: String,
}

impl Called {
    /// Whether it is about a title in a house.
    pub fn is_of(&self, title: &str, organisation: Option<&str>) -> bool {
        let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
        same(&self.title, title) && same(self.organisation.as_deref().unwrap_or(""), organisation.unwrap_or(""))
    }
}

/// Reads the titles that the person spoke of as they said.
pub fn read_as_said(called: &[Called], atlas: &Atlas, profile: &Profile, readings: &mut Readings) {
    for (position, titles) in profile.positions.iter().zip(&mut readings.titles) {
        let said = called.iter().find(|said| said.is_of(&position.title, position.organisation.as_deref()));
        if let Some(occupation) = said.and_then(|said| atlas.occupation_by_code(&said.occupation)) {
            *titles = vec![TitleMatch { occupation, esco: None, confidence: Confidence::new(1.0) }];
        }
    }
}

/// The latest work, whose title is not understood, and what stands in for it.
#[derive(Clone, Debug, PartialEq)]
pub struct NotUnderstood {
    /// Which position.
    pub position: usize,
    /// Its title and where: "Shift Lead, Northgate".
    pub name: String,
    /// The position that stands in, and whether it is over for longer.
    pub instead: Option<(usize, bool)>,
    /// The name of that one; empty where nothing stands in.
    pub instead_name: String,
    /// What the title may mean, most likely first.
    pub near: Vec<OccupationId>,
}

/// What is not understood of the latest work; `None` where it is understood, or has no title to understand.
pub fn not_understood(profile: &Profile, readings: &Readings, today: PartialDate) -> Option<NotUnderstood> {
    let at = latest(profile, today)?;
    let position = profile.positions.get(at)?;
    let nameless = position.title.trim().is_empty() || gap::is_stated(&position.title);
    // Time such as care for the family is not asked for a better name.
    if nameless || position.engagement == Engagement::Care || readings.occupation(at).is_some() {
        return None;
    }
    let ended = |position: &Position| position.period.ended(today).map(|date| date.months(12));
    let understood = (0..profile.positions.len()).filter(|i| readings.occupation(*i).is_some());
    let instead = understood.max_by_key(|i| (ended(&profile.positions[*i]), std::cmp::Reverse(*i)));
    let worth = |found: &&TitleMatch| found.confidence.share() >= WORTH_ASKING;
    let near = readings.titles.get(at).into_iter().flatten().filter(worth).take(MOST_NEAR);
    Some(NotUnderstood {
        position: at,
        name: name_of(position),
        instead: instead.map(|i| (i, ended(&profile.positions[i]) < ended(position))),
        instead_name: instead.map(|i| name_of(&profile.positions[i])).unwrap_or_default(),
        near: near.map(|found| found.occupation).collect(),
    })
}

fn name_of(position: &Position) -> String {
    name_of_place(&position.title, position.organisation.as_deref())
}

impl NotUnderstood {
    /// In two sentences: what is not understood, and what everything is read from meanwhile.
    pub fn told(&self) -> String {
        let rests_on = match self.instead {
            Some((_, true)) => format!("What follows is read from older work: “{}”.", self.instead_name),
            Some((_, false)) => format!("What follows is read from other work of yours: “{}”.", self.instead_name),
            None => "What follows rests on your lines alone.".to_owned(),
        };
        format!("The title of your latest work, “{}”, is not understood here yet. {rests_on}", self.name)
    }

    /// The question that settles it.
    pub fn question(&self) -> String {
        format!("What is the work of “{}” called elsewhere?", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    fn today() -> PartialDate {
        PartialDate::month(2026, 11).unwrap()
    }

    #[test]
    fn the_latest_work_is_never_filed_under_an_older_one_in_silence() {
        let atlas = small_atlas();
        let me = person(
            &atlas,
            "# Shift Lead | Northgate | 2018-now | 35-3023.00 0.3
             # Bookkeeper | Kline Depot | 2012-2018 | 43-3031.00 0.95",
        );
        let found = not_understood(&me.profile, &me.readings, today()).expect("nobody knows what a shift lead leads");
        assert_eq!(
            found.told(),
            "The title of your latest work, “Shift Lead, Northgate”, is not understood here yet. What follows is read \
             from older work: “Bookkeeper, Kline Depot”."
        );
        assert_eq!(found.near, [atlas.occupation_by_code("35-3023.00").unwrap()]);
    }

    #[test]
    fn what_the_person_says_it_is_called_is_how_it_is_read() {
        let atlas = small_atlas();
        let mut me = person(&atlas, "# Shift Lead | Northgate | 2018-now | 35-3023.00 0.3");
        let called = |organisation: &str| Called {
            title: "shift lead ".into(),
            organisation: Some(organisation.into()),
            occupation: "11-9051.00".into(),
        };
        read_as_said(&[called("Elsewhere")], &atlas, &me.profile, &mut me.readings);
        assert!(not_understood(&me.profile, &me.readings, today()).is_some(), "another house is another work");
        read_as_said(&[called("Northgate")], &atlas, &me.profile, &mut me.readings);
        assert_eq!(not_understood(&me.profile, &me.readings, today()), None);
        assert_eq!(me.readings.occupation(0).unwrap().occupation, atlas.occupation_by_code("11-9051.00").unwrap());
    }

    #[test]
    fn a_break_and_care_for_the_family_are_asked_for_no_better_name() {
        let atlas = small_atlas();
        let me = person(&atlas, "# Career break | | 2018-now |\n# Bookkeeper | Kline | 2012-2018 | 43-3031.00 0.95");
        assert_eq!(not_understood(&me.profile, &me.readings, today()), None);
    }
}
