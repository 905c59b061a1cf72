//! Everything in a PostgreSQL database instead of the file: chosen by its address, several servers over it, moved whole.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use testkit::browser::Caller;
use testkit::postgres::Cluster;

use crate::run::{folder, footbridge};

/// A running server; killed when dropped.
struct Server(Child, String);

impl Server {
    fn over(url: &str) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
            .args(["serve", "--port", "0"])
            .env("FOOTBRIDGE_DATA", folder("nothing-installed"))
            .env("FOOTBRIDGE_STORE", url)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        let mut lines = BufReader::new(child.stdout.take().expect("standard output is a pipe")).lines();
        let address = lines.next().expect("a line").expect("it is text");
        let kept = lines.next().expect("a line").expect("it is text");
        assert!(kept.contains("Everything is kept in the database"), "{kept}");
        Server(child, address.trim_start_matches("http://").to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn sign_up(caller: &mut Caller) {
    let fields = [("name", "Robin"), ("email", "robin@example.org"), ("password", "a calm table by a window")];
    let answer = caller.post("/sign-up", &fields).expect("it answers");
    assert!((200..400).contains(&answer.status), "{}", answer.text());
}

#[test]
fn two_servers_over_one_database_know_the_same_people() {
    let url = Cluster::shared().database("two_servers");
    let (first, second) = (Server::over(&url), Server::over(&url));
    let mut robin = Caller::to(&first.1);
    sign_up(&mut robin);
    // Whichever server the next page comes from: nothing sticks to one of them.
    for server in [&second, &first, &second] {
        robin.moves_to(&server.1);
        assert_eq!(robin.get("/account").expect("it answers").status, 200);
    }
    let fields = [("reason", "looking")];
    let answer = robin.post("/first/why", &fields).expect("it answers");
    assert!((200..400).contains(&answer.status), "{}", answer.text());
    drop(second);
    robin.moves_to(&first.1);
    assert_eq!(robin.get("/account").expect("it answers").status, 200);
}

#[test]
fn a_file_moves_into_a_database_and_back_and_loses_nothing() {
    let place = folder("moved");
    let (file, back) = (place.join("footbridge.db"), place.join("back.db"));
    for left in [&file, &back] {
        let _ = std::fs::remove_file(left);
    }
    let started = crate::served::start(&["serve", "--port", "0", "--data", &place.display().to_string()], "moved");
    let mut robin = Caller::to(started.1[0].trim_start_matches("http://"));
    sign_up(&mut robin);
    let url = Cluster::shared().database("moved");
    let (from, to) = (format!("sqlite:{}", file.display()), format!("sqlite:{}", back.display()));
    let in_use = footbridge(&["move", "--from", &from, "--to", &url]);
    assert_eq!(in_use.code, 1);
    assert!(in_use.err.contains("running Footbridge"), "{}", in_use.err);
    drop(started);

    let moved = footbridge(&["move", "--from", &from, "--to", &url]);
    assert_eq!(moved.code, 0, "{}", moved.err);
    assert!(moved.out.contains("rows are in the database"), "{}", moved.out);
    let again = footbridge(&["move", "--from", &from, "--to", &url]);
    assert!(again.code == 1 && again.err.contains("something in"), "{}", again.err);
    assert_eq!(footbridge(&["move", "--from", &url, "--to", &to]).code, 0);
    let dump = |file: &std::path::Path| store_sqlite::SqliteStore::open(file).and_then(|store| store.dump());
    assert!(dump(&file).is_ok() && dump(&file) == dump(&back), "there and back it is the same");

    let server = Server::over(&url);
    robin.moves_to(&server.1);
    assert_eq!(robin.get("/account").expect("it answers").status, 200, "whoever was signed in still is");
}

#[test]
fn the_doctor_looks_at_a_database_and_backups_are_its_own_affair() {
    let url = Cluster::shared().database("looked_at");
    let doctor = footbridge(&["doctor", "--data", &url]);
    assert!(doctor.words().contains("PostgreSQL") && doctor.words().contains("0 accounts"), "{}", doctor.out);
    // The server of the tests forgets when the power goes, and the doctor says so.
    assert!(doctor.code == 1 && doctor.words().contains("fsync"), "{}", doctor.out);
    let backup = footbridge(&["backup", "everything.dump", "--data", &url]);
    assert!(backup.code == 1 && backup.err.contains("pg_dump"), "{}", backup.err);
    let restore = footbridge(&["restore", "everything.dump", "--data", &url]);
    assert!(restore.code == 1 && restore.err.contains("pg_restore"), "{}", restore.err);
    assert!(footbridge(&["invite", "--data", &url]).out.contains("/sign-up?invitation="));
}

#[test]
fn a_database_that_does_not_answer_is_named_without_its_password() {
    // Nobody listens at the discard port of this machine.
    let away = footbridge(&["invite", "--data", "postgres://ana:s3cret@127.0.0.1:9/house"]);
    assert_eq!(away.code, 1);
    assert!(away.err.contains("no answer") && !away.err.contains("s3cret"), "{}", away.err);
    let unclear = footbridge(&["invite", "--data", "postgres://ana:s3cret@127.0.0.1"]);
    assert!(unclear.code == 64 && !unclear.err.contains("s3cret"), "{}", unclear.err);
}
