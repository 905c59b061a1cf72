//! A few directions in one sentence and one doubt each.

use career::atlas::Atlas;
use career::figures::{dollars, percent};
use career::path::{Licensing, Part, Path};
use flows::Report;

use super::paths::out_of_100;
use super::sentences::area_name;

/// One direction.
pub struct Direction {
    /// O*NET-SOC code.
    pub code: String,
    /// What it is called; for staying, said so.
    pub title: String,
    /// What speaks for looking at it.
    pub sentence: String,
    /// What speaks against, or is not known.
    pub doubt: String,
    /// Whether it is staying.
    pub stay: bool,
}

/// At most `count` directions, and staying at the end, where it is known from where.
pub fn directions(atlas: &Atlas, report: &Report, count: usize) -> Vec<Direction> {
    let ranking = &report.ranking;
    let wanted = super::paths::in_order(ranking);
    let fitting = wanted.iter().filter_map(|i| ranking.by_likeness.get(*i)).filter(|path| path.fits());
    let mut said = Vec::new();
    let mut out: Vec<Direction> = fitting.take(count).map(|path| direction(atlas, report, path, &mut said)).collect();
    out.extend(stay(atlas, report));
    out
}

fn direction(atlas: &Atlas, report: &Report, path: &Path, said: &mut Vec<&'static str>) -> Direction {
    let occupation = atlas.occupation(path.to);
    Direction {
        code: occupation.code().to_owned(),
        title: occupation.title().to_owned(),
        sentence: format!("The work is {} in 100 alike to what you have done.", out_of_100(path.transfer.score)),
        doubt: doubt(atlas, report, path, said),
        stay: false,
    }
}

/// The first thing that speaks against a path and was not said of another one: a licence, months of study, less pay at
/// first, shrinking work, a part that is less than half alike; else whether one would like its days.
fn doubt(atlas: &Atlas, report: &Report, path: &Path, said: &mut Vec<&'static str>) -> String {
    let mut found = doubts(atlas, report, path);
    let fresh = found.iter().position(|(about, _)| !said.contains(about)).unwrap_or(0);
    let (about, words) = found.swap_remove(fresh);
    said.push(about);
    words
}

fn doubts(atlas: &Atlas, report: &Report, path: &Path) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    if path.door.licensing == Licensing::Commonly {
        out.push(("licence", "it commonly asks for a licence; ask the board where you live.".to_owned()));
    }
    if let Some((from, to)) = path.door.months_before_pay.filter(|(_, to)| *to > 0) {
        let words = format!("about {from} to {to} months of study usually come before the first pay (our estimate).");
        out.push(("study", words));
    }
    out.extend(lower_pay(atlas, report, path).map(|words| ("pay", words)));
    if let Some(change) = path.deltas.change.filter(|change| *change <= -0.005) {
        let words = format!("this work shrinks by {} from 2024 to 2034 in the United States.", percent(change.abs()));
        out.push(("demand", words));
    }
    if path.deltas.newcomer.is_none() {
        out.push(("no pay", "what newcomers are paid is not published for where you live.".to_owned()));
    }
    out.extend(least_alike(&path.transfer.parts).map(|words| ("parts", words)));
    out.push(("days", "whether you would like its days; a conversation tells more than any figure.".to_owned()));
    out
}

/// The part that is least alike, where it is less than half alike.
fn least_alike(parts: &[Part]) -> Option<String> {
    let known = parts.iter().filter_map(|part| Some((part.name, part.value?)));
    let (name, value) = known.min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, value)| *value < 0.5)?;
    Some(format!("least alike: {}, {} in 100.", name.words(), out_of_100(value)))
}

/// A beginning below what the person earns, or below the median of the work they hold.
fn lower_pay(atlas: &Atlas, report: &Report, path: &Path) -> Option<String> {
    let ((low, high), (less, _)) = (path.deltas.newcomer?, path.deltas.newcomer_against_now()?);
    let now = u32::try_from(i64::from(low) - less).ok()?;
    if less >= 0 {
        return None;
    }
    let place = area_name(atlas, path.deltas.home.area()?);
    let beside = match report.answers.pay_now {
        Some(_) => format!("you earn {} now", dollars(now)),
        None => format!("half of the people in your present work earn {} or more", dollars(now)),
    };
    Some(format!("a newcomer is likely to begin at {} to {} a year in {place}; {beside}.", dollars(low), dollars(high)))
}

fn stay(atlas: &Atlas, report: &Report) -> Option<Direction> {
    let stay = report.ranking.stay.as_ref()?;
    let occupation = atlas.occupation(stay.held);
    let next = stay.next_levels.first().map(|id| atlas.occupation(*id).title());
    Some(Direction {
        code: occupation.code().to_owned(),
        title: "Stay, and change one thing".to_owned(),
        sentence: match next {
            Some(next) => format!("The same work with another employer, or one level on: {next}."),
            None => format!("{} with another employer, or at other hours.", occupation.title()),
        },
        doubt: "another employer may ask for other hours or a longer way.".to_owned(),
        stay: true,
    })
}

#[cfg(test)]
mod tests {
    use career::path::PartName;

    use super::*;

    #[test]
    fn what_is_least_alike_is_said_in_words_of_the_day() {
        let part = |name, value| Part { name, value, weight: 0.1 };
        let mut parts = vec![
            part(PartName::Skills, Some(0.7)),
            part(PartName::Technology, Some(0.238)),
            part(PartName::Preparation, None),
        ];
        assert_eq!(least_alike(&parts).as_deref(), Some("least alike: the software and tools, 24 in 100."));
        parts[1].value = Some(0.5);
        assert_eq!(least_alike(&parts), None, "half alike is no doubt");
        assert!(PartName::ALL.iter().all(|name| name.words() != name.key()));
    }
}
