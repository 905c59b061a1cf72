//! Applications as a list: filtered, ordered, each with whose turn it is.

use career::application::turn::{Turn, turn};
use career::application::{Application, Channel, Stage};
use career::id::{AccountId, ApplicationId};
use jiff::civil::Date;
use store::kept::KeptApplication;
use store::{Result, record};

use crate::Desk;

/// The columns of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Kept for later.
    Saved,
    /// Sent.
    Applied,
    /// A first talk, a task, an interview.
    Talking,
    /// An offer.
    Offer,
    /// Taken, refused, taken back, or at rest.
    Ended,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Column; 5] = [Column::Saved, Column::Applied, Column::Talking, Column::Offer, Column::Ended];

    /// The column of a stage.
    pub fn of(stage: Stage) -> Self {
        match stage {
            Stage::Saved => Column::Saved,
            Stage::Applied => Column::Applied,
            Stage::Screening | Stage::Task | Stage::Interview => Column::Talking,
            Stage::Offer => Column::Offer,
            Stage::Accepted | Stage::Rejected | Stage::Withdrawn | Stage::Silence => Column::Ended,
        }
    }
}

/// Which applications are wanted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Of one column.
    pub column: Option<Column>,
    /// At one stage.
    pub stage: Option<Stage>,
    /// Found in one way.
    pub channel: Option<Channel>,
    /// With all these words in title, organisation, place or notes.
    pub words: String,
    /// Those whose turn is the person's.
    pub waits_on_you: bool,
}

/// What a list is ordered by. Where two are equal, the newer one stands first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The day of the last change, newest first.
    #[default]
    Newest,
    /// The title.
    Title,
    /// The organisation.
    Organisation,
    /// The stage, in the order in which stages come.
    Stage,
    /// The day it was sent, newest first.
    Sent,
}

/// One application of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its name.
    pub id: ApplicationId,
    /// As it is kept.
    pub kept: KeptApplication,
    /// Whose turn it is.
    pub turn: Turn,
}

impl Listed {
    /// The application.
    pub fn application(&self) -> &Application {
        &self.kept.application
    }

    /// The day from which it is at its stage.
    pub fn since(&self) -> Option<Date> {
        self.application().steps().last().map(|step| step.on)
    }
}

/// Every application that is not removed, and the removed ones, in the order in which they were saved.
///
/// # Errors
/// What the store says.
pub fn applications(desk: &Desk, account: AccountId, today: Date) -> Result<(Vec<Listed>, Vec<Listed>)> {
    let all = record::all::<KeptApplication>(desk.store.reading()?.as_ref(), account)?;
    let listed = all.into_iter().map(|(id, kept)| Listed {
        id: ApplicationId(id),
        turn: turn(&kept.value.application, today),
        kept: kept.value,
    });
    Ok(listed.partition(|listed| listed.kept.removed.is_none()))
}

/// One application, removed or not.
///
/// # Errors
/// What the store says.
pub fn application(desk: &Desk, account: AccountId, id: ApplicationId, today: Date) -> Result<Option<Listed>> {
    let kept = record::one::<KeptApplication>(desk.store.reading()?.as_ref(), account, id.0)?;
    Ok(kept.map(|kept| Listed { id, turn: turn(&kept.value.application, today), kept: kept.value }))
}

/// Those of a list that are wanted, in an order.
pub fn listed(all: Vec<Listed>, wanted: &Wanted, order: Order) -> Vec<Listed> {
    let words: Vec<String> = wanted.words.split_whitespace().map(str::to_lowercase).collect();
    let mut out: Vec<Listed> = all.into_iter().filter(|listed| is_wanted(listed, wanted, &words)).collect();
    // Ids sort by when they were made: a stable sort over the newest first.
    out.reverse();
    out.sort_by_key(|listed| std::cmp::Reverse(listed.since()));
    let small = |text: Option<&str>| text.unwrap_or_default().to_lowercase();
    match order {
        Order::Newest => {}
        Order::Title => out.sort_by_cached_key(|listed| small(Some(&listed.application().title))),
        Order::Organisation => out.sort_by_cached_key(|listed| small(listed.application().organisation.as_deref())),
        Order::Stage => out.sort_by_key(|listed| listed.application().stage()),
        Order::Sent => out.sort_by_key(|listed| std::cmp::Reverse(listed.application().applied())),
    }
    out
}

fn is_wanted(listed: &Listed, wanted: &Wanted, words: &[String]) -> bool {
    let application = listed.application();
    let stage = application.stage();
    let parts = [
        Some(application.title.as_str()),
        application.organisation.as_deref(),
        application.place.as_deref(),
        Some(application.notes.as_str()),
    ];
    let has = |word: &String| parts.iter().flatten().any(|part| part.to_lowercase().contains(word.as_str()));
    wanted.column.is_none_or(|column| column == Column::of(stage))
        && wanted.stage.is_none_or(|wanted| wanted == stage)
        && wanted.channel.is_none_or(|channel| application.found == Some(channel))
        && (!wanted.waits_on_you || matches!(listed.turn, Turn::Yours(_)))
        && words.iter().all(has)
}
