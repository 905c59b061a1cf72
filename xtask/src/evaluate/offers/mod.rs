//! `cargo xtask evaluate offers` – signs of offers, seen and there, on texts of our own writing.
//!
//! One half was written first and held out; rules were made on the other. The figures are of the half that was held out.
//! Both were written by one hand, which also made the rules: texts by others will be harder.

mod labelled;
mod measure;

use crate::Outcome;

/// What is asked of it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Show what was judged wrongly in the half that rules were made on
    #[arg(long)]
    mistakes: bool,
}

/// Measures; prints one name and value a line.
pub(crate) fn run(args: &Args) -> Outcome {
    let (held_out, tuning) = (labelled::held_out()?, labelled::tuning()?);
    let (measured, seen_before) = (measure::measure(&held_out), measure::measure(&tuning));
    if args.mistakes {
        for told in &seen_before.mistakes {
            eprintln!("{told}");
        }
    }
    println!("precision {:.4}", measured.all.precision());
    println!("recall {:.4}", measured.all.recall());
    println!("texts {}", held_out.len() + tuning.len());
    println!("held_out_texts {}", held_out.len());
    println!("honest_texts {}", held_out.iter().chain(&tuning).filter(|one| one.honest).count());
    println!("held_out_honest_texts {}", held_out.iter().filter(|one| one.honest).count());
    println!("honest_with_a_wrong_sign {}", measured.honest_with_a_wrong_sign);
    println!("signs_there {}", measured.all.there);
    for (kind, counts) in &measured.of {
        println!("precision_{} {:.4}", kind.name(), counts.precision());
        println!("recall_{} {:.4}", kind.name(), counts.recall());
    }
    println!("tuning_precision {:.4}", seen_before.all.precision());
    println!("tuning_recall {:.4}", seen_before.all.recall());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_is_large_and_two_in_five_are_honest() {
        let all = [labelled::held_out(), labelled::tuning()].map(|half| half.expect("labels that are known"));
        let texts = all.iter().flatten();
        let honest = texts.clone().filter(|one| one.honest).count();
        assert!(texts.clone().count() >= 240 && honest * 5 >= texts.count() * 2, "{honest}");
    }

    #[test]
    fn signs_that_are_seen_are_there() {
        let measured = measure::measure(&labelled::held_out().expect("labels that are known"));
        assert!(measured.all.precision() >= 0.9 && measured.all.recall() >= 0.8, "{:?}", measured.all);
    }
}
