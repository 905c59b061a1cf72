//! An opening as a board shows it: fields and a text, in the house style of that board.

use crate::evaluate::dice::Dice;

use super::grammar::{Opening, chance, pick, some};
use super::words::{CITIES, FORMS};

/// A posting as it stands in a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    pub(super) title: String,
    pub(super) company: Option<String>,
    pub(super) location: Option<String>,
    pub(super) description: String,
    pub(super) url: Option<String>,
}

/// How a board dresses a text.
#[derive(Clone, Debug)]
pub(super) struct Style {
    pub(super) headings: [&'static str; 4],
    pub(super) bullet: &'static str,
    pub(super) behind_bullet: &'static str,
    pub(super) about_first: u8,
}

pub(super) const PLAIN: Style = Style {
    headings: ["About us", "What you will do", "What you bring", "What we offer"],
    bullet: "- ",
    behind_bullet: "",
    about_first: 1,
};
const STYLES: [Style; 4] = [
    PLAIN,
    Style {
        headings: ["Company Description", "Responsibilities:", "Qualifications:", "Benefits:"],
        bullet: "• ",
        behind_bullet: "",
        about_first: 1,
    },
    Style {
        headings: ["WHO WE ARE", "YOUR ROLE", "YOUR PROFILE", "PERKS"],
        bullet: "* ",
        behind_bullet: ".",
        about_first: 0,
    },
    Style { headings: ["", "Duties", "Requirements", ""], bullet: "", behind_bullet: ".", about_first: 1 },
];
/// A board that was never seen while weights were thought about.
pub(super) const UNSEEN: Style = Style {
    headings: ["=== The employer ===", "=== Tasks ===", "=== Must have ===", "=== Package ==="],
    bullet: "-> ",
    behind_bullet: ";",
    about_first: 0,
};

/// One of the usual styles.
pub(super) fn style(dice: &mut Dice) -> Style {
    pick(dice, &STYLES).clone()
}

/// The opening on a board.
pub(super) fn shown(dice: &mut Dice, opening: &Opening, style: &Style) -> Item {
    let (city, code, state) = CITIES[opening.city];
    let location = match dice.below(4) {
        0 | 1 => format!("{city}, {code}"),
        2 => format!("{city}, {state}, United States"),
        _ => format!("{city} {code}"),
    };
    let title = match opening.site {
        Some(site) => format!("{}{} - Store #{site}", opening.rank, opening.title),
        None => format!("{}{}", opening.rank, opening.title),
    };
    Item {
        title,
        company: Some(format!("{}{}", opening.organisation, pick(dice, &FORMS))),
        location: Some(location),
        description: text(opening, style),
        url: Some(address(dice, "careers.example")),
    }
}

/// An address of its own on a board.
pub(super) fn address(dice: &mut Dice, host: &str) -> String {
    let number = 1_000_000 + dice.below(9_000_000);
    let tracking = ["", "?utm_source=feed", "?gh_src=a1b2c3", "?utm_campaign=spring&ref=mail"];
    format!("https://{host}/jobs/{number}{}", pick(dice, &tracking))
}

/// The whole text.
pub(super) fn text(opening: &Opening, style: &Style) -> String {
    let (city, _, _) = CITIES[opening.city];
    let intro = opening
        .intro
        .replace('#', &format!("{}{}", opening.rank, opening.title))
        .replace('^', opening.team)
        .replace('*', city);
    let list = |lines: &[String]| {
        lines.iter().map(|line| format!("{}{line}{}\n", style.bullet, style.behind_bullet)).collect::<String>()
    };
    let [about, duties, wanted, offer] = style.headings;
    let benefits: Vec<String> = opening.benefits.iter().map(|one| (*one).to_owned()).collect();
    let about = format!("{about}\n{}\n\n", opening.blurb.join(" "));
    let mut out = String::new();
    if style.about_first == 1 {
        out.push_str(&about);
    }
    out.push_str(&format!("{intro}\n\n{duties}\n{}\n{wanted}\n{}\n", list(&opening.duties), list(&opening.wanted)));
    out.push_str(&format!("{}\n", opening.around.join(" ")));
    if let Some((low, high)) = opening.pay {
        let period = if low < 1_000 { "per hour" } else { "per year" };
        out.push_str(&format!("Pay: ${low} - ${high} {period}\n"));
    }
    out.push_str(&format!("\n{offer}\n{}\n", list(&benefits)));
    if style.about_first == 0 {
        out.push_str(&about);
    }
    if let Some(requisition) = opening.requisition {
        out.push_str(&format!("Requisition ID: R-{requisition}\n"));
    }
    out.push_str(&opening.law);
    out
}

/// A text in which the order of items is another.
pub(super) fn in_another_order(dice: &mut Dice, opening: &mut Opening) {
    opening.duties = some(dice, &opening.duties, opening.duties.len());
    opening.wanted = some(dice, &opening.wanted, opening.wanted.len());
    if chance(dice, 50) {
        std::mem::swap(&mut opening.duties, &mut opening.wanted);
    }
}
