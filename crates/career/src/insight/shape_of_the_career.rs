//! # The shape of the career so far
//!
//! **What it says.** Something that the sequence of positions shows and no single title does: that responsibility grew
//! while the title stayed, that the same doings came along through several changes of field, or that each move led
//! nearer to one kind of work.
//!
//! **How.** Positions are put in order of their beginning. *Grew*: the largest number of people, or of dollars, that a
//! line of a position names ("a team of four", "$2 million budget") at least doubled between the first and the last
//! position that name one, while the later title has no word of rank that the earlier one lacks. *Came along*: two or
//! more doings in at least three positions of at least three major groups, except what the thread tells already.
//! *Nearer*: the likeness to one of the five nearest paths rose with each of at least two moves between paid jobs, and
//! that work is neither paid less nor asks for less preparation than the present one.
//!
//! **When it is silent.** Whenever none of the three can be shown, which is most of the time; with fewer than two dated
//! positions. Gaps, lengths of stay and the order of paid and unpaid work are never remarked on.
//!
//! **Sources.** The person's own lines and dates; O*NET (major groups, likeness of work).
//!
//! **Limits.** Numbers in a line may count something else; each line is quoted. Likeness is between occupations as a
//! whole.

use super::doing::{DoingId, DoingSet, Doings, Shown, shown};
use super::place::{Kind, Place, places};
use super::words::{count, list, sentence};
use super::{Facts, Finding, Findings, Room};
use crate::atlas::{Occupation, OccupationId};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::figures::{dollars, thousands};
use crate::path::{Origin, Terrain};
use crate::profile::LineId;

mod size;

use size::{Size, largest};

/// The insight's name.
pub const NAME: &str = "shape_of_the_career";

/// By how much the likeness must rise with each move.
const NEARER: f32 = 0.04;

/// See the module's page.
pub fn shape_of_the_career(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let places = in_order(facts);
    let told = [grew(facts, &places), came_along(findings, facts, &places), nearer(facts, &places)];
    told.into_iter().flatten().for_each(|finding| findings.add(finding));
    Some(())
}

/// Dated positions, the earliest first.
fn in_order<'a>(facts: &Facts<'a>) -> Vec<Place<'a>> {
    let mut dated: Vec<(i32, Place<'a>)> = places(facts)
        .into_iter()
        .filter_map(|place| {
            let from = facts.profile.positions.get(place.position?)?.period.from?;
            Some((from.months(1), place))
        })
        .collect();
    dated.sort_by_key(|(from, _)| *from);
    dated.into_iter().map(|(_, place)| place).collect()
}

/// Words of rank: when a later title gained one, the title does say that responsibility grew.
const RANKS: [&str; 12] = [
    "lead",
    "head",
    "senior",
    "manager",
    "director",
    "chief",
    "principal",
    "supervisor",
    "vice",
    "president",
    "executive",
    "sr",
];

fn ranks(title: &str) -> Vec<&'static str> {
    let words: Vec<String> = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    RANKS.into_iter().filter(|rank| words.iter().any(|word| word == rank)).collect()
}

fn grew(facts: &Facts<'_>, places: &[Place<'_>]) -> Option<Finding> {
    [Size::people as fn(&str) -> Option<Size>, Size::money].into_iter().find_map(|read| {
        let sized: Vec<(&Place<'_>, Size, LineId)> = places
            .iter()
            .filter_map(|place| {
                let (size, line) = largest(facts.document, place.lines, read)?;
                Some((place, size, line))
            })
            .collect();
        let (first, last) = (sized.first()?, sized.last()?);
        let stayed = ranks(last.0.title).iter().all(|rank| ranks(first.0.title).contains(rank));
        (sized.len() >= 2 && stayed && last.1.is_at_least_double(first.1)).then(|| tell_growth(facts, first, last))
    })
}

fn tell_growth(facts: &Facts<'_>, first: &(&Place<'_>, Size, LineId), last: &(&Place<'_>, Size, LineId)) -> Finding {
    let said = |size: Size| match size {
        Size::People(n) => format!("{} people", if n <= 12 { count(n as usize) } else { thousands(u64::from(n)) }),
        Size::Dollars(n) => n.try_into().map_or_else(|_| format!("${}", thousands(n)), dollars),
    };
    let title = format!(
        "From {} {} to {} {}: what was in your hands grew, and the title “{}” does not show it.",
        said(first.1),
        first.0.words(),
        said(last.1),
        last.0.words(),
        last.0.title
    );
    let because = Reasons::new(facts.quote(last.2)).and(facts.quote(first.2));
    let mut finding = Finding::new(NAME, Room::You, title, because);
    finding.figure = Some(format!("{} → {}", said(first.1), said(last.1)));
    finding.confidence = Confidence::new(0.6);
    finding.surprise = 0.6;
    finding.mend = vec![first.2, last.2];
    finding.about = Some("shape:grew".to_owned());
    finding
}

fn came_along(findings: &Findings, facts: &Facts<'_>, places: &[Place<'_>]) -> Option<Finding> {
    let all = shown(facts, &Doings::of(facts.atlas));
    let moves: Vec<(&Place<'_>, OccupationId, DoingSet)> = places
        .iter()
        .filter_map(|place| Some((place, place.occupation?)))
        .map(|(place, occupation)| {
            let of_place = all.iter().filter(|s| place.lines.contains(&s.line));
            (place, occupation, of_place.fold(DoingSet::default(), |set, s| set.with(s.doing)))
        })
        .collect();
    let mut fields: Vec<&str> = moves.iter().map(|(_, o, _)| facts.atlas.occupation(*o).major_group()).collect();
    fields.sort_unstable();
    fields.dedup();
    let kept: Vec<DoingId> = moves
        .iter()
        .map(|(.., doings)| *doings)
        .reduce(DoingSet::in_both)?
        .iter()
        .filter(|doing| !findings.speaks_about(Room::You, &doing.about()))
        .take(3)
        .collect();
    if fields.len() < 3 || moves.len() < 3 || kept.len() < 2 {
        return None;
    }
    let nouns: Vec<String> = kept.iter().map(|doing| doing.row().noun.to_owned()).collect();
    let names: Vec<String> = moves.iter().map(|(place, ..)| place.name()).collect();
    let title = format!(
        "Your work changed its field {} times, and {} came along each time ({}).",
        count(fields.len() - 1),
        list(&nouns),
        names.join(" → ")
    );
    let because =
        moves.iter().filter_map(|(place, ..)| proof(&all, place, kept[0])).map(|line| facts.quote(line)).collect();
    let mut finding = Finding::new(NAME, Room::You, title, Reasons::from_vec(because)?);
    finding.confidence = Confidence::new(0.6);
    finding.surprise = 0.5;
    finding.about = Some("shape:came along".to_owned());
    Some(finding)
}

/// The surest line of a position that shows a doing.
fn proof(all: &[Shown], place: &Place<'_>, doing: DoingId) -> Option<LineId> {
    let of_it = all.iter().filter(|s| s.doing == doing && place.lines.contains(&s.line));
    of_it.max_by(|a, b| a.sure.total_cmp(&b.sure)).map(|s| s.line)
}

fn nearer(facts: &Facts<'_>, places: &[Place<'_>]) -> Option<Finding> {
    let paid = places.iter().filter(|place| place.kind == Kind::Job);
    let mut held: Vec<(&Place<'_>, OccupationId)> = paid.filter_map(|place| Some((place, place.occupation?))).collect();
    held.dedup_by_key(|(_, occupation)| *occupation);
    if held.len() < 3 {
        return None;
    }
    let terrain = Terrain::of(facts.atlas);
    // Nearer to another field is chance more often than a direction.
    let group = |occupation: OccupationId| facts.atlas.occupation(occupation).major_group();
    let present = held.last()?.1;
    let targets =
        facts.paths.by_likeness.iter().filter(|path| path.fits() && is_no_step_back(facts, present, path.to)).take(5);
    let (target, scores) = targets
        .filter(|path| held.iter().all(|(_, occupation)| *occupation != path.to))
        .filter(|path| held.iter().any(|(_, occupation)| group(*occupation) == group(path.to)))
        .map(|path| (path.to, held.iter().map(|(_, from)| likeness(&terrain, *from, path.to)).collect::<Vec<f32>>()))
        .find(|(_, scores)| scores.windows(2).all(|pair| pair[1] >= pair[0] + NEARER))?;
    let to = facts.atlas.occupation(target).title();
    let names: Vec<String> = held.iter().map(|(place, _)| place.name()).collect();
    let title =
        format!("Each of {} moves led nearer to the work of {to} ({}).", count(held.len() - 1), names.join(" → "));
    let figures = held.iter().zip(&scores).map(|((_, from), score)| {
        let from = facts.atlas.occupation(*from).title();
        Because::figure(
            Source::Onet,
            format!(
                "likeness of the work of {from} and {to}: {:.0} of 100, not a chance of being hired",
                score * 100.0
            ),
        )
    });
    let mut finding = Finding::new(NAME, Room::You, sentence(&title), Reasons::from_vec(figures.collect())?);
    finding.figure = Some(format!("{:.0} → {:.0} of 100", scores[0] * 100.0, scores[scores.len() - 1] * 100.0));
    finding.confidence = Confidence::new(0.45);
    finding.surprise = 0.45;
    finding.about = Some("shape:nearer".to_owned());
    Some(finding)
}

/// Whether the work asks for as much preparation as the present one and is not paid less: to be told that one came
/// nearer to less is no news worth having. Where no pay is known, as for somebody abroad, nothing is said.
fn is_no_step_back(facts: &Facts<'_>, present: OccupationId, to: OccupationId) -> bool {
    let (here, there) = (facts.atlas.occupation(present), facts.atlas.occupation(to));
    let median = |o: &Occupation<'_>| facts.home.pay(*o).and_then(|pay| pay.annual()[2]);
    let is_paid_as_well = median(&there).zip(median(&here)).is_some_and(|(there, here)| there >= here);
    is_paid_as_well && there.job_zone() >= here.job_zone()
}

fn likeness(terrain: &Terrain<'_>, from: OccupationId, to: OccupationId) -> f32 {
    terrain.transfer(&Origin::of_occupation(from), to, false).score
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    fn told(text: &str) -> Vec<Finding> {
        let atlas = small_atlas();
        person(&atlas, text).ask(&atlas, shape_of_the_career)
    }

    const GREW: &str = "
        # Shift lead | Harbor Foods | 2019-now | 35-3023.00 0.8
        Ran the late shift with a team of 18
        # Shift lead | Kline Kitchen | 2015-2019 | 35-3023.00 0.8
        Ran the weekend with a crew of four";

    #[test]
    fn responsibility_that_grew_under_one_title_is_named() {
        let found = told(GREW);
        assert_eq!(
            found[0].title,
            "From four people at Kline Kitchen to 18 people at Harbor Foods: what was in your hands grew, and the title \
             “Shift lead” does not show it."
        );
    }

    #[test]
    fn silent_when_the_title_shows_it() {
        assert!(told(&GREW.replacen("# Shift lead", "# Senior shift lead", 1)).is_empty());
    }

    #[test]
    fn doings_that_came_along_through_three_fields_are_named() {
        let found = told(
            "# Crew member | Harbor Foods | 2010-2013 | 35-3023.00 0.8
             Took cards and coins, kept guests happy ~process payments ~maintain customer service
             # Stock clerk | Kline Depot | 2013-2017 | 53-7065.00 0.8
             Served walk-in customers and their payments ~process payments ~maintain customer service
             # Bookkeeper | Tern Office | 2017-now | 43-3031.00 0.9
             First voice for customers with a bill to pay ~process payments ~maintain customer service",
        );
        assert!(
            found[0].title.starts_with("Your work changed its field two times, and helping customers and the public and handling payments came along"),
            "{}",
            found[0].title
        );
    }

    #[test]
    fn silent_about_a_gap_and_about_an_ordinary_sequence() {
        let with_a_gap = GREW.replace("18", "4").replace("2015-2019", "2001-2003");
        assert!(told(&with_a_gap).is_empty());
        assert!(told("").is_empty());
    }
}
