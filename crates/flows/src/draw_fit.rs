//! A posting and a person's lines come in, how they fit goes out. Nothing is kept.

use std::sync::{Arc, Mutex, PoisonError};

use career::answers::Constraints;
use career::fit::{self, Facts, Fit, Tailored, Understood};
use career::home::Home;
use career::posting::Posting;
use career::posting::requirements::{self, Asks, What};
use career::profile::Draft;
use career::reading::Readings;
use lexicon::Lexicon;

use crate::Knowledge;

/// Whose lines, and what their work must fit.
#[derive(Clone, Copy)]
pub struct Whose<'a> {
    /// Their document, as read.
    pub draft: &'a Draft,
    /// What the lexicon understood of it.
    pub readings: &'a Readings,
    /// What work must fit.
    pub constraints: &'a Constraints,
    /// Where they live.
    pub home: Home,
}

/// A fit, with what the posting was understood to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnFit {
    /// What it asks for.
    pub asks: Asks,
    /// What the lexicon understood of it.
    pub understood: Understood,
    /// How it fits.
    pub fit: Fit,
}

/// Reads a posting with the lexicon and draws how it fits.
pub fn draw_fit(knowledge: &Knowledge<'_>, posting: &Posting, whose: &Whose<'_>) -> DrawnFit {
    draw_fit_of(knowledge, posting, whose, &ReadPostings::default())
}

/// The same; what the lexicon understood of the posting a moment ago is not asked of it again.
pub fn draw_fit_of(knowledge: &Knowledge<'_>, posting: &Posting, whose: &Whose<'_>, read: &ReadPostings) -> DrawnFit {
    let held = read.of(knowledge.lexicon, posting);
    let fit = fit::draw(&facts(knowledge, posting, whose, &held.asks, &held.understood));
    DrawnFit { asks: held.asks.clone(), understood: held.understood.clone(), fit }
}

/// What postings were understood to say a moment ago, in memory: nothing of whoever looked at them.
#[derive(Default)]
pub struct ReadPostings {
    all: Mutex<Vec<Arc<Held>>>,
}

struct Held {
    posting: Posting,
    asks: Asks,
    understood: Understood,
}

/// Postings that are held, the last ones looked at.
const MOST_HELD: usize = 64;

impl ReadPostings {
    fn of(&self, lexicon: &dyn Lexicon, posting: &Posting) -> Arc<Held> {
        let lock = || self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = lock();
        if let Some(at) = all.iter().position(|held| held.posting == *posting) {
            all[..=at].rotate_right(1);
            return Arc::clone(&all[0]);
        }
        // Reading takes a while, and others look at other postings meanwhile.
        drop(all);
        let asks = requirements::split(posting);
        let understood = understand(lexicon, posting, &asks);
        let held = Arc::new(Held { posting: posting.clone(), asks, understood });
        let mut all = lock();
        all.insert(0, Arc::clone(&held));
        all.truncate(MOST_HELD);
        held
    }
}

/// The person's own lines, chosen and ordered for a posting whose fit was drawn.
pub fn tailor(knowledge: &Knowledge<'_>, posting: &Posting, whose: &Whose<'_>, drawn: &DrawnFit) -> Tailored {
    fit::tailored(&facts(knowledge, posting, whose, &drawn.asks, &drawn.understood), &drawn.fit)
}

fn facts<'a>(
    knowledge: &Knowledge<'a>,
    posting: &'a Posting,
    whose: &Whose<'a>,
    asks: &'a Asks,
    understood: &'a Understood,
) -> Facts<'a> {
    Facts {
        atlas: knowledge.atlas,
        posting,
        asks,
        understood,
        document: &whose.draft.document,
        profile: &whose.draft.profile,
        readings: whose.readings,
        constraints: whose.constraints,
        home: whose.home,
        today: knowledge.today,
    }
}

/// Lines of duties that help to say what a title means.
const DUTIES: usize = 20;

/// What the lexicon makes of a posting: its title, its sentences, and the kinds of work in which it asks experience.
pub fn understand(lexicon: &dyn Lexicon, posting: &Posting, asks: &Asks) -> Understood {
    let to_read = asks.to_read(&posting.text);
    let texts: Vec<&str> = to_read.iter().map(|(_, text)| *text).collect();
    let duties: Vec<&str> = texts.iter().copied().take(DUTIES).collect();
    let mentions = lexicon.all_mentions(&texts);
    let kinds = asks.asks.iter().filter_map(|ask| match &ask.what {
        What::Experience { in_what: Some(span), .. } => {
            let words = posting.text.get(span.clone())?;
            // "Acute care" is no title; what hardly looks like one is not read as one.
            let is_title = lexicon.titleness(words) >= LIKE_A_TITLE;
            is_title.then(|| (span.clone(), lexicon.title(words, &[])))
        }
        _ => None,
    });
    Understood {
        titles: lexicon.title(&posting.title, &duties),
        mentions: to_read.iter().map(|(at, _)| *at).zip(mentions).collect(),
        kinds: kinds.collect(),
    }
}

const LIKE_A_TITLE: f32 = 0.5;
