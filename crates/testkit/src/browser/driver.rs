//! The browser's driver as a process of its own, ended with everything it started.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::{Folder, Trouble};

/// A running chromedriver. It answers on a free port, and it and its browser end when this is dropped.
#[derive(Debug)]
pub(super) struct Driver {
    process: Child,
    address: String,
}

const MISSING: &str = "There is no chromedriver here. `cargo xtask test` brings it where it may; on Debian, \
                       `apt-get install chromium chromium-driver` does, and `cargo xtask test --without-browser` \
                       does without.";

impl Driver {
    /// Starts one.
    pub(super) fn start() -> Result<Self, Trouble> {
        let mut command = Command::new("chromedriver");
        command.args(["--port=0", "--log-level=SEVERE"]).stdin(Stdio::null()).stdout(Stdio::piped());
        // What the browser says to itself helps nobody who reads a test.
        command.stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn().map_err(|error| Trouble(format!("{MISSING} ({error})")))?;
        let out = process.stdout.take().expect("standard output is a pipe");
        let mut lines = BufReader::new(out).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port(&line));
        let mut driver = Driver { process, address: String::new() };
        let port = port.ok_or_else(|| Trouble("chromedriver ended before it named its port.".to_owned()))?;
        driver.address = format!("127.0.0.1:{port}");
        Ok(driver)
    }

    /// Where it answers.
    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The browser is in the driver's group: a browser without its driver would stay for ever.
        #[cfg(unix)]
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.process.id())]).output();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// "ChromeDriver was started successfully on port 38143."
fn port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// What a new browser is asked for. Nothing of it asks for anything outside this machine.
pub(super) fn arguments(home: &Folder) -> Vec<String> {
    const QUIET: [&str; 9] = [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
    ];
    let mut arguments = QUIET.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", home.path().display()));
    if is_root(home) {
        // Chromium refuses its sandbox to root.
        arguments.push("--no-sandbox".to_owned());
    }
    arguments
}

/// Whoever made a folder owns it.
#[cfg(unix)]
fn is_root(own: &Folder) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(own.path()).is_ok_and(|about| about.uid() == 0)
}

#[cfg(not(unix))]
fn is_root(_: &Folder) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_driver_says_where_it_answers() {
        assert_eq!(port("ChromeDriver was started successfully on port 38143."), Some(38143));
        assert_eq!(port("Please see https://chromedriver.chromium.org/security-considerations"), None);
    }
}
