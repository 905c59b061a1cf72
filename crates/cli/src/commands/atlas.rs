//! `footbridge atlas`: what the map of work is made of, and official releases installed for this instance.

use std::path::PathBuf;

use atlas_data::install::{self, Refused};
use career::atlas::Atlas;
use career::evidence::Source;
use career::figures::thousands;
use clap::{Args, Subcommand};

use super::{Done, Looks};
use crate::knowledge;
use crate::terminal::{Ink, Sheet};
use crate::trouble::{Exit, Trouble, print};

/// Show what the map of work is made of, or add an official release to it
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge atlas sources
  footbridge atlas install db_30_1_text.zip
  footbridge atlas install ~/Downloads/ESCO-dataset")]
pub struct AtlasCommand {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Show every publication behind the figures, with its credit and counts
    Sources,
    /// Add the sentences of an official O*NET or ESCO release, for this instance
    ///
    /// The program carries names, codes and figures. A release that you download from its publisher adds descriptions
    /// to what is known and lists what is new. Tables are recognised by their headers. Installing the same release
    /// again changes nothing.
    Install {
        /// The release as downloaded: a ZIP file, or the folder it was unpacked to
        #[arg(value_name = "DIR|ZIP")]
        release: PathBuf,
    },
}

impl AtlasCommand {
    pub fn run(self, looks: Looks) -> Done {
        match self.task {
            Task::Sources => sources(looks),
            Task::Install { release } => self::install(looks, &release),
        }
    }
}

fn install(looks: Looks, release: &std::path::Path) -> Done {
    let trouble = |why: Refused| Trouble::not_right(why.what, why.next);
    let folder = knowledge::data_folder().ok_or_else(|| {
        Trouble::not_right(
            "There is no folder to keep it in.",
            "Name one: FOOTBRIDGE_DATA=/some/folder footbridge atlas install …",
        )
    })?;
    let read = install::read(release, atlas_data::bundled()).map_err(trouble)?;
    let written = read.save(&folder).map_err(trouble)?;
    let mut sheet = Sheet::new(looks.screen());
    sheet.heading("Taken");
    for took in &read.took {
        sheet.hanging(0, "·  ", took, Ink::Plain);
    }
    if !read.left.is_empty() {
        sheet.heading("Left");
        for (file, why) in &read.left {
            sheet.hanging(0, "·  ", &format!("{file}: {why}"), Ink::Plain);
        }
    }
    new_ones(&mut sheet, &read.new_ones());
    sheet.gap();
    for file in written {
        sheet.para(0, &format!("Kept in {}.", file.display()), Ink::Quiet);
    }
    print(&sheet.finish())?;
    Ok(Exit::Done)
}

fn new_ones(sheet: &mut Sheet, new: &[(&str, &str)]) {
    const MOST: usize = 20;
    if new.is_empty() {
        return;
    }
    sheet.heading(&format!("New ({})", thousands(new.len() as u64)));
    for (code, label) in new.iter().take(MOST) {
        sheet.hanging(0, "·  ", &format!("{label} ({code})"), Ink::Plain);
    }
    if new.len() > MOST {
        sheet.para(3, &format!("{} more.", thousands((new.len() - MOST) as u64)), Ink::Quiet);
    }
}

const SOURCES: [Source; 9] = [
    Source::Onet,
    Source::Esco,
    Source::Crosswalk,
    Source::Wages,
    Source::Projections,
    Source::WorkingWithAi,
    Source::GptsAreGpts,
    Source::Licensing,
    Source::Places,
];

fn sources(looks: Looks) -> Done {
    let atlas = knowledge::atlas()?;
    let mut sheet = Sheet::new(looks.screen());
    sheet.title("Where the figures come from");
    sheet.para(0, &format!("Atlas {}", atlas.version.replace('+', " + ")), Ink::Quiet);
    for source in SOURCES {
        sheet.gap();
        sheet.para(0, &crate::report::sentences::source(source), Ink::Strong);
        sheet.para(2, source.credit().unwrap_or_default(), Ink::Plain);
        sheet.para(2, &counts(atlas, source), Ink::Quiet);
    }
    print(&sheet.finish())?;
    Ok(Exit::Done)
}

/// How much of it is in this atlas.
fn counts(atlas: &Atlas, source: Source) -> String {
    let n = |number: usize| thousands(number as u64);
    let with = |column: &[f32]| n(column.iter().filter(|value| !value.is_nan()).count());
    match source {
        Source::Onet => format!(
            "{} occupations, {} titles, {} rated elements, {} technologies",
            n(atlas.occupations.codes.len()),
            n(atlas.occupations.alternate_titles.len()),
            n(atlas.elements.len()),
            n(atlas.technologies.len())
        ),
        Source::Esco => format!(
            "{} skills and areas of knowledge, {} skill groups, {} occupations",
            n(atlas.skills.len()),
            n(atlas.groups.len()),
            n(atlas.esco.len())
        ),
        Source::Crosswalk => format!("{} links", n(atlas.occupations.esco.items.len())),
        Source::Wages => format!("{} areas, {} rows", n(atlas.pay.codes.len()), n(atlas.pay.rows.len())),
        Source::Projections => format!("{} rows", n(atlas.outlook.rows.len())),
        Source::WorkingWithAi => format!("{} occupations", with(&atlas.occupations.working_with_ai)),
        Source::GptsAreGpts => format!("{} occupations", with(&atlas.occupations.gpts_are_gpts)),
        Source::Licensing => "kinds of work that are commonly licensed in the United States".to_owned(),
        Source::Places => format!("{} places where people of a kind of work meet", n(atlas_data::places().len())),
        Source::Document | Source::Answers | Source::Posting => String::new(),
    }
}
