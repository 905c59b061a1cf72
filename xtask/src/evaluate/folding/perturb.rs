//! What boards and agencies do to a posting. The opening stays the same.

use crate::evaluate::dice::Dice;

use super::grammar::{Opening, blurb, chance, pick, some};
use super::show::{self, Item, Style, address, shown, style};
use super::words::{AGENCIES, CITIES, SHORT, SYNONYMS};

/// Ways of showing an opening once more. The last three were never looked at while weights were thought about.
pub(super) const WAYS: [(&str, fn(&mut Dice, &Opening) -> Item); 12] = [
    ("repost", repost),
    ("reorder", reorder),
    ("truncate", truncate),
    ("retitle", retitle),
    ("reword", reword),
    ("agency", agency),
    ("relocate", relocate),
    ("html", html),
    ("bare", bare),
    ("several_at_once", several_at_once),
    ("digest", digest),
    ("unseen_board", unseen_board),
];
/// How many of them are for tuning.
pub(super) const SEEN: usize = 9;

fn repost(dice: &mut Dice, opening: &Opening) -> Item {
    let own = style(dice);
    shown(dice, opening, &own)
}

fn reorder(dice: &mut Dice, opening: &Opening) -> Item {
    let mut opening = opening.clone();
    show::in_another_order(dice, &mut opening);
    repost(dice, &opening)
}

fn truncate(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    let keep = item.description.len() * (25 + dice.below(50) as usize) / 100;
    item.description.truncate(item.description.floor_char_boundary(keep));
    item.description.push('…');
    item
}

fn retitle(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    item.title = another_title(dice, opening, &item.title);
    item
}

fn another_title(dice: &mut Dice, opening: &Opening, title: &str) -> String {
    let (city, code, _) = CITIES[opening.city];
    let mut title = title.to_owned();
    for (long, short) in SHORT {
        let small = title.to_lowercase();
        let ends = |at: &usize| small[at + long.len()..].chars().next().is_none_or(|next| next == ' ');
        if let Some(at) = small.find(long).filter(ends).filter(|_| chance(dice, 60)) {
            title.replace_range(at..at + long.len(), short);
        }
    }
    match dice.below(9) {
        0 => format!("{title} - {city}, {code}"),
        1 => format!("{title} (Remote)"),
        2 => format!("{title} [{}]", 10_000 + dice.below(90_000)),
        3 => format!("URGENT: {title} needed"),
        4 => title.to_uppercase(),
        5 => format!("{title} | {}", opening.organisation),
        6 => title.replace("Senior ", "").replace("Junior ", ""),
        7 => format!("{title} - Full Time - Hiring now!"),
        _ => format!("{title} (m/f/d)"),
    }
}

fn reworded(text: &str, dice: &mut Dice) -> String {
    let words = text.split(' ').map(|word| {
        let plain = word.trim_end_matches([',', '.']).to_lowercase();
        let other = SYNONYMS.iter().find(|(known, _)| *known == plain);
        other.filter(|_| chance(dice, 70)).map_or_else(|| word.to_owned(), |(_, other)| (*other).to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
}

fn reword_all(dice: &mut Dice, opening: &Opening) -> Opening {
    let mut opening = opening.clone();
    for lines in [&mut opening.duties, &mut opening.wanted] {
        for line in lines {
            *line = super::grammar::capital(&reworded(line, dice));
        }
    }
    opening
}

fn reword(dice: &mut Dice, opening: &Opening) -> Item {
    let mut opening = reword_all(dice, opening);
    opening.blurb = blurb(dice, &opening.organisation, opening.branch);
    opening.benefits = some(dice, &super::words::BENEFITS, 4);
    repost(dice, &opening)
}

fn agency(dice: &mut Dice, opening: &Opening) -> Item {
    let agency = *pick(dice, &AGENCIES);
    let mut hidden = reword_all(dice, opening);
    hidden.blurb = vec![
        format!("{agency} connects good people with good work."),
        "Our client, a respected name in its field, is growing.".to_owned(),
    ];
    hidden.intro = "Our client is looking for a # in *.";
    hidden.law = format!("{agency} is an equal opportunity employer.");
    hidden.requisition = None;
    hidden.site = None;
    let most = hidden.duties.len();
    hidden.duties.truncate(most - dice.below(2) as usize);
    let own = style(dice);
    let mut item = shown(dice, &hidden, &own);
    item.description = item.description.replace(&opening.organisation, "our client");
    item.company = (!chance(dice, 30)).then(|| agency.to_owned());
    item.url = Some(address(dice, "agency.example"));
    if chance(dice, 50) {
        item.title = another_title(dice, &Opening { organisation: agency.to_owned(), ..opening.clone() }, &item.title);
    }
    item
}

fn relocate(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    let (city, code, state) = CITIES[opening.city];
    let (other, other_code, _) = *pick(dice, &CITIES);
    item.location = Some(match dice.below(7) {
        0 => format!("Greater {city} Area"),
        1 => format!("{city}, {state} Metropolitan Area"),
        2 => "Remote (US)".to_owned(),
        3 => format!("{city}, {code}; {other}, {other_code}"),
        4 => format!("{state}, United States"),
        5 => format!("Hybrid - {city}, {code}"),
        _ => format!("US-{code}-{city}"),
    });
    item
}

fn html(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    let lines = item.description.lines().filter(|line| !line.is_empty());
    item.description =
        lines.map(|line| format!("<p style=\"margin:0\">{}&nbsp;</p>", line.replace('&', "&amp;"))).collect();
    item
}

fn bare(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    match dice.below(3) {
        0 => item.company = None,
        1 => item.location = None,
        _ => (item.company, item.location) = (None, None),
    }
    item
}

fn several_at_once(dice: &mut Dice, opening: &Opening) -> Item {
    let mut opening = reword_all(dice, opening);
    show::in_another_order(dice, &mut opening);
    let mut item = relocate(dice, &opening);
    item.title = another_title(dice, &opening, &item.title);
    item
}

/// A digest: half of the items in one paragraph, without headings.
fn digest(dice: &mut Dice, opening: &Opening) -> Item {
    let mut item = repost(dice, opening);
    let all: Vec<String> = opening.duties.iter().chain(&opening.wanted).cloned().collect();
    let lines = some(dice, &all, all.len() * 6 / 10);
    item.description = format!("{} is hiring. {}.", opening.organisation, lines.join(". "));
    item
}

fn unseen_board(dice: &mut Dice, opening: &Opening) -> Item {
    let board: &Style = &show::UNSEEN;
    let mut item = shown(dice, opening, board);
    item.description =
        format!("Job facts: {} / permanent\n{}\nSeen first on this board.", item.title, item.description);
    item
}
