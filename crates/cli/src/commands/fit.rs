//! `footbridge fit POSTING RESUME`: how a posting fits a person's own lines.

mod posting;

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use career::ordinary;
use career::posting::Posting;
use career::profile::Draft;
use clap::Args;
use flows::{DrawnFit, Knowledge, Whose, draw_fit, lives_in, tailor};

use super::bring::{self, Brought};
use super::insights::wishes;
use super::{Done, Looks, places};
use crate::fence::Fence;
use crate::knowledge;
use crate::report::fit;
use crate::trouble::{Exit, Trouble, print};

/// Show how a posting fits your own lines
///
/// First what is likely to decide, met or not; then everything it asks for beside your own line: met, met in other
/// words with the term to add, in part, or in none of your lines with what would close it. Pay beside the region's, and
/// what a word search finds. There is no score. Nothing leaves this machine, and nothing is kept.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct FitCommand {
    /// The posting: its text, a saved page, or JSON; - reads what you paste or pipe in
    #[arg(value_name = "POSTING")]
    posting: PathBuf,

    /// Your résumé
    #[arg(value_name = "RESUME")]
    resume: PathBuf,

    /// Where you live, for pay: CA, "New York", or your country
    #[arg(long, value_name = "STATE")]
    state: Option<String>,

    /// What work must fit (JSON; see `footbridge insights --help`)
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,

    /// Write your own lines, chosen and ordered for this posting: JSON Resume to FILE.json, plain text to print to any
    /// other name
    #[arg(long, value_name = "FILE")]
    tailored: Option<PathBuf>,

    /// One JSON object
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  footbridge fit posting.txt resume.pdf
  footbridge fit posting.html resume.docx --state OH
  footbridge fit posting.txt resume.pdf --tailored for-lakeview.json
  footbridge fit posting.txt resume.pdf --tailored for-lakeview.md

Exit codes: 0 read, 2 a document was refused, 64 the command line was not understood.";

impl FitCommand {
    pub fn run(self, looks: Looks) -> Done {
        let fence = Fence::around_this_binary()?;
        let atlas = knowledge::atlas()?;
        let lexicon = knowledge::lexicon()?;
        let lives = places::lives(atlas, self.state.as_deref())?;
        let answers = self.answers.as_deref().map(wishes::answers).transpose()?.unwrap_or_default();
        places::known_states(atlas, &answers.constraints.work_in)?;
        let posting = posting::read(&fence, &Brought::from(&self.posting)?, jiff::Zoned::now().date())?;
        let mut draft: Draft = flows::read_document(&fence, &Brought::from(&self.resume)?.upload())?;
        let mut readings = lexicon::read(lexicon, &draft.document, &draft.profile);
        let knowledge = Knowledge { atlas, lexicon, today: wishes::today() };
        let Draft { document, profile, .. } = &mut draft;
        ordinary::write_in(&answers, atlas, document, profile, &mut readings, knowledge.today);
        let lives_in = lives_in(atlas, &lives, draft.profile.contact.place.as_deref());
        let whose =
            Whose { draft: &draft, readings: &readings, constraints: &answers.constraints, home: lives_in.home() };
        let drawn = draw_fit(&knowledge, &posting, &whose);
        let left_out = match &self.tailored {
            Some(file) => Some(write_tailored(file, &knowledge, &posting, &whose, &drawn)?),
            None => None,
        };
        let name = bring::name(&self.resume);
        let text = if self.json {
            format!("{}\n", fit::json(atlas, &posting, &draft, &drawn.fit))
        } else {
            let wrote = self.tailored.as_deref().zip(left_out);
            fit::terminal(atlas, &posting, &draft, &drawn.fit, &name, wrote, looks.screen())
        };
        print(&text)?;
        Ok(Exit::Done)
    }
}

/// Writes the person's own lines for this posting; answers with how many were left out.
fn write_tailored(
    file: &Path,
    knowledge: &Knowledge<'_>,
    posting: &Posting,
    whose: &Whose<'_>,
    drawn: &DrawnFit,
) -> Result<usize, Trouble> {
    let tailored = tailor(knowledge, posting, whose, drawn);
    let json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let text = if json {
        format!("{:#}\n", flows::resume::json_resume(&tailored.document, &tailored.profile))
    } else {
        flows::resume::plain(&tailored.document, &tailored.profile)
    };
    // A file that is there already stays as it is: it may be the résumé itself.
    let written = File::create_new(file).and_then(|mut new| new.write_all(text.as_bytes()));
    written.map_err(|error| {
        let shown = crate::terminal::clean(&file.display().to_string());
        match error.kind() {
            ErrorKind::AlreadyExists => Trouble::not_understood(
                format!("{shown} is there already, so it stays as it is."),
                "Give another name: --tailored for-this-posting.json.",
            ),
            _ => Trouble::not_right(
                format!("{shown} could not be written: {error}."),
                "Look whether the folder is there and may be written to, or name another file.",
            ),
        }
    })?;
    Ok(tailored.left_out)
}
