//! Whom one knows there, in that work, or one step away.

use career::id::PersonId;
use career::people::who::{Acquaintances, Asked, Does, Known, There, are_one_organisation};
use career::people::{Card, Closeness, From, Held, Person, Standing, Work, told};

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

#[test]
fn whom_one_knows_is_said_in_one_sentence() {
    let known = |there: Option<There>, does: Option<Does>| Known { person: id(1), there, does };
    let works = || known(Some(There::Works), None);
    let worked = || known(Some(There::Worked), None);
    let near = || known(None, Some(Does::Related("15-1252.00".to_owned())));
    for (all, said) in [
        (vec![], None),
        (vec![worked()], Some("You know somebody one step away from there.")),
        (vec![works(), worked()], Some("You know somebody there.")),
        (vec![works(), works()], Some("You know 2 people there.")),
    ] {
        assert_eq!(told::known_there(&all).as_deref(), said);
    }
    assert_eq!(told::known_in_work(&[near()]).as_deref(), Some("You know somebody in work near to this."));
    let both = known(Some(There::Near("Mill Bank".to_owned())), Some(Does::That));
    let title = |_: &str| "Software Developers".to_owned();
    assert_eq!(told::known(&both, title), "works at Mill Bank, a name near to it and does this work");
    assert_eq!(told::known(&near(), title), "does work near to it (Software Developers)");
    assert!(are_one_organisation("Kline Depot, Inc.", "KLINE DEPOT") && !are_one_organisation("Kline", "Mill"));
}
