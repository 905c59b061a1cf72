//! What a sentence of a posting is about: the opening, the organisation, benefits and law, or where the work is.

use super::organisation::Organisation;
use super::words::{LITTLE, Shape, Word, WordList, half, joined};

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// This opening: duties, requirements, surroundings.
    Telling,
    /// Equal opportunity, benefits, how to apply: the same in thousands of postings.
    Usual,
    /// The organisation in general.
    AboutThem,
    /// A client without a name.
    OfAClient,
    /// "Location: …"
    Location,
    /// Numbers and dates of the posting itself.
    Administrative,
}

static USUAL: WordList<42> = WordList::of([
    "race",
    "veteran",
    "veterans",
    "accommodation",
    "accommodations",
    "everify",
    "orientation",
    "401",
    "401k",
    "dental",
    "pto",
    "disability",
    "religion",
    "eeo",
    "eoe",
    "ethnicity",
    "ancestry",
    "genetic",
    "pregnancy",
    "marital",
    "citizenship",
    "discriminate",
    "discrimination",
    "harassment",
    "affirmative",
    "privacy",
    "resume",
    "cv",
    "unsolicited",
    "applying",
    "applicants",
    "applicant",
    "tuition",
    "reimbursement",
    "vacation",
    "holidays",
    "unemployment",
    "gender",
    "discounts",
    "wellness",
    "benefits",
    "perks",
]);
static ABOUT_THEM: WordList<14> = WordList::of([
    "founded",
    "headquartered",
    "headquarters",
    "worldwide",
    "fortune",
    "mission",
    "awarded",
    "subsidiary",
    "subsidiaries",
    "acquired",
    "established",
    "generations",
    "nationwide",
    "globally",
]);
static ADMINISTRATIVE: WordList<9> =
    WordList::of(["posted", "requisition", "req", "reqid", "reference", "deadline", "closes", "closing", "ref"]);
static CLIENT: WordList<3> = WordList::of(["client", "clients", "behalf"]);
static REMOTE: WordList<5> = WordList::of(["remote", "remotely", "telecommute", "wfh", "telework"]);
static OF_WORK: WordList<16> = WordList::of([
    "work",
    "working",
    "works",
    "position",
    "role",
    "job",
    "fully",
    "anywhere",
    "employees",
    "first",
    "eligible",
    "based",
    "100",
    "opportunity",
    "wfh",
    "option",
]);
static NOT: WordList<5> = WordList::of(["not", "no", "non", "isnt", "never"]);
static PLACED: WordList<6> = WordList::of(["location", "locations", "where", "city", "standort", "workplace"]);
/// What a unit of an organisation is called; the word before tells which.
static UNITS: WordList<14> = WordList::of([
    "unit",
    "ward",
    "department",
    "floor",
    "campus",
    "wing",
    "branch",
    "store",
    "clinic",
    "region",
    "district",
    "team",
    "line",
    "shift",
]);
static CALENDAR: WordList<31> = WordList::of([
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
]);

/// What a sentence is about.
pub(super) fn sort(sentence: &str, words: &[Word], organisation: &Organisation) -> Sort {
    let any = |list: &dyn Fn(u64) -> bool| words.iter().any(|word| list(word.word));
    let first = words.iter().take(2).any(|word| PLACED.has(word.word));
    let their_own = || {
        let said = |own: &u32| words.iter().any(|word| half(word.word) == *own && word.shape != Shape::Small);
        !organisation.words.is_empty() && organisation.words.iter().all(said)
    };
    match () {
        () if first && sentence.contains(':') => Sort::Location,
        () if words.len() < 12 && any(&|word| ADMINISTRATIVE.has(word)) => Sort::Administrative,
        () if any(&|word| USUAL.has(word)) => Sort::Usual,
        () if is_of_a_client(words) => Sort::OfAClient,
        () if any(&|word| ABOUT_THEM.has(word)) || their_own() => Sort::AboutThem,
        () => Sort::Telling,
    }
}

/// "our client", "on behalf of": somebody else is looking.
fn is_of_a_client(words: &[Word]) -> bool {
    const OURS: WordList<5> = WordList::of(["our", "my", "a", "the", "on"]);
    let pairs = words.iter().zip(words.iter().skip(1));
    // "our clients" are customers.
    pairs.into_iter().any(|(before, word)| CLIENT.has(word.word) && word.stem == word.word && OURS.has(before.word))
}

/// Whether the sentence offers work from anywhere, rather than refusing it or speaking of a remote control.
pub(super) fn says_remote(words: &[Word]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let around = &words[at.saturating_sub(2)..(at + 3).min(words.len())];
        let before = &words[at.saturating_sub(5)..at];
        REMOTE.has(word.word)
            && around.iter().any(|near| OF_WORK.has(near.word))
            && !before.iter().any(|before| NOT.has(before.word))
    })
}

/// The sentence without its names and numbers, and those as bits. `None` where there are none, or where everything is
/// capital and nothing can be told by it. The posting's own organisation and title are no details.
pub(super) fn details(sentence: &str, words: &[Word], own: [&[u32]; 2]) -> Option<(u64, u32)> {
    let capitals = words.iter().filter(|word| word.shape == Shape::Capital).count();
    if capitals * 2 > words.len() {
        return None;
    }
    let mut rest = 0;
    let mut filled = 0;
    let mut left = 0;
    for (at, word) in words.iter().enumerate() {
        let [organisation, title] = own;
        if organisation.contains(&half(word.word)) || title.contains(&half(word.stem)) {
            continue;
        }
        let names_unit = words.get(at + 1).is_some_and(|next| UNITS.has(next.word)) && !LITTLE.has(word.word);
        let is_detail = match word.shape {
            _ if CALENDAR.has(word.word) => false,
            Shape::Number => !is_amount(sentence, word),
            Shape::Capital => at > 0,
            Shape::Small => names_unit,
        };
        if is_detail {
            filled |= 1 << (word.stem & 31);
        } else if !LITTLE.has(word.word) && word.shape != Shape::Number {
            rest = joined(rest, word.stem);
            left += 1;
        }
    }
    (filled != 0 && left > 2).then_some((rest, filled))
}

/// Amounts of money are compared as pay; years are dates.
fn is_amount(sentence: &str, word: &Word) -> bool {
    let before = sentence.get(..word.start).unwrap_or_default();
    let written = sentence.get(word.start..word.end).unwrap_or_default();
    before.ends_with(['$', '£', '€'])
        || (written.len() == 4 && (written.starts_with("20") || written.starts_with("19")))
}
