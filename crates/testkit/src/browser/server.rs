//! The real binary, serving on a free port of this machine.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::{Folder, Trouble};

/// A running server. It is killed when this is dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    address: String,
    log: PathBuf,
    // A server whose standard output is closed may end when it next speaks.
    _out: BufReader<ChildStdout>,
    _data: Option<Folder>,
}

impl Server {
    /// `footbridge serve` with a folder of its own.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(binary: &str) -> Self {
        Self::with_own_folder(binary, "serve")
    }

    /// `footbridge demo` with a folder of its own.
    ///
    /// # Panics
    /// When it does not start.
    pub fn demo(binary: &str) -> Self {
        Self::with_own_folder(binary, "demo")
    }

    /// `footbridge serve` or `footbridge demo` over a data folder that stays.
    ///
    /// # Errors
    /// When it does not start, or does not say where it is; with what it said instead.
    pub fn over(binary: &Path, command: &str, data: &Path) -> Result<Self, Trouble> {
        let log = data.with_extension("log");
        let said = File::options().create(true).append(true).open(&log);
        let said = said.map_err(|error| Trouble(format!("{}: {error}", log.display())))?;
        let mut process = Command::new(binary)
            .args([command, "--port", "0", "--data"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(said)
            .spawn()
            .map_err(|error| Trouble(format!("{} did not start: {error}", binary.display())))?;
        let mut out = BufReader::new(process.stdout.take().expect("standard output is a pipe"));
        let mut line = String::new();
        // Whether it can be read says less than what the log says.
        let _ = out.read_line(&mut line);
        let mut server = Server { process, address: String::new(), log, _out: out, _data: None };
        match address(&line) {
            Some(address) => server.address = address.to_owned(),
            None => return Err(Trouble(format!("the server did not say where it is: {line:?}\n{}", server.log()))),
        }
        Ok(server)
    }

    /// `127.0.0.1:` and the port.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it wrote on standard error so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// `kill -9`.
    pub fn is_killed(mut self) {
        self.end();
    }

    fn with_own_folder(binary: &str, command: &str) -> Self {
        let folder = Folder::new(command);
        let started = Self::over(Path::new(binary), command, &folder.path().join("data"));
        let mut server = started.unwrap_or_else(|trouble| panic!("{trouble}"));
        server._data = Some(folder);
        server
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// Host and port of the first address in a line.
fn address(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("http://")?;
    rest.split(|c: char| c.is_whitespace() || c == '/').next().filter(|address| address.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_server_says_where_it_is() {
        assert_eq!(address("http://127.0.0.1:4747\n"), Some("127.0.0.1:4747"));
        assert_eq!(address("Footbridge is at http://127.0.0.1:4747/ now"), Some("127.0.0.1:4747"));
        assert_eq!(address("the port is taken"), None);
    }
}
