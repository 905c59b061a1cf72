//! The card behind everything that a plan proposes.

use super::{Part, SmallStep, Task, TaskKind};
use crate::card::Id;

impl TaskKind {
    /// Every kind.
    pub const ALL: [TaskKind; 7] = [
        TaskKind::Experiment,
        TaskKind::Conversation,
        TaskKind::Learning,
        TaskKind::Application,
        TaskKind::BridgeWork,
        TaskKind::Review,
        TaskKind::Other,
    ];

    /// What the advice to do such a thing stands on.
    pub fn card(self) -> Id {
        match self {
            TaskKind::Experiment => Id::TryInSmall,
            TaskKind::Conversation => Id::TalkToInsiders,
            TaskKind::Learning => Id::LearnALittle,
            TaskKind::Application => Id::HowWellOneSearches,
            TaskKind::BridgeWork => Id::BridgeWork,
            TaskKind::Review => Id::LookAgain,
            TaskKind::Other => Id::WrittenPlan,
        }
    }
}

/// What time for a kind of doing stands on; `None` is rest.
pub fn card_of_time(kind: Option<TaskKind>) -> Id {
    kind.map_or(Id::Rest, TaskKind::card)
}

/// Proposals that stand on a card of their own, by the name under which they are proposed.
pub(crate) const BY_NAME: [(&str, Id); 7] = [
    ("line", Id::OwnLines),
    ("line_2", Id::OwnLines),
    ("board", Id::AskTheBoard),
    ("evening", Id::PlacesToGo),
    ("help", Id::GiveAndAsk),
    ("school", Id::PaidCourses),
    ("enrol", Id::PaidCourses),
];

impl Task {
    /// What it stands on, where it was proposed; what a person wrote is no advice of ours.
    pub fn card(&self) -> Option<Id> {
        let (_, name) = self.proposed_as.as_deref()?.rsplit_once('/')?;
        let own = BY_NAME.iter().find(|(known, _)| *known == name).map(|(_, id)| *id);
        Some(own.unwrap_or_else(|| self.kind.card()))
    }
}

impl SmallStep {
    /// What the advice to begin so small stands on.
    pub fn card(&self) -> Id {
        Id::SmallSteps
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 7] = [
        Part::Assumptions,
        Part::Experiments,
        Part::Conversations,
        Part::Gaps,
        Part::ApplyFor,
        Part::BridgeWork,
        Part::StopRules,
    ];

    /// What the advice in it stands on.
    pub fn card(self) -> Id {
        match self {
            Part::Assumptions => Id::OpenQuestions,
            Part::Experiments => Id::TryInSmall,
            Part::Conversations => Id::TalkToInsiders,
            Part::Gaps => Id::LearnALittle,
            Part::ApplyFor => Id::SeveralTitles,
            Part::BridgeWork => Id::BridgeWork,
            Part::StopRules => Id::StopRules,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::card::Id;
    use crate::plan::{NewTask, TaskKind};

    #[test]
    fn a_proposal_stands_on_its_card_and_an_own_task_on_none() {
        let mut plan = crate::plan::Plan {
            begun: jiff::civil::date(2026, 11, 26),
            review: jiff::civil::date(2026, 12, 24),
            paths: Vec::new(),
            tasks: Vec::new(),
            set_aside: Vec::new(),
        };
        let new = |title: &str| NewTask {
            title: title.to_owned(),
            kind: TaskKind::Conversation,
            path: None,
            day: None,
            minutes: 30,
        };
        for n in 1..=3 {
            let id = crate::id::TaskId(uuid::Uuid::from_u128(n));
            crate::plan::add(&mut plan, id, new(&format!("Talk {n}"))).expect("added");
        }
        plan.tasks[1].proposed_as = Some("43-1011.00/talk".to_owned());
        plan.tasks[2].proposed_as = Some("43-1011.00/evening".to_owned());
        let cards: Vec<Option<Id>> = plan.tasks.iter().map(|task| task.card()).collect();
        assert_eq!(cards, [None, Some(Id::TalkToInsiders), Some(Id::PlacesToGo)]);
    }
}
