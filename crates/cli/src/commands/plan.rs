//! `footbridge plan`: the plan, in the terminal.

use career::plan::{Aim, Plan, Task, TaskState};
use clap::Args;
use flows::plan::{change_plan, the_plan};

use super::whose::Whose;
use super::{Done, Looks};
use crate::house::store_trouble;
use crate::terminal::{Ink, Sheet};
use crate::trouble::{Exit, Trouble, print};

/// Show your plan, or tick what is done
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  footbridge plan
  footbridge plan --done 2
  footbridge plan --json")]
pub struct PlanCommand {
    /// Tick the task with this number
    #[arg(long, value_name = "N")]
    done: Option<usize>,

    /// One JSON object
    #[arg(long, conflicts_with = "done")]
    json: bool,

    #[command(flatten)]
    whose: Whose,
}

impl PlanCommand {
    pub fn run(self, looks: Looks) -> Done {
        let (desk, file) = self.whose.desk()?;
        let person = self.whose.person(&desk, &file)?;
        let trouble = |trouble: store::Trouble| store_trouble(&trouble, &file);
        let no_plan = || {
            Trouble::not_understood(
                "There is no plan yet.",
                "Start `footbridge`, open the page and choose a path; a plan begins with one step.",
            )
        };
        let mut plan = the_plan(&desk, person.id).map_err(trouble)?.ok_or_else(no_plan)?.value;
        if let Some(number) = self.done {
            let task = open(&plan).nth(number.wrapping_sub(1)).map(|task| task.id).ok_or_else(|| {
                Trouble::not_understood(
                    format!("There is no open task number {number}."),
                    "`footbridge plan` shows them with their numbers.",
                )
            })?;
            let today = desk.today(&person);
            change_plan(&desk, person.id, |plan| career::plan::tick(plan, task, today)).map_err(|refused| match refused {
                flows::plan::PlanRefused::Store(t) => trouble(t),
                flows::plan::PlanRefused::Change(refused) => Trouble::not_understood(refused.words(), "Look at `footbridge plan`."),
                flows::plan::PlanRefused::NoPlan => no_plan(),
            })?;
            plan = the_plan(&desk, person.id).map_err(trouble)?.ok_or_else(no_plan)?.value;
        }
        if self.json {
            let json = serde_json::to_string_pretty(&plan).map_err(|error| {
                Trouble::not_right(format!("The plan could not be written: {error}."), "`footbridge doctor` says what is off.")
            })?;
            return print(&format!("{json}\n")).map(|()| Exit::Done);
        }
        print(&sheet(&plan, desk.atlas, looks))?;
        Ok(Exit::Done)
    }
}

fn open(plan: &Plan) -> impl Iterator<Item = &Task> {
    plan.tasks.iter().filter(|task| task.state == TaskState::Open)
}

fn sheet(plan: &Plan, atlas: &career::atlas::Atlas, looks: Looks) -> String {
    let mut sheet = Sheet::new(looks.screen());
    sheet.title("Your plan");
    for path in &plan.paths {
        let code = path.to.code();
        let title = atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title());
        let aim = match path.aim {
            Aim::First => "First",
            Aim::Second => "Second",
            Aim::BackUp => "Back-up",
        };
        sheet.gap();
        sheet.para(0, &format!("{aim}: {title}"), Ink::Strong);
        sheet.para(2, &path.why, Ink::Plain);
        if let Some(doubt) = path.assumptions.first() {
            sheet.para(2, &doubt.question, Ink::Do);
        }
    }
    sheet.heading("What to do");
    for (i, task) in open(plan).enumerate() {
        let day = task.day.map(|day| format!("{day}, ")).unwrap_or_default();
        sheet.marked(0, (&format!("{:>2}  ", i + 1), Ink::Know), &task.title, Ink::Plain);
        sheet.para(4, &format!("{day}{} minutes. {}", task.minutes, task.why), Ink::Quiet);
    }
    sheet.gap();
    sheet.para(0, &format!("Look at the whole plan again on {}.", plan.review), Ink::Plain);
    sheet.finish()
}
