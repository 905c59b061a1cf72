//! Every decision about a circle, over HTTP: as the table in `docs/design/circles.md` says, noticed when broken, and kept by
//! every page that gathers things.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use career::circle::access::{Action, Cell, Relation, Rules};
use testkit::circles::{Case, Name, Outcome, Scene, all_cases, asked, expected, pages, state};

use super::browser::{Answer, Browser, House, door};

fn house(rules: Rules) -> (House, Scene) {
    let (mut desk, clock) = testkit::desk();
    desk.rules = rules;
    let scene = Scene::on(&desk);
    (House::over(desk, clock, door()), scene)
}

fn as_somebody(house: &House, who: Name) -> Browser<'_> {
    let session = flows::account::begin_session(&house.site.desk, who.account(), false).expect("a session begins");
    Browser { cookie: Some(format!("footbridge={session}")), ..house.visitor() }
}

fn send(browser: &mut Browser<'_>, path: &str, form: Option<&[(&'static str, String)]>) -> Answer {
    match form {
        Some(form) => {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(path, &fields)
        }
        None => browser.ask(Method::GET, path, &[], Body::empty()),
    }
}

fn over_http(rules: Rules, case: Case) -> Outcome {
    let (house, scene) = house(rules);
    let desk = Arc::clone(&house.site.desk);
    let before = state(&desk, scene.circle);
    let request = asked(&desk, &scene, case);
    let answer = send(&mut as_somebody(&house, case.who), &request.path, request.form.as_deref());
    assert!(!answer.status.is_server_error(), "{case:?}: {}", answer.status);
    Outcome {
        let_in: !matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN),
        changed: state(&desk, scene.circle) != before,
        told: answer.body.contains(&Scene::secret(case.cell.subject, case.for_members)),
    }
}

#[test]
fn every_decision_falls_as_the_table_says() {
    for case in all_cases() {
        let outcome = over_http(Rules::default(), case);
        assert!(case.is_as_expected(outcome), "{case:?}: {outcome:?}");
    }
}

#[test]
fn a_decision_that_is_broken_is_noticed() {
    let cases = all_cases();
    for cell in Cell::all() {
        let rules = Rules::broken_at(cell);
        let mut of_it = cases.iter().filter(|case| case.cell == cell);
        assert!(of_it.any(|case| over_http(rules, *case).let_in != expected(cell)), "{cell:?}");
    }
}

#[test]
fn no_page_gathers_what_its_visitor_may_not_see() {
    let (house, scene) = house(Rules::default());
    let looks: Vec<Case> = all_cases().into_iter().filter(|case| case.cell.action == Action::See).collect();
    for who in Name::ALL {
        let hidden: Vec<String> = looks
            .iter()
            .filter(|case| case.who == who && !expected(case.cell))
            .map(|case| Scene::secret(case.cell.subject, case.for_members))
            .collect();
        for page in pages(&scene) {
            let answer = send(&mut as_somebody(&house, who), &page.path, None);
            for secret in &hidden {
                assert!(!answer.body.contains(secret), "{who:?} {}: {secret}", page.path);
            }
        }
        let is_outside = matches!(who, Name::Fred | Name::Stan | Name::Ada);
        assert!(!is_outside || hidden.len() >= 16, "{who:?} has a great deal not to see");
    }
    assert!(looks.iter().any(|case| case.cell.relation == Relation::Coach));
}
