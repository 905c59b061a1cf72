//! How far somebody is, in words.

/// "12 of 30, about two minutes more". One thing takes so many seconds.
pub(super) fn words(done: usize, of: usize, seconds: usize) -> String {
    let left = of.saturating_sub(done) * seconds;
    match (done.min(of), left) {
        (done, 0) => format!("{done} of {of}, that is all of them"),
        (0, _) => format!("{of} in all, about {}", minutes(left)),
        (done, 1..45) => format!("{done} of {of}, less than a minute more"),
        (done, _) => format!("{done} of {of}, about {} more", minutes(left)),
    }
}

fn minutes(seconds: usize) -> String {
    const WORDS: [&str; 6] =
        ["one minute", "one minute", "two minutes", "three minutes", "four minutes", "five minutes"];
    let minutes = (seconds + 30) / 60;
    WORDS.get(minutes).map_or_else(|| format!("{minutes} minutes"), |words| (*words).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_in_minutes() {
        assert_eq!(words(0, 30, 7), "30 in all, about four minutes");
        assert_eq!(words(12, 30, 7), "12 of 30, about two minutes more");
        assert_eq!(words(26, 30, 7), "26 of 30, less than a minute more");
        assert_eq!(words(30, 30, 7), "30 of 30, that is all of them");
        assert_eq!(words(0, 100, 7), "100 in all, about 12 minutes");
    }
}
