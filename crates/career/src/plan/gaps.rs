//! What a path asks for that no line shows, in the market's words, and what closes it.

use super::TaskKind::{Learning, Other};
use super::ground::{Time, View};
use super::idea::Idea;
use super::words::from;
use crate::atlas::{ElementKind, OccupationId, SkillId, SkillKind, TechnologyId};
use crate::evidence::Source;
use crate::insight::words::quoted;
use crate::path::{Licensing, schooling_name};

/// The gap of one path, what it asks for most tellingly first.
#[derive(Clone, Debug, Default)]
pub(super) struct Gap {
    /// Skills.
    pub skills: Vec<SkillId>,
    /// Knowledge and technology, in O*NET's words.
    pub to_learn: Vec<String>,
}

/// Skills that are named at most, and knowledge and technology together.
const MOST_SKILLS: usize = 4;
const MOST_TO_LEARN: usize = 4;
/// The most telling skills of a path are looked at, as many as this.
const TELLING: usize = 40;
/// Knowledge counts from this importance on (1 to 5), and a step of this level (0 to 7) above what is brought.
const IMPORTANT: f32 = 3.0;
const A_STEP: f32 = 1.0;
/// Days until long training comes up, where paid work comes first.
const LATER: i32 = 90;

impl Gap {
    /// What the path asks for and neither the lines nor the work held bring; for who stays, what the next level asks
    /// for. Where nothing is known to be brought, everything would look missing, so nothing is named.
    pub fn of(view: &View<'_>) -> Self {
        let Some(to) = (if view.stays { view.next_level() } else { Some(view.to.id) }) else { return Gap::default() };
        if view.ground.facts.origin.is_empty() {
            return Gap::default();
        }
        let technology = technology(view, to);
        let mut to_learn = knowledge(view, to);
        to_learn.truncate(MOST_TO_LEARN - technology.len().min(MOST_TO_LEARN / 2));
        to_learn.splice(0..0, technology.into_iter().take(MOST_TO_LEARN / 2));
        Gap { skills: skills(view, to), to_learn }
    }

    /// The skills that other work asks for too, the most common first: those may have happened already.
    pub fn told_elsewhere(&self, view: &View<'_>) -> Vec<SkillId> {
        let reuse = |skill: &SkillId| view.ground.facts.atlas.skills.reuse_level(*skill);
        let mut skills: Vec<SkillId> = self.skills.iter().copied().filter(|skill| reuse(skill) > 0).collect();
        skills.sort_by_key(|skill| std::cmp::Reverse(reuse(skill)));
        skills
    }

    /// All of it, in the market's words.
    pub fn words(&self, view: &View<'_>) -> Vec<String> {
        let skills = self.skills.iter().map(|skill| view.ground.facts.atlas.skills.label(*skill).to_owned());
        skills.chain(self.to_learn.iter().cloned()).collect()
    }
}

/// Doings that the path is asked for and that neither the lines nor the work held name. Traits and languages are no
/// gap that somebody closes in a week.
fn skills(view: &View<'_>, to: OccupationId) -> Vec<SkillId> {
    let (facts, terrain) = (view.ground.facts, &view.terrain);
    let held: Vec<SkillId> =
        facts.origin.occupations.iter().flat_map(|(id, _)| terrain.asked(*id)).map(|(skill, _)| skill).collect();
    let brought = |skill: &SkillId| held.contains(skill) || facts.origin.skills.iter().any(|(own, _)| own == skill);
    let asked = terrain.asked(to).into_iter().take(TELLING).map(|(skill, _)| skill);
    asked.filter(|skill| is_a_doing(view, *skill) && !brought(skill)).take(MOST_SKILLS).collect()
}

/// Whether a skill is something that one does, as the hierarchy has it.
pub(super) fn is_a_doing(view: &View<'_>, skill: SkillId) -> bool {
    let atlas = view.ground.facts.atlas;
    let does = || atlas.groups_above(skill).iter().any(|group| atlas.groups.code(*group).starts_with('S'));
    atlas.skills.kind(skill) == SkillKind::Skill && !atlas.skills.is_language(skill) && does()
}

/// Knowledge that is rated important there and clearly above what the work held brings, the longest step first.
fn knowledge(view: &View<'_>, to: OccupationId) -> Vec<String> {
    let (facts, atlas) = (view.ground.facts, view.ground.facts.atlas);
    let mut missing: Vec<_> = atlas
        .elements
        .of(ElementKind::Knowledge)
        .filter_map(|element| {
            let there = atlas.occupation(to).rating(element).filter(|rating| rating.importance >= IMPORTANT)?;
            let held = facts.origin.occupations.iter().filter_map(|(id, _)| atlas.occupation(*id).rating(element));
            let brought = held.map(|rating| rating.level).reduce(f32::max)?;
            let step = there.level - brought;
            (step >= A_STEP).then(|| (there.importance * step, atlas.elements.get(element).name.to_owned()))
        })
        .collect();
    missing.sort_by(|a, b| b.0.total_cmp(&a.0));
    missing.into_iter().map(|(_, name)| name).collect()
}

/// Technology that is in demand there and that neither the lines nor the work held list.
fn technology(view: &View<'_>, to: OccupationId) -> Vec<String> {
    let (facts, atlas) = (view.ground.facts, view.ground.facts.atlas);
    let in_demand = |id: &TechnologyId| {
        atlas.occupation(to).technologies().iter().any(|tool| tool.technology == *id && tool.in_demand())
    };
    let missing = view.terrain.missing_technology(facts.origin, to).into_iter().filter(in_demand);
    missing.map(|id| atlas.technologies.name(id).to_owned()).collect()
}

/// What closes the gap: a line about what is there already, one book, and the door's schooling and licence.
pub(super) fn learning(view: &View<'_>, gap: &Gap) -> Vec<Idea> {
    let told = gap.told_elsewhere(view);
    let mut all: Vec<Idea> =
        told.iter().take(2).zip(["line", "line_2"]).map(|(s, name)| line(view, *s, name)).collect();
    all.extend(gap.to_learn.get(1).map(|what| {
        Idea::new(
            "book",
            Learning,
            60,
            format!("Find one good free book or course on {}, and read its first chapter", quoted(what)),
            format!("It is asked for in this work ({}), and no line shows it yet.", from(Source::Onet)),
        )
    }));
    all.extend(board(view));
    all.extend(school(view));
    all
}

/// What stands in no line may be there all the same.
pub(super) fn line(view: &View<'_>, skill: SkillId, name: &str) -> Idea {
    let label = quoted(view.ground.facts.atlas.skills.label(skill));
    Idea::new(
        name,
        Learning,
        15,
        format!("Write down one time when this happened already, paid or not: {label}"),
        format!("It is asked for there ({}), and what no line says may be there all the same.", from(Source::Esco)),
    )
}

/// A look at what the licensing board asks.
pub(super) fn board(view: &View<'_>) -> Option<Idea> {
    if view.stays || view.door.licensing == Licensing::NotInOurTable {
        return None;
    }
    let title = match (view.ground.abroad(), view.ground.state()) {
        (Some(place), _) => format!("Look up who licenses this work in “{place}”, and what they ask of somebody new"),
        (None, Some(state)) => format!("Look up what the licensing board of {state} asks of somebody new to this work"),
        (None, None) => "Look up what the state’s licensing board asks of somebody new to this work".to_owned(),
    };
    let why = match view.door.licensing {
        Licensing::Commonly => "This work is commonly licensed in the US, and rules differ by state",
        _ => "This work is licensed in some states, or for some of the work",
    };
    Some(Idea::new("board", Other, 20, title, format!("{why} ({}).", from(Source::Licensing))))
}

/// The long way, where the door asks for one. With little time it comes later, and says why.
fn school(view: &View<'_>) -> Vec<Idea> {
    let Some(level) = view.long_training() else { return Vec::new() };
    let name = schooling_name(level);
    let usual = format!("The door usually asks for it ({}).", from(Source::Projections));
    let ask = Idea::new(
        "school",
        Learning,
        30,
        format!("Ask one school what the way to {name} takes from here: months, cost, what counts already"),
        usual.clone(),
    );
    let begin = Idea::new("enrol", Learning, 60, "Choose a school, and the date of its next beginning", usual);
    match view.ground.time() {
        Time::Enough => vec![ask, begin],
        Time::Short => {
            let why = "Later on purpose: first work that pays, then the longer way with something to live on.";
            vec![ask, Idea { why: why.to_owned(), ..begin }.on(view.ground.in_days(LATER))]
        }
    }
}
