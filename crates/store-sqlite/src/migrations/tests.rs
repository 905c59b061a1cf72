//! Every earlier version, with rows of its time, becomes today's.

use career::id::{AccountId, DocumentId};
use store::Revision;
use store::account::Role;
use store::job::{JobId, JobKind, JobState};
use store::record::Kind;
use store::session::{Purpose, SessionId, TokenId};
use uuid::Uuid;

use super::*;
use crate::{accounts, attempts, dump, health, jobs, records, sessions, tokens};

/// Rows as programs of each version wrote them, put in after the step of the same number.
const ROWS: [&str; STEPS.len()] = [
    include_str!("0001_first.rows.sql"),
    include_str!("0002_market.rows.sql"),
    include_str!("0003_circles.rows.sql"),
    include_str!("0004_shared_places.rows.sql"),
    include_str!("0005_pooled.rows.sql"),
];

/// A store as it stood at a version.
fn at_version(version: usize) -> Connection {
    let mut connection = Connection::open_in_memory().expect("there is memory");
    connection.execute_batch("PRAGMA foreign_keys = ON").expect("they are on");
    for (taken, rows) in (1..=version).zip(ROWS) {
        take(&mut connection, &STEPS[..taken]).expect("the step goes through");
        connection.execute_batch(rows).expect("the rows fit the tables of their time");
    }
    connection
}

#[test]
fn every_earlier_version_becomes_todays_and_keeps_its_rows() {
    for from in 0..=STEPS.len() {
        let mut connection = at_version(from);
        run(&mut connection).expect("the steps go through");
        run(&mut connection).expect("and there are none left");
        assert_eq!(version(&connection), Ok(KNOWN));
        assert_eq!(health::complaints(&connection, "integrity_check"), Vec::<String>::new());
        insta::assert_snapshot!(format!("from_version_{from}"), dump::text(&connection).expect("it can be dumped"));
    }
}

#[test]
fn the_first_rows_are_read_as_what_they_were() {
    let id = Uuid::from_u128;
    let mut c = at_version(1);
    run(&mut c).expect("the steps go through");
    let maria = accounts::account(&c, AccountId(id(1))).expect("it is readable").expect("it is there");
    assert_eq!(
        (maria.revision, maria.value.role, maria.value.email()),
        (Revision(3), Role::Administrator, Some("maria@example.org"))
    );
    assert!(accounts::account(&c, AccountId(id(2))).expect("it is readable").is_some_and(|kept| kept.value.is_guest()));
    assert!(sessions::session(&c, SessionId(id(10))).expect("it is readable").is_some_and(|s| s.shared_computer));
    let reset = tokens::token(&c, TokenId(id(30))).expect("it is readable").expect("it is there");
    assert_eq!((reset.purpose, reset.used.is_some()), (Purpose::Reset, true));
    assert!(tokens::token(&c, TokenId(id(31))).expect("it is readable").is_some_and(|t| t.account.is_none()));
    assert_eq!(attempts::attempts(&c, "sign-in", jiff::Timestamp::MIN), Ok(2));
    let job = jobs::job(&c, JobId(id(40))).expect("it is readable").expect("it is there");
    assert_eq!((job.kind, job.state, job.attempts), (JobKind::ReadDocument, JobState::GivenUp, 3));
    let week = records::record(&c, AccountId(id(1)), Kind::Week, id(7)).expect("it is readable").expect("it is there");
    assert_eq!((week.revision, week.body.as_str()), (Revision(4), r#"{"v":1,"body":{}}"#));
    let original = records::original(&c, AccountId(id(1)), DocumentId(id(5)));
    assert_eq!(original, Ok(Some(b"%PDF-".to_vec())));
    assert_eq!((records::mark(&c, AccountId(id(1))), jobs::change(&c)), (Ok(4), Ok(9)));
}

#[test]
fn steps_that_do_not_go_through_leave_the_old_tables() {
    let mut connection = at_version(STEPS.len());
    let before = dump::text(&connection);
    let mut steps = STEPS.to_vec();
    steps.extend([("next", "CREATE TABLE more (id BLOB); DELETE FROM records;"), ("broken", "ALTER TABLE nothing")]);
    let trouble = take(&mut connection, &steps);
    assert!(matches!(&trouble, Err(Trouble::Broken(why)) if why.contains("broken")), "{trouble:?}");
    assert_eq!(dump::text(&connection), before);
}

#[test]
fn every_table_is_carried_when_an_instance_moves() {
    let connection = at_version(STEPS.len());
    let mut statement = connection
        .prepare(
            "SELECT t.name, group_concat(c.name, ' ') FROM pragma_table_list t, pragma_table_info(t.name) c
             WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name ORDER BY t.name",
        )
        .expect("it is SQL");
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("it answers");
    let found: Vec<(String, String)> = found.map(|table| table.expect("it is a name")).collect();
    let mut carried: Vec<(String, String)> = store::moving::TABLES
        .iter()
        .map(|table| {
            let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            // How many attempts there were is counted on the way.
            (table.name.to_owned(), columns.join(" ").replace("key at times", "key at"))
        })
        .collect();
    carried.sort();
    assert_eq!(found, carried);
}

#[test]
fn every_table_that_names_an_account_goes_with_it() {
    let connection = at_version(STEPS.len());
    let ask = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("it is SQL");
        let found = statement.query_map([], |row| row.get(0)).expect("it answers");
        found.map(|name| name.expect("it is a name")).collect()
    };
    let naming = ask("SELECT t.name FROM pragma_table_list t, pragma_table_info(t.name) c
                      WHERE c.name = 'account_id' ORDER BY 1");
    let going = ask("SELECT t.name FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
                     WHERE k.\"from\" = 'account_id' AND k.\"table\" = 'accounts' AND k.on_delete = 'CASCADE' ORDER BY 1");
    assert_eq!(naming, going);
    assert_eq!(
        naming,
        ["circle_seats", "jobs", "marks", "originals", "pooled_agreements", "records", "sessions", "tokens"]
    );
}
