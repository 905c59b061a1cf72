//! Lines in other languages are said, whatever the format.

use intake::{Upload, read};

use crate::nobody::Nobody;

fn notes(text: &str) -> Vec<(String, Option<u32>)> {
    let upload = Upload { name: Some("resume.json"), bytes: text.as_bytes() };
    let draft = read(&upload, &Nobody).expect("a résumé");
    draft.notes.into_iter().map(|note| (note.what, note.line.map(|line| line.0))).collect()
}

fn resume(highlights: &[&str]) -> String {
    let highlights: Vec<String> = highlights.iter().map(|line| format!("{line:?}")).collect();
    format!(
        r#"{{"basics": {{"name": "Ines Roca"}}, "work": [{{"name": "Casa Verde", "position": "Cook",
            "startDate": "2019", "highlights": [{}]}}]}}"#,
        highlights.join(",")
    )
}

#[test]
fn lines_in_another_language_are_counted_and_shown() {
    let told = notes(&resume(&[
        "Cooked for sixty guests a night with two helpers",
        "Responsable de la gestión de los pedidos y de la limpieza de la cocina",
        "Formé a los nuevos ayudantes en la preparación de los platos",
        "Verantwortlich für die Planung und Durchführung von Veranstaltungen",
    ]));
    let [(what, line)] = &told[..] else { panic!("{told:?}") };
    assert!(what.starts_with("There is one line in German and 2 lines in Spanish."), "{what}");
    assert!(line.is_some());
}

#[test]
fn a_resume_in_english_says_nothing_of_languages() {
    assert_eq!(
        notes(&resume(&["Cooked for sixty guests a night with two helpers", "Café crème brûlée, São Paulo"])),
        []
    );
}
