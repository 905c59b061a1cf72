//! How good the reading is, beside what is known: `cargo xtask evaluate <what>`.

mod documents;

use clap::Subcommand;
use lexicon::Lexical;
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
    /// Résumés: how many give positions, and field by field where the truth is known.
    Documents(documents::Args),
}

/// Measures and prints.
pub(crate) fn run(args: Args) -> Outcome {
    match args.what {
        What::Documents(args) => documents::run(&args, &lexicon()?),
    }
}

/// The product's own lexicon, over the bundled atlas.
fn lexicon() -> Result<Lexical, Box<dyn std::error::Error>> {
    let bytes = index::build(atlas_data::bundled());
    let index =
        LexiconIndex::from_vec(&bytes).map_err(|_| "the lexicon's index cannot be read back after building it")?;
    Ok(Lexical::new(index))
}
