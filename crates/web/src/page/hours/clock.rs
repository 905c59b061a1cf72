//! The clock: started, stopped, mended, thrown away.

use career::id::EntryId;
use flows::hours::{
    HoursRefused, start as start_clock, stop as stop_clock, stop_after, throw_away as throw_clock_away,
};

use super::{log, words};
use crate::answer::{Answered, see};
use crate::asked::Asked;
use crate::page::applications;
use crate::site::Site;

/// Starts it; one that runs is stopped and noted.
pub fn start(site: &Site, asked: &Asked) -> Answered {
    let id = asked.form.read("id").unwrap_or_else(|| EntryId(site.desk.id()));
    let Some(activity) = words::activity(asked.form.or_empty("activity")) else {
        return log::again(site, asked, "Choose what the time goes into, and start again.".to_owned());
    };
    let channel = applications::words::channel(asked.form.or_empty("channel")).filter(|_| activity.is_rated());
    match start_clock(&site.desk, &asked.here().account, id, activity, channel) {
        Ok(()) => see("/hours?said=started"),
        Err(refused) => log::again(site, asked, words::refused(refused)?),
    }
}

/// Stops it and notes what it measured, or so many minutes as are said.
pub fn stop(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let clock = asked.form.read("clock");
    let stopped = match asked.form.text("minutes").map(str::parse::<i64>) {
        None => stop_clock(&site.desk, account, clock),
        Some(Ok(minutes)) => stop_after(&site.desk, account, clock, minutes),
        Some(Err(_)) => {
            let mend = "Write how many minutes it was as a number, such as 40. The clock runs on.".to_owned();
            return log::again(site, asked, mend);
        }
    };
    match stopped {
        Ok(noted) => see(&format!("/hours?noted={noted}")),
        Err(refused) => not_stopped(site, asked, refused),
    }
}

/// Stops it and notes nothing.
pub fn throw_away(site: &Site, asked: &Asked) -> Answered {
    match throw_clock_away(&site.desk, asked.here().account.id, asked.form.read("clock")) {
        Ok(()) => see("/hours?said=clock-away"),
        Err(refused) => not_stopped(site, asked, refused),
    }
}

fn not_stopped(site: &Site, asked: &Asked, refused: HoursRefused) -> Answered {
    match refused {
        // Stopped already, in another window: what it measured stands in the log.
        HoursRefused::NotThere => see("/hours?said=clock-stood"),
        refused => log::again(site, asked, words::refused(refused)?),
    }
}
