//! Somebody is written down: one line is understood and shown, then kept.

use career::id::{AccountId, PersonId};
use career::people::quick_add::{Understood, understand};
use career::people::{Card, Closeness, Facts, From, News, Person, news};
use jiff::civil::Date;
use store::kept::KeptPerson;
use store::{Result, Revision, record};

use super::change::{MOST_PEOPLE, PersonRefused, check, put};
use super::everybody::everybody;
use super::work::understand as understand_work;
use crate::Desk;

/// From here on a phrase counts as a job title.
const A_TITLE: f32 = 0.5;

/// Understands a line such as "Ana Ruiz, met at the Columbus data meetup, analyst at Kline Depot". Nothing is kept.
pub fn understand_line(desk: &Desk, line: &str, today: Date) -> Understood {
    understand(line, today, |words| desk.lexicon.titleness(words) >= A_TITLE)
}

/// Who may be the same as somebody about to be written down: those who share an address with them, or their name. Nobody
/// who was removed is among them.
///
/// # Errors
/// What the store says.
pub fn like_whom(desk: &Desk, account: AccountId, facts: &Facts) -> Result<Vec<PersonId>> {
    let all = everybody(desk, account)?;
    let card = Card { from: From::VCard, facts: facts.clone() };
    let Some(found) = news(all.book(), &[card]).into_iter().next() else { return Ok(Vec::new()) };
    let same = match found.news {
        News::New => Vec::new(),
        News::Same(id) | News::More(id) => vec![id],
        News::Between(ids) => ids,
    };
    let like = same.into_iter().chain(found.perhaps);
    Ok(like.filter(|id| all.one(*id).is_some_and(|(_, kept)| kept.removed.is_none())).collect())
}

/// Keeps somebody. `id` comes with the form, so that a form sent twice keeps one.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn keep_person(
    desk: &Desk,
    account: AccountId,
    id: PersonId,
    facts: Facts,
    closeness: Option<Closeness>,
) -> std::result::Result<(), PersonRefused> {
    if !facts.says_who() {
        return Err(PersonRefused::Nameless);
    }
    check(&facts)?;
    if everybody(desk, account)?.book().len() >= MOST_PEOPLE {
        return Err(PersonRefused::TooMany);
    }
    let mut writing = desk.store.writing()?;
    if record::one::<KeptPerson>(&*writing, account, id.0)?.is_some() {
        return Ok(());
    }
    let mut kept = KeptPerson::new(Person::by_hand(facts));
    kept.person.closeness = closeness;
    understand_work(desk, &mut kept);
    put(writing.as_mut(), account, id, &kept, Revision(0))?;
    Ok(writing.commit()?)
}
