//! Openings in a list: what a person brought and has looked at, or everything public here, the last ones first.

use std::collections::BTreeSet;

use career::id::{AccountId, OpeningId, PostingId};
use career::posting::opening::Began;
use career::posting::search::{answers, wanted, words};
use career::posting::signs::signs;
use jiff::civil::Date;
use store::kept::Watch;
use store::market::Found;
use store::{Reading, Result, record};

use super::opening::{House, Seen, TheOpening};
use crate::Desk;

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Words that a posting must say.
    pub words: String,
    /// What the person brought and has looked at; else everything public here.
    pub mine: bool,
    /// Where it goes on from a list before.
    pub from: From,
}

/// A place in a list: behind a posting's number, and so many of what answers there are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct From {
    /// Older than this; the beginning where nothing is said.
    pub behind: Option<i64>,
    /// The best of them, or the last ones that the person brought, which were shown already.
    pub skip: usize,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningLine {
    /// The opening.
    pub id: OpeningId,
    /// As its posting shows it.
    pub title: String,
    /// Who is looking for someone.
    pub organisation: Option<String>,
    /// Where.
    pub places: Vec<String>,
    /// Pay, in its own words.
    pub pay: Option<String>,
    /// Since when it is known to be there.
    pub began: Began,
    /// Whether it stands anywhere.
    pub is_there: bool,
    /// How many postings show it.
    pub sightings: usize,
    /// Whether the person brought one of them.
    pub own: bool,
    /// How many signs it shows. What its text asks for is not counted here: that takes as long as all the rest.
    pub signs: usize,
}

/// A list of openings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The openings.
    pub lines: Vec<OpeningLine>,
    /// Where it goes on.
    pub next: Option<From>,
    /// Words of the search that can be looked up; none means that nothing was searched for.
    pub wanted: Vec<String>,
}

/// Lines of one page.
const A_PAGE: usize = 30;
/// What answers a search, the last ones; they are ranked among each other.
const MOST_CANDIDATES: usize = 200;
/// The last postings that a list without a search is made of: several may show one opening.
const MOST_LATEST: usize = 3 * A_PAGE;

/// Lists openings. Its cost does not grow with the market: the last ones that answer are taken and ranked.
///
/// # Errors
/// What the store says.
pub fn list(desk: &Desk, account: AccountId, asked: &Asked, today: Date) -> Result<Listed> {
    let reading = desk.store.reading()?;
    let house = House::of(reading.as_ref(), account)?;
    let wanted = wanted(&asked.words);
    let mut page = Page { desk, today, house, shown: BTreeSet::new(), out: Listed { wanted, ..Listed::default() } };
    if asked.mine {
        let own = page.own_that_say();
        if asked.from.behind.is_none() {
            page.own(&own, asked.from.skip)?;
        }
        if page.out.next.is_none() {
            page.watched(reading.as_ref(), account, asked.from.behind, &own)?;
        }
    } else {
        page.public(reading.as_ref(), asked.from)?;
    }
    Ok(page.out)
}

struct Page<'a> {
    desk: &'a Desk,
    today: Date,
    house: House<'a>,
    shown: BTreeSet<PostingId>,
    out: Listed,
}

impl Page<'_> {
    /// What the person brought and says what is searched for, the last first.
    fn own_that_say(&self) -> Vec<PostingId> {
        let wanted = &self.out.wanted;
        let says = |posting| wanted.is_empty() || answers(&words(posting), wanted).is_some();
        let own = self.house.own.iter().filter(|(_, kept)| says(&kept.value.sighting.posting));
        let mut own: Vec<(Date, PostingId)> = own.map(|(id, kept)| (kept.value.sighting.first_seen, *id)).collect();
        own.sort_unstable_by(|one, other| other.cmp(one));
        own.into_iter().map(|(_, id)| id).collect()
    }

    /// A page of what the person brought; each opening where the last of its postings stands.
    fn own(&mut self, own: &[PostingId], skip: usize) -> Result<()> {
        for (at, id) in own.iter().enumerate().skip(skip) {
            if self.out.lines.len() >= A_PAGE {
                self.out.next = Some(From { behind: None, skip: at });
                return Ok(());
            }
            let Some(seen) = self.house.around(*id)? else { continue };
            let was_shown = seen.iter().any(|seen| own.get(..at).is_some_and(|before| before.contains(&seen.id)));
            if !was_shown {
                self.show(seen);
            }
        }
        Ok(())
    }

    /// What the boards list that are looked at for the person, the last first, without what stands among their own.
    fn watched(
        &mut self,
        reading: &dyn Reading,
        account: AccountId,
        behind: Option<i64>,
        own: &[PostingId],
    ) -> Result<()> {
        let mut numbers = Vec::new();
        for (_, watch) in record::all::<Watch>(reading, account)? {
            numbers.extend(reading.postings_on(&watch.value.board)?.into_iter().map(|(number, _)| number));
        }
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        numbers.dedup();
        numbers.retain(|number| behind.is_none_or(|behind| *number < behind));
        let mut shown = 0;
        for some in numbers.chunks(A_PAGE) {
            let mut rows = reading.postings(some)?;
            rows.reverse();
            for row in rows {
                let number = row.number;
                let posting = &store::market::PublicPosting::decode(&row.body)?.sighting.posting;
                let says = self.out.wanted.is_empty() || answers(&words(posting), &self.out.wanted).is_some();
                if says
                    && !self.shown.contains(&row.id)
                    && let Some(seen) = self.house.around(row.id)?
                    && !seen.iter().any(|seen| own.contains(&seen.id))
                {
                    if shown >= A_PAGE {
                        return Ok(());
                    }
                    shown += 1;
                    self.show(seen);
                    self.out.next = Some(From { behind: Some(number), skip: 0 });
                }
            }
        }
        self.out.next = None;
        Ok(())
    }

    /// What is public here: the last ones, or the best of the last ones that answer.
    fn public(&mut self, reading: &dyn Reading, from: From) -> Result<()> {
        let searched = !self.out.wanted.is_empty();
        let most = if searched { MOST_CANDIDATES } else { MOST_LATEST };
        let mut found: Vec<Found> = if searched {
            reading.search_postings(&self.out.wanted, from.behind, most)?
        } else {
            reading.newest_postings(from.behind, most)?
        };
        let last = found.last().map(|found| found.number).filter(|_| found.len() >= most);
        if searched {
            found.sort_by_cached_key(|one| std::cmp::Reverse((answers(&one.words, &self.out.wanted), one.number)));
        }
        let mut openings = BTreeSet::new();
        found.retain(|one| openings.insert(one.opening));
        let more = found.len() > from.skip + A_PAGE;
        self.out.next = match (more, last) {
            (true, _) => Some(From { skip: from.skip + A_PAGE, ..from }),
            (false, Some(last)) => Some(From { behind: Some(last), skip: 0 }),
            (false, None) => None,
        };
        let found: Vec<Found> = found.into_iter().skip(from.skip).take(A_PAGE).collect();
        let openings: Vec<i64> = found.iter().map(|one| one.opening).collect();
        let rows = reading.postings_of(&openings)?;
        for one in found {
            let of_it = rows.iter().filter(|row| row.opening == one.opening);
            let Some(row) = of_it.clone().find(|row| row.number == one.number) else { continue };
            let id = row.id;
            if self.shown.contains(&id) {
                continue;
            }
            let seen = if self.house.own.is_empty() && self.house.decisions.is_empty() {
                Some(self.house.public(of_it.cloned().collect())?)
            } else {
                self.house.around(id)?
            };
            if let Some(seen) = seen {
                self.show(seen);
            }
        }
        Ok(())
    }

    fn show(&mut self, seen: Vec<Seen>) {
        self.shown.extend(seen.iter().map(|seen| seen.id));
        let Some(found) = TheOpening::of(seen) else { return };
        let posting = found.opening.shown();
        self.out.lines.push(OpeningLine {
            id: found.id,
            title: posting.title.clone(),
            organisation: posting.organisation.clone(),
            places: posting.places.clone(),
            pay: posting.pay.as_ref().map(|pay| pay.words.clone()),
            began: found.opening.began(),
            is_there: found.opening.is_there(),
            sightings: found.seen.len(),
            own: found.seen.iter().any(|seen| seen.own),
            signs: signs(self.desk.atlas, &found.opening, 0, self.today).len(),
        });
    }
}
