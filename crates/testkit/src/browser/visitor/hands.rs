//! The hands of somebody with a mouse, or a finger.

use serde_json::json;

use super::{Visitor, named, told};
use crate::browser::patience::{LONG, until};

impl Visitor {
    /// Clicks on a link, button, choice or disclosure that is called that.
    pub fn clicks(&self, name: &str) {
        self.clicks_on(&named(name), name);
    }

    /// Clicks into a field by its label, empties it and writes into it.
    pub fn fills(&self, label: &str, text: &str) {
        self.clicks_into(label);
        told(self.browser.empties());
        self.clicks_into(label);
        self.types(text);
    }

    /// What stands in a field.
    pub fn field(&self, label: &str) -> String {
        self.clicks_into(label);
        let value = self.browser.session.focused().and_then(|at| self.browser.session.of(&at, "property/value"));
        told(value).as_str().unwrap_or_default().to_owned()
    }

    /// Chooses a file for the page's field for files.
    pub fn brings(&self, path: &str) {
        let field = until(LONG, || told(self.browser.session.find("//input[@type='file']")).into_iter().next());
        let Some(field) = field else { self.gives_up("finds no field for a file") };
        told(self.browser.session.with(&field, "value", json!({ "text": path })));
    }

    fn clicks_into(&self, label: &str) {
        self.clicks_on(&format!("//label[normalize-space(.)=\"{label}\"]"), label);
    }

    fn clicks_on(&self, xpath: &str, name: &str) {
        let clicked = until(LONG, || {
            let element = self.shown(xpath)?;
            match self.browser.session.with(&element, "click", json!({})) {
                // The page was on its way out; the next one may have it, too.
                Err(trouble) if trouble.is_stale() => None,
                done => Some(told(done)),
            }
        });
        if clicked.is_none() {
            self.gives_up(&format!("finds no “{name}” to click on"));
        }
    }
}
