//! `cargo xtask evaluate circles` – circles under load, and the questions about people one knows, among ten thousand.

mod live;
mod people;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Circles that are live at once, of five each
    #[arg(long, default_value_t = 500, value_name = "NUMBER")]
    circles: usize,

    /// Changes a second, one circle after the other
    #[arg(long, default_value_t = 100, value_name = "NUMBER")]
    rate: u32,

    /// Seconds of changes
    #[arg(long, default_value_t = 20, value_name = "SECONDS")]
    seconds: u32,

    /// People that somebody knows
    #[arg(long, default_value_t = 10_000, value_name = "NUMBER")]
    people: usize,
}

/// Measures; prints `live_pages`, `fanout_p99_ms`, `keep_in_touch_ms`, `who_do_i_know_ms` and what stands around them.
///
/// # Errors
/// When a part does not work.
pub(crate) fn run(args: &Args) -> crate::Outcome {
    live::measure(args)?;
    people::measure(args)
}

/// The time that this share does not exceed (nearest rank); times shortest first.
fn at(sorted: &[f64], share: f64) -> f64 {
    #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a rank within the list")]
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).or(sorted.last()).copied().unwrap_or_default()
}
