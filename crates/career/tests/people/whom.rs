//! Whom one knows there, in that work, or one step away.

use career::id::PersonId;
use career::people::who::{Acquaintances, Asked, Does, Known, There};
use career::people::{Card, Closeness, From, Held, Person, Standing, Work};

use crate::small::{days_ago, facts, id, list_id};

fn works(name: &str, organisation: &str, occupation: Option<&str>) -> Person {
    let mut person = Person::by_hand(facts(name, |facts| {
        facts.organisation = Some(organisation.to_owned()).filter(|name| !name.is_empty());
        facts.does = occupation.map(str::to_owned);
    }));
    person.work = occupation.map(|code| Work { words: code.to_owned(), occupation: code.to_owned(), by_hand: false });
    person
}

fn known(people: &[Person], organisation: Option<&str>, occupation: Option<&str>) -> Vec<Known> {
    Acquaintances::of((1..).map(id).zip(people)).known(Asked { organisation, occupation }, atlas_data::bundled())
}

const BAKERS: &str = "51-3011.00";
const COOKS: &str = "35-2014.00";

#[test]
fn an_organisation_is_known_without_its_legal_form_and_near_ones_are_one_step_away() {
    let mut moved = works("Dee", "Oak & Co", None);
    let facts = facts("Dee", |facts| facts.organisation = Some("Kline Depot Inc".to_owned()));
    moved.hold(Held { on: days_ago(900), brought: list_id(1), card: Card { from: From::LinkedIn, facts } });
    let people = [
        works("Ana", "Kline Depot, Inc.", None),
        works("Ben", "Zenith", None),
        works("Cas", "Kline Depot Health", None),
        moved,
    ];
    let found = known(&people, Some("The Kline Depot"), None);
    let there: Vec<(PersonId, There)> = found.into_iter().filter_map(|one| Some((one.person, one.there?))).collect();
    assert_eq!(
        there,
        [(id(1), There::Works), (id(4), There::Worked), (id(3), There::Near("Kline Depot Health".to_owned()))]
    );
    assert_eq!(known(&people, Some("Confidential"), None), []);
}

#[test]
fn work_is_known_by_its_occupation_and_related_work_is_one_step_away() {
    let people = [works("Ana", "", Some(COOKS)), works("Ben", "", Some(BAKERS)), works("Cas", "", Some("15-1252.00"))];
    let related = atlas_data::bundled().occupation_by_code(BAKERS).map(|id| {
        let atlas = atlas_data::bundled();
        atlas.occupation(id).related().map(|(near, _)| atlas.occupation(near).code()).collect::<Vec<_>>()
    });
    assert!(related.expect("bakers are in the atlas").contains(&COOKS));
    let found = known(&people, None, Some("51-3011"));
    let does: Vec<(PersonId, Option<Does>)> = found.into_iter().map(|one| (one.person, one.does)).collect();
    assert_eq!(does, [(id(2), Some(Does::That)), (id(1), Some(Does::Related(COOKS.to_owned())))]);
}

#[test]
fn both_come_first_and_who_was_let_go_is_left_out() {
    let mut people = [works("Ana", "Mill", None), works("Ben", "", Some(BAKERS)), works("Cas", "Mill", Some(BAKERS))];
    let order =
        |people: &[Person]| known(people, Some("Mill"), Some(BAKERS)).iter().map(|one| one.person).collect::<Vec<_>>();
    assert_eq!(order(&people)[0], id(3));
    people[2].standing = Some(Standing::LetGo);
    assert_eq!(order(&people), [id(1), id(2)]);
    people[1].closeness = Some(Closeness::Know);
    assert_eq!(order(&people).len(), 2);
}
