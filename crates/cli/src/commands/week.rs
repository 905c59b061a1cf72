//! `footbridge week`: this week, in the terminal.

use career::week::Going;
use clap::{Args, ValueEnum};
use flows::week::{propose_week, set_hours, start_of_kept_week};

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::terminal::{Ink, Sheet};
use crate::trouble::{Exit, Trouble, print};

/// Propose this week from your plan, within the hours that are really there
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge week
  footbridge week --hours 3.5
  footbridge week --going hard")]
pub struct WeekCommand {
    /// Hours that are really there, 0 to 60
    #[arg(long, value_name = "HOURS", allow_negative_numbers = true)]
    hours: Option<f64>,

    /// How you expect the week to be; left out, as you said before
    #[arg(long, value_enum)]
    going: Option<Expected>,

    #[command(flatten)]
    whose: Whose,
}

/// How a week is expected to be.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Expected {
    /// As most weeks are
    Usual,
    /// A hard one, with little left
    Hard,
    /// A light one, with more room
    Light,
}

impl From<Expected> for Going {
    fn from(expected: Expected) -> Self {
        match expected {
            Expected::Usual => Going::Usual,
            Expected::Hard => Going::Hard,
            Expected::Light => Going::Light,
        }
    }
}

impl WeekCommand {
    pub fn run(self, looks: Looks) -> Done {
        let (desk, file) = self.whose.desk()?;
        let person = self.whose.person(&desk, &file)?;
        let trouble = |trouble: store::Trouble| store_trouble(&trouble, &file);
        if let Some(hours) = self.hours {
            if !(0.0..=60.0).contains(&hours) {
                return Err(Trouble::not_understood(
                    format!("A week takes 0 to 60 hours of this, not {hours}."),
                    "Say what is really there: --hours 4.5.",
                ));
            }
            set_hours(&desk, person.id, (hours * 4.0).round() as u32 * 15).map_err(trouble)?;
        }
        let today = desk.today(&person);
        let week = propose_week(
            &desk,
            person.id,
            start_of_kept_week(&desk, &person, today).map_err(trouble)?,
            today,
            self.going.map(Going::from),
        )
        .map_err(trouble)?;
        let week = week.ok_or_else(|| {
            Trouble::not_understood(
                "A week draws on a plan and on what waits beside it, and there is neither yet.",
                "Start `footbridge`, open the page and choose a path; a plan begins with one step.",
            )
        })?;
        let mut sheet = Sheet::new(looks.screen());
        sheet.title("Your week");
        for sentence in &week.words {
            sheet.para(0, sentence, Ink::Plain);
        }
        sheet.gap();
        for block in &week.blocks {
            let day = block.day.strftime("%a %d %b").to_string();
            sheet.marked(
                0,
                (&format!("{day}  "), Ink::Know),
                &format!("{} ({} minutes)", block.title, block.minutes),
                Ink::Plain,
            );
            sheet.para(12, &block.why, Ink::Quiet);
        }
        if !week.left_out.is_empty() {
            sheet.heading("Left out, and why");
            for left in &week.left_out {
                sheet.para(0, &format!("{}: {}", left.title, left.why), Ink::Quiet);
            }
        }
        print(&sheet.finish())?;
        Ok(Exit::Done)
    }
}
