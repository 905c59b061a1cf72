//! Somebody who knows ten thousand people, in a SQLite file: whom to be in touch with this week, and who is where.
//!
//! Each question is asked as a page asks it. The first one after somebody changed reads who changed, and makes ready what
//! questions are asked of; the ones after it do neither.

use std::sync::Arc;
use std::time::Instant;

use career::id::AccountId;
use career::people::who::Asked;
use career::people::{Address, Closeness, Contact, Facts, Person};
use flows::people::{keep_in_touch, who_do_i_know};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use store::account::Account;
use store::kept::KeptPerson;
use store::{Revision, record};
use store_sqlite::SqliteStore;
use testkit::browser::Folder;
use uuid::Uuid;

use super::{Args, at};

const TODAY: Date = date(2026, 11, 25);
/// How often each question is asked.
const TIMES: usize = 41;

/// Measures; prints one name and value a line.
pub(super) fn measure(args: &Args) -> crate::Outcome {
    let folder = Folder::new("acquainted");
    let store = SqliteStore::open(&folder.path().join("footbridge.db")).map_err(|trouble| trouble.to_string())?;
    let (desk, _) = testkit::desk_over(Arc::new(store));
    let account = somebody();
    {
        let mut writing = desk.store.writing()?;
        let _ = writing.put_account(&account, Revision(0))?;
        for nth in 0..args.people {
            let person = acquaintance(nth);
            let id = Uuid::from_u128(1 + nth as u128);
            let _ = record::put(
                writing.as_mut(),
                account.id,
                id,
                &KeptPerson { person, ..KeptPerson::default() },
                Revision(0),
            )?;
        }
        writing.commit()?;
    }
    let in_touch = || keep_in_touch(&desk, &account, TODAY).map(|list| list.lines.len());
    let who = || {
        let asked = Asked { organisation: Some("AABC Depot"), occupation: Some("43-3031.00") };
        who_do_i_know(&desk, account.id, asked).map(|known| known.len())
    };
    let changed = || -> store::Result<()> {
        let mut writing = desk.store.writing()?;
        let kept = record::one::<KeptPerson>(&*writing, account.id, Uuid::from_u128(1))?;
        if let Some(kept) = kept {
            let now = KeptPerson { changes: kept.value.changes + 1, ..kept.value };
            let _ = record::put(writing.as_mut(), account.id, Uuid::from_u128(1), &now, kept.revision)?;
        }
        writing.commit()
    };
    println!("people {}", args.people);
    for (name, ask) in [("keep_in_touch", &in_touch as &dyn Fn() -> store::Result<usize>), ("who_do_i_know", &who)] {
        let (mut first, mut again) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            changed()?;
            first.push(timed(ask)?);
            again.push(timed(ask)?);
        }
        first.sort_by(f64::total_cmp);
        again.sort_by(f64::total_cmp);
        println!("{name}_ms {:.2}\n{name}_p95_ms {:.2}", at(&again, 0.5), at(&again, 0.95));
        println!(
            "{name}_after_a_change_ms {:.2}\n{name}_after_a_change_p95_ms {:.2}",
            at(&first, 0.5),
            at(&first, 0.95)
        );
    }
    Ok(())
}

fn timed(ask: &dyn Fn() -> store::Result<usize>) -> store::Result<f64> {
    let begun = Instant::now();
    let found = ask()?;
    let taken = begun.elapsed().as_secs_f64() * 1_000.0;
    assert!(found > 0, "there is an answer");
    Ok(taken)
}

fn somebody() -> Account {
    Account {
        id: AccountId(Uuid::from_u128(77)),
        name: "Robin".to_owned(),
        credentials: None,
        role: store::account::Role::Person,
        made: jiff::Timestamp::UNIX_EPOCH,
        expires: None,
        zone: None,
        week_starts_on_sunday: false,
    }
}

/// One of them: of 2,500 organisations; half with something said, a third of those with contacts.
fn acquaintance(nth: usize) -> Person {
    let mut facts = Facts::named(format!("Person Number{nth}"));
    facts.does = Some(["bookkeeper", "analyst", "night baker"][nth % 3].to_owned());
    facts.organisation = Some(format!("{} Depot, Inc.", word(nth % 2_500)));
    facts.met_on = Some(TODAY.saturating_sub(i64::try_from(nth % 3_000).unwrap_or_default().days()));
    facts.add(Address::LinkedIn(format!("number-{nth}")));
    let mut person = Person::by_hand(facts);
    if nth.is_multiple_of(2) {
        person.closeness = Some(Closeness::ALL[nth % 3]);
    }
    if nth.is_multiple_of(6) {
        let on = TODAY.saturating_sub(i64::try_from(nth % 700 + 8).unwrap_or_default().days());
        let _ = person.note(Contact { on, words: "coffee".to_owned() }, TODAY);
    }
    person
}

/// A word of four letters for a number: numbers are no part of an organisation's name.
fn word(nth: usize) -> String {
    [nth / 676 / 26, nth / 676 % 26, nth / 26 % 26, nth % 26]
        .map(|letter| char::from(b'A' + letter as u8))
        .iter()
        .collect()
}
