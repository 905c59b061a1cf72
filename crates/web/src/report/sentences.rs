//! Doors, pay, outlook and exposure in words, each said in one place for the terminal and for the page.

use career::answers::ANSWERED;
use career::atlas::{AreaId, Atlas, Exposure};
use career::evidence::Source;
use career::figures::{dollars, percent, thousands};
use career::home::Home;
use career::path::{Deltas, Door, Licensing};
use career::profile::LineId;

/// "page 2, line 31"; an answer has no page.
pub fn place(page: u16, line: LineId, pages: Option<u16>) -> String {
    let line = u64::from(line.0) + 1;
    match (page, pages) {
        (ANSWERED, _) => "your answer".to_owned(),
        (_, None | Some(0 | 1)) => format!("line {line}"),
        _ => format!("page {page}, line {line}"),
    }
}

/// "BLS wages (OEWS), May 2025".
pub fn source(source: Source) -> String {
    match source.period() {
        Some(period) => format!("{}, {period}", source.name()),
        None => source.name().to_owned(),
    }
}

/// Said wherever a score stands.
pub const ABOUT_SCORES: &str = "A score says how alike the work is, out of 100. It is never a chance of being hired.";

/// Said once under the paths.
pub const ABOUT_LICENCES: &str =
    "Where no licence is named, our table has no row for that work: ask your state's board before you count on it.";

/// The same for somebody who lives outside the United States.
pub const ABOUT_LICENCES_ABROAD: &str = "Doors and licences are told as usual in the United States: ask where you live what is asked there. Pay and months \
     without pay set no path aside, because neither is known there.";

/// What the door asks. A licence that our table does not know is spoken of once, under all paths.
pub fn door(door: &Door) -> String {
    let unknown = [Licensing::NotInOurTable.words(), Licensing::NotInOurTable.words_abroad()];
    let words: Vec<String> = door.words().into_iter().filter(|words| !unknown.contains(&words.as_str())).collect();
    let broader = if door.of_broader_group { " These are the figures of a broader group." } else { "" };
    format!("{}.{broader}", capital(&words.join("; ")))
}

/// What a newcomer is likely to be paid beside what is earned now, and what comes later for many; nothing for somebody
/// abroad, to whom no pay of the United States is shown.
pub fn pay(atlas: &Atlas, deltas: &Deltas) -> Option<String> {
    let place = place_of(atlas, deltas.home)?;
    let Some((low, high)) = deltas.newcomer else {
        return Some(format!("What newcomers are paid is not published for {place}."));
    };
    let beside = match (deltas.pay_now, deltas.newcomer_against_now()) {
        (Some(_), Some((less, more))) => format!(" ({} to {} beside what you earn now)", signed(less), signed(more)),
        _ => String::new(),
    };
    let later = deltas.later.map(|median| format!("; later, for many, {}", dollars(median))).unwrap_or_default();
    let range = format!("{} to {} a year", dollars(low), dollars(high));
    Some(format!("A newcomer is likely to be paid {range} in {place}{beside}{later}."))
}

/// "+$4,000", "−$12,300".
pub fn signed(difference: i64) -> String {
    let sign = if difference < 0 { "−" } else { "+" };
    format!("{sign}{}", dollars(u32::try_from(difference.unsigned_abs()).unwrap_or(u32::MAX)))
}

/// "California", "the United States".
pub fn area_name(atlas: &Atlas, area: AreaId) -> String {
    if area == AreaId::NATION { "the United States".to_owned() } else { atlas.pay.name(area).to_owned() }
}

/// Where pay is looked up: "California", "the United States"; nowhere for somebody abroad.
pub fn place_of(atlas: &Atlas, home: Home) -> Option<String> {
    home.area().map(|area| area_name(atlas, area))
}

/// Openings, and growth or decline; national, and said so. Nothing for somebody abroad.
pub fn outlook(deltas: &Deltas) -> Option<String> {
    (!deltas.home.is_abroad()).then(|| national_outlook(deltas))
}

fn national_outlook(deltas: &Deltas) -> String {
    let openings = deltas.openings.map(|n| format!("{} openings a year in the United States", thousands(n.into())));
    let change = deltas.change.map(|change| {
        let share = percent(change.abs());
        match change {
            c if c >= 0.005 => format!("the work grows by {share} from 2024 to 2034"),
            c if c <= -0.005 => format!("the work shrinks by {share} from 2024 to 2034"),
            _ => "the work neither grows nor shrinks from 2024 to 2034".to_owned(),
        }
    });
    match (openings, change) {
        (Some(openings), Some(change)) => format!("{openings}; {change}."),
        (Some(one), None) => format!("{one}."),
        (None, Some(one)) => format!("No figure for openings; {one}."),
        (None, None) => "No projection is published.".to_owned(),
    }
}

/// Where an occupation stands among all in each of the two studies. Two figures, never one.
#[derive(Clone, Debug)]
pub struct ExposureScale {
    working_with_ai: Vec<f32>,
    gpts_are_gpts: Vec<f32>,
}

impl ExposureScale {
    /// From all occupations of the atlas.
    pub fn of(atlas: &Atlas) -> Self {
        let sorted = |column: &[f32]| {
            let mut values: Vec<f32> = column.iter().copied().filter(|value| !value.is_nan()).collect();
            values.sort_by(f32::total_cmp);
            values
        };
        ExposureScale {
            working_with_ai: sorted(&atlas.occupations.working_with_ai),
            gpts_are_gpts: sorted(&atlas.occupations.gpts_are_gpts),
        }
    }

    /// Than how many of 100 occupations it is more exposed, per study: "Working with AI", "GPTs are GPTs".
    pub fn places(&self, there: Exposure) -> (Option<usize>, Option<usize>) {
        let first = there.working_with_ai.map(|value| among(&self.working_with_ai, value));
        (first, there.gpts_are_gpts.map(|value| among(&self.gpts_are_gpts, value)))
    }

    /// "More exposed than 72 in 100 occupations in one study (Microsoft), than 65 in the other (OpenAI)."
    pub fn words(&self, there: Exposure) -> String {
        let (first, second) = self.places(there);
        let one = |place: usize, study: &str| {
            format!("More exposed than {place} in 100 occupations in one study ({study}); the other has no figure.")
        };
        match (first, second) {
            (Some(first), Some(second)) => format!(
                "More exposed than {first} in 100 occupations in one study (Microsoft), than {second} in the other (OpenAI)."
            ),
            (Some(place), None) => one(place, "Microsoft"),
            (None, Some(place)) => one(place, "OpenAI"),
            (None, None) => "Neither study has a figure.".to_owned(),
        }
    }
}

/// How many in a hundred of the sorted values lie below.
fn among(sorted: &[f32], value: f32) -> usize {
    let below = sorted.partition_point(|other| *other < value);
    if sorted.is_empty() { 0 } else { below * 100 / sorted.len() }
}

/// With a capital at the beginning.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// With a capital at the beginning and a full stop at the end.
pub fn sentence(text: &str) -> String {
    let end = if text.ends_with(['.', '?', '…', '”']) { "" } else { "." };
    format!("{}{end}", capital(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_of_a_newcomer_stands_beside_what_is_earned_now() {
        let atlas = Atlas::default();
        let deltas = Deltas {
            newcomer: Some((41_000, 52_000)),
            later: Some(66_100),
            pay_now: Some(48_000),
            ..Deltas::default()
        };
        assert_eq!(
            pay(&atlas, &deltas).expect("somebody in the United States"),
            "A newcomer is likely to be paid $41,000 to $52,000 a year in the United States (−$7,000 to +$4,000 beside \
             what you earn now); later, for many, $66,100."
        );
    }

    #[test]
    fn what_is_not_published_is_said_to_be_so() {
        let nothing = Deltas::default();
        let not_published = "What newcomers are paid is not published for the United States.";
        assert_eq!(pay(&Atlas::default(), &nothing).as_deref(), Some(not_published));
        assert_eq!(outlook(&nothing).as_deref(), Some("No projection is published."));
        let scale = ExposureScale::of(&Atlas::default());
        assert_eq!(scale.words(Exposure::default()), "Neither study has a figure.");
    }

    #[test]
    fn decline_and_openings_stand_together() {
        let deltas = Deltas { openings: Some(170_200), change: Some(-0.06), ..Deltas::default() };
        assert_eq!(
            outlook(&deltas).as_deref(),
            Some("170,200 openings a year in the United States; the work shrinks by 6 % from 2024 to 2034.")
        );
    }

    #[test]
    fn abroad_nothing_is_said_of_pay_and_demand() {
        let abroad = Deltas { home: Home::Abroad, ..Deltas::default() };
        assert_eq!((pay(&Atlas::default(), &abroad), outlook(&abroad)), (None, None));
    }
}
