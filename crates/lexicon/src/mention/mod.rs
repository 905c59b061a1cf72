//! Skills and technologies in a line.

mod choose;
mod context;
mod fit;

use career::atlas::{SkillId, TechnologyId};
use career::evidence::Confidence;
use career::reading::{Concept, How, Mention};

use crate::index::{LexiconIndex, TECHNOLOGY, label_flag, surface};
use crate::tables::people::LEFT_OUT;
use crate::words::{Break, Word, ages, content, light, stem, words};

/// Mentions given at most for one line.
const MOST: usize = 16;
/// Mentions less sure than this are not given.
const LEAST: f32 = 0.3;

/// A word of the line that carries meaning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Its stem's number, if any label holds it.
    pub id: u32,
    pub surface: u16,
    /// The surface of the word exactly as written, for names.
    pub exact: u16,
    /// First and last byte in the line.
    pub start: usize,
    pub end: usize,
    pub sentence: u16,
    pub before: Break,
    /// What stands between it and the token before.
    pub link: Link,
    /// Joined by a hyphen to the token before.
    pub hyphened: bool,
    /// "Team", "group": what follows its "of" is meant as much as itself.
    pub quantity: bool,
    pub capital: bool,
    /// Written in capitals throughout.
    pub shouted: bool,
    /// First word of its sentence.
    pub opens: bool,
    pub denied: bool,
}

/// The stop words between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// None, or a number.
    None,
    /// An article or possessive: "the", "our".
    Article,
    /// "And", "or".
    And,
    /// "Of".
    Of,
    /// Another preposition or anything else.
    Preposition,
}

impl Link {
    fn of(between: &[Word]) -> Self {
        let mut link = Link::None;
        for word in between {
            let next = match word.text.as_str() {
                "a" | "an" | "the" | "our" | "my" | "their" | "its" | "his" | "her" | "your" | "all" | "various"
                | "any" | "each" | "other" | "own" | "both" => Link::Article,
                "and" | "or" => Link::And,
                "of" => Link::Of,
                text if text.starts_with(|c: char| c.is_ascii_digit()) => Link::None,
                _ => Link::Preposition,
            };
            link = match (link, next) {
                (Link::None | Link::Article, other) if other != Link::None => other,
                (Link::Of, Link::None | Link::Article | Link::Of) => Link::Of,
                (kept, Link::None | Link::Article) => kept,
                _ => Link::Preposition,
            };
        }
        link
    }
}

/// Marks a word that no label holds.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// A label found in the line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub label: u32,
    pub confidence: f32,
    /// Bits of the tokens it uses, from its first token on.
    pub used: u64,
    pub first: usize,
    pub last: usize,
    pub words: usize,
}

/// What a line's own words tell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    /// Best first.
    pub mentions: Vec<Mention>,
    /// No words, or what everybody writes: nothing is to be understood.
    pub silent: bool,
    /// Where words are denied or wished for.
    pub denied: Vec<(usize, usize)>,
    /// Where words carry meaning, in order.
    pub telling: Vec<(usize, usize)>,
}

/// Best first.
pub(crate) fn mentions(index: &LexiconIndex, line: &str) -> Vec<Mention> {
    hear(index, line).mentions
}

/// Hears a line.
pub(crate) fn hear(index: &LexiconIndex, line: &str) -> Heard {
    let cut = words(line);
    if cut.is_empty() || context::is_boilerplate(&cut) {
        return Heard { silent: true, ..Heard::default() };
    }
    let tokens = tokens(index, &cut);
    let mut hits = hits(index, &tokens);
    hits.retain(|hit| !is_initial(line, &tokens[hit.first]) || hit.first != hit.last);
    let context = context::Context::of(index, &cut, &tokens, &hits);
    let mut kept = choose::best(index, hits, &context, &tokens);
    kept.retain(|hit| hit.confidence >= LEAST);
    kept.truncate(MOST);
    let denied = cut.iter().zip(context::denied(&cut)).filter(|(_, denied)| *denied);
    let ages = ages(line);
    let says_who =
        |token: &&Token| ages.iter().any(|age| age.contains(&token.start)) || says_who(&line[token.start..token.end]);
    let telling = tokens.iter().filter(|token| !token.denied && !says_who(token));
    Heard {
        mentions: kept.into_iter().map(|hit| mention(index, hit, &tokens)).collect(),
        silent: false,
        denied: denied.map(|(word, _)| (word.start, word.end)).collect(),
        telling: telling.map(|token| (token.start, token.end)).collect(),
    }
}

/// "R." of "R. Adams": a letter before a name is no language.
fn is_initial(line: &str, token: &Token) -> bool {
    token.end - token.start == 1
        && line[token.end..].strip_prefix(". ").is_some_and(|after| after.starts_with(char::is_uppercase))
}

/// Whether a word says who somebody is rather than what they do.
fn says_who(word: &str) -> bool {
    LEFT_OUT.binary_search(&word.to_lowercase().as_str()).is_ok()
}

fn mention(index: &LexiconIndex, hit: Hit, tokens: &[Token]) -> Mention {
    let row = hit.label as usize;
    let number = index.labels.concepts.get(row).copied().unwrap_or(0);
    let concept = if number & TECHNOLOGY != 0 {
        Concept::Technology(TechnologyId((number & !TECHNOLOGY) as u16))
    } else {
        Concept::Skill(SkillId(number as u16))
    };
    let doing = index.labels.flags.get(row).copied().unwrap_or(0) & label_flag::DOING != 0;
    Mention {
        concept,
        span: tokens[hit.first].start..tokens[hit.last].end,
        confidence: Confidence::new(hit.confidence),
        how: if doing { How::Implied } else { How::Named },
    }
}

const QUANTITIES: &[&str] = &[
    "class",
    "classes",
    "crew",
    "dozens",
    "fleet",
    "group",
    "groups",
    "hundreds",
    "number",
    "pair",
    "range",
    "series",
    "set",
    "staff",
    "team",
    "teams",
    "thousands",
    "variety",
];

fn tokens(index: &LexiconIndex, cut: &[Word]) -> Vec<Token> {
    let denied = context::denied(cut);
    let mut sentences = Vec::with_capacity(cut.len());
    let mut sentence = 0u16;
    for word in cut {
        sentence = sentence.saturating_add(u16::from(word.before == Break::Hard));
        sentences.push(sentence);
    }
    let mut out: Vec<Token> = Vec::new();
    let mut after = 0;
    for word in content(cut) {
        let id = index.words.find(&stem(&word.text)).unwrap_or(UNKNOWN);
        let before = cut[after..=word.first].iter().map(|w| w.before).max().unwrap_or(Break::None);
        out.push(Token {
            id,
            surface: surface(&light(&word.text)),
            exact: surface(&word.text),
            start: cut[word.first].start,
            end: cut[word.last].end,
            sentence: sentences[word.first],
            before,
            link: Link::of(&cut[after..word.first]),
            hyphened: cut[word.first].hyphened && word.first == after && after > 0,
            quantity: QUANTITIES.contains(&word.text.as_str()),
            capital: cut[word.first].capital,
            shouted: cut[word.first].shouted,
            opens: cut[word.first].before == Break::Hard,
            denied: denied[word.first],
        });
        after = word.last + 1;
    }
    out
}

/// Every label whose words all stand near each other.
fn hits(index: &LexiconIndex, tokens: &[Token]) -> Vec<Hit> {
    let mut places: Vec<(u32, usize)> =
        tokens.iter().enumerate().filter(|(_, token)| token.id != UNKNOWN).map(|(at, token)| (token.id, at)).collect();
    places.sort_unstable();
    let mut out = Vec::new();
    let mut start = 0;
    while start < places.len() {
        let id = places[start].0;
        let end = start + places[start..].iter().take_while(|(other, _)| *other == id).count();
        for label in index.labels.anchored.get(id as usize) {
            let words = index.labels.words.get(*label as usize);
            let all_there = words.iter().all(|word| places.binary_search_by_key(word, |place| place.0).is_ok());
            if all_there {
                for (_, at) in places[start..end].iter().take(6) {
                    out.extend(fit::fit(index, tokens, &places, *label, *at));
                }
            }
        }
        start = end;
    }
    out
}
