//! `footbridge paths`: from one occupation to all others, without a document.

use career::answers::Answers;
use clap::Args;

use super::{Done, Looks, places};
use crate::knowledge;
use crate::report::json::Bounds;
use crate::report::paths::{PathsView, Shown};
use crate::report::{json, terminal, view};
use crate::trouble::{Exit, print};

/// Compare paths from one occupation to all others, without a document
///
/// Every path shows its door (what is usually asked before you are paid), how alike the work is and what that is made
/// of, what newcomers are paid, and how many openings there are.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge paths --from \"warehouse worker\"
  footbridge paths --from 53-7065.00 --state OH --limit 10
  footbridge paths --from nurse --to teacher")]
pub struct Paths {
    /// Where from: a job title, or an O*NET-SOC code such as 15-1252.00
    #[arg(long, value_name = "TITLE|CODE")]
    from: String,

    /// Look at one path only
    #[arg(long, value_name = "TITLE|CODE")]
    to: Option<String>,

    /// Where you live, for pay: CA, "New York", or your country
    #[arg(long, value_name = "STATE")]
    state: Option<String>,

    /// How many paths to show
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=2000))]
    limit: u16,

    /// One JSON object
    #[arg(long)]
    json: bool,
}

impl Paths {
    pub fn run(self, looks: Looks) -> Done {
        let atlas = knowledge::atlas()?;
        let lexicon = knowledge::lexicon()?;
        let lives = places::lives(atlas, self.state.as_deref())?;
        let from = places::occupation(atlas, lexicon, "--from", &self.from)?;
        let to = self.to.as_deref().map(|to| places::occupation(atlas, lexicon, "--to", to)).transpose()?;
        let mut comparison = flows::compare_paths(atlas, from, lives.home(atlas), &Answers::default());
        if let Some(to) = to {
            comparison = comparison.only(to);
        }
        let lives_in = flows::lives_in(atlas, &lives, None);
        let limit = usize::from(self.limit);
        let text = if self.json {
            let bounds = Bounds { fits: limit, not_now: limit };
            format!("{}\n", serde_json::Value::Object(json::comparison(atlas, &comparison, &lives_in, bounds)))
        } else {
            let heading = format!("From {}", atlas.occupation(from).title());
            let view = PathsView::of_comparison(atlas, &comparison, Shown { fits: limit, apart: 5 });
            let place =
                terminal::Place { at_once: view::at_once(&lives_in), lives_in: view::lives_in(atlas, &lives_in) };
            terminal::paths_alone(&heading, &view, &place, looks.screen(), limit)
        };
        print(&text)?;
        Ok(Exit::Done)
    }
}
