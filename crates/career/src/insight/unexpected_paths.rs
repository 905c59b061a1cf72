//! # Unexpected paths
//!
//! **What it says.** Work that stands far away by its title and asks for several skills that the person's own lines
//! show, each with its line.
//!
//! **How.** Among the three hundred nearest fitting occupations of likeness 0.6 or more: in none of the major groups of the work held, not
//! listed as related by O*NET's experts, no word of five letters or more shared with a title held, and at least three
//! of the skills that the lines show are asked for there by name (ESCO). Those come first that are near, ask for more of
//! these skills and pay better than the work held.
//!
//! **When it is silent.** When the lines name fewer than three skills, or none of this exists.
//!
//! **Sources.** The person's lines; ESCO and the crosswalk; O*NET.
//!
//! **Limits.** ESCO's lists differ in length and detail between occupations; a skill named in a line says nothing
//! about its level.

use super::ways::{NOT_A_CHANCE, door, likeness, newcomer};
use super::words::{count, list};
use super::{Facts, Finding, Findings, Room, Table};
use crate::atlas::SkillId;
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::path::{PartName, Path, Terrain};
use crate::profile::LineId;

/// The insight's name.
pub const NAME: &str = "unexpected_paths";

const CONSIDERED: usize = 300;
const SKILLS_AT_LEAST: usize = 3;
/// Below this likeness a few shared skills are a coincidence, not a direction.
const NEAR_AT_LEAST: f32 = 0.6;
const SHOWN: usize = 3;

/// See the module's page.
pub fn unexpected_paths(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    if facts.origin.skills.len() < SKILLS_AT_LEAST || facts.origin.occupations.is_empty() {
        return None;
    }
    let terrain = Terrain::of(facts.atlas);
    let mut found: Vec<(&Path, Vec<SkillId>)> = Vec::new();
    for path in facts.paths.by_likeness.iter().filter(|path| path.fits()).take(CONSIDERED) {
        if path.transfer.score >= NEAR_AT_LEAST && is_far_by_title(facts, path) {
            let shared = terrain.shared(facts.origin, path.to);
            if shared.len() >= SKILLS_AT_LEAST {
                found.push((path, shared));
            }
        }
    }
    found.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
    found.truncate(SHOWN);
    let (best, shared) = found.first()?;
    let shown: Vec<(SkillId, LineId)> = shared.iter().filter_map(|s| Some((*s, line_of(facts, *s)?))).take(4).collect();
    let quotes = shown.iter().map(|(_, line)| facts.quote(*line)).collect();
    let asked = format!("{} asks for {} of the skills that the lines show", facts.title(best.to), shared.len());
    let because = Reasons::from_vec(quotes)?.and(Because::figure(Source::Esco, asked));
    let names: Vec<String> = shown.iter().map(|(skill, _)| format!("“{}”", facts.atlas.skills.label(*skill))).collect();
    let title = format!(
        "Far by title, near by what you do: {} asks for {}; your lines show each of them.",
        facts.title(best.to),
        list(&names)
    );
    let mut finding = Finding::new(NAME, Room::WhereItLeads, title, because);
    finding.figure = Some(format!("{} skills of these lines are asked for by name", count(shared.len())));
    finding.more = vec![NOT_A_CHANCE.to_owned()];
    finding.table = Some(table(facts, &found));
    finding.confidence = Confidence::new(0.6);
    finding.surprise = 0.4 + 0.5 * (best.transfer.score - NEAR_AT_LEAST) + 0.02 * shared.len().min(8) as f32;
    finding.mend = shown.iter().map(|(_, line)| *line).collect();
    findings.add(finding);
    Some(())
}

/// Likeness, more so the more of their skills are asked for and the better it pays than the work held.
fn worth((path, shared): &(&Path, Vec<SkillId>)) -> f32 {
    let pay = path.deltas.pay_step().unwrap_or(0.0).clamp(-0.5, 0.5);
    path.transfer.score + 0.03 * shared.len().min(8) as f32 + 0.2 * pay
}

fn is_far_by_title(facts: &Facts<'_>, path: &Path) -> bool {
    let there = facts.atlas.occupation(path.to);
    let held = || facts.origin.occupations.iter().map(|(id, _)| facts.atlas.occupation(*id));
    let listed = path.transfer.part(PartName::Relatedness).is_some_and(|value| value > 0.0);
    let same_group = held().any(|o| o.major_group() == there.major_group());
    let titles = || held().map(|o| o.title()).chain(facts.profile.positions.iter().map(|p| p.title.as_str()));
    let perhaps_held = facts.readings.titles.iter().flatten().any(|title| title.occupation == path.to);
    let same_word = titles().any(|title| shares_a_word(title, there.title()));
    there.is_rated() && !there.title().ends_with("All Other") && !listed && !same_group && !same_word && !perhaps_held
}

fn shares_a_word(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 5);
        words.map(|word| word.to_lowercase().chars().take(6).collect()).collect()
    };
    let b = words(b);
    words(a).iter().any(|word| b.contains(word))
}

/// The line that shows a skill most surely.
fn line_of(facts: &Facts<'_>, skill: SkillId) -> Option<LineId> {
    let mentions = facts.readings.skills().filter(|(s, _)| *s == skill).map(|(_, mention)| mention);
    mentions.max_by(|a, b| a.mention.confidence.share().total_cmp(&b.mention.confidence.share())).map(|m| m.line)
}

fn table(facts: &Facts<'_>, found: &[(&Path, Vec<SkillId>)]) -> Table {
    let newcomers = facts.newcomer_heading();
    let columns = ["To", facts.door_heading(), "Skills shown in the lines", "Likeness (0–1)"];
    // Rows are cut to the width of the headings: abroad there is no column of pay.
    let mut table = Table::with(&columns.into_iter().chain(newcomers.as_deref()).collect::<Vec<_>>());
    for (path, shared) in found {
        let names: Vec<String> = shared.iter().take(5).map(|s| facts.atlas.skills.label(*s).to_owned()).collect();
        table.row([
            facts.title(path.to).to_owned(),
            door(path),
            list(&names),
            likeness(path.transfer.score),
            newcomer(&path.deltas),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    #[test]
    fn work_far_by_title_is_shown_with_the_lines_that_lead_there() {
        let atlas = small_atlas();
        let said = person(
            &atlas,
            "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
             Led a shift of six @manage staff
             Watched the weekly budget @manage budgets
             Showed newcomers the till @train employees",
        )
        .ask(&atlas, unexpected_paths);
        assert!(said[0].title.contains("Food Service Managers"), "{}", said[0].title);
        assert!(said[0].because.iter().any(|b| matches!(b, Because::Line { text, .. } if text.contains("shift"))));
    }

    #[test]
    fn silent_when_the_lines_name_too_few_skills() {
        let atlas = small_atlas();
        let crew = "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
            Took payments @process payments";
        assert!(person(&atlas, crew).ask(&atlas, unexpected_paths).is_empty());
    }

    #[test]
    fn titles_are_compared_by_the_beginnings_of_their_words() {
        assert!(shares_a_word("Restaurant manager", "Food Service Managers"));
        assert!(!shares_a_word("Crew member", "Food Service Managers"));
    }
}
