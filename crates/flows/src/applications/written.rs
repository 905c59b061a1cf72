//! Every application as a table (CSV), which other programs read and which can be brought here again.

use career::application::told::stage_name;
use career::application::{Application, Channel, Stage, Step};
use career::id::AccountId;
use jiff::civil::Date;
use store::Result;

use super::list::applications;
use crate::Desk;
use crate::table_text::line;

const HEADER: [&str; 14] = [
    "Title",
    "Company",
    "Location",
    "URL",
    "Status",
    "Date saved",
    "Date applied",
    "Status date",
    "Source",
    "Resume version",
    "Next",
    "Reminders written",
    "Every stage",
    "Notes",
];

/// The table's text, one line an application, the first saved first. Days are written as 2026-11-25.
///
/// # Errors
/// What the store says.
pub fn applications_csv(desk: &Desk, account: AccountId, today: Date) -> Result<String> {
    let (all, _) = applications(desk, account, today)?;
    let mut out = String::new();
    line(&mut out, HEADER.map(str::to_owned));
    for listed in &all {
        line(&mut out, cells(listed.application()));
    }
    Ok(out)
}

fn cells(application: &Application) -> [String; 14] {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let steps = application.steps();
    let of = |stage: Stage| steps.iter().find(|step| step.stage == stage);
    let day = |step: Option<&Step>| step.filter(|step| step.day_known).map(|step| step.on.to_string());
    let nudges: Vec<String> = application.nudges.iter().map(Date::to_string).collect();
    [
        application.title.clone(),
        or_empty(&application.organisation),
        or_empty(&application.place),
        or_empty(&application.url),
        stage_in_tables(application.stage()).to_owned(),
        day(of(Stage::Saved)).unwrap_or_default(),
        day(application.applied_step()).unwrap_or_default(),
        day(steps.last()).unwrap_or_default(),
        application.found.map(channel_in_tables).unwrap_or_default().to_owned(),
        application.sent.as_ref().map(|sent| sent.version.clone()).unwrap_or_default(),
        application.next.as_ref().map(|next| format!("{} {}", next.on, next.what)).unwrap_or_default(),
        nudges.join("; "),
        steps.iter().map(told).collect::<Vec<_>>().join("; "),
        application.notes.clone(),
    ]
}

/// "2026-11-03 Interview (by telephone)".
fn told(step: &Step) -> String {
    let unknown = if step.day_known { "" } else { " or later" };
    let words = if step.words.is_empty() { String::new() } else { format!(" ({})", step.words) };
    format!("{}{unknown} {}{words}", step.on, stage_name(step.stage))
}

/// A stage in the words that tables of applications use.
pub fn stage_in_tables(stage: Stage) -> &'static str {
    match stage {
        Stage::Saved => "Saved",
        Stage::Applied => "Applied",
        Stage::Screening => "Phone screen",
        Stage::Task => "Task",
        Stage::Interview => "Interview",
        Stage::Offer => "Offer",
        Stage::Accepted => "Accepted",
        Stage::Rejected => "Rejected",
        Stage::Withdrawn => "Withdrawn",
        Stage::Silence => "No response",
    }
}

fn channel_in_tables(channel: Channel) -> &'static str {
    match channel {
        Channel::Referral => "Referral",
        Channel::MetSomeone => "Networking",
        Channel::Agency => "Agency",
        Channel::Board => "Job board",
        Channel::CompanyPage => "Company website",
        Channel::QuickApply => "Quick apply",
    }
}
