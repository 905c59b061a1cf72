//! Where each card stands in the product: gathered from the types that give the advice, so that the list is true.

use super::{Id, Topic, table};
use crate::application::Channel;
use crate::circle::Agenda;
use crate::fit::Decides;
use crate::offer::{Kind as OfferSign, Question, Subject};
use crate::people::keep_in_touch;
use crate::place::{Leaning, Suggestion};
use crate::plan::{BY_NAME, Part, TaskKind, card_of_time};

/// Where advice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// The first step.
    FirstStep,
    /// Paths and their insights.
    Paths,
    /// The plan and the page of a path in it.
    Plan,
    /// The week.
    Week,
    /// Hours, and what they returned.
    Hours,
    /// Openings and their fit.
    Openings,
    /// Applications and what they tell.
    Applications,
    /// People, conversations, giving.
    People,
    /// Places.
    Places,
    /// Circles, and the kit on paper.
    Circles,
    /// The look at an offer.
    Offers,
    /// The page of a hard day.
    HardDay,
    /// The page about language models.
    Ai,
}

impl Room {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Room::FirstStep => "The first step",
            Room::Paths => "Paths",
            Room::Plan => "Your plan",
            Room::Week => "Your week",
            Room::Hours => "Your hours",
            Room::Openings => "Openings",
            Room::Applications => "Applications",
            Room::People => "People",
            Room::Places => "Places",
            Room::Circles => "Circles",
            Room::Offers => "Before you pay",
            Room::HardDay => "A hard day",
            Room::Ai => "Language models in a search",
        }
    }
}

/// Every piece of advice by where it stands and its card; a pair stands once.
pub fn used() -> Vec<(Room, Id)> {
    let mut all: Vec<(Room, Id)> = Vec::new();
    let mut give = |room: Room, ids: &mut dyn Iterator<Item = Id>| all.extend(ids.map(|id| (room, id)));
    give(Room::FirstStep, &mut [Id::SmallSteps].into_iter());
    give(Room::Paths, &mut PATHS.into_iter());
    give(Room::Plan, &mut TaskKind::ALL.into_iter().map(TaskKind::card));
    give(Room::Plan, &mut Part::ALL.into_iter().map(Part::card));
    give(Room::Plan, &mut BY_NAME.into_iter().map(|(_, id)| id));
    give(Room::Week, &mut TaskKind::ALL.into_iter().map(Some).chain([None]).map(card_of_time));
    give(Room::Week, &mut WEEK.into_iter());
    give(Room::Week, &mut Channel::ALL.into_iter().map(Channel::card));
    give(Room::Hours, &mut Channel::ALL.into_iter().map(Channel::card).chain([Id::Silence, Id::FewReferred]));
    give(Room::Openings, &mut OPENINGS.into_iter());
    give(Room::Applications, &mut APPLICATIONS.into_iter());
    give(Room::Applications, &mut Channel::ALL.into_iter().map(Channel::card));
    give(Room::People, &mut keep_in_touch::cards());
    give(Room::People, &mut [Id::OpenQuestions, Id::TalkToInsiders, Id::WhereTheyTalk, Id::GiveAndAsk].into_iter());
    give(Room::Places, &mut Leaning::ALL.into_iter().map(Leaning::card));
    give(Room::Places, &mut [Suggestion::CARD, Id::WhereTheyTalk].into_iter());
    give(Room::Circles, &mut [Agenda::CARD, Id::JobClub].into_iter());
    give(Room::Offers, &mut OfferSign::ALL.into_iter().map(OfferSign::card).chain([Question::CARD]));
    give(Room::Offers, &mut Subject::ALL.into_iter().flat_map(Subject::cards).copied());
    give(Room::Offers, &mut Subject::ALL.into_iter().map(Subject::cheaper));
    give(Room::HardDay, &mut [Id::Silence].into_iter());
    give(Room::Ai, &mut table().all().iter().filter(|card| card.topic == Topic::Ai).map(|card| card.id));
    all.sort_unstable();
    all.dedup();
    all
}

/// What is said of paths, and by insights that advise.
const PATHS: [Id; 8] = [
    Id::RelatedWork,
    Id::AskTheBoard,
    Id::StayAndChange,
    Id::SteppingStone,
    Id::ExposureDiffers,
    Id::OwnLines,
    Id::WhatChanged,
    Id::LearnALittle,
];

/// What is said of an opening: its signs, and what would close what it asks.
const OPENINGS: [Id; 6] =
    [Id::NotFilledSoon, Id::AskBeforeAnHour, Decides::CARD, Id::OwnLines, Id::AskTheBoard, Id::WhatChanged];

/// What a block about something that waits stands on, the floors, and what is said in a look back.
const WEEK: [Id; 7] = [
    Id::TwoReminders,
    Id::KeepInTouch,
    Id::TalkToInsiders,
    Id::PlacesToGo,
    Id::FixedShares,
    Id::Silence,
    Id::StopRules,
];

/// What is said of an application that waits.
const APPLICATIONS: [Id; 3] = [Id::TwoReminders, Id::TimeToAnswer, Id::Silence];

/// Where a card stands.
pub fn rooms(id: Id) -> Vec<Room> {
    used().into_iter().filter(|(_, known)| *known == id).map(|(room, _)| room).collect()
}
