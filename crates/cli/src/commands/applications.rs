//! `footbridge applications`: where they went, what came back, and how long that takes.

use std::path::PathBuf;

use career::application::told::{aim_told, channel_name, groups_told, rates_told, waiting_told};
use career::atlas::Atlas;
use clap::Args;
use flows::market::{Applied, HeldTitles, applied};
use flows::{Knowledge, Report, Wishes, draw_insights};
use jiff::civil::Date;
use lexicon::Lexicon;

use super::bring::Brought;
use super::{Done, Looks};
use crate::fence::Fence;
use crate::knowledge;
use crate::terminal::clean;
use crate::trouble::{self, Exit, Trouble, print};

/// Count applications: where they went, what came back, and how long that takes
///
/// Reads a tracker's table (CSV), LinkedIn's Job Applications.csv, or the whole LinkedIn export. With a résumé it names
/// work that fits as well and that none of them went to.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge applications tracker.csv
  footbridge applications linkedin-export.zip --resume resume.pdf

Exit codes: 0 read, 2 the table or the résumé was refused.")]
pub struct Applications {
    /// The table, or a LinkedIn export
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The résumé that most of them went with
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
}

impl Applications {
    pub fn run(self, _: Looks) -> Done {
        let today = jiff::Zoned::now().date();
        let brought = Brought::from(&self.file)?;
        let tracked = intake::applications::read(&brought.upload(), today)?;
        let (atlas, lexicon) = (knowledge::atlas()?, knowledge::lexicon()?);
        let report = self.resume.as_deref().map(|file| report(atlas, lexicon, file)).transpose()?;
        for note in &tracked.notes {
            trouble::say(&Trouble::not_right(clean(note), ""), None);
        }
        let figures = applied(atlas, (lexicon, &HeldTitles::default()), tracked.applications, report.as_ref(), today);
        print(&told(atlas, &figures, report.is_some(), today))?;
        Ok(Exit::Done)
    }
}

fn report(atlas: &'static Atlas, lexicon: &dyn Lexicon, file: &std::path::Path) -> Result<Report, Trouble> {
    let fence = Fence::around_this_binary()?;
    let draft = flows::read_document(&fence, &Brought::from(file)?.upload())?;
    let knowledge = Knowledge { atlas, lexicon, today: super::insights::today() };
    Ok(draw_insights(&knowledge, draft, &Wishes::default()))
}

fn told(atlas: &Atlas, figures: &Applied, with_resume: bool, today: Date) -> String {
    let title = |code: &str| {
        atlas.occupation_by_code(code).map_or_else(|| clean(code), |id| atlas.occupation(id).title().to_owned())
    };
    let mut aim = aim_told(&figures.aim, title);
    if !with_resume && figures.aim.sent > 0 && !figures.aim.is_unclear() {
        aim.push("With --resume it also says which other titles fit as well.".to_owned());
    }
    let mut out = String::new();
    section(&mut out, "Where they went", &aim);
    section(&mut out, "What came back", &rates_told(&figures.all, &figures.waiting));
    let channels = groups_told(&figures.by_channel, |channel| channel_name(*channel).to_owned());
    section(&mut out, "By how it was found", &channels);
    if figures.by_role.each.len() > 1 && !figures.aim.is_unclear() {
        section(&mut out, "By kind of work", &groups_told(&figures.by_role, |code| title(code)));
    }
    if figures.by_version.each.len() > 1 {
        section(&mut out, "By version of the résumé", &groups_told(&figures.by_version, |name| clean(name)));
    }
    if figures.aim.sent > 0 {
        section(&mut out, "How long it takes", &waiting_told(&figures.applications, &figures.waiting, today));
    }
    out.push_str(
        "Nothing here says why an application got no answer: nobody outside can see that. Counted on this machine; nothing left it.\n",
    );
    out
}

fn section(out: &mut String, name: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    out.push_str(name);
    out.push('\n');
    for line in lines {
        out.push_str(&format!("  {line}\n"));
    }
    out.push('\n');
}
