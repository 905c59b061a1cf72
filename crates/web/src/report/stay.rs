//! Stay, and change one thing: the employer, the level or the place. Always one of the paths compared.

use career::atlas::{Atlas, OccupationId};
use career::figures::{dollars, thousands};
use career::path::Stay;

use super::sentences::{area_name, place_of};

/// Staying in the work held now.
pub struct StayView {
    /// The occupation.
    pub title: String,
    /// What may change, one thing each.
    pub changes: Vec<Change>,
}

/// One thing that may change while the work stays.
pub struct Change {
    /// Which: "Employer", "Level".
    pub thing: &'static str,
    /// What is known about it.
    pub words: String,
}

impl StayView {
    /// What the figures say about changing one thing.
    pub fn of(atlas: &Atlas, stay: &Stay) -> Self {
        let hours = "The same work for fewer hours, or at other hours: no figure is published, ask where you are.";
        let changes = [
            Some(Change { thing: "Employer", words: employer(atlas, stay) }),
            level(atlas, &stay.next_levels).map(|words| Change { thing: "Level", words }),
            place(atlas, stay).map(|words| Change { thing: "Place", words }),
            Some(Change { thing: "Hours", words: hours.to_owned() }),
        ];
        StayView {
            title: atlas.occupation(stay.held).title().to_owned(),
            changes: changes.into_iter().flatten().collect(),
        }
    }
}

fn employer(atlas: &Atlas, stay: &Stay) -> String {
    let Some(place) = place_of(atlas, stay.home) else {
        return "The same work for somebody else: ask people who do it what is paid where you live, and who is hiring."
            .to_owned();
    };
    let openings = stay.home.demand(atlas.occupation(stay.held)).and_then(|outlook| outlook.openings());
    let openings = match openings {
        Some(openings) => format!("{} openings a year in the United States", thousands(openings.into())),
        None => "how many openings there are is not published".to_owned(),
    };
    let [_, lower, _, upper, _] = stay.pay;
    match (lower, upper) {
        (Some(lower), Some(upper)) => format!(
            "The same work elsewhere: {openings}; half of the people in this work earn between {} and {} a year in {place}.",
            dollars(lower),
            dollars(upper)
        ),
        _ => format!("The same work elsewhere: {openings}."),
    }
}

fn level(atlas: &Atlas, levels: &[OccupationId]) -> Option<String> {
    let titles: Vec<&str> = levels.iter().map(|id| atlas.occupation(*id).title()).collect();
    (!titles.is_empty()).then(|| format!("A step up, nearest first: {}.", titles.join("; ")))
}

fn place(atlas: &Atlas, stay: &Stay) -> Option<String> {
    let states: Vec<String> = stay
        .elsewhere
        .iter()
        .take(3)
        .filter_map(|there| Some(format!("{} {}", area_name(atlas, there.area), dollars(there.pay[2]?))))
        .collect();
    (!states.is_empty()).then(|| {
        format!(
            "Half earn more than this, for the same work: {}. Living there may cost more as well.",
            states.join(", ")
        )
    })
}
