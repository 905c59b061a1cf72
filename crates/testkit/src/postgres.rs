//! A PostgreSQL of one's own for tests: Debian's program over a folder that is gone afterwards, on no port unless asked.
//!
//! A shell waits beside it for its standard input to end. It ends when this program does, however it does, also when a test
//! panics or is killed; the shell then stops the server and removes the folder.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// What to do where there is none.
pub const WANTED: &str = "the tests of the store in PostgreSQL need its programs `initdb`, `pg_ctl` and `psql`: on Debian, \
                          `apt-get install postgresql`; `cargo xtask test` does it where it may";

/// Starts a server that keeps nothing: a machine that loses power may lose it.
const START: &str = r#"
set -e
trap '"$0/pg_ctl" -D "$1/data" -m immediate -s stop || true; rm -rf "$1"' EXIT
mkdir -m 700 "$1"
"$0/initdb" --no-sync --auth trust --username footbridge --encoding UTF8 --locale C -D "$1/data" > "$1.log" 2>&1
mv "$1.log" "$1/log"
"$0/pg_ctl" -D "$1/data" -w -s -l "$1/log" -o "-k $1 $2" start
echo started
read -r _ || true
"#;

const HURRIED: &str = "-c fsync=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB -c autovacuum=off \
                       -c max_wal_size=4GB";

/// A running server.
#[derive(Debug)]
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    shell: Child,
    /// Closing it stops the server.
    input: Option<ChildStdin>,
}

static MADE: AtomicU32 = AtomicU32::new(0);

impl Cluster {
    /// The one that the tests of this program share.
    ///
    /// # Panics
    /// Where there is no PostgreSQL, saying what to install; or where it does not start.
    pub fn shared() -> &'static Cluster {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| Cluster::start(&format!("-c listen_addresses= {HURRIED}")))
    }

    /// Another one, with settings as on the server's command line.
    ///
    /// # Panics
    /// As [`Cluster::shared`].
    pub fn start(settings: &str) -> Cluster {
        let programs = programs().unwrap_or_else(|| panic!("{WANTED}"));
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        // Short: the path of a socket has at most some hundred characters.
        let folder = std::env::temp_dir().join(format!("footbridge-pg-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(START).arg(&programs).arg(&folder).arg(settings);
        unprivileged(&mut shell);
        shell.current_dir(std::env::temp_dir()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut shell = shell.spawn().unwrap_or_else(|error| panic!("a shell does not start ({error})"));
        let mut said = String::new();
        let _ = shell.stdout.take().map(|out| BufReader::new(out).read_line(&mut said));
        let input = shell.stdin.take();
        assert!(said.starts_with("started"), "PostgreSQL did not start; its words stand above");
        Cluster { programs, folder, shell, input }
    }

    /// A new and empty database.
    ///
    /// # Panics
    /// Where the server does not make one.
    pub fn database(&self, name: &str) -> String {
        self.ask("postgres", &format!("CREATE DATABASE \"{name}\""));
        self.url(name)
    }

    /// The address of a database, by the socket.
    pub fn url(&self, name: &str) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://footbridge@{folder}/{name}")
    }

    /// Where its socket and data lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Asks one statement of a database, the way its administrator would; answers what was answered, without decoration.
    ///
    /// # Panics
    /// Where the server refuses it.
    pub fn ask(&self, database: &str, sql: &str) -> String {
        self.ask_at(5432, database, sql)
    }

    /// The same of a server that was started with a port of its own.
    ///
    /// # Panics
    /// Where the server refuses it.
    pub fn ask_at(&self, port: u16, database: &str, sql: &str) -> String {
        let asked = Command::new(self.programs.join("psql"))
            .args([
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "footbridge",
                "-d",
                database,
                "-c",
                sql,
                "-h",
            ])
            .arg(&self.folder)
            .args(["-p", &port.to_string()])
            .output()
            .unwrap_or_else(|error| panic!("psql does not start ({error})"));
        assert!(asked.status.success(), "{sql}: {}", String::from_utf8_lossy(&asked.stderr));
        String::from_utf8_lossy(&asked.stdout).trim().to_owned()
    }

    /// Stops the server at once and starts it again over the same folder.
    ///
    /// # Panics
    /// Where it does not start again.
    pub fn restart(&self) {
        let mut again = Command::new(self.programs.join("pg_ctl"));
        again
            .arg("-D")
            .arg(self.folder.join("data"))
            .args(["-m", "immediate", "-w", "-s", "-l"])
            .arg(self.folder.join("log"));
        again.arg("restart").current_dir(&self.folder).stdin(Stdio::null());
        unprivileged(&mut again);
        assert!(again.status().is_ok_and(|status| status.success()), "PostgreSQL did not start again");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.shell.wait();
    }
}

/// Where the programs lie: on the path, or where Debian puts them, the newest release.
pub fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut releases: Vec<PathBuf> = debian.map(|entry| entry.path().join("bin")).collect();
    releases.sort_by_key(|release| {
        let number = release.parent().and_then(Path::file_name).and_then(|name| name.to_str()?.parse::<u32>().ok());
        std::cmp::Reverse(number)
    });
    let has_all = |folder: &PathBuf| ["initdb", "pg_ctl", "psql"].iter().all(|program| folder.join(program).is_file());
    std::env::split_paths(&path).filter(has_all).chain(releases).find(has_all)
}

/// The server refuses to run as root; then it runs as the user that its package made, or as nobody. `None` for whoever runs
/// the tests.
pub fn server_user() -> Option<u32> {
    let is_root = id("-u", None) == Some(0);
    ["postgres", "nobody"].into_iter().filter(|_| is_root).find_map(|user| id("-u", Some(user)))
}

fn unprivileged(command: &mut Command) {
    #[cfg(unix)]
    if let Some(user) = server_user() {
        use std::os::unix::process::CommandExt;
        command.uid(user).gid(id("-g", Some(&user.to_string())).unwrap_or(user));
    }
}

fn id(which: &str, of: Option<&str>) -> Option<u32> {
    let output = Command::new("id").arg(which).args(of).stderr(Stdio::null()).output().ok()?;
    std::str::from_utf8(&output.stdout).ok()?.trim().parse().ok()
}
