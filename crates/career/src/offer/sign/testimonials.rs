//! Praise and stories of customers stand where figures about all of them would.
//!
//! Praise is a quote in the first person with thanks or a success in it, stars, or a person who "went from … to …". Where
//! the text also says how many of how many, the stories stand beside data and are none.

use std::ops::Range;
use std::sync::LazyLock;

use super::Rules;
use crate::offer::Place;
use crate::offer::phrase::Phrases;
use crate::offer::text::{self, Text};

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of(SAYS, &[], UNLESS));

const SAYS: &[&str] = &[
    "^ meet Name &",
    "^ ask Name who",
    "^ remember Name &",
    "what|see|hear .. Name and? have in common",
    "do Name ... have in common",
    "one of my|our clients|students|members",
    "my last|latest client|student",
    "a|my client|student of? mine? Name|a|got|went",
    "a client of mine",
    "clients|client|she|he|students .. went from",
    "success stories|story",
    "what people|clients|students|customers|members|our .. say &",
    "what our alumni|clients|students|members .. say",
    "see what our alumni|clients|students",
    "hear it from them",
    "read their stories",
    "seen the screenshots|results",
    "see the pictures|screenshots|proof of",
    "trusted|loved by thousands|millions|hundreds|#",
    "happy clients|customers|students",
    "recommended them|it|her|him to",
    "Name just hit|signed|landed|got|quit",
    "Name signed|landed|doubled|quit|got her|his|the|an|a",
    "Name did it",
    "is the proof",
    "read|watch|hear|see Name .. story|journey|interview|transformation",
    "# of my .. mentees|clients|students|members|graduates",
    "would recommend us|me|it",
    "^ now he|she|hes|shes|they|theyre ..",
    "look at what|how happened|Name ..",
    "meet our grads|graduates|students|alumni|clients|members",
    "hundreds|thousands|dozens of .. have|has launched|landed|found|got|changed|transformed|used|gotten|increased",
    "# people|clients|students|women|men|professionals|members have|already|who used|landed|got|found|joined|changed|transformed ..",
    "my|our students|clients|members|graduates have been|got|gotten|received|earned|secured|gone ..",
    "inbox is full",
    "Name got|doubled|tripled|quit|passed|negotiated|secured|earned|landed the|her|his|their|a|an|$|two|three|multiple|into",
    "Name is moving|now|working|earning",
    "Name just got|landed|signed|doubled|quit|passed|secured|started",
    "just like Name",
    "if Name can",
    "Name started with|as ... now",
    "wins channel",
    "thank you notes|messages|letters|emails",
    "messages|emails|dms|texts like this|these",
    "their words|own words",
    "client|student love|wins|win|spotlight|story|results",
    "real people",
    "clients who .. got|landed|went|doubled|follow",
    "used by Name to",
    "how did Name go|get|land|do ..",
    "how Name .. went|landed|got|doubled|found|quit ..",
    "i took ... and got|landed|doubled|found",
    "my|our clients|students have landed|gone|doubled|received|been ..",
    "my|our clients|students landed|went|doubled|got|report|love|rave ..",
    "just helped my|a|our|another client|student|Name ..",
    "over|more # satisfied|happy|successful",
    "clients|students|customers speak|say|rave|love",
    "rated # .. on|by|stars|out",
    "graduates work|are now|work now at|for Name",
    "wrote to say|me|us|in",
    "my roommate|neighbor|neighbour|colleague|coworker|buddy|cousin|friend did|took|used|tried|got|joined ..",
    "the bootcamp|course|program my",
    "^ before _ _? &",
    "the stories of Name",
    "real|student|client|customer|member results|stories|wins|reviews|testimonials|feedback|spotlight",
    "# reviews",
    "read|watch|see|hear|check .. reviews|testimonials|stories|results|wins|transformations",
    "testimonials|testimonial|reviews &",
    "kind words",
    "what they say &",
    "they all said|say",
    "client|student|member Name .. landed|got|found|went|doubled|was|is|just|increased ..",
    "Name .. went from .. to",
    "Name .. landed|doubled|tripled|quit|secured ... offer|offers|job|role|salary|income|interviews",
    "Name .. got hired|promoted|an offer|the job|a job|three|two|five",
    "like Name who",
    "helped Name .. get|land|go|find|double|quit|move|secure",
    "ive|weve|i have helped # .. people|clients|students|women|men|professionals|job",
    "join # .. happy|satisfied|successful",
    "thousands|hundreds of happy|satisfied|successful|students|clients|people|members .. have|who|already|agree|got|love",
    "share a win",
    "stories like hers|his|theirs",
    "my cousin|friend|sister|brother took|did|got ..",
    "Name hired at|by",
    "Name contacted|hired on|in|at",
    "people ... got ... through me",
    "people hired through|by",
    "see how Name",
    "landed # interviews|offers",
    "changed my life and then the lives",
    "past guests|clients|students call",
    "found my coach",
    "# .. stars|reviews",
    "rated # out|of|stars",
    "dont take our|my word",
    "wall of love",
    "case studies|study",
    "results speak",
    "five star|stars review|reviews",
    "verified user|buyer|student",
];

const UNLESS: &[&str] = &["prove nothing", "all of them and not"];

/// How many of how many.
static DATA: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "of # who|people|students|graduates|that|since|in",
        "of the # people|students|who|graduates|we",
        "# of # &",
        "# of # who|people|students|graduates|passed|last|since|in",
        "# out of # &",
        "# out of # who|students|people|graduates",
        "# started # finished",
        "# enrolled",
    ])
});

/// Where praise stands as proof.
pub(super) fn find(text: &Text<'_>) -> Vec<Place> {
    if text.warns || has_data(text) {
        return Vec::new();
    }
    let mut places = RULES.places(text);
    places.extend(praises(text));
    places.extend(stars(text));
    places
}

/// Whether the text says how many of how many.
pub(in crate::offer) fn has_data(text: &Text<'_>) -> bool {
    text.has(&DATA)
}

/// Words of thanks and success in a customer's mouth.
const PRAISE: [&str; 53] = [
    "got",
    "hired",
    "offer",
    "offers",
    "best",
    "thank",
    "thanks",
    "changed",
    "changer",
    "worth",
    "recommend",
    "recommended",
    "amazing",
    "love",
    "loved",
    "quit",
    "doubled",
    "landed",
    "booked",
    "negotiated",
    "made",
    "found",
    "magic",
    "gave",
    "cried",
    "crying",
    "dream",
    "gold",
    "works",
    "job",
    "win",
    "finally",
    "last",
    "boss",
    "nervous",
    "sooner",
    "walked",
    "paid",
    "stunning",
    "interviews",
    "interview",
    "brilliant",
    "course",
    "start",
    "pinch",
    "literally",
    "omg",
    "everyone",
    "started",
    "wonderful",
    "incredible",
    "life",
    "decision",
];

/// Quotes that praise: with somebody's name after them, or in the first person with a success in them.
fn praises(text: &Text<'_>) -> Vec<Place> {
    let quotes = quotes(text.text.get(..text.read).unwrap_or_default());
    // One quote after another is a row of praise, whoever speaks.
    let in_a_row = quotes.windows(2).any(|two| match two {
        [one, next] => {
            let between = text.text.get(one.end..next.start).unwrap_or_default();
            between.len() < 12 && between.chars().all(|c| !c.is_alphanumeric())
        }
        _ => false,
    });
    let praise = |quote: &Range<usize>| {
        let said = text.text.get(quote.clone()).unwrap_or_default();
        let words = text::words(text.text, quote.clone());
        let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.lower.as_str()));
        let first_person = has(&["i", "my", "me", "im", "ive"]);
        let praises = has(&PRAISE) || said.ends_with('!');
        match signed(text.text, quote) {
            Signed::After => words.len() >= 2 && first_person || praises,
            Signed::Before => praises,
            Signed::Not if in_a_row && said.ends_with(['.', '!']) => true,
            Signed::Not => first_person && praises && words.len() >= 3,
        }
    };
    let within = |quote: Range<usize>| {
        let sentence = text.sentences.iter().find(|one| one.span.start <= quote.start && quote.start < one.span.end)?;
        let stands = Place { span: quote.clone(), sentence: sentence.span.start..sentence.span.end.max(quote.end) };
        (!sentence.of_others).then_some(stands)
    };
    quotes.into_iter().filter(praise).filter_map(within).collect()
}

/// Longest quote, in bytes.
const LONGEST: usize = 500;

/// What stands between quotation marks, curly or straight.
fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (_, '“' | '„' | '«') => open = Some((at + c.len_utf8(), '”')),
            (Some((from, '”')), '”' | '»') | (Some((from, '"')), '"') => {
                if at - from <= LONGEST {
                    out.push(from..at);
                }
                open = None;
            }
            (None, '"') => open = Some((at + 1, '"')),
            (Some((_, '"')), '\n') => open = None,
            _ => {}
        }
    }
    out
}

/// Whose words a quote is.
enum Signed {
    /// A dash and a name, or "says", follows.
    After,
    /// A name and a colon, or stars, stand before.
    Before,
    /// Nobody's.
    Not,
}

fn signed(text: &str, quote: &Range<usize>) -> Signed {
    let after: String = text.get(quote.end..).unwrap_or_default().chars().skip(1).take(60).collect();
    let after = after.trim_start();
    let dash = after.starts_with(['–', '—', '-', '(', '~', '★']);
    let says = after.split_whitespace().take(2).any(|word| ["said", "says", "wrote", "writes"].contains(&word));
    let name = after.starts_with(char::is_uppercase) && after.contains(',');
    let before = text.get(..quote.start).unwrap_or_default().trim_end_matches(['“', '"', '„', '«', ' ', '(']);
    match () {
        () if dash || says || name => Signed::After,
        () if before.ends_with([':', '★', '⭐']) => Signed::Before,
        () => Signed::Not,
    }
}

/// A row of stars.
fn stars(text: &Text<'_>) -> Vec<Place> {
    let row = ["★★★", "⭐⭐⭐"].iter().find_map(|row| Some((text.text.find(row)?, row.len())));
    let Some((at, long)) = row else { return Vec::new() };
    let around = text.sentences.iter().find(|one| one.span.end > at);
    let sentence = around.map_or(at..at + long, |one| one.span.start.min(at)..one.span.end.max(at + long));
    vec![Place { span: at..at + long, sentence }]
}

#[cfg(test)]
mod tests {
    use crate::offer::sign::Kind;
    use crate::offer::testing::{says, silent};

    #[test]
    fn praise_and_stories_are_seen() {
        let kind = Kind::TestimonialsAsProof;
        says(kind, "A course.\n“I had four offers!” – Jenna", "I had four offers!");
        says(kind, "★★★★★ by many", "★★★");
        says(kind, "Meet Carla.", "Meet Carla");
        says(kind, "One of my clients went from bartending to sales.", "One of my clients");
    }

    #[test]
    fn stories_beside_data_and_quotes_that_praise_nothing_are_none() {
        for text in [
            "Of 58 who filled in the form, 41 would come again. “I loved it.” – Jo",
            "Meet a tradesperson on April 22.",
            "DM the word “START”.",
            "Ask two of our students; we give you the numbers of all.",
        ] {
            silent(Kind::TestimonialsAsProof, text);
        }
    }
}
