//! A market of any size, made while it is read: cheap, the same for the same number, three in ten postings sightings of
//! an opening that was there before.

use career::posting::Posting;

use crate::evaluate::dice::Dice;

/// Words that texts are made of: invented, so that none is more usual than adverts make it.
pub(super) struct Feed {
    words: Vec<String>,
    postings: u64,
}

const CITIES: [&str; 12] = [
    "Columbus, OH",
    "Austin, TX",
    "Denver, CO",
    "Boise, ID",
    "Tulsa, OK",
    "Salem, OR",
    "Toledo, OH",
    "Albany, NY",
    "Fresno, CA",
    "Omaha, NE",
    "Macon, GA",
    "Provo, UT",
];
const TITLES: [&str; 12] = [
    "cook", "nurse", "driver", "analyst", "welder", "teacher", "clerk", "engineer", "cashier", "planner", "mechanic",
    "editor",
];

impl Feed {
    /// A market of so many postings.
    pub(super) fn of(postings: u64) -> Self {
        let mut dice = Dice::new(20_261_125);
        let syllables =
            ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "den", "kor", "mal", "pin", "sat", "ter"];
        let word = |dice: &mut Dice| {
            let count = 2 + dice.below(3);
            (0..count).map(|_| syllables[dice.below(16) as usize]).collect::<String>()
        };
        Feed { words: (0..6_000).map(|_| word(&mut dice)).collect(), postings }
    }

    /// The opening of the posting with this number.
    pub(super) fn opening(&self, number: u64) -> u64 {
        self.drawn(number).0
    }

    fn drawn(&self, number: u64) -> (u64, Dice) {
        let mut chance = Dice::new(number.wrapping_mul(0x9e37_79b9));
        let opening = if chance.below(10) < 3 { chance.below(self.postings * 7 / 10) } else { number };
        (opening, chance)
    }

    /// The posting with this number.
    pub(super) fn posting(&self, number: u64) -> Posting {
        let (opening, mut chance) = self.drawn(number);
        let mut dice = Dice::new(opening ^ 0x0fe4_0000);
        let organisation = dice.below(self.postings / 20 + 1);
        let title = TITLES[dice.below(12) as usize];
        let word = |dice: &mut Dice| {
            // Some words are far more usual than others.
            let among = 1 + dice.below(6_000);
            &self.words[dice.below(among) as usize]
        };
        let mut text = String::with_capacity(4_096);
        let mut own = Dice::new(organisation ^ 0x00b1_0000);
        let lines = 14 + dice.below(20);
        for line in 0..lines {
            // A quarter of a text is what the organisation says in all of them.
            let from = if line * 4 < lines { &mut own } else { &mut dice };
            text.push_str("- ");
            for _ in 0..8 + from.below(6) {
                text.push_str(word(from));
                text.push(' ');
            }
            text.push('\n');
        }
        let (first, second) = (word(&mut own).clone(), word(&mut own).clone());
        let board = chance.below(4);
        Posting {
            title: format!("{} {title}{}", word(&mut dice), ["", " (m/f/d)", " - urgent", ""][board as usize]),
            organisation: Some(format!("{first} {second}{}", ["", " Inc.", " LLC", ""][board as usize])),
            places: vec![CITIES[dice.below(12) as usize].to_owned()],
            url: Some(format!("https://board{board}.example/jobs/{}?utm_source=feed", 1_000_000 + number)),
            text,
            ..Posting::default()
        }
    }
}
