//! Whose tables these are, and which.

use store::Trouble;
use store::moving::TABLES;
use store_postgres::{Alone, PostgresStore};

use crate::place::{Place, hurried, plan, with_a_plan};

fn refusal(place: &Place) -> Trouble {
    PostgresStore::open_with(&place.address(), &hurried()).err().expect("it does not open")
}

#[test]
fn a_newer_store_is_refused_and_not_touched() {
    let place = Place::new();
    drop(place.open());
    place.ask("UPDATE footbridge.schema_version SET version = 4000");
    assert_eq!(refusal(&place), Trouble::Newer { found: 4000, known: 5 });
    assert_eq!(place.ask("SELECT version FROM footbridge.schema_version"), "4000");
}

#[test]
fn what_belongs_to_something_else_is_left_as_it_is() {
    let place = Place::new();
    place.ask("CREATE SCHEMA footbridge; CREATE TABLE footbridge.visitors (id int)");
    assert!(matches!(refusal(&place), Trouble::Broken(why) if why.contains("something else")));
    assert_eq!(place.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'footbridge'"), "1");
}

#[test]
fn other_things_in_the_database_and_an_empty_schema_are_no_hindrance() {
    let place = Place::new();
    place.ask("CREATE TABLE accounts (id int); CREATE SCHEMA footbridge");
    let store = place.open();
    with_a_plan(&store, "kept");
    assert_eq!(plan(&store).as_deref(), Some("kept"));
    assert_eq!(place.ask("SELECT count(*) FROM public.accounts"), "0");
}

#[test]
fn tables_are_not_brought_up_to_date_under_a_running_program() {
    let place = Place::new();
    let running = place.open();
    place.ask("UPDATE footbridge.schema_version SET version = 0");
    assert_eq!(refusal(&place), Trouble::Busy);
    place.ask("UPDATE footbridge.schema_version SET version = 5");
    with_a_plan(&running, "kept");
    assert_eq!(plan(&place.open()).as_deref(), Some("kept"));
}

#[test]
fn a_name_that_is_no_database_and_a_server_that_is_not_there_are_told_apart() {
    let place = Place::new();
    let nowhere = place.url().replace(place.url().rsplit('/').next().expect("a name"), "nowhere");
    let told = |url: &str| PostgresStore::open(&url.parse().expect("an address")).err();
    assert!(matches!(told(&nowhere), Some(Trouble::Broken(why)) if why.contains("no database")));
    // Nobody listens at the discard port of this machine.
    assert!(matches!(told("postgres://ana@127.0.0.1:9/footbridge"), Some(Trouble::Away(_))));
}

#[test]
fn every_table_is_carried_when_an_instance_moves() {
    let place = Place::new();
    drop(place.open());
    let columns = place.ask(
        "SELECT table_name || ' ' || string_agg(column_name, ' ' ORDER BY ordinal_position)
         FROM information_schema.columns WHERE table_schema = 'footbridge' AND table_name <> 'schema_version'
         GROUP BY table_name ORDER BY table_name COLLATE \"C\"",
    );
    let mut carried: Vec<String> = TABLES
        .iter()
        .map(|table| {
            let columns = table.columns.iter().map(|column| column.name);
            std::iter::once(table.name).chain(columns).collect::<Vec<_>>().join(" ")
        })
        .collect();
    carried.sort();
    assert_eq!(columns.lines().collect::<Vec<_>>(), carried);
}

#[test]
fn every_table_that_names_an_account_goes_with_it() {
    let place = Place::new();
    let store = place.open();
    let naming = place.ask(
        "SELECT string_agg(table_name, ' ' ORDER BY table_name) FROM information_schema.columns
         WHERE table_schema = 'footbridge' AND column_name = 'account_id'",
    );
    let going = place.ask(
        "SELECT string_agg(conrelid::regclass::text, ' ' ORDER BY conrelid::regclass::text)
         FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
         WHERE contype = 'f' AND confdeltype = 'c' AND attname = 'account_id'
           AND connamespace = 'footbridge'::regnamespace",
    );
    assert_eq!(naming, going.replace("footbridge.", ""));
    assert_eq!(naming, "circle_seats jobs marks originals pooled_agreements records sessions tokens");
    drop(store);
    let alone = Alone::to_read(&place.address(), &hurried());
    assert!(alone.is_ok());
}

#[test]
fn a_healthy_store_says_what_is_in_it_and_how_the_server_is_set_up() {
    let place = Place::new();
    let store = place.open();
    with_a_plan(&store, "kept");
    let health = store.check().expect("it can be checked");
    assert_eq!((health.schema, health.counts.accounts, health.counts.records), (5, 2, 1));
    assert!(health.bytes > 100_000 && health.connections > 0 && health.most_connections == 200);
    assert!(!health.is_durable, "the server of the tests keeps nothing");
    assert!(!health.logs_values);
    place.ask("ALTER ROLE footbridge IN DATABASE template1 SET log_statement = 'none'");
    let name = place.url().rsplit('/').next().expect("a name");
    place.ask(&format!("ALTER DATABASE {name} SET log_min_duration_statement = 100"));
    assert!(place.open().check().is_ok_and(|health| health.logs_values));
}
