//! `cargo xtask evaluate offers` – signs of offers, seen and there, on texts of our own writing.
//!
//! Rules were made on the tuning texts. Two sets are held out, and none of their mistakes was looked at: one was written
//! before the rules, by the hand that then made them, so that its words were known; one was written after, and shows
//! better how the rules do with words that they have not met. `precision` and `recall` are over both.

mod labelled;
mod measure;

use crate::Outcome;
use measure::{Measured, measure};

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Show what was judged wrongly among the texts that rules were made on
    #[arg(long)]
    mistakes: bool,
}

/// Measures; prints one name and value a line.
pub(crate) fn run(args: &Args) -> Outcome {
    let (before, after, tuning) = (labelled::held_out()?, labelled::written_after()?, labelled::tuning()?);
    let held_out = [before.as_slice(), after.as_slice()].concat();
    let measured = measure(&held_out);
    let on_tuning = measure(&tuning);
    if args.mistakes {
        for told in &on_tuning.mistakes {
            eprintln!("{told}");
        }
    }
    say("", &measured);
    let texts = || held_out.iter().chain(&tuning);
    println!("texts {}", texts().count());
    println!("honest_texts {}", texts().filter(|one| one.honest).count());
    println!("held_out_texts {}", held_out.len());
    println!("held_out_honest_texts {}", held_out.iter().filter(|one| one.honest).count());
    println!("held_out_honest_with_a_wrong_sign {}", measured.honest_with_a_wrong_sign);
    println!("held_out_signs {}", measured.all.there);
    for (kind, counts) in &measured.of {
        println!("precision_{} {:.4}", kind.name(), counts.precision());
        println!("recall_{} {:.4}", kind.name(), counts.recall());
    }
    println!("written_before_texts {}", before.len());
    say("written_before_", &measure(&before));
    println!("written_after_texts {}", after.len());
    say("written_after_", &measure(&after));
    say("tuning_", &on_tuning);
    Ok(())
}

fn say(of: &str, measured: &Measured) {
    println!("{of}precision {:.4}", measured.all.precision());
    println!("{of}recall {:.4}", measured.all.recall());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_is_large_and_two_in_five_are_honest() {
        let all = [labelled::held_out(), labelled::written_after(), labelled::tuning()];
        let all = all.map(|texts| texts.expect("labels that are known"));
        let honest = all.iter().flatten().filter(|one| one.honest).count();
        let count = all.iter().flatten().count();
        assert!(count >= 240 && honest * 5 >= count * 2, "{honest} of {count}");
    }

    #[test]
    fn signs_that_are_seen_are_there() {
        let measured = measure(&labelled::held_out().expect("labels that are known"));
        assert!(measured.all.precision() >= 0.9 && measured.all.recall() >= 0.8, "{:?}", measured.all);
    }
}
