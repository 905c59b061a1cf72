//! What the picture of streams promises.

use career::application::flow::{AfterATalk, Flow};
use proptest::prelude::*;

use super::super::Picture;
use super::super::sound::{is_sound, words_on_the_page};
use super::FlowOfApplications;

fn some() -> FlowOfApplications {
    let after_a_talk = AfterATalk { offer: 2, no: 5, silence: 9, open: 3, taken_back: 1 };
    let flow = Flow { sent: 140, talked: 20, no: 12, silence: 94, waiting: 12, taken_back: 2, after_a_talk };
    FlowOfApplications { flow, usual_days: 31 }
}

#[test]
fn silence_is_a_stream_of_its_own() {
    insta::assert_snapshot!(some().svg());
    assert_eq!(
        some().reading(),
        "Of 140 sent, 20 led to a talk and 2 to an offer, 94 had no reply in 31 days and 12 are not over yet."
    );
}

#[test]
fn the_table_says_the_same_as_the_streams() {
    let table = some().table();
    assert_eq!(table.rows.len(), 11);
    assert!(table.rows.contains(&["Sent: no reply in 31 days".to_owned(), "94".to_owned()].to_vec()));
}

#[test]
fn nothing_sent_says_what_will_stand_here() {
    let nothing = FlowOfApplications { flow: Flow::default(), usual_days: 31 };
    assert!(nothing.reading().starts_with("Nothing was sent yet"));
    assert!(is_sound(&nothing).is_ok());
}

/// No line of words lies over another or leaves a picture of a width.
fn has_room(picture: &FlowOfApplications, width: f64) -> Result<(), TestCaseError> {
    let lines = words_on_the_page(&picture.svg(), width, "");
    for (nth, one) in lines.iter().enumerate() {
        prop_assert!(one.left >= 0.0 && one.right <= width, "{:?} at {}", one, width);
        for other in &lines[nth + 1..] {
            let apart = one.right <= other.left || other.right <= one.left;
            prop_assert!(apart || (one.baseline - other.baseline).abs() >= 13.0, "{:?} over {:?}", one, other);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_flow_is_drawn_soundly_and_its_words_have_room(parts in prop::array::uniform9(0..400_u32), few in any::<bool>()) {
        let [no, silence, waiting, taken_back, offer, no_after, nothing, open, back] =
            parts.map(|n| if few { n % 3 } else { n });
        let after_a_talk = AfterATalk { offer, no: no_after, silence: nothing, open, taken_back: back };
        let talked = offer + no_after + nothing + open + back;
        let sent = talked + no + silence + waiting + taken_back;
        let flow = Flow { sent, talked, no, silence, waiting, taken_back, after_a_talk };
        let picture = FlowOfApplications { flow, usual_days: 31 };
        is_sound(&picture)?;
        for width in [296.0, 340.0, 700.0] {
            has_room(&picture, width)?;
        }
    }
}
