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

    /// Sends the form of a button so many times at once, as an impatient finger does, and stays on the page.
    pub fn sends_at_once(&self, button: &str, times: u32) {
        let script = format!(
            "const done = arguments[0], button = [...document.querySelectorAll('button')]
                 .find(it => it.textContent.trim() === {button:?});
             const body = () => new URLSearchParams(new FormData(button.form));
             const sent = Array.from({{ length: {times} }}, () => fetch(button.form.action, {{ method: 'POST', body: body() }}));
             Promise.all(sent).then(all => done(all.map(it => it.status)), error => done(String(error)));"
        );
        let statuses = told(self.browser.session.runs_and_waits(&script));
        let all = statuses.as_array().map(Vec::as_slice).unwrap_or_default();
        if all.is_empty() || all.iter().any(|status| status.as_u64().is_none_or(|status| status >= 500)) {
            self.gives_up(&format!("sends “{button}” {times} times and gets {statuses}"));
        }
    }

    /// Chooses a file for the page's field for files.
    pub fn brings(&self, path: &str) {
        let field = until(LONG, || told(self.browser.session.find("//input[@type='file']")).into_iter().next());
        let Some(field) = field else { self.gives_up("finds no field for a file") };
        let path = std::fs::canonicalize(path).unwrap_or_else(|error| panic!("{path}: {error}"));
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
