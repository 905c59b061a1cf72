//! What a posting asks for: its requirements apart from its wishes, from what the work is, and from what every posting
//! says.
//!
//! The text is cut into sentences, each with the section in which it stands and the weight that its own words give it.
//! What is no skill (a licence, schooling, years, a language, hours) is recognised here; what else a sentence asks is
//! for the lexicon to read. `docs/methods/fit.md` states the method and where it fails.

mod boilerplate;
mod conditions;
mod experience;
mod heading;
mod languages;
mod licences;
mod schooling;
mod sentence;
mod weight;
pub(crate) mod words;

use std::ops::Range;

use super::Posting;
use crate::answers::Schooling;
use words::Word;

pub use conditions::Condition;
pub use languages::Language;
pub(crate) use languages::spoken_in;
pub use licences::Licence;
pub(crate) use licences::{Held, held_in};

/// How much an ask weighs in the posting's own words. Orders from what must be to what the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// It is said to be required.
    Must,
    /// It is said to be welcome.
    Wish,
    /// It is what one would do there; nobody says that one must have done it before.
    Work,
}

/// What a sentence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It says what one must bring, may bring, or would do.
    Asks(Weight),
    /// Equal opportunity, benefits, who the employer is, how to apply: it asks for nothing.
    Boilerplate,
}

/// One sentence or list item of a posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes in the posting's text, on character boundaries.
    pub span: Range<usize>,
    /// What it is for.
    pub role: Role,
    /// Whether it stands among hours, places and physical demands, where no skill is looked for.
    pub of_conditions: bool,
    /// Whether something that is no skill was recognised in it.
    pub is_read: bool,
}

/// Something asked for that is no skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A licence or certificate of our reviewed table.
    Licence(&'static Licence),
    /// Another licence or certificate; the words are the ask's own.
    OtherLicence,
    /// Schooling.
    Schooling {
        /// The least that would do.
        level: Schooling,
        /// In what, as bytes in the posting's text.
        field: Option<Range<usize>>,
        /// Whether experience may stand in for it.
        or_experience: bool,
    },
    /// Experience.
    Experience {
        /// How much at least, in months; 0 where it is asked for without a figure.
        months: u16,
        /// In what, as bytes in the posting's text; `None` where the sentence does not say.
        in_what: Option<Range<usize>>,
    },
    /// A language.
    Language(Language),
    /// Something that a document does not tell of, as a rule.
    Condition(Condition),
}

/// One thing asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The sentence it stands in (index into [`Asks::sentences`]); `None` where the title says it.
    pub sentence: Option<usize>,
    /// The words, as bytes in the posting's text; in the title for those that the title says.
    pub span: Range<usize>,
    /// How much it weighs.
    pub weight: Weight,
    /// What it is.
    pub what: What,
}

/// A posting's text, cut: its sentences with their roles, and what is asked for beside skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// In the order of the text; headings are none.
    pub sentences: Vec<Sentence>,
    /// Licences first found in the title, then everything in the order of the text; each thing once, at its heaviest.
    pub asks: Vec<Ask>,
}

/// Bytes of a text that are looked at.
pub const LONGEST: usize = 64 * 1024;
/// Sentences that are looked at.
pub const MOST_SENTENCES: usize = 800;
/// Things that are kept.
const MOST_ASKS: usize = 120;

/// Whether a line opens a section, such as "Requirements" or "What we offer".
pub fn is_section_heading(line: &str) -> bool {
    line.len() <= LONGEST_HEADING && heading::of(line, &words::of(line, 0..line.len()), false).is_some()
}

/// Bytes of the longest line that is looked at as a heading.
const LONGEST_HEADING: usize = 200;

/// Cuts a posting. Takes bounded time whatever the text.
pub fn split(posting: &Posting) -> Asks {
    let text = posting.text.get(..posting.text.floor_char_boundary(LONGEST)).unwrap_or(&posting.text);
    let mut out = Asks::default();
    for span in licences::in_title(&posting.title) {
        out.keep(Ask { sentence: None, span: span.1, weight: Weight::Must, what: What::Licence(span.0) });
    }
    for cut in sentence::cut(text).into_iter().take(MOST_SENTENCES) {
        let words = words::of(text, cut.span.clone());
        let found = conditions::find(&words);
        let role = role(&words, &cut, text, &found);
        let at = out.sentences.len();
        let of_conditions = cut.section == heading::Section::Conditions;
        let Role::Asks(usual) = role else {
            out.sentences.push(Sentence { span: cut.span, role, of_conditions, is_read: false });
            continue;
        };
        let things = things(text, &words, usual);
        let is_read = !found.is_empty() || !things.is_empty();
        out.sentences.push(Sentence { span: cut.span, role, of_conditions, is_read });
        for (span, condition) in found {
            // What is said of hours and places holds whether or not a "must" stands beside it.
            let weight = weight::at(&words, &span, if usual == Weight::Work { Weight::Must } else { usual });
            out.keep(Ask { sentence: Some(at), span, weight, what: What::Condition(condition) });
        }
        for (span, what) in things {
            if weight::is_waived(&words, &span) {
                continue;
            }
            let weight = weight::at(&words, &span, usual);
            if weight != Weight::Work {
                out.keep(Ask { sentence: Some(at), span, weight, what });
            }
        }
    }
    out
}

/// Everything of a sentence that is neither a skill nor a condition.
fn things(text: &str, words: &[Word<'_>], usual: Weight) -> Vec<(Range<usize>, What)> {
    let mut out: Vec<(Range<usize>, What)> = Vec::new();
    out.extend(licences::find(words, usual).into_iter().map(|(span, licence)| (span, What::Licence(licence))));
    out.extend(schooling::find(text, words));
    out.extend(experience::find(words, usual));
    out.extend(languages::find(words).into_iter().map(|(span, language)| (span, What::Language(language))));
    let known: Vec<Range<usize>> = out.iter().map(|(span, _)| span.clone()).collect();
    out.extend(licences::others(words, &known).into_iter().map(|span| (span, What::OtherLicence)));
    out
}

fn role(words: &[Word<'_>], cut: &sentence::Cut, text: &str, found: &[(Range<usize>, Condition)]) -> Role {
    use heading::Section;
    let has_condition = !found.is_empty();
    // These hold wherever they stand, among the benefits as well.
    let firm = |condition: &Condition| {
        matches!(condition, Condition::NoSponsorship | Condition::Authorisation | Condition::Age(_))
    };
    if found.iter().any(|(_, condition)| firm(condition)) {
        return Role::Asks(Weight::Must);
    }
    let said = weight::of(words);
    if boilerplate::is(words) && !has_condition {
        return Role::Boilerplate;
    }
    let usual = match cut.section {
        Section::Must | Section::Conditions => Weight::Must,
        Section::Wish => Weight::Wish,
        Section::Work => Weight::Work,
        Section::Boilerplate if has_condition && said == Some(Weight::Must) => Weight::Must,
        Section::Boilerplate => return Role::Boilerplate,
        // Before any heading a posting tells who it is as often as what it wants.
        Section::Opening => match said {
            Some(said) => said,
            None if has_condition || boilerplate::speaks_to_the_reader(text, words) => Weight::Work,
            None => return Role::Boilerplate,
        },
    };
    Role::Asks(said.unwrap_or(usual))
}

impl Asks {
    /// How many distinct things one must bring: each licence, level, language or condition, and each further sentence
    /// that says "must".
    pub fn musts(&self) -> usize {
        let asks = self.asks.iter().filter(|ask| ask.weight == Weight::Must).count();
        let is_bare = |sentence: &&Sentence| {
            sentence.role == Role::Asks(Weight::Must) && !sentence.of_conditions && !sentence.is_read
        };
        let bare = self.sentences.iter().filter(is_bare);
        asks + bare.count()
    }

    /// The sentences that the lexicon is to read, with their places in [`Asks::sentences`].
    pub fn to_read<'t>(&self, text: &'t str) -> Vec<(usize, &'t str)> {
        let asks = |sentence: &Sentence| matches!(sentence.role, Role::Asks(_)) && !sentence.of_conditions;
        let all = self.sentences.iter().enumerate().filter(|(_, sentence)| asks(sentence));
        all.filter_map(|(at, sentence)| Some((at, text.get(sentence.span.clone())?))).collect()
    }

    /// How much the words at a place of a sentence weigh; `None` where the sentence says that they are not needed.
    pub fn weight_at(&self, text: &str, sentence: usize, span: &Range<usize>) -> Option<Weight> {
        let sentence = self.sentences.get(sentence)?;
        let Role::Asks(usual) = sentence.role else { return None };
        let words = words::of(text, sentence.span.clone());
        (!weight::is_waived(&words, span)).then(|| weight::at(&words, span, usual))
    }

    /// Keeps a thing once, at its heaviest.
    fn keep(&mut self, ask: Ask) {
        match self.asks.iter().position(|known| is_same(&known.what, &ask.what)) {
            // The words of a sentence tell more than those of the title.
            Some(at) if self.asks[at].weight <= ask.weight && self.asks[at].sentence.is_some() => {}
            Some(at) => self.asks[at] = ask,
            None if self.asks.len() < MOST_ASKS => self.asks.push(ask),
            None => {}
        }
    }
}

/// Whether two asks are about one thing. Levels of schooling and figures of experience stand side by side where they
/// differ ("bachelor's required, master's preferred").
fn is_same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Licence(a), What::Licence(b)) => a.key == b.key,
        (What::Language(a), What::Language(b)) => a == b,
        (What::Condition(a), What::Condition(b)) => a.is_about_the_same(b),
        (What::Schooling { level: a, .. }, What::Schooling { level: b, .. }) => a == b,
        _ => one == other,
    }
}

#[cfg(test)]
mod tests;
