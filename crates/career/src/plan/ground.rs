//! What a plan stands on: the person's lines and answers, the map of work, and today.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::answers::Schooling;
use crate::atlas::{AreaId, Occupation, OccupationId, Pay, SkillId};
use crate::insight::Facts;
use crate::path::{Door, Path, Terrain, door};
use crate::plan::{Destination, Refused};
use crate::profile::LineId;
use crate::reflection::Lives;

/// What a plan is proposed from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// What the person brought and answered, the atlas, and their paths.
    pub facts: Facts<'a>,
    /// Where they live. Outside the United States no pay and no demand is shown.
    pub lives: &'a Lives,
    /// For how many weeks they can look. It decides what comes first, and stands in no sentence.
    pub weeks_to_look: Option<u16>,
    /// Today.
    pub today: Date,
}

/// With this many weeks or fewer, work that pays soon comes first.
const FEW_WEEKS: u16 = 8;

/// How much time there is before something has to pay. Everything finer is thrown away here, so that the number
/// cannot be read out of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// Work that pays soon comes first.
    Short,
    /// Enough, or not said.
    Enough,
}

impl<'a> Ground<'a> {
    pub(super) fn time(&self) -> Time {
        match self.weeks_to_look {
            Some(weeks) if weeks <= FEW_WEEKS => Time::Short,
            _ => Time::Enough,
        }
    }

    /// A day that many days from today.
    pub(super) fn in_days(&self, days: i32) -> Date {
        self.today.saturating_add(days.days())
    }

    /// Where they live, in their words, where that is outside the United States.
    pub(super) fn abroad(&self) -> Option<&'a str> {
        match self.lives {
            Lives::Elsewhere(place) => Some(place.trim()).filter(|place| !place.is_empty()).or(Some("that place")),
            // Their document says so, and they said nothing else.
            Lives::NotSaid if self.facts.home.is_abroad() => Some("that place"),
            Lives::NotSaid | Lives::State(_) => None,
        }
    }

    /// The state, where one is known.
    pub(super) fn state(&self) -> Option<&'a str> {
        let area = self.facts.home.area().filter(|area| *area != AreaId::NATION && self.abroad().is_none())?;
        Some(self.facts.atlas.pay.name(area))
    }

    /// Everything about one destination.
    pub(super) fn view(&self, to: &Destination) -> Result<View<'a>, Refused> {
        let atlas = self.facts.atlas;
        let id = atlas.occupation_by_code(to.code()).ok_or(Refused::NoSuchOccupation)?;
        Ok(View {
            ground: *self,
            to: atlas.occupation(id),
            stays: matches!(to, Destination::Stay(_)),
            path: self.facts.paths.to(id),
            door: door(atlas, self.facts.origin, id, self.facts.home),
            terrain: Terrain::of(atlas),
        })
    }

    /// A line that was read as showing a skill, the surest first. Lines that state a gap show nothing here.
    pub(super) fn line_of(&self, skill: SkillId) -> Option<&'a str> {
        let facts = self.facts;
        let shows = facts.readings.skills().filter(|(shown, _)| *shown == skill);
        let told = shows.filter(|(_, m)| !crate::gap::is_stated(facts.document.text(m.line)));
        let best = told.max_by(|a, b| {
            let sure = |m: &crate::reading::LineMention| m.mention.confidence.share();
            sure(a.1).total_cmp(&sure(b.1)).then(b.1.line.cmp(&a.1.line))
        })?;
        Some(facts.document.text(best.1.line)).filter(|line| !line.is_empty())
    }

    /// The lines marked as "more" (1) or "less" (-1), in the document's order.
    pub(super) fn marked(&self, sign: f32) -> Vec<LineId> {
        let marks = self.facts.answers.marked(self.facts.document);
        marks.into_iter().filter(|(_, mark)| mark * sign > 0.0).map(|(line, _)| line).collect()
    }

    /// Whether some work goes on today, as far as the document says.
    pub(super) fn works_now(&self) -> bool {
        use crate::profile::{End, Engagement};
        let goes_on =
            |p: &crate::profile::Position| p.period.to == Some(End::Current) && p.engagement == Engagement::Work;
        self.facts.profile.positions.iter().any(goes_on)
    }
}

/// One destination, looked at closely.
pub(super) struct View<'a> {
    pub ground: Ground<'a>,
    pub to: Occupation<'a>,
    /// Whether the person stays in this work and changes one thing.
    pub stays: bool,
    /// The ranked path there; `None` for work held, and where nothing was understood.
    pub path: Option<&'a Path>,
    pub door: Door,
    pub terrain: Terrain<'a>,
}

impl<'a> View<'a> {
    /// `Tutors`, O*NET's title.
    pub fn title(&self) -> &'a str {
        self.to.title()
    }

    /// Pay where the person lives, else in the United States; `None` abroad.
    pub fn pay(&self) -> Option<Pay<'a>> {
        let facts = self.ground.facts;
        self.ground.abroad().is_none().then(|| facts.home.pay(self.to))?
    }

    /// The months of study before first pay at the long end, where the door asks for some.
    pub fn months_of_study(&self) -> Option<(u32, u32)> {
        self.door.months_before_pay.filter(|(_, longest)| !self.stays && *longest > 0)
    }

    /// Whether long schooling stands before first pay: half a year or more at the long end, or an unknown time where a
    /// licence is common.
    pub fn asks_long_training(&self) -> bool {
        self.long_training().is_some()
    }

    /// The schooling that stands before first pay, where it is long.
    pub fn long_training(&self) -> Option<Schooling> {
        let long = match self.door.months_before_pay {
            Some((_, longest)) => longest >= 6,
            None => self.door.licensing == crate::path::Licensing::Commonly,
        };
        self.door.education.filter(|level| long && !self.stays && *level > Schooling::HighSchool)
    }

    /// Whether it pays from the first day, as far as published: the same work, or no study in between.
    pub fn pays_soon(&self) -> bool {
        self.stays || self.door.months_before_pay.is_some_and(|(_, longest)| longest == 0)
    }

    /// Skills that the work asks for, the most telling first.
    pub fn asked(&self) -> Vec<SkillId> {
        self.terrain.asked(self.to.id).into_iter().map(|(skill, _)| skill).collect()
    }

    /// The work above it, for who stays: the nearest next level.
    pub fn next_level(&self) -> Option<OccupationId> {
        let stay = self.ground.facts.paths.stay.as_ref().filter(|stay| self.stays && stay.held == self.to.id)?;
        stay.next_levels.first().copied()
    }
}
