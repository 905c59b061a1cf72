//! Every decision that can come up, as somebody who does something.

use career::circle::access::{Action, Cell, Relation, Subject};

use super::{Name, Outcome, expected};

/// Somebody does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The decision that it comes to.
    pub cell: Cell,
    /// Who.
    pub who: Name,
    /// Whether the thing is the one for every member, instead of the one that is given by name.
    pub for_members: bool,
}

impl Case {
    /// Whether something came as the table says: let in or not, changed or not, and told what may be seen.
    pub fn is_as_expected(self, outcome: Outcome) -> bool {
        let may = expected(self.cell);
        let sees = self.cell.action == Action::See;
        // A seat, an invitation, that something was opened and an empty table have no words of their own.
        let has_words = !matches!(
            self.cell.subject,
            Subject::Live | Subject::Seat | Subject::Invitation | Subject::Opened | Subject::Hosting
        );
        let told = if sees && has_words { outcome.told == may } else { may || !outcome.told };
        outcome.let_in == may && outcome.changed == (may && !sees) && told
    }
}

/// Every case, at least one for each decision.
pub fn all_cases() -> Vec<Case> {
    Cell::all().into_iter().flat_map(of).collect()
}

fn of(cell: Cell) -> Vec<Case> {
    let named = who(cell).into_iter().map(|who| Case { cell, who, for_members: false });
    let mut cases: Vec<Case> = named.collect();
    // What is for every member is given to each of them, and to no coach.
    if can_be_given(cell.subject) && cell.action != Action::Make {
        let others: &[Name] = match cell.relation {
            Relation::Owner => &[Name::Olga],
            Relation::Given => &[Name::Hana, Name::Gil, Name::Mia],
            Relation::Coach => &[Name::Cora, Name::Carl],
            Relation::Former => &[Name::Fred],
            Relation::Stranger => &[Name::Stan],
            Relation::Administrator => &[Name::Ada],
            Relation::Host | Relation::Member => &[],
        };
        cases.extend(others.iter().map(|who| Case { cell, who: *who, for_members: true }));
    }
    cases
}

fn can_be_given(subject: Subject) -> bool {
    matches!(
        subject,
        Subject::Win
            | Subject::Commitment
            | Subject::Ask
            | Subject::Offer
            | Subject::Path
            | Subject::Opening
            | Subject::Figure
    )
}

/// Who stands so to the thing that is given by name.
fn who(cell: Cell) -> Vec<Name> {
    let is_made = cell.action == Action::Make && cell.subject != Subject::Answer;
    let of_the_circle = is_made || matches!(cell.subject, Subject::Charter | Subject::Hosting | Subject::Live);
    match (cell.relation, cell.subject) {
        (Relation::Former, _) => vec![Name::Fred],
        (Relation::Stranger, _) => vec![Name::Stan],
        (Relation::Administrator, _) => vec![Name::Ada],
        (Relation::Host, _) => vec![Name::Hana],
        (Relation::Coach, _) if of_the_circle => vec![Name::Cora, Name::Carl],
        (Relation::Member, _) if of_the_circle => vec![Name::Olga, Name::Gil, Name::Mia],
        // An answer is put to an offer of Olga's; the one that is there is Gil's.
        (Relation::Owner, Subject::Answer) if cell.action == Action::Make => vec![Name::Olga],
        (Relation::Given, Subject::Answer) if cell.action == Action::Make => vec![Name::Gil, Name::Cora],
        (Relation::Owner, Subject::Answer) => vec![Name::Gil],
        (Relation::Given, Subject::Answer | Subject::CoachNote | Subject::Opened) => vec![Name::Olga],
        (Relation::Owner, Subject::CoachNote | Subject::Opened) => vec![Name::Cora],
        (Relation::Owner, _) => vec![Name::Olga],
        (Relation::Given, _) => vec![Name::Gil, Name::Cora],
        (Relation::Member, Subject::Seat | Subject::Invitation | Subject::Minutes) => vec![Name::Gil, Name::Mia],
        (Relation::Member, Subject::CoachNote | Subject::Opened) => vec![Name::Gil, Name::Mia],
        (Relation::Member, _) => vec![Name::Mia],
        (Relation::Coach, Subject::Seat | Subject::Invitation | Subject::Minutes) => vec![Name::Cora, Name::Carl],
        (Relation::Coach, Subject::Answer) if cell.action != Action::Make => vec![Name::Cora, Name::Carl],
        (Relation::Coach, _) => vec![Name::Carl],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_has_somebody_who_tries_it() {
        let cases = all_cases();
        for cell in Cell::all() {
            assert!(cases.iter().any(|case| case.cell == cell), "{cell:?}");
        }
    }
}
