//! `cargo xtask evaluate polish` – wordings of our own writing that say something new, and ones that do not.
//!
//! The judge was made on the tuning pairs. Two sets are held out, and none of their mistakes was looked at: one was written
//! before the judge was first run, one after it was done, both by the hand that made it. Shares are over both unless their
//! name says otherwise.

use career::polish::{Known, Unusable, judge};
use career::reading::{How, SURE_ENOUGH};
use lexicon::Lexicon;

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Show what was judged wrongly among the pairs that the judge was made on
    #[arg(long)]
    mistakes: bool,
}

const TUNING: &str = include_str!("tuning.txt");
const WRITTEN_BEFORE: &str = include_str!("held_out.txt");
const WRITTEN_AFTER: &str = include_str!("written_after.txt");

/// Two wordings, and whether the second says something new.
struct Pair {
    says_more: bool,
    before: String,
    after: String,
}

/// Reads lines such as `= new | before | after`.
fn read(file: &str) -> Result<Vec<Pair>, String> {
    file.lines().filter(|line| !line.trim().is_empty()).map(pair).collect()
}

fn pair(line: &str) -> Result<Pair, String> {
    let parts: Vec<&str> = line.strip_prefix("= ").unwrap_or_default().split(" | ").collect();
    match parts[..] {
        [label @ ("same" | "new"), before, after] => {
            Ok(Pair { says_more: label == "new", before: before.to_owned(), after: after.to_owned() })
        }
        _ => Err(format!("“{line}” is no pair")),
    }
}

#[derive(Default)]
struct Counts {
    more: usize,
    caught: usize,
    same: usize,
    wrongly_refused: usize,
    mistakes: Vec<String>,
}

impl Counts {
    /// Both together.
    fn with(&self, other: &Counts) -> Counts {
        Counts {
            more: self.more + other.more,
            caught: self.caught + other.caught,
            same: self.same + other.same,
            wrongly_refused: self.wrongly_refused + other.wrongly_refused,
            mistakes: Vec::new(),
        }
    }

    fn caught(&self) -> f64 {
        self.caught as f64 / self.more.max(1) as f64
    }

    fn wrongly_refused(&self) -> f64 {
        self.wrongly_refused as f64 / self.same.max(1) as f64
    }
}

fn measure(pairs: &[Pair], lexicon: &dyn Lexicon) -> Counts {
    let skills = |text: &str| {
        let named = lexicon.mentions(text).into_iter();
        named.filter(|one| one.how == How::Named && one.confidence.share() >= SURE_ENOUGH).map(|one| one.span).collect()
    };
    let known = Known { skills: &skills, ..Known::NOTHING };
    let mut counts = Counts::default();
    for pair in pairs {
        let judged = judge(&pair.before, &pair.after, &known);
        let refused = judged.is_err();
        match pair.says_more {
            true => (counts.more, counts.caught) = (counts.more + 1, counts.caught + usize::from(refused)),
            false => {
                (counts.same, counts.wrongly_refused) = (counts.same + 1, counts.wrongly_refused + usize::from(refused))
            }
        }
        if refused != pair.says_more {
            let why = match judged {
                Err(Unusable::NewFacts { facts, .. }) => {
                    facts.into_iter().map(|fact| fact.words).collect::<Vec<_>>().join(", ")
                }
                Err(other) => format!("{other:?}"),
                Ok(_) => "not seen".to_owned(),
            };
            counts.mistakes.push(format!("{} | {} ({why})", pair.before, pair.after));
        }
    }
    counts
}

/// Measures; prints one name and value a line.
pub(crate) fn run(args: &Args) -> Outcome {
    let lexicon = super::lexicon()?;
    let (before, after) = (measure(&read(WRITTEN_BEFORE)?, &lexicon), measure(&read(WRITTEN_AFTER)?, &lexicon));
    let tuning = measure(&read(TUNING)?, &lexicon);
    let held_out = before.with(&after);
    if args.mistakes {
        for mistake in &tuning.mistakes {
            eprintln!("{mistake}");
        }
    }
    println!("pairs {}", held_out.more + held_out.same + tuning.more + tuning.same);
    for (of, counts) in
        [("", &held_out), ("written_before_", &before), ("written_after_", &after), ("tuning_", &tuning)]
    {
        println!("{of}caught {:.4}", counts.caught());
        println!("{of}wrongly_refused {:.4}", counts.wrongly_refused());
        println!("{of}pairs_with_new_facts {}", counts.more);
        println!("{of}pairs_without {}", counts.same);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_that_says_something_new_is_caught_and_little_else_is_refused() {
        let lexicon = super::super::lexicon().expect("a lexicon");
        let all = [WRITTEN_BEFORE, WRITTEN_AFTER, TUNING].map(|file| read(file).expect("pairs"));
        assert!(all.iter().map(Vec::len).sum::<usize>() >= 120);
        let held_out = measure(&all[0], &lexicon).with(&measure(&all[1], &lexicon));
        assert!(held_out.caught() >= 0.9, "{}", held_out.caught());
        assert!(held_out.wrongly_refused() <= 0.5, "{}", held_out.wrongly_refused());
    }
}
