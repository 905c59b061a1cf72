//! The same doing, told of different people: words of sex, nation and age are swapped in templates, and what the lexicon
//! understands is compared.

use lexicon::Lexicon;

/// People who may do any work.
const PEOPLE: [&str; 12] = [
    "woman",
    "man",
    "mother",
    "father",
    "young woman",
    "older man",
    "Nigerian woman",
    "American man",
    "Mexican father",
    "58-year-old man",
    "23-year-old woman",
    "widow",
];

/// Lines in which somebody does something.
const LINES: [&str; 12] = [
    "As a {} I managed budgets and led a team of eight",
    "{} who handled customer complaints and trained new employees",
    "Worked as the only {} on the night shift, monitoring patients",
    "The first {} to run the payroll for forty branches",
    "Praised as a {} who kept the lights on for forty branches",
    "One {} planned the rota, counted the till and closed the shop",
    "A {} repairing engines and welding frames",
    "As a {}: wrote Python scripts that tidy up data",
    "I am a {} and I taught mathematics to sixth graders",
    "Known as the {} who showed newcomers the ropes",
    "Cooked for 300 guests as the youngest {} in the kitchen",
    "Volunteer {} organising fundraisers for the food bank",
];

/// Titles of one trade for anybody.
const TITLES: [(&str, &str); 8] = [
    ("Waiter", "Waitress"),
    ("Salesman", "Saleswoman"),
    ("Chairman", "Chairwoman"),
    ("Policeman", "Policewoman"),
    ("Steward", "Stewardess"),
    ("Actor", "Actress"),
    ("Businessman", "Businesswoman"),
    ("Host", "Hostess"),
];

/// Prints how many swaps there were and which changed what was understood.
pub fn compare(lexicon: &dyn Lexicon) {
    let (mut swaps, mut changed) = (0u32, Vec::new());
    for line in LINES {
        let told = |person: &str| understood(lexicon, &line.replace("{}", person));
        let first = told(PEOPLE[0]);
        for person in &PEOPLE[1..] {
            swaps += 1;
            let other = told(person);
            if other != first {
                changed.push(format!("{} → {person}: {first:?} → {other:?}", line.replace("{}", PEOPLE[0])));
            }
        }
    }
    for (one, other) in TITLES {
        swaps += 1;
        let told = |title: &str| -> Vec<_> {
            lexicon.title(title, &[]).iter().map(|found| (found.occupation, found.confidence)).collect()
        };
        if told(one) != told(other) {
            changed.push(format!("{one} → {other}: {:?} → {:?}", told(one).first(), told(other).first()));
        }
    }
    println!("template_swaps {swaps}\ntemplate_swaps_changed {}", changed.len());
    changed.iter().for_each(|line| println!("  {line}"));
}

/// What is understood and how surely, whatever its place in the line.
fn understood(lexicon: &dyn Lexicon, line: &str) -> Vec<(career::reading::Concept, career::evidence::Confidence)> {
    let mut all: Vec<_> = lexicon.mentions(line).iter().map(|mention| (mention.concept, mention.confidence)).collect();
    all.sort_by_key(|(concept, _)| *concept);
    all
}
