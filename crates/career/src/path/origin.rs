//! What a person brings to a path, in the atlas's terms.

use crate::answers::{Answers, Schooling};
use crate::atlas::{Atlas, OccupationId, SkillId, TechnologyId};
use crate::date::PartialDate;
use crate::path::stated_schooling;
use crate::profile::{Document, End, Engagement, Period, Profile};
use crate::reading::{How, Readings};

/// What a person brings to a path, in the atlas's terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Occupations held, with weights that sum to 1 (recent and long ones weigh more), the heaviest first.
    pub occupations: Vec<(OccupationId, f32)>,
    /// Skills with how sure (0–1), each once.
    pub skills: Vec<(SkillId, f32)>,
    /// Of these, what the person wants more of (+) or less of (-), -1 to 1.
    pub wants: Vec<(SkillId, f32)>,
    /// Technologies, each once.
    pub technologies: Vec<TechnologyId>,
    /// Schooling that the document states or the person answered.
    pub schooling: Option<Schooling>,
}

impl Origin {
    /// Someone of whom nothing is known but one occupation.
    pub fn of_occupation(held: OccupationId) -> Self {
        Origin { occupations: vec![(held, 1.0)], ..Origin::default() }
    }

    /// Reads what a person brings from their document, what the lexicon understood and what they answered. Skills of
    /// unpaid work count like those of paid work. No name, age, gender or reason of a gap plays a part: only what was done, for how
    /// long, how long ago.
    pub fn of(
        document: &Document,
        profile: &Profile,
        readings: &Readings,
        answers: &Answers,
        atlas: &Atlas,
        today: PartialDate,
    ) -> Self {
        Origin {
            occupations: occupations(profile, readings, today),
            skills: skills(atlas, readings, answers),
            wants: wants(document, readings, answers),
            technologies: technologies(readings),
            schooling: stated_schooling(profile),
        }
    }

    /// The occupation that weighs most.
    pub fn main_occupation(&self) -> Option<OccupationId> {
        self.occupations.first().map(|(id, _)| *id)
    }

    /// Whether there is nothing to compare with.
    pub fn is_empty(&self) -> bool {
        self.occupations.is_empty() && self.skills.is_empty() && self.technologies.is_empty()
    }
}

/// Months that count for a position at most: ten years.
const LONGEST: u32 = 120;
/// Months that are taken for a position without dates.
const UNDATED: u32 = 12;
/// A position that ended this many years ago weighs half.
const HALF_LIFE_YEARS: f32 = 8.0;
/// What a year of volunteering counts beside a year of work, where it is about which occupation was held: it fills a few
/// hours a week. The skills that its lines show count in full.
const A_FEW_HOURS: f32 = 0.4;
/// At most this many occupations are compared from; the rest weighs too little to show.
const MOST_OCCUPATIONS: usize = 6;

fn occupations(profile: &Profile, readings: &Readings, today: PartialDate) -> Vec<(OccupationId, f32)> {
    let mut out: Vec<(OccupationId, f32)> = Vec::new();
    for (i, position) in profile.positions.iter().enumerate() {
        let Some(title) = readings.occupation(i) else { continue };
        let hours = if position.engagement == Engagement::Volunteering { A_FEW_HOURS } else { 1.0 };
        let weight = weight(position.period, today) * hours * title.confidence.share();
        match out.iter_mut().find(|(id, _)| *id == title.occupation) {
            Some((_, sum)) => *sum += weight,
            None => out.push((title.occupation, weight)),
        }
    }
    out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    out.truncate(MOST_OCCUPATIONS);
    let total: f32 = out.iter().map(|(_, w)| w).sum();
    out.iter_mut().for_each(|(_, w)| *w /= total.max(f32::MIN_POSITIVE));
    out
}

/// Square root of the months, halved for every eight years since the end.
fn weight(period: Period, today: PartialDate) -> f32 {
    let months = period.months(today).unwrap_or(UNDATED).clamp(1, LONGEST) as f32;
    let ended = match period.to {
        Some(End::On(date)) => Some(date),
        Some(End::Current) => None,
        None => period.from,
    };
    let years_ago = ended.map_or(0.0, |date| (today.months(12) - date.months(12)).max(0) as f32 / 12.0);
    months.sqrt() * 0.5_f32.powf(years_ago / HALF_LIFE_YEARS)
}

/// Each skill once, as sure as its surest mention; a doing told in other words counts a little less than a name.
fn skills(atlas: &Atlas, readings: &Readings, answers: &Answers) -> Vec<(SkillId, f32)> {
    let read = readings.skills().map(|(skill, line)| {
        let by = if line.mention.how == How::Named { 1.0 } else { 0.9 };
        (skill, line.mention.confidence.share() * by)
    });
    let said = answers.ordinary.iter().filter(|o| o.line.is_some()).filter_map(|o| atlas.skills.find(&o.skill));
    let mut all: Vec<(SkillId, f32)> = read.chain(said.map(|skill| (skill, 1.0))).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    all.dedup_by_key(|(skill, _)| *skill);
    all
}

fn technologies(readings: &Readings) -> Vec<TechnologyId> {
    let mut all: Vec<TechnologyId> = readings.technologies().map(|(technology, _)| technology).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The skills of marked lines: more counts +1, less -1, both together nothing.
fn wants(document: &Document, readings: &Readings, answers: &Answers) -> Vec<(SkillId, f32)> {
    let marks = answers.marked(document);
    let mut all: Vec<(SkillId, f32)> = Vec::new();
    for (skill, mention) in readings.skills() {
        for (_, by) in marks.iter().filter(|(line, _)| *line == mention.line) {
            match all.iter_mut().find(|(s, _)| *s == skill) {
                Some((_, want)) => *want = (*want + by).clamp(-1.0, 1.0),
                None => all.push((skill, *by)),
            }
        }
    }
    all.sort_by_key(|(skill, _)| *skill);
    all.retain(|(_, want)| *want != 0.0);
    all
}
