//! What a reading process may use.

use std::time::Duration;

/// The bounds of one reading. A document that needs more is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Address space in bytes.
    pub memory: u64,
    /// Processor time in seconds.
    pub processor_seconds: u64,
    /// By the clock on the wall, from start to answer.
    pub time: Duration,
    /// The longest answer in bytes that is taken.
    pub answer: usize,
}

impl Limits {
    /// The same for everyone: 512 MiB, 5 seconds, an answer of at most 32 MiB.
    pub const READING: Limits =
        Limits { memory: 512 << 20, processor_seconds: 5, time: Duration::from_secs(5), answer: 32 << 20 };
}

/// Puts the limits on this very process: memory and processor time, no file to write, no core dump that would keep
/// someone's résumé on the disk.
///
/// # Errors
/// When the system refuses a limit; then nothing may be read.
#[cfg(unix)]
pub fn put_on_this_process(limits: &Limits) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |value: u64| Rlimit { current: Some(value), maximum: Some(value) };
    setrlimit(Resource::Core, at_most(0))?;
    setrlimit(Resource::Fsize, at_most(0))?;
    setrlimit(Resource::Cpu, at_most(limits.processor_seconds))?;
    setrlimit(Resource::As, at_most(limits.memory))?;
    Ok(())
}

/// Elsewhere the process of its own and the parent's clock are the fence.
#[cfg(not(unix))]
pub fn put_on_this_process(_: &Limits) -> std::io::Result<()> {
    Ok(())
}
