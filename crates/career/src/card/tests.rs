//! The table is whole, and a broken one is refused.

use super::*;

const GOOD: &str = include_str!("cards.txt");

/// The table with one change.
fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
}

fn faults(text: &str) -> Vec<What> {
    read(text).expect_err("it is refused").into_iter().map(|fault| fault.what).collect()
}

#[test]
fn every_name_has_a_card_and_every_card_a_name() {
    let table =
        read(GOOD).unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| format!("{f}\n")).collect::<String>()));
    assert_eq!(table.all().len(), Id::ALL.len());
    for id in Id::ALL {
        assert_eq!(table.of(*id).id, *id);
        assert_eq!(Id::of(id.key()), Some(*id));
    }
    assert_eq!(
        faults(&with("id: silence\n", "id: noise\n")),
        [What::NoSuchCard("noise".to_owned()), What::NoCardFor("silence")]
    );
    assert_eq!(
        faults(&with("id: silence\n", "id: rest\n")),
        [What::CardTwice("rest".to_owned()), What::NoCardFor("silence")]
    );
}

#[test]
fn a_card_without_source_or_caveat_is_refused() {
    let source = "source: Greenhouse\n";
    assert_eq!(faults(&with(source, "")), [What::Missing("source"), What::NoCardFor("not-filled-soon")]);
    assert_eq!(faults(&with(source, "source:\n")), [What::Missing("source"), What::NoCardFor("not-filled-soon")]);
    let caveat = "caveat: One task stands for all that the model could not do, and models have changed since.\n";
    assert_eq!(faults(&with(caveat, "")), [What::Missing("caveat"), What::NoCardFor("ai-uneven")]);
}

#[test]
fn custom_says_so_and_has_no_figure() {
    assert!(
        faults(&with("source: Custom. Three is our own choice.", "source: A study."))
            .contains(&What::NotSaidToBeCustom)
    );
    assert!(faults(&with("design: custom", "design: survey")).contains(&What::NotSaidToBeCustom));
    assert!(faults(&with("design: custom", "figure: Nine in ten.\ndesign: custom")).contains(&What::FigureOfCustom));
}

#[test]
fn the_best_grade_takes_a_trial() {
    for design in ["survey", "meta-analysis of correlations", "a company’s own customers"] {
        assert!(faults(&with("design: randomised", &format!("design: {design}"))).contains(&What::NoTrial), "{design}");
    }
}

#[test]
fn a_figure_has_its_number_and_its_year() {
    assert!(faults(&with("n: 453 people\n", "")).contains(&What::FigureWithout("n")));
    assert!(faults(&with("n: 453 people", "n: many people")).contains(&What::FigureWithout("n")));
    assert!(faults(&with("n: 453 people", "n: not published")).contains(&What::FigureWithout("n")), "not for a trial");
    assert!(faults(&with("year: 1973\n", "")).contains(&What::FigureWithout("year")));
    assert!(
        faults(&with("studied: members of one professional network on the web\n", ""))
            .contains(&What::Missing("studied"))
    );
}

#[test]
fn other_faults_are_told_with_their_line() {
    let told = |text: &str| read(text).expect_err("it is refused").remove(0).to_string();
    assert_eq!(told(&with("topic: searching\n", "topic: everything\n")), "line 4: `everything` is no topic");
    assert_eq!(
        told(&with("title: Skills and motivation together\n", "title: Just do it\n")),
        "line 6: the house does not say “just”"
    );
    assert_eq!(
        told(&with("id: skills-and-motivation\n", "id: skills-and-motivation\nid: rest\n")),
        "line 5: `id` stands here twice"
    );
    assert_eq!(
        told(&with("id: skills-and-motivation\n", "id: skills-and-motivation\nno field\n")),
        "line 5: this is no `field: value`"
    );
    assert_eq!(told(&with("grade: A\n", "grade: A\nstars: five\n")), "line 21: `stars` is no field of this card");
    assert_eq!(
        told(&with("grade: A\n", "grade: A\nhelps: with everything\n")),
        "line 21: `helps` is no field of this card"
    );
}

#[test]
fn a_card_about_models_says_where_they_help_and_hurt() {
    let check = "check: The name, how you know each other, what exactly you ask for.\n";
    assert_eq!(faults(&with(check, "")), [What::Missing("check"), What::NoCardFor("ai-messages")]);
    let about_models = table().all().iter().filter(|card| card.topic == Topic::Ai);
    assert!(about_models.clone().count() >= 12 && about_models.clone().all(|card| card.with_a_model.is_some()));
}

#[test]
fn the_estimate_that_counts_nothing_is_never_cited() {
    for card in table().all() {
        let all = card.texts().collect::<Vec<_>>().join(" ");
        assert!(!all.contains("30 %") || card.id == Id::WrittenPlan, "{}", card.id.key());
    }
}

#[test]
fn what_advises_has_a_card_and_what_has_a_card_advises() {
    let used = used();
    for id in Id::ALL {
        assert!(used.iter().any(|(_, known)| known == id), "no advice stands on {}", id.key());
    }
}
