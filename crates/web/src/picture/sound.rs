//! What must hold for every picture, whatever it is given: well-formed, escaped, no size below zero, no word over
//! another, no picture too heavy, a table beneath.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Picture;
use super::measure::width;

/// Words that could break a page.
pub(super) fn words_from_a_person() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{2,12}( [a-z]{1,10}){0,6}",
        "\\PC{0,60}",
        Just("<script>alert(\"&\")</script>".to_owned()),
        Just("' onload='x\u{0}\u{b}".to_owned()),
        Just("Supercalifragilisticexpialidocioussupercalifragilistic".to_owned()),
    ]
}

/// One element as far as the checks need it.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Result<Self, TestCaseError> {
        let name = start.name().as_ref().to_owned();
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|e| TestCaseError::fail(e.to_string()))?;
            let key = attribute.key.as_ref().to_owned();
            attributes.push((key, attribute.value.into_owned()));
        }
        Ok(Element { name, attributes })
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(k, _)| k == key).map(|(_, value)| value.as_str())
    }
}

/// Checks one picture.
pub(super) fn is_sound(picture: &dyn Picture) -> Result<(), TestCaseError> {
    let svg = picture.svg();
    prop_assert!(!svg.contains("style=") && !svg.contains("<script"), "the policy forbids it: {svg}");
    let elements = elements(&svg)?;
    for element in &elements {
        is_measured(element)?;
    }
    prop_assert!(!picture.reading().is_empty());
    let table = picture.table();
    prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    Ok(())
}

/// Every element of a drawing that is well formed.
fn elements(svg: &str) -> Result<Vec<Element>, TestCaseError> {
    let mut reader = Reader::from_str(svg);
    let mut open: Vec<String> = Vec::new();
    let mut out = Vec::new();
    loop {
        match reader.read_event().map_err(|e| TestCaseError::fail(format!("{e}: {svg}")))? {
            Event::Start(start) => {
                let element = Element::of(&start)?;
                open.push(element.name.clone());
                out.push(element);
            }
            Event::Empty(start) => out.push(Element::of(&start)?),
            Event::End(end) => {
                prop_assert_eq!(open.pop(), Some(end.name().as_ref().to_owned()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    prop_assert!(open.is_empty(), "left open: {open:?}");
    Ok(out)
}

/// No size below zero, no place outside the width.
fn is_measured(element: &Element) -> Result<(), TestCaseError> {
    const KNOWN: [&str; 12] =
        ["svg", "g", "a", "title", "desc", "defs", "pattern", "path", "rect", "line", "circle", "text"];
    prop_assert!(
        KNOWN.contains(&element.name.as_str()) || ["div", "p"].contains(&element.name.as_str()),
        "{}",
        element.name
    );
    for key in ["x", "y", "dx", "d", "width", "height", "points"] {
        let value = element.get(key).unwrap_or_default();
        prop_assert!(!value.contains("NaN") && !value.contains("inf"), "{} {key}={value}", element.name);
    }
    for key in ["width", "height", "r"] {
        if let Some(value) = element.get(key) {
            prop_assert!(!value.starts_with('-'), "{} {key}={value}", element.name);
        }
    }
    for key in ["x", "x1", "x2", "cx"] {
        if let Some(share) = element.get(key).and_then(|value| value.strip_suffix('%')) {
            let share: f64 = share.parse().map_err(|_| TestCaseError::fail(share.to_owned()))?;
            prop_assert!((0.0..=100.0).contains(&share), "{} {key}={share}%", element.name);
        }
    }
    Ok(())
}

/// Left, right and baseline of every line of words in a picture of a width, names of the other size left out.
pub(super) fn words_on_the_page(svg: &str, picture_width: f64, left_out: &str) -> Vec<Set> {
    let mut reader = Reader::from_str(svg);
    let (mut out, mut skipping, mut depth) = (Vec::new(), None, 0_usize);
    let mut text: Option<(Element, String)> = None;
    loop {
        match reader.read_event().expect("well formed") {
            Event::Start(start) => {
                depth += 1;
                let element = Element::of(&start).expect("well formed");
                if element.get("class") == Some(left_out) {
                    skipping = Some(depth);
                }
                text = (element.name == "text").then(|| (element, String::new()));
            }
            Event::Text(words) => text.iter_mut().for_each(|(_, all)| all.push_str(&words)),
            // As wide as any character that is escaped.
            Event::GeneralRef(_) => text.iter_mut().for_each(|(_, all)| all.push('&')),
            Event::End(_) => {
                if let (Some((element, words)), None) = (text.take(), skipping) {
                    out.push(set(&element, &words, picture_width));
                }
                skipping = skipping.filter(|at| *at != depth);
                depth -= 1;
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

/// A line of words as it stands on the page.
#[derive(Debug)]
pub(super) struct Set {
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
}

fn set(text: &Element, words: &str, picture_width: f64) -> Set {
    let number = |key: &str| text.get(key).map_or(0.0, |value| value.parse().expect("a number"));
    let x = text.get("x").expect("a place");
    let share = |share: &str| share.parse::<f64>().expect("a share") / 100.0 * picture_width;
    let at = x.strip_suffix('%').map_or_else(|| x.parse().expect("pixels"), share) + number("dx");
    let wide = width(words, super::drawing::TYPE);
    let left = match text.get("text-anchor") {
        Some("middle") => at - wide / 2.0,
        Some("end") => at - wide,
        _ => at,
    };
    Set { left, right: left + wide, baseline: number("y") }
}
