//! What somebody looks for beyond words: pictures, sizes, and whether anything is in anybody's way.

use std::path::PathBuf;

use super::{Visitor, is_called, named, told};
use crate::browser::chromium::{folded, shots};
use crate::browser::patience::{LONG, until};

impl Visitor {
    /// Whether this choice is the one that is taken.
    pub fn has_chosen(&self, name: &str) -> bool {
        let found = told(self.browser.session.find("//input[@type='radio' or @type='checkbox']"));
        found.iter().any(|input| {
            let said = |what| self.browser.session.of(input, what).unwrap_or_default();
            said("selected") == true
                && said("computedlabel").as_str().is_some_and(|label| is_called(&folded(label), name))
        })
    }

    /// The items of the page's list that is numbered.
    pub fn reads_list(&self) -> Vec<String> {
        let items = told(self.browser.session.find("//ol/li"));
        let text = |item| told(self.browser.session.of(item, "text")).as_str().unwrap_or_default().to_owned();
        items.iter().map(text).collect()
    }

    /// Width and height of a link or button, in pixels.
    pub fn size_of(&self, name: &str) -> (f64, f64) {
        let Some(element) = until(LONG, || self.shown(&named(name))) else {
            self.gives_up(&format!("finds no “{name}”"))
        };
        let place = told(self.browser.session.of(&element, "rect"));
        (place["width"].as_f64().unwrap_or_default(), place["height"].as_f64().unwrap_or_default())
    }

    /// Whether every cookie ends with the browser.
    pub fn keeps_no_cookie(&self) -> bool {
        let cookies = told(self.browser.session.get("/cookie"));
        cookies.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|cookie| cookie["expiry"].is_null()))
    }

    /// Keeps a picture of the whole page under `target/shots`.
    pub fn photographs(&self, name: &str) -> PathBuf {
        told(self.browser.keeps_picture(&shots(), name))
    }

    /// Nothing on this page is in anybody's way: no rule of accessibility is broken, nothing is wider than the screen,
    /// and the browser has nothing to complain about.
    pub fn finds_nothing_in_the_way(&self) {
        let findings = told(self.browser.accessibility());
        if !findings.is_empty() {
            let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
            self.gives_up(&format!("is kept out:\n  {}\n", told.join("\n  ")));
        }
        let by = told(self.browser.too_wide_by());
        if by > 0 {
            self.gives_up(&format!("has to scroll sideways: the page is {by} pixels wider than the screen"));
        }
        let complaints = told(self.browser.complaints());
        if !complaints.is_empty() {
            self.gives_up(&format!("has a browser that complains: {complaints:#?}"));
        }
    }
}
