//! The two or three things that are likely to decide: what the person said that speaks against it, licences, the place,
//! and stated musts that few kinds of work share.

use super::{Against, Facts, Kind, Reach, Row, Standing};
use crate::atlas::SkillId;
use crate::card::Id;
use crate::evidence::Reasons;
use crate::insight::words::{counted, list, sentence};
use crate::posting::requirements::Weight;
use crate::reading::Concept;

/// One thing that is likely to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Decides {
    /// A sentence.
    pub sentence: String,
    /// What it is called: "a registered nurse licence".
    pub name: String,
    /// Behind the name, in the first line: "in your lines".
    pub short: &'static str,
    /// Which row (index into [`super::Fit::rows`]).
    pub row: usize,
    /// Why.
    pub because: Reasons,
}

impl Decides {
    /// What the advice to look at it first stands on.
    pub const CARD: Id = Id::DecidesFirst;
}

/// Things told at most.
const MOST: usize = 3;
/// What weighs less than this decides nothing.
const LEAST: f32 = 30.0;

/// The likeliest first.
pub(super) fn decides(facts: &Facts<'_>, rows: &[Row]) -> Vec<Decides> {
    let rarity = Rarity::of(facts);
    let mut weighed: Vec<(f32, usize)> = rows.iter().enumerate().map(|(at, row)| (weight(&rarity, row), at)).collect();
    weighed.retain(|(weight, _)| *weight >= LEAST);
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let likely = weighed.into_iter().take(MOST).filter_map(|(_, at)| Some((at, rows.get(at)?)));
    likely
        .map(|(at, row)| Decides {
            sentence: told(row),
            name: row.name.clone(),
            short: short(row),
            row: at,
            because: row.because.clone(),
        })
        .collect()
}

fn weight(rarity: &Rarity, row: &Row) -> f32 {
    if row.weight != Weight::Must {
        return 0.0;
    }
    let open = matches!(row.standing, Standing::Missing { .. } | Standing::Partly { .. });
    match (row.kind, &row.standing) {
        (Kind::Licence, _) => 100.0,
        (Kind::Place, Standing::Missing { .. }) => 95.0,
        (Kind::Place, _) => 50.0,
        (Kind::Language, Standing::Met { .. }) if row.name == "English" => 10.0,
        (Kind::Language, _) => 75.0,
        (Kind::Experience, _) if open => 70.0,
        (Kind::Experience, _) => 55.0,
        (Kind::Schooling, Standing::NotSaid { .. }) => 20.0,
        (Kind::Schooling, _) if open => 68.0,
        (Kind::Schooling, _) => 45.0,
        (Kind::Skill(concept), _) => 30.0 + 30.0 * rarity.of_concept(concept) + if open { 5.0 } else { 0.0 },
        (Kind::Condition, _) if row.name.starts_with("nights") => 40.0,
        (Kind::Condition, _) if row.name.starts_with("no visa") => 42.0,
        (Kind::Condition, _) => 15.0,
        (Kind::Unread, _) => 0.0,
    }
}

/// How few occupations ask for a thing, 0–1.
struct Rarity<'a> {
    facts: &'a Facts<'a>,
    by_skill: Vec<u16>,
}

impl<'a> Rarity<'a> {
    fn of(facts: &'a Facts<'a>) -> Self {
        let mut by_skill = vec![0_u16; facts.atlas.skills.len()];
        let esco = &facts.atlas.esco;
        for skill in esco.ids().flat_map(|id| esco.essential(id).iter().chain(esco.optional(id))) {
            if let Some(count) = by_skill.get_mut(skill.index()) {
                *count = count.saturating_add(1);
            }
        }
        Rarity { facts, by_skill }
    }

    fn of_concept(&self, concept: Concept) -> f32 {
        match concept {
            Concept::Skill(skill) => self.of_skill(skill),
            // O*NET calls a technology hot where postings ask for it often.
            Concept::Technology(technology) => {
                let uses = self.facts.occupation().map(|id| self.facts.atlas.occupation(id).technologies());
                let hot = uses.into_iter().flatten().any(|tool| tool.technology == technology && tool.hot());
                if hot { 0.5 } else { 0.6 }
            }
        }
    }

    fn of_skill(&self, skill: SkillId) -> f32 {
        if self.facts.atlas.skills.reuse_level(skill) == 3 {
            return 0.0;
        }
        let count = f32::from(self.by_skill.get(skill.index()).copied().unwrap_or(0));
        // One occupation of three thousand is as rare as can be; three hundred are not.
        (1.0 - (1.0 + count).ln() / 301.0_f32.ln()).clamp(0.0, 1.0)
    }
}

fn short(row: &Row) -> &'static str {
    match &row.standing {
        Standing::Met { line: Some(_) } => "in your lines",
        Standing::Met { line: None } if row.kind == Kind::Language => "as your document is written",
        Standing::Met { line: None } => "fits what you said",
        Standing::InOtherWords { .. } => "in your lines, in other words",
        Standing::Partly { .. } => "in part",
        Standing::Missing { .. } => "in none of your lines",
        Standing::NotSaid { .. } => "you know",
    }
}

fn told(row: &Row) -> String {
    let asks = format!("It asks for {}", row.name);
    match &row.standing {
        Standing::Met { line: Some(_) } => format!("{asks}, and a line of yours says it."),
        Standing::Met { line: None } if row.kind == Kind::Language => {
            format!("{asks}, and your document is written in it.")
        }
        Standing::Met { line: None } => format!("{asks}, which fits what you said."),
        Standing::InOtherWords { .. } => format!("{asks}; a line of yours shows it in other words."),
        Standing::Partly { what, .. } => format!("{asks}; {what}."),
        Standing::Missing { .. } => format!("{asks}, which stands in none of your lines."),
        Standing::NotSaid { why } => format!("{asks}. {why}"),
    }
}

/// "What is likely to decide: …"; what speaks against it stands before.
pub(super) fn first_line(against: &[Against], decides: &[Decides]) -> String {
    let aside = against.iter().filter(|against| against.reach == Reach::SetsAside).map(|against| against.what.as_str());
    let mut parts: Vec<String> = aside.take(2).map(str::to_owned).collect();
    let things: Vec<String> = decides.iter().map(|thing| format!("{} – {}", thing.name, thing.short)).collect();
    if !things.is_empty() {
        parts.push(format!("What is likely to decide: {}.", things.join("; ")));
    }
    parts.join(" ")
}

/// Said where stated musts stand in none of the person's lines.
pub(super) fn before_an_hour(rows: &[Row]) -> Option<String> {
    let musts = rows.iter().filter(|row| row.weight == Weight::Must && row.kind != Kind::Unread);
    let missing: Vec<&Row> = musts.filter(|row| matches!(row.standing, Standing::Missing { .. })).collect();
    let named: Vec<String> = missing.iter().take(3).map(|row| row.name.clone()).collect();
    if named.is_empty() {
        return None;
    }
    let more = missing.len() - named.len();
    let rest = if more > 0 { format!(", with {} more", crate::insight::words::count(more)) } else { String::new() };
    let things = format!("{}{rest}", list(&named));
    let musts = counted(missing.len(), "stated must", "stated musts");
    Some(sentence(&if missing.len() == 1 {
        format!(
            "{musts} stands in none of your lines: {things}. If it is yours, write it down; if not, ask them before you \
             spend an hour on it."
        )
    } else {
        format!(
            "{musts} stand in none of your lines: {things}. Write down what is yours, and ask them about the rest before \
             you spend an hour on it."
        )
    }))
}
