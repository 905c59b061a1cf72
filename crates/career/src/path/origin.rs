//! What a person brings to a path: occupations by how long and how lately, skills by how sure, what they want more of.
//!
//! Names, ages, places of birth and the reasons for gaps play no part: only titles, dates, lines and marks are looked at.

use std::collections::BTreeMap;

use super::Origin;
use crate::answers::{Answers, LineMark, Mark, Schooling};
use crate::atlas::{Atlas, OccupationId, SkillId, TechnologyId};
use crate::date::PartialDate;
use crate::profile::{Document, End, Engagement, LineId, Position, Profile};
use crate::reading::Readings;

/// A mention that is less sure than this says nothing about a person.
const SURE_SKILL: f32 = 0.4;

/// Months that a position of unknown length counts for; the cap for very long ones; after how many months since its
/// end a position counts half.
const UNKNOWN_MONTHS: f32 = 18.0;
const MOST_MONTHS: f32 = 120.0;
const HALF_AFTER: f32 = 96.0;

impl Origin {
    /// From what was read, understood and answered.
    pub fn of(
        document: &Document,
        profile: &Profile,
        readings: &Readings,
        answers: &Answers,
        atlas: &Atlas,
        today: PartialDate,
    ) -> Origin {
        Origin {
            occupations: occupations(profile, readings, today),
            skills: skills(readings),
            wants: wants(document, readings, answers),
            technologies: technologies(readings, atlas),
            schooling: schooling(profile, today),
        }
    }
}

/// Occupations of all positions whose title was read surely enough; where none was, what the latest titles may mean.
fn occupations(profile: &Profile, readings: &Readings, today: PartialDate) -> Vec<(OccupationId, f32)> {
    let mut weights: BTreeMap<OccupationId, f32> = BTreeMap::new();
    for (i, position) in profile.positions.iter().enumerate() {
        if let Some(title) = readings.occupation(i) {
            *weights.entry(title.occupation).or_default() += weight(position, today) * title.confidence.share();
        }
    }
    if weights.is_empty() {
        for (i, position) in profile.positions.iter().enumerate() {
            for title in readings.titles.get(i).into_iter().flatten().take(3) {
                *weights.entry(title.occupation).or_default() += weight(position, today) * title.confidence.share();
            }
        }
    }
    normalised(weights)
}

fn normalised(weights: BTreeMap<OccupationId, f32>) -> Vec<(OccupationId, f32)> {
    let sum: f32 = weights.values().sum();
    if sum <= 0.0 {
        return Vec::new();
    }
    let mut out: Vec<_> = weights.into_iter().map(|(occupation, weight)| (occupation, weight / sum)).collect();
    out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    out
}

/// Long and recent positions weigh more; unpaid ones count half, because they are mostly a part of the week.
fn weight(position: &Position, today: PartialDate) -> f32 {
    let months = position.period.months(today).map_or(UNKNOWN_MONTHS, |m| (m as f32).min(MOST_MONTHS));
    let since = position.period.ended(today).map_or(0, |end| (today.months(12) - end.months(12)).max(0));
    let share = match position.engagement {
        Engagement::Work | Engagement::Service => 1.0,
        Engagement::Volunteering | Engagement::Care => 0.5,
    };
    months * share * 0.5_f32.powf(since as f32 / HALF_AFTER)
}

fn skills(readings: &Readings) -> Vec<(SkillId, f32)> {
    let mut best: BTreeMap<SkillId, f32> = BTreeMap::new();
    for (skill, mention) in readings.skills() {
        let share = mention.mention.confidence.share();
        if share >= SURE_SKILL {
            let known = best.entry(skill).or_default();
            *known = known.max(share);
        }
    }
    best.into_iter().collect()
}

fn technologies(readings: &Readings, atlas: &Atlas) -> Vec<TechnologyId> {
    let mut out: Vec<TechnologyId> = readings
        .technologies()
        .filter(|(id, m)| m.mention.confidence.share() >= SURE_SKILL && id.index() < atlas.technologies.len())
        .map(|(id, _)| id)
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// What the marked lines say about each skill: the mean of its marks.
fn wants(document: &Document, readings: &Readings, answers: &Answers) -> Vec<(SkillId, f32)> {
    let marked: BTreeMap<LineId, f32> = marks(document, answers).into_iter().collect();
    let mut sums: BTreeMap<SkillId, (f32, f32)> = BTreeMap::new();
    for (skill, mention) in readings.skills() {
        let share = mention.mention.confidence.share();
        if let Some(want) = marked.get(&mention.line).filter(|_| share >= SURE_SKILL) {
            let sum = sums.entry(skill).or_default();
            sum.0 += want * share;
            sum.1 += share;
        }
    }
    sums.into_iter().map(|(skill, (wanted, all))| (skill, (wanted / all).clamp(-1.0, 1.0))).collect()
}

/// The lines that a person marked, +1 for more and -1 for less. A mark whose words occur in no line, or in several, is
/// passed over: better not heard than misheard.
pub fn marks(document: &Document, answers: &Answers) -> Vec<(LineId, f32)> {
    let lines: Vec<String> = document.lines.iter().map(|line| folded(&line.text)).collect();
    let mut out: Vec<(LineId, f32)> = Vec::new();
    for LineMark { line, mark } in &answers.marks {
        let words = folded(line);
        let mut found = (0_u32..).zip(&lines).filter(|(_, text)| !words.is_empty() && text.contains(&words));
        let (Some((number, _)), None) = (found.next(), found.next()) else { continue };
        let want = match mark {
            Mark::More => 1.0,
            Mark::Less => -1.0,
        };
        out.push((LineId(number), want));
    }
    out.sort_by_key(|(line, _)| *line);
    // The last mark on a line counts.
    out.reverse();
    out.dedup_by_key(|(line, _)| *line);
    out.reverse();
    out
}

fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The highest schooling that is finished.
fn schooling(profile: &Profile, today: PartialDate) -> Option<Schooling> {
    let finished = profile.education.iter().filter(|e| match e.period.to {
        Some(End::Current) => false,
        Some(End::On(date)) => date.months(1) <= today.months(12),
        None => true,
    });
    finished.filter_map(|e| e.degree.as_deref().and_then(degree)).max()
}

/// What a degree's name says, in the terms of the Employment Projections.
fn degree(name: &str) -> Option<Schooling> {
    let plain = name.replace('.', "").replace(['’', '\''], "'");
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    let any = |starts: &[&str]| words.iter().any(|w| starts.iter().any(|s| w.to_lowercase().starts_with(s)));
    let is = |exact: &[&str]| words.iter().any(|w| exact.contains(w));
    if any(&["phd", "doctor", "dphil"]) || is(&["MD", "JD", "EdD", "DDS", "DVM", "PharmD"]) {
        Some(Schooling::Doctoral)
    } else if any(&["master", "magister", "msc", "mba", "meng"]) || is(&["MA", "MS", "MEd", "MFA", "MPH", "MSW"]) {
        Some(Schooling::Master)
    } else if any(&["bachelor", "bsc", "beng", "licenciat"])
        || is(&["BA", "BS", "AB", "BEd", "BFA", "BSN", "BBA", "BTech"])
    {
        Some(Schooling::Bachelor)
    } else if any(&["associate"]) || is(&["AA", "AS", "AAS", "ADN"]) {
        Some(Schooling::Associate)
    } else if any(&["high", "secondary", "ged", "abitur", "baccalaur", "gymnas"]) {
        Some(Schooling::HighSchool)
    } else if any(&["certificate", "diploma", "vocational", "licence", "license"]) {
        Some(Schooling::PostsecondaryAward)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Confidence;
    use crate::profile::{Education, Line, Period};
    use crate::reading::{Concept, How, LineMention, Mention, TitleMatch};

    fn today() -> PartialDate {
        PartialDate::month(2026, 11).unwrap()
    }

    fn position(from: u16, to: Option<u16>) -> Position {
        let to = to.map_or(End::Current, |year| End::On(PartialDate::year(year).unwrap()));
        Position { period: Period { from: PartialDate::year(from), to: Some(to) }, ..Position::default() }
    }

    fn title(occupation: u16, sure: f32) -> Vec<TitleMatch> {
        vec![TitleMatch { occupation: OccupationId(occupation), esco: None, confidence: Confidence::new(sure) }]
    }

    #[test]
    fn recent_and_long_work_weighs_more_and_weights_sum_to_one() {
        let profile =
            Profile { positions: vec![position(2020, None), position(2000, Some(2004))], ..Profile::default() };
        let readings = Readings { titles: vec![title(7, 0.9), title(3, 0.9)], ..Readings::default() };
        let found = occupations(&profile, &readings, today());
        assert_eq!(found[0].0, OccupationId(7));
        assert!(found[0].1 > 0.8, "{found:?}");
        assert!((found.iter().map(|(_, w)| w).sum::<f32>() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn where_no_title_is_sure_its_possible_meanings_stand_in() {
        let profile = Profile { positions: vec![position(2020, None)], ..Profile::default() };
        let readings = Readings { titles: vec![title(7, 0.3)], ..Readings::default() };
        assert_eq!(occupations(&profile, &readings, today()), [(OccupationId(7), 1.0)]);
        assert!(occupations(&profile, &Readings::default(), today()).is_empty());
    }

    #[test]
    fn a_mark_reaches_the_skills_of_its_line() {
        let line = |text: &str| Line { page: 1, text: text.into(), spot: None };
        let document =
            Document { lines: vec![line("Trained the new cooks"), line("Kept the books")], ..Document::default() };
        let mention = |line: u32, skill: u16| LineMention {
            line: LineId(line),
            position: None,
            mention: Mention {
                concept: Concept::Skill(SkillId(skill)),
                span: 0..4,
                confidence: Confidence::new(0.8),
                how: How::Named,
            },
        };
        let readings = Readings { mentions: vec![mention(0, 5), mention(1, 6)], ..Readings::default() };
        let mark = |line: &str, mark| LineMark { line: line.into(), mark };
        let answers = Answers {
            marks: vec![
                mark("trained  the NEW", Mark::More),
                mark("kept the books", Mark::Less),
                mark("the", Mark::Less),
            ],
            ..Answers::default()
        };
        assert_eq!(wants(&document, &readings, &answers), [(SkillId(5), 1.0), (SkillId(6), -1.0)]);
    }

    #[test]
    fn degrees_are_read_as_the_projections_count_them() {
        for (name, expected) in [
            ("B.Sc. Nursing", Some(Schooling::Bachelor)),
            ("Master of Arts", Some(Schooling::Master)),
            ("MBA", Some(Schooling::Master)),
            ("Ph.D. in History", Some(Schooling::Doctoral)),
            ("Associate's Degree", Some(Schooling::Associate)),
            ("High School Diploma", Some(Schooling::HighSchool)),
            ("Certificate in Bookkeeping", Some(Schooling::PostsecondaryAward)),
            ("Courses in pottery", None),
        ] {
            assert_eq!(degree(name), expected, "{name}");
        }
    }

    #[test]
    fn a_degree_that_is_still_going_on_is_not_counted() {
        let education = Education {
            degree: Some("Master of Science".into()),
            period: Period { from: None, to: Some(End::Current) },
            ..Education::default()
        };
        assert_eq!(schooling(&Profile { education: vec![education], ..Profile::default() }, today()), None);
    }
}
