//! A database for one test.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::cluster::Cluster;
use store::conformance::people::{self, id, write, written};
use store::record::Kind;
use store::{Revision, Store};
use store_postgres::{Address, PostgresStore, Settings};

/// A database of its own on the server that all tests share.
pub struct Place {
    name: String,
    url: String,
}

impl Place {
    pub fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("t{}", MADE.fetch_add(1, Ordering::Relaxed));
        let url = Cluster::shared().database(&name);
        Place { name, url }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn address(&self) -> Address {
        self.url.parse().expect("an address")
    }

    pub fn open(&self) -> PostgresStore {
        PostgresStore::open_with(&self.address(), &hurried()).expect("the store opens")
    }

    /// Empty again: quicker than another database.
    pub fn emptied(&self) -> &Self {
        let client = postgres::Client::connect(&self.url, postgres::NoTls);
        let emptied = client.and_then(|mut client| {
            client.batch_execute("SET client_min_messages = 'error'; DROP SCHEMA IF EXISTS footbridge CASCADE")
        });
        emptied.expect("it is emptied");
        self
    }

    /// What the server's administrator does.
    pub fn ask(&self, sql: &str) -> String {
        Cluster::shared().ask(&self.name, sql)
    }
}

/// Settings for tests in which waiting may be in vain.
pub fn hurried() -> Settings {
    Settings { wait: Duration::from_secs(2), ..Settings::default() }
}

/// Two people, and a record of a body.
pub fn with_a_plan(store: &dyn Store, body: &str) {
    people::move_in(store);
    write(store, |w| written(w.put_record(people::MARIA, Kind::Plan, id(0), body, Revision(0))));
}

/// The body of that record.
pub fn plan(store: &dyn Store) -> Option<String> {
    let stored = people::look(store, |r| r.record(people::MARIA, Kind::Plan, id(0))).expect("it can be looked at");
    stored.map(|stored| stored.body)
}
