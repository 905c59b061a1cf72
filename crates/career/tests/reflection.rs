//! Reflection over the bundled atlas.

use career::home::Home;
use career::reflection::Lives;

#[test]
fn a_state_a_country_and_anything_else_are_told_apart() {
    let read = |words| Lives::read(atlas_data::bundled(), words);
    assert_eq!(read("new york"), Some(Lives::State("NY".to_owned())));
    assert_eq!(read("pr"), Some(Lives::State("PR".to_owned())));
    assert_eq!(read("Georgia"), Some(Lives::State("GA".to_owned())), "said by itself it is the state");
    assert_eq!(read("Georgia (country)"), Some(Lives::Elsewhere("Georgia (the country)".to_owned())));
    assert_eq!(read("Deutschland"), Some(Lives::Elsewhere("Germany".to_owned())));
    assert_eq!(read("Berlin, Germany"), Some(Lives::Elsewhere("Germany".to_owned())));
    assert_eq!(read("Atlantis"), None);
    assert_eq!(read("  "), Some(Lives::NotSaid));
}

#[test]
fn elsewhere_is_abroad_whatever_it_is_called() {
    let atlas = atlas_data::bundled();
    assert_eq!(Lives::Elsewhere("by the sea".to_owned()).home(atlas), Home::Abroad);
    assert_eq!(Lives::State("ZZ".to_owned()).home(atlas), Home::NotSaid);
    assert!(matches!(Lives::State("OH".to_owned()).home(atlas), Home::In(_)));
}
