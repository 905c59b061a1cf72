//! The stylesheet's colours, by day and by night: every text colour keeps 4.5 : 1 on every ground it may stand on, and
//! every edge of something to press or fill keeps 3 : 1.

use std::collections::HashMap;

const CSS: &str = include_str!("../assets/app.css");

type Palette = HashMap<String, [u8; 3]>;

/// The custom properties of one `:root` block that hold a colour.
fn colours(block: &str) -> Palette {
    let hex = |value: &str| {
        let digits = value.trim().strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let byte = |i: usize| u8::from_str_radix(digits.get(i..i + 2)?, 16).ok();
        Some([byte(0)?, byte(2)?, byte(4)?])
    };
    let property = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.trim().strip_prefix("--")?.to_owned(), hex(value)?))
    };
    block.split(';').filter_map(property).collect()
}

fn palettes() -> [(&'static str, Palette); 2] {
    let blocks: Vec<&str> = CSS.split(":root{").skip(1).filter_map(|rest| rest.split('}').next()).collect();
    [("light", colours(blocks[0])), ("dark", colours(blocks[1]))]
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |byte: u8| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn holds(texts: &[&str], grounds: &[&str], least: f64) {
    for (scheme, palette) in palettes() {
        for text in texts {
            for ground in grounds {
                let found = contrast(palette[*text], palette[*ground]);
                assert!(found >= least, "{scheme}: --{text} on --{ground} is {found:.2} : 1");
            }
        }
    }
}

#[test]
fn every_text_colour_can_be_read_on_both_grounds() {
    holds(&["ink", "quiet", "do", "know", "mind", "unsure"], &["ground", "card"], 5.0);
}

#[test]
fn words_in_a_tinted_bar_can_be_read() {
    let softs = ["do-soft", "know-soft", "mind-soft", "unsure-soft"];
    holds(&["ink", "quiet", "do", "know", "mind", "unsure"], &softs, 4.5);
}

#[test]
fn the_words_on_the_main_button_can_be_read() {
    holds(&["on-do"], &["do"], 4.5);
}

#[test]
fn what_can_be_pressed_or_filled_has_an_edge_that_can_be_seen() {
    holds(&["edge"], &["ground", "card"], 3.0);
}

#[test]
fn the_stylesheet_loads_nothing_and_stays_small() {
    assert!(!CSS.contains("url(") && !CSS.contains("@import") && !CSS.contains("@font-face"));
    assert!(CSS.len() < 14_000, "{} bytes", CSS.len());
}
