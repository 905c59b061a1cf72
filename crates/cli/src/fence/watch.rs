//! The outside of the fence: start, hand over, wait, and say what became of it.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use career::posting::Source;
use career::profile::Draft;
use flows::DocumentReader;
use intake::activity::Activity;
use intake::applications::Tracked;
use intake::calendar::Calendar;
use intake::contacts::Contacts;
use intake::postings::{Context, Parsed};
use intake::{Refusal, Upload};
use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::Limits;
use crate::trouble::Trouble;

/// Reads documents in a process of their own.
#[derive(Clone, Debug)]
pub struct Fence {
    program: PathBuf,
    limits: Limits,
}

impl Fence {
    /// Around this same binary.
    ///
    /// # Errors
    /// When the system cannot say where the binary is.
    pub fn around_this_binary() -> Result<Self, Trouble> {
        let program = std::env::current_exe().map_err(|error| {
            Trouble::not_right(format!("Footbridge does not find its own program: {error}."), "Install it once more.")
        })?;
        Ok(Fence { program, limits: Limits::READING })
    }

    fn inside<T: DeserializeOwned>(&self, upload: &Upload<'_>, more: &[(&str, String)]) -> Result<T, Refusal> {
        let mut arguments: Vec<OsString> = vec!["read-document".into()];
        let name = upload.name.map(|name| ("name", name.to_owned()));
        arguments.extend(name.iter().chain(more).map(|(option, value)| format!("--{option}={value}").into()));
        let mut command = Command::new(&self.program);
        command.args(arguments);
        // Nothing of the person's surroundings is needed inside.
        #[cfg(unix)]
        command.env_clear();
        match watched(&mut command, upload.bytes, &self.limits) {
            Watched::Answered(json) => serde_json::from_slice(&json).unwrap_or_else(|_| Err(stopped())),
            Watched::TookTooLong => Err(took_too_long(&self.limits)),
            Watched::AnsweredTooMuch => Err(too_much(&self.limits)),
            Watched::Stopped(status) if out_of_processor_time(status) => Err(took_too_long(&self.limits)),
            Watched::Stopped(_) => Err(stopped()),
            Watched::NeverStarted => Err(never_started()),
        }
    }
}

impl DocumentReader for Fence {
    fn read(&self, upload: &Upload<'_>) -> Result<Draft, Refusal> {
        self.inside(upload, &[])
    }

    fn postings(&self, upload: &Upload<'_>, asked: Option<Source>, context: Context<'_>) -> Result<Parsed, Refusal> {
        let source = asked.and_then(|source| serde_json::to_string(&source).ok());
        let told = [
            ("postings-on", Some(context.today.to_string())),
            ("source", source),
            ("from", context.from.map(str::to_owned)),
            ("organisation", context.organisation.map(str::to_owned)),
        ];
        let told: Vec<(&str, String)> = told.into_iter().filter_map(|(option, value)| Some((option, value?))).collect();
        self.inside(upload, &told)
    }

    fn applications(&self, upload: &Upload<'_>, today: Date) -> Result<Tracked, Refusal> {
        self.inside(upload, &[("applications-on", today.to_string())])
    }

    fn contacts(&self, upload: &Upload<'_>) -> Result<Contacts, Refusal> {
        self.inside(upload, &[("contacts", true.to_string())])
    }

    fn calendar(&self, upload: &Upload<'_>, today: Date) -> Result<Calendar, Refusal> {
        self.inside(upload, &[("calendar-on", today.to_string())])
    }

    fn activity(&self, upload: &Upload<'_>) -> Result<Activity, Refusal> {
        self.inside(upload, &[("activity", true.to_string())])
    }

    fn words(&self, upload: &Upload<'_>) -> Result<String, Refusal> {
        self.inside(upload, &[("words", "true".to_owned())])
    }
}

/// What became of a watched process.
#[derive(Debug, PartialEq, Eq)]
pub enum Watched {
    /// It ended well, with this on its standard output.
    Answered(Vec<u8>),
    /// The clock ran out; it was ended.
    TookTooLong,
    /// It wrote more than is taken; it was ended.
    AnsweredTooMuch,
    /// It ended by itself, not well: a crash, or out of memory.
    Stopped(ExitStatus),
    /// The system did not start it.
    NeverStarted,
}

/// Runs a command on `input` within time and answer size; whatever happens, no process is left behind.
pub fn watched(command: &mut Command, input: &[u8], limits: &Limits) -> Watched {
    let until = Instant::now() + limits.time;
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return Watched::NeverStarted };
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (send, receive) = mpsc::channel();
    let most = limits.answer as u64 + 1;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A child that stops listening ends the pipe; what it answered or how it ended tells the rest.
            let _ = stdin.map(|mut pipe| pipe.write_all(input));
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.map(|pipe| pipe.take(most).read_to_end(&mut answer));
            let _ = send.send(read.map(|_| answer));
        });
        let answer = receive.recv_timeout(until.saturating_duration_since(Instant::now()));
        let result = match answer {
            Ok(Some(answer)) if answer.len() > limits.answer => Watched::AnsweredTooMuch,
            Ok(answer) => ended(&mut child, answer.unwrap_or_default(), until),
            Err(_) => Watched::TookTooLong,
        };
        // Ending it also ends both pipes, so that the threads above come home.
        let _ = child.kill();
        let _ = child.wait();
        result
    })
}

/// The answer is complete; the process has until then to end.
fn ended(child: &mut Child, answer: Vec<u8>, until: Instant) -> Watched {
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Watched::Answered(answer),
            Ok(Some(status)) => return Watched::Stopped(status),
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_micros(200)),
            Ok(None) => return Watched::TookTooLong,
            Err(_) => return Watched::NeverStarted,
        }
    }
}

#[cfg(unix)]
fn out_of_processor_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    // 24 is SIGXCPU; 9 is what the system sends when the hard limit is reached.
    matches!(status.signal(), Some(24 | 9))
}

#[cfg(not(unix))]
fn out_of_processor_time(_: ExitStatus) -> bool {
    false
}

fn took_too_long(limits: &Limits) -> Refusal {
    Refusal {
        what: format!("Reading this document took longer than {} seconds, so it was stopped.", limits.time.as_secs()),
        next: "Save the pages about you as a document of their own, or copy the text and paste it.".to_owned(),
    }
}

fn too_much(limits: &Limits) -> Refusal {
    Refusal {
        what: format!("There is more text in this document than Footbridge takes ({} MB).", limits.answer >> 20),
        next: "Save the pages about you as a document of their own, or copy the text and paste it.".to_owned(),
    }
}

fn stopped() -> Refusal {
    Refusal {
        what: "Reading this document stopped half way: it is damaged, or it asks for more memory than 512 MB."
            .to_owned(),
        next: "Open it where it was made and save it again, or copy the text and paste it.".to_owned(),
    }
}

fn never_started() -> Refusal {
    Refusal {
        what: "The system did not start the process that reads documents.".to_owned(),
        next: "Close other programs and try once more; `footbridge doctor` says more.".to_owned(),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str, input: &[u8], limits: Limits) -> Watched {
        watched(Command::new("sh").args(["-c", script]), input, &limits)
    }

    const SMALL: Limits = Limits { answer: 1000, ..Limits::READING };

    #[test]
    fn what_is_answered_comes_back() {
        assert_eq!(shell("cat", b"a draft", SMALL), Watched::Answered(b"a draft".to_vec()));
    }

    #[test]
    fn what_loops_is_ended() {
        let limits = Limits { time: Duration::from_millis(100), ..SMALL };
        assert_eq!(shell("while :; do :; done", b"", limits), Watched::TookTooLong);
    }

    #[test]
    fn what_closes_its_mouth_and_stays_is_ended() {
        let limits = Limits { time: Duration::from_millis(100), ..SMALL };
        assert_eq!(shell("exec >&-; while :; do :; done", b"", limits), Watched::TookTooLong);
    }

    #[test]
    fn what_never_stops_talking_is_ended() {
        assert_eq!(shell("yes", b"", SMALL), Watched::AnsweredTooMuch);
    }

    #[test]
    fn what_crashes_is_seen_to_have_crashed() {
        for script in ["exit 3", "kill -SEGV $$", "kill -ABRT $$"] {
            assert!(matches!(shell(script, b"", SMALL), Watched::Stopped(_)), "{script}");
        }
    }

    #[test]
    fn what_does_not_listen_is_no_trouble() {
        assert_eq!(shell("exec <&-; echo done", &vec![b'x'; 1 << 20], SMALL), Watched::Answered(b"done\n".to_vec()));
    }

    #[test]
    fn what_does_not_exist_never_starts() {
        assert_eq!(watched(&mut Command::new("/no/such/program"), b"", &SMALL), Watched::NeverStarted);
    }
}
