//! What a person keeps, one type per kind of record.

mod application;
mod brought_people;
mod brought_places;
mod brought_table;
mod calendar;
mod decisions;
mod document;
mod doubts;
mod first_steps;
mod hours;
mod import;
mod model;
mod own_posting;
mod person;
mod place;
mod posting_file;
mod readings;
mod settings;
mod watch;

pub use application::{Change, Earlier, KeptApplication};
pub use brought_people::BroughtPeople;
pub use brought_places::BroughtPlaces;
pub use brought_table::BroughtTable;
pub use calendar::Calendar;
pub use decisions::{FoldDecision, FoldDecisions};
pub use document::{Arrival, BroughtDocument};
pub use doubts::{Doubt, Doubts};
pub use first_steps::{FirstSteps, SmallStep, Stage};
pub use hours::{KeptEntry, MonthOfHours, Running};
pub use import::Import;
pub use model::{KeptModel, ModelKey, Speaks};
pub use own_posting::OwnPosting;
pub use person::KeptPerson;
pub use place::KeptPlace;
pub use posting_file::{PostingFile, PostingLine, Standing};
pub use readings::KeptReadings;
pub use settings::{Learned, Settings};
pub use watch::{LookedAt, Watch};

use career::conversation::Talk;
use career::giving::{Capacity, Help};
use career::history::History;
use career::plan::Plan;
use career::reflection::Reflection;
use career::week::Week;

use crate::record::{Kind, Record};

impl Record for History {
    const KIND: Kind = Kind::History;
}

impl Record for Reflection {
    const KIND: Kind = Kind::Reflection;
}

impl Record for Plan {
    const KIND: Kind = Kind::Plan;
}

impl Record for Week {
    const KIND: Kind = Kind::Week;
}

impl Record for Talk {
    const KIND: Kind = Kind::Conversation;
}

impl Record for Help {
    const KIND: Kind = Kind::Help;
}

impl Record for Capacity {
    const KIND: Kind = Kind::Giving;
}
