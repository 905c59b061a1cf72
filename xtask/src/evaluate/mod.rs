//! How good the reading is, beside what is known: `cargo xtask evaluate <what>`.

mod access;
mod baselines;
mod bootstrap;
mod circles;
mod dice;
mod documents;
mod fairness;
mod folding;
mod kills;
mod market;
mod offers;
mod pages;
mod polish;
mod pooled;
mod product;
mod reliability;
mod skills;
mod templates;
mod titles;
mod weeks;

use std::path::PathBuf;

use clap::Subcommand;
use lexicon::Learned;
use lexicon::index::{self, LexiconIndex};

use crate::Outcome;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Who may do what in a circle: every decision tried as everybody, and broken once to see that it is noticed.
    Access,
    /// Circles under load: open live pages, changes, and the time until everybody has seen them.
    Circles(circles::Args),
    /// Résumés: how many give positions, and field by field where the truth is known.
    Documents(documents::Args),
    /// Every mention that may be, with what speaks for it, for `training/calibrate.py`.
    Evidence(Bench),
    /// Names, gendered words, ages, nationalities and reasons of gaps swapped: does any ranking change?
    Fairness(fairness::Args),
    /// Near-duplicates of postings: how many are folded, and how many wrongly.
    Folding(folding::Args),
    /// The server killed in the middle of writes, again and again: is anything gone?
    Kills(kills::Args),
    /// A market of a million postings: time and memory.
    Market(market::Args),
    /// Offers of courses, coaches and systems: signs seen and there.
    Offers(offers::Args),
    /// Pages: latency under load, weight, and the rules of accessibility on every page.
    Pages(pages::Args),
    /// Wordings that a model might propose: which say something new, and which are refused.
    Polish(polish::Args),
    /// Figures over people who agreed: intervals beside known rates, cells shown, what it costs.
    Pooled(pooled::Args),
    /// Skill linking: sentences of job adverts to ESCO skills, beside BM25 and TF-IDF over letters.
    Skills(Bench),
    /// Title normalisation: messy titles to ESCO occupations, beside the same.
    Titles(Bench),
    /// Returns per hour and weeks spread by them, for simulated people: coverage, gains, time.
    Weeks(weeks::Args),
    /// Skills and titles.
    All(Bench),
}

/// Where the measuring files lie.
#[derive(clap::Args)]
struct Bench {
    /// The folder with `skill-linking` and `title-normalisation`.
    #[arg(long, value_name = "DIR")]
    bench: PathBuf,
}

/// Measures and prints.
pub(crate) fn run(args: Args) -> Outcome {
    match args.what {
        What::Access => access::run(),
        What::Circles(args) => circles::run(&args),
        What::Documents(args) => documents::run(&args, &lexicon()?),
        What::Evidence(args) => skills::evidence(&args.bench, atlas_data::bundled(), &lexicon()?),
        What::Fairness(args) => {
            let lexicon = lexicon()?;
            templates::compare(&lexicon);
            fairness::run(&args, &lexicon)
        }
        What::Folding(args) => folding::run(&args),
        What::Kills(args) => kills::run(&args),
        What::Market(args) => market::run(&args),
        What::Offers(args) => offers::run(&args),
        What::Pages(args) => pages::run(&args),
        What::Polish(args) => polish::run(&args),
        What::Pooled(args) => pooled::run(&args),
        What::Skills(args) => skills::evaluate(&args.bench, atlas_data::bundled(), &lexicon()?),
        What::Titles(args) => titles::evaluate(&args.bench, atlas_data::bundled(), &lexicon()?),
        What::Weeks(args) => weeks::run(&args),
        What::All(args) => {
            let lexicon = lexicon()?;
            skills::evaluate(&args.bench, atlas_data::bundled(), &lexicon)?;
            titles::evaluate(&args.bench, atlas_data::bundled(), &lexicon)
        }
    }
}

/// The product's own lexicon, over the bundled atlas.
pub(crate) fn lexicon() -> Result<Learned, Box<dyn std::error::Error>> {
    let bytes = index::build(atlas_data::bundled());
    let index =
        LexiconIndex::from_vec(&bytes).map_err(|_| "the lexicon's index cannot be read back after building it")?;
    Ok(Learned::new(index, lexicon_data::bundled().clone(), atlas_data::bundled()))
}
