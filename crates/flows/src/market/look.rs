//! Looks at a board, a page or whatever an organisation's name points to, and reads what is open there.

use career::posting::Posting;
use intake::postings::address::{self, Board, Found};
use intake::postings::outside::{Answer, Outside, Request, Unanswered};
use intake::postings::{Context, Note, Parsed, read_answer};
use intake::{Refusal, Upload};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::DocumentReader;

/// Pages of one board that are asked for at once.
const MOST_PAGES: usize = 50;
/// Openings whose description is asked for one by one.
const MOST_DETAILS: usize = 100;

/// What was found at an address or under a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookedAt {
    /// What is open, in the board's order.
    pub postings: Vec<Posting>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<Note>,
    /// Whether this is everything that is open there.
    pub complete: bool,
    /// Boards that answered to a mere name: another organisation may have the same one.
    pub guessed: Vec<Board>,
}

/// Asks and reads. An address of one opening gives that one.
///
/// # Errors
/// A [`Refusal`] where nothing could be asked, or nothing that was asked answered.
pub fn look(outside: &dyn Outside, reader: &dyn DocumentReader, what: &str, today: Date) -> Result<LookedAt, Refusal> {
    match address::of(what)? {
        Found::Board { board, opening } => {
            let mut all = whole_board(outside, &board, today)?;
            if let Some(name) = opening {
                only(&mut all, &name);
            }
            Ok(all)
        }
        Found::Page(url) => page(outside, reader, &url, today),
        Found::Guesses(boards) => guessed(outside, what, boards, today),
    }
}

/// How the last answer of an address was marked, so that an unchanged one is not sent again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Mark {
    etag: Option<String>,
    last_modified: Option<String>,
}

/// What another look at an address came to.
pub(super) enum Answered {
    /// Nothing has changed since.
    Unchanged {
        /// Not to be asked again before.
        not_before: Option<Timestamp>,
    },
    /// It was read.
    Read {
        /// What is there.
        found: LookedAt,
        /// For the next look.
        mark: Mark,
        /// Not to be asked again before.
        not_before: Option<Timestamp>,
    },
}

/// Who is asked, and who reads what comes back.
pub(super) struct Places<'a> {
    pub outside: &'a dyn Outside,
    pub reader: &'a dyn DocumentReader,
}

/// Looks at an address again.
///
/// # Errors
/// [`Unanswered`] where nothing came back, or nothing that could be read.
pub(super) fn look_again(places: &Places<'_>, address: &str, mark: &Mark, today: Date) -> Result<Answered, Unanswered> {
    let unread = |refusal| Unanswered { refusal, not_before: None };
    let found = address::of(address).map_err(unread)?;
    let url = match &found {
        Found::Board { board, .. } => board.ask(),
        _ => address.to_owned(),
    };
    let Mark { etag, last_modified } = mark.clone();
    let answer = places.outside.get(&Request { url: url.clone(), etag, last_modified })?;
    let Answer { body, etag, last_modified, not_before, .. } = answer;
    let Some(body) = body else { return Ok(Answered::Unchanged { not_before }) };
    let unread = |refusal| Unanswered { refusal, not_before };
    let (looked, whole) = match found {
        Found::Board { board, .. } => {
            let context = Context { today, from: Some(&url), organisation: Some(&board.token) };
            let parsed = read_answer(board.source, &body, context).map_err(unread)?;
            // The first part of a longer list says nothing of the rest.
            let whole = parsed.next.is_none();
            (from_first(places.outside, &board, parsed, today), whole)
        }
        _ => (of_page(places.reader, &url, &body, today).map_err(unread)?, true),
    };
    let mark = if whole { Mark { etag, last_modified } } else { Mark::default() };
    Ok(Answered::Read { found: looked, mark, not_before })
}

fn whole_board(outside: &dyn Outside, board: &Board, today: Date) -> Result<LookedAt, Refusal> {
    let first = part(outside, board, &board.ask(), today)?;
    Ok(from_first(outside, board, first, today))
}

/// The rest of a board behind its first part.
fn from_first(outside: &dyn Outside, board: &Board, first: Parsed, today: Date) -> LookedAt {
    let mut out = LookedAt { complete: first.complete || first.next.is_some(), ..LookedAt::default() };
    let mut next = first.next.clone();
    out.take(first);
    for _ in 1..MOST_PAGES {
        let Some(url) = next.take() else { break };
        match part(outside, board, &url, today) {
            Ok(parsed) => {
                next = parsed.next.clone();
                // Of a page that goes on, only the last one can say that nothing is missing.
                out.complete &= parsed.complete || next.is_some();
                out.take(parsed);
            }
            Err(refusal) => out.fell_short(&refusal),
        }
    }
    if next.is_some() {
        out.fell_short(&Refusal::new("The board goes on and on.", "The first pages were read."));
    }
    describe(outside, board, today, &mut out);
    out
}

fn part(outside: &dyn Outside, board: &Board, url: &str, today: Date) -> Result<Parsed, Refusal> {
    let answer = ask(outside, url)?;
    let context = Context { today, from: Some(url), organisation: Some(&board.token) };
    read_answer(board.source, &answer, context)
}

/// Descriptions that the list does not carry are asked for one by one.
fn describe(outside: &dyn Outside, board: &Board, today: Date, out: &mut LookedAt) {
    let mut left = 0;
    for (nth, posting) in out.postings.iter_mut().filter(|posting| board.ask_for(posting).is_some()).enumerate() {
        let Some(url) = board.ask_for(posting).filter(|_| nth < MOST_DETAILS) else {
            left += 1;
            continue;
        };
        let described = part(outside, board, &url, today).map(|parsed| parsed.postings.into_iter().next());
        match described {
            Ok(Some(whole)) => *posting = whole,
            Ok(None) | Err(_) => left += 1,
        }
    }
    if left > 0 {
        let what = format!("{left} of these openings stand here without their description. Open them in a browser.");
        out.notes.push(Note { what, about: None });
    }
}

fn page(outside: &dyn Outside, reader: &dyn DocumentReader, url: &str, today: Date) -> Result<LookedAt, Refusal> {
    of_page(reader, url, &ask(outside, url)?, today)
}

fn of_page(reader: &dyn DocumentReader, url: &str, bytes: &[u8], today: Date) -> Result<LookedAt, Refusal> {
    let context = Context { today, from: Some(url), organisation: None };
    let parsed = reader.postings(&Upload { name: None, bytes }, None, context)?;
    let mut out = LookedAt { complete: parsed.complete, ..LookedAt::default() };
    out.take(parsed);
    Ok(out)
}

/// Every board that an organisation of this name would have is asked; those that answer are told, for a person to say
/// which it is.
fn guessed(outside: &dyn Outside, name: &str, boards: Vec<Board>, today: Date) -> Result<LookedAt, Refusal> {
    let mut out = LookedAt::default();
    for board in boards {
        let Ok(found) = whole_board(outside, &board, today) else { continue };
        if found.postings.is_empty() {
            continue;
        }
        let known = out.postings.len();
        out.postings.extend(found.postings);
        let notes = found.notes.into_iter();
        out.notes.extend(notes.map(|note| Note { about: note.about.map(|at| at + known), ..note }));
        out.guessed.push(board);
    }
    if out.guessed.is_empty() {
        return Err(Refusal::new(
            format!("No public board under the name “{name}” showed an opening."),
            "Open the organisation's own page about working there, and paste its address.",
        ));
    }
    Ok(out)
}

fn only(all: &mut LookedAt, name: &str) {
    let is_it = |posting: &Posting| {
        let address = posting.url.as_deref().unwrap_or_default();
        posting.key == name || address.trim_end_matches('/').ends_with(name)
    };
    if !all.postings.iter().any(is_it) {
        let what = "The opening of this address is not on the board any more; these are.".to_owned();
        all.notes.push(Note { what, about: None });
        return;
    }
    all.postings.retain(is_it);
    // Notes name places in the whole list.
    all.notes.retain(|note| note.about.is_none());
    all.complete = false;
}

fn ask(outside: &dyn Outside, url: &str) -> Result<Vec<u8>, Refusal> {
    let request = Request { url: url.to_owned(), ..Request::default() };
    let answer = outside.get(&request).map_err(|unanswered| unanswered.refusal)?;
    answer.body.ok_or_else(|| {
        Refusal::new("Nothing was sent back, as if nothing had changed.", "Try again, or save the page and bring that.")
    })
}

impl LookedAt {
    fn take(&mut self, parsed: Parsed) {
        let known = self.postings.len();
        self.postings.extend(parsed.postings);
        let notes = parsed.notes.into_iter();
        self.notes.extend(notes.map(|note| Note { about: note.about.map(|at| at + known), ..note }));
    }

    fn fell_short(&mut self, refusal: &Refusal) {
        self.complete = false;
        self.notes.push(Note { what: format!("{} {}", refusal.what, refusal.next), about: None });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use career::profile::Draft;
    use intake::postings::outside::{Answer, Unanswered};
    use jiff::civil::date;

    use super::*;

    /// Answers from a list, and with nothing elsewhere.
    struct Prepared(BTreeMap<&'static str, &'static str>);

    impl Outside for Prepared {
        fn get(&self, request: &Request) -> Result<Answer, Unanswered> {
            match self.0.get(request.url.as_str()) {
                Some(body) => {
                    Ok(Answer { url: request.url.clone(), body: Some(body.as_bytes().to_vec()), ..Answer::default() })
                }
                None => Err(Unanswered { refusal: Refusal::new("Nothing is there.", "Look again."), not_before: None }),
            }
        }
    }

    struct PostingsOnly;

    impl DocumentReader for PostingsOnly {
        fn read(&self, _: &Upload<'_>) -> Result<Draft, Refusal> {
            Err(Refusal::new("This is no résumé.", "Bring one."))
        }
    }

    fn at(outside: &Prepared, what: &str) -> Result<LookedAt, Refusal> {
        look(outside, &PostingsOnly, what, TODAY)
    }

    const TODAY: Date = date(2026, 11, 25);
    const FIRST: &str = "https://api.smartrecruiters.com/v1/companies/Mill/postings?limit=100&offset=0";
    const LEVER: &str = r#"[
        {"id":"a1","text":"Baker","hostedUrl":"https://jobs.lever.co/mill/a1","descriptionPlain":"Bake bread.","createdAt":1762000000000},
        {"id":"b2","text":"Driver","hostedUrl":"https://jobs.lever.co/mill/b2","descriptionPlain":"Drive it.","createdAt":1762000000000}]"#;

    #[test]
    fn a_board_gives_all_and_the_address_of_one_opening_gives_that_one() {
        let outside = Prepared([("https://api.lever.co/v0/postings/mill?mode=json", LEVER)].into());
        let all = at(&outside, "https://jobs.lever.co/mill").expect("a board");
        assert_eq!((all.postings.len(), all.complete), (2, true));
        let one = at(&outside, "https://jobs.lever.co/mill/b2").expect("an opening");
        assert_eq!(one.postings.iter().map(|posting| posting.title.as_str()).collect::<Vec<_>>(), ["Driver"]);
        assert!(!one.complete, "one opening says nothing of the others");
    }

    #[test]
    fn a_name_asks_several_boards_and_tells_which_answered() {
        let outside = Prepared([("https://api.lever.co/v0/postings/mill?mode=json", LEVER)].into());
        let found = at(&outside, "Mill").expect("one of them answers");
        assert_eq!(found.guessed.len(), 1);
        assert!(!found.complete);
        let refused = at(&Prepared(BTreeMap::new()), "Mill").expect_err("nobody answers");
        assert!(refused.what.contains("Mill"), "{refused:?}");
    }

    #[test]
    fn a_description_that_the_list_lacks_is_asked_for_and_missed_aloud() {
        let list = r#"{"offset":0,"limit":100,"totalFound":1,"content":[{"id":"7","name":"Baker","company":{"name":"Mill"}}]}"#;
        let outside = Prepared([(FIRST, list)].into());
        let found = at(&outside, "https://jobs.smartrecruiters.com/Mill").expect("a board");
        assert_eq!(found.postings.len(), 1);
        assert!(found.notes.iter().any(|note| note.what.contains("without their description")), "{:?}", found.notes);
    }
}
