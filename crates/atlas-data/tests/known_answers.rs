//! Figures that a person can look up on the publishers' own pages.

use atlas_data::bundled;
use career::answers::Schooling;
use career::atlas::{AreaId, MatchKind, Occupation, SkillKind, Tier};

fn occupation(code: &str) -> Occupation<'static> {
    let atlas = bundled();
    atlas.occupation(atlas.occupation_by_code(code).expect("a known code"))
}

fn area(code: &str) -> AreaId {
    bundled().pay.area(code).expect("a known area")
}

#[test]
fn software_developers_in_california_are_paid_what_oews_says() {
    let pay = occupation("15-1252").pay(area("CA")).expect("a row");
    assert_eq!(pay.annual(), [105_060, 136_990, 174_410, 216_670, 272_670].map(Some));
    assert_eq!(pay.hourly(), [5051, 6586, 8385, 10417, 13109].map(Some));
    assert_eq!(pay.employment(), Some(284_390));
    assert!(!pay.is_of_broader_group());
}

#[test]
fn nursing_has_the_openings_that_the_projections_give() {
    let outlook = occupation("29-1141").outlook().expect("a row");
    assert_eq!(outlook.openings(), Some(189_100));
    assert_eq!(outlook.employment(), Some(3_391_000));
    assert_eq!((outlook.exits(), outlook.transfers()), (Some(0.028), Some(0.021)));
    assert_eq!(outlook.education(), Some(Schooling::Bachelor));
}

#[test]
fn a_figure_of_a_broader_group_is_marked() {
    let pay = occupation("13-1021.00").pay(AreaId::NATION).expect("a row");
    assert!(pay.is_of_broader_group());
    assert_eq!(occupation("13-1021.00").outlook().expect("a row").title(), "Buyers and purchasing agents");
}

#[test]
fn cells_without_a_figure_stay_without_one() {
    let actors = occupation("27-2011").pay(AreaId::NATION).expect("a row");
    assert_eq!(actors.annual(), [None; 5], "actors are paid by the hour");
    assert!(actors.hourly().iter().all(Option::is_some));
    assert!(occupation("11-1031").pay(AreaId::NATION).is_none(), "OEWS has no row for legislators");
}

#[test]
fn chief_executives_are_described_as_onet_does() {
    let executives = occupation("11-1011.00");
    assert_eq!(executives.title(), "Chief Executives");
    assert_eq!(executives.job_zone(), Some(5));
    let element = bundled().elements.find("1.A.1.a.1").expect("an element");
    let rating = executives.rating(element).expect("a rating");
    assert_eq!((rating.importance, rating.level), (4.62, 4.88));
    let related: Vec<_> = executives.related().take(2).collect();
    assert_eq!(related[0].1, Tier::PrimaryShort);
    assert_eq!(bundled().occupation(related[0].0).code(), "11-1021.00");
    assert_eq!(executives.exposure().working_with_ai, Some(0.155503));
    assert_eq!(executives.exposure().gpts_are_gpts, Some(0.35));
    assert!(executives.alternate_titles().any(|title| title == "CEO"));
}

#[test]
fn an_unrated_occupation_borrows_and_says_so() {
    let scientists = occupation("15-2051.00");
    assert!(!scientists.is_rated());
    let lender = scientists.rated_as().expect("a lender");
    assert_eq!(bundled().occupation(lender).code(), "15-2051.01");
    assert!(occupation("55-1011.00").rated_as().is_none());
}

#[test]
fn the_crosswalk_reads_from_onets_side() {
    let executives = occupation("11-1011.00");
    let links: Vec<(&str, MatchKind)> = executives.esco().map(|(id, kind)| (bundled().esco.label(id), kind)).collect();
    assert_eq!(links[0], ("chief executive officer", MatchKind::Exact));
    assert!(links.contains(&("secretary general", MatchKind::Close)));
    assert!(links.iter().skip(2).all(|(_, kind)| *kind == MatchKind::Narrower));
}

#[test]
fn a_skill_has_its_labels_kind_and_groups() {
    let atlas = bundled();
    let address = "http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97";
    let skill = atlas.skills.find(address).expect("a skill");
    assert_eq!(atlas.skills.label(skill), "computer programming");
    assert_eq!(atlas.skills.address(skill), address);
    assert_eq!(atlas.skills.kind(skill), SkillKind::Knowledge);
    assert!(atlas.skills.is_digital(skill));
    assert_eq!(atlas.skills.reuse_level(skill), 2);
    assert!(atlas.skills.alternatives(skill).any(|label| label == "Visual Basic"));
    let above: Vec<&str> = atlas.groups_above(skill).into_iter().map(|group| atlas.groups.label(group)).collect();
    assert!(above.contains(&"knowledge"), "{above:?}");
}

#[test]
fn an_esco_occupation_has_its_essential_skills() {
    let atlas = bundled();
    let director = atlas.esco.ids().find(|id| atlas.esco.label(*id) == "technical director").expect("an occupation");
    let essential: Vec<&str> = atlas.esco.essential(director).iter().map(|id| atlas.skills.label(*id)).collect();
    assert_eq!(essential.len(), 8);
    assert!(essential.contains(&"promote health and safety"), "{essential:?}");
}
