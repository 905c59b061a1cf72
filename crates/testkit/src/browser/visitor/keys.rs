//! The hands of somebody without a mouse.

use std::time::{Duration, Instant};

use super::{Visitor, is_called, told};
use crate::browser::{Focus, Key};

/// Tabs are pressed at least so long before a thing counts as out of reach: the page may still be on its way.
const A_WHILE: Duration = Duration::from_secs(5);

impl Visitor {
    /// Presses Tab until the focus is on what is called that; an ellipsis at its end stands for the rest of a name.
    /// The focus can be seen on the way, wherever it is.
    pub fn tabs_to(&self, name: &str) -> Focus {
        self.tabs_until(name, |focus| is_called(&focus.name, name))
    }

    /// Presses Tab until the focus is on something of this kind, such as `radio`.
    pub fn tabs_to_role(&self, role: &str) -> Focus {
        self.tabs_until(role, |focus| focus.role == role)
    }

    /// Presses a key.
    pub fn presses(&self, key: Key) {
        told(self.browser.presses(key));
    }

    /// Types into what has the focus.
    pub fn types(&self, text: &str) {
        told(self.browser.types(text));
    }

    /// Tabs to a field, empties it and writes into it.
    pub fn writes(&self, field: &str, text: &str) {
        self.tabs_to(field);
        told(self.browser.empties());
        self.tabs_to(field);
        self.types(text);
    }

    /// Tabs to a link or a button and presses Enter.
    pub fn enters(&self, name: &str) {
        self.tabs_to(name);
        self.presses(Key::Enter);
    }

    /// Tabs to one of several choices and takes the one that is called that: arrow keys between radios, Space for a box.
    pub fn chooses(&self, name: &str) {
        let focus = self.tabs_until(name, |focus| is_called(&focus.name, name) || focus.role == "radio");
        if focus.role != "radio" {
            return self.presses(Key::Space);
        }
        if is_called(&focus.name, name) {
            return self.presses(Key::Space);
        }
        let mut passed = vec![focus.name];
        loop {
            self.presses(Key::Down);
            let focus = told(self.browser.focus());
            if is_called(&focus.name, name) {
                return;
            }
            if passed.contains(&focus.name) {
                self.gives_up(&format!("finds no choice “{name}” among {passed:?}"));
            }
            passed.push(focus.name);
        }
    }

    fn tabs_until(&self, name: &str, found: impl Fn(&Focus) -> bool) -> Focus {
        let begun = Instant::now();
        let (mut passed, mut rounds) = (Vec::<String>::new(), 0);
        loop {
            let focus = match self.browser.focus() {
                Err(trouble) if trouble.is_stale() && begun.elapsed() < A_WHILE => continue,
                focus => told(focus),
            };
            if found(&focus) {
                self.sees_focus(&focus);
                return focus;
            }
            if focus.role == "none" && focus.name.is_empty() {
                rounds += 1;
                if rounds > 2 && begun.elapsed() > A_WHILE {
                    self.gives_up(&format!("does not reach “{name}” with Tab, which passes {passed:#?}"));
                }
            } else {
                self.sees_focus(&focus);
                if !passed.contains(&focus.name) {
                    passed.push(focus.name);
                }
            }
            self.presses(Key::Tab);
        }
    }

    fn sees_focus(&self, focus: &Focus) {
        if !focus.shown {
            self.gives_up(&format!("cannot see that the focus is on “{}”", focus.name));
        }
    }
}
