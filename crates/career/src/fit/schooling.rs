//! Schooling asked for beside the schooling that the document states.

use std::ops::Range;

use super::own::stems;
use super::{Facts, Kind, Row, Standing, closes, experience};
use crate::answers::Schooling;
use crate::evidence::{Confidence, Reasons};
use crate::path::{schooling_name, stated_schooling};
use crate::posting::requirements::{Ask, What};
use crate::profile::{Education, End, LineId, Profile};

/// Months of such work from which experience may stand in for schooling.
const STANDS_IN: u32 = 24;

/// One row per level asked for.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let each = facts.asks.asks.iter().filter_map(|ask| match &ask.what {
        What::Schooling { level, field, or_experience } => {
            Some(row(facts, ask, *level, field.as_ref(), *or_experience))
        }
        _ => None,
    });
    each.collect()
}

fn row(facts: &Facts<'_>, ask: &Ask, level: Schooling, field: Option<&Range<usize>>, or_experience: bool) -> Row {
    let (standing, sure) = standing(facts, level, field, or_experience);
    let mut name = closes::a_level(level);
    if let Some(field) = field {
        name = format!("{name} in {}", facts.words(field));
    }
    let mut row = Row {
        kind: Kind::Schooling,
        name,
        asked: facts.words(&ask.span).to_owned(),
        weight: ask.weight,
        standing,
        because: Reasons::new(facts.says(ask.sentence)),
        confidence: Confidence::new(sure),
    };
    if let Some(line) = row.line() {
        row.because = row.because.and(facts.quote(line));
    }
    row
}

fn standing(facts: &Facts<'_>, level: Schooling, field: Option<&Range<usize>>, or_experience: bool) -> (Standing, f32) {
    let schools = schools(facts);
    let meets = || schools.iter().filter(|school| school.level >= level);
    let field_words = field.map(|field| facts.words(field)).unwrap_or_default();
    let in_field = meets().find(|school| is_of_field(facts, school.education, field_words));
    if let Some(school) = in_field.or_else(|| meets().next()) {
        return match (in_field, school.goes_on) {
            (Some(_), false) => (Standing::Met { line: school.line }, 0.85),
            (_, true) => (partly(school.line, "your line says that it is on the way".to_owned()), 0.7),
            (None, _) if or_experience || level < Schooling::Bachelor => (Standing::Met { line: school.line }, 0.6),
            (None, _) => {
                let what = format!("your {} is in another field by its words", short(school.level));
                (partly(school.line, what), 0.6)
            }
        };
    }
    if or_experience && experience::of_the_kind(facts) >= STANDS_IN {
        let line = experience::longest_of_the_kind(facts);
        return (partly(line, "it takes experience in its place, and your lines tell of that".to_owned()), 0.7);
    }
    let below = schools.iter().filter(|school| one_step(school.level, level)).max_by_key(|school| school.level);
    if let Some(school) = below {
        return (
            partly(school.line, format!("your line names {}, the step before it", closes::a_level(school.level))),
            0.7,
        );
    }
    if level <= Schooling::HighSchool {
        return (Standing::NotSaid { why: "Documents seldom name it; you know.".to_owned() }, 0.6);
    }
    (Standing::Missing { closes: closes::schooling(level, or_experience) }, 0.7)
}

fn partly(line: Option<LineId>, what: String) -> Standing {
    Standing::Partly { line, what }
}

struct School<'a> {
    education: &'a Education,
    level: Schooling,
    line: Option<LineId>,
    goes_on: bool,
}

/// The schools of the document whose level is known.
fn schools<'a>(facts: &Facts<'a>) -> Vec<School<'a>> {
    let level =
        |education: &Education| stated_schooling(&Profile { education: vec![education.clone()], ..Profile::default() });
    let months = |end: End| match end {
        End::Current => i32::MAX,
        End::On(date) => date.months(6),
    };
    let today = facts.today.months(6);
    let all = facts.profile.education.iter();
    all.filter_map(|education| {
        let goes_on = education.period.to.is_some_and(|end| months(end) > today);
        Some(School { education, level: level(education)?, line: education.lines.first().copied(), goes_on })
    })
    .collect()
}

/// Whether the school's words hold a telling word of the field; any field will do where none is asked for.
fn is_of_field(facts: &Facts<'_>, education: &Education, field: &str) -> bool {
    let mut asked = stems(field);
    asked.retain(|stem| {
        !["relate", "simila", "releva", "field", "equiva", "discip", "area", "subjec", "comple"]
            .contains(&stem.as_str())
    });
    if asked.is_empty() || field.to_lowercase().contains("any field") {
        return true;
    }
    let parts = [education.degree.as_deref(), education.field.as_deref()].into_iter().flatten().map(str::to_owned);
    let lines = education.lines.iter().map(|line| facts.document.text(*line).to_owned());
    let own: Vec<String> = parts.chain(lines).flat_map(|text| stems(&text)).collect();
    // "BSN" says nursing in four letters.
    let nursing = asked.iter().any(|stem| stem == "nursin")
        && education.degree.as_deref().is_some_and(|degree| {
            ["BSN", "ADN", "MSN"].iter().any(|letters| degree.replace('.', "").contains(letters))
        });
    nursing || asked.iter().any(|stem| own.contains(stem))
}

fn one_step(stated: Schooling, asked: Schooling) -> bool {
    use Schooling::{Associate, Bachelor, Doctoral, HighSchool, Master, PostsecondaryAward, SomeCollege};
    matches!(
        (stated, asked),
        (HighSchool, SomeCollege | PostsecondaryAward)
            | (SomeCollege | PostsecondaryAward, Associate)
            | (Associate, Bachelor)
            | (Bachelor, Master)
            | (Master, Doctoral)
    )
}

/// "bachelor's degree", without an article.
fn short(level: Schooling) -> String {
    let name = schooling_name(level);
    name.strip_prefix("a ").or(name.strip_prefix("an ")).unwrap_or(name).to_owned()
}
