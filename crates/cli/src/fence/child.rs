//! The inside of the fence: limits first, then bytes in, what was read out.

use std::io::{Read, Write};
use std::process::ExitCode;

use intake::{Refusal, Upload};
use serde::Serialize;

use super::limits::{Limits, put_on_this_process};

/// Reads one document from standard input and writes `Result<T, Refusal>` as JSON to standard output.
///
/// The stack is that of a thread of our own, so that its size does not depend on the shell's settings.
pub fn read_inside<T: Serialize + Send + 'static>(
    name: Option<String>,
    read: impl FnOnce(&Upload<'_>) -> Result<T, Refusal> + Send + 'static,
) -> ExitCode {
    if put_on_this_process(&Limits::READING).is_err() {
        return ExitCode::FAILURE;
    }
    // What a panic would print may hold words of the document; the parent says what is to be said.
    std::panic::set_hook(Box::new(|_| {}));
    let reading = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let bytes = handed_over()?;
        read(&Upload { name: name.as_deref(), bytes: &bytes })
    });
    let answer = reading.ok().and_then(|reading| reading.join().ok());
    match answer.and_then(|answer| write(&answer).ok()) {
        Some(()) => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    }
}

/// Bytes of stack for the reading thread.
const STACK: usize = 8 << 20;

fn handed_over() -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let cut_short = || Refusal {
        what: "The document stopped before its end while it was handed over.".to_owned(),
        next: "Try once more.".to_owned(),
    };
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|_| cut_short())?;
    Ok(bytes)
}

fn write<T: Serialize>(answer: &Result<T, Refusal>) -> std::io::Result<()> {
    let json = serde_json::to_vec(answer)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&json)?;
    out.flush()
}
