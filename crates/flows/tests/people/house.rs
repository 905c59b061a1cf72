//! A desk over a file of its own, with somebody who knows people.

use career::id::{AccountId, BringId, PersonId};
use career::people::{Choice, Contact, Person};
use flows::account::begin_guest;
use flows::people::{
    Order, PeopleAccepted, Wanted, accept_people, bring_people, everybody, keep_person, listed, look_over_people,
    understand_line,
};
use flows::{Desk, archive};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use store_sqlite::SqliteStore;

pub const TODAY: Date = date(2026, 11, 25);

/// A desk over a file of its own, which goes with it.
pub struct House {
    pub desk: Desk,
    pub me: AccountId,
    pub folder: PathBuf,
}

impl House {
    pub fn open() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("footbridge-people-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a file");
        let (desk, _) = testkit::desk_over(Arc::new(store));
        let me = begin_guest(&desk, false).expect("a guest").0;
        House { desk, me, folder }
    }

    /// Writes somebody down in one line.
    pub fn writes(&self, line: &str) -> PersonId {
        let understood = understand_line(&self.desk, line, TODAY);
        let id = PersonId(self.desk.id());
        keep_person(&self.desk, self.me, id, understood.facts, understood.closeness).expect("kept");
        id
    }

    pub fn one(&self, id: PersonId) -> Person {
        everybody(&self.desk, self.me).expect("looked").one(id).expect("there").0.clone()
    }

    pub fn changes(&self, id: PersonId) -> u32 {
        everybody(&self.desk, self.me).expect("looked").one(id).expect("there").1.changes
    }

    pub fn names(&self) -> Vec<String> {
        let all = everybody(&self.desk, self.me).expect("looked");
        let mut names: Vec<String> = all.people().map(|(_, person)| person.name()).collect();
        names.sort();
        names
    }

    pub fn id_of(&self, name: &str) -> PersonId {
        let all = everybody(&self.desk, self.me).expect("looked");
        let found = all.people().find(|(_, person)| person.name() == name).map(|(id, _)| id);
        found.unwrap_or_else(|| panic!("{name} is there"))
    }

    pub fn found(&self, wanted: &Wanted, order: Order) -> Vec<String> {
        let all = everybody(&self.desk, self.me).expect("looked");
        listed(&all, wanted, order).into_iter().map(|id| all.name(id).expect("there")).collect()
    }

    pub fn brings(&self, list: &str) -> BringId {
        bring_people(&self.desk, self.me, Some("people.vcf"), list.as_bytes()).expect("read")
    }

    /// Says the same of everybody about whom there is a choice.
    pub fn accepts(&self, list: BringId, choice: Choice) -> PeopleAccepted {
        self.accepts_on(TODAY, list, choice)
    }

    pub fn accepts_on(&self, day: Date, list: BringId, choice: Choice) -> PeopleAccepted {
        let looked = look_over_people(&self.desk, self.me, list).expect("looked").expect("there");
        let open = looked.rows.iter().filter(|row| row.is_open());
        let choices: BTreeMap<usize, Choice> = open.map(|row| (row.nth(), choice)).collect();
        accept_people(&self.desk, self.me, list, looked.list.value.answers, &choices, day).expect("accepted")
    }

    pub fn works(&self) {
        while flows::document::work_once(&self.desk).expect("worked") {}
    }

    pub fn archive(&self) -> String {
        let text = archive::write_out(&self.desk, self.me).expect("an archive");
        text.split("\"records\"").nth(1).unwrap_or_default().to_owned()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Address books of these: name, organisation, addresses.
pub fn vcards(people: &[(&str, &str, &[&str])]) -> String {
    let mut out = String::new();
    for (name, organisation, addresses) in people {
        out.push_str(&format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\n"));
        if !organisation.is_empty() {
            out.push_str(&format!("ORG:{organisation}\r\n"));
        }
        for address in *addresses {
            let field = if address.contains('@') { "EMAIL" } else { "TEL" };
            out.push_str(&format!("{field}:{address}\r\n"));
        }
        out.push_str("END:VCARD\r\n");
    }
    out
}

pub fn contact(on: Date, words: &str) -> Contact {
    Contact { on, words: words.to_owned() }
}
